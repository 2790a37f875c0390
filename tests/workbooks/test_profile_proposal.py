"""Columns of unknown layouts are told by their headings and by what stands below them."""

import pytest
from tests.support import invented_layouts as invented
from tests.support.invented_layouts import LAYOUTS, Layout, book_of

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.code_cells import SPOUSE
from kemiskinan_desktop.workbooks.heading_likeness import likeness
from kemiskinan_desktop.workbooks.layout_mapping import missing_fields
from kemiskinan_desktop.workbooks.mapping_fields import MappingField, mapping_data, mapping_fields
from kemiskinan_desktop.workbooks.profile import CellKind, Level, Records
from kemiskinan_desktop.workbooks.profile_proposal import ProposedSheet, propose_book
from kemiskinan_desktop.workbooks.raw import RawKind, RawSheet
from kemiskinan_desktop.workbooks.value_likeness import Contents

INSTRUMENT: Instrument = next(each for each in load_instruments() if each.code == "SMG7")
FIELDS: dict[str, MappingField] = {field.key: field for field in mapping_fields(INSTRUMENT)}
CONTENTS = Contents(reference=load_reference(), instrument=INSTRUMENT)
OPENSID = {
    "alamat": "keluarga.address", "rw": "keluarga.rw", "rt": "keluarga.rt", "nama": "anggota.name",
    "no_kk": "keluarga.kk_number", "nik": "anggota.nik", "sex": "anggota.sex",
    "tempatlahir": "anggota.birth_place", "tanggallahir": "anggota.birth_date",
    "agama_id": "anggota.religion", "pendidikan_kk_id": "anggota.education",
    "pendidikan_sedang_id": "anggota.schooling", "pekerjaan_id": "anggota.occupation",
    "status_kawin": "anggota.marital", "kk_level": "anggota.relation", "ayah_nik": "", "nama_ayah": "",
    "ibu_nik": "", "nama_ibu": "", "golongan_darah_id": "", "hamil": "anggota.pregnant",
    "cacat_id": "anggota.disability", "status_dasar": "anggota.life_status", "lat": "keluarga.latitude",
    "lng": "keluarga.longitude",
}  # fmt: skip
BDT = {
    "Desa/Kelurahan (9)": "keluarga.kelurahan", "Alamat (12)": "keluarga.address",
    "Nama KRT (13)": "keluarga.kepala", "ID rumah tangga (2)": "keluarga.kunci",
    "Status bangunan (16)": "pendataan.T1", "Luas lantai (18)": "keluarga.floor_area",
    "Lantai terluas (19)": "pendataan.T3", "Dinding terluas (20)": "pendataan.T4",
    "Sumber air minum (25)": "pendataan.T6", "Sumber penerangan utama (27)": "pendataan.T7",
    "Fasilitas BAB (30)": "pendataan.T5", "Nomor HP yang aktif (48)": "keluarga.phone", "Provinsi (3)": "",
    "Kode Provinsi (4)": "", "Jumlah ART (14)": "",
}  # fmt: skip
PROGRAM = {
    "NIK": "anggota.nik", "Nama": "anggota.name", "Tempat Lahir": "anggota.birth_place",
    "Tanggal Lahir": "anggota.birth_date", "Alamat": "keluarga.address",
}  # fmt: skip
REGSOSEK = {
    "no kartu keluarga": "keluarga.kk_number", "402 Nama": "anggota.name", "403 NIK": "anggota.nik",
}  # fmt: skip
DINSOS = {
    "NO": "", "NO KK": "keluarga.kk_number", "NAMA KEPALA KELUARGA": "keluarga.kepala",
    "JALAN": "keluarga.address", "RT": "keluarga.rt", "RW": "keluarga.rw", "KELURAHAN": "keluarga.kelurahan",
    "NIK": "anggota.nik", "NAMA LENGKAP": "anggota.name", "L/P": "anggota.sex",
    "TGL LAHIR": "anggota.birth_date", "HUBUNGAN": "anggota.relation", "PENDIDIKAN": "anggota.education",
    "PEKERJAAN": "anggota.occupation", "LUAS LANTAI (M2)": "keluarga.floor_area", "LANTAI": "pendataan.T3",
    "DINDING": "pendataan.T4", "AIR MINUM": "pendataan.T6", "PENERANGAN": "pendataan.T7",
    "PENGHASILAN/BULAN (Rp)": "pendataan.PENDAPATAN", "KETERANGAN": "anggota.notes", "PARAF": "",
}  # fmt: skip


def proposed(*layouts: Layout) -> tuple[ProposedSheet, ...]:
    return propose_book(book_of(*(layout.sheet for layout in layouts)), FIELDS, CONTENTS)


def fields_of(sheet: ProposedSheet, width: int) -> list[str]:
    columns = [sheet.mapping.column(at) for at in range(width)]
    return ["" if column is None else column.field for column in columns]


def headed(*names: str) -> RawSheet:
    return Layout(name="Data", rows=[names], heading_row=1, fields=(), records="").sheet


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_that_every_column_of_an_invented_layout_is_told(layout: Layout) -> None:
    (sheet,) = proposed(layout)
    assert fields_of(sheet, len(layout.fields)) == list(layout.fields)
    assert (sheet.mapping.heading_row, sheet.mapping.records) == (layout.heading_row, layout.records)


