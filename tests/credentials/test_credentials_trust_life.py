"""Years of two offices under a city, in any order: rightly signed stays genuine, withdrawn never is."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.support.trust_offices import DAY, admitted, at, city, key, lost, signed_card

from kemiskinan_desktop.credentials import key_request, trust_file, withdrawal_report
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.city_root import believed, reported
from kemiskinan_desktop.credentials.founding import Founding, self_rooted_office
from kemiskinan_desktop.credentials.key_states import due_successor, signing_key
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.outcome import CheckResult
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from kemiskinan_desktop.credentials.withdrawal_report import WithdrawalReport

OFFICES = ("33.74.12", "33.74.01")
GOOD = {CheckResult.GENUINE, CheckResult.EXPIRED}
office_names = st.sampled_from(OFFICES)


@dataclass(slots=True, kw_only=True)
class Printed:
    """A card in somebody's hands."""

    office: str
    number: str
    code: str
    by: bytes
    withdrawn: bool = False


class TrustLife(RuleBasedStateMachine):
    """A checker takes every list of the city; the offices sign, follow keys, report, and lose keys."""

    @initialize()
    def found(self) -> None:
        self.day = DAY
        self.city: Founding = city()
        self.trust: TrustList = self.city.trust
        self.keys: dict[str, list[OfficeKey]] = {}
        self.alone: dict[str, TrustList] = {}
        for office in OFFICES:
            began = self_rooted_office(office, office, at(DAY))
            self.keys[office], self.alone[office] = [began.key], began.trust
        self.reports: dict[str, WithdrawalReport] = {}
        self.cards: list[Printed] = []
        self.checker: TrustList = self.spread()

    def spread(self) -> TrustList:
        """The city's list as a checker reads it from its file."""
        return trust_file.read(trust_file.write(self.trust, self.city.root), self.city.root.public)

    def own_list(self, office: str) -> TrustList:
        """The city's list once the office is in it, its own before that."""
        return self.trust if office in self.trust.offices else self.alone[office]

    @rule(days=st.integers(1, 200))
    def wait(self, days: int) -> None:
        self.day += timedelta(days=days)
        for office in OFFICES:
            if due_successor(self.keys[office], self.day):
                self.make_key(office)

    def make_key(self, office: str) -> None:
        """The next key; alone it is listed at once, under the city it waits."""
        made = OfficeKey.generate(office, self.day)
        self.keys[office].append(made)
        if office not in self.trust.offices:
            listed = key_request.request_of(office, (made,), at(self.day)).keys
            self.alone[office] = self.alone[office].with_keys(listed, office, office, issued_at=at(self.day))

    @rule(office=office_names)
    def ask(self, office: str) -> None:
        request = key_request.write(office, tuple(self.keys[office]), at(self.day))
        known = {each.public for each in self.trust.keys}
        if all(each.public in known for each in key_request.read(request).keys):
            with pytest.raises(UserError, match="sudah terdaftar"):
                admitted(self.trust, *self.keys[office], now=at(self.day))
        else:
            self.trust = admitted(self.trust, *self.keys[office], now=at(self.day))

    @rule(office=office_names)
    def print_card(self, office: str) -> None:
        try:
            signing = signing_key(self.keys[office], self.own_list(office), at(self.day))
        except UserError:
            return
        number = f"26{office[-2:]}{len(self.cards):06d}"
        self.cards.append(
            Printed(
                office=office, number=number, code=signed_card(signing, number, self.day), by=signing.public
            )
        )

    @precondition(lambda self: self.cards)
    @rule(pick=st.integers(0, 1000))
    def withdraw(self, pick: int) -> None:
        self.cards[pick % len(self.cards)].withdrawn = True

    @rule(office=office_names)
    def report(self, office: str) -> None:
        """All that the office has withdrawn goes into the city's next list."""
        try:
            signing = signing_key(self.keys[office], self.own_list(office), at(self.day))
        except UserError:
            return
        cards = [lost(office, each.number) for each in self.cards if each.office == office and each.withdrawn]
        offered = withdrawal_report.read(withdrawal_report.write(cards, signing, at(self.day)))
        try:
            self.reports[office] = believed(offered, self.trust, self.reports.get(office))
        except UserError:
            return
        self.trust = reported(self.trust, self.reports.values(), at(self.day))

    @rule(office=office_names)
    def lose_key(self, office: str) -> None:
        """The city withdraws the newest listed key; the office makes another the day after."""
        listed = [each for each in self.trust.keys if each.office == office and each.revoked_on is None]
        if len(listed) < 2:
            return
        newest = max(listed, key=lambda each: each.valid_from)
        self.trust = self.trust.with_revoked_key(newest.public, self.day, issued_at=at(self.day))
        self.day += timedelta(days=1)
        self.make_key(office)

    @rule()
    def give_out(self) -> None:
        """The checker gets the newest list, and never goes back to an older one."""
        newer = self.spread()
        if newer.sequence > self.checker.sequence:
            former, self.checker = self.checker, trust_file.accept(self.checker, newer)
            assert self.checker.sequence > former.sequence
        with pytest.raises(UserError, match="tidak lebih baru"):
            trust_file.accept(self.checker, self.city.trust)

    @invariant()
    def every_card_is_judged_as_it_should_be(self) -> None:
        if not hasattr(self, "checker"):
            return
        listed = {each.public: each for each in self.checker.keys}
        told = set(self.checker.revoked)
        for card in self.cards:
            outcome = verify(card.code, self.checker, now=at(max(self.day, date(2026, 1, 6)), 6))
            known = listed.get(card.by)
            if known is None:
                assert outcome.result is CheckResult.UNKNOWN
            elif known.revoked_on is not None or lost(card.office, card.number).digest in told:
                assert outcome.result is CheckResult.REVOKED
            else:
                assert outcome.result in GOOD


