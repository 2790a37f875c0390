from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import cbor2
import pytest
from tests.support.kim_cards import FOUNDED, NOW, OFFICE, OFFICE_NAME, code, founding

from kemiskinan_desktop.credentials import cose, trust_file, trust_payload
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.founding import self_rooted_office
from kemiskinan_desktop.credentials.keys import OfficeKey, RootKey
from kemiskinan_desktop.credentials.outcome import CheckResult
from kemiskinan_desktop.credentials.revocation import RevocationReason, RevokedCard, card_digest, revoke
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList
from kemiskinan_desktop.domain.errors import UserError

DAY = date(2026, 3, 10)


def _full() -> TrustList:
    cards = [
        revoke(OFFICE, f"{number}", reason=reason, day=DAY + timedelta(days=number % 3))
        for number, reason in enumerate(reason for reason in RevocationReason if reason != "diganti")
    ]
    cards.append(revoke(OFFICE, "99", reason=RevocationReason.LOST, day=DAY, replaced_by="100"))
    trust = founding().trust.with_key(
        TrustedKey.of(OfficeKey.generate("33.74.05", DAY)), "Kecamatan Genuk", issued_at=NOW
    )
    return trust.with_revoked(cards, issued_at=NOW).with_revoked_key(trust.keys[1].public, DAY, issued_at=NOW)


def test_that_a_list_comes_back_from_its_file() -> None:
    trust = _full()
    again = trust_file.read(trust_file.write(trust, founding().root), founding().root.public)
    assert replace(again, keys=()) == replace(trust, keys=())
    assert set(again.keys) == set(trust.keys)
    assert again.sequence == 4
    assert again.fingerprint == trust.fingerprint


def test_that_a_founding_office_checks_its_own_cards_from_its_file() -> None:
    trust = trust_file.read(founding().trust_file)
    assert trust == founding().trust
    assert verify(code(), trust, now=NOW).result is CheckResult.GENUINE


def test_that_132_keys_and_5000_withdrawals_take_about_42_kb() -> None:
    trust = TrustList(
        root_public=founding().root.public,
        sequence=9,
        issued_at=NOW,
        offices={f"33.74.{office:02}": f"Kecamatan {office}" for office in range(66)},
        keys=tuple(
            TrustedKey(
                public=bytes([number]) * 32,
                office=f"33.74.{number // 2:02}",
                valid_from=date(2026, 1, 1),
                valid_until=date(2027, 4, 1),
            )
            for number in range(132)
        ),
        revoked={
            card.digest: card
            for card in (
                revoke(
                    OFFICE, str(number), reason=RevocationReason.LOST, day=DAY + timedelta(days=number % 250)
                )
                for number in range(5000)
            )
        },
    )
    data = trust_file.write(trust, founding().root)
    assert len(data) <= 42_000
    assert len(trust_file.read(data).revoked) == 5000


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xff" * 50, b"KIMTRUST2\n"])
def test_that_another_file_is_said_to_be_no_list(data: bytes) -> None:
    with pytest.raises(UserError, match="bukan daftar kepercayaan"):
        trust_file.read(data)


def test_that_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(UserError, match="terlalu besar"):
        trust_file.read(trust_file.MAGIC + bytes(trust_file.LARGEST_FILE))


def test_that_no_flipped_bit_of_a_list_goes_unseen() -> None:
    data = founding().trust_file
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        with pytest.raises(UserError):
            trust_file.read(bytes(changed))


def test_that_a_list_of_another_root_is_refused_where_one_is_pinned() -> None:
    with pytest.raises(UserError, match="belum dikenal"):
        trust_file.read(founding().trust_file, RootKey.generate().public)


def test_that_a_list_that_names_another_root_than_its_signer_is_refused() -> None:
    thief = RootKey.generate()
    forged = trust_file.MAGIC + cose.sign(trust_payload.write(founding().trust), thief.seed, kind="kim-trust")
    for pinned in (None, thief.public, founding().root.public):
        with pytest.raises(UserError):
            trust_file.read(forged, pinned)


def test_that_a_root_signs_only_its_own_list() -> None:
    with pytest.raises(ValueError, match="another root"):
        trust_file.write(founding().trust, RootKey.generate())


def test_that_only_a_higher_sequence_takes_the_place_of_a_list() -> None:
    current = founding().trust
    newer = current.with_revoked([], issued_at=NOW)
    assert trust_file.accept(None, current) is current
    assert trust_file.accept(current, newer) is newer
    for older in (current, replace(current, issued_at=NOW)):
        with pytest.raises(UserError, match="tidak lebih baru"):
            trust_file.accept(newer, older)
    with pytest.raises(UserError, match="tidak lebih baru"):
        trust_file.accept(current, current)


