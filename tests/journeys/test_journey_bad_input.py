"""Wrong, missing, foreign and damaged files on the command line: a sentence, exit 1, nothing changed."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from tests.support.command_line import CommandLine, Said, as_program
from tests.support.offices import FOUNDER, PASSWORD, PROFILE

from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import create_workplace

_ENGLISH = re.compile(r"\b(error|exception|file|not|invalid|failed|the|errno|traceback)\b", re.IGNORECASE)
Place = Callable[[str], Path]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Files that a person could offer by mistake, by name."""

    def made(name: str) -> Path:
        path = tmp_path / name
        writers: dict[str, Callable[[Path], object]] = {
            "teks.kantor": lambda at: at.write_text("bukan kantor", encoding="utf-8"),
            "kosong.kantor": lambda at: at.touch(),
            "rusak.kantor": _damaged_office,
            "tanpa-kunci.kantor": _office_without_key,
            "teks.xlsx": lambda at: at.write_text("bukan buku kerja", encoding="utf-8"),
            "kosong.xlsx": lambda at: at.touch(),
            "terpotong.xlsx": lambda at: at.write_bytes(b"PK\x03\x04" + bytes(200)),
            "polos.png": lambda at: Image.new("L", (400, 300), 255).save(at),
            "teks.png": lambda at: at.write_text("bukan gambar", encoding="utf-8"),
            "terpotong.pdf": lambda at: at.write_bytes(b"%PDF-1.7\nrusak"),
            "asing.kimtrust": lambda at: at.write_bytes(b"bukan daftar"),
            "latihan.kantor": lambda at: make_training_office(at, families=5),
        }
        if name in writers and not path.exists():
            writers[name](path)
        return path

    return made


@pytest.mark.parametrize(
    "name", ["tiada.kantor", "teks.kantor", "kosong.kantor", "rusak.kantor", "tanpa-kunci.kantor"]
)
def test_that_what_is_no_office_is_refused_and_left_alone(
    name: str, place: Place, command: CommandLine, tmp_path: Path
) -> None:
    path = place(name)
    before = fingerprints(tmp_path)
    refused(command("berkas", "periksa", "--kantor", path))
    assert fingerprints(tmp_path) == before


@pytest.mark.parametrize("name", ["tiada.xlsx", "teks.xlsx", "kosong.xlsx", "terpotong.xlsx", "polos.png"])
def test_that_what_is_no_workbook_is_refused_and_the_office_left_alone(
    name: str, place: Place, command: CommandLine, tmp_path: Path
) -> None:
    office, book = place("latihan.kantor"), place(name)
    before = fingerprints(tmp_path)
    refused(command("impor", book, "--kantor", office, "--terapkan", "--kembali", tmp_path / "kembali.xlsx"))
    assert fingerprints(tmp_path) == before


@pytest.mark.parametrize("name", ["tiada.png", "polos.png", "teks.png", "terpotong.pdf"])
def test_that_what_shows_no_code_is_refused(name: str, place: Place, command: CommandLine) -> None:
    refused(command("kim", "periksa", place(name)))


def test_that_a_foreign_trust_list_is_refused(place: Place, command: CommandLine) -> None:
    refused(command("kim", "periksa", "KIM1:ABC", "--kepercayaan", place("asing.kimtrust")))


def test_that_a_made_up_code_is_judged_and_not_refused(command: CommandLine) -> None:
    said = command.done("kim", "periksa", "KIM1:NGARANG", "--json")
    assert [card["hasil"] for card in said.document] == ["rusak"]


@pytest.mark.parametrize("password", ["salah", "", None])
def test_that_a_wrong_or_missing_password_is_refused(
    password: str | None, command: CommandLine, tmp_path: Path
) -> None:
    office = _locked_office(tmp_path)
    sources: list[object] = []
    if password is not None:
        source = tmp_path / "sandi.txt"
        source.write_text(f"{password}\n", encoding="utf-8")
        sources = ["--pengguna", "rini", "--sandi-dari", source]
    before = fingerprints(tmp_path)
    refused(command("berkas", "periksa", "--kantor", office, *sources))
    assert before.items() <= fingerprints(tmp_path).items()


def test_that_the_right_password_opens(command: CommandLine, tmp_path: Path) -> None:
    office = _locked_office(tmp_path)
    source = tmp_path / "sandi.txt"
    source.write_text(f"{PASSWORD}\n", encoding="utf-8")
    assert (
        "utuh"
        in command.done(
            "berkas", "periksa", "--kantor", office, "--pengguna", "rini", "--sandi-dari", source
        ).out
    )


def test_that_a_refused_print_leaves_an_older_paper_alone(
    place: Place, command: CommandLine, tmp_path: Path
) -> None:
    office, paper = place("latihan.kantor"), tmp_path / "kartu-lama.pdf"
    paper.write_bytes(b"%PDF kartu bulan lalu")
    refused(command("kim", "cetak", "--kantor", office, "--keluaran", paper, "--kelurahan", "33.74.12.9999"))
    assert paper.read_bytes() == b"%PDF kartu bulan lalu"


def test_that_an_output_that_cannot_be_written_is_refused(
    place: Place, command: CommandLine, tmp_path: Path
) -> None:
    office = place("latihan.kantor")
    nowhere = tmp_path / "tiada" / "lagi"
    refused(command("ekspor", "buku-data", "--kantor", office, "--keluaran", nowhere / "buku.xlsx"))
    refused(command("rekap", "--kantor", office, "--bulan", "2026-07", "--keluaran", nowhere / "rekap.pdf"))
    refused(command("rekap", "--kantor", office, "--bulan", "Juli", "--keluaran", tmp_path / "rekap.pdf"))
    assert not nowhere.exists()


def test_that_wrong_usage_ends_with_2_in_indonesian(command: CommandLine) -> None:
    for arguments in ((), ("impor",), ("kim",), ("terbang",), ("latihan", "a", "--keluarga", "banyak")):
        said = command(*arguments) if arguments else command("--tiada")
        assert said.code == 2
        assert "Pemakaian" in said.err
        assert "Traceback" not in said.err


def test_that_a_program_of_its_own_says_the_same(tmp_path: Path) -> None:
    refused(as_program(tmp_path / "data", "berkas", "periksa", "--kantor", tmp_path / "tiada.kantor"))
    window = as_program(
        tmp_path / "data", "--kantor", tmp_path / "tiada.kantor", "--gambar", tmp_path / "x.png"
    )
    refused(window)
    assert not (tmp_path / "x.png").exists()


def refused(said: Said) -> None:
    """Exit 1 with an Indonesian sentence on standard error and nothing else."""
    assert (said.code, said.out) == (1, "")
    assert said.err.endswith(".\n")
    assert said.err.count("\n") == 1
    assert len(said.err.split(". ")) >= 2, said.err
    assert _ENGLISH.search(said.err) is None, said.err
    assert "!" not in said.err


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file that a person would see, with the hash of what it holds."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".dibuka" and "data" not in path.parts
    }


def _damaged_office(path: Path) -> None:
    make_training_office(path, families=5)
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 4] = bytes(4096)
    path.write_bytes(data)


def _office_without_key(path: Path) -> None:
    make_training_office(path, families=5)
    path.with_name(path.name + ".kunci").unlink()


def _locked_office(folder: Path) -> Path:
    path = folder / "kantor.kantor"
    profile = OfficeProfile(
        kecamatan=PROFILE.kecamatan, kecamatan_name=PROFILE.kecamatan_name, name=PROFILE.name
    )
    create_workplace(path, profile, FOUNDER).close()
    return path
