"""The key box as a file: what was written comes back, anything else is refused."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.databases import CHEAP, PASSWORD

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.key_box import KeyBox, new_office_box, new_training_box, unlock
from kemiskinan_desktop.models.key_box_file import (
    decode_key_box,
    encode_key_box,
    key_box_path,
    read_key_box,
    write_key_box,
)

BOX, KEY = new_office_box("rini", PASSWORD, cost=CHEAP)


def resealed(change: Callable[[dict[str, Any]], object]) -> bytes:
    body: dict[str, Any] = json.loads(encode_key_box(BOX))
    del body["checksum"]
    change(body)
    body["checksum"] = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    return json.dumps(body).encode()


def outcome(content: bytes) -> KeyBox | str:
    try:
        return decode_key_box(content)
    except UserError as error:
        return error.title


def refusal_of(content: bytes) -> str:
    with pytest.raises(UserError) as caught:
        decode_key_box(content)
    return caught.value.title


def test_that_an_office_box_comes_back(tmp_path: Path) -> None:
    path = key_box_path(tmp_path / "kantor.db")
    write_key_box(path, BOX)
    assert path.name == "kantor.db.kunci"
    assert read_key_box(path) == BOX
    assert unlock(read_key_box(path), "rini", PASSWORD) == KEY


def test_that_a_training_box_comes_back_and_says_what_it_is(tmp_path: Path) -> None:
    box, _ = new_training_box()
    write_key_box(tmp_path / "kunci", box)
    assert read_key_box(tmp_path / "kunci") == box
    assert "tanpa kata sandi" in (tmp_path / "kunci").read_text(encoding="utf-8")


def test_that_an_office_box_holds_no_key_and_no_password() -> None:
    content = encode_key_box(BOX)
    assert KEY not in content
    assert KEY.hex().encode() not in content
    assert PASSWORD.encode() not in content


def test_that_a_missing_box_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=refusals.missing_key_box().title):
        read_key_box(tmp_path / "tidak ada")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(encode_key_box(BOX)) - 1), st.integers(1, 255))
def test_that_one_changed_byte_is_found_or_changes_nothing(place: int, bits: int) -> None:
    content = bytearray(encode_key_box(BOX))
    content[place] ^= bits
    assert outcome(bytes(content)) in {BOX, refusals.damaged_key_box().title, refusals.newer_key_box().title}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_that_any_bytes_are_refused(content: bytes) -> None:
    assert refusal_of(content) == refusals.damaged_key_box().title


@pytest.mark.parametrize("content", [b"[]", b"{}", b"null", b"[" * 100_000, b'{"checksum": 1}'])
def test_that_other_json_is_refused(content: bytes) -> None:
    assert refusal_of(content) == refusals.damaged_key_box().title


def test_that_a_newer_box_is_said() -> None:
    newer = resealed(lambda body: body.update(version=2))
    assert refusal_of(newer) == refusals.newer_key_box().title


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 2**31},
        {"passes": 10**9},
        {"lanes": 10**6},
        {"lanes": 0},
        {"memory_kib": 1},
        {"passes": 0},
    ],
)
def test_that_a_box_cannot_ask_for_all_memory_or_for_an_hour(cost: dict[str, int]) -> None:
    hostile = resealed(lambda body: body["slots"][0]["kdf"].update(cost))
    assert refusal_of(hostile) == refusals.damaged_key_box().title


@pytest.mark.parametrize(
    ("part", "value"),
    [("salt", "AAAA"), ("salt", "bukan base64?"), ("name", "pbkdf2")],
)
def test_that_a_slot_of_another_make_is_refused(part: str, value: str) -> None:
    other = resealed(lambda body: body["slots"][0]["kdf"].update({part: value}))
    assert refusal_of(other) == refusals.damaged_key_box().title


def test_that_another_format_is_refused() -> None:
    other = resealed(lambda body: body.update(format="daftar belanja"))
    assert refusal_of(other) == refusals.damaged_key_box().title
