"""What each command does: its file, its sentence, its JSON; and what it refuses."""

import io
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from tests.support.command_line import CommandLine, as_program
from tests.support.kim_cards import code, founding
from tests.support.offices import ADMIN, FOUNDER, PASSWORD, PROFILE
from tests.support.printed_papers import text_of

from kemiskinan_desktop.__main__ import main
from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import backup_medium
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.services.context import system_clock
from kemiskinan_desktop.services.workplace import create_workplace, open_workplace

SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")
COUNTS = {"dibaca", "baru", "berubah", "sama", "konflik", "ditolak"}
PROBLEM = {"lembar", "sel", "ditemukan", "diharapkan", "kalimat"}
YEAR = str(system_clock().year)
CHECKED = {"hasil", "nomor", "periode", "kelurahan", "kelas", "berlaku_sampai"}


@pytest.fixture(scope="session")
def founded_secret_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office with a password, to copy."""
    path = tmp_path_factory.mktemp("rahasia") / "nyata.kantor"
    create_workplace(path, replace(PROFILE, training=False), FOUNDER, clock=system_clock).close()
    return path


@pytest.fixture
def secret_office(founded_secret_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office with a password, for one test: what that test backs up is nobody else's."""
    path = tmp_path_factory.mktemp("salinan-rahasia") / "nyata.kantor"
    shutil.copyfile(founded_secret_office, path)
    shutil.copyfile(key_box_path(founded_secret_office), key_box_path(path))
    return path


def families(office: Path) -> int:
    workplace = open_workplace(office)
    try:
        return len(workplace.families.index(ADMIN, FamilyFilter()))
    finally:
        workplace.close()


# impor


def test_that_an_import_is_only_looked_at_without_terapkan(command: CommandLine, office: Path) -> None:
    said = command.done("impor", SAMPLE, "--kantor", office)
    assert "Belum diterapkan. Tambahkan --terapkan untuk menyimpannya." in said.out
    assert families(office) == 5


def test_that_the_json_of_an_import_adds_up_and_names_each_problem(
    command: CommandLine, office: Path
) -> None:
    told = command.done("impor", SAMPLE, "--kantor", office, "--json").document
    for kind in ("keluarga", "anggota"):
        counts = {name: told[kind][name] for name in COUNTS}
        assert set(told[kind]) == COUNTS | {"diterapkan", "masalah"}
        assert counts["dibaca"] == sum(counts.values()) - counts["dibaca"] > 0
        assert told[kind]["diterapkan"] is False
    assert told["diterapkan"] is False
    assert told["masalah"] == told["keluarga"]["masalah"] + told["anggota"]["masalah"] != []
    assert all(set(problem) >= PROBLEM for problem in told["masalah"])


