"""The key comes out with the right password and in no other way."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.databases import CHEAP, PASSWORD

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.key_box import (
    STRONG,
    Argon2Cost,
    KeyBox,
    PasswordSlot,
    new_office_box,
    new_training_box,
    unlock,
    with_slot,
    without_slot,
)

LOGIN = "rini"


def first_slot(box: KeyBox) -> PasswordSlot:
    slot = box.slots[0]
    assert isinstance(slot, PasswordSlot)
    return slot


def test_that_the_default_cost_is_the_promised_one() -> None:
    assert Argon2Cost(memory_kib=65_536, passes=3, lanes=1) == STRONG
    box, key = new_office_box(LOGIN, PASSWORD)
    assert first_slot(box).cost == STRONG
    assert unlock(box, LOGIN, PASSWORD) == key


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_that_any_password_opens_what_it_closed(password: str) -> None:
    box, key = new_office_box(LOGIN, password, cost=CHEAP)
    assert unlock(box, LOGIN, password) == key
    assert len(key) == 32


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=40))
def test_that_no_other_password_opens(password: str) -> None:
    box, _ = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    with pytest.raises(UserError) as caught:
        unlock(box, LOGIN, password)
    expected = refusals.wrong_password() if password else refusals.password_needed()
    assert caught.value.title == expected.title


def test_that_the_same_letters_open_however_the_keyboard_composes_them() -> None:
    box, key = new_office_box(LOGIN, "sandi café", cost=CHEAP)
    assert unlock(box, LOGIN, "sandi cafe\u0301") == key


def test_that_two_offices_share_nothing() -> None:
    first, first_key = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    second, second_key = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    assert first_key != second_key
    assert first.box_id != second.box_id
    assert first_slot(first).salt != first_slot(second).salt


@pytest.mark.parametrize("part", ["name", "cost", "salt", "nonce", "wrapped", "box_id"])
def test_that_every_changed_part_gives_the_same_sentence(part: str) -> None:
    box, _ = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    slot = first_slot(box)
    changed = {
        "name": replace(box, slots=(replace(slot, name="orang lain"),)),
        "cost": replace(box, slots=(replace(slot, cost=replace(CHEAP, passes=2)),)),
        "salt": replace(box, slots=(replace(slot, salt=bytes(16)),)),
        "nonce": replace(box, slots=(replace(slot, nonce=bytes(12)),)),
        "wrapped": replace(box, slots=(replace(slot, wrapped=bytes(48)),)),
        "box_id": replace(box, box_id="0" * 32),
    }[part]
    with pytest.raises(UserError) as caught:
        unlock(changed, LOGIN, PASSWORD)
    assert caught.value.sentence == refusals.wrong_password().sentence


def test_that_a_slot_of_another_name_is_not_tried() -> None:
    box, _ = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        unlock(box, "siti", PASSWORD)


def test_that_a_new_password_keeps_the_key_and_ends_the_old_one() -> None:
    box, key = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    changed = with_slot(box, key, LOGIN, "sandi baru", cost=CHEAP)
    assert unlock(changed, LOGIN, "sandi baru") == key
    assert changed.box_id == box.box_id
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        unlock(changed, LOGIN, PASSWORD)


def test_that_each_person_has_a_way_in_of_their_own() -> None:
    box, key = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    both = with_slot(box, key, "budi", "sandi budi", cost=CHEAP)
    assert unlock(both, LOGIN, PASSWORD) == unlock(both, "budi", "sandi budi") == key
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        unlock(both, "budi", PASSWORD)


def test_that_a_way_in_taken_out_opens_no_more() -> None:
    box, key = new_office_box(LOGIN, PASSWORD, cost=CHEAP)
    both = with_slot(box, key, "budi", "sandi budi", cost=CHEAP)
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        unlock(without_slot(both, "budi"), "budi", "sandi budi")


def test_that_a_training_box_takes_no_password() -> None:
    box, key = new_training_box()
    with pytest.raises(UserError, match=refusals.training_needs_none().title):
        with_slot(box, key, LOGIN, PASSWORD, cost=CHEAP)


def test_that_a_training_box_opens_with_any_password_or_none() -> None:
    box, key = new_training_box()
    assert box.training
    assert unlock(box, LOGIN, None) == unlock(box, LOGIN, "apa saja") == key


def test_that_no_key_is_shown() -> None:
    box, key = new_training_box()
    assert repr(key) not in repr(box)
    assert key.hex() not in repr(box)
