"""Coded cells as people see and type them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.books import reference
from tests.support.survey import smg7

from kemiskinan_desktop.workbooks.code_text import code_of, code_text
from kemiskinan_desktop.workbooks.columns import YES_NO, choices, question_column, survey_columns

AGAMA = {"1": "Islam", "7": "Kepercayaan terhadap Tuhan YME/lainnya"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1 – Islam", "1"), ("1 - Islam", "1"), ("1", "1"), (" islam ", "1"), ("1\u00a0–\u00a0Islam", "1"),
        ("7 – Kepercayaan", "7"), ("Katolik", None), ("9 – Islam", None), ("", None),
    ],
)  # fmt: skip
def test_that_a_code_is_read_from_what_people_leave_in_the_cell(text: str, code: str | None) -> None:
    assert code_of(text, AGAMA) == code


def test_that_a_label_that_repeats_its_code_stands_alone() -> None:
    assert code_text("belum_rekam", {"belum_rekam": "Belum rekam"}) == "Belum rekam"
    assert code_text("1", AGAMA) == "1 – Islam"
    assert code_text("9", AGAMA) == "9"


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_that_every_code_of_every_list_comes_back(data: st.DataObject) -> None:
    known = reference().codes
    name = data.draw(st.sampled_from([*known, "ya_tidak", "kelurahan", "program", "jawaban_P1"]))
    labels = choices(name, reference(), smg7())
    code = data.draw(st.sampled_from(sorted(labels)))
    assert code_of(code_text(code, labels), labels) == code


def test_that_a_list_nobody_has_is_a_fault() -> None:
    assert choices("ya_tidak", reference(), None) == YES_NO
    with pytest.raises(KeyError):
        choices("tidak_ada_daftar", reference(), None)


def test_that_a_long_question_is_cut_in_its_heading() -> None:
    headings = [question_column(question).heading for question in smg7().asked]
    assert all(len(heading) <= 90 for heading in headings)
    assert all(h.startswith(f"{q.code} · ") for h, q in zip(headings, smg7().asked, strict=True))
    assert len(survey_columns(None)) == 5
