"""Words and exit codes: Indonesian everywhere, a sentence on standard error, never a traceback."""

import io
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.command_line import CommandLine, as_program

from kemiskinan_desktop.cli import commands, offices, output
from kemiskinan_desktop.domain.errors import CancelledError, UserError

ENGLISH = re.compile(
    r"\b(usage|error|positional|optional|arguments?|options?|show|help|message|exit|required|invalid|choose"
    r"|unrecognized|expected|file|default)\b",
    re.IGNORECASE,
)
COMMANDS: Sequence[tuple[str, ...]] = (
    (), ("latihan",), ("demo",), ("impor",), ("ekspor",), ("kim",), ("kim", "cetak"), ("kim", "periksa"),
    ("daftar",), ("rekap",), ("cadangan",), ("cadangan", "buat"), ("cadangan", "uji"),
    ("cadangan", "pulihkan"), ("berkas",), ("berkas", "periksa"),
)  # fmt: skip
WRONG: Sequence[tuple[str, ...]] = (
    ("terbang",), ("kim",), ("kim", "terbang"), ("cadangan",), ("berkas",), ("impor",), ("impor", "x.xlsx"),
    ("ekspor", "semua", "--kantor", "x", "--keluaran", "y"), ("ekspor", "rekap", "--kantor", "x"),
    ("kim", "cetak", "--kantor", "x", "--keluaran", "y", "--kertas", "A3"),
    ("kim", "cetak", "--kantor", "x", "--keluaran", "y", "--mulai", "satu"), ("latihan",),
    ("latihan", "x", "--keluarga", "banyak"), ("demo", "--apa"), ("rekap", "--kantor", "x"),
    ("daftar", "--kantor", "x"), ("kim", "periksa"), ("cadangan", "pulihkan", "x"), ("berkas", "periksa"),
    ("impor", "x.xlsx", "--kantor"),
)  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("flag", ["-h", "--bantuan"])
def test_that_help_of_every_command_is_indonesian(
    command: CommandLine, words: tuple[str, ...], flag: str
) -> None:
    said = command.done(*words, flag)
    text = said.out.replace("FILE", "")
    assert said.out.startswith(" ".join(["Pemakaian: kemiskinan-desktop", *words]))
    assert ENGLISH.findall(text) == []
    assert said.out.count("Pemakaian") == 1


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_that_wrong_usage_ends_with_2_and_an_indonesian_sentence(
    command: CommandLine, words: tuple[str, ...]
) -> None:
    said = command(*words)
    assert (said.code, said.out) == (2, "")
    assert "Lihat --bantuan." in said.err
    assert ENGLISH.findall(said.err.replace("FILE", "")) == []


def test_that_wrong_usage_names_the_part_that_is_wrong(command: CommandLine) -> None:
    assert "Belum disebut: --keluaran." in command("daftar", "--kantor", "x").err
    assert "Tidak dikenal: --apa." in command("demo", "--apa").err
    assert "Periksa isian --kertas." in command("kim", "cetak", "--kertas", "A3").err


def test_that_no_command_at_all_shows_the_help_as_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.run([]) == 2
    assert "perintah:" in capsys.readouterr().err


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=8), min_size=1, max_size=5))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_words_end_with_an_exit_code(command: CommandLine, words: list[str]) -> None:
    said = command("kim", *words)
    assert said.code in (0, 1, 2)
    assert "Traceback" not in said.err


def test_that_a_mistake_of_the_program_is_told_with_a_code_and_logged_without_words(
    command: CommandLine, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise RuntimeError("Siti Aminah 3374124708700001")

    monkeypatch.setattr("kemiskinan_desktop.services.backups.Backups.check_live", fail)
    said = command("berkas", "periksa", "--kantor", office)
    code = re.search(r"Kode laporan: ([0-9A-F]{6})\.", said.err)
    assert said.code == 1
    assert code is not None
    log = (command.data / "log" / "kemiskinan-desktop.log").read_text(encoding="utf-8")
    assert code[1] in log
    assert "Siti" not in log + said.err + said.out
    assert "3374124708700001" not in log + said.err + said.out
    assert "Traceback" not in log + said.err


def test_that_a_mistake_is_told_even_when_no_log_can_be_written(
    command: CommandLine, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("kemiskinan_desktop.services.backups.Backups.check_live", fail)
    command.data.write_text("di sini tidak ada folder", encoding="utf-8")
    said = command("berkas", "periksa", "--kantor", office)
    assert said.code == 1
    assert "Kode laporan" in said.err


@pytest.mark.parametrize("stop", [CancelledError, KeyboardInterrupt])
def test_that_a_stopped_command_says_that_nothing_changed(
    command: CommandLine, office: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise stop

    monkeypatch.setattr("kemiskinan_desktop.services.backups.Backups.make", fail)
    said = command("cadangan", "buat", "--kantor", office)
    assert (said.code, said.out, said.err) == (1, "", "Dibatalkan. Tidak ada yang berubah.\n")


def test_that_a_letter_the_terminal_cannot_show_does_not_end_the_command(
    command: CommandLine, tmp_path: Path
) -> None:
    said = as_program(command.data, "kim", "periksa", "bukan kartu", PYTHONIOENCODING="ascii")
    assert said.code == 0
    folder = tmp_path / "folder–é"
    refused = as_program(command.data, "berkas", "periksa", "--kantor", folder, PYTHONIOENCODING="ascii")
    assert refused.code == 1
    assert "Traceback" not in refused.err


@pytest.mark.parametrize("text", ["2026", "2026-13", "2026-7", "0000-01", "26-07", "2026-07-01", "juli", ""])
def test_that_a_month_is_written_as_year_and_month(text: str) -> None:
    with pytest.raises(UserError, match="Bulan itu tidak dikenal"):
        output.year_and_month(text)
    assert output.year_and_month("2026-07") == (2026, 7)


def test_that_a_password_is_asked_at_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, office: Path, tmp_path: Path
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def asked(prompt: str) -> str:
        assert prompt == "Kata sandi: "
        return "dari papan ketik"

    arguments = commands.build_parser().parse_args(
        ["berkas", "periksa", "--kantor", str(office), "--pengguna", "rini"]
    )
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", asked)
    assert offices.way_in(arguments, office) == ("", None)
    monkeypatch.setattr(offices, "is_training_office", lambda path: False)  # noqa: ARG005  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType] - a stand-in
    assert offices.way_in(arguments, office) == ("rini", "dari papan ketik")
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(UserError, match="memakai sandi"):
        offices.way_in(arguments, tmp_path)
