"""A city and its kecamatan as their keys alone, and the files that go between them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from tests.support.kim_cards import claims

from kemiskinan_desktop.credentials import key_request, kim1
from kemiskinan_desktop.credentials.city_root import admit
from kemiskinan_desktop.credentials.founding import Founding, self_rooted_office
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.revocation import RevocationReason, RevokedCard, revoke
from kemiskinan_desktop.credentials.trust import TrustList

DAY = date(2026, 1, 5)
MORNING = datetime(2026, 1, 5, 3, tzinfo=UTC)
NAMES = {"33.74.12": "Kecamatan Gunungpati", "33.74.01": "Kecamatan Semarang Tengah"}


@cache
def city() -> Founding:
    """The office of the city."""
    return self_rooted_office("33.74", "Kota Semarang", MORNING)


@cache
def key(office: str, day: date = DAY) -> OfficeKey:
    """The key that an office made on a day."""
    return OfficeKey.generate(office, day)


def at(day: date, hour: int = 3) -> datetime:
    """A moment of a day, in the morning in Semarang."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def admitted(trust: TrustList, *keys: OfficeKey, now: datetime = MORNING) -> TrustList:
    """The list with the keys that one office asked for."""
    office = keys[0].office
    return admit(trust, key_request.request_of(office, keys, now), NAMES.get(office, office), now)


def signed_card(signing: OfficeKey, number: str, day: date) -> str:
    """A card code of an office, signed on a day, valid for three years."""
    content = claims(
        issuer=signing.office, card_number=number, issued_at=at(day), valid_until=day + timedelta(days=1095),
        kelurahan=f"{signing.office}.1001",
    )  # fmt: skip
    return kim1.encode(replace(content), signing)


def lost(office: str, number: str, day: date = DAY) -> RevokedCard:
    """A card that was reported lost."""
    return revoke(office, number, reason=RevocationReason.LOST, day=day)
