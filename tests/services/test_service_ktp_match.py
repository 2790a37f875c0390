"""The KTP shown with a card: confirmed by twelve bits, with nothing kept."""

import pytest
from tests.support.kim_cards import NIK, NOW, code, founding

from kemiskinan_desktop.domain.identity import Nik
from kemiskinan_desktop.services.card_check import CardCheck, CheckedCard
from kemiskinan_desktop.services.ktp_match import match_ktp
from kemiskinan_desktop.services.reference import load_reference


@pytest.fixture(scope="module")
def card() -> CheckedCard:
    return CardCheck(lists=(founding().trust,), reference=load_reference(), clock=lambda: NOW).text(code())


def test_that_the_heads_nik_matches_and_the_chance_of_another_is_told(card: CheckedCard) -> None:
    match = match_ktp(card, NIK)
    assert match is not None
    assert (match.matches, match.title) == (True, "Cocok")
    assert "1 dari 4.096," in match.sentence


def test_that_another_nik_does_not_match_and_what_to_do_is_told(card: CheckedCard) -> None:
    match = match_ktp(card, Nik("3374120101800002"))
    assert match is not None
    assert (match.matches, match.title) == (False, "Tidak cocok")
    assert "3374" not in match.sentence
    assert "Ketik ulang" in match.sentence


def test_that_of_a_card_that_is_not_genuine_nothing_is_confirmed() -> None:
    nobody = CardCheck(lists=(), reference=load_reference(), clock=lambda: NOW).text(code())
    assert match_ktp(nobody, NIK) is None


def test_that_a_card_made_without_a_nik_is_not_held_against_its_bearer() -> None:
    check = CardCheck(lists=(founding().trust,), reference=load_reference(), clock=lambda: NOW)
    match = match_ktp(check.text(code(check_tag=0)), Nik("3374120101800002"))
    assert match is not None
    assert (match.matches, match.title) == (None, "Tidak dapat dicocokkan")
