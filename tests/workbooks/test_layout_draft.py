"""A layout in the making is corrected step by step, shows what it would read, and reads it as a profile."""

from dataclasses import replace

import pytest
from tests.support import invented_layouts as invented
from tests.support.invented_layouts import KK_ONE, LAYOUTS, Layout, book_of

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.cell_reading import Surroundings
from kemiskinan_desktop.workbooks.layout_draft import LayoutDraft, MappedWord
from kemiskinan_desktop.workbooks.layout_preview import PreviewRow
from kemiskinan_desktop.workbooks.profile import Level, Profile, Records
from kemiskinan_desktop.workbooks.profile_document import profile_document, profile_of
from kemiskinan_desktop.workbooks.profile_files import profile_named, profiles
from kemiskinan_desktop.workbooks.raw import RawBook
from kemiskinan_desktop.workbooks.reader import source_book
from kemiskinan_desktop.workbooks.recognition import recognise, tables_of

INSTRUMENT = next(each for each in load_instruments() if each.code == "SMG7")
REFERENCE = load_reference()
SEKARAN = next(area.code for area in REFERENCE.kelurahan if area.name == "Sekaran")
NIK, BORN, RT = (Level.MEMBER, "nik"), (Level.MEMBER, "birth_date"), (Level.FAMILY, "rt")
NAME_COLUMN, SEX_COLUMN = 3, 4


def draft_of(*layouts: Layout) -> LayoutDraft:
    return LayoutDraft.of(book_of(*(layout.sheet for layout in layouts)), REFERENCE, INSTRUMENT)


def read_through(profile: Profile, book: RawBook) -> SourceBook:
    around = Surroundings(reference=REFERENCE, instrument=INSTRUMENT, date_1904=False)
    return source_book(book, tables_of(book, profile), around)


def with_cell(layout: Layout, row: int, column: int, text: str) -> Layout:
    rows = [list(cells) for cells in layout.rows]
    rows[row][column] = text
    return replace(layout, rows=rows)


def first_person(rows: tuple[PreviewRow, ...]) -> PreviewRow:
    return next(row for row in rows if not row.skipped)


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each.heading_row], ids=lambda each: each.name)
def test_that_a_proposed_layout_reads_its_workbook_and_is_recognised_again(layout: Layout) -> None:
    draft = draft_of(layout)
    profile = draft.profile("susunan-1", "Susunan uji")
    assert recognise(draft.book, (*profiles(), profile)).profile is profile
    families = read_through(profile, draft.book).families
    assert families[0].cells["kk_number"].value == KK_ONE
    assert families[0].members[0].cells["name"].value.casefold() == "tukiman"


def test_that_a_sheet_without_headings_is_read_by_the_letters_of_its_columns() -> None:
    draft = draft_of(invented.NO_HEADINGS).with_field(0, 2, "anggota.name")
    book = read_through(draft.profile("tanpa-judul", "Tanpa judul"), draft.book)
    assert [len(family.members) for family in book.families] == [2, 1, 2]


def test_that_cells_holding_two_things_are_previewed_apart() -> None:
    person = first_person(draft_of(invented.IN_ONE_CELL).preview(0, 20))
    assert person.cells[Level.MEMBER, "name"].value == "TUKIMAN"
    assert person.cells[BORN].value == "1980-07-12"
    assert person.cells[RT].value == "003"
    assert person.begins_family
    assert person.row == 2


def test_that_the_preview_names_rows_that_are_skipped_and_says_what_is_wrong() -> None:
    rows = draft_of(with_cell(invented.UNDER_KOP, 6, 3, "123")).preview(0, 20)
    assert rows[0].skipped == "Nomor kolom"
    assert rows[1].problems
    assert rows[1].cells[NIK].found == "123"
    assert not rows[2].problems


def test_that_the_preview_is_no_longer_than_asked() -> None:
    assert len(draft_of(invented.PLAIN).preview(0, 3)) == 3


def test_that_too_little_mapped_is_said_instead_of_a_preview() -> None:
    draft = draft_of(Layout(name="Data", rows=[["Bulan", "Nilai"], ["Juli", 3]], heading_row=1, fields=(),
                            records=""))  # fmt: skip
    with pytest.raises(UserError, match="terlalu sedikit"):
        draft.with_records(0, Records.NESTED).with_heading_row(0, 0).preview(0, 20)


