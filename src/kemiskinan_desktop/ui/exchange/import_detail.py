"""One import of the past: its file, its numbers, and every conflict with what was decided."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.kept_conflicts import KeptConflict
from kemiskinan_desktop.domain.plan import RowStatus
from kemiskinan_desktop.domain.summaries import ImportSummary
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.exchange import words
from kemiskinan_desktop.ui.exchange.questions import choice_words
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, line, muted, small, strong

_WIDTH, _HEIGHT, _MOST = 300, 200, 200


class ImportDetail(QFrame):
    """``detail.show_import(summary, conflicts)``; None says how to see one."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Rincian impor"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        area, column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 10, 14)))
        outer.addWidget(area)
        self._inner = QWidget()
        self._parts = QVBoxLayout(self._inner)
        self._parts.setContentsMargins(0, 0, theme.px(6), 0)
        self._parts.setSpacing(theme.px(6))
        column.addWidget(self._inner)
        column.addStretch()
        self.show_import(None, ())

    def show_import(self, each: ImportSummary | None, conflicts: Sequence[KeptConflict]) -> None:
        """Show an import with its conflicts."""
        empty(self._parts)
        if each is None:
            self._parts.addWidget(muted(tr("Pilih satu impor untuk melihat rinciannya.")))
            return
        self._parts.addWidget(heading(each.file_name))
        self._parts.addWidget(small(f"{formats.stamp(each.at)} · {each.who}"))
        seal = small(tr("Sidik berkas (SHA-256): {sha}", sha=_in_pieces(each.sha256)))
        seal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._parts.addWidget(seal)
        for kind, title in _kinds(each):
            self._parts.addWidget(body(f"{title}: {_counted(each.counts.get(kind, {}))}"))
        self._parts.addWidget(line())
        asked = tr("Yang diputuskan orang ({n})", n=formats.number(len(conflicts)))
        self._parts.addWidget(heading(asked if conflicts else tr("Tidak ada yang bentrok")))
        for conflict in conflicts[:_MOST]:
            self._show(conflict)
        if len(conflicts) > _MOST:
            self._parts.addWidget(small(tr("dan {n} lagi", n=formats.number(len(conflicts) - _MOST))))

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        found = [label.text() for label in self._inner.findChildren(QLabel) if not label.isHidden()]
        return [text for text in found if text]

    def _show(self, one: KeptConflict) -> None:
        self._parts.addWidget(strong(f"{one.name or '–'} · {translated(one.label)}"))
        sides = tr(
            "semula {given} · kota {theirs} · kantor {ours}",
            given=one.given or "–", theirs=one.theirs or "–", ours=one.ours or "–",
        )  # fmt: skip
        self._parts.addWidget(body(sides))
        said = tr("Keputusan: {choice}", choice=choice_words(one.choice))
        if one.decided_at is not None:
            said += ", " + tr("oleh {who}, {at}", who=one.decided_by, at=formats.stamp(one.decided_at))
        if one.ours_by and one.ours_at is not None:
            said += " · " + tr(
                "isi kantor diubah {who}, {at}", who=one.ours_by, at=formats.stamp(one.ours_at)
            )
        self._parts.addWidget(small(said))


def _in_pieces(sha256: str) -> str:
    """Groups of eight, so that the line breaks."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))


def _kinds(each: ImportSummary) -> list[tuple[str, str]]:
    """The kinds of rows that were counted, with their titles."""
    enrolled = [("kepesertaan", tr("Kepesertaan"))] if "kepesertaan" in each.counts else []
    return [("keluarga", tr("Keluarga")), ("anggota", tr("Anggota")), *enrolled]


def _counted(counts: Mapping[str, int]) -> str:
    parts = ", ".join(
        f"{formats.number(counts.get(status, 0))} {words.status_word(status).casefold()}"
        for status in RowStatus
    )
    return tr("{n} dibaca = {parts}", n=formats.number(counts.get("dibaca", 0)), parts=parts)
