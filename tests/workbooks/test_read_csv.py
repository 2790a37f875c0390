"""A CSV is read with every digit it still has, whatever its letters and separators; lost digits are found."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.workbook_files import HEAD, KK, NIK, WIFE, dinsos_rows

from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.messages import BookAssembly, Message, Progress
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, FileKind, Limits, RawBook, RawKind
from kemiskinan_desktop.workbooks.reader import read_book
from kemiskinan_desktop.workbooks.reading_child import parse


def raw(data: bytes, limits: Limits = DEFAULT_LIMITS) -> RawBook:
    assembly = BookAssembly()
    parse(data, limits, assembly.take)
    assert assembly.book is not None
    return assembly.book


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: faster, and the other process has tests of its own."""

    def read(data: bytes, report: object, limits: Limits) -> RawBook:
        del report
        return raw(data, limits)

    monkeypatch.setattr(reader, "read_raw", read)


def text(rows: list[list[object]], separator: str = ";") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(rows)
    return stream.getvalue()


def book(tmp_path: Path, data: bytes) -> SourceBook:
    path = tmp_path / "kiriman.csv"
    path.write_bytes(data)
    return read_book(path, load_reference())


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_that_a_form_is_read_in_any_writing(tmp_path: Path, separator: str, encoding: str) -> None:
    head = {**HEAD, "JALAN": "Jl. Café 1, gang; tikus", "NO HP": "081234567890"}
    read = book(tmp_path, text(dinsos_rows(head, WIFE), separator).encode(encoding))
    [family] = read.families
    assert family.cells["kk_number"].value == KK
    assert family.cells["address"].value == "Jl. Café 1, gang; tikus"
    assert [member.cells["nik"].value for member in family.members] == [NIK, WIFE["NIK"]]
    assert any("berkas teks (CSV)" in note for note in read.notes)


def test_that_zeros_in_front_stay_and_decimal_commas_make_no_columns() -> None:
    [sheet] = raw(b"RT;NIK;Luas\r\n003;0374120101800001;36,5\r\n004;3374120101800002;40,5\r\n").sheets
    assert [row.texts for row in sheet.rows[1:]] == [
        ("003", "0374120101800001", "36,5"), ("004", "3374120101800002", "40,5"),
    ]  # fmt: skip
    assert {RawKind(kind) for kind in sheet.rows[1].kinds} == {RawKind.TEXT}


def test_that_the_line_excel_puts_above_names_the_separator() -> None:
    found = raw(b"sep=|\r\na;b|c,d\r\n")
    assert found.kind is FileKind.CSV
    assert [(row.number, row.texts) for row in found.sheets[0].rows] == [(2, ("a;b", "c,d"))]


@pytest.mark.parametrize("exponent", ["3,37412E+15", "3.37412E+15", "3e15"])
def test_that_a_nik_written_as_an_exponent_is_refused_by_what_was_lost(tmp_path: Path, exponent: str) -> None:
    read = book(tmp_path, text(dinsos_rows({**HEAD, "NIK": exponent})).encode())
    assert "hilang karena Excel" in read.families[0].members[0].cells["nik"].damage


def test_that_a_column_of_rounded_niks_is_refused_as_a_column(tmp_path: Path) -> None:
    rounded = [{**WIFE, "NIK": f"3374125503820{n}0"} for n in range(10, 15)]
    whole = [{**WIFE, "NIK": f"3374125503820{n}7"} for n in range(10, 15)]
    for people, is_refused in ((rounded, True), (whole, False)):
        read = book(tmp_path, text(dinsos_rows(HEAD, *people)).encode())
        cells = [member.cells["nik"] for member in read.families[0].members[1:]]
        assert {bool(cell.damage) for cell in cells} == {is_refused}


def test_that_quoted_line_breaks_stay_in_their_cell_and_rows_keep_their_numbers() -> None:
    [sheet] = raw(b'a;b\n"x\ny";2\n\n3;4\n').sheets
    assert [(row.number, row.texts) for row in sheet.rows] == [
        (1, ("a", "b")),
        (2, ("x\ny", "2")),
        (4, ("3", "4")),
    ]


def test_that_a_csv_beyond_the_limits_is_cut_or_refused() -> None:
    wide = ";".join(map(str, range(250)))
    [sheet] = raw(f"{wide}\n{wide}\n".encode()).sheets
    assert (len(sheet.rows[0].texts), sheet.cut_columns) == (200, True)
    heard: list[Message] = []
    parse(b"a;b\n" * 30, Limits(rows=20), heard.append)
    assert "terlalu besar" in getattr(heard[-1], "title", "")
    heard.clear()
    parse(b"a;b\n" * 5000, DEFAULT_LIMITS, heard.append)
    assert [message for message in heard if isinstance(message, Progress)]


_cells = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=5)


@given(st.lists(st.lists(_cells, min_size=2, max_size=4), min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_that_every_cell_comes_back_as_it_was_written(rows: list[list[str]]) -> None:
    data = ("sep=;\r\n" + text([list(row) for row in rows])).encode("utf-8-sig")
    [sheet] = raw(data).sheets
    found = {row.number - 2: list(row.texts) for row in sheet.rows}
    for number, row in enumerate(rows):
        kept = list(row)
        while kept and not kept[-1]:
            kept.pop()
        read = found.get(number, [])
        assert read == kept or any("e" in cell.casefold() for cell in kept)
