"""Beneficiary lists: who is on them, what they hide, and who asked for more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.offices import ADMIN, CLERK, SK_NUMBER, determined_office
from tests.support.printed_papers import text_of

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.history_summaries import AnchorMatch
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.models import history
from kemiskinan_desktop.services.list_columns import DEFAULT_COLUMNS
from kemiskinan_desktop.services.lists import FULL_LIST, WORKING_LIST, ListOrder
from kemiskinan_desktop.services.workplace import Workplace

FAMILIES = 5
PURPOSE = "penyaluran bantuan bersama Dinas Sosial"
FULL = ListOrder(full_nik=True, purpose=PURPOSE)
KELURAHAN = "33.74.12.1004"


@pytest.fixture(scope="module")
def determined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workplace, list[str]]]:
    workplace, ids = determined_office(tmp_path_factory.mktemp("kantor"), FAMILIES)
    yield workplace, ids
    workplace.close()


@pytest.fixture
def office_with_list(determined: tuple[Workplace, list[str]]) -> Workplace:
    return determined[0]


def _text(workplace: Workplace, folder: Path, order: ListOrder) -> str:
    target = folder / "daftar.pdf"
    workplace.lists.write_pdf(ADMIN, order, target)
    return text_of(target.read_bytes())


def test_that_a_list_counts_what_the_decree_counts(office_with_list: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "daftar.pdf"
    written = office_with_list.lists.write_pdf(ADMIN, ListOrder(), target)
    text = text_of(target.read_bytes())
    assert (written.families, written.persons, written.pages) == (FAMILIES, 4 * FAMILIES, 1)
    assert text.count(f"{FAMILIES} KK · {4 * FAMILIES} jiwa") == 2
    assert "DAFTAR WARGA MISKIN" in text
    assert f"SK Nomor {SK_NUMBER} tanggal 10 Juli 2026" in text
    assert written.checksum[:16] in text
    assert "Dicetak oleh Rini, 13 Juli 2026 pukul 09.30" in text


def test_that_a_list_masks_its_numbers_and_is_recorded_with_its_counts_and_file(
    office_with_list: Workplace, tmp_path: Path
) -> None:
    text = _text(office_with_list, tmp_path, ListOrder(columns=("nama", "nik", "kk")))
    assert text.count("337412••••••••••") == 2 * FAMILIES
    assert "3374121705800001" not in text
    assert "3374 1215 0700 0001" not in text
    entry = office_with_list.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.subject, entry.reason, entry.records) == (
        "cetak daftar", f"{FAMILIES} KK, {4 * FAMILIES} jiwa · daftar.pdf", WORKING_LIST, 1,
    )  # fmt: skip


def test_that_full_niks_are_printed_with_a_record_of_every_family(
    office_with_list: Workplace, determined: tuple[Workplace, list[str]], tmp_path: Path
) -> None:
    head = office_with_list.history.head(ADMIN)
    text = _text(office_with_list, tmp_path, FULL)
    assert "3374121705800001" in text
    entry = office_with_list.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.who, entry.subject, entry.reason, entry.records) == (
        FULL_LIST, "Rini", f"{FAMILIES} KK, {4 * FAMILIES} jiwa · daftar.pdf", PURPOSE, FAMILIES + 1,
    )  # fmt: skip
    for key in determined[1]:
        assert office_with_list.history.entries(ADMIN, family_id=key)[0].id == entry.id
    with office_with_list.context.database.read() as session:
        after = history.entry_items(session, entry.id)[0].after
    assert after is not None
    assert (after["nik"], after["kepala_rantai"], after["keluarga"]) == ("lengkap", head, FAMILIES)
    assert office_with_list.history.first_broken(ADMIN) is None


def test_that_a_workbook_with_full_niks_is_recorded_too(office_with_list: Workplace, tmp_path: Path) -> None:
    office_with_list.lists.write_workbook(ADMIN, FULL, tmp_path / "daftar.xlsx")
    assert office_with_list.history.entries(ADMIN, limit=1)[0].act == FULL_LIST


def test_that_a_masked_workbook_is_recorded_with_its_purpose(
    office_with_list: Workplace, tmp_path: Path
) -> None:
    order = ListOrder(purpose="  rapat kelurahan ")
    office_with_list.lists.write_workbook(ADMIN, order, tmp_path / "rapat.xlsx")
    entry = office_with_list.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.reason) == ("ekspor daftar", "rapat kelurahan")


@pytest.mark.parametrize("purpose", ["", "   "])
def test_that_full_niks_need_a_purpose(office_with_list: Workplace, tmp_path: Path, purpose: str) -> None:
    before = office_with_list.history.head(ADMIN)
    with pytest.raises(UserError, match="Tujuan"):
        office_with_list.lists.write_pdf(ADMIN, replace(FULL, purpose=purpose), tmp_path / "daftar.pdf")
    assert list(tmp_path.iterdir()) == []
    assert office_with_list.history.head(ADMIN) == before


def test_that_a_list_that_was_not_written_is_not_recorded(
    office_with_list: Workplace, tmp_path: Path
) -> None:
    before = office_with_list.history.head(ADMIN)

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        office_with_list.lists.write_pdf(ADMIN, FULL, tmp_path / "daftar.pdf", stop)
    assert list(tmp_path.iterdir()) == []
    assert office_with_list.history.head(ADMIN) == before


def test_that_a_clerk_gets_no_full_niks(office_with_list: Workplace, tmp_path: Path) -> None:
    before = office_with_list.history.head(ADMIN)
    with pytest.raises(UserError, match="NIK lengkap"):
        office_with_list.lists.write_pdf(CLERK, FULL, tmp_path / "daftar.pdf")
    assert list(tmp_path.iterdir()) == []
    assert office_with_list.history.head(ADMIN) == before


def test_that_the_workbook_has_the_same_rows_and_masks_the_nik(
    office_with_list: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "daftar.xlsx"
    written = office_with_list.lists.write_workbook(ADMIN, ListOrder(), target)
    book = load_workbook(target)
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    book.close()
    assert (written.families, written.persons, written.pages) == (FAMILIES, 4 * FAMILIES, 0)
    assert cells.count("337412••••••••••") == FAMILIES
    assert cells.count("Gunungpati") == FAMILIES
    assert cells.count(4) == FAMILIES


def test_that_the_checksum_follows_the_values(office_with_list: Workplace, tmp_path: Path) -> None:
    lists, target = office_with_list.lists, tmp_path / "daftar.pdf"
    once = lists.write_pdf(ADMIN, ListOrder(), target).checksum
    assert lists.write_pdf(ADMIN, ListOrder(paper=Paper.A4, landscape=False), target).checksum == once
    assert lists.write_workbook(ADMIN, ListOrder(), tmp_path / "daftar.xlsx").checksum == once
    fewer = ListOrder(columns=DEFAULT_COLUMNS[:-1])
    assert lists.write_pdf(ADMIN, fewer, target).checksum != once


def test_that_columns_can_be_chosen(office_with_list: Workplace, tmp_path: Path) -> None:
    offered = dict(office_with_list.lists.columns(ADMIN))
    assert set(DEFAULT_COLUMNS) < set(offered)
    text = _text(office_with_list, tmp_path, ListOrder(columns=("nama", "kk", "poin", "nomor_sk")))
    assert "Nomor KK" in text
    assert "337412••••••••••" in text
    assert "Alamat" not in text


@pytest.mark.parametrize("columns", [(), ("nama", "gaji")])
def test_that_no_or_an_unknown_column_is_refused(
    office_with_list: Workplace, tmp_path: Path, columns: tuple[str, ...]
) -> None:
    with pytest.raises(UserError, match=r"[Kk]olom"):
        office_with_list.lists.write_pdf(ADMIN, ListOrder(columns=columns), tmp_path / "daftar.pdf")


def test_that_a_programme_lists_only_who_takes_part(
    determined: tuple[Workplace, list[str]], tmp_path: Path
) -> None:
    workplace, ids = determined
    program = next(p for p in workplace.programs.every(ADMIN) if p.target == "keluarga")
    with pytest.raises(UserError, match="program"):
        workplace.lists.write_pdf(ADMIN, ListOrder(program=program.code), tmp_path / "kosong.pdf")
    workplace.programs.propose(ADMIN, program.code, ids[:2])
    target = tmp_path / "daftar.pdf"
    written = workplace.lists.write_pdf(ADMIN, ListOrder(program=program.code, kelurahan=KELURAHAN), target)
    text = text_of(target.read_bytes())
    assert (written.families, written.persons) == (2, 8)
    assert "DAFTAR PENERIMA BANTUAN" in text
    assert "Kelurahan Gunungpati" in text


def test_that_an_unknown_programme_is_told(office_with_list: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="TIDAK-ADA"):
        office_with_list.lists.write_pdf(ADMIN, ListOrder(program="TIDAK-ADA"), tmp_path / "daftar.pdf")


def test_that_nothing_determined_is_told_with_what_to_do(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        office.lists.write_pdf(ADMIN, ListOrder(), tmp_path / "daftar.pdf")
    assert told.value.title == "Belum ada keluarga yang ditetapkan."
    assert "Verifikasi & Validasi" in told.value.advice


def test_that_a_list_prints_where_the_history_stood(office_with_list: Workplace, tmp_path: Path) -> None:
    head = office_with_list.history.head(ADMIN)
    assert f"Riwayat {head}" in _text(office_with_list, tmp_path, ListOrder())
    head = office_with_list.history.head(ADMIN)
    narrow = ListOrder(paper=Paper.A4, landscape=False)
    assert f"Riwayat {head}" in _text(office_with_list, tmp_path, narrow)
    head = office_with_list.history.head(ADMIN)
    target = tmp_path / "daftar.xlsx"
    office_with_list.lists.write_workbook(ADMIN, ListOrder(), target)
    cells = [str(cell.value) for row in load_workbook(target).worksheets[0].iter_rows() for cell in row]
    assert f"Riwayat {head}" in " ".join(cells)
    assert office_with_list.history.compare_anchor(ADMIN, f"Riwayat {head}").match is AnchorMatch.SAME


def test_that_papers_name_who_printed_them_as_on_papers(office_with_list: Workplace, tmp_path: Path) -> None:
    who = replace(ADMIN, full_name="Rini Rekaan, S.Sos.")
    office_with_list.lists.write_pdf(who, ListOrder(), tmp_path / "daftar.pdf")
    office_with_list.recaps.write_pdf(who, 2026, 7, tmp_path / "rekap.pdf")
    for name in ("daftar.pdf", "rekap.pdf"):
        assert "Dicetak oleh Rini Rekaan, S.Sos.," in text_of((tmp_path / name).read_bytes())


def test_that_batal_leaves_no_list(office_with_list: Workplace, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        office_with_list.lists.write_pdf(ADMIN, ListOrder(), tmp_path / "daftar.pdf", stop)
    assert list(tmp_path.iterdir()) == []


def test_that_a_signature_list_is_higher(office_with_list: Workplace, tmp_path: Path) -> None:
    text = _text(office_with_list, tmp_path, replace(ListOrder(), signature_column=True, landscape=False))
    assert "Tanda tangan" in text


def test_that_the_recap_is_printed_from_the_office(office_with_list: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "rekap.pdf"
    assert office_with_list.recaps.write_pdf(ADMIN, 2026, 7, target) == 1
    text = text_of(target.read_bytes())
    assert "Kecamatan Gunungpati, Juli 2026" in text
    assert f"Riwayat {office_with_list.history.head(ADMIN)}" in text


def test_that_columns_without_room_on_the_paper_are_refused_and_nothing_is_written(
    office_with_list: Workplace, tmp_path: Path
) -> None:
    every = tuple(key for key, _ in office_with_list.lists.columns(ADMIN))
    target = tmp_path / "daftar.pdf"
    crowded = ListOrder(columns=every, landscape=False, signature_column=True)
    with pytest.raises(UserError, match="terlalu banyak"):
        office_with_list.lists.write_pdf(ADMIN, crowded, target)
    assert list(tmp_path.iterdir()) == []
    for fitting in (
        replace(crowded, landscape=True),
        replace(crowded, landscape=True, paper=Paper.A4),
        replace(crowded, columns=DEFAULT_COLUMNS, paper=Paper.A4),
    ):
        text = _text(office_with_list, tmp_path, fitting)
        assert "…" not in text
        assert "001" in text
