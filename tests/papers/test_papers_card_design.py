"""A card as an office designs it: its words and colours, a photo, and texts that are too long."""

from io import BytesIO

import pytest
from PIL import Image
from tests.support.printed_papers import cards_pdf, emblem_png, face, page_texts, picture_of

from kemiskinan_desktop.domain.card_colours import Colour, contrast
from kemiskinan_desktop.domain.card_design import PALETTES, CardDesign, Palette
from kemiskinan_desktop.domain.office import Signatory
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.card_back import cut_on_back
from kemiskinan_desktop.papers.card_front import BAND, cut_on_front
from kemiskinan_desktop.papers.card_palette import card_palette
from kemiskinan_desktop.papers.values import CardFace

DPI = 150
NINETY = "Raden Mas Ngabehi Suryo Kusumo Atmojo Dipuro Hadinegoro Wiryodiningrat Kusumawardhani Putri"


def _texts(shown: CardFace) -> list[str]:
    return page_texts(cards_pdf([shown], paper=Paper.ID1))


def _dot(shown: CardFace, x: float, y: float) -> tuple[int, int, int]:
    picture = picture_of(cards_pdf([shown], paper=Paper.ID1), dpi=DPI)
    red, green, blue = picture.getpixel((round(x * DPI / 25.4), round(y * DPI / 25.4)))  # pyright: ignore[reportGeneralTypeIssues] - RGB
    return red, green, blue


def test_that_a_card_says_the_words_of_its_design() -> None:
    design = CardDesign(
        title="Kartu Warga Rekaan", mark="KWR", purpose="Untuk layanan rekaan.", rules="Jangan dilipat."
    )
    front, back = _texts(face(design=design, government="Pemerintah Kota Rekaan"))
    for words in ("KARTU WARGA REKAAN", "KWR", "PEMERINTAH KOTA REKAAN"):
        assert words in front
    assert "Untuk layanan rekaan. Jangan dilipat." in back


def test_that_a_card_without_mark_gives_its_room_to_the_title() -> None:
    title = "Kartu Identitas Warga Miskin Kota Rekaan Raya"
    narrow = cut_on_front(face(design=CardDesign(title=title * 2)))
    assert narrow == {"title"}
    assert cut_on_front(face(design=CardDesign(title=title, mark=""))) == frozenset()


@pytest.mark.parametrize(("x", "y", "colour"), [(2.0, 3.0, "#5C1A22"), (2.0, BAND + 0.35, "#E0AE57")])
def test_that_bands_and_lines_have_the_chosen_colours(x: float, y: float, colour: str) -> None:
    shown = face(design=CardDesign(ground="#5C1A22", accent="#E0AE57"))
    assert "#" + "".join(f"{part:02X}" for part in _dot(shown, x, y)) == colour


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_that_every_text_of_an_offered_palette_is_legible(palette: Palette) -> None:
    inks = card_palette(palette.ground, palette.accent)
    for ink, ground, least in (
        (inks.strong, inks.palest, 4.5), (inks.deep, inks.pale, 4.5), (inks.deep, inks.palest, 4.5),
        (inks.on_deep, inks.deep, 4.5), ((1.0, 1.0, 1.0), inks.deep, 7.0), (inks.accent, inks.deep, 3.0),
    ):  # fmt: skip
        assert contrast(Colour(*ink), Colour(*ground)) >= least


def test_that_an_empty_place_for_a_photo_says_what_belongs_there() -> None:
    assert "pas foto" in _texts(face(design=CardDesign(photo=True)))[0]
    assert "pas foto" not in _texts(face())[0]
    assert "pas foto" not in _texts(face(photo=emblem_png(), design=CardDesign(photo=True)))[0]


def test_that_a_photo_fills_its_place_and_is_kept_small() -> None:
    stream = BytesIO()
    Image.effect_noise((1600, 900), 60).convert("RGB").save(stream, "JPEG", quality=90)
    shown = face(photo=stream.getvalue(), design=CardDesign(photo=True))
    plain = len(cards_pdf([face(design=CardDesign(photo=True))], paper=Paper.ID1))
    assert len(cards_pdf([shown], paper=Paper.ID1)) - plain < 60_000
    for x, y in ((4.5, 17.5), (20.5, 39.2)):
        assert _dot(shown, x, y) != (255, 255, 255)


def test_that_a_photo_of_forty_megapixels_is_printed() -> None:
    stream = BytesIO()
    Image.new("RGB", (7680, 5400), "#335577").save(stream, "JPEG")
    red, green, blue = _dot(face(photo=stream.getvalue(), design=CardDesign(photo=True)), 12, 28)
    assert (abs(red - 0x33), abs(green - 0x55), abs(blue - 0x77)) < (6, 6, 6)


def test_that_a_name_of_ninety_letters_stands_in_two_lines() -> None:
    assert len(NINETY) >= 90
    front = _texts(face(head=NINETY))[0]
    assert "Raden Mas Ngabehi Suryo Kusumo" in front
    assert "Kusumawardhani" in front.replace("\n", " ")


def test_that_a_name_of_ninety_letters_beside_a_photo_ends_with_an_ellipsis() -> None:
    front = _texts(face(head=NINETY, design=CardDesign(photo=True)))[0]
    assert "Raden Mas Ngabehi" in front
    assert "…" in front
    assert "Putri" not in front


def test_that_a_decree_without_number_is_no_half_sentence() -> None:
    back = _texts(face(sk_number=""))[1].replace("\n", " ")
    assert "Ditetapkan dengan Surat Keputusan Walikota tanggal 10 Juli 2026" in back
    back = _texts(face(sk_number="", sk_date=None))[1].replace("\n", " ")
    assert "Ditetapkan dengan Surat Keputusan Walikota Kartu" in back


def test_that_a_long_position_takes_two_lines_above_the_signature() -> None:
    signer = Signatory(position="a.n. Walikota Semarang Rekaan, Camat Gunungpati", name="Contoh")
    back = _texts(face(signatory=signer))[1]
    assert "a.n. Walikota Semarang Rekaan,\nCamat Gunungpati\n" in back


def test_that_texts_that_are_cut_are_named() -> None:
    assert cut_on_back(face()) == frozenset()
    assert cut_on_back(face(design=CardDesign(rules="aturan " * 60))) == {"purpose", "rules"}
    assert cut_on_back(face(design=CardDesign(purpose="", rules="aturan " * 60))) == {"rules"}
    assert cut_on_back(face(contact="Jalan " * 30)) == {"contact"}
    assert cut_on_front(face(government="PEMERINTAH " * 9)) == {"government"}


def test_that_two_designs_in_one_file_keep_their_own_artwork() -> None:
    pdf = cards_pdf([face(1), face(2, design=CardDesign(title="Kartu Lain"))])
    front = page_texts(pdf)[0]
    assert "KARTU LAIN" in front
    assert "KARTU IDENTITAS WARGA MISKIN" in front
