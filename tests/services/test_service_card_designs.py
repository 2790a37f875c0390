"""How cards look: decided once, frozen with a period's first print, renewed only when wanted."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.support.offices import ADMIN, determined_office
from tests.support.printed_papers import emblem_png, page_sizes, page_texts, picture_of

from kemiskinan_desktop.domain.card_design import CardDesign
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.domain.printer_correction import PrinterCorrection
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.domain.summaries import CardFilter
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.emblems import emblem_from
from kemiskinan_desktop.services.workplace import Workplace

RED = CardDesign(title="Kartu Rekaan", ground="#5C1A22", accent="#E0AE57", contact="Telepon 1500000")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace, _ = determined_office(tmp_path, 2)
    yield workplace
    workplace.close()


def _print(office: Workplace, target: Path, nth: int = 0, **changes: object) -> list[str]:
    """Print one family's card alone and read it."""
    rowid = office.cards.index(ADMIN, CardFilter())[nth]
    order = PrintOrder(rowids=[rowid], paper=Paper.ID1, reprint_reason="Rusak")
    office.cards.print_pdf(ADMIN, replace(order, **changes), target)  # pyright: ignore[reportArgumentType] - by name
    return page_texts(target.read_bytes())


def test_that_a_design_is_on_the_cards_printed_after_it(office: Workplace, tmp_path: Path) -> None:
    office.card_designs.save(ADMIN, RED)
    front, back = _print(office, tmp_path / "a.pdf")
    assert "KARTU REKAAN" in front
    assert "Telepon 1500000" in back
    corner = picture_of((tmp_path / "a.pdf").read_bytes(), dpi=100).getpixel((4, 4))
    assert corner == (0x5C, 0x1A, 0x22)


def test_that_the_first_print_freezes_the_texts_of_a_period(office: Workplace, tmp_path: Path) -> None:
    assert office.card_designs.standing(ADMIN).frozen_on is None
    before = _print(office, tmp_path / "a.pdf")
    office.card_designs.save(ADMIN, RED)
    standing = office.card_designs.standing(ADMIN)
    assert (standing.frozen_on, standing.differs) == (office.context.today, True)
    again = _print(office, tmp_path / "b.pdf")
    assert "KARTU IDENTITAS WARGA MISKIN" in again[0]
    assert before[1].replace("000001", "000002") == again[1]


def test_that_a_period_is_renewed_only_when_wanted_and_undo_brings_the_former_look_back(
    office: Workplace, tmp_path: Path
) -> None:
    _print(office, tmp_path / "a.pdf")
    office.card_designs.save(ADMIN, RED, renew=True)
    assert not office.card_designs.standing(ADMIN).differs
    assert "KARTU REKAAN" in _print(office, tmp_path / "b.pdf")[0]
    newest = next(each for each in office.history.entries(ADMIN) if each.act == "ubah rancangan kartu")
    office.history.undo(ADMIN, newest.id)
    assert office.card_designs.standing(ADMIN).design == CardDesign()
    assert "KARTU IDENTITAS WARGA MISKIN" in _print(office, tmp_path / "c.pdf")[0]


def test_that_a_new_emblem_waits_for_the_next_period_and_a_new_signatory_does_not(
    office: Workplace, tmp_path: Path
) -> None:
    profile = office.office.profile(ADMIN)
    _print(office, tmp_path / "a.pdf")
    signer = replace(profile.signatory, name="Pejabat Baru Rekaan")
    office.office.save_profile(
        ADMIN, replace(profile, emblem=emblem_png(), government="PEMERINTAH LAIN", signatory=signer)
    )
    front, back = _print(office, tmp_path / "b.pdf")
    assert "PEMERINTAH LAIN" not in front
    assert "Pejabat Baru Rekaan" in back
    assert office.card_designs.standing(ADMIN).differs


@pytest.mark.parametrize(
    "design",
    [CardDesign(title=" "), CardDesign(ground="hijau"), CardDesign(ground="#AABBCC"),
     CardDesign(accent="#123C46"), CardDesign(rules="x" * 241)],
)  # fmt: skip
def test_that_a_design_nobody_could_read_is_refused(office: Workplace, design: CardDesign) -> None:
    with pytest.raises(UserError, match="Rancangan kartu belum benar"):
        office.card_designs.save(ADMIN, design)
    assert office.card_designs.standing(ADMIN).design == CardDesign()


