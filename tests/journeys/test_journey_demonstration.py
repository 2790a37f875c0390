"""`demo` does the whole main job on real files, and the numbers it says tie."""

import re
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PIL import Image
from tests.journeys.conftest import OFFICER, Demo

from kemiskinan_desktop.services.workplace import open_workplace

FILES = ("kartu.pdf", "daftar.pdf", "rekap.pdf", "rekap.xlsx", "buku-data.xlsx", "kembali.xlsx", "layar.png")
_COUNT = r"([\d.]+) KK, ([\d.]+) jiwa"
_SIXTEEN = re.compile(r"\d(?:[ .\-]?\d){15}")


def numbers(pattern: str, text: str) -> list[int]:
    match = re.search(pattern, text)
    assert match is not None, pattern
    return [int(group.replace(".", "")) for group in match.groups()]


def test_that_the_demonstration_ends_well_and_leaves_every_file(demo: Demo) -> None:
    assert (demo.said.code, demo.said.err) == (0, "")
    assert {name: (demo.folder / name).stat().st_size > 1000 for name in FILES} == dict.fromkeys(FILES, True)
    leftovers = [path.name for path in demo.folder.iterdir() if path.name.startswith((".", "~"))]
    assert leftovers == []


def test_that_no_traceback_and_no_nik_is_printed_or_logged(demo: Demo) -> None:
    logs = [path.read_text(encoding="utf-8") for path in demo.data.rglob("*.log*")]
    told = "\n".join([demo.said.out, demo.said.err, *logs])
    assert "Traceback" not in told
    assert _SIXTEEN.search(told) is None


@pytest.mark.parametrize("kind", ["keluarga", "anggota"])
def test_that_read_is_the_sum_of_what_became_of_the_rows(demo: Demo, kind: str) -> None:
    words = ("baru", "berubah", "sama", "konflik", "ditolak")
    read, *parts = numbers(
        rf"  {kind}: (\d+) dibaca = " + " \\+ ".join(rf"(\d+) {word}" for word in words), demo.said.out
    )
    assert read == {"keluarga": 120, "anggota": 411}[kind]
    assert sum(parts) == read


def test_that_the_decree_is_the_sum_of_its_classes(demo: Demo) -> None:
    total = numbers(rf"Ditetapkan dengan SK \S+: {_COUNT}", demo.said.out)
    classes = re.findall(rf"  (?:Sangat Miskin|Hampir Miskin|Miskin): {_COUNT}", demo.said.out)
    assert len(classes) == 3
    assert [sum(int(each[at].replace(".", "")) for each in classes) for at in (0, 1)] == total


def test_that_the_recap_ends_where_its_months_lead(demo: Demo) -> None:
    out = demo.said.out
    line = numbers(rf"Rekap: awal {_COUNT}, masuk {_COUNT}, keluar {_COUNT}.*akhir {_COUNT}", out)
    (grown,) = numbers(r"perubahan anggota ([+-]\d+) jiwa", out)
    opening, added, left, closing = zip(line[::2], line[1::2], strict=True)
    assert opening[0] + added[0] - left[0] == closing[0]
    assert opening[1] + added[1] - left[1] + grown == closing[1]


def test_that_list_and_buku_data_hold_what_the_office_holds(demo: Demo, office: Path) -> None:
    listed = numbers(rf"Daftar penerima: {_COUNT}", demo.said.out)
    families, members = numbers(r"Buku Data: ([\d.]+) keluarga, ([\d.]+) anggota", demo.said.out)
    workplace = open_workplace(office)
    try:
        determined = workplace.periods.determined(OFFICER)
    finally:
        workplace.close()
    book = load_workbook(demo.folder / "buku-data.xlsx", read_only=True)
    rows = {
        name: sum(1 for row in book[name].iter_rows(values_only=True) if row[0]) for name in book.sheetnames
    }
    book.close()
    assert listed == [determined.kk, determined.jiwa]
    assert rows["Keluarga"] - families == rows["Anggota"] - members
    assert rows["Keluarga"] > families


def test_that_papers_have_the_pages_that_were_said(demo: Demo) -> None:
    cards, card_pages = numbers(r"Kartu: ([\d.]+) pada ([\d.]+) halaman", demo.said.out)
    (list_pages,) = numbers(r"Daftar penerima: .* ([\d.]+) halaman", demo.said.out)
    found = []
    for name in ("kartu.pdf", "daftar.pdf", "rekap.pdf"):
        pdf = pypdfium2.PdfDocument(demo.folder / name)
        found.append(len(pdf))
        pdf.close()
    assert found[:2] == [card_pages, list_pages]
    assert card_pages == 2 * -(-cards // 10)
    assert found[2] >= 1


def test_that_the_picture_shows_a_whole_window(demo: Demo) -> None:
    with Image.open(demo.folder / "layar.png") as picture:
        assert picture.size == (1366, 768)
        colours = picture.convert("RGB").resize((137, 77)).getcolors(137 * 77)
    assert colours is not None
    assert len(colours) > 50
