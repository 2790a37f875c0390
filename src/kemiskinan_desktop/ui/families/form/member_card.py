"""One member: a heading that follows what is typed, and the fields below it."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.family import HealthCover, LifeStatus, Member, NikAbsence
from kemiskinan_desktop.domain.identity import Sex, proposal
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.families.form.member_fields import MemberEditors, make_editors, place_editors
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.text import strong

_Kind = TypeVar("_Kind", NikAbsence, HealthCover)
_PREGNANT_AGES = range(10, 56)


class MemberCard(QFrame):
    """The fields of one member; `path` says where it stands, for problems."""

    remove_wanted = Signal(object)
    """This card."""

    def __init__(self, key: str, reference: Reference, today: date, *, auto_advance: bool) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.key, self._reference, self._today = key, reference, today
        self.base: Member | None = None
        """The stored member; None for a new one."""
        self.editors: MemberEditors = make_editors(reference)
        self.title: QLabel = strong("")
        self.remove = QPushButton()
        self.cells = FieldCells(auto_advance=auto_advance)
        self._arrange()
        place_editors(self.cells, self.editors)
        self.editors.nik.committed.connect(self.propose)
        self.editors.nik.completed.connect(self.propose)
        self.remove.clicked.connect(self._wish_removal)
        self.follow()

    def show_member(self, member: Member) -> None:
        """Fill every field."""
        self.base, editors = member, self.editors
        editors.name.set_value(member.name)
        editors.nik.set_digits("" if member.nik is None else member.nik.text)
        editors.birth_place.set_value(member.birth_place)
        editors.birth.set_value(member.birth_date)
        if member.birth_date is None and member.birth_year is not None:
            editors.birth.set_year(member.birth_year)
        editors.life_day.set_value(member.life_status_date)
        editors.notes.set_value(member.notes)
        if member.pregnant is not None:
            editors.pregnant.choose("ya" if member.pregnant else "tidak")
        for field, combo in editors.lists.items():
            value = getattr(member, field)
            combo.choose(None if value is None else str(value))
        self.follow()

    def clear(self, key: str) -> None:
        """Empty, for another member."""
        self.key, self.base = key, None
        self.editors.clear()
        for row in self.cells.rows:
            row.say("")
            row.show_note("")
            row.show_problems(())

    def start(self, *, head: bool) -> None:
        """A new member: alive, and the head of the family when it is the first."""
        self.editors.lists["life_status"].choose(LifeStatus.ALIVE.value)
        if head:
            self.editors.lists["relation"].choose("1")
        self.follow()

    def read(self, path: str, reading: Reading) -> Member:
        """The member as it stands in the fields; an unknown sex is refused and counts as male meanwhile."""
        editors, lists = self.editors, self.editors.lists
        chosen = {field: reading.choice(f"{path}.{field}", combo) for field, combo in lists.items()}
        if chosen["sex"] is None:
            reading.refuse(f"{path}.sex", tr("Jenis kelamin belum dipilih. Ketik 1 atau 2."))
        nik = reading.take(f"{path}.nik", editors.nik.value, None)
        base = self.base or Member(id=self.key, name="", sex=Sex.MALE, relation="")
        return replace(
            base,
            name=editors.name.value(),
            sex=Sex(chosen["sex"] or Sex.MALE),
            relation=chosen["relation"] or "",
            nik=nik,
            nik_absence=_as(NikAbsence, chosen["nik_absence"]) if not editors.nik.digits else None,
            birth_place=editors.birth_place.value(),
            birth_date=reading.take(f"{path}.birth_date", editors.birth.value, None),
            birth_year=editors.birth.year(),
            religion=chosen["religion"],
            marital=chosen["marital"],
            education=chosen["education"],
            schooling=chosen["schooling"],
            occupation=chosen["occupation"],
            disability=chosen["disability"],
            chronic_illness=chosen["chronic_illness"],
            pregnant=self._pregnant(path, reading),
            health_cover=_as(HealthCover, chosen["health_cover"]),
            life_status=LifeStatus(chosen["life_status"] or LifeStatus.ALIVE),
            life_status_date=self._life_day(path, reading),
            notes=editors.notes.value(),
        )

    def propose(self) -> None:
        """Birth date and sex from a readable NIK, where these are still empty."""
        try:
            nik = self.editors.nik.value()
            if nik is None:
                return
            born, sex = proposal(nik, self._today)
        except InvalidValueError:  # said beside the field when the form is judged
            return
        if not self.editors.birth.text():
            self.editors.birth.set_value(born)
            self._say("birth_date", tr("dari NIK"))
        if not self.editors.lists["sex"].currentText():
            self.editors.lists["sex"].choose(sex.value)
            self._say("sex", tr("dari NIK"))

    def follow(self) -> None:
        """Heading and which fields apply, after every key."""
        editors = self.editors
        editors.lists["nik_absence"].setEnabled(not editors.nik.digits)
        editors.pregnant.setEnabled(self._may_be_pregnant())
        alive = editors.lists["life_status"].chosen() in {None, LifeStatus.ALIVE.value}
        row = self.cells.row("life_status_date")
        if row is not None:
            row.set_visible(visible=not alive)

    def say_title(self, position: int) -> None:
        """``2 · Parno · suami · 63 th``."""
        relation = self._reference.label("hubungan", self.editors.lists["relation"].chosen())
        age = self._age()
        words = [
            str(position + 1),
            self.editors.name.value() or tr("Anggota baru"),
            relation.lower(),
            "" if age is None else tr("{n} th", n=formats.number(age)),
        ]
        text = " · ".join(word for word in words if word)
        self.title.setText(text)
        self.setAccessibleName(tr("Anggota {nama}", nama=text))
        self.remove.setAccessibleName(tr("Keluarkan anggota {nama}", nama=text))

    @property
    def short_title(self) -> str:
        """``2 · Parno``."""
        return " · ".join(self.title.text().split(" · ")[:2])

    def focus(self) -> None:
        """Ready to type the name."""
        self.editors.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _age(self) -> int | None:
        reading = Reading()
        born = reading.take("", self.editors.birth.value, None)
        return Member(
            id="", name="", sex=Sex.MALE, relation="", birth_date=born, birth_year=self.editors.birth.year()
        ).age_on(self._today)

    def _may_be_pregnant(self) -> bool:
        age = self._age()
        woman = self.editors.lists["sex"].chosen() == Sex.FEMALE.value
        return woman and (age is None or age in _PREGNANT_AGES)

    def _pregnant(self, path: str, reading: Reading) -> bool | None:
        answer = reading.choice(f"{path}.pregnant", self.editors.pregnant)
        return None if answer is None or not self._may_be_pregnant() else answer == "ya"

    def _life_day(self, path: str, reading: Reading) -> date | None:
        if self.editors.lists["life_status"].chosen() in {None, LifeStatus.ALIVE.value}:
            return None
        return reading.take(f"{path}.life_status_date", self.editors.life_day.value, None)

    def _say(self, field: str, text: str) -> None:
        row = self.cells.row(field)
        if row is not None:
            row.say(text)

    def _wish_removal(self) -> None:
        self.remove_wanted.emit(self)

    def _arrange(self) -> None:
        theme.give_role(self.remove, "flat")
        icons.dress(self.remove, "delete", "muted", theme.tokens())
        self.remove.setToolTip(tr("Keluarkan anggota ini dari isian (Ctrl+Del)"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head: QHBoxLayout = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 6, 16, 12)))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.cells)


def _as(kind: type[_Kind], value: str | None) -> _Kind | None:
    return None if value is None else kind(value)