TestTrustLife = TrustLife.TestCase
TestTrustLife.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


def test_that_a_key_of_one_office_never_makes_a_card_of_another_genuine() -> None:
    ours, theirs = key(OFFICES[0]), key(OFFICES[1])
    trust = admitted(admitted(city().trust, ours), theirs)
    stolen_name = OfficeKey(
        office=OFFICES[1], valid_from=ours.valid_from, valid_until=ours.valid_until, seed=ours.seed
    )
    code = signed_card(stolen_name, "2601000001", DAY)
    assert verify(code, trust, now=at(DAY, 9)).result is CheckResult.BROKEN


def test_that_a_key_signs_neither_before_nor_after_its_days() -> None:
    ours = key(OFFICES[0])
    trust = admitted(city().trust, ours)
    for outside in (ours.valid_from - timedelta(days=1), ours.valid_until + timedelta(days=1)):
        with pytest.raises(UserError):
            signing_key((ours,), trust, at(outside))
        longer = OfficeKey(
            office=ours.office, valid_from=ours.valid_from - timedelta(days=9),
            valid_until=ours.valid_until + timedelta(days=9), seed=ours.seed,
        )  # fmt: skip
        code = signed_card(longer, "2612000001", outside)
        assert verify(code, trust, now=at(outside, 9)).result is CheckResult.BROKEN


def test_that_the_reason_why_no_key_signs_is_said() -> None:
    ours = key(OFFICES[0])
    listed = admitted(city().trust, ours)
    late, early = at(ours.valid_until + timedelta(days=1)), at(ours.valid_from - timedelta(days=1))
    revoked = listed.with_revoked_key(ours.public, DAY, issued_at=at(DAY))
    for trust, moment, sentence in (
        (city().trust, at(DAY), "belum masuk daftar kepercayaan kota"),
        (listed, late, "berakhir 6 April 2027"),
        (listed, at(ours.valid_until, hour=18), "berakhir 6 April 2027"),
        (listed, early, "berada sebelum kunci"),
        (revoked, at(DAY), "sudah dicabut"),
    ):
        with pytest.raises(UserError, match=sentence):
            signing_key((ours,), trust, moment)
