"""Any layout that a profile tells is read: places, joins, constants, split cells, and words for nothing."""

from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

import pytest
from tests.support import workbook_files as files

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.source import SourceBook, SourceCell
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Constant,
    Level,
    Part,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawBook, column_index
from kemiskinan_desktop.workbooks.reader import read_book
from kemiskinan_desktop.workbooks.reading_child import parse

_NUMBERS = count()
KK_1, KK_2 = "3374120101200011", "3374120101200022"
Rows = Iterable[Iterable[object]]


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: faster, and the other process has tests of its own."""

    def read(data: bytes, report: object, limits: object) -> RawBook:
        del report, limits
        assembly = BookAssembly()
        parse(data, DEFAULT_LIMITS, assembly.take)
        assert assembly.book is not None
        return assembly.book

    monkeypatch.setattr(reader, "read_raw", read)


def target(place: str, kind: CellKind = CellKind.LINE, **over: object) -> Target:
    level, _, field = place.partition(".")
    return Target(level=Level(level), field=field, kind=kind, **over)  # pyright: ignore[reportArgumentType] - a test's own words


def column(heading: str | None, *targets: Target, **over: object) -> ProfileColumn:
    headings = () if heading is None else (heading,)
    return ProfileColumn(headings=headings, targets=targets, **over)  # pyright: ignore[reportArgumentType] - as above


KK = target("keluarga.kk_number", CellKind.KK)
NIK = target("anggota.nik", CellKind.NIK)
NAME = target("anggota.name")
SEX = target("anggota.sex", CellKind.CODE, code_list="sex")
PEOPLE = (column("KK", KK), column("NIK", NIK), column("NAMA", NAME))


def profile(*layouts: SheetLayout) -> Profile:
    return Profile(code="uji", name="Susunan uji", layouts=layouts)


def layout(records: Records, *columns: ProfileColumn, **over: object) -> SheetLayout:
    return SheetLayout(records=records, columns=columns, **over)  # pyright: ignore[reportArgumentType] - as above


def read(tmp_path: Path, known: Profile, sheets: Mapping[str, Rows]) -> SourceBook:
    path = tmp_path / f"kiriman-{next(_NUMBERS)}.xlsx"
    path.write_bytes(files.saved(sheets))
    return read_book(path, load_reference(), known)


def values(cells: Mapping[str, SourceCell]) -> dict[str, str]:
    return {name: cell.value for name, cell in cells.items()}


def names(book: SourceBook) -> list[list[str]]:
    return [[member.cells["name"].value for member in family.members] for family in book.families]


def test_that_rows_of_a_flat_sheet_find_their_family_wherever_they_stand(tmp_path: Path) -> None:
    known = profile(layout(Records.FLAT, *PEOPLE, column("ALAMAT", target("keluarga.address"))))
    rows = [
        ["KK", "NIK", "NAMA", "ALAMAT"],
        [KK_1, "", "A", "Jl. 1"],
        [KK_2, "", "B", ""],
        [KK_1, "", "C", "Jl. 9"],
        ["", "", "D", ""],
    ]
    book = read(tmp_path, known, {"S": rows})
    assert names(book) == [["A", "C"], ["B"], ["D"]]
    assert [family.row for family in book.families] == [2, 3, 5]
    assert any("tidak dipakai, yaitu sel D4" in note for note in book.notes)


def test_that_a_key_of_two_columns_joins_rows_and_is_no_field_of_ours(tmp_path: Path) -> None:
    keys = (column("RUTA", join_key=True), column("KELUARGA", join_key=True))
    known = profile(layout(Records.FLAT, *keys, *PEOPLE[1:]))
    rows = [["RUTA", "KELUARGA", "NIK", "NAMA"], ["9", 1, "", "A"], ["9", 2, "", "B"], ["9", 1, "", "C"]]
    book = read(tmp_path, known, {"S": rows})
    assert names(book) == [["A", "C"], ["B"]]
    assert dict(book.families[0].cells) == {}


def test_that_sheets_are_joined_by_a_key_of_their_own_and_fill_each_other(tmp_path: Path) -> None:
    key = column("ID", join_key=True)
    known = profile(
        layout(
            Records.FAMILIES, key, column("KK", KK), column("TELP", target("keluarga.phone", CellKind.PHONE))
        ),
        layout(Records.MEMBERS, key, column("NIK", NIK), column("NAMA", NAME)),
        layout(
            Records.SURVEYS,
            key,
            column("LANTAI", target("pendataan.T3", CellKind.CODE, words={"Tanah": "4"})),
            column("HP", target("keluarga.phone", CellKind.PHONE)),
            column("LUAS", target("keluarga.floor_area", CellKind.NUMBER)),
        ),
        layout(
            Records.SURVEYS,
            key,
            column("MAKAN", target("pendataan.P1", CellKind.CODE, words={"2x": "2"})),
            column("X"),
            column("Y"),
        ),
    )
    book = read(
        tmp_path,
        known,
        {
            "keluarga": [["ID", "KK", "TELP"], ["a", KK_1, ""], ["b", KK_2, "0811111111"]],
            "orang": [["ID", "NIK", "NAMA"], ["b", "", "B"], ["a", "", "A"], ["z", "", "Z"]],
            "rumah": [
                ["ID", "LANTAI", "HP", "LUAS"],
                ["a", "Tanah", "0822222222", 30],
                ["b", "Tanah", "0899999999", ""],
            ],
            "pangan": [["ID", "MAKAN", "X", "Y"], ["a", "2x", "", ""], ["a", "2x", "", ""]],
        },
    )
    first, second, again = book.families
    assert values(first.cells) == {"kk_number": KK_1, "phone": "0822222222", "floor_area": "30"}
    assert values(first.answers) == {"T3": "4", "P1": "2"}
    assert second.cells["phone"].value == "0811111111"
    assert (again.sheet, values(again.answers)) == ("pangan", {"P1": "2"})
    assert names(book)[:2] == [["A"], ["B"]]
    assert [member.cells["name"].value for member in book.orphans] == ["Z"]


def test_that_a_row_per_family_tells_of_its_head_and_its_interview(tmp_path: Path) -> None:
    head = Constant(
        target=target("anggota.relation", CellKind.CODE, code_list="hubungan"), value="Kepala keluarga"
    )
    known = profile(
        layout(
            Records.FAMILIES,
            column("KK", KK),
            column("KEPALA", NAME),
            column("NIK", NIK),
            column("LANTAI", target("pendataan.T3", CellKind.CODE, words={"Tanah": "4"})),
            constants=(head,),
        )
    )
    rows = [["KK", "KEPALA", "NIK", "LANTAI"], [KK_1, "A", "", "Tanah"], [KK_2, "", "", ""]]
    book = read(tmp_path, known, {"S": rows})
    assert [values(member.cells) for member in book.families[0].members] == [
        {"name": "A", "nik": "", "relation": "1"}
    ]
    assert values(book.families[0].answers) == {"T3": "4"}
    assert (book.families[1].members, dict(book.families[1].answers)) == ((), {})


def test_that_columns_are_found_by_letter_where_headings_are_blank_or_stand_twice(tmp_path: Path) -> None:
    columns = (
        column("NO", KK, letter="A"),
        column("NO", NIK, letter="B"),
        column(None, NAME, letter="C"),
        column("KET", target("anggota.notes", CellKind.NOTE), letter="D"),
    )
    known = profile(layout(Records.NESTED, *columns, heading_row=2))
    rows = [["Daftar", "x", "y", "z"], ["NO", "NO", None, "LAIN"], [KK_1, "", "A", "tidak dibaca"]]
    book = read(tmp_path, known, {"S": rows})
    assert [values(member.cells) for member in book.families[0].members] == [{"nik": "", "name": "A"}]
    assert any("LAIN (D2)" in note and "tidak dikenal" in note for note in book.notes)


def test_that_a_sheet_without_headings_is_read_by_letters_and_never_guessed(tmp_path: Path) -> None:
    columns = (column(None, KK, letter="A"), column(None, NAME, letter="B"))
    known = profile(layout(Records.NESTED, *columns, heading_row=0))
    sheets = {"S": [[KK_1, "A"], [KK_1, "B"], [KK_2, "C"]]}
    assert names(read(tmp_path, known, sheets)) == [["A", "B"], ["C"]]
    (tmp_path / "asing.xlsx").write_bytes(files.saved(sheets))
    with pytest.raises(UserError):
        read_book(tmp_path / "asing.xlsx", load_reference())


def test_that_nothing_after_the_end_mark_is_data(tmp_path: Path) -> None:
    known = profile(layout(Records.NESTED, *PEOPLE, end_mark="###"))
    rows = [["KK", "NIK", "NAMA"], [KK_1, "", "A"], ["###"], [KK_2, "", "contoh"]]
    book = read(tmp_path, known, {"S": rows})
    assert names(book) == [["A"]]
    assert [entry.row for entry in book.skipped if "Penanda akhir" in entry.reason] == [3, 4]


def test_that_one_cell_feeds_several_fields_by_its_parts(tmp_path: Path) -> None:
    known = profile(
        layout(
            Records.NESTED,
            column("KK", KK),
            column(
                "NAMA / TGL LAHIR",
                target("anggota.name", part=Part.TEXT),
                target("anggota.birth_date", CellKind.DATE, part=Part.DATE),
            ),
            column(
                "ALAMAT",
                target("keluarga.address", part=Part.ADDRESS),
                target("keluarga.rt", CellKind.UNIT, part=Part.RT),
                target("keluarga.rw", CellKind.UNIT, part=Part.RW),
            ),
        )
    )
    rows = [
        ["KK", "NAMA / TGL LAHIR", "ALAMAT"],
        [KK_1, "SITI AMINAH / 12-05-1980", "Jl. Mawar 1 RT 3/RW 005"],
        [KK_1, "BUDI / 1980", None],
    ]
    [family] = read(tmp_path, known, {"S": rows}).families
    assert values(family.cells) == {"kk_number": KK_1, "address": "Jl. Mawar 1", "rt": "003", "rw": "005"}
    siti, budi = family.members
    assert values(siti.cells) == {"name": "SITI AMINAH", "birth_date": "1980-05-12"}
    assert budi.cells["birth_date"].damage
    assert budi.cells["birth_date"].found == "BUDI / 1980"


def test_that_the_first_column_that_says_something_counts_and_a_blank_one_with_words_leaves_it_open(
    tmp_path: Path,
) -> None:
    def wheels(heading: str, words: dict[str, str]) -> ProfileColumn:
        return column(heading, target("pendataan.A2", CellKind.CODE, words=words))

    known = profile(
        layout(
            Records.NESTED,
            *PEOPLE,
            wheels("MOBIL", {"Ya": "1", "Tidak": ""}),
            wheels("MOTOR", {"Ya": "2", "Tidak": "3"}),
            column("HP 2", target("keluarga.phone", CellKind.PHONE)),
            column("HP 1", target("keluarga.phone", CellKind.PHONE)),
        )
    )
    rows = [
        ["KK", "NIK", "NAMA", "MOTOR", "MOBIL", "HP 1", "HP 2"],
        [KK_1, "", "A", "Ya", "Ya", "0811111111", ""],
        [KK_2, "", "B", "Ya", "Tidak", "0811111111", "0822222222"],
        ["3374120101200033", "", "C", "Ya", "", "x", ""],
    ]
    a, b, c = read(tmp_path, known, {"S": rows}).families
    assert [values(family.answers)["A2"] for family in (a, b, c)] == ["1", "2", ""]
    assert [family.answers["A2"].address for family in (a, b)] == ["E2", "D3"]
    assert (a.cells["phone"].value, a.cells["phone"].address) == ("0811111111", "F2")
    assert (b.cells["phone"].value, b.cells["phone"].address) == ("0822222222", "G3")
    assert (c.cells["phone"].damage, c.cells["phone"].address) == ("Nomor telepon tidak terbaca.", "F4")


@pytest.mark.parametrize(
    "kop",
    [
        [["Kelurahan : Sekaran"], []],
        [["KELURAHAN", ": Sekaran"], []],
        [["No", "Kelurahan", "Kota"], [1, "Sekaran", "Semarang"], []],
    ],
)
def test_that_a_constant_is_read_beside_or_below_its_label_in_the_kop(
    tmp_path: Path, kop: list[list[object]]
) -> None:
    kelurahan = Constant(target=target("keluarga.kelurahan", CellKind.KELURAHAN), labels=("Kelurahan",))
    known = profile(layout(Records.NESTED, *PEOPLE, constants=(kelurahan,)))
    book = read(tmp_path, known, {"S": [*kop, ["KK", "NIK", "NAMA"], [KK_1, "", "A"]]})
    cell = book.families[0].cells["kelurahan"]
    assert (cell.value[:9], cell.found) == ("33.74.12.", "Sekaran")


def test_that_a_constant_is_read_from_a_sheet_without_a_table_and_from_no_other(tmp_path: Path) -> None:
    phone = target("keluarga.phone", CellKind.PHONE)
    known = profile(layout(Records.NESTED, *PEOPLE, constants=(Constant(target=phone, labels=("Telepon",)),)))
    table = [["KK", "NIK", "NAMA"], [KK_1, "", "A"]]
    facts = [["Kantor", "Sekaran"], ["Telepon", None], ["Telepon", "0811111111"]]
    [family] = read(tmp_path, known, {"S": table, "Info": facts}).families
    assert "phone" not in family.cells
    [family] = read(tmp_path, known, {"S": table, "Info": [facts[0], facts[2]]}).families
    assert family.cells["phone"].value == "0811111111"
    others = [["KK", "NIK", "NAMA", "Telepon"], [KK_2, "", "B", "0822222222"]]
    assert all(
        "phone" not in each.cells for each in read(tmp_path, known, {"S": table, "T": others}).families
    )


def test_that_a_constant_stands_in_for_blank_cells_only_and_makes_no_people(tmp_path: Path) -> None:
    marital = target("anggota.marital", CellKind.CODE, code_list="status_kawin")
    known = profile(
        layout(
            Records.NESTED,
            *PEOPLE,
            column("KAWIN", marital),
            constants=(Constant(target=marital, value="Kawin"),),
        )
    )
    rows = [
        ["KK", "NIK", "NAMA", "KAWIN"],
        [KK_1, "", "A", "Cerai mati"],
        [KK_1, "", "B", ""],
        [KK_2, "", "", ""],
    ]
    first, second = read(tmp_path, known, {"S": rows}).families
    assert [member.cells["marital"].value for member in first.members] == ["4", "2"]
    assert second.members == ()


def test_that_one_word_for_husband_and_wife_is_decided_by_the_sex(tmp_path: Path) -> None:
    relation = target("anggota.relation", CellKind.CODE, code_list="hubungan", words={"Pasangan": "pasangan"})
    known = profile(layout(Records.NESTED, *PEOPLE, column("JK", SEX), column("HUB", relation)))
    rows = [["KK", "NIK", "NAMA", "JK", "HUB"]]
    rows += [[KK_1, "", name, sex, "pasangan"] for name, sex in (("A", "L"), ("B", "P"), ("C", ""))]
    cells = [member.cells["relation"] for member in read(tmp_path, known, {"S": rows}).families[0].members]
    assert [cell.value for cell in cells[:2]] == ["2", "3"]
    assert cells[2].damage == "Suami atau istri tidak dapat ditentukan tanpa jenis kelamin."


def test_that_words_name_kelurahan_and_a_list_that_is_not_here_is_refused_once(tmp_path: Path) -> None:
    words = {"SKR": next(area.code for area in load_reference().kelurahan if area.name == "Sekaran")}
    where = column("KEL", target("keluarga.kelurahan", CellKind.KELURAHAN, words=words))
    rows = [["KK", "NIK", "NAMA", "KEL"], [KK_1, "", "A", "skr"]]
    book = read(tmp_path, profile(layout(Records.NESTED, *PEOPLE, where)), {"S": rows})
    assert book.families[0].cells["kelurahan"].value == words["SKR"]
    strange = column("KEL", target("anggota.religion", CellKind.CODE, code_list="keyakinan"))
    with pytest.raises(UserError, match="daftar keyakinan yang tidak ada"):
        read(tmp_path, profile(layout(Records.NESTED, *PEOPLE, strange)), {"S": rows})


def test_that_letters_of_columns_count_from_a() -> None:
    assert [column_index(letters) for letters in ("A", "Z", "AA", "aB")] == [0, 25, 26, 27]
    for wrong in ("", "7", "Ä"):
        with pytest.raises(ValueError, match=r"\w*"):
            column_index(wrong)
