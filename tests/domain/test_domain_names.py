"""Names: cleaning and the search key."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.names import clean_name, has_control, name_key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Sri   Wahyuni ", "Sri Wahyuni"),
        ("Sri\u00a0Wahyuni", "Sri Wahyuni"),
        ("Sri\nWahyuni\t", "Sri Wahyuni"),
        ("Sri\x00\x1f Wahyuni", "Sri Wahyuni"),
        ("\ufeffSri\u200b", "Sri"),
        ("SRI wahyuni, S.Pd.", "SRI wahyuni, S.Pd."),
        ("Nu'man", "Nu'man"),
        ("Rene\u0301", "René"),
        (" \n ", ""),
    ],
)
def test_that_cleaning_keeps_the_spelling(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarno", "SUKARNO"),
        ("Djoko Soetrisno", "Joko Sutrisno"),
        ("Tjipto", "Cipto"),
        ("Soejatmi", "Suyatmi"),
        ("H. Abdul Rachman", "abdul rachman"),
        ("Hj. Siti Aminah", "Siti Aminah"),
        ("Alm. Drs. Bambang", "Bambang"),
        ("Muhammad", "Muhamad"),
        ("Nu'man", "Numan"),
        ("Siti-Nur", "Siti Nur"),
        ("René", "Rene"),
        ("  Sri\u00a0 Wahyuni", "sri wahyuni"),
    ],
)
def test_that_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Sri", "Siti"), ("Sutrisno", "Sutrisna"), ("RT 11", "RT 1")])
def test_that_different_names_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_that_a_name_of_titles_alone_keeps_its_words() -> None:
    assert name_key("Haji Ir") == "hayi ir"
    assert name_key(" . ") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [("Sri", False), ("Nu'man, S.Pd.", False), ("a\nb", True), ("a\x7f", True), ("\u200b", True)],
)
def test_that_characters_nobody_sees_are_found(text: str, found: bool) -> None:
    assert has_control(text) is found


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=40))
def test_that_cleaning_and_keys_are_idempotent_and_leave_nothing_invisible(text: str) -> None:
    name, key = clean_name(text), name_key(text)
    assert clean_name(name) == name
    assert not has_control(name)
    assert name_key(key) == key
    assert key == " ".join(key.split())


@settings(deadline=None, max_examples=200)
@given(st.text("aeioudjtcyhrs' -", max_size=20))
def test_that_the_key_of_a_cleaned_name_is_the_key_of_the_name(text: str) -> None:
    assert name_key(clean_name(text)) == name_key(text) == name_key(text.upper())