def test_that_a_word_nobody_knows_is_named_first_and_learns_its_meaning() -> None:
    draft = draft_of(with_cell(invented.PLAIN, 1, SEX_COLUMN, "Lanang"))
    assert draft.columns(0)[SEX_COLUMN].unknown_words == 1
    word = draft.words(0, SEX_COLUMN)[0]
    assert (word.text, word.count, word.understood) == ("Lanang", 1, False)
    taught = draft.with_word(0, SEX_COLUMN, "Lanang", "L")
    assert MappedWord(text="Lanang", count=1, code="L", understood=True) in taught.words(0, SEX_COLUMN)
    assert taught.columns(0)[SEX_COLUMN].unknown_words == 0
    person = first_person(taught.preview(0, 20))
    assert person.cells[Level.MEMBER, "sex"].value == "L"
    assert taught.with_word(0, SEX_COLUMN, "Lanang", None).words(0, SEX_COLUMN) == draft.words(0, SEX_COLUMN)


def test_that_a_word_may_be_said_to_mean_nothing() -> None:
    draft = draft_of(with_cell(invented.PLAIN, 1, SEX_COLUMN, "?")).with_word(0, SEX_COLUMN, "?", "")
    assert draft.columns(0)[SEX_COLUMN].unknown_words == 0
    assert first_person(draft.preview(0, 20)).cells[Level.MEMBER, "sex"].value == ""


def test_that_a_column_that_is_no_list_has_no_words() -> None:
    draft = draft_of(invented.PLAIN)
    assert draft.words(0, NAME_COLUMN) == ()
    assert draft.answers("anggota.name") == {}
    assert draft.answers("anggota.sex") == {"L": "Laki-laki", "P": "Perempuan"}
    assert "pasangan" in draft.answers("anggota.relation")


def test_that_a_corrected_field_is_judged_anew_and_may_be_taken_away() -> None:
    draft = draft_of(invented.PLAIN)
    notes = draft.with_field(0, NAME_COLUMN, "anggota.birth_date")
    judged = notes.columns(0)[NAME_COLUMN].judgement
    assert judged is not None
    assert judged.share == 0.0
    assert notes.columns(0)[5].again
    gone = draft.with_field(0, NAME_COLUMN, "")
    assert gone.columns(0)[NAME_COLUMN].judgement is None
    assert [field.label for field in gone.missing(0)] == ["Nama"]


def test_that_a_draft_is_never_changed() -> None:
    draft = draft_of(invented.PLAIN)
    before = draft.mapping
    draft.with_field(0, 1, "").with_records(0, None).with_constant(0, "keluarga.kelurahan", "Sekaran")
    assert draft.mapping == before


def test_that_a_correction_of_nothing_gives_the_same_draft() -> None:
    draft = draft_of(invented.PLAIN)
    assert draft.with_field(0, 1, "keluarga.kk_number") is draft
    assert draft.with_field(0, 99, "anggota.nik") is draft
    assert draft.with_word(0, 99, "x", "1") is draft
    assert draft.with_heading_row(0, 1) is draft
    assert draft.words(0, 99) == ()


def test_that_a_kelurahan_may_be_said_once_for_all_rows() -> None:
    draft = draft_of(invented.CODES)
    said = draft.with_constant(0, "keluarga.kelurahan", "Sekaran")
    assert said.missing(0) == ()
    assert first_person(said.preview(0, 5)).cells[Level.FAMILY, "kelurahan"].value == SEKARAN
    assert said.with_constant(0, "keluarga.kelurahan", "").mapping == draft.mapping
    assert (Level.FAMILY, "kelurahan", "Kelurahan") in said.places(0)


def test_that_another_heading_row_proposes_the_columns_anew() -> None:
    draft = draft_of(invented.UNDER_KOP)
    none = draft.with_heading_row(0, 0)
    assert [column.heading for column in none.columns(0)] == [""] * 9
    again = none.with_heading_row(0, 5)
    assert again.mapping == draft.mapping


def test_that_columns_under_groups_are_named_with_them() -> None:
    headings = [column.heading for column in draft_of(invented.TWO_ROWS).columns(0)]
    assert headings[4:8] == ["ALAMAT / JALAN", "ALAMAT / RT", "ALAMAT / RW", "KELAHIRAN / TEMPAT"]


