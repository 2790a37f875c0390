from datetime import UTC, date, datetime

import pytest

from kemiskinan_desktop.credentials import cbor, ed25519
from kemiskinan_desktop.credentials.keys import OfficeKey, RootKey
from kemiskinan_desktop.domain.errors import UserError

FIRST = date(2026, 1, 5)


def test_that_a_key_lasts_a_year_and_three_months() -> None:
    key = OfficeKey.generate("33.74.12", FIRST)
    assert key.valid_until == date(2027, 4, 6)
    assert not key.wants_successor(date(2027, 1, 4))
    assert key.wants_successor(date(2027, 1, 5))


def test_that_days_of_a_key_are_days_in_semarang() -> None:
    key = OfficeKey.generate("33.74.12", FIRST)
    assert key.is_valid_at(datetime(2026, 1, 4, 17, tzinfo=UTC))
    assert not key.is_valid_at(datetime(2026, 1, 4, 16, 59, tzinfo=UTC))
    assert not key.is_valid_at(datetime(2027, 4, 6, 17, tzinfo=UTC))


def test_that_keys_come_back_from_their_bytes() -> None:
    office, root = OfficeKey.generate("33.74.12", FIRST), RootKey.generate()
    assert OfficeKey.from_bytes(office.to_bytes()) == office
    assert RootKey.from_bytes(root.to_bytes()) == root


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        RootKey(seed=b"s" * 32).to_bytes(),
        cbor.dumps(["kim-office-key", "33.74.12", 1, 2, b"short"]),
        cbor.dumps(["kim-office-key", "33.74.12", 1, 2**40, b"s" * 32]),
    ],
)
def test_that_a_damaged_office_key_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(UserError, match="rusak"):
        OfficeKey.from_bytes(data)


@pytest.mark.parametrize("data", [b"", cbor.dumps(["kim-root-key", b"short"]), cbor.dumps([1, b"s" * 32])])
def test_that_a_damaged_root_key_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(UserError, match="rusak"):
        RootKey.from_bytes(data)


def test_that_a_key_never_shows_its_secret() -> None:
    office, root = OfficeKey.generate("33.74.12", FIRST), RootKey.generate()
    assert repr(office.seed) not in repr(office)
    assert "seed" not in repr(office) + repr(root)


def test_that_every_key_is_another() -> None:
    assert len({RootKey.generate().seed for _ in range(20)}) == 20


def test_that_the_key_id_begins_the_hash_of_the_public_key() -> None:
    # RFC 8032 §7.1, test 1
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert ed25519.public_of(seed) == public
    assert ed25519.kid_of(public).hex() == "21fe31df"
    assert ed25519.fingerprint(public) == "21FE-31DF-A154-A261"


def test_that_a_public_key_that_is_none_signs_nothing() -> None:
    assert not ed25519.is_signed(b"short", b"s" * 64, b"m")
    assert not ed25519.is_signed(b"\xff" * 32, b"s" * 64, b"m")
