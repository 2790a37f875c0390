"""The ledger of cards: handed over, taken back, spoiled, revoked, taken in; cards of leaving families."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from tests.support.card_offices import FIRST, SECOND, THIRD, make_card_office, open_copy
from tests.support.offices import ADMIN, CLERK, NOW, PROFILE, Clock, determined_office

from kemiskinan_desktop.credentials.revocation import card_digest
from kemiskinan_desktop.domain.card_ledger import HEAD, Move, Receiver
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardFilter, CardState
from kemiskinan_desktop.models.schema import cards, surveys
from kemiskinan_desktop.services.card_ledger import ReceiptOrder, RevocationReason
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_card_office(tmp_path_factory.mktemp("kantor"), families=3, cards=3)


@pytest.fixture
def printed(made: Path, tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    """Three determined families with a card each."""
    office = open_copy(made, tmp_path / "salinan", clock)
    yield office
    office.close()


def states(office: Workplace) -> dict[str, CardState]:
    with office.context.database.read() as session:
        return {row.number: CardState(row.state) for row in session.execute(select(cards))}


def token(office: Workplace, number: str) -> str:
    with office.context.database.read() as session:
        return session.execute(select(cards.c.token).where(cards.c.number == number)).scalar_one()


def publish(office: Workplace) -> None:
    """Print a card: with it goes a list that tells every card that does not count by now."""
    office.card_ledger.spoil(ADMIN, [THIRD], "Salah potong")
    office.cards.issue(ADMIN, [office.card_ledger.find(ADMIN, THIRD).family_id])


def refusal(outcome: Sequence[tuple[str, str]]) -> str:
    [(_, sentence)] = outcome
    return sentence


def undo(office: Workplace) -> None:
    office.history.undo(ADMIN, office.history.entries(ADMIN)[0].id)


def test_that_a_scanned_code_hands_the_card_to_the_head(printed: Workplace) -> None:
    card = printed.card_ledger.hand_over(CLERK, token(printed, FIRST))
    assert (card.number, card.state, card.handed_on) == (FIRST, CardState.HANDED_OVER, NOW.date())
    assert (card.received_by, card.relation) == (card.head, HEAD)
    entry = printed.history.entries(ADMIN)[0]
    assert (entry.act, entry.who, entry.subject) == (Move.HAND_OVER, CLERK.name, "1 kartu")


@pytest.mark.parametrize("typed", [FIRST, "26.12.000001", " 26 12 000001 "])
def test_that_a_typed_number_finds_the_card_however_it_is_written(printed: Workplace, typed: str) -> None:
    assert printed.card_ledger.find(CLERK, typed).number == FIRST


def test_that_a_scan_behind_something_typed_is_still_the_card(printed: Workplace) -> None:
    assert printed.card_ledger.find(CLERK, f"siti {token(printed, SECOND)}").number == SECOND


def test_that_a_card_whose_print_was_lost_with_the_file_is_not_taken_for_the_one_of_its_number(
    printed: Workplace, made: Path, tmp_path: Path, clock: Clock
) -> None:
    [family] = printed.card_ledger.rowids(ADMIN, [THIRD])
    again, number = PrintOrder(rowids=[family], reprint_reason="Hilang"), "2612000004"
    printed.cards.print_pdf(ADMIN, again, tmp_path / "hilang.pdf")
    lost = token(printed, number)
    clock.forward(hours=1)
    restored = open_copy(made, tmp_path / "pulih", clock)
    restored.cards.print_pdf(ADMIN, again, tmp_path / "baru.pdf")
    with pytest.raises(UserError, match="bukan dari cetakan yang tercatat"):
        restored.card_ledger.hand_over(CLERK, lost)
    assert restored.card_ledger.hand_over(CLERK, token(restored, number)).state is CardState.HANDED_OVER
    restored.close()


def test_that_somebody_else_takes_a_card_by_name_and_relation(printed: Workplace) -> None:
    card = printed.card_ledger.hand_over(CLERK, FIRST, Receiver(name=" Sekar  Rekaan ", relation="Anak"))
    assert (card.received_by, card.relation) == ("Sekar Rekaan", "Anak")
    with pytest.raises(UserError, match="Nama penerima belum diisi"):
        printed.card_ledger.hand_over(CLERK, SECOND, Receiver(relation="Anak"))
    assert states(printed)[SECOND] is CardState.PRINTED


def test_that_a_card_is_handed_over_once(printed: Workplace) -> None:
    printed.card_ledger.hand_over(CLERK, FIRST)
    with pytest.raises(UserError, match="sudah diserahkan"):
        printed.card_ledger.hand_over(CLERK, FIRST)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "bukan kode kartu"),
        ("https://contoh.id/kartu", "bukan kode kartu"),
        ("3374120101800001", "nomor 16 angka"),
        ("261200", "terdiri dari 10 angka"),
        ("2612999999", "tidak ada di buku kartu"),
        ("KIM1:AAAAAAAA", "usak"),
    ],
)
def test_that_what_is_no_card_of_this_office_is_told(printed: Workplace, text: str, told: str) -> None:
    with pytest.raises(UserError) as refused:
        printed.card_ledger.hand_over(CLERK, text)
    assert told in refused.value.sentence


def test_that_a_card_of_another_office_is_not_handed_over_here(
    printed: Workplace, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other, ids = determined_office(tmp_path_factory.mktemp("lain"), 1, fresh=True)
    other.cards.issue(ADMIN, ids)
    foreign = token(other, FIRST)
    other.close()
    with pytest.raises(UserError) as refused:
        printed.card_ledger.hand_over(CLERK, foreign)
    assert refused.value.title.endswith(("tidak dikenal di sini.", "atau rusak."))
    assert states(printed)[FIRST] is CardState.PRINTED


def test_that_days_that_cannot_be_are_refused(printed: Workplace, clock: Clock) -> None:
    with pytest.raises(UserError, match="masa depan"):
        printed.card_ledger.hand_over(CLERK, FIRST, on=date(2026, 7, 14))
    with pytest.raises(UserError, match="baru dicetak"):
        printed.card_ledger.hand_over(CLERK, FIRST, on=date(2026, 7, 12))
    clock.forward(days=600)
    with pytest.raises(UserError, match="hanya berlaku sampai"):
        printed.card_ledger.hand_over(CLERK, FIRST)


def test_that_many_are_handed_over_and_the_others_named(printed: Workplace) -> None:
    printed.card_ledger.hand_over(CLERK, SECOND)
    outcome = printed.card_ledger.hand_over_many(CLERK, [FIRST, SECOND, THIRD, "2612000009"])
    assert outcome.done == 2
    assert {number for number, _ in outcome.refused} == {SECOND, "2612000009"}
    assert set(states(printed).values()) == {CardState.HANDED_OVER}
    assert printed.history.entries(ADMIN)[0].records == 2


def test_that_an_act_that_does_nothing_writes_nothing(printed: Workplace) -> None:
    before = printed.history.entries(ADMIN)[0].id
    assert "belum diserahkan" in refusal(printed.card_ledger.take_back(CLERK, [FIRST], "Salah orang").refused)
    assert printed.history.entries(ADMIN)[0].id == before


def test_that_a_handing_over_is_taken_back_with_a_reason(printed: Workplace) -> None:
    printed.card_ledger.hand_over(CLERK, FIRST, Receiver(name="Sekar", relation="Anak"))
    with pytest.raises(UserError, match="Alasan belum diisi"):
        printed.card_ledger.take_back(CLERK, [FIRST], "  ")
    assert printed.card_ledger.take_back(CLERK, [FIRST], "Salah orang").done == 1
    card = printed.card_ledger.find(CLERK, FIRST)
    assert (card.state, card.handed_on, card.received_by) == (CardState.PRINTED, None, "")
    assert card.reason == "Salah orang"


def test_that_a_spoiled_card_frees_its_family_for_another(printed: Workplace) -> None:
    printed.card_ledger.spoil(CLERK, [FIRST], "Salah potong")
    assert printed.cards.tally(ADMIN) == {None: 1, CardState.PRINTED: 2}
    assert printed.card_ledger.find(CLERK, FIRST).reason == "Salah potong"
    still = printed.cards.index(ADMIN, CardFilter(printed=False))
    family = printed.cards.rows(ADMIN, still)[0].family_id
    assert printed.cards.issue(ADMIN, [family]) == 1
    assert [card.number for card in printed.card_ledger.of_family(CLERK, family)] == ["2612000004", FIRST]


def test_that_a_revoked_card_is_told_by_whoever_checks_it(printed: Workplace) -> None:
    printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.LOST)
    digest = card_digest(f"L{PROFILE.kecamatan}", FIRST)
    assert printed.cards.withdrawn(CLERK)[digest].reason is RevocationReason.LOST
    assert printed.card_ledger.find(CLERK, FIRST).reason == "kartu dilaporkan hilang"


def test_that_only_those_who_validate_revoke(printed: Workplace) -> None:
    with pytest.raises(UserError, match="Peran petugas"):
        printed.card_ledger.revoke(CLERK, [FIRST], RevocationReason.LOST)


def test_that_other_reasons_are_written_down_and_replacing_is_not_revoking(printed: Workplace) -> None:
    with pytest.raises(UserError, match="Alasan belum diisi"):
        printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.OTHER)
    with pytest.raises(UserError, match="mencetak yang baru"):
        printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.REPLACED)
    printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.OTHER, "Dipakai orang lain")
    assert printed.card_ledger.find(ADMIN, FIRST).reason == "Dipakai orang lain"


def test_that_the_paper_of_an_old_card_comes_back_once(printed: Workplace) -> None:
    assert "masih berlaku" in refusal(printed.card_ledger.take_in(CLERK, [FIRST]).refused)
    printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.MOVED)
    assert printed.card_ledger.take_in(CLERK, [FIRST]).done == 1
    assert printed.card_ledger.find(CLERK, FIRST).taken_in_on == NOW.date()
    assert "sudah ditarik" in refusal(printed.card_ledger.take_in(CLERK, [FIRST]).refused)


def test_that_a_spoiled_replacement_leaves_the_former_card_known_as_ended(printed: Workplace) -> None:
    family = printed.card_ledger.find(CLERK, FIRST).family_id
    order = PrintOrder(rowids=printed.card_ledger.rowids(CLERK, [FIRST]), reprint_reason="Hilang")
    printed.cards.print_pdf(ADMIN, order, printed.path.parent / "lagi.pdf")
    new = printed.card_ledger.of_family(CLERK, family)[0].number
    printed.card_ledger.spoil(CLERK, [new], "Cetakan buram atau luntur")
    issuer = f"L{PROFILE.kecamatan}"
    assert {card_digest(issuer, FIRST), card_digest(issuer, new)} <= printed.cards.withdrawn(CLERK).keys()


def test_that_every_act_is_undone_to_the_state_before(printed: Workplace) -> None:
    ledger = printed.card_ledger
    ledger.hand_over(CLERK, FIRST, Receiver(name="Sekar", relation="Anak"))
    handed = ledger.find(CLERK, FIRST)
    for act in (
        lambda: ledger.take_back(CLERK, [FIRST], "Salah orang"),
        lambda: ledger.spoil(CLERK, [FIRST], "Rusak di tangan warga"),
        lambda: ledger.revoke(ADMIN, [FIRST], RevocationReason.LOST),
    ):
        assert act().done == 1
        undo(printed)
        assert ledger.find(CLERK, FIRST) == handed
    assert printed.history.first_broken(ADMIN) is None


def test_that_an_undone_revocation_is_refused_once_the_family_has_another_card(printed: Workplace) -> None:
    printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.LOST)
    revoking = printed.history.entries(ADMIN)[0].id
    printed.cards.issue(ADMIN, [printed.card_ledger.find(ADMIN, FIRST).family_id])
    with pytest.raises(UserError, match="kartu lain yang berlaku"):
        printed.history.undo(ADMIN, revoking)


def test_that_a_print_in_nobodys_hands_is_undone_and_its_numbers_stay_used(
    printed: Workplace, tmp_path: Path
) -> None:
    order = PrintOrder(rowids=printed.card_ledger.rowids(CLERK, [FIRST]), reprint_reason="Rusak")
    printed.card_ledger.hand_over(CLERK, FIRST)
    printed.cards.print_pdf(CLERK, order, tmp_path / "lagi.pdf")
    batch = printed.card_ledger.batches(CLERK)[0]
    assert (batch.first_number, batch.cards, batch.by_state) == ("2612000004", 1, {CardState.PRINTED: 1})
    assert batch.entry_id is not None
    printed.history.undo(CLERK, batch.entry_id)
    assert states(printed)[FIRST] is CardState.HANDED_OVER
    assert states(printed)["2612000004"] is CardState.SPOILED
    printed.cards.print_pdf(CLERK, order, tmp_path / "lagi.pdf")
    assert printed.card_ledger.batches(CLERK)[0].first_number == "2612000005"
    assert printed.cards.tally(ADMIN) == {CardState.PRINTED: 3}


def test_that_a_print_of_which_a_card_was_handed_over_stays(printed: Workplace) -> None:
    batch = printed.card_ledger.batches(CLERK)[0]
    printed.card_ledger.hand_over(CLERK, SECOND)
    assert batch.entry_id is not None
    with pytest.raises(UserError, match="serahkan kartu"):
        printed.history.undo(CLERK, batch.entry_id)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (FamilyStatus.MOVED, RevocationReason.MOVED),
        (FamilyStatus.ALL_DEAD, RevocationReason.DIED),
        (FamilyStatus.REMOVED, RevocationReason.WRONG_DATA),
    ],
)
def test_that_a_family_that_leaves_leaves_without_a_valid_card_and_comes_back_with_it(
    printed: Workplace, status: FamilyStatus, reason: RevocationReason
) -> None:
    before = printed.card_ledger.find(CLERK, FIRST)
    printed.families.close(ADMIN, [before.family_id], status, NOW.date(), "Keluar")
    after = printed.card_ledger.find(CLERK, FIRST)
    assert (after.state, after.revocation) == (CardState.REVOKED, reason)
    leaving = printed.history.entries(ADMIN)[0]
    undo(printed)
    assert printed.card_ledger.find(CLERK, FIRST) == before
    assert leaving.records == 2
    undo(printed)
    assert printed.card_ledger.find(CLERK, FIRST) == after
    undo(printed)
    assert printed.card_ledger.find(CLERK, FIRST) == before


def test_that_a_revocation_that_a_list_carried_out_of_the_office_stays(printed: Workplace) -> None:
    leaving = printed.card_ledger.find(CLERK, FIRST).family_id
    printed.card_ledger.revoke(ADMIN, [SECOND], RevocationReason.LOST)
    revoking = printed.history.entries(ADMIN)[0].id
    printed.families.close(ADMIN, [leaving], FamilyStatus.MOVED, NOW.date(), "Keluar")
    closing = printed.history.entries(ADMIN)[0].id
    publish(printed)
    with pytest.raises(UserError, match="sudah masuk daftar kepercayaan"):
        printed.history.undo(ADMIN, revoking)
    assert printed.history.undo(ADMIN, closing) == 1
    assert printed.families.get(ADMIN, leaving).family.status is FamilyStatus.ACTIVE
    assert states(printed)[FIRST] is CardState.REVOKED


def test_that_a_card_of_a_family_that_left_is_not_revived(printed: Workplace) -> None:
    family = printed.card_ledger.find(CLERK, FIRST).family_id
    printed.card_ledger.revoke(ADMIN, [FIRST], RevocationReason.LOST)
    revoking = printed.history.entries(ADMIN)[0].id
    printed.families.close(ADMIN, [family], FamilyStatus.MOVED, NOW.date(), "Keluar")
    with pytest.raises(UserError, match="sudah tidak aktif"):
        printed.history.undo(ADMIN, revoking)


def test_that_a_family_no_longer_determined_gets_no_card(printed: Workplace) -> None:
    with printed.context.database.write() as session:
        session.execute(surveys.update().values(state="draf"))
    outcome = printed.card_ledger.hand_over_many(CLERK, [FIRST])
    assert "tidak lagi ditetapkan" in refusal(outcome.refused)


def test_that_a_receipt_list_names_what_waits_by_rt(printed: Workplace, tmp_path: Path) -> None:
    everywhere = ReceiptOrder()
    assert printed.card_ledger.still_to_hand_over(CLERK, everywhere) == 3
    printed.card_ledger.hand_over(CLERK, SECOND)
    written = printed.card_ledger.write_receipts(CLERK, everywhere, tmp_path / "terima.pdf")
    assert (written.cards, written.pages) == (2, 1)
    assert (tmp_path / "terima.pdf").read_bytes().startswith(b"%PDF")
    entry = printed.history.entries(ADMIN)[0]
    assert (entry.act, entry.reason) == ("cetak tanda terima", "penyerahan kartu KIM")


def test_that_a_receipt_list_of_nothing_is_refused_and_leaves_no_file(
    printed: Workplace, tmp_path: Path
) -> None:
    card = printed.card_ledger.find(CLERK, FIRST)
    nowhere = ReceiptOrder(rt="099", paper=Paper.A4)
    with pytest.raises(UserError, match="Tidak ada kartu yang menunggu"):
        printed.card_ledger.write_receipts(CLERK, nowhere, tmp_path / "kosong.pdf")
    assert not (tmp_path / "kosong.pdf").exists()
    own = ReceiptOrder(rw=card.rw, rt=card.rt)
    assert printed.card_ledger.still_to_hand_over(CLERK, own) >= 1


def test_that_a_batch_knows_operator_printer_and_range(printed: Workplace, tmp_path: Path) -> None:
    rowids = printed.card_ledger.rowids(CLERK, [FIRST, SECOND])
    order = PrintOrder(rowids=rowids, reprint_reason="Rusak", printer="Printer Loket", paper=Paper.A4)
    printed.cards.print_pdf(CLERK, order, tmp_path / "lagi.pdf")
    batch, first = printed.card_ledger.batches(ADMIN)
    assert (batch.who, batch.printer, batch.paper) == (CLERK.name, "Printer Loket", Paper.A4)
    assert (batch.first_number, batch.last_number) == ("2612000004", "2612000005")
    assert first.by_state == {CardState.REPLACED: 2, CardState.PRINTED: 1}
    assert [card.number for card in printed.card_ledger.of_batch(ADMIN, batch.id)] == [
        "2612000004", "2612000005",
    ]  # fmt: skip


def change(office: Workplace, rowid: int, **facts: Any) -> None:
    """Save other facts of a family."""
    [key] = office.families.ids(ADMIN, [rowid])
    before = office.families.get(ADMIN, key)
    office.families.save(ADMIN, replace(before, family=replace(before.family, **facts)))


def name_head(office: Workplace, rowid: int, name: str) -> str:
    """Give the head of a family another name; gives the former one."""
    [key] = office.families.ids(ADMIN, [rowid])
    family = office.families.get(ADMIN, key).family
    head = family.head
    assert head is not None
    members = [replace(each, name=name) if each.id == head.id else each for each in family.members]
    change(office, rowid, members=tuple(members))
    return head.name


def test_that_a_card_that_no_longer_says_what_the_register_says_is_pointed_out(
    printed: Workplace, tmp_path: Path
) -> None:
    wanted = CardFilter(changed=True)
    moved, renamed, noted = printed.card_ledger.rowids(ADMIN, [FIRST, SECOND, THIRD])
    assert printed.cards.index(CLERK, wanted) == []
    change(printed, moved, address="Jl. Pindah No. 9")
    change(printed, noted, notes="Ditelepon")
    former = name_head(printed, renamed, "Sri Ganti")
    assert set(printed.cards.index(CLERK, wanted)) == {moved, renamed}
    order = PrintOrder(rowids=[moved], reprint_reason="Alamat berubah")
    printed.cards.print_pdf(ADMIN, order, tmp_path / "baru.pdf")
    name_head(printed, renamed, former)
    assert printed.cards.index(CLERK, wanted) == []
