"""Which lists the cards are judged by and how old they are; a newer one comes in from a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_intake import (
    SUFFIX,
    ListStanding,
    OfferedList,
    look_at,
    standings,
    take_in,
)
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.check.checker import Checker
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import small

PATTERN = f"Daftar kepercayaan (*{SUFFIX})"


class TrustLine(QFrame):
    """One line about the lists, and the button that brings a newer one."""

    def __init__(self, desk: Desk, checker: Checker) -> None:
        super().__init__()
        self._desk, self._checker = desk, checker
        self.sign, self.words = QLabel(), small("")
        self.load = QPushButton(tr("&Muat daftar kepercayaan…"))
        theme.give_role(self.load, "link")
        self.load.clicked.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.load)

    def refresh(self) -> None:
        """Say what is known now."""
        check = self._checker()
        known = standings(check.lists, check.clock())
        worry = not known or all(each.old for each in known)
        self.words.setText(list_words(known))
        theme.give_role(self.words, "problem" if worry else "small", Tone.WARNING.value if worry else "")
        shown = theme.tokens()
        colour = shown.tones[Tone.WARNING].bar if worry else shown.muted
        self.sign.setPixmap(icons.pixmap("warning" if worry else "sign", colour, theme.px(16)))

    def choose(self) -> None:
        """Ask for a file and take it in."""
        path = self._desk.dialogs.open_file(tr("Muat daftar kepercayaan"), PATTERN)
        if path is not None:
            self.bring(path)

    def bring(self, path: Path) -> None:
        """Keep the list of a file, after a person compared a root that is new here."""
        try:
            offered = look_at(path, trust_folder(), self._checker().clock())
            if offered.new_root and not self._agreed(offered):
                return
            take_in(offered, trust_folder())
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self.refresh()
        standing = offered.standing
        self._desk.messages.success(
            tr(
                "Daftar kepercayaan {name} nomor {n} dipakai mulai sekarang.",
                name=standing.name, n=formats.number(standing.sequence),
            )
        )  # fmt: skip

    def _agreed(self, offered: OfferedList) -> bool:
        standing = offered.standing
        return self._desk.dialogs.confirm(
            tr("Daftar dari kantor yang baru dikenal"),
            tr(
                "Daftar {name} memuat {n} kantor dan ditandatangani dengan kunci yang belum dikenal "
                "komputer ini. Cocokkan sidik kuncinya dengan kantor itu lewat telepon atau surat resmi: "
                "{sidik}. Kartu dinilai menurut daftar ini hanya bila sidiknya sama.",
                name=standing.name, n=formats.number(standing.issuers), sidik=offered.fingerprint,
            ),
            tr("Sidik sama, pakai daftar ini"),
        )  # fmt: skip


def list_words(known: Sequence[ListStanding]) -> str:
    """The lists in one sentence: the newest, how old it is, and how many others."""
    if not known:
        return tr(
            "Komputer ini belum punya daftar kepercayaan, jadi belum dapat mengenal kartu kantor mana pun."
        )
    newest = max(known, key=lambda each: each.issued_at)
    said = [_newest_words(newest)]
    if len(known) > 1:
        said.append(tr("{n} daftar lain ikut dipakai.", n=formats.number(len(known) - 1)))
    if newest.old:
        said.append(tr("Minta daftar yang baru: kartu yang dicabut belakangan belum tercatat."))
    return " ".join(said)


def _newest_words(newest: ListStanding) -> str:
    day = formats.day(newest.issued_at.astimezone().date())
    if newest.age_days < 0:
        return tr(
            "Daftar kepercayaan {name} dibuat {hari}, sesudah tanggal jam komputer ini. Betulkan jamnya.",
            name=newest.name, hari=day,
        )  # fmt: skip
    if newest.age_days == 0:
        return tr(
            "Daftar kepercayaan {name} nomor {n}, dibuat {hari}.",
            name=newest.name, n=formats.number(newest.sequence), hari=day,
        )  # fmt: skip
    return tr(
        "Daftar kepercayaan {name} nomor {n}, dibuat {hari}, {umur} hari lalu.",
        name=newest.name, n=formats.number(newest.sequence), hari=day, umur=formats.number(newest.age_days),
    )  # fmt: skip
