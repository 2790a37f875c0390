"""Withdrawals learned from the code of a recap: kept, believed only under a known key, newest wins."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, SK_DATE, SK_NUMBER, Clock, determined_office, fill, new_office
from tests.support.trust_offices import DAY, MORNING, admitted, city, key, lost, signed_card

from kemiskinan_desktop.credentials import report_code, withdrawal_report
from kemiskinan_desktop.credentials.reading import read_codes
from kemiskinan_desktop.credentials.revocation import card_digest
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import CardFilter
from kemiskinan_desktop.services.card_check import CardCheck, CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.withdrawal_shelf import WithdrawalShelf

OFFICE = "33.74.12"
KEY = key(OFFICE)
LISTS = (admitted(city().trust, KEY),)


def code(*numbers: str, days: int = 0) -> str:
    cards = [lost(OFFICE, number) for number in numbers]
    return report_code.encode(cards, KEY, MORNING + timedelta(days=days))[0]


def known(shelf: WithdrawalShelf, *numbers: str) -> list[bool]:
    found = shelf.known(LISTS)
    return [card_digest(OFFICE, number) in found for number in numbers]


def test_that_a_scanned_recap_is_kept_and_a_newer_one_takes_its_place(tmp_path: Path) -> None:
    shelf = WithdrawalShelf(folder=tmp_path / "kepercayaan")
    assert shelf.known(LISTS) == {}
    assert len(shelf.take(code("1", "2"), LISTS).cards) == 2
    shelf.take(code("1", "2"), LISTS)
    assert known(shelf, "1", "2", "3") == [True, True, False]
    shelf.take(code("2", "3", days=1), LISTS)
    assert known(shelf, "1", "2", "3") == [False, True, True]
    assert len(list(shelf.folder.iterdir())) == 1
    with pytest.raises(UserError, match="lebih lama"):
        shelf.take(code("1", "2"), LISTS)


def test_that_a_code_with_the_newest_only_leaves_the_older_ones_known(tmp_path: Path) -> None:
    shelf = WithdrawalShelf(folder=tmp_path)
    shelf.take(code("1"), LISTS)
    many = [lost(OFFICE, f"N{number}", DAY + timedelta(days=number)) for number in range(300)]
    text, told = report_code.encode(many, KEY, MORNING + timedelta(days=1))
    assert shelf.take(text, LISTS).left_out == 300 - told
    assert known(shelf, "1", "N299", "N0") == [True, True, False]


def test_that_nothing_is_believed_without_the_key_and_nothing_damaged_is_kept(tmp_path: Path) -> None:
    shelf = WithdrawalShelf(folder=tmp_path)
    with pytest.raises(UserError, match=r"menyebut kantor 33\.74\.12, tetapi kuncinya tidak dikenal"):
        shelf.take(code("1"), ())
    with pytest.raises(UserError, match="rusak atau tidak terbaca utuh"):
        shelf.take(code("1")[:-5], LISTS)
    assert list(tmp_path.iterdir()) == []
    shelf.take(code("1"), LISTS)
    (tmp_path / f"lain{withdrawal_report.SUFFIX}").write_bytes(b"rusak")
    assert known(shelf, "1") == [True]
    withdrawn = LISTS[0].with_revoked_key(KEY.public, DAY, issued_at=MORNING)
    assert shelf.known((withdrawn,)) == {}


def test_that_a_check_learns_from_a_recap_and_knows_the_card_afterwards(tmp_path: Path) -> None:
    check = CardCheck(
        lists=LISTS, reference=load_reference(), clock=lambda: MORNING, shelf=WithdrawalShelf(folder=tmp_path)
    )
    card = signed_card(KEY, "2612000001", DAY)
    assert check.text(card).result is CheckResult.GENUINE
    learned = check.text(code("2612000001").lower())
    assert (learned.result, learned.title) == (CheckResult.REPORT, "Daftar pencabutan diterima")
    assert learned.sentence.startswith("1 kartu kantor 33.74.12 yang dicabut atau diganti")
    assert learned.json["hasil"] == "pencabutan"
    assert check.text(card).result is CheckResult.REVOKED
    many = [lost(OFFICE, f"{number}", DAY) for number in range(300)]
    later = report_code.encode(many, KEY, MORNING + timedelta(days=1))[0]
    assert "yang lebih lama tidak ada dalam kode ini" in check.text(later).sentence
    broken = check.text(code("2612000001")[:-4])
    assert (broken.result, broken.title[:15]) == (CheckResult.BROKEN, "Kode pencabutan")
    alone = CardCheck(lists=LISTS, reference=load_reference(), clock=lambda: MORNING)
    assert alone.text(card).result is CheckResult.GENUINE
    assert alone.text(code("1")).result is CheckResult.BROKEN


def test_that_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(UserError, match="tidak dapat disimpan"):
        WithdrawalShelf(folder=tmp_path / "berkas").take(code("1"), LISTS)


def test_that_the_recap_of_an_office_prints_its_withdrawals_for_other_pcs(tmp_path: Path) -> None:
    (tmp_path / "kantor").mkdir()
    office, _ = determined_office(tmp_path / "kantor", 2, clock=Clock())
    target = tmp_path / "rekap.pdf"
    office.recaps.write_pdf(ADMIN, 2026, 7, target)
    assert read_codes(target) == ()
    for reason in ("", "kartu rusak"):
        rowids = office.cards.index(ADMIN, CardFilter())
        office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids, reprint_reason=reason), tmp_path / "k.pdf")
    office.recaps.write_pdf(ADMIN, 2026, 7, target)
    (text,) = read_codes(target)
    shelf = WithdrawalShelf(folder=tmp_path / "rak")
    report = shelf.take(text, (office.cards.trust(ADMIN),))
    assert set(report.cards) == set(office.cards.withdrawn(ADMIN))
    assert len(report.cards) == 2
    office.close()


def test_that_a_recap_is_printed_without_the_code_while_no_key_may_sign(tmp_path: Path) -> None:
    clock = Clock()
    office = new_office(tmp_path, clock=clock)
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    for reason in ("", "rusak"):
        rowids = office.cards.index(ADMIN, CardFilter())
        office.cards.print_pdf(ADMIN, PrintOrder(rowids=rowids, reprint_reason=reason), tmp_path / "k.pdf")
    public = office.trust.standing(ADMIN).keys[0].public
    office.root_office.revoke_key(ADMIN, public, "kunci dicuri")
    office.recaps.write_pdf(ADMIN, 2026, 7, tmp_path / "rekap.pdf")
    assert read_codes(tmp_path / "rekap.pdf") == ()
    office.close()
