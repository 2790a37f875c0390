"""Advice while a family is typed: what a doubtful number probably was, and who may be recorded already."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.doubles import Namesake
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.number_advice import Diagnosis, Proposal, Target
from kemiskinan_desktop.domain.privacy import Secret
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.families.form.body import FormBody
from kemiskinan_desktop.ui.families.form.member_card import MemberCard
from kemiskinan_desktop.ui.families.form.number_offers import namesake_advice, number_advice
from kemiskinan_desktop.ui.widgets.advice import Advice

_OF_NUMBER = frozenset({"nik", "birth_date", "sex"})
_OF_PERSON = _OF_NUMBER | {"name"}
_PAUSE_MS = 150
"""A clerk who types on leaves less between two keys: nobody waits for a search with the hands in the air."""


class Advising(QObject):
    """In the pause after a field was left, says below its card what is doubtful, with proposals to take."""

    def __init__(self, body: FormBody, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(body)
        self._body, self._desk, self._workplace, self._who = body, desk, workplace, who
        self._record: FamilyRecord | None = None
        self._shown: dict[QWidget, Advice] = {}
        self._waiting: dict[str, int | None] = {}
        """What was left since: members by their place, the family as None."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.now)
        body.left.connect(self._left)
        body.key_pressed.connect(self._typed_on)

    def begin(self, record: FamilyRecord) -> None:
        """Another family: nothing is said until a field is left."""
        self.rest()
        self._record = record
        for advice in self._shown.values():
            advice.say("")

    def take_first(self) -> bool:
        """Take the likeliest proposal of the card with the cursor; False when it has none."""
        self.now()
        where = self._body.focusWidget()
        found = (advice for card, advice in self._shown.items() if where and card.isAncestorOf(where))
        return any(advice.take_first() for advice in found)

    def now(self) -> None:
        """Say at once what waits for a pause."""
        waiting = tuple(self._waiting.values())
        self.rest()
        if self._record is None or not waiting:
            return
        family = self._body.draft(self._record).record.family
        for place in waiting:
            if place is None:
                self._advise_family(family)
            elif place < len(family.members):
                self._advise_member(place, family)

    def rest(self) -> None:
        """Forget what waits: the form is left."""
        self._pause.stop()
        self._waiting.clear()

    def advice_of(self, card: QWidget) -> Advice:
        """The lines below a card."""
        if card not in self._shown:
            made = Advice()
            layout = card.layout()
            if isinstance(layout, QVBoxLayout):
                layout.addWidget(made)
            made.taken.connect(partial(self._take, card))
            self._shown[card] = made
        return self._shown[card]

    def _left(self, field: str) -> None:
        if not self._body.isVisible() or not self._who.may(Permission.WRITE_FAMILY):
            return
        _, _, rest = field.partition("members.")
        place, _, name = rest.partition(".")
        if field == "kk_number":
            self._wait(field, None)
        elif place.isdecimal() and name in _OF_PERSON:
            self._wait(place, int(place))

    def _wait(self, card: str, place: int | None) -> None:
        self._waiting[card] = place
        self._pause.start()

    def _typed_on(self) -> None:
        if self._waiting:
            self._pause.start()

    def _advise_family(self, family: Family) -> None:
        text = self._body.family.kk.text()
        diagnosis = self._workplace.numbers.kk(self._who, text, family) if text else Diagnosis()
        self._say(self._body.family, diagnosis, ())

    def _advise_member(self, place: int, family: Family) -> None:
        card, member = self._body.members.cards[place], family.members[place]
        found = self._workplace.duplicates.namesakes(self._who, family, member)
        self._say(card, self._examined(card, family, member), found)

    def _examined(self, card: MemberCard, family: Family, member: Member) -> Diagnosis:
        text = card.editors.nik.text()
        hidden = self._record is not None and self._record.veil.hides(Secret.NIK)
        if not text or hidden:
            return Diagnosis()
        return self._workplace.numbers.nik(self._who, text, family, member)

    def _say(self, card: QWidget, diagnosis: Diagnosis, found: tuple[Namesake, ...]) -> None:
        """Nothing is said of a number that is as it should be."""
        numbers, proposals = number_advice(diagnosis) if diagnosis.finding else ("", [])
        people, namesakes = namesake_advice(found)
        said = " ".join(part for part in (numbers, people) if part)
        if said or card in self._shown:
            self.advice_of(card).say(said, [*proposals, *namesakes])

    def _take(self, card: QWidget, value: object) -> None:
        if isinstance(value, Namesake):
            self._desk.navigation.to("families", value.family_id)
        elif isinstance(value, Proposal):
            self._put(card, value)
            self._body.changed.emit()
            self.advice_of(card).say("")

    def _put(self, card: QWidget, proposal: Proposal) -> None:
        if isinstance(card, MemberCard):
            if proposal.target is Target.NUMBER:
                card.editors.nik.set_digits(proposal.value)
            elif proposal.target is Target.BIRTH_DATE:
                card.editors.birth.set_value(date.fromisoformat(proposal.value))
            else:
                card.editors.lists["sex"].choose(proposal.value)
        else:
            self._body.family.kk.set_digits(proposal.value)
