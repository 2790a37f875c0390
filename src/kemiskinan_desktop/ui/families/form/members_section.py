"""All members of the family below each other, and the button that adds one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.families.form.member_card import MemberCard
from kemiskinan_desktop.ui.families.form.texts import PREFIX
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.add_button import AddButton
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.text import heading, small

_AHEAD, _PAUSE_MS = 2, 250
"""So many cards are ready before they are asked for, made in a pause of the typing one by one."""


class MembersSection(QWidget):
    """The members in the order they were entered."""

    changed_shape = Signal()
    """A member was added or taken out."""
    removed = Signal(str)
    """Name of the member that was taken out."""
    key_pressed = Signal(int)
    """A key went down in a member's field."""

    def __init__(
        self, reference: Reference, today: date, new_key: Callable[[], str], *, auto_advance: bool
    ) -> None:
        super().__init__()
        self._reference, self._today, self._new_key = reference, today, new_key
        self._auto_advance = auto_advance
        self.cards: list[MemberCard] = []
        self._taken_out: tuple[int, MemberCard] | None = None
        self._spare: list[MemberCard] = []
        self.ahead = QTimer(self)
        self.ahead.setSingleShot(True)
        self.ahead.setInterval(_PAUSE_MS)
        self.ahead.timeout.connect(self._make_ahead)
        self.title: QLabel = heading("")
        self.problem = small("")
        theme.give_role(self.problem, "problem", "galat")
        self.problem.hide()
        self.add = AddButton(tr("Tambah anggota   Ctrl+T"))
        self.add.setAccessibleName(tr("Tambah anggota"))
        self.add.setToolTip(tr("Enter menambah anggota; Tab melanjutkan ke pertanyaan."))
        icons.dress(self.add, "plus", "ink", theme.tokens())
        self.add.clicked.connect(self.add_member)
        self._arrange()

    def show_members(self, members: Sequence[Member]) -> None:
        """Replace all cards."""
        self._forget_taken_out()
        while len(self.cards) > len(members):
            self._put_away(self.cards.pop())
        for at, member in enumerate(members):
            card = self.cards[at] if at < len(self.cards) else self._insert(at, self._card(member.id))
            card.clear(member.id)
            card.show_member(member)
        self.follow()
        self.changed_shape.emit()

    def show_keys(self, keys: Sequence[str], known: Mapping[str, Member]) -> None:
        """As many cards as keys; a card of another member is emptied. `known` are the stored members."""
        self._forget_taken_out()
        before = self.keys
        while len(self.cards) > len(keys):
            self._put_away(self.cards.pop())
        for at, key in enumerate(keys):
            card = self.cards[at] if at < len(self.cards) else self._insert(at, self._card(key))
            if card.key != key:
                card.clear(key)
            card.base = known.get(key)
        if before != tuple(keys):
            self.changed_shape.emit()

    def add_member(self) -> MemberCard:
        """One more empty member, its name ready to be typed."""
        card = self._insert(len(self.cards), self._card(self._new_key()))
        card.start(head=len(self.cards) == 1)
        self.follow()
        self.changed_shape.emit()
        card.focus()
        self.ahead.start()
        return card

    def typed_on(self) -> None:
        """Nobody waits for a card that is made ahead."""
        if self.ahead.isActive():
            self.ahead.start()

    def set_auto_advance(self, *, on: bool) -> None:
        """Whether full fields move on by themselves, from now on."""
        self._auto_advance = on
        for card in (*self.cards, *self._spare):
            card.cells.auto_advance = on

    def take_out(self, card: MemberCard) -> None:
        """Take a member out of the form; nothing is stored before the family is saved."""
        self._forget_taken_out()
        at = self.cards.index(card)
        name = card.editors.name.value()
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        self._taken_out = (at, card)
        nearest = self.cards[min(at, len(self.cards) - 1)] if self.cards else None
        (self.add if nearest is None else nearest.editors.name).setFocus()
        self.follow()
        self.changed_shape.emit()
        self.removed.emit(name)

    def put_back(self) -> None:
        """Put the member back that was taken out last."""
        if self._taken_out is None:
            return
        at, card = self._taken_out
        self._taken_out = None
        self._insert(min(at, len(self.cards)), card)
        card.show()
        self.follow()
        self.changed_shape.emit()
        card.focus()

    def card_with(self, widget: QWidget | None) -> MemberCard | None:
        """The member in whose fields a widget lies."""
        return next((c for c in self.cards if widget is not None and c.isAncestorOf(widget)), None)

    def read(self, reading: Reading) -> tuple[Member, ...]:
        """The members as they stand in the fields."""
        return tuple(card.read(f"{PREFIX}.{at}", reading) for at, card in enumerate(self.cards))

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the members in their order."""
        return tuple(card.key for card in self.cards)

    def follow(self) -> None:
        """Headings and fields after a key."""
        self.title.setText(tr("Anggota keluarga ({n})", n=formats.number(len(self.cards))))
        for at, card in enumerate(self.cards):
            card.follow()
            card.say_title(at)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Each problem beside its member's field; those of all members together below the heading."""
        known = list(problems)
        said = [problem.sentence for problem in known if problem.field == PREFIX]
        self.problem.setText("\n".join(said))
        self.problem.setVisible(bool(said))
        for at, card in enumerate(self.cards):
            card.cells.show_problems(within(known, f"{PREFIX}.{at}."))

    def focus(self, field: str) -> bool:
        """Go to ``members.2.nik``; False when there is no such field."""
        if field == PREFIX:
            (self.cards[0].editors.name if self.cards else self.add).setFocus()
            return True
        _, place, name = [*field.split(".", 2), "", ""][:3]
        if not place.isdigit() or int(place) >= len(self.cards):
            return False
        return self.cards[int(place)].cells.focus(_own(name))

    def _card(self, key: str) -> MemberCard:
        """A card to fill: one that was put away, or a new one."""
        if self._spare:
            card = self._spare.pop()
            card.clear(key)
            return card
        return self._new_card(key)

    def _make_ahead(self) -> None:
        if len(self._spare) >= _AHEAD:
            return
        card = self._new_card("")
        card.hide()
        self._put_away(card)
        self._column.addWidget(card)  # shown nowhere, but looked at by the style as it will be
        for each in (card, *card.findChildren(QWidget)):
            each.ensurePolished()
        self._column.removeWidget(card)
        self.ahead.start()

    def _new_card(self, key: str) -> MemberCard:
        card = MemberCard(key, self._reference, self._today, auto_advance=self._auto_advance)
        card.remove_wanted.connect(self.take_out)
        card.cells.key_pressed.connect(self.key_pressed)
        return card

    def _put_away(self, card: MemberCard) -> None:
        self._column.removeWidget(card)
        card.hide()
        self._spare.append(card)

    def _insert(self, at: int, card: MemberCard) -> MemberCard:
        self.cards.insert(at, card)
        self._column.insertWidget(at, card)
        card.show()
        return card

    def _forget_taken_out(self) -> None:
        if self._taken_out is not None:
            self._put_away(self._taken_out[1])
            self._taken_out = None

    def _arrange(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(10))
        outer.addWidget(self.title)
        outer.addWidget(self.problem)
        outer.addLayout(self._column)
        outer.addLayout(row)


def within(problems: Iterable[Problem], prefix: str) -> list[Problem]:
    """The problems below a path, with the rest of their path as the field."""
    return [
        replace(problem, field=_own(problem.field.removeprefix(prefix)))
        for problem in problems
        if problem.field.startswith(prefix)
    ]


def _own(field: str) -> str:
    return "birth_date" if field == "birth_year" else field