def test_that_a_new_root_is_taken_only_when_a_person_has_compared_it() -> None:
    current, city = founding().trust, self_rooted_office("33.74", "Kota Semarang", FOUNDED).trust
    with pytest.raises(UserError, match="belum dikenal") as caught:
        trust_file.accept(current, city)
    assert city.fingerprint in caught.value.advice
    assert trust_file.accept(current, city, new_root_confirmed=True) is city


def test_that_a_new_root_still_needs_a_higher_sequence_of_itself() -> None:
    current = founding().trust
    with pytest.raises(UserError, match="tidak lebih baru"):
        trust_file.accept(current, current, new_root_confirmed=True)


def test_that_a_city_adopts_an_office_that_began_alone() -> None:
    city = self_rooted_office("33.74", "Kota Semarang", FOUNDED)
    adopted = city.trust.with_key(TrustedKey.of(founding().key), OFFICE_NAME, issued_at=NOW)
    read = trust_file.read(trust_file.write(adopted, city.root), city.root.public)
    assert verify(code(), read, now=NOW).result is CheckResult.GENUINE


def test_that_a_key_named_again_is_not_doubled() -> None:
    again = founding().trust.with_key(TrustedKey.of(founding().key), OFFICE_NAME, issued_at=NOW)
    assert again.keys == founding().trust.keys


@pytest.mark.parametrize(
    ("at", "part"),
    [
        (0, b"short"),
        (1, 0),
        (2, [["33.74.12"]]),
        (3, [["33.74.12", b"short", 1, 2]]),
        (3, [["33.74.12", b"p" * 32, 1, 2, "x"]]),
        (3, [["33.74.12", b"p" * 32, 1, 2, 3, 4]]),
        (3, [["33.74.12", b"p" * 32, 1, 2**50]]),
        (4, [[1, 99, b"d" * 6]]),
        (4, [[1, 0, b"d" * 7]]),
        (4, [[1, 0, b""]]),
        (4, [[1, 0, b"e" * 6 + b"d" * 6]]),
        (4, [[1, 0]]),
        (5, [[1, b"d" * 6, ""]]),
        (5, [[1, b"d" * 5, "9"]]),
        (5, [7]),
        (5, 7),
    ],
)
def test_that_a_list_has_one_form_only(at: int, part: object) -> None:
    top = cbor2.loads(trust_payload.write(founding().trust))
    top[-65538][at] = part
    data = cbor2.dumps(top, canonical=True)
    signed = trust_file.MAGIC + cose.sign(data, founding().root.seed, kind="kim-trust")
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        trust_file.read(signed, founding().root.public)


def test_that_a_moment_outside_the_calendar_is_refused() -> None:
    top = cbor2.loads(trust_payload.write(founding().trust)) | {6: 2**60}
    signed = trust_file.MAGIC + cose.sign(
        cbor2.dumps(top, canonical=True), founding().root.seed, kind="kim-trust"
    )
    with pytest.raises(UserError):
        trust_file.read(signed)


def test_that_a_replaced_card_names_the_new_one_and_no_other_does() -> None:
    for reason, number in ((RevocationReason.REPLACED, ""), (RevocationReason.LOST, "100")):
        with pytest.raises(ValueError, match="in its place"):
            RevokedCard(digest=b"d" * 6, reason=reason, day=DAY, replaced_by=number)


def test_that_a_list_says_nothing_of_a_card_but_six_bytes() -> None:
    trust = founding().trust.with_revoked(
        [revoke(OFFICE, "1226000017", reason=RevocationReason.DIED, day=DAY)], issued_at=NOW
    )
    data = trust_file.write(trust, founding().root)
    assert b"1226000017" not in data
    assert card_digest(OFFICE, "1226000017") in data
    assert len(card_digest(OFFICE, "1226000017")) == 6


def test_that_days_before_1970_are_a_bug() -> None:
    trust = founding().trust.with_revoked_key(founding().key.public, date(1969, 12, 31), issued_at=NOW)
    with pytest.raises(ValueError, match="1970"):
        trust_payload.write(trust)


def test_that_every_reason_has_words_and_a_place() -> None:
    assert all(reason.words for reason in RevocationReason)
    assert trust_payload.read(trust_payload.write(_full())).revoked == _full().revoked


def test_that_the_age_of_a_list_is_counted_in_full_days() -> None:
    trust = founding().trust
    assert trust.age_days(trust.issued_at + timedelta(hours=47)) == 1
    assert trust.age_days(datetime(2026, 1, 4, tzinfo=UTC)) < 0
