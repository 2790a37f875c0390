"""What may be a login and a password."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.people import login_problem, password_problem, tidy_login
from kemiskinan_desktop.domain.temporary_password import temporary_password


@pytest.mark.parametrize("login", ["rini", "r2", "budi.s", "siti-a_1", "a" * 39])
def test_that_a_plain_login_is_taken(login: str) -> None:
    assert login_problem(login) == ""


@pytest.mark.parametrize(
    "login", ["", "r", "1rini", "ri ni", "Rini", "rini!", "é", "a" * 40, "rini\n", "-ri"]
)
def test_that_anything_else_is_no_login(login: str) -> None:
    assert login_problem(login).startswith("Nama pengguna terdiri dari 2 sampai 39")


@pytest.mark.parametrize("login", ["kantor", "latihan", "pemulihan"])
def test_that_the_programs_own_names_are_nobodys_login(login: str) -> None:
    assert login_problem(login).startswith("Nama pengguna itu dipakai oleh program.")


def test_that_a_login_is_compared_in_lower_case_without_spaces_around_it() -> None:
    assert tidy_login("  Rini ") == "rini"


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("", "paling sedikit 8"), ("1234567", "paling sedikit 8"), ("aaaaaaaa", "mudah ditebak"),
        ("abababab", "mudah ditebak"), ("12345678", "mudah ditebak"), ("87654321", "mudah ditebak"),
        ("QWERTYUI", "mudah ditebak"), ("asdfghjk", "mudah ditebak"), ("abcdefgh", "mudah ditebak"),
        ("Rini-2026", "tidak boleh memuat nama pengguna"), ("xxRINIxx!", "tidak boleh memuat nama pengguna"),
    ],
)  # fmt: skip
def test_that_a_password_that_is_tried_first_is_refused(password: str, said: str) -> None:
    assert said in password_problem("rini", password)


@pytest.mark.parametrize("password", ["kopi pahit pagi", "x7#kQp2v", "halaman rumah", "ñandú gelap"])
def test_that_a_password_of_some_length_is_taken(password: str) -> None:
    assert password_problem("rini", password) == ""


@given(seed=st.integers(0, 2**32))
@settings(max_examples=100, deadline=None)
def test_that_a_temporary_password_is_three_words_and_three_digits_and_good_enough(seed: int) -> None:
    drawn = temporary_password(random.Random(seed).randrange)
    *words, digits = drawn.split("-")
    assert len(words) == 3
    assert all(word.isalpha() and word.islower() and word.isascii() for word in words)
    assert len(digits) == 3
    assert digits.isdigit()
    assert password_problem("", drawn) == ""


def test_that_temporary_passwords_are_drawn_from_many() -> None:
    dice = random.Random(7)
    assert len({temporary_password(dice.randrange) for _ in range(500)}) == 500
