"""Every printed code is read from paper by a decoder that is not ours, and is genuine."""

import io
import re
from pathlib import Path

import pytest
from tests.journeys.conftest import OFFICER, Demo
from tests.support.command_line import CommandLine
from tests.support.other_programs import codes_by_zbar, needs, rendered
from tests.support.printed_codes import issued_codes

from kemiskinan_desktop.services.workplace import open_workplace


@needs("pdftoppm")
@needs("zbarimg")
def test_that_every_printed_code_is_read_at_300_dpi_and_is_genuine(
    demo: Demo, office: Path, command: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = re.search(r"Kartu: (\d+) pada (\d+) halaman", demo.said.out)
    assert said is not None
    cards, pages = int(said[1]), int(said[2])
    by_page: list[list[str]] = []
    for page in range(1, pages + 1, 2):
        picture = rendered(demo.folder / "kartu.pdf", page, tmp_path)
        by_page.append(list(codes_by_zbar(picture)))
        picture.unlink()
    expected = [10] * (cards // 10) + ([cards % 10] if cards % 10 else [])
    assert [len(found) for found in by_page] == expected
    codes = [code for found in by_page for code in found]
    assert len(set(codes)) == cards
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(codes)))
    trust = _trust_file(office, tmp_path / "kantor.kimtrust")
    judged = command.done("kim", "periksa", "-", "--kepercayaan", trust, "--json").document
    assert {card["hasil"] for card in judged} == {"asli"}
    assert len({card["nomor"] for card in judged}) == cards


def test_that_a_card_of_an_office_nobody_introduced_is_unknown(office: Path, command: CommandLine) -> None:
    workplace = open_workplace(office)
    try:
        code = issued_codes(workplace)[-1]
    finally:
        workplace.close()
    judged = command.done("kim", "periksa", code, "--json").document
    assert [card["hasil"] for card in judged] == ["tidak_dikenal"]


def _trust_file(office: Path, target: Path) -> Path:
    workplace = open_workplace(office)
    try:
        target.write_bytes(workplace.cards.trust_file(OFFICER))
    finally:
        workplace.close()
    return target
