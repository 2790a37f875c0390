"""The monthly recap on paper: figures as counted, totals, sources, head of the history."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from tests.support.printed_papers import (
    PROFILE,
    page_sizes,
    page_texts,
    recap_document,
    recap_row,
    text_of,
)

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count, RecapRow
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.recap import write_recap
from kemiskinan_desktop.papers.values import RecapDocument


def _written(document: RecapDocument) -> bytes:
    stream = BytesIO()
    assert write_recap(document, stream) == len(page_texts(stream.getvalue()))
    return stream.getvalue()


def _with_rows(*rows: RecapRow) -> RecapDocument:
    document = recap_document()
    return replace(document, recap=replace(document.recap, rows=rows))


def test_that_a_row_shows_every_figure_in_kk_and_jiwa() -> None:
    text = text_of(_written(recap_document()))
    figures = "100 400 10 41 4 15 −2 6 24 40 160 60 240 106 424 90 360 7.100 5,97%"
    assert f"1 Rekaan 1 {figures}" in text
    assert f"3 Rekaan 3 {figures}" in text


def test_that_the_total_stands_once_at_the_end() -> None:
    text = text_of(_written(recap_document(5)))
    assert text.count("Jumlah 500 2.000 50 205 20 75 −10 30 120") == 1
    assert text.index("Rekaan 5") < text.index("Jumlah 500")


def test_that_a_figure_without_population_is_a_dash() -> None:
    text = text_of(_written(_with_rows(recap_row("Tanpa Angka", population=None))))
    assert "Tanpa Angka 100 400 10 41 4 15 −2 6 24 40 160 60 240 106 424 90 360 – –" in text


@pytest.mark.parametrize(("grown", "shown"), [(3, "+3"), (0, "0"), (-1200, "−1.200")])
def test_that_growth_inside_families_shows_its_sign(grown: int, shown: str) -> None:
    assert f" 4 15 {shown} 6 24" in text_of(_written(_with_rows(recap_row("Kandri", grown=grown))))


def test_that_a_class_without_families_counts_as_none() -> None:
    row = recap_row("Kandri", by_class={PovertyClass.POOR: Count(2, 7)})
    assert "−2 0 0 2 7 0 0 2 7" in text_of(_written(_with_rows(row)))


def test_that_a_recap_says_its_month_day_period_source_and_history() -> None:
    text = text_of(_written(recap_document()))
    for words in (
        "KECAMATAN GUNUNGPATI", "REKAPITULASI DATABASE WARGA MISKIN",
        "Kecamatan Gunungpati, Juli 2026, keadaan 31 Juli 2026, periode 2026", "Sangat Miskin",
        "Hampir Miskin", "Awal bulan", "Akhir bulan", "Sumber: BPS 2022, registrasi",
        "Riwayat 1234-abcdef012345", "Dicetak oleh Rini, 13 Juli 2026 pukul 09.05", "Semarang, 13 Juli 2026",
        "Drs. Contoh Rekaan, M.Si.",
    ):  # fmt: skip
        assert words in text, words


def test_that_a_recap_without_population_figures_names_no_source() -> None:
    document = recap_document()
    silent = replace(document, recap=replace(document.recap, population_source="", period_name=""))
    text = text_of(_written(silent))
    assert "Sumber" not in text
    assert "periode" not in text


@pytest.mark.parametrize(("paper", "size"), [(Paper.F4, (330, 215)), (Paper.A4, (297, 210))])
def test_that_a_recap_lies_across_the_paper(paper: Paper, size: tuple[int, int]) -> None:
    (found,) = page_sizes(_written(recap_document(paper=paper)))
    assert found == pytest.approx(size, abs=0.1)


def test_that_a_kecamatan_of_sixteen_kelurahan_stands_on_one_f4_page() -> None:
    assert len(page_texts(_written(recap_document(16)))) == 1


@pytest.mark.parametrize("kelurahan", [0, 17, 24, 25, 40, 177])
def test_that_every_kelurahan_stands_once_and_the_total_is_never_alone(kelurahan: int) -> None:
    texts = page_texts(_written(recap_document(kelurahan)))
    lines = "\n".join(texts).splitlines()
    for number in range(1, kelurahan + 1):
        assert sum(line.startswith(f"{number} Rekaan {number} ") for line in lines) == 1
    assert kelurahan == 0 or "Rekaan" in texts[-1].split("Drs. Contoh")[0]
    assert all(f"Halaman {number} dari {len(texts)}" in text for number, text in enumerate(texts, start=1))


def test_that_a_recap_of_the_training_office_says_so() -> None:
    text = text_of(_written(recap_document(office=replace(PROFILE, training=True))))
    assert "LATIHAN" in text
    assert "bukan dokumen resmi" in text


def test_that_huge_figures_are_shown_whole() -> None:
    row = recap_row("Kandri", opening=Count(1234567, 7654321), population=12345678)
    text = text_of(_written(_with_rows(row)))
    assert "1.234.567 7.654.321" in text
    assert "12.345.678" in text


def test_that_a_recap_appears_whole_or_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert write_recap(recap_document(), tmp_path / "rekap.pdf") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["rekap.pdf"]
    with pytest.raises(UserError, match="tidak dapat ditulis"):
        write_recap(recap_document(), tmp_path / "tidak ada" / "rekap.pdf")
