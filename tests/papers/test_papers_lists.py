"""Beneficiary lists on paper: groups, sums, repeated headings, ellipsis, footer."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.support.printed_papers import (
    MASKED,
    PROFILE,
    emblem_png,
    list_columns,
    list_document,
    list_group,
    page_sizes,
    page_texts,
    picture_of,
    place_of,
    text_of,
)

from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.domain.office import Signatory
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.lists import write_list
from kemiskinan_desktop.papers.values import ListDocument, ListGroup


def _written(*groups: ListGroup, **changes: Any) -> bytes:
    return _pdf(list_document(*groups, **changes))


def _pdf(document: ListDocument) -> bytes:
    stream = BytesIO()
    pages = write_list(document, stream)
    assert pages == len(page_texts(stream.getvalue()))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("paper", "landscape", "size"),
    [(Paper.F4, True, (330, 215)), (Paper.F4, False, (215, 330)), (Paper.A4, True, (297, 210)),
     (Paper.A4, False, (210, 297))],
)  # fmt: skip
def test_that_a_list_has_the_paper_and_direction_asked_for(
    paper: Paper, landscape: bool, size: tuple[int, int]
) -> None:
    (found,) = page_sizes(_written(list_group("Kandri", 3), paper=paper, landscape=landscape))
    assert found == pytest.approx(size, abs=0.1)


def test_that_a_list_says_who_it_is_from_and_what_it_lists() -> None:
    text = text_of(_written(list_group("Kelurahan Kandri", 2)))
    for words in (
        "PEMERINTAH KOTA SEMARANG", "KECAMATAN GUNUNGPATI", "Jl. Rekaan No. 1 · Telepon (024) 000000",
        "DAFTAR KELUARGA MISKIN", "Periode 2026", "SK 400.9/12/2026", "Kelurahan Kandri", "Kepala Rekaan 1",
        "Semarang, 13 Juli 2026", "Camat Gunungpati", "NIP 19700101 199503 1 001",
    ):  # fmt: skip
        assert words in text, words
    assert text.count(MASKED) == 2


def test_that_every_page_says_its_number_who_printed_it_when_and_the_checksum() -> None:
    texts = page_texts(_written(list_group("Kandri", 120)))
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert f"Halaman {number} dari {len(texts)}" in text
        assert "Dicetak oleh Rini, 13 Juli 2026 pukul 09.05" in text
        assert "Jumlah periksa ab12cd34ef56ab78" in text


def test_that_the_heading_is_repeated_and_a_cut_group_says_that_it_goes_on() -> None:
    texts = page_texts(_written(list_group("Kandri", 120)))
    assert all("Nama kepala keluarga" in text for text in texts[:-1])
    assert "Kandri (lanjutan)" not in texts[0]
    assert "Kandri (lanjutan)" in texts[1]


def test_that_every_row_stands_once_in_order() -> None:
    lines = text_of(_written(list_group("Kandri", 70, 1), list_group("Sadeng", 65, 71))).splitlines()
    for column in ("Kepala Rekaan {}", "Jl. Rekaan No. {}"):
        wanted = [column.format(number) for number in range(1, 136)]
        assert [line for line in lines if line in set(wanted)] == wanted


def test_that_the_cells_of_a_row_stand_on_one_line_under_its_running_number() -> None:
    pdf = _written(list_group("Kandri", 10, 101), list_group("Sadeng", 10, 111))
    name, address = place_of(pdf, 1, "Kepala Rekaan 115"), place_of(pdf, 1, "Jl. Rekaan No. 115")
    number = place_of(pdf, 1, "15")
    assert name[1] == pytest.approx(address[1], abs=0.6)
    assert number[1] == pytest.approx(name[1], abs=0.6)
    assert number[0] < name[0] < address[0]


def test_that_sums_of_kelurahan_tie_with_the_grand_total() -> None:
    text = text_of(_written(list_group("Kandri", 3), list_group("Sadeng", 1200, 4)))
    assert "Jumlah Kandri 3 KK · 12 jiwa" in text
    assert "Jumlah Sadeng 1.200 KK · 4.800 jiwa" in text
    assert "Jumlah seluruhnya 1.203 KK · 4.812 jiwa" in text


def test_that_an_empty_kelurahan_is_shown_as_none() -> None:
    text = text_of(_written(ListGroup(name="Sadeng", rows=(), total=Count())))
    assert "Jumlah Sadeng 0 KK · 0 jiwa" in text


def test_that_a_long_text_ends_with_an_ellipsis_in_its_column() -> None:
    row = ("Raden Mas Ngabehi " * 6, MASKED, "Jl. Panjang Sekali " * 8, "001", "4")
    text = text_of(_written(ListGroup(name="Kandri", rows=(row,), total=Count(1, 4))))
    assert text.count("…") == 2
    assert f"… {MASKED} Jl. Panjang" in text


def test_that_a_signature_column_gives_rows_the_height_to_sign() -> None:
    plain = page_texts(_written(list_group("Kandri", 60)))
    signed = page_texts(_written(list_group("Kandri", 60), signature_column=True))
    assert "Tanda tangan" in signed[0]
    assert "Tanda tangan" not in plain[0]
    assert len(signed) > len(plain)


def test_that_short_columns_keep_their_words_on_narrow_paper() -> None:
    pdf = _written(list_group("Kandri", 2), paper=Paper.A4, landscape=False, signature_column=True)
    text = text_of(pdf)
    assert text.count(MASKED) == 2
    assert "001" in text


def test_that_a_list_of_the_training_office_says_so_on_every_page() -> None:
    office = replace(PROFILE, training=True)
    for text in page_texts(_written(list_group("Kandri", 60), office=office)):
        assert "LATIHAN" in text
        assert "Kantor latihan: bukan dokumen resmi" in text
    assert "LATIHAN" not in text_of(_written(list_group("Kandri", 60)))


def test_that_the_emblem_stands_left_of_the_letterhead() -> None:
    office = replace(PROFILE, emblem=emblem_png("#cc2200"))
    slot = picture_of(_written(list_group("Kandri", 1), office=office), dpi=60).crop((28, 21, 72, 68))
    empty = picture_of(_written(list_group("Kandri", 1)), dpi=60).crop((28, 21, 72, 66))
    colours = slot.getcolors(5000) or []
    assert any(colour == (204, 34, 0) for _, colour in colours)
    assert empty.getcolors() == [(44 * 45, (255, 255, 255))]


def test_that_an_office_without_name_and_signer_still_has_a_head_and_a_line_to_sign_on() -> None:
    office = replace(PROFILE, name="", address="", phone="", signatory=Signatory())
    text = text_of(_written(list_group("Kandri", 1), office=office))
    assert "KECAMATAN GUNUNGPATI" in text
    assert "Telepon" not in text
    assert "NIP" not in text


def test_that_columns_can_be_chosen() -> None:
    columns = list_columns()[:1]
    group = ListGroup(name="Kandri", rows=(("Kepala Rekaan",),), total=Count(1, 4))
    text = text_of(_pdf(list_document(group, columns=columns)))
    assert "1 Kepala Rekaan" in text
    assert "Alamat" not in text


def test_that_batal_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "daftar.pdf"
    target.write_bytes(b"lama")

    def report(done: int, total: int) -> None:
        if done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        write_list(list_document(list_group("Kandri", 300)), target, report)
    assert target.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [target]


def test_that_progress_counts_pages(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))

    pages = write_list(list_document(list_group("Kandri", 100)), tmp_path / "daftar.pdf", report)
    assert told == [(number, pages) for number in range(pages + 1)]
    assert (tmp_path / "daftar.pdf").read_bytes().startswith(b"%PDF")
