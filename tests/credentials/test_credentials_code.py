from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.kim_cards import ISSUED, NIK, NOW, claims, code, founding

from kemiskinan_desktop.credentials import armour, kim1, payload
from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.poverty import PovertyClass

SPECIFICATION = Path(__file__).parents[2] / "docs" / "kim1.md"
_CARD_NUMBERS = st.one_of(
    st.from_regex(r"[1-9][0-9]{0,14}", fullmatch=True),
    st.from_regex(r"[0-9A-Z][0-9A-Z./-]{0,11}", fullmatch=True),
)
_LINES = st.text(st.characters(codec="utf-8", categories=["L", "Nd", "P"]), min_size=1)
_ALL = st.builds(
    claims,
    issuer=st.sampled_from(["33.74.12", "33.74", "DINSOS-SMG", "91.71.03"]),
    card_number=_CARD_NUMBERS,
    period=st.one_of(st.just("2026"), st.just("0026"), _LINES.map(lambda text: text[:12])),
    issued_at=st.integers(0, 10_000_000).map(lambda seconds: ISSUED - timedelta(seconds=seconds)),
    valid_until=st.dates(date(2026, 3, 2), date(2100, 1, 1)),
    head_name=_LINES.map(lambda text: text[:15]),
    kelurahan=st.sampled_from(["33.74.12.1001", "33.74.01.0007", "91.71.03.2010"]),
    poverty_class=st.sampled_from(list(PovertyClass)),
    sk_number=_LINES.map(lambda text: text[:12]),
    members=st.integers(1, 99),
    check_tag=st.integers(0, 4095),
)


@settings(deadline=None, max_examples=150)
@given(_ALL)
def test_that_claims_come_back_as_they_were_written(card: CardClaims) -> None:
    assert payload.read(payload.write(card)) == card


@pytest.mark.parametrize("name", ["ALI", "SITI AMINAH", "RADEN AYU SITI KUSUMANIN"])
@pytest.mark.parametrize("sk", ["1/2026", "464/123/2026", "465.1/1234 TAHUN 2026"])
def test_that_a_usual_token_has_133_to_160_bytes(name: str, sk: str) -> None:
    (token,) = armour.candidates(code(head_name=name, sk_number=sk))
    assert 133 <= len(token) <= 160


def test_that_only_a_name_gives_way_and_never_below_12_letters() -> None:
    long = claims(head_name="RADEN AYU SITI KUSUMANIN", sk_number="S" * 32, card_number="K" * 24)
    short = kim1.fitted(long)
    assert short.head_name == "RADEN AYU SI"
    assert kim1.fitted(claims()) == claims()


def test_that_a_code_needs_only_signs_every_keyboard_types_alike() -> None:
    text = code()
    assert text.startswith("KIM1:")
    assert set(text[5:]) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


def test_that_no_digits_of_the_nik_are_in_the_token() -> None:
    (token,) = armour.candidates(code())
    for width in (6, 8, 10, 16):
        for at in range(17 - width):
            part = NIK.text[at : at + width]
            if part in "33.74.12.1001".replace(".", ""):
                continue
            assert part.encode() not in token
            assert int(part).to_bytes(8, "big").lstrip(b"\0") not in token


def test_that_an_office_key_signs_only_its_own_cards() -> None:
    with pytest.raises(UserError, match="bukan milik penerbit"):
        code(issuer="33.74.05", kelurahan="33.74.05.1001")


def test_that_a_key_signs_only_in_its_time() -> None:
    key = OfficeKey.generate("33.74.12", date(2026, 3, 2))
    with pytest.raises(UserError, match="tidak berlaku"):
        kim1.encode(claims(), key)
    assert kim1.encode(claims(issued_at=NOW), key)


def _base45(data: bytes) -> str:
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    text = ""
    for at in range(0, len(data), 2):
        pair = data[at : at + 2]
        value = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            text += signs[digit]
    return text


_TEXT = code()
_TOKEN = next(armour.candidates(_TEXT))


@pytest.mark.parametrize(
    "spoilt",
    [
        _TEXT.lower(),
        _TEXT.swapcase(),
        _TEXT.title(),
        f"  {_TEXT}\r\n",
        "\n".join(_TEXT[at : at + 20] for at in range(0, len(_TEXT), 20)),
        " ".join(_TEXT[at : at + 4] for at in range(0, len(_TEXT), 4)),
        _TEXT.replace(":", "Ö"),
        _TEXT.replace(":", ";"),
        _TEXT.replace("I", "ı").replace("A", "a"),
        f"KIM1:{_base45(_TOKEN)}",
        f"kim1:{_base45(_TOKEN)}\n".lower(),
    ],
)
def test_that_what_scanners_and_keyboards_do_to_a_code_does_not_matter(spoilt: str) -> None:
    assert next(armour.candidates(spoilt)) == _TOKEN


def test_that_every_token_survives_base45() -> None:
    for length in (1, 2, 80, 133, 160):
        data = (_TOKEN * 3)[:length]
        assert data in tuple(armour.candidates(f"KIM1:{_base45(data)}"))


@pytest.mark.parametrize(
    "text", ["", "KIM1", "KIM1:", "KIM2:AAAA", "https://contoh.id", "KIM1:A", "KIM1:" + "A" * 1300]
)
def test_that_other_texts_stand_for_no_token(text: str) -> None:
    assert list(armour.candidates(text)) == []


def test_that_unused_last_bits_are_refused() -> None:
    data = b"\x00" * 4
    good = armour.to_text(data)
    assert data in tuple(armour.candidates(good))
    assert data not in tuple(armour.candidates(good[:-1] + "B"))


def test_that_the_office_key_of_the_tests_is_in_its_list() -> None:
    assert founding().trust.keys_named(founding().key.kid)


def test_that_the_example_of_the_specification_holds() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    key = OfficeKey(office="33.74.12", valid_from=date(2026, 1, 5), valid_until=date(2027, 4, 6), seed=seed)
    assert f"\n{kim1.encode(claims(), key)}\n" in SPECIFICATION.read_text("utf-8")