def test_that_an_import_is_applied_and_given_back_with_marks(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    target = tmp_path / "kembali.xlsx"
    said = command.done(
        "impor", SAMPLE, "--kantor", office, "--terapkan", "--kembali", target, "--json"
    ).document
    assert said["diterapkan"] is True
    assert families(office) == 5 + said["keluarga"]["baru"]
    assert target.exists()
    again = command.done("impor", SAMPLE, "--kantor", office, "--terapkan")
    assert "Sudah diterapkan." in again.out


@pytest.mark.parametrize("content", [None, b"", b"bukan buku kerja", b"PK\x03\x04"])
def test_that_what_is_no_workbook_is_refused(
    command: CommandLine, office: Path, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "masuk.xlsx"
    if content is not None:
        path.write_bytes(content)
    said = command("impor", path, "--kantor", office, "--terapkan")
    refused(said.code, said.out, said.err)
    assert families(office) == 5


def test_that_an_unknown_profile_is_refused(command: CommandLine, office: Path) -> None:
    said = command("impor", SAMPLE, "--kantor", office, "--profil", "tidak-ada")
    refused(said.code, said.out, said.err)


def refused(code: int, out: str, err: str) -> None:
    """One or two sentences on standard error, nothing else."""
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert re.fullmatch(r"[A-Z].*\.\n", err)
    assert "Kode laporan" not in err


# ekspor


def test_that_buku_data_is_written_with_its_counts(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    target = tmp_path / "buku.xlsx"
    said = command.done("ekspor", "buku-data", "--kantor", office, "--keluaran", target, "--periode", YEAR)
    assert said.out == f"5 keluarga, 20 anggota: {target}\n"
    assert {"Keluarga", "Anggota", "Pendataan"} <= set(load_workbook(target).sheetnames)


def test_that_a_list_is_written_as_a_workbook(command: CommandLine, office: Path, tmp_path: Path) -> None:
    target = tmp_path / "daftar.xlsx"
    said = command.done("ekspor", "daftar", "--kantor", office, "--keluaran", target, "--periode", YEAR)
    assert said.out == f"3 keluarga, 12 jiwa: {target}\n"
    assert target.exists()


def test_that_the_recap_is_written_as_a_workbook(command: CommandLine, office: Path, tmp_path: Path) -> None:
    target = tmp_path / "rekap.xlsx"
    command.done("ekspor", "rekap", "--kantor", office, "--bulan", this_month(), "--keluaran", target)
    assert target.exists()


def this_month() -> str:
    return f"{system_clock():%Y-%m}"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("buku-data", "--periode", "1999"), "Periode itu tidak ada"),
        (("daftar", "--periode", "1999"), "Periode itu tidak ada"),
        (("buku-data", "--kelurahan", "99"), "Kode kelurahan itu tidak ada"),
        (("daftar", "--kelurahan", "99"), "Kode kelurahan itu tidak ada"),
        (("rekap",), "Bulan rekap belum disebut"),
        (("rekap", "--bulan", "2026-13"), "Bulan itu tidak dikenal"),
        (("rekap", "--bulan", "2026-07", "--periode", "2026"), "Rekap selalu memuat"),
        (("rekap", "--bulan", "2999-01"), "Bulan itu belum tiba"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_that_an_export_that_cannot_be_made_is_refused(
    command: CommandLine, office: Path, tmp_path: Path, words: Sequence[str], sentence: str
) -> None:
    target = tmp_path / "hasil.xlsx"
    said = command("ekspor", *words, "--kantor", office, "--keluaran", target)
    refused(said.code, said.out, said.err)
    assert sentence in said.err
    assert not target.exists()


# kim


def test_that_cards_are_printed_and_then_there_are_none(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    target = tmp_path / "kartu.pdf"
    told = command.done("kim", "cetak", "--kantor", office, "--keluaran", target, "--json").document
    assert told == {"kartu": 3, "halaman": 2, "berkas": str(target)}
    said = command("kim", "cetak", "--kantor", office, "--keluaran", tmp_path / "lagi.pdf")
    refused(said.code, said.out, said.err)
    assert "Tidak ada kartu yang perlu dicetak." in said.err


def test_that_printed_cards_are_genuine_by_the_offices_own_list(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    target = tmp_path / "kartu.pdf"
    said = command.done("kim", "cetak", "--kantor", office, "--keluaran", target, "--kertas", "ID1")
    assert said.out.startswith("3 kartu pada ")
    workplace = open_workplace(office)
    trust = tmp_path / "kantor.kimtrust"
    trust.write_bytes(workplace.cards.trust_file(ADMIN))
    workplace.close()
    told = command.done("kim", "periksa", target, "--kepercayaan", trust, "--json").document
    assert [set(each) for each in told] == [CHECKED] * 3
    assert {each["hasil"] for each in told} == {"asli"}
    assert sorted(each["nomor"] for each in told) == [f"{YEAR[2:]}1200000{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("option", "value"), [("--mulai", "0"), ("--mulai", "11"), ("--salinan", "0"), ("--kelurahan", "99")]
)
def test_that_a_print_that_makes_no_sense_is_refused(
    command: CommandLine, office: Path, tmp_path: Path, option: str, value: str
) -> None:
    target = tmp_path / "kartu.pdf"
    said = command("kim", "cetak", "--kantor", office, "--keluaran", target, option, value)
    refused(said.code, said.out, said.err)
    assert not target.exists()


def test_that_a_code_is_judged_without_any_office(command: CommandLine, tmp_path: Path) -> None:
    trust = tmp_path / "uji.kimtrust"
    trust.write_bytes(founding().trust_file)
    [told] = command.done("kim", "periksa", code(), "--kepercayaan", trust, "--json").document
    assert (told["nomor"], told["kelurahan"], told["kelas"]) == ("1226000017", "33.74.12.1001", "M")
    said = command.done("kim", "periksa", code(), "--kepercayaan", trust)
    assert "Nama kepala keluarga: SITI AMINAH" in said.out
    assert "Cocokkan dengan KTP" in said.out


def test_that_without_a_list_an_issuer_is_unknown(command: CommandLine) -> None:
    [told] = command.done("kim", "periksa", code(), "--json").document
    assert told == dict.fromkeys(CHECKED) | {"hasil": "tidak_dikenal"}


@pytest.mark.parametrize("text", ["bukan kartu", "KIM1:ABC", "x" * 300, "x" * 6000, " "])
def test_that_any_other_text_is_no_card(command: CommandLine, text: str) -> None:
    [told] = command.done("kim", "periksa", text, "--json").document
    assert told["hasil"] == "rusak"


def test_that_standard_input_is_judged_line_by_line(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{code()}\n\n  bukan kartu \n"))
    told = command.done("kim", "periksa", "-", "--json").document
    assert [each["hasil"] for each in told] == ["tidak_dikenal", "rusak"]


def test_that_a_picture_without_a_code_and_files_that_are_missing_are_refused(
    command: CommandLine, tmp_path: Path
) -> None:
    blank = tmp_path / "kosong.png"
    Image.new("L", (300, 200), 255).save(blank)
    (tmp_path / "asing.kimtrust").write_bytes(b"asing")
    for words in (
        (blank,), (tmp_path / "tiada.png",), (tmp_path,),
        (code(), "--kepercayaan", tmp_path / "tiada.kimtrust"),
        (code(), "--kepercayaan", tmp_path / "asing.kimtrust"),
    ):  # fmt: skip
        said = command("kim", "periksa", *words)
        refused(said.code, said.out, said.err)


# daftar, rekap


def test_that_a_list_is_printed_masked_or_in_full(command: CommandLine, office: Path, tmp_path: Path) -> None:
    target = tmp_path / "daftar.pdf"
    said = command.done("daftar", "--kantor", office, "--keluaran", target)
    assert said.out == f"3 keluarga, 12 jiwa, 1 halaman: {target}\n"
    assert "337412••••••••••" in text_of(target.read_bytes())
    full = ("daftar", "--kantor", office, "--keluaran", target, "--nik-lengkap")
    command.done(*full, "--tujuan", "penyaluran beras")
    assert "337412••••••••••" not in text_of(target.read_bytes())


def test_that_the_history_keeps_the_purpose_of_full_niks(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    full = ("daftar", "--kantor", office, "--keluaran", tmp_path / "daftar.pdf", "--nik-lengkap")
    command.done(*full, "--tujuan", "penyaluran beras")
    command.done(*full)
    workplace = open_workplace(office)
    try:
        told = [(entry.act, entry.reason) for entry in workplace.history.entries(ADMIN, limit=2)]
    finally:
        workplace.close()
    assert told == [
        ("cetak NIK lengkap", "tidak disebut, diminta lewat baris perintah"),
        ("cetak NIK lengkap", "penyaluran beras"),
    ]


@pytest.mark.parametrize(("option", "value"), [("--program", "TIADA"), ("--kelurahan", "33.74.12.1001")])
def test_that_a_list_of_nobody_is_refused(
    command: CommandLine, office: Path, tmp_path: Path, option: str, value: str
) -> None:
    target = tmp_path / "daftar.pdf"
    said = command("daftar", "--kantor", office, "--keluaran", target, option, value)
    refused(said.code, said.out, said.err)
    assert not target.exists()


@pytest.mark.parametrize("name", ["rekap.pdf", "rekap.xlsx", "REKAP.PDF"])
def test_that_a_recap_is_written_by_the_ending_of_its_name(
    command: CommandLine, office: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    command.done("rekap", "--kantor", office, "--bulan", this_month(), "--keluaran", target)
    assert target.read_bytes()[:2] in (b"%P", b"PK")


def test_that_a_recap_of_another_kind_of_file_is_refused(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    said = command("rekap", "--kantor", office, "--bulan", this_month(), "--keluaran", tmp_path / "rekap.doc")
    refused(said.code, said.out, said.err)


# cadangan, berkas


def test_that_a_backup_is_made_proved_and_restored(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    made = command.done("cadangan", "buat", "--kantor", office)
    folder = made.out.removeprefix("Cadangan sudah dibuat dan teruji: ").strip()
    assert "Cadangan utuh" in command.done("cadangan", "uji", folder, "--kantor", office).out
    target = tmp_path / "pulih.kantor"
    command.done("cadangan", "pulihkan", folder, "--menjadi", target)
    assert families(target) == 5
    said = command("cadangan", "pulihkan", folder, "--menjadi", target)
    refused(said.code, said.out, said.err)


def test_that_a_folder_that_is_no_backup_is_refused(
    command: CommandLine, office: Path, tmp_path: Path
) -> None:
    for words in (("uji", tmp_path, "--kantor", office), ("pulihkan", tmp_path, "--menjadi", tmp_path / "x")):
        said = command("cadangan", *words)
        refused(said.code, said.out, said.err)


def test_that_backups_are_listed_without_a_password(command: CommandLine, secret_office: Path) -> None:
    assert command.done("cadangan", "daftar", "--kantor", secret_office).out == (
        "Belum ada cadangan kantor itu.\n"
    )


def test_that_the_list_of_backups_says_what_is_in_each(command: CommandLine, office: Path) -> None:
    command.done("cadangan", "buat", "--kantor", office)
    listed = command.done("cadangan", "daftar", "--kantor", office)
    assert listed.out.startswith("1: ")
    assert ", 5 keluarga, atas-permintaan: " in listed.out
    (told,) = command.done("cadangan", "daftar", "--kantor", office, "--json").document
    assert (told["nomor"], told["keluarga"], told["sebab"]) == (1, 5, "atas-permintaan")
    assert Path(told["folder"]).is_dir()


def test_that_the_newest_backup_is_copied_out_of_the_pc(
    command: CommandLine, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    said = command("cadangan", "salin", "--kantor", office, "--ke", stick)
    refused(said.code, said.out, said.err)
    assert "cakram komputer ini juga" in said.err

    def apart(*_: object) -> bool:
        return False

    monkeypatch.setattr(backup_medium, "same_disk", apart)
    said = command.done("cadangan", "salin", "--kantor", office, "--ke", stick)
    assert said.out.startswith("Cadangan nomor 1 sudah disalin dan teruji di sana: ")
    listed = command.done("cadangan", "daftar", "--kantor", office, "--dari", stick)
    assert len(listed.out.splitlines()) == 2


def test_that_a_damaged_office_is_brought_back_from_the_command_line(
    command: CommandLine, office: Path
) -> None:
    for _ in range(2):
        command.done("cadangan", "buat", "--kantor", office)
    newest = max((office.parent / f"{office.stem}-cadangan").iterdir()) / office.name
    for damaged in (office, newest):
        content = bytearray(damaged.read_bytes())
        content[len(content) // 2] ^= 1
        damaged.write_bytes(content)
    said = command("berkas", "periksa", "--kantor", office)
    assert said.code == 1
    assert "Cadangan terbaru: nomor 2" in said.err
    assert f"cadangan pulihkan --menggantikan {office}" in said.err
    said = command("cadangan", "pulihkan", "--menggantikan", office)
    assert said.code == 0
    assert "Cadangan yang lebih lama dicoba." in said.err
    assert said.out.startswith("Kantor pulih dari cadangan nomor 1, ")
    assert ".rusak-" in said.out
    assert families(office) == 5


def test_that_what_cannot_come_back_is_said(command: CommandLine, office: Path, tmp_path: Path) -> None:
    for words in (
        ("--menjadi", tmp_path / "x.kantor"),
        ("--menggantikan", tmp_path / "tiada.kantor"),
        (tmp_path, "--menggantikan", office),
    ):
        said = command("cadangan", "pulihkan", *words)
        refused(said.code, said.out, said.err)
    assert families(office) == 5
    assert command("cadangan", "pulihkan", tmp_path).code == 2


def test_that_a_sound_file_is_said_to_be_sound(command: CommandLine, office: Path) -> None:
    said = command.done("berkas", "periksa", "--kantor", office)
    assert said.out.startswith("Berkas terenkripsi dan utuh.\nRiwayat utuh sampai catatan ")


def test_that_a_history_that_was_changed_is_told(command: CommandLine, office: Path) -> None:
    workplace = open_workplace(office)
    with workplace.context.database.write() as session:
        session.connection().exec_driver_sql("UPDATE history SET who = 'Orang lain' WHERE id = 3")
    workplace.close()
    said = command("berkas", "periksa", "--kantor", office)
    refused(said.code, said.out, said.err)
    assert "putus pada catatan nomor 3" in said.err


# sandi


def test_that_a_password_comes_from_a_file_or_standard_input(
    command: CommandLine, secret_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sandi.txt"
    for content in (PASSWORD, f"{PASSWORD}\r\nbaris lain", f"\ufeff{PASSWORD}\n"):
        path.write_text(content, encoding="utf-8", newline="")
        command.done(
            "berkas", "periksa", "--kantor", secret_office, "--pengguna", "rini", "--sandi-dari", path
        )
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    command.done("berkas", "periksa", "--kantor", secret_office, "--pengguna", "rini", "--sandi-dari", "-")


def test_that_a_wrong_empty_or_missing_password_is_refused(
    command: CommandLine, secret_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong, empty, binary = tmp_path / "salah.txt", tmp_path / "kosong.txt", tmp_path / "biner.txt"
    wrong.write_text("sandi lain", encoding="utf-8")
    empty.touch()
    binary.write_bytes(b"\xff\xfe\x00")
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    for source in (wrong, empty, binary, tmp_path / "tiada.txt", None):
        given = () if source is None else ("--pengguna", "rini", "--sandi-dari", source)
        said = command("berkas", "periksa", "--kantor", secret_office, *given)
        refused(said.code, said.out, said.err)
        assert PASSWORD not in said.err


def test_that_a_backup_of_a_secret_office_is_restored_with_its_password(
    command: CommandLine, secret_office: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sandi.txt"
    path.write_text(PASSWORD, encoding="utf-8")
    made = command.done(
        "cadangan", "buat", "--kantor", secret_office, "--pengguna", "rini", "--sandi-dari", path
    )
    folder = made.out.removeprefix("Cadangan sudah dibuat dan teruji: ").strip()
    target = tmp_path / "pulih.kantor"
    command.done(
        "cadangan", "pulihkan", folder, "--menjadi", target, "--pengguna", "rini", "--sandi-dari", path
    )
    command.done("berkas", "periksa", "--kantor", target, "--pengguna", "rini", "--sandi-dari", path)


def test_that_a_missing_office_is_refused(command: CommandLine, tmp_path: Path) -> None:
    said = command("berkas", "periksa", "--kantor", tmp_path / "tiada.kantor")
    refused(said.code, said.out, said.err)


# latihan


def test_that_a_training_office_is_made_once_and_replaced_only_when_asked(
    command: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "latihan.kantor"
    words = ("latihan", path, "--keluarga", 5)
    assert "5 keluarga rekaan" in command.done(*words).out
    said = command(*words)
    refused(said.code, said.out, said.err)
    command.done(*words, "--paksa", "--benih", 2)
    assert families(path) == 5


@pytest.mark.parametrize(("option", "value"), [("--keluarga", "0"), ("--kecamatan", "99.99.99")])
def test_that_a_training_office_that_cannot_be_is_refused(
    command: CommandLine, tmp_path: Path, option: str, value: str
) -> None:
    said = command("latihan", tmp_path / "x.kantor", option, value)
    refused(said.code, said.out, said.err)
    assert [path.name for path in tmp_path.iterdir()] in ([], ["data"])


# program


def test_that_the_program_itself_asks_nothing_and_ends_with_the_same_codes(
    command: CommandLine, secret_office: Path
) -> None:
    asked = as_program(command.data, "berkas", "periksa", "--kantor", secret_office)
    refused(asked.code, asked.out, asked.err)
    assert "--sandi-dari" in asked.err
    assert as_program(command.data, "terbang").code == 2


def test_that_the_office_of_the_window_may_be_joined_with_an_equals_sign(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[Sequence[str]] = []

    def window(arguments: Sequence[str]) -> int:
        seen.append(arguments)
        return 0

    monkeypatch.setattr("kemiskinan_desktop.app.run_window", window)
    assert main(["--kantor=x.kantor"]) == 0
    assert main([]) == 0
    assert seen == [["--kantor=x.kantor"], []]