def test_that_a_preview_shows_an_invented_family_and_names_what_is_cut(office: Workplace) -> None:
    shown = office.card_designs.preview(ADMIN, CardDesign(rules="aturan " * 34, photo=True))
    assert shown.cut == {"purpose", "rules"}
    for side in (shown.front, shown.back):
        with Image.open(BytesIO(side)) as picture:
            assert (picture.width, picture.height) == pytest.approx((674, 425), abs=1)


def test_that_the_photo_of_the_head_is_printed_where_the_design_has_a_place(
    office: Workplace, tmp_path: Path
) -> None:
    office.card_designs.save(ADMIN, CardDesign(photo=True))
    row = office.cards.rows(ADMIN, office.cards.index(ADMIN, CardFilter()))[0]
    stream = BytesIO()
    Image.new("RGB", (8000, 5000), "#335577").save(stream, "JPEG")
    office.photos.put(ADMIN, row.family_id, PhotoKind.HEAD, stream.getvalue())
    assert "pas foto" not in _print(office, tmp_path / "a.pdf")[0]
    red, green, blue = picture_of((tmp_path / "a.pdf").read_bytes(), dpi=100).getpixel((50, 110))  # pyright: ignore[reportGeneralTypeIssues] - RGB
    assert abs(red - 0x33) + abs(green - 0x55) + abs(blue - 0x77) < 12
    assert "pas foto" in _print(office, tmp_path / "b.pdf", nth=1)[0]


def test_that_copies_marks_and_correction_reach_the_paper(office: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    correction = PrinterCorrection(right=5, down=-3, scale=998)
    texts = _print(
        office, target, paper=Paper.A4, copies=3, crop_marks=False, correction=correction,
        duplex=Duplex.FRONTS,
    )  # fmt: skip
    assert texts[0].count("26.12.000001") == 3
    assert page_sizes(target.read_bytes())[0] == pytest.approx((210, 297), abs=0.1)
    rowid = office.cards.index(ADMIN, CardFilter())[1]
    order = PrintOrder(rowids=[rowid], copies=6, start=8, correction=correction)
    assert office.cards.preview(ADMIN, order, 3).pages == 4


@pytest.mark.parametrize("copies", [0, 10])
def test_that_a_number_of_copies_nobody_means_is_refused(office: Workplace, copies: int) -> None:
    with pytest.raises(UserError, match="Salinan harus antara 1 dan 9"):
        office.cards.preview(ADMIN, PrintOrder(copies=copies))


def test_that_an_emblem_of_forty_megapixels_becomes_small_and_stays_clear() -> None:
    stream = BytesIO()
    Image.new("RGBA", (8000, 5000), (10, 20, 30, 0)).save(stream, "PNG")
    with Image.open(BytesIO(emblem_from(stream.getvalue()))) as made:
        assert (made.size, made.mode) == ((800, 500), "RGBA")
        assert made.getpixel((400, 250))[3] == 0  # pyright: ignore[reportIndexIssue, reportOptionalSubscript] - RGBA


@pytest.mark.parametrize("broken", [b"", b"bukan gambar", emblem_png()[:150]])
def test_that_an_emblem_that_is_no_picture_is_told_in_a_sentence(broken: bytes) -> None:
    with pytest.raises(UserError, match="bukan gambar"):
        emblem_from(broken)


def test_that_an_emblem_beyond_all_measure_is_told_in_a_sentence() -> None:
    stream = BytesIO()
    Image.new("1", (12_000, 11_000)).save(stream, "PNG")
    for source in (stream.getvalue(), b"\x89PNG" + bytes(60_000_000)):
        with pytest.raises(UserError, match="terlalu besar"):
            emblem_from(source)


def test_that_renewing_a_period_without_cards_changes_the_design_alone(tmp_path: Path) -> None:
    workplace, _ = determined_office(tmp_path, 1)
    workplace.card_designs.save(ADMIN, RED, renew=True)
    assert workplace.card_designs.standing(ADMIN).frozen_on is None
    entry = next(each for each in workplace.history.entries(ADMIN) if each.act == "ubah rancangan kartu")
    assert entry.records == 1
    workplace.close()
