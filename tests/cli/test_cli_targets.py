"""Where results are written: never over an office, never under a name that lies about the content."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.support.command_line import CommandLine

WRITERS: Sequence[tuple[str, ...]] = (
    ("ekspor", "buku-data"), ("ekspor", "daftar"), ("ekspor", "rekap", "--bulan", "2026-01"),
    ("kim", "cetak"), ("daftar",), ("rekap", "--bulan", "2026-01"),
)  # fmt: skip


@pytest.mark.parametrize("words", WRITERS, ids=" ".join)
def test_that_no_result_takes_the_place_of_the_office_it_comes_from(
    command: CommandLine, office: Path, words: tuple[str, ...]
) -> None:
    said = command(*words, "--kantor", office, "--keluaran", office)
    assert said.code == 1
    assert "Akhiri nama berkas dengan" in said.err
    assert command.done("berkas", "periksa", "--kantor", office).out


@pytest.mark.parametrize("words", WRITERS, ids=" ".join)
def test_that_an_office_with_the_name_of_a_result_stays_too(
    command: CommandLine, office: Path, words: tuple[str, ...]
) -> None:
    ending = ".pdf" if words[0] in ("kim", "daftar") else ".xlsx"
    disguised = office.with_suffix(ending)
    office.rename(disguised)
    office.with_name(office.name + ".kunci").rename(disguised.with_name(disguised.name + ".kunci"))
    said = command(*words, "--kantor", disguised, "--keluaran", disguised)
    assert said.code == 1
    assert "berkas kantor" in said.err
    assert command.done("berkas", "periksa", "--kantor", disguised).out


@pytest.mark.parametrize("words", WRITERS, ids=" ".join)
def test_that_a_result_is_refused_under_the_name_of_another_kind_of_file(
    command: CommandLine, office: Path, words: tuple[str, ...]
) -> None:
    said = command(*words, "--kantor", office, "--keluaran", office.with_name("hasil.doc"))
    assert said.code == 1
    assert not office.with_name("hasil.doc").exists()


def test_that_a_returned_workbook_ends_with_xlsx(command: CommandLine, office: Path) -> None:
    said = command("impor", office, "--kantor", office, "--kembali", office)
    assert said.code == 1
    assert "Akhiri nama berkas dengan .xlsx." in said.err