@pytest.mark.parametrize(
    "known",
    [DINSOS, OPENSID, BDT, PROGRAM, REGSOSEK],
    ids=["dinsos", "opensid", "bdt", "program", "regsosek"],
)
def test_that_the_headings_of_known_layouts_are_told_without_any_contents(known: dict[str, str]) -> None:
    (sheet,) = propose_book(book_of(headed(*known)), FIELDS, CONTENTS)
    told = dict(zip(known, fields_of(sheet, len(known)), strict=True))
    right = [heading for heading, field in known.items() if told[heading] == field]
    assert len(right) >= 0.95 * len(known), {heading: told[heading] for heading in known.keys() - set(right)}


def test_that_a_reason_names_the_share_of_contents_that_fit() -> None:
    (sheet,) = proposed(invented.PLAIN)
    judgement = sheet.judgements[1]
    assert judgement.heading_fits
    assert judgement.share == 1.0
    assert judgement.score > 0.95


def test_that_contents_alone_tell_a_column_without_heading() -> None:
    (sheet,) = proposed(invented.NO_HEADINGS)
    assert not sheet.judgements[0].heading_fits
    assert sheet.judgements[0].share == 1.0


def test_that_a_column_headed_nik_with_other_contents_is_not_taken_for_it() -> None:
    rows = [["NIK", "Nama", "No KK"], *([f"catatan {n}", "Tukiman", invented.KK_ONE] for n in range(5))]
    (sheet,) = proposed(Layout(name="Data", rows=rows, heading_row=1, fields=(), records=""))
    assert fields_of(sheet, 3) == ["", "anggota.name", "keluarga.kk_number"]


def test_that_fields_that_rows_need_are_named_where_no_column_feeds_them() -> None:
    (sheet,) = proposed(invented.CODES)
    assert [field.label for field in missing_fields(sheet.mapping, FIELDS)] == ["Kelurahan"]
    assert missing_fields(proposed(invented.UNDER_KOP)[0].mapping, FIELDS) == ()


def test_that_sheets_of_one_book_are_taken_together() -> None:
    members = Layout(
        name="Anggota", heading_row=1, records="", fields=(),
        rows=[["No KK", "NIK", "Nama", "L/P"], [invented.KK_ONE, "3374121207800005", "Tukiman", "L"]],
    )  # fmt: skip
    houses = Layout(
        name="Rumah", heading_row=1, records="", fields=(),
        rows=[["No KK", "Lantai", "Dinding"], [invented.KK_ONE, "Tanah", "Bambu"]],
    )  # fmt: skip
    kinds = [sheet.mapping.records for sheet in proposed(invented.FAMILY_LIST, members, houses)]
    assert kinds == [Records.FAMILIES, Records.MEMBERS, Records.SURVEYS]


def test_that_a_sheet_without_known_columns_is_not_read() -> None:
    (sheet,) = propose_book(book_of(headed("Bulan", "Anggaran", "Realisasi")), FIELDS, CONTENTS)
    assert sheet.mapping.records is None


def test_that_a_family_whose_rows_are_no_neighbours_makes_the_sheet_flat() -> None:
    rows = [
        ["No KK", "NIK", "Nama", "Hubungan"],
        [invented.KK_ONE, "3374121207800005", "Tukiman", "Kepala Keluarga"],
        [invented.KK_TWO, "3374120101700003", "Paimin", "Kepala Keluarga"],
        [invented.KK_ONE, "3374125503820002", "Sumiyem", "Istri"],
    ]
    (sheet,) = proposed(Layout(name="Data", rows=rows, heading_row=1, fields=(), records=""))
    assert sheet.mapping.records is Records.FLAT


@pytest.mark.parametrize(
    ("heading", "name", "least", "most"),
    [
        ("NO. KK", "nomor kk", 1.0, 1.0),
        ("No Kartu Keluarga (16 digit)", "no kartu keluarga", 0.8, 0.95),
        ("Nomor Kartu Kelurga", "nomor kartu keluarga", 0.75, 0.9),
        ("NIK Ayah", "nik", 0.6, 0.8),
        ("Anggaran", "anggota", 0.0, 0.5),
        ("RT", "rw", 0.0, 0.0),
    ],
)
def test_that_headings_are_alike_as_people_see_them(
    heading: str, name: str, least: float, most: float
) -> None:
    assert least <= likeness(heading, [name]) <= most


def test_that_every_word_of_the_lists_means_an_answer_that_exists() -> None:
    for field in FIELDS.values():
        coded = field.coded
        if coded is not None and coded.kind is CellKind.CODE:
            known = {*CONTENTS.labels(coded), SPOUSE}
            assert set(field.words.values()) <= known, field.key


def test_that_no_heading_names_two_fields_that_are_not_told_apart_by_contents() -> None:
    names = [
        (name, entry.get("pisah", False)) for entry in mapping_data()["isian"] for name in entry["judul"]
    ]
    assert len(names) == len(set(names))


def test_that_numbers_excel_has_rounded_still_look_like_numbers_of_persons() -> None:
    (sheet,) = proposed(
        Layout(
            name="Data", heading_row=1, fields=(), records="",
            rows=[["NIK", "Nama", "No KK"], [3374121207800000, "Tukiman", 3374120101200010],
                  [3374125503820000, "Sumiyem", 3374120101200010]],
        )
    )  # fmt: skip
    assert {cell.kind for cell in sheet.samples[0].counts} == {RawKind.NUMBER}
    assert fields_of(sheet, 3) == ["anggota.nik", "anggota.name", "keluarga.kk_number"]


def test_that_fields_of_another_instrument_are_its_own_questions() -> None:
    other = next(each for each in load_instruments() if each.code == "BPS14")
    own = {f.targets[0].field for f in mapping_fields(other) if f.targets and f.level is Level.SURVEY}
    assert {question.code for question in other.asked} - {"LUAS"} <= own
