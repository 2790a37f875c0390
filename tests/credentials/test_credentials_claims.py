from datetime import UTC, date, datetime

import pytest
from tests.support.kim_cards import NIK, claims

from kemiskinan_desktop.credentials.check_tag import check_tag, confirms
from kemiskinan_desktop.credentials.claims import short_name
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import Nik


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": "kantor"},
        {"card_number": "a b"},
        {"card_number": ""},
        {"period": ""},
        {"period": "P" * 17},
        {"head_name": "X" * 25},
        {"head_name": "A\nB"},
        {"head_name": " A"},
        {"kelurahan": "3374121001"},
        {"sk_number": ""},
        {"sk_number": "S" * 33},
        {"members": 0},
        {"members": 100},
        {"check_tag": 4096},
        {"check_tag": -1},
        {"valid_until": date(2026, 2, 28)},
        {"card_number": "3374124708700001"},
        {"sk_number": "33.7412.470870.0001"},
        {"head_name": "3374 1247 0870 0001"},
    ],
)
def test_that_what_does_not_fit_a_card_is_refused_with_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError, match="tidak dapat ditulis ke kode kartu") as caught:
        claims(**wrong)
    assert caught.value.advice


def test_that_an_issue_time_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        claims(issued_at=datetime(2026, 3, 1))  # noqa: DTZ001 - the mistake under test


def test_that_a_card_ends_at_midnight_in_semarang() -> None:
    assert claims(valid_until=date(2026, 12, 31)).expires_at == datetime(2026, 12, 31, 17, tzinfo=UTC)


def test_that_a_long_name_is_cut_without_a_trailing_space() -> None:
    assert short_name("  RADEN  AYU SITI AMINAHAH KUSUMA ") == "RADEN AYU SITI AMINAHAH"


def test_that_the_tag_confirms_the_ktp_of_the_head() -> None:
    card = claims()
    assert confirms(card, NIK)
    assert confirms(card, " 337412.470870.0001 ")


def test_that_the_tag_refuses_another_ktp_and_a_text_that_is_no_nik() -> None:
    card = claims()
    assert not confirms(card, "3374124708700002")
    assert not confirms(card, "33741247")


def test_that_a_wrong_nik_passes_about_once_in_4096() -> None:
    card = claims()
    passed = sum(confirms(card, Nik(f"337412470870{serial:04}")) for serial in range(2, 9_999))
    assert passed <= 10


def test_that_the_tag_of_one_nik_differs_from_card_to_card() -> None:
    assert len({check_tag(NIK, f"12260000{serial}") for serial in range(10, 60)}) > 40


def test_that_the_tag_keeps_its_published_value() -> None:
    assert check_tag(NIK, "1226000017") == 663
