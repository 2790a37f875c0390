"""The paper code: it comes back as it was printed, and a slip is named by its group."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.recovery_code import (
    GROUPS,
    SECRET_BYTES,
    MistypedGroups,
    decode,
    encode,
    grouped,
    mistyped,
)
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
PLACES = st.integers(0, GROUPS * 5 - 1)


def sheet(code: str, *asked: int) -> RecoverySheet:
    return RecoverySheet(
        number=1, code=code, made_at=datetime(2026, 7, 13, tzinfo=UTC), made_by="Rini Rekaan",
        administrators=(("Rini Rekaan", "rini"),), asked=asked,
    )  # fmt: skip


def with_letter(code: str, place: int, letter: str) -> str:
    at = place + place // 5
    return f"{code[:at]}{letter}{code[at + 1 :]}"


@given(secret=SECRETS)
@settings(max_examples=100, deadline=None)
def test_that_a_code_comes_back_as_the_bytes_it_was_made_of(secret: bytes) -> None:
    code = encode(secret)
    assert [len(group) for group in code.split("-")] == [5] * GROUPS
    assert decode(code) == secret
    assert mistyped(code) == ()


@given(secret=SECRETS)
@settings(max_examples=50, deadline=None)
def test_that_case_spaces_and_letters_that_look_alike_do_not_matter(secret: bytes) -> None:
    code = encode(secret).lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert decode(code) == secret
    assert decode(code.replace("l", "I").replace(" ", "\u2013")) == secret


@given(secret=SECRETS, place=PLACES, letter=st.sampled_from(LETTERS))
@settings(max_examples=300, deadline=None)
def test_that_any_single_slip_is_named_by_its_group(secret: bytes, place: int, letter: str) -> None:
    code = encode(secret)
    slipped = with_letter(code, place, letter)
    if slipped == code:
        assert decode(slipped) == secret
    else:
        assert decode(slipped) == MistypedGroups((place // 5 + 1,))
        assert mistyped(slipped) == (place // 5 + 1,)


@given(secret=SECRETS, place=PLACES)
@settings(max_examples=50, deadline=None)
def test_that_a_sign_that_is_no_letter_of_the_code_is_named_by_its_group(secret: bytes, place: int) -> None:
    assert decode(with_letter(encode(secret), place, "?")) == MistypedGroups((place // 5 + 1,))


@given(secret=SECRETS, one=st.integers(0, GROUPS - 1), other=st.integers(0, GROUPS - 1))
@settings(max_examples=100, deadline=None)
def test_that_two_groups_in_each_others_place_are_both_named(secret: bytes, one: int, other: int) -> None:
    groups = encode(secret).split("-")
    groups[one], groups[other] = groups[other], groups[one]
    expected = secret if one == other else MistypedGroups(tuple(sorted((one + 1, other + 1))))
    assert decode("-".join(groups)) == expected


@given(text=st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_that_any_text_is_either_a_code_or_named(text: str) -> None:
    found = decode(text)
    assert isinstance(found, bytes | MistypedGroups)
    assert all(place >= 1 for place in mistyped(text))


def test_that_a_code_of_another_length_says_how_long_it_is() -> None:
    found = decode("8F3K2")
    assert found == MistypedGroups(())
    assert isinstance(found, MistypedGroups)
    assert found.sentence == "Kode pemulihan terdiri dari 7 kelompok, masing-masing 5 huruf atau angka."
    with pytest.raises(ValueError, match="16 bytes"):
        encode(b"short")


def test_that_bits_beyond_the_secret_are_not_taken() -> None:
    code = encode(bytes(SECRET_BYTES))
    values = [0, 0, 0, 1]
    check = (sum(w * v for w, v in zip((3, 5, 7, 11), values, strict=True)) + 13 * 6 + 1) % 32
    assert decode(code[:-5] + "0001" + LETTERS[check]) == MistypedGroups((GROUPS,))


def test_that_the_sentence_names_the_groups() -> None:
    assert MistypedGroups((2, 5)).sentence == (
        "Kode pemulihan salah ketik di kelompok ke-2, 5. Cocokkan lagi dengan lembarnya."
    )


def test_that_a_code_is_checked_while_it_grows() -> None:
    code = encode(bytes(range(SECRET_BYTES)))
    assert [mistyped(code[:length]) for length in range(len(code))] == [()] * len(code)
    wrong = with_letter(code, 3, "Z" if code[3] != "Z" else "Y")
    assert mistyped(wrong[:4]) == ()
    assert mistyped(wrong[:5]) == (1,)
    assert mistyped(f"{code}A") == (GROUPS + 1,)
    assert grouped(code.replace("-", "").lower()) == code
    assert grouped("abc") == "ABC"


@given(secret=SECRETS)
@settings(max_examples=50, deadline=None)
def test_that_a_sheet_knows_whether_its_groups_were_copied(secret: bytes) -> None:
    made = sheet(encode(secret), 2, 6)
    right = {2: made.groups[1].lower(), 6: f" {made.groups[5]} "}
    assert made.mistaken(right) == ()
    assert made.mistaken({2: made.groups[1]}) == (6,)
    assert made.mistaken({2: "", 6: made.groups[5][:4]}) == (2, 6)


def test_that_a_sheet_does_not_show_its_code_in_a_log() -> None:
    code = encode(bytes(range(SECRET_BYTES)))
    assert code not in repr(sheet(code, 1, 2))
