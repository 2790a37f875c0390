"""The reference data that comes with the program."""

import csv
import json
import re
from pathlib import Path

import pytest

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import HealthCover, LifeStatus, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.services import reference
from kemiskinan_desktop.services.reference import load_class_history, load_reference


def test_that_the_city_has_16_kecamatan_and_177_kelurahan() -> None:
    city = load_reference()
    assert len(city.kecamatan) == len({k.code for k in city.kecamatan}) == 16
    assert len(city.kelurahan) == len({k.code for k in city.kelurahan}) == 177
    assert {k.kecamatan for k in city.kelurahan} == {k.code for k in city.kecamatan}
    assert all(k.code.startswith(f"{k.kecamatan}.") for k in city.kelurahan)


def test_that_gunungpati_has_its_16_kelurahan() -> None:
    city = load_reference()
    assert city.kecamatan_name("33.74.12") == "Gunungpati"
    assert len(city.kelurahan_of("33.74.12")) == 16


def test_that_code_lists_are_complete() -> None:
    sizes = {name: len(labels) for name, labels in load_reference().codes.items()}
    assert sizes == {
        "sex": 2,
        "agama": 7,
        "pendidikan": 10,
        "sekolah": 18,
        "pekerjaan": 89,
        "status_kawin": 4,
        "hubungan": 11,
        "disabilitas": 7,
        "penyakit_kronis": 18,
        "jaminan_kesehatan": 4,
        "status_hidup": 4,
        "nik_belum_ada": 4,
    }


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("sex", Sex),
        ("jaminan_kesehatan", HealthCover),
        ("status_hidup", LifeStatus),
        ("nik_belum_ada", NikAbsence),
    ],
)
def test_that_lists_carry_the_codes_of_the_values(name: str, values: type[Sex]) -> None:
    assert set(load_reference().codes[name]) == {value.value for value in values}


@pytest.mark.parametrize(
    ("name", "code", "label"),
    [
        ("hubungan", "1", "Kepala keluarga"),
        ("agama", "3", "Katolik"),
        ("agama", "5", "Buddha"),
        ("pendidikan", "1", "Tidak/belum sekolah"),
        ("sekolah", "18", "Tidak sedang sekolah"),
        ("pekerjaan", "19", "Buruh harian lepas"),
        ("pekerjaan", "89", "Lainnya"),
        ("disabilitas", "2", "Disabilitas netra"),
        ("disabilitas", "7", "Tidak ada"),
        ("penyakit_kronis", "0", "Tidak ada"),
        ("penyakit_kronis", "7", "Tuberkulosis (TBC)"),
    ],
)
def test_that_labels_are_plain_words(name: str, code: str, label: str) -> None:
    assert load_reference().label(name, code) == label


def test_that_no_label_shouts_or_hurts() -> None:
    labels = [label for codes in load_reference().codes.values() for label in codes.values()]
    assert not [label for label in labels if len(label) > 5 and label.isupper() and label != "HIV/AIDS"]
    assert not [label for label in labels if "cacat" in label.lower()]


def test_that_population_carries_source_and_the_doubtful_year() -> None:
    population = load_reference().population
    assert len(population) == 176
    gunungpati = {p.year: p for p in population if p.area == "33.74.12"}
    assert (gunungpati[2015].persons, gunungpati[2022].persons) == (78641, 98674)
    assert gunungpati[2014].note == "Sumber mengulang angka 2012; jangan dipakai tanpa diperiksa."
    assert gunungpati[2022].note == ""
    assert all(p.source for p in population)


def test_that_programmes_have_stable_codes() -> None:
    programs = load_reference().programs
    assert len(programs) == len({p.code for p in programs}) == 47
    aspects = [p.aspect for p in programs]
    assert {a: aspects.count(a) for a in dict.fromkeys(aspects)} == {
        "EKONOMI": 14, "EDUKASI": 5, "ETOS": 6, "EKOSISTEM": 13, "NASIONAL": 9,
    }  # fmt: skip
    names = {p.code: p.name for p in programs}
    assert names["PKH"] == "Program Keluarga Harapan (PKH)"
    assert names["EKO-03"].startswith("Pelatihan Keterampilan")
    assert names["EKS-05"] == "Perbaikan Perumahan Masyarakat Miskin (RTLH)"


def test_that_the_history_is_that_of_2011() -> None:
    history = load_class_history()
    assert (history.year, history.total) == (2011, 128_647)
    assert history.families[PovertyClass.VERY_POOR] == 62


def test_that_the_kecamatan_of_2011_sum_to_the_city() -> None:
    with resource("reference", "warga_miskin_kecamatan_2011.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["kk"]) for row in rows) == 128_647
    assert sum(int(row["jiwa"]) for row in rows) == 448_398


@pytest.mark.parametrize(("name", "count"), [("kelurahan.geojson", 177), ("kecamatan.geojson", 16)])
def test_that_the_map_has_an_area_for_every_code(name: str, count: int) -> None:
    features = json.loads(resource("reference", name).read_text(encoding="utf-8"))["features"]
    city = load_reference()
    codes = {area.code for area in (*city.kelurahan, *city.kecamatan)}
    assert len(features) == count
    assert {feature["id"] for feature in features} <= codes


def test_that_every_data_file_is_in_the_notices() -> None:
    notice = resource("NOTICE.md").read_text(encoding="utf-8")
    files = [*resource("reference").iterdir(), *resource("instruments").iterdir()]
    assert [file.name for file in files if f"`{file.name}`" not in notice] == []
    assert "Copyright (c) 2024 Cahya DSN" in notice


def test_that_reference_data_is_read_once_and_cannot_be_changed() -> None:
    assert load_reference() is load_reference()
    with pytest.raises(TypeError):
        load_reference().codes["sex"]["L"] = "?"  # pyright: ignore[reportIndexIssue] the point of the test


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kecamatan.csv", b"kode\n33.74.01\n"),
        ("kecamatan.csv", b"\xff\xfe"),
        ("penduduk.csv", b"kode_wilayah,tahun,jiwa,sumber,catatan\n33.74.01,dua,1,x,\n"),
        ("codes.json", b"{"),
        ("codes.json", b"[]"),
        ("program.csv", None),
    ],
)
def test_that_a_damaged_file_is_told(
    name: str, content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "reference"
    folder.mkdir()
    for file in resource("reference").iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    monkeypatch.setattr(reference, "resource", tmp_path.joinpath)
    with pytest.raises(UserError, match=re.escape(f"Berkas acuan {name} tidak dapat dibaca.")):
        load_reference.__wrapped__()
