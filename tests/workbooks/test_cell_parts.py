"""One cell that holds several things is taken apart, and nothing in it is lost without a word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.workbooks.cell_parts import part_of
from kemiskinan_desktop.workbooks.profile import Part
from kemiskinan_desktop.workbooks.raw import NO_CELL, RawCell, RawKind


def text(part: Part, content: str) -> str:
    return part_of(RawCell(RawKind.TEXT, content), part).text


@pytest.mark.parametrize(
    ("content", "name", "date"),
    [
        ("SITI AMINAH / 12-05-1980", "SITI AMINAH", "12-05-1980"),
        ("SITI AMINAH, 12/05/1980", "SITI AMINAH", "12/05/1980"),
        ("SITI AMINAH (12 Mei 1980)", "SITI AMINAH", "12 Mei 1980"),
        ("SITI AMINAH\n1980-05-12", "SITI AMINAH", "1980-05-12"),
        ("12.05.1980 SITI AMINAH", "SITI AMINAH", "12.05.1980"),
        ("Semarang, 17 Agustus 1980", "Semarang", "17 Agustus 1980"),
        ("Semarang, tgl. lahir: 17-08-1980", "Semarang", "17-08-1980"),
        ("Kab. Semarang 17081980", "Kab. Semarang", "17081980"),
        ("M. Nur'aini-Putri / 1 Jan 1990", "M. Nur'aini-Putri", "1 Jan 1990"),
        ("SITI AMINAH", "SITI AMINAH", ""),
        ("SITI AMINAH (ALM) / 12-05-1980", "SITI AMINAH (ALM)", "12-05-1980"),
        ("SITI AMINAH (3374125205800001) 12-05-1980", "SITI AMINAH", "12-05-1980"),
    ],
)
def test_that_a_text_and_a_date_in_one_cell_are_told_apart(content: str, name: str, date: str) -> None:
    assert (text(Part.TEXT, content), text(Part.DATE, content)) == (name, date)


def test_that_a_date_that_is_no_whole_date_is_given_whole_and_so_refused() -> None:
    assert text(Part.DATE, "SITI AMINAH / 1980") == "SITI AMINAH / 1980"


@pytest.mark.parametrize(
    ("content", "name", "number"),
    [
        ("SITI / 3374125205800001", "SITI", "3374125205800001"),
        ("SITI (NIK: 3374 1252 0580 0001)", "SITI", "3374 1252 0580 0001"),
        ("SITI NIK 337412520580", "SITI NIK 337412520580", "SITI NIK 337412520580"),
        ("SITI / 12-05-1980", "SITI", ""),
        ("SITI", "SITI", ""),
    ],
)
def test_that_a_text_and_a_number_of_sixteen_digits_are_told_apart(
    content: str, name: str, number: str
) -> None:
    assert (text(Part.TEXT, content), text(Part.NUMBER, content)) == (name, number)


@pytest.mark.parametrize(
    ("content", "address", "rt", "rw"),
    [
        ("003/005", "", "003", "005"),
        ("3 / 5", "", "3", "5"),
        ("RT 003 RW 005", "", "3", "5"),
        ("RT.03/RW.05", "", "3", "5"),
        ("RT/RW 003/005", "", "003", "005"),
        ("Jl. Mawar 1 RT 003 RW 005", "Jl. Mawar 1", "3", "5"),
        ("Jl. Mawar No. 12/34, RT 03/05", "Jl. Mawar No. 12/34", "03", "05"),
        ("Jl. Mawar No. 12/34 RT/RW: 3/5", "Jl. Mawar No. 12/34", "3", "5"),
        ("Jl. Mawar 1", "Jl. Mawar 1", "", ""),
        ("Jl. Artha RT01 RW2", "Jl. Artha", "1", "2"),
        ("RT 2", "", "2", ""),
        ("4", "4", "4", ""),
    ],
)
def test_that_rt_and_rw_are_found_alone_and_in_an_address(
    content: str, address: str, rt: str, rw: str
) -> None:
    assert text(Part.ADDRESS, content) == address
    assert (text(Part.RT, content), text(Part.RW, content)) == (rt, rw)


@pytest.mark.parametrize("content", ["RT tiga RW 005", "RT/RW -/x", "3/5/7"])
def test_that_an_rt_that_cannot_be_told_is_given_whole_and_so_refused(content: str) -> None:
    assert text(Part.RT, content) == content


def test_that_pieces_are_parted_by_the_strongest_mark_there_is() -> None:
    pieces = (Part.FIRST, Part.SECOND, Part.THIRD)
    assert [text(part, "A / B/C ; D | E") for part in pieces] == ["A / B/C", "D", "E"]
    assert [text(part, "SITI / 12/05/1980") for part in pieces] == ["SITI", "12/05/1980", ""]
    assert [text(part, "L/P") for part in pieces] == ["L", "P", ""]
    assert [text(part, "sendiri") for part in pieces] == ["sendiri", "", ""]


def test_that_a_cell_that_is_no_text_is_the_one_thing_it_can_be() -> None:
    born, number = RawCell(RawKind.DATE, "1980-05-12"), RawCell(RawKind.NUMBER, "3")
    assert part_of(born, Part.DATE) == part_of(born, Part.RT) == born
    assert part_of(born, Part.TEXT) == NO_CELL
    assert part_of(number, Part.RT) == number
    assert part_of(number, Part.RW) == NO_CELL
    broken = RawCell(RawKind.ERROR, "#REF!")
    assert all(part_of(broken, part) == broken for part in Part)


@given(st.text(max_size=40), st.sampled_from(Part))
@settings(max_examples=150, deadline=None)
def test_that_a_part_never_holds_a_sign_that_the_cell_does_not(content: str, part: Part) -> None:
    assert set(text(part, content)) <= {*content, " "}
