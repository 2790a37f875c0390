"""The instruments that come with the program."""

from pathlib import Path

import pytest

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services import instruments
from kemiskinan_desktop.services.instruments import load_instruments, read_instrument


def test_that_three_instruments_come_with_the_program() -> None:
    smg7, bps14, km262 = load_instruments()
    assert [i.code for i in (smg7, bps14, km262)] == ["SMG7", "BPS14", "KM262"]
    assert [len(i.questions) for i in (smg7, bps14, km262)] == [24, 14, 9]
    assert [i.complete_required for i in (smg7, bps14, km262)] == [True, False, False]
    assert sum(indicator.weight for indicator in smg7.indicators) == 100


def test_that_the_main_instrument_has_22_scored_questions_in_seven_indicators() -> None:
    smg7 = load_instruments()[0]
    assert len([question for question in smg7.questions if question.answers]) == 22
    assert [i.code for i in smg7.indicators] == [
        "PANGAN", "TINGGAL", "SANDANG", "PENDIDIKAN", "KESEHATAN", "PENGHASILAN", "KEPEMILIKAN",
    ]  # fmt: skip
    assert smg7.status == "belum disahkan"


def test_that_numbers_stand_before_what_they_feed() -> None:
    codes = [question.code for question in load_instruments()[0].questions]
    assert codes.index("LUAS") + 1 == codes.index("T2")
    assert codes.index("PENDAPATAN") + 1 == codes.index("H1")


def test_that_every_question_has_a_source() -> None:
    assert [q.code for i in load_instruments() for q in i.questions if not q.sources] == []


def test_that_instruments_are_read_once() -> None:
    assert load_instruments() is load_instruments()


def test_that_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Berkas hilang\.json tidak dapat dibaca"):
        read_instrument(tmp_path / "hilang.json")


def test_that_a_file_of_other_bytes_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"Berkas x.json bukan berkas instrumen"):
        read_instrument(tmp_path / "x.json")


def test_that_a_second_opinion_on_unknown_questions_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "instruments"
    folder.mkdir()
    for name in instruments.FILES:
        text = resource("instruments", name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace('"pertanyaan": "H3"', '"pertanyaan": "H9"'), encoding="utf-8")
    monkeypatch.setattr(instruments, "resource", tmp_path.joinpath)
    with pytest.raises(UserError, match="Instrumen KM262 tidak dapat dipakai"):
        load_instruments.__wrapped__()