def test_that_the_places_of_split_cells_bear_the_names_of_their_own_fields() -> None:
    labels = [label for _, _, label in draft_of(invented.IN_ONE_CELL).places(0)]
    assert labels == [
        "Nomor KK", "Nama", "Tanggal lahir", "NIK", "Jenis kelamin", "Hubungan dengan kepala keluarga",
        "Alamat", "RT", "RW", "Kelurahan",
    ]  # fmt: skip


def test_that_headings_that_stand_twice_are_told_apart_by_their_letters() -> None:
    rows = [["No KK", "NIK", "Nama", "Keterangan", "Keterangan"],
            [KK_ONE, "3374121207800005", "Tukiman", "a", "b"]]  # fmt: skip
    layout = Layout(name="Data", rows=rows, heading_row=1, fields=(), records="")
    draft = draft_of(layout).with_field(0, 3, "").with_field(0, 4, "anggota.notes")
    book = read_through(draft.profile("dua", "Dua"), draft.book)
    assert book.families[0].members[0].cells["notes"].value == "b"


def test_that_equal_sheets_are_one_layout_and_others_are_named_families_first() -> None:
    twice = replace(invented.PLAIN, name="Patemon")
    assert len(draft_of(invented.PLAIN, twice).profile("a", "A").layouts) == 1
    both = draft_of(invented.PLAIN, invented.FAMILY_LIST).profile("b", "B")
    assert [layout.sheet for layout in both.layouts] == ["KK", "Rekap Kelurahan"]


def test_that_answers_of_questions_keep_their_meaning_in_the_profile() -> None:
    profile = draft_of(invented.HOUSING).profile("rumah", "Rumah")
    floor = next(t for column in profile.layouts[0].columns for t in column.targets if t.field == "T3")
    assert floor.code_list == ""
    assert (floor.words["Keramik"], floor.words["3"], floor.words["Kayu/papan"]) == ("1", "3", "3")
    assert profile_named("dinsos-kop").code == "dinsos-kop"


def test_that_a_family_known_by_the_key_of_its_file_needs_no_kk_number() -> None:
    rows = [["ID Rumah Tangga", "Nama KRT", "Alamat", "Kelurahan"],
            ["RT-001", "Tukiman", "Jl. Mawar 1", "Sekaran"],
            ["RT-002", "Paimin", "Jl. Melati 7", "Patemon"]]  # fmt: skip
    draft = draft_of(Layout(name="Ruta", rows=rows, heading_row=1, fields=(), records=""))
    draft = draft.with_records(0, Records.FAMILIES)
    assert draft.missing(0) == ()
    columns = draft.profile("ruta", "Ruta").layouts[0].columns
    assert [column.join_key for column in columns] == [True, False, False, False]
    assert [t.field for t in columns[1].targets] == ["name"]
    assert not columns[1].head_name


def test_that_a_sheet_that_is_not_read_misses_nothing_and_is_no_layout() -> None:
    draft = draft_of(invented.PLAIN, invented.FAMILY_LIST).with_records(1, None)
    assert draft.missing(1) == ()
    assert [layout.records for layout in draft.profile("a", "A").layouts] == [Records.MEMBERS]


def test_that_a_column_without_heading_beside_headed_ones_is_found_by_its_letter() -> None:
    rows = [["No KK", "NIK", "Nama", None], [KK_ONE, "3374121207800005", "Tukiman", "L"]]
    draft = draft_of(Layout(name="Data", rows=rows, heading_row=1, fields=(), records=""))
    draft = draft.with_field(0, 3, "anggota.sex")
    layout = draft.profile("a", "A").layouts[0]
    assert (layout.heading_row, layout.columns[3].letter, layout.columns[3].headings) == (1, "D", ())
    book = read_through(draft.profile("a", "A"), draft.book)
    assert book.families[0].members[0].cells["sex"].value == "L"


def test_that_proposing_stops_when_somebody_cancels() -> None:
    def cancel(done: int, total: int) -> None:
        assert total == 10
        if done == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        LayoutDraft.of(book_of(invented.PLAIN.sheet), REFERENCE, INSTRUMENT, cancel)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.name)
def test_that_a_layout_opened_again_is_mapped_as_it_was_kept(layout: Layout) -> None:
    draft = draft_of(layout)
    profile = profile_of(profile_document(draft.profile("a", "A")))
    again = [column.words for column in draft.through(profile).mapping.sheets[0].columns]
    assert again == [column.words for column in draft.mapping.sheets[0].columns]
    assert draft.through(profile).profile("a", "A") == draft.profile("a", "A")
