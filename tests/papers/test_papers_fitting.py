"""Texts that fit their place, codes that fit their area, pictures that are found."""

from io import BytesIO
from string import ascii_letters

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.support.printed_papers import MASKED, cards_pdf, face, list_document, text_of

from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.faces import Face, width
from kemiskinan_desktop.papers.fitting import ELLIPSIS, LEAST_SIZE, cut, fit, fit_lines, is_cut, wrap
from kemiskinan_desktop.papers.lists import write_list
from kemiskinan_desktop.papers.pictures import page_count, page_picture
from kemiskinan_desktop.papers.qr_mask import AREA, LEAST_DOTS, QUIET_MODULES, size_of
from kemiskinan_desktop.papers.table import place
from kemiskinan_desktop.papers.values import ListColumn, ListGroup

LONG_NAME = "Raden Mas Ngabehi Suryo Kusumo Atmojo Dipuro Hadinegoro"
names = st.text(alphabet=f"{ascii_letters} '.,-é", min_size=1, max_size=60)


@given(text=names, room=st.floats(8, 60), size=st.floats(6, 14))
@settings(deadline=None, max_examples=150)
def test_that_a_fitted_text_is_never_wider_than_its_room_nor_smaller_than_legible(
    text: str, room: float, size: float
) -> None:
    found = fit(text, Face.SEMIBOLD, size, room)
    assert width(found.text, Face.SEMIBOLD, found.size) <= room + 1e-6
    assert LEAST_SIZE <= found.size <= size
    assert found.text == text or found.text.endswith(ELLIPSIS)


def test_that_a_text_shrinks_before_it_is_cut() -> None:
    natural = width("Siti Aminah", Face.REGULAR, 10)
    assert fit("Siti Aminah", Face.REGULAR, 10, natural).size == 10
    shrunk = fit("Siti Aminah", Face.REGULAR, 10, natural * 0.8)
    assert (shrunk.text, 7 < shrunk.size < 8.1) == ("Siti Aminah", True)
    assert fit("Siti Aminah", Face.REGULAR, 10, natural * 0.4).text.endswith(ELLIPSIS)


@given(text=names, room=st.floats(10, 60))
@settings(deadline=None, max_examples=100)
def test_that_a_cut_text_is_the_longest_beginning_that_fits(text: str, room: float) -> None:
    found = cut(text, Face.REGULAR, 8, room)
    if found != text:
        kept = found.removesuffix(ELLIPSIS)
        assert text.startswith(kept)
        longer = text[: len(kept) + 4]
        assert width(longer + ELLIPSIS, Face.REGULAR, 8) > room or text[len(kept) :].strip(" ,.-") == ""


@given(text=names, room=st.floats(10, 60), most=st.integers(1, 4))
@settings(deadline=None, max_examples=100)
def test_that_wrapped_lines_fit_and_lose_nothing_silently(text: str, room: float, most: int) -> None:
    lines = wrap(text, Face.REGULAR, 7, room, most)
    assert len(lines) <= most
    assert all(width(line, Face.REGULAR, 7) <= room + 1e-6 for line in lines)
    if not any(ELLIPSIS in line for line in lines):
        assert " ".join(lines).split() == text.split()


@pytest.mark.parametrize(("modules", "dots"), [(45, 5), (49, 5), (53, 4), (57, 4), (61, 4), (65, 4)])
def test_that_a_module_is_a_whole_number_of_dots_and_its_quiet_zone_lies_in_the_area(
    modules: int, dots: int
) -> None:
    size = size_of(modules)
    module = size.side / modules
    assert size.dots == dots >= LEAST_DOTS
    assert module * 300 / 25.4 == pytest.approx(dots)
    assert (AREA - size.side) / 2 >= QUIET_MODULES * module - 0.1


@pytest.mark.parametrize(("dpi", "dots"), [(600, 9), (1200, 18)])
def test_that_a_finer_printer_gives_more_dots_to_a_module(dpi: int, dots: int) -> None:
    size = size_of(57, dpi)
    assert size.dots == dots
    assert size.side <= AREA - 8 * size.side / 57


@pytest.mark.parametrize("dpi", [300, 600, 1200])
def test_that_a_code_too_large_for_its_area_is_refused(dpi: int) -> None:
    with pytest.raises(ValueError, match=r"^69$"):
        size_of(69, dpi)


def test_that_a_long_text_shrinks_before_it_takes_an_ellipsis() -> None:
    words = "Kartu ini dipakai bersama KTP untuk layanan bagi warga miskin"
    lines, size = fit_lines(words, Face.REGULAR, 9, 40, 2)
    assert 6 < size < 9
    assert " ".join(lines) == words
    lines, size = fit_lines(words * 3, Face.REGULAR, 9, 40, 2)
    assert size == 6
    assert is_cut(lines[-1])


def test_that_firm_columns_keep_their_width_in_a_narrow_table() -> None:
    columns = (
        ListColumn(key="nama", label="Nama", width=80, gives=True),
        ListColumn(key="nik", label="NIK", width=34),
    )
    narrow = place(columns, 10, 80)
    assert (narrow[0].width, narrow[1].width) == (pytest.approx(36), pytest.approx(34))
    wide = place(columns, 0, 228)
    assert (wide[0].width, wide[1].width) == (pytest.approx(160), pytest.approx(68))
    hopeless = place(columns, 0, 40)
    assert sum(placed.width for placed in hopeless) == pytest.approx(40)


@pytest.mark.parametrize(("signed", "lines"), [(True, 2), (False, 1)])
def test_that_a_long_name_takes_two_lines_where_rows_are_high_enough_to_sign(
    signed: bool, lines: int
) -> None:
    columns = (
        ListColumn(key="nama", label="Nama", width=60, gives=True),
        ListColumn(key="nik", label="NIK", width=80 if signed else 118),
    )
    group = ListGroup(name="Kandri", rows=((LONG_NAME, MASKED),), total=Count(1, 4))
    document = list_document(group, columns=columns, paper=Paper.A4, landscape=False, signature_column=signed)
    stream = BytesIO()
    write_list(document, stream)
    words = set(LONG_NAME.split())
    named = [line for line in text_of(stream.getvalue()).splitlines() if words & set(line.split())]
    assert len(named) == lines
    assert ("Hadinegoro" in named[-1]) is signed
    assert (ELLIPSIS in named[-1]) is not signed


def test_that_pages_become_pictures_of_the_asked_sharpness() -> None:
    pdf = cards_pdf([face()])
    assert page_count(pdf) == 2
    with Image.open(BytesIO(page_picture(pdf, 2, 100))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (pytest.approx(846, abs=1), pytest.approx(1299, abs=1))


@pytest.mark.parametrize("page", [0, 3])
def test_that_a_page_that_is_not_there_is_refused(page: int) -> None:
    with pytest.raises(IndexError):
        page_picture(cards_pdf([face()]), page, 50)
