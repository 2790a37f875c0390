import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.kim_cards import claims, founding

from kemiskinan_desktop.credentials import cbor, cose, payload, trust_payload
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.keys import RootKey

_LEAVES = st.one_of(st.integers(-(2**64), 2**64 - 1), st.binary(max_size=40), st.text(max_size=40))
_KEYS = st.integers(-70_000, 70_000) | st.text(max_size=30)
_INNER = _LEAVES | st.lists(_LEAVES, max_size=30) | st.dictionaries(_KEYS, _LEAVES, max_size=5)
_PLAIN = st.lists(_INNER, max_size=5) | st.dictionaries(_KEYS, _INNER, max_size=5)


@settings(deadline=None, max_examples=100)
@given(_PLAIN)
def test_that_plain_values_come_back(value: object) -> None:
    assert cbor.loads(cbor.dumps(value)) == value


@pytest.mark.parametrize(
    "data",
    [
        "",
        "1801",  # 1 in two bytes
        "190001",
        "1a00000001",
        "1b0000000000000001",
        "9f01ff",  # without a length
        "5f4101ff",
        "8201",  # cut
        "43ff",
        "19ff",
        "0101",  # more behind
        "a201010102",  # a key twice
        "a202010101",  # keys out of order
        "61ff",  # not UTF-8
        "c001",  # a tag
        "d81c80",
        "f97e00",  # a float
        "f5",
        "f6",
        "818181818181818181818101",  # too deep
        "9bffffffffffffffff",  # endless
        "bb7fffffffffffffff",
    ],
)
def test_that_bytes_with_a_second_reading_are_refused(data: str) -> None:
    with pytest.raises(MalformedError):
        cbor.loads(bytes.fromhex(data))


@settings(deadline=None, max_examples=400)
@given(st.binary(max_size=80))
def test_that_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (cbor.loads, cose.read, payload.read, trust_payload.read):
        try:
            read(data)
        except MalformedError:
            continue


@pytest.mark.parametrize(
    "change",
    [
        {1: 5},
        {4: 1},
        {4: 2**63},
        {6: "x"},
        {4: None},
        {-65537: []},
        {-65537: ["12", 2026, "A", 1001, 2, "S", 4, 1]},
        {-65537: [12, 2026, "A", 1001, 4, "S", 4, 1]},
        {-65537: [12, 2026, "A", 3374121001, 2, "S", 4, 1]},
        {-65537: [12, 2026, 7, 1001, 2, "S", 4, 1]},
        {-65537: [12, 2026, "A", -5, 2, "S", 4, 1]},
        {-65537: [12, 2026, "A", 1001, 2, "S", 4, 4096]},
        {7: b"x"},
    ],
)
def test_that_claims_have_one_form_only(change: dict[int, object]) -> None:
    top = cbor2.loads(payload.write(claims())) | change
    data = cbor2.dumps({key: value for key, value in top.items() if value is not None}, canonical=True)
    with pytest.raises(MalformedError):
        payload.read(data)


@pytest.mark.parametrize(
    "parts",
    [
        [1, {}, b"p", b"s" * 64],
        [b"\xa1\x01\x26", {}, b"p", b"s" * 64],
        [b"\xa1\x01\x27", {4: b"kidd"}, b"p", b"s" * 64],
        [b"", {}, b"p", b"s" * 64],
        [b"\xa2\x01\x27\x04\x44kidd", {4: b"kidd"}, b"p", b"s" * 64],
        [b"\xa2\x01\x27\x04\x44kidd", {}, b"p", b"s" * 63],
        [b"\xa2\x01\x27\x04\x43kid", {}, b"p", b"s" * 64],
        [b"\xa2\x01\x27\x04\x44kidd", {}, b"p"],
        {},
    ],
)
def test_that_another_cose_header_is_refused(parts: object) -> None:
    with pytest.raises(MalformedError):
        cose.read(cbor2.dumps(parts, canonical=True))


def test_that_a_signed_list_is_never_taken_for_a_card() -> None:
    message = cose.sign(trust_payload.write(founding().trust), RootKey.generate().seed, kind="kim-trust")
    with pytest.raises(MalformedError):
        cose.read(message)
