"""KIM cards on sheets: their words, their code, their place, and nothing half-written."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from tests.support.printed_papers import (
    MASKED,
    cards_pdf,
    emblem_png,
    face,
    member,
    page_sizes,
    page_texts,
    picture_of,
    place_of,
    text_of,
    token,
)

from kemiskinan_desktop.domain.card_design import CardDesign
from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.cards import write_cards, write_page
from kemiskinan_desktop.papers.imposition import back_place, front_place, page_of
from kemiskinan_desktop.papers.measures import CARD, SHEETS
from kemiskinan_desktop.papers.sheet_marks import PRINT_NOTE
from kemiskinan_desktop.papers.values import CardFace, PrintedSheets, SheetOptions

_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
LONG_NAME = "Raden Mas Ngabehi Suryo Kusumo Atmojo Dipuro Hadinegoro Wiryodiningrat"
LONG_ADDRESS = (
    "Jl. Raya Rekaan Kilometer 12 Perumahan Bumi Contoh Asri Blok C-17 Gang Melati Belakang Pasar Lama"
)


def _decoded(pdf: bytes, page: int = 1) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(picture_of(pdf, page), formats=_QR)}


@pytest.mark.parametrize("paper", Paper)
def test_that_pages_have_the_size_of_the_paper(paper: Paper) -> None:
    for width, height in page_sizes(cards_pdf([face()], paper=paper)):
        assert width == pytest.approx(SHEETS[paper].width, abs=0.1)
        assert height == pytest.approx(SHEETS[paper].height, abs=0.1)


def test_that_both_sides_say_whose_card_it_is() -> None:
    front, back = page_texts(cards_pdf([face(17)], paper=Paper.ID1))
    for words in (
        "PEMERINTAH KOTA SEMARANG", "KARTU IDENTITAS WARGA MISKIN", "26.12.000017", "Warga Rekaan 17",
        f"NIK {MASKED}", "Jl. Rekaan No. 17", "RT 004 / RW 002, Kel. Kandri", "Kec. Gunungpati", "2026",
        "31 Desember 2026",
    ):  # fmt: skip
        assert front.count(words) >= 1, words
    for words in (
        "26.12.000017", "Anggota Rekaan 1", "Kepala keluarga", "lahir 1991",
        "400.9/12/2026 tanggal 10 Juli 2026",
        "Semarang, 13 Juli 2015", "Camat Gunungpati", "Drs. Contoh Rekaan, M.Si.",
        "NIP 19700101 199503 1 001", "Kecamatan Gunungpati, (024) 000000",
    ):  # fmt: skip
        assert back.count(words) == 1, words


def test_that_own_words_stand_once_on_a_sheet() -> None:
    front = page_texts(cards_pdf([face(n) for n in range(1, 11)]))[0]
    for number in range(1, 10):
        assert front.count(f"26.12.{number:06}") == 1
        assert front.count(f"Warga Rekaan {number}\n") == 1


def test_that_no_card_says_a_class_or_a_whole_nik() -> None:
    text = text_of(cards_pdf([face()], paper=Paper.ID1))
    assert "Sangat" not in text
    assert "Hampir" not in text
    assert text.count("Miskin".upper()) == 1
    assert MASKED in text


def test_that_a_head_without_nik_is_no_empty_line() -> None:
    assert "NIK belum ada" in text_of(cards_pdf([face(masked_nik="")], paper=Paper.ID1))


def test_that_long_texts_end_with_an_ellipsis_before_the_code() -> None:
    pdf = cards_pdf([face(head=f"{LONG_NAME} {LONG_NAME}", address=LONG_ADDRESS)], paper=Paper.ID1)
    front = page_texts(pdf)[0]
    assert "Raden Mas Ngabehi" in front
    assert "Hadinegoro\n" not in front
    assert "Pasar Lama" not in front
    assert "…" in front
    assert _decoded(pdf) == {token(1)}


@pytest.mark.parametrize(
    ("members", "shown", "more"), [(1, 1, ""), (8, 8, ""), (9, 8, "+1 lainnya"), (14, 8, "+6 lainnya")]
)
def test_that_the_back_counts_the_members_it_cannot_name(members: int, shown: int, more: str) -> None:
    family = tuple(member(n) for n in range(1, members + 1))
    back = page_texts(cards_pdf([face(members=family)], paper=Paper.ID1))[1]
    assert back.count("Anggota Rekaan") == shown
    assert (more in back) if more else ("lainnya" not in back)


def test_that_a_member_without_birth_year_has_no_year() -> None:
    back = page_texts(cards_pdf([face(members=(member(birth_year=None),))], paper=Paper.ID1))[1]
    assert "lahir" not in back


def test_that_a_signatory_without_name_leaves_no_empty_nip() -> None:
    shown = face(signatory=replace(face().signatory, nip="", rank=""), sk_date=None)
    back = page_texts(cards_pdf([shown], paper=Paper.ID1))[1]
    assert "NIP" not in back
    assert "tanggal" not in back


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
def test_that_every_code_of_a_full_sheet_is_read_at_300_dpi(paper: Paper) -> None:
    faces = [
        face(n, head=LONG_NAME if n % 2 else "Siti", address=LONG_ADDRESS, training=n > 5,
             emblem=emblem_png(), design=CardDesign(photo=n % 3 == 0),
             photo=emblem_png("#335577") if n % 3 == 0 else None)
        for n in range(1, 11)
    ]  # fmt: skip
    assert _decoded(cards_pdf(faces, paper=paper)) == {token(n) for n in range(1, 11)}


def test_that_the_code_is_pure_black_on_pure_white_with_its_quiet_zone() -> None:
    picture = picture_of(cards_pdf([face()], paper=Paper.ID1), dpi=300)
    (found,) = zxingcpp.read_barcodes(picture, formats=_QR)
    corner = found.position.top_left
    quiet = picture.crop((corner.x - 14, corner.y - 14, corner.x - 2, corner.y + 200))
    inside = picture.crop((corner.x + 4, corner.y + 4, corner.x + 200, corner.y + 200)).convert("L")
    assert quiet.convert("L").getextrema() == (255, 255)
    histogram = inside.histogram()
    grey = sum(histogram[1:255])
    assert grey < 0.02 * sum(histogram)


@pytest.mark.parametrize("start", [1, 4, 10])
def test_that_the_first_card_lies_at_the_chosen_position(start: int) -> None:
    x, y = place_of(cards_pdf([face()], start=start), 1, "26.12.000001")
    place = front_place(start - 1, Paper.F4)
    assert place.x < x < place.x + 12
    assert place.y + 18 < y < place.y + 24


@pytest.mark.parametrize("duplex", [Duplex.LONG_EDGE, Duplex.SHORT_EDGE])
def test_that_the_back_of_a_card_lies_behind_its_front(duplex: Duplex) -> None:
    pdf = cards_pdf([face()], start=4, duplex=duplex)
    x, y = place_of(pdf, 2, "ANGGOTA KELUARGA")
    place = back_place(3, Paper.F4, duplex)
    if place.turned:
        x, y = place.x + CARD.width - (x - place.x), place.y + CARD.height - (y - place.y)
    assert place.x + 4 < x < place.x + 6.5
    assert place.y + 2.5 < y < place.y + 6


def test_that_a_correction_moves_everything_by_as_much() -> None:
    plain = place_of(cards_pdf([face()]), 1, "26.12.000001")
    moved = place_of(cards_pdf([face()], offset_mm=(1.5, -0.8)), 1, "26.12.000001")
    assert moved[0] - plain[0] == pytest.approx(1.5, abs=0.02)
    assert moved[1] - plain[1] == pytest.approx(-0.8, abs=0.02)


def test_that_copies_lie_side_by_side() -> None:
    stream = BytesIO()
    written = write_cards([face(1), face(2)], 2, SheetOptions(copies=3, duplex=Duplex.FRONTS), stream)
    text = text_of(stream.getvalue())
    assert written == PrintedSheets(cards=6, pages=1)
    assert text.count("26.12.000001") == text.count("26.12.000002") == 3


def test_that_backs_apart_come_after_all_fronts_in_the_same_order() -> None:
    texts = page_texts(cards_pdf([face(n) for n in range(1, 13)], duplex=Duplex.APART))
    assert ["ANGGOTA" in text for text in texts] == [False, False, True, True]
    assert "26.12.000012" in texts[1]
    assert "26.12.000012" in texts[3]


def test_that_the_sheet_says_how_it_must_be_printed() -> None:
    front, back = page_texts(cards_pdf([face()]))
    assert f"{PRINT_NOTE} · Lembar 1, depan" in front
    assert f"{PRINT_NOTE} · Lembar 1, belakang" in back
    assert PRINT_NOTE not in text_of(cards_pdf([face()], paper=Paper.ID1))


def test_that_cut_marks_can_be_left_out() -> None:
    def dark(marks: bool) -> int:
        corner = picture_of(cards_pdf([face()], start=10, crop_marks=marks), dpi=150).crop((0, 0, 1260, 140))
        return sum(corner.convert("L").histogram()[:128])

    assert dark(marks=True) > 0
    assert dark(marks=False) == 0


def test_that_a_training_card_is_marked_on_both_sides() -> None:
    front, back = page_texts(cards_pdf([face(training=True)], paper=Paper.ID1))
    assert "LATIHAN" in front
    assert "LATIHAN" in back
    assert "LATIHAN" not in text_of(cards_pdf([face()], paper=Paper.ID1))


def test_that_artwork_is_kept_once_for_a_batch_and_apart_for_two_offices() -> None:
    alike = len(cards_pdf([face(n, emblem=emblem_png()) for n in (1, 2)]))
    other = len(cards_pdf([face(1, emblem=emblem_png()), face(2, emblem=emblem_png("#223366"))]))
    assert other > alike + 1500
    assert "KECAMATAN LAIN" in text_of(cards_pdf([face(1), face(2, government="KECAMATAN LAIN")]))


def test_that_only_subsets_of_the_house_typeface_are_embedded() -> None:
    pdf = cards_pdf([face()])
    assert b"+IBMPlexSans-Regular" in pdf
    assert pdf.count(b"/FontFile2 ") == pdf.count(b"/Type /FontDescriptor") == 4
    assert b"Helvetica" not in pdf


def test_that_ten_thousand_cards_would_stay_under_eight_megabytes() -> None:
    few, many = (len(cards_pdf([face(n) for n in range(1, count + 1)])) for count in (10, 60))
    assert (many - few) / 50 < 800


def test_that_a_preview_page_equals_the_page_of_the_file() -> None:
    faces = [face(n) for n in range(1, 13)]
    options = SheetOptions(start=3)
    for number in (1, 2, 3, 4):
        content, stream = page_of(number, 12, options), BytesIO()
        write_page(faces[content.first : content.last], content, options, stream)
        assert text_of(stream.getvalue()) == page_texts(cards_pdf(faces, start=3))[number - 1]


def test_that_progress_ends_with_all_cards(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))

    write_cards([face(n) for n in range(1, 26)], 25, SheetOptions(), tmp_path / "kartu.pdf", report)
    assert told[0] == (0, 25)
    assert told[-1] == (25, 25)
    assert told == sorted(told)


def test_that_batal_leaves_nothing_behind_and_the_former_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "kartu.pdf"
    target.write_bytes(b"lama")

    def report(done: int, total: int) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        write_cards([face(n) for n in range(1, 26)], 25, SheetOptions(), target, report)
    assert target.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["kartu.pdf"]


def test_that_a_fault_in_a_face_leaves_nothing_behind(tmp_path: Path) -> None:
    def faces() -> Iterator[CardFace]:
        yield face(1)
        raise UserError("Ada keluarga tanpa kepala keluarga.")

    with pytest.raises(UserError):
        write_cards(faces(), 2, SheetOptions(), tmp_path / "kartu.pdf")
    assert not list(tmp_path.iterdir())


def test_that_too_few_faces_are_no_silent_shorter_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^3$"):
        write_cards([face(1), face(2)], 3, SheetOptions(), tmp_path / "kartu.pdf")
    assert not list(tmp_path.iterdir())


def test_that_a_missing_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Berkas tidak dapat ditulis"):
        write_cards([face()], 1, SheetOptions(), tmp_path / "tidak" / "ada.pdf")


@pytest.mark.parametrize("broken", [b"", b"bukan gambar", emblem_png()[:200]])
def test_that_a_damaged_picture_is_told_in_a_sentence(broken: bytes) -> None:
    with pytest.raises(UserError, match="tidak terbaca"):
        cards_pdf([face(photo=broken, design=CardDesign(photo=True))])
