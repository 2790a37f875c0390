"""Sheets for the visit at the house: what is on them, what is not, and that the office knows they left."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw
from tests.support.offices import ADMIN, CLERK, fill, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.verification_sheets import SHEETS, SheetsOrder
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """An office nobody changes."""
    workplace = new_office(tmp_path_factory.mktemp("lembar"))
    first, *_ = fill(workplace, 3)
    workplace.photos.put(ADMIN, first, PhotoKind.FRONT, _house())
    return workplace


def _house() -> bytes:
    picture = Image.new("RGB", (800, 600), "#9fc4d8")
    draw = ImageDraw.Draw(picture)
    draw.polygon([(150, 300), (400, 120), (650, 300)], fill="#a0522d")
    draw.rectangle((190, 300, 610, 540), fill="#f2e6c8")
    made = BytesIO()
    picture.save(made, "JPEG")
    return made.getvalue()


def _keys(office: Workplace) -> list[str]:
    return [row.id for row in office.families.rows(ADMIN, office.families.index(ADMIN, FamilyFilter()))]


def _texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_that_a_sheet_holds_the_family_its_answers_and_its_photo(office: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "lembar.pdf"
    written = office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=_keys(office)), target)
    texts = _texts(target)
    assert (written.families, written.pages) == (3, len(texts))
    whole = "\n".join(texts)
    record = office.families.get(ADMIN, _keys(office)[0])
    assert all(member.name in whole for member in record.family.living)
    assert "Foto depan, 13/07/2026" in whole
    assert "Foto dalam: belum ada" in whole
    assert whole.count("LEMBAR VERIFIKASI") == 3


def test_that_no_class_and_no_full_number_is_on_a_sheet_nobody_asked_them_for(
    office: Workplace, tmp_path: Path
) -> None:
    target = tmp_path / "lembar.pdf"
    office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=_keys(office)), target)
    whole = "\n".join(_texts(target))
    record = office.families.get(ADMIN, _keys(office)[0])
    assert record.survey is not None
    assert record.survey.poverty_class is not None
    assert record.survey.poverty_class.label not in whole
    niks = [member.nik for member in record.family.living if member.nik is not None]
    assert niks
    assert all(nik.text not in whole and nik.masked in whole for nik in niks)
    assert record.family.kk_number.grouped not in whole


def test_that_full_numbers_are_printed_for_a_purpose_and_known_to_the_history(
    office: Workplace, tmp_path: Path
) -> None:
    order = SheetsOrder(family_ids=_keys(office)[:1], full_nik=True, purpose="mencocokkan KTP di rumah")
    target = tmp_path / "lembar.pdf"
    office.verification_sheets.write_pdf(ADMIN, order, target)
    head = office.families.get(ADMIN, order.family_ids[0]).family.head
    assert head is not None
    assert head.nik is not None
    assert head.nik.text in _texts(target)[0]
    wanted = HistoryFilter(act=SHEETS)
    entry = office.history.page(ADMIN, wanted, 0, 1)[0]
    assert entry.reason == "mencocokkan KTP di rumah"


def test_that_a_role_without_full_numbers_is_told_and_gets_no_file(office: Workplace, tmp_path: Path) -> None:
    order = SheetsOrder(family_ids=_keys(office)[:1], full_nik=True, purpose="kunjungan")
    with pytest.raises(UserError, match="tidak dapat"):
        office.verification_sheets.write_pdf(CLERK, order, tmp_path / "lembar.pdf")
    assert list(tmp_path.iterdir()) == []


def test_that_no_family_is_no_sheet(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Belum ada keluarga"):
        office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=["tidak-ada"]), tmp_path / "x.pdf")
    assert list(tmp_path.iterdir()) == []


def test_that_every_page_says_whose_sheet_it_is_part_of(office: Workplace, tmp_path: Path) -> None:
    target, key = tmp_path / "lembar.pdf", _keys(office)[0]
    written = office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=[key]), target)
    head = office.families.get(ADMIN, key).family.head
    assert head is not None
    assert written.pages > 1
    assert all(f"{head.name} · Ujung riwayat" in text for text in _texts(target))


def test_that_others_save_while_the_pages_are_drawn(office: Workplace, tmp_path: Path) -> None:
    """Five hundred sheets take longer than a save may wait."""
    saved: list[str] = []

    def meanwhile(done: int, _total: int) -> None:
        if done == 1:
            record = office.families.get(ADMIN, _keys(office)[0])
            saved.append(office.families.save(ADMIN, record).family.id)

    target = tmp_path / "lembar.pdf"
    office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=_keys(office)), target, meanwhile)
    assert saved
    assert target.exists()


def test_that_a_family_that_left_is_not_visited(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    first, second = fill(office, 2)
    office.families.close(ADMIN, [first], FamilyStatus.MOVED, date(2026, 7, 13), "pindah kota")
    target = tmp_path / "lembar.pdf"
    written = office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=[first, second]), target)
    assert written.families == 1
    with pytest.raises(UserError, match="Belum ada keluarga"):
        office.verification_sheets.write_pdf(ADMIN, SheetsOrder(family_ids=[first]), target)
    office.close()
