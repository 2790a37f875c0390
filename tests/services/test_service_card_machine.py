"""Any sequence of prints, hand-overs, accidents, revocations, leavings and undos keeps the ledger sound."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import func, select
from tests.support.card_offices import make_card_office, open_copy
from tests.support.offices import ADMIN, NOW

from kemiskinan_desktop.domain.card_ledger import Receiver
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.models import blank_moves
from kemiskinan_desktop.models.schema import blank_moves as moves
from kemiskinan_desktop.models.schema import cards, families
from kemiskinan_desktop.services.card_ledger import RevocationReason
from kemiskinan_desktop.services.cards import PrintOrder

TODAY: date = NOW.date()
FAMILIES = 3
VALID = ("siap", "dicetak", "diserahkan")
picks = st.integers(0, 11)
papers = st.sampled_from((Paper.F4, Paper.ID1))


@pytest.fixture(scope="module", autouse=True)
def beginning(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The office every run begins with: three determined families, two printed cards."""
    CardLedgerMachine.made = make_card_office(tmp_path_factory.mktemp("kantor"), families=FAMILIES, cards=2)
    CardLedgerMachine.runs = tmp_path_factory.mktemp("jalan")


class CardLedgerMachine(RuleBasedStateMachine):
    """People at work on three families; whatever the program refuses, it refuses with a sentence."""

    made: ClassVar[Path]
    runs: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = self.runs / uuid4().hex
        self.office = open_copy(self.made, self.folder)
        self.office.blanks.receive(ADMIN, Paper.F4, 20, on=TODAY)
        with self.office.context.database.read() as session:
            self.ids = list(session.execute(select(families.c.id).order_by(families.c.id)).scalars())

    def teardown(self) -> None:
        assert self.office.history.first_broken(ADMIN) is None
        self.office.close()
        shutil.rmtree(self.folder)

    def numbers(self) -> list[str]:
        with self.office.context.database.read() as session:
            return list(session.execute(select(cards.c.number).order_by(cards.c.number)).scalars())

    def number(self, pick: int) -> str:
        every = self.numbers()
        return every[pick % len(every)]

    def attempt(self, act: Callable[[], object]) -> None:
        """Do it; a refusal is a sentence with a next step, and anything else fails the run."""
        with suppress(UserError):
            act()

    @rule(pick=picks, paper=papers, reason=st.sampled_from(("", "Hilang")))
    def print_one(self, pick: int, paper: Paper, reason: str) -> None:
        number = self.number(pick)
        rowids = self.office.card_ledger.rowids(ADMIN, [number])
        order = PrintOrder(rowids=rowids, paper=paper, reprint_reason=reason)
        self.attempt(lambda: self.office.cards.print_pdf(ADMIN, order, self.folder / "kartu.pdf"))

    @rule()
    def print_the_rest(self) -> None:
        self.attempt(lambda: self.office.cards.print_pdf(ADMIN, PrintOrder(), self.folder / "kartu.pdf"))

    @rule(pick=picks, relation=st.sampled_from(("Kepala keluarga", "Anak")))
    def hand_over(self, pick: int, relation: str) -> None:
        receiver = Receiver(name="Sekar", relation=relation)
        self.attempt(lambda: self.office.card_ledger.hand_over(ADMIN, self.number(pick), receiver))

    @rule(pick=picks)
    def take_back(self, pick: int) -> None:
        self.office.card_ledger.take_back(ADMIN, [self.number(pick)], "Salah orang")

    @rule(some=st.lists(picks, min_size=1, max_size=3))
    def spoil(self, some: list[int]) -> None:
        self.office.card_ledger.spoil(ADMIN, [self.number(pick) for pick in some], "Salah potong")

    @rule(pick=picks, why=st.sampled_from((RevocationReason.LOST, RevocationReason.WRONG_DATA)))
    def revoke(self, pick: int, why: RevocationReason) -> None:
        self.office.card_ledger.revoke(ADMIN, [self.number(pick)], why)

    @rule(pick=picks)
    def take_in(self, pick: int) -> None:
        self.office.card_ledger.take_in(ADMIN, [self.number(pick)])

    @rule(pick=st.integers(0, FAMILIES - 1), how=st.sampled_from((FamilyStatus.MOVED, FamilyStatus.REMOVED)))
    def leave(self, pick: int, how: FamilyStatus) -> None:
        self.office.families.close(ADMIN, [self.ids[pick]], how, TODAY, "Keluar")

    @rule(pick=st.integers(0, FAMILIES - 1))
    def come_back(self, pick: int) -> None:
        self.attempt(
            lambda: self.office.acts.come_back(ADMIN, self.ids[pick], on=TODAY, reason="Kembali lagi")
        )

    @rule(back=st.integers(0, 3))
    def undo(self, back: int) -> None:
        entries = self.office.history.entries(ADMIN)
        self.attempt(lambda: self.office.history.undo(ADMIN, entries[min(back, len(entries) - 1)].id))

    @rule(found=st.integers(0, 30))
    def count(self, found: int) -> None:
        self.office.blanks.count(ADMIN, Paper.F4, found, "Dihitung ulang")

    @precondition(lambda self: self.office.card_ledger.batches(ADMIN))
    @rule()
    def undo_the_newest_batch(self) -> None:
        entry = self.office.card_ledger.batches(ADMIN)[0].entry_id
        assert entry is not None
        self.attempt(lambda: self.office.history.undo(ADMIN, entry))

    @invariant()
    def a_family_has_at_most_one_valid_card_and_none_after_it_left(self) -> None:
        with self.office.context.database.read() as session:
            counted = select(cards.c.family_id, func.count().label("n")).where(cards.c.state.in_(VALID))
            valid = {row.family_id: row.n for row in session.execute(counted.group_by(cards.c.family_id))}
            gone = session.execute(select(families.c.id).where(families.c.status != "aktif")).scalars()
            assert all(n == 1 for n in valid.values())
            assert not valid.keys() & set(gone)

    @invariant()
    def every_card_that_does_not_count_is_told_to_whoever_checks(self) -> None:
        with self.office.context.database.read() as session:
            ended = session.execute(select(func.count()).where(cards.c.state.not_in(VALID))).scalar_one()
        assert len(self.office.cards.withdrawn(ADMIN)) == ended

    @invariant()
    def a_handed_over_card_has_a_day_and_a_receiver(self) -> None:
        with self.office.context.database.read() as session:
            for row in session.execute(select(cards).where(cards.c.state == CardState.HANDED_OVER)):
                assert row.handed_on is not None
                assert row.received_by

    @invariant()
    def the_blanks_tie_with_the_cards(self) -> None:
        with self.office.context.database.read() as session:
            stock = blank_moves.stock(session, Paper.F4)
            used = select(moves.c.batch_id).where(moves.c.kind == "dicetak", moves.c.paper == "F4")
            printed = session.execute(select(func.count()).where(cards.c.batch_id.in_(used))).scalar_one()
        assert stock.received + stock.corrected == stock.good + stock.spoiled + stock.left
        assert stock.left >= 0
        assert stock.used == printed
        assert 0 <= stock.spoiled_cards <= printed


CardLedgerMachine.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=18,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class TestThatTheLedgerStaysSound(CardLedgerMachine.TestCase):
    """Collected by pytest under a name that says what is proved."""
