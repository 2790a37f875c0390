"""The ledger of cards: numbers, one valid card per family, and a PDF that never stands alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, SessionTransaction
from tests.support.offices import (
    ADMIN,
    FOUNDER,
    NEAR_POOR,
    POOR,
    PROFILE,
    SK_DATE,
    SK_NUMBER,
    Clock,
    determined_office,
    fill,
    new_office,
    save,
    surveyed,
)
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import CardFilter, CardState, FamilyFilter
from kemiskinan_desktop.models import cards as ledger
from kemiskinan_desktop.models.schema import cards, print_batches
from kemiskinan_desktop.services.card_check import CardCheck, CheckedCard, CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.workplace import Workplace, create_workplace

AGAIN = "Kartu hilang"


def determine(office: Workplace, ids: Sequence[str], number: str = SK_NUMBER) -> None:
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, number, SK_DATE)


@pytest.fixture
def ids(office: Workplace) -> list[str]:
    """Three determined families."""
    keys = fill(office, 3)
    determine(office, keys)
    return keys


def stored_cards(office: Workplace) -> list[Mapping[str, Any]]:
    with office.context.database.read() as session:
        return [dict(row) for row in session.execute(select(cards).order_by(cards.c.rowid)).mappings()]


def judged(office: Workplace, text: str) -> CheckedCard:
    check = CardCheck(
        lists=(office.cards.trust(ADMIN),), reference=office.context.reference, clock=office.context.clock,
        training=True,
    )  # fmt: skip
    return check.text(text)


def rowid_of(office: Workplace, key: str) -> int:
    every = office.cards.index(ADMIN, CardFilter())
    return next(row.rowid for row in office.cards.rows(ADMIN, every) if row.family_id == key)


@pytest.mark.usefixtures("ids")
def test_that_cards_are_numbered_in_paper_order_from_one(office: Workplace, tmp_path: Path) -> None:
    outcome = office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    rows = office.cards.rows(ADMIN, office.cards.index(ADMIN, CardFilter()))
    assert [row.number for row in rows] == ["2612000001", "2612000002", "2612000003"]
    assert (outcome.cards, outcome.first_number, outcome.last_number) == (3, "2612000001", "2612000003")
    assert office.cards.tally(ADMIN) == {CardState.PRINTED: 3}


def test_that_the_next_print_goes_on_where_the_last_one_ended(
    office: Workplace, ids: list[str], tmp_path: Path
) -> None:
    first = PrintOrder(rowids=[rowid_of(office, ids[0])])
    assert office.cards.print_pdf(ADMIN, first, tmp_path / "a.pdf").last_number == "2612000001"
    rest = office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "b.pdf")
    assert (rest.cards, rest.first_number) == (2, "2612000002")
    with office.context.database.read() as session:
        batches = session.execute(select(print_batches.c.cards, print_batches.c.who)).all()
    assert [tuple(batch) for batch in batches] == [(1, ADMIN.name), (2, ADMIN.name)]


@pytest.mark.usefixtures("ids")
def test_that_a_print_is_an_entry_of_the_history(office: Workplace, tmp_path: Path) -> None:
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    entry = office.history.entries(ADMIN)[0]
    assert (entry.act, entry.subject, entry.records) == ("cetak kartu", "3 kartu", 3)
    assert office.history.undo(ADMIN, entry.id) == 3
    assert office.cards.tally(ADMIN) == {None: 3}


@pytest.mark.usefixtures("ids")
def test_that_every_code_of_the_ledger_is_genuine(office: Workplace, tmp_path: Path) -> None:
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    results = [judged(office, card["token"]) for card in stored_cards(office)]
    assert {checked.result for checked in results} == {CheckResult.GENUINE}
    assert [checked.json["nomor"] for checked in results] == [card["number"] for card in stored_cards(office)]


def test_that_printing_again_without_a_reason_is_refused(
    office: Workplace, ids: list[str], tmp_path: Path
) -> None:
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "a.pdf")
    order = PrintOrder(rowids=[rowid_of(office, ids[0])])
    for reason in ("", "   "):
        with pytest.raises(UserError, match="1 kartu sudah pernah dicetak"):
            office.cards.print_pdf(ADMIN, replace(order, reprint_reason=reason), tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()
    assert len(stored_cards(office)) == 3


def test_that_printing_again_with_a_reason_replaces_and_leaves_one_valid_card(
    office: Workplace, ids: list[str], tmp_path: Path
) -> None:
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "a.pdf")
    order = PrintOrder(rowids=[rowid_of(office, ids[0])], reprint_reason=AGAIN)
    office.cards.print_pdf(ADMIN, order, tmp_path / "b.pdf")
    mine = [card for card in stored_cards(office) if card["family_id"] == ids[0]]
    assert [(card["state"], card["reason"]) for card in mine] == [
        (CardState.REPLACED, AGAIN), (CardState.PRINTED, ""),
    ]  # fmt: skip
    with office.context.database.read() as session:
        valid = ledger.valid_of(session, ids, mine[0]["period_id"])
    assert valid[ids[0]]["number"] == mine[1]["number"] == "2612000004"
    assert office.cards.tally(ADMIN) == {CardState.PRINTED: 3}
    assert office.history.entries(ADMIN)[0].reason == AGAIN


@pytest.mark.usefixtures("ids")
def test_that_nothing_left_to_print_is_told(office: Workplace, tmp_path: Path) -> None:
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "a.pdf")
    with pytest.raises(UserError, match="Tidak ada kartu"):
        office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "b.pdf")


def test_that_only_determined_families_get_a_card(office: Workplace, tmp_path: Path) -> None:
    keys = fill(office, 2)
    determine(office, keys[:1])
    rowids = office.families.index(ADMIN, FamilyFilter())
    outcome = office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids), tmp_path / "kartu.pdf")
    assert outcome.cards == 1
    assert {card["family_id"] for card in stored_cards(office)} == {keys[0]}


def test_that_before_a_determination_nothing_is_printed(office: Workplace, tmp_path: Path) -> None:
    fill(office, 1)
    with pytest.raises(UserError, match="Tidak ada kartu"):
        office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_that_a_kelurahan_prints_its_own_cards(office: Workplace, tmp_path: Path) -> None:
    near = save(office, surveyed(1)).family.id
    far = save(office, replace(surveyed(2), kelurahan="33.74.12.1001")).family.id
    determine(office, [near, far])
    order = PrintOrder(kelurahan="33.74.12.1001")
    assert office.cards.print_pdf(ADMIN, order, tmp_path / "kartu.pdf").cards == 1
    assert office.cards.tally(ADMIN, "33.74.12.1001") == {CardState.PRINTED: 1}
    assert office.cards.tally(ADMIN, "33.74.12.1004") == {None: 1}


@pytest.mark.usefixtures("ids")
@pytest.mark.parametrize("start", [0, 11, -1])
def test_that_a_place_that_no_sheet_has_is_refused(office: Workplace, tmp_path: Path, start: int) -> None:
    with pytest.raises(UserError, match="antara 1 dan 10"):
        office.cards.print_pdf(ADMIN, PrintOrder(start=start), tmp_path / "kartu.pdf")


@pytest.mark.usefixtures("ids")
@pytest.mark.parametrize("before", [None, b"kertas lama"])
def test_that_the_paper_goes_when_the_ledger_fails(
    office: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
) -> None:
    target = tmp_path / "hasil" / "kartu.pdf"
    target.parent.mkdir()
    if before is not None:
        target.write_bytes(before)

    def fail(session: Session, new: Sequence[Mapping[str, Any]]) -> None:
        del session, new
        raise RuntimeError

    monkeypatch.setattr(ledger, "add", fail)
    with pytest.raises(RuntimeError):
        office.cards.print_pdf(ADMIN, PrintOrder(), target)
    assert {path.name: path.read_bytes() for path in target.parent.iterdir()} == (
        {} if before is None else {"kartu.pdf": before}
    )
    assert stored_cards(office) == []


@pytest.mark.usefixtures("ids")
@pytest.mark.parametrize("before", [None, b"kertas lama"])
def test_that_the_paper_goes_when_the_commit_itself_fails(
    office: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
) -> None:
    target = tmp_path / "hasil" / "kartu.pdf"
    target.parent.mkdir()
    if before is not None:
        target.write_bytes(before)

    def fail(self: SessionTransaction, *args: Any) -> None:
        del self, args
        raise RuntimeError

    monkeypatch.setattr(SessionTransaction, "commit", fail)
    with pytest.raises(RuntimeError):
        office.cards.print_pdf(ADMIN, PrintOrder(), target)
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in target.parent.iterdir()} == (
        {} if before is None else {"kartu.pdf": before}
    )
    assert stored_cards(office) == []


@pytest.mark.usefixtures("ids")
def test_that_a_new_paper_replaces_the_old_one_and_nothing_is_left_beside(
    office: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "hasil" / "kartu.pdf"
    target.parent.mkdir()
    target.write_bytes(b"kertas lama")
    office.cards.print_pdf(ADMIN, PrintOrder(), target)
    assert [path.name for path in target.parent.iterdir()] == ["kartu.pdf"]
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("ids")
def test_that_a_paper_that_cannot_take_its_place_is_told_and_nothing_is_printed(
    office: Workplace, tmp_path: Path
) -> None:
    folder = tmp_path / "kartu.pdf"
    (folder / "isi").mkdir(parents=True)
    with pytest.raises(UserError):
        office.cards.print_pdf(ADMIN, PrintOrder(), folder / "tidak" / "ada.pdf")
    assert stored_cards(office) == []


@pytest.mark.usefixtures("ids")
def test_that_a_preview_uses_no_number(office: Workplace) -> None:
    assert office.cards.preview(ADMIN, PrintOrder()).pages == 2
    assert stored_cards(office) == []
    assert office.cards.tally(ADMIN) == {None: 3}


def test_that_a_card_carries_the_decree_that_determined_its_family(office: Workplace, tmp_path: Path) -> None:
    first, second = fill(office, 2)
    determine(office, [first], "SK-1")
    determine(office, [second], "SK-2")
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    decrees = {
        card["family_id"]: dict(judged(office, card["token"]).facts)["Nomor SK"]
        for card in stored_cards(office)
    }
    assert decrees == {first: "SK-1", second: "SK-2"}


def test_that_the_longest_decree_number_fits_on_a_card(office: Workplace, tmp_path: Path) -> None:
    [key] = fill(office, 1)
    with pytest.raises(UserError, match="paling panjang 32"):
        determine(office, [key], "4" * 33)
    office.periods.determine(ADMIN, "SK 400.9/12345/2026/KEC-GUNUNGPA", SK_DATE)
    assert office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf").cards == 1


def test_that_two_periods_of_one_year_never_share_a_number(office: Workplace, tmp_path: Path) -> None:
    keys = fill(office, 2)
    determine(office, keys)
    office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "a.pdf")
    office.periods.close(ADMIN)
    period = NewPeriod(
        name="2026-B", instrument_code="SMG7", instrument_version=1, parameters=PARAMETERS,
        valid_until=date(2027, 12, 31),
    )  # fmt: skip
    office.periods.open(ADMIN, period)
    for key in keys:
        save(office, office.families.get(ADMIN, key).family)
    determine(office, keys, "SK-3")
    outcome = office.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "b.pdf")
    assert outcome.first_number == "2612000003"


def test_that_issuing_without_paper_is_for_training_only(tmp_path: Path, clock: Clock) -> None:
    real = replace(PROFILE, training=False)
    office = create_workplace(tmp_path / "nyata.kantor", real, FOUNDER, clock=clock)
    with pytest.raises(UserError, match="hanya dibuat dengan mencetaknya"):
        office.cards.issue(ADMIN, [])
    office.close()


def test_that_issued_cards_stand_in_the_ledger(tmp_path: Path) -> None:
    office, keys = determined_office(tmp_path, 2)
    assert office.cards.issue(ADMIN, keys) == 2
    assert office.cards.tally(ADMIN) == {CardState.PRINTED: 2}
    office.close()


@pytest.mark.usefixtures("ids")
def test_that_cards_are_filtered_by_print_and_by_the_heads_name(office: Workplace, tmp_path: Path) -> None:
    every = office.cards.index(ADMIN, CardFilter())
    office.cards.print_pdf(ADMIN, PrintOrder(rowids=every[:1]), tmp_path / "kartu.pdf")
    assert office.cards.index(ADMIN, CardFilter(printed=True)) == every[:1]
    assert office.cards.index(ADMIN, CardFilter(printed=False)) == every[1:]
    head = office.cards.rows(ADMIN, every)[1].head
    assert office.cards.index(ADMIN, CardFilter(text=head.upper())) == [every[1]]
    assert office.cards.index(ADMIN, CardFilter(text="100%_")) == []


def test_that_a_new_key_is_made_and_spread_in_the_last_three_months(tmp_path: Path, clock: Clock) -> None:
    office = new_office(tmp_path, clock=clock)
    keys = fill(office, 2, (POOR, NEAR_POOR))
    determine(office, keys)
    rowids = office.cards.index(ADMIN, CardFilter())
    office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids[:1]), tmp_path / "a.pdf")
    before = office.cards.trust(ADMIN)
    clock.forward(days=380)
    office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids[1:]), tmp_path / "b.pdf")
    after = office.cards.trust(ADMIN)
    assert (len(before.keys), len(after.keys)) == (1, 2)
    assert after.sequence == before.sequence + 1
    assert after.root_public == before.root_public
    results = [judged(office, card["token"]).result for card in stored_cards(office)]
    assert results == [CheckResult.GENUINE, CheckResult.GENUINE]
    office.close()


def test_that_an_old_trust_list_is_renewed_with_the_next_print(tmp_path: Path, clock: Clock) -> None:
    office, ids = determined_office(tmp_path, 2, clock=clock)
    rowids = office.families.index(ADMIN, FamilyFilter())
    office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids[:1]), tmp_path / "satu.pdf")
    young = office.cards.trust(ADMIN)
    clock.forward(days=31)
    office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids[1:]), tmp_path / "dua.pdf")
    renewed = office.cards.trust(ADMIN)
    assert len(ids) == 2
    assert renewed.sequence == young.sequence + 1
    assert renewed.age_days(clock()) == 0
    office.close()
