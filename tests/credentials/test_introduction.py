"""Kartu perkenalan: made by its office alone, and the same numbers on both ends of the telephone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kemiskinan_desktop.credentials import introduction
from kemiskinan_desktop.credentials.introduction import Introduction
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import PeerKey

KEY = OfficeKey(
    office="33.74.12", valid_from=date(2026, 1, 1), valid_until=date(2027, 3, 31), seed=bytes(range(32))
)
CARD = Introduction(
    office="33.74.12", name="Kecamatan Gunungpati", area="33.74.12", exchange_key=bytes([5]) * 32,
    keys=(PeerKey(public=KEY.public, first_day=20454, last_day=20908),),
    created=datetime(2026, 7, 13, 2, 30, tzinfo=UTC),
)  # fmt: skip


def test_that_a_card_is_read_as_it_was_written() -> None:
    assert introduction.read(introduction.write(CARD, KEY)) == CARD


def test_that_the_fingerprint_is_six_groups_of_five_digits() -> None:
    groups = CARD.fingerprint.split(" ")
    assert [(len(group), group.isdigit()) for group in groups] == [(5, True)] * 6


def test_that_the_fingerprint_stays_when_the_card_is_written_again_another_day() -> None:
    assert replace(CARD, created=CARD.created + timedelta(days=9)).fingerprint == CARD.fingerprint


@pytest.mark.parametrize(
    "change",
    [
        {"office": "33.74.11"}, {"name": "Kecamatan Mijen"}, {"area": "33.74.11"},
        {"exchange_key": bytes(32)}, {"keys": (replace(CARD.keys[0], last_day=29999),)},
    ],
)  # fmt: skip
def test_that_another_content_has_another_fingerprint(change: dict[str, object]) -> None:
    assert replace(CARD, **change).fingerprint != CARD.fingerprint  # pyright: ignore[reportArgumentType] - fields


def test_that_a_card_signed_by_a_key_that_is_not_on_it_is_refused() -> None:
    stranger = OfficeKey.generate("33.74.12", date(2026, 1, 1))
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        introduction.read(introduction.write(CARD, stranger))


@pytest.mark.parametrize(
    "card",
    [
        replace(CARD, office="kecil"), replace(CARD, name=""), replace(CARD, name="a\nb"),
        replace(CARD, exchange_key=b""), replace(CARD, keys=()), replace(CARD, area="x" * 200),
    ],
)  # fmt: skip
def test_that_a_card_out_of_bounds_is_refused(card: Introduction) -> None:
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        introduction.read(introduction.write(card, KEY))


def test_that_other_files_are_refused() -> None:
    with pytest.raises(UserError, match="bukan kartu perkenalan"):
        introduction.read(b"KDP1\n")
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        introduction.read(introduction.MAGIC + bytes(1 << 15))
