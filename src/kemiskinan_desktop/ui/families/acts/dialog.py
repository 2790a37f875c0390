"""What every act asks: its day and its reason; what is refused is said there and nothing typed is lost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.errors import InvalidValueError, UserError
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.services.family_acts import FamilyActs
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.question import ReasonQuestion
from kemiskinan_desktop.ui.widgets.text import small

DAY, LABEL_WIDTH = "day", 150


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRoom:
    """What the acts of one family work with."""

    family: Family
    families: Families
    acts: FamilyActs
    who: Actor
    today: date
    areas: tuple[Kelurahan, ...]
    """Kelurahan of the office."""
    relations: Mapping[str, str]
    """Codes of the relation to the head with their words."""


class ActDialog(ReasonQuestion):
    """Fill `form`, add what is particular, and give `_carry_out` the service call."""

    def __init__(self, room: ActRoom, title: str, sentence: str, deed: str, parent: QWidget | None) -> None:
        super().__init__(title, sentence, deed, parent=parent)
        self.room = room
        self.setMinimumWidth(theme.px(560))
        self.form = FormGrid(label_width=LABEL_WIDTH)
        self._column.insertWidget(self._column.count() - 3, self.form)
        self.trouble = small("")
        theme.give_role(self.trouble, "problem", "galat")
        self.trouble.hide()
        self._column.insertWidget(self._column.count() - 1, self.trouble)
        self.day = DateEdit()
        self.day.set_value(room.today)
        self.edit.setFixedHeight(theme.px(60))

    def accept(self) -> None:
        """Carry the act out and close; else say in the dialog why it cannot be."""
        try:
            day = self._day()
        except InvalidValueError as refusal:
            self.form.show_problems([error(DAY, "act.day", refusal.sentence)])
            self.form.focus(DAY)
            return
        self.form.show_problems([])
        try:
            self._carry_out(day)
        except UserError as refusal:
            self.trouble.setText(f"{translated(refusal.title)} {translated(refusal.advice)}".strip())
            self.trouble.show()
            return
        super().accept()

    def _carry_out(self, day: date) -> None:
        raise NotImplementedError

    def _ask_day(self) -> None:
        """The day, after what is particular to the act."""
        self.form.add(tr("&Tanggal"), self.day, field=DAY, help=tr("Hari kejadiannya, bukan hari dicatat."))

    def _day(self) -> date:
        day = self.day.value()
        if day is None:
            raise InvalidValueError(tr("Tanggal belum diisi."))
        return day


def member_words(member: Member, relations: Mapping[str, str], today: date) -> str:
    """``Siti Aminah · Istri · 34 tahun``."""
    age = member.age_on(today)
    parts = [member.name, translated(relations.get(member.relation, ""))]
    if age is not None:
        parts.append(tr("{n} tahun", n=age))
    return " · ".join(part for part in parts if part)


class MemberCombo(CodeCombo):
    """A living member, numbered from 1 in the order of the family."""

    def __init__(self, room: ActRoom, fits: Callable[[Member], bool] = lambda _member: True) -> None:
        self._members = [member for member in room.family.living if fits(member)]
        super().__init__(
            [
                (str(at), member_words(member, room.relations, room.today))
                for at, member in enumerate(self._members, start=1)
            ]
        )

    def chosen(self) -> Member | None:
        """The member; None while nobody is chosen."""
        self.commit()
        value = self.value()
        return self._members[int(value) - 1] if value else None

    def choose(self, member_id: str) -> None:
        """Show a member."""
        for at, member in enumerate(self._members, start=1):
            if member.id == member_id:
                self.set_value(str(at))


def required(member: Member | None) -> Member:
    """The member; raises UserError while nobody is chosen."""
    if member is None:
        raise UserError(tr("Anggota belum dipilih."), tr("Pilih dari daftar, lalu coba lagi."))
    return member
