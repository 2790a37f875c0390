from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.support.kim_cards import FOUNDED, NOW, OFFICE, OFFICE_NAME, claims, code, founding

from kemiskinan_desktop.credentials import cbor, cose, kim1, payload
from kemiskinan_desktop.credentials.armour import to_text
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.founding import self_rooted_office
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.outcome import CheckOutcome, CheckResult
from kemiskinan_desktop.credentials.revocation import RevocationReason, revoke
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList

TRUST = founding().trust
AFTER = datetime(2027, 1, 2, tzinfo=UTC)
DAY = date(2026, 3, 10)


def _revoked(reason: RevocationReason = RevocationReason.LOST, replaced_by: str = "") -> TrustList:
    card = revoke(OFFICE, claims().card_number, reason=reason, day=DAY, replaced_by=replaced_by)
    return TRUST.with_revoked([card], issued_at=FOUNDED)


def _signed(key: OfficeKey, **changes: object) -> str:
    """A code signed without the guards of `kim1.encode`."""
    return to_text(cose.sign(payload.write(claims(**changes)), key.seed))


@pytest.mark.parametrize(
    ("trust", "now", "result", "title"),
    [
        (TRUST, NOW, CheckResult.GENUINE, "Asli dan berlaku"),
        (TRUST, datetime(2026, 12, 31, 16, 59, 59, tzinfo=UTC), CheckResult.GENUINE, "Asli dan berlaku"),
        (TRUST, datetime(2026, 12, 31, 17, tzinfo=UTC), CheckResult.EXPIRED, "Kedaluwarsa"),
        (_revoked(), NOW, CheckResult.REVOKED, "Dicabut"),
        (_revoked(), AFTER, CheckResult.REVOKED, "Dicabut"),
        (_revoked(replaced_by="1226000018"), NOW, CheckResult.REPLACED, "Diganti oleh 1226000018"),
        (replace(TRUST, keys=()), NOW, CheckResult.UNKNOWN, "Penerbit tidak dikenal"),
        (None, NOW, CheckResult.UNKNOWN, "Penerbit tidak dikenal"),
    ],
)
def test_that_each_state_of_a_card_has_its_answer(
    trust: TrustList | None, now: datetime, result: CheckResult, title: str
) -> None:
    outcome = verify(code(), trust, now=now)
    assert (outcome.result, outcome.title) == (result, title)
    assert outcome.sentence.endswith(".")


def test_that_a_genuine_card_tells_what_it_says_and_whose_it_is() -> None:
    outcome = verify(code(), TRUST, now=NOW)
    assert outcome.claims == claims()
    assert outcome.office_name == OFFICE_NAME
    assert "KTP" in outcome.reminder
    assert outcome.list_age_days == 74
    assert "74 hari lalu" in outcome.notes[0]


def test_that_the_machine_answer_has_the_names_of_the_command_line() -> None:
    assert verify(code(), TRUST, now=NOW).as_json() == {
        "hasil": "asli",
        "nomor": "1226000017",
        "periode": "2026",
        "kelurahan": "33.74.12.1001",
        "kelas": "M",
        "berlaku_sampai": "2026-12-31",
    }
    assert verify("abc", TRUST, now=NOW).as_json() == dict.fromkeys(
        ("nomor", "periode", "kelurahan", "kelas", "berlaku_sampai")
    ) | {"hasil": "rusak"}


def test_that_a_withdrawn_card_tells_why_and_since_when() -> None:
    outcome = verify(code(), _revoked(), now=NOW)
    assert (outcome.revoked_on, outcome.reason) == (DAY, "kartu dilaporkan hilang")
    assert "10 Maret 2026" in outcome.sentence
    replaced = verify(code(), _revoked(replaced_by="1226000018"), now=NOW)
    assert replaced.replaced_by == "1226000018"


def test_that_the_offices_own_withdrawals_count_beside_the_list() -> None:
    card = revoke(OFFICE, claims().card_number, reason=RevocationReason.DIED, day=DAY)
    assert verify(code(), TRUST, {card.digest: card}, now=NOW).result is CheckResult.REVOKED


def test_that_a_card_of_another_number_or_office_is_not_withdrawn_with_it() -> None:
    assert verify(code(card_number="1226000018"), _revoked(), now=NOW).result is CheckResult.GENUINE


def test_that_an_unknown_issuer_is_named_but_nothing_of_the_card_is_believed() -> None:
    outcome = verify(code(), None, now=NOW)
    assert OFFICE in outcome.sentence
    assert outcome.claims is None
    assert outcome.reminder == ""
    assert outcome.list_age_days is None
    assert "belum punya daftar" in outcome.notes[0]


def _office_mismatch() -> CheckOutcome:
    other = "33.74.05"
    return verify(_signed(founding().key, issuer=other, kelurahan=f"{other}.1001"), TRUST, now=NOW)


def _out_of_key_time() -> CheckOutcome:
    return verify(_signed(founding().key, issued_at=FOUNDED - timedelta(days=2)), TRUST, now=NOW)


def _changed_claims() -> CheckOutcome:
    parts = cbor.loads(cose.sign(payload.write(claims()), founding().key.seed))
    assert isinstance(parts, list)
    parts[2] = payload.write(claims(members=9))
    return verify(to_text(cbor.dumps(parts)), TRUST, now=NOW)


def _nonsense_under_a_good_signature() -> CheckOutcome:
    return verify(to_text(cose.sign(b"\x01", founding().key.seed)), TRUST, now=NOW)


def _nonsense_of_an_unknown_key() -> CheckOutcome:
    return verify(to_text(cose.sign(b"\x01", b"k" * 32)), TRUST, now=NOW)


@pytest.mark.parametrize(
    "answer",
    [
        _office_mismatch,
        _changed_claims,
        _nonsense_under_a_good_signature,
        _nonsense_of_an_unknown_key,
        lambda: verify(code()[:-4], TRUST, now=NOW),
        lambda: verify("KIM1:" + "A" * 240, TRUST, now=NOW),
    ],
)
def test_that_what_no_honest_office_writes_is_false_or_damaged(answer: Callable[[], CheckOutcome]) -> None:
    outcome = answer()
    assert outcome.result is CheckResult.BROKEN
    assert outcome.claims is None
    assert "palsu atau tidak terbaca utuh" in outcome.sentence


def test_that_a_card_signed_outside_its_keys_time_says_that_the_key_was_not_valid() -> None:
    outcome = _out_of_key_time()
    assert (outcome.result, outcome.claims) == (CheckResult.BROKEN, None)
    assert "tidak berlaku pada hari kartu dibuat" in outcome.sentence


@pytest.mark.parametrize("length", [5, 6, 60, 179])
def test_that_a_code_cut_short_is_said_to_be_read_in_part(length: int) -> None:
    outcome = verify(code()[:length], TRUST, now=NOW)
    assert outcome.result is CheckResult.BROKEN
    assert outcome.title == "Rusak atau terbaca sebagian"
    assert "terbaca sebagian saja" in outcome.sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("https://contoh.id/kartu?x=1", "alamat situs web"),
        ("www.contoh.go.id", "alamat situs web"),
        ("dukcapil.contoh.go.id/cek/1", "alamat situs web"),
        ("3374124708700001", "NIK atau nomor KK"),
        ("3374 1247 0870 0001", "NIK atau nomor KK"),
        ("NIK: 3374124708700001 NAMA: SITI", "KTP, KK, atau surat lain"),
        ('{"dukcapil": "abc"}', "KTP, KK, atau surat lain"),
        ("08123456789", "bukan kode kartu KIM"),
        ("halo", "Pindai kode QR"),
    ],
)
def test_that_what_is_no_card_code_is_named_and_never_quoted(text: str, said: str) -> None:
    outcome = verify(text, TRUST, now=NOW)
    assert (outcome.result, outcome.title) == (CheckResult.BROKEN, "Bukan kode kartu KIM")
    assert said in outcome.sentence
    assert "3374" not in outcome.sentence
    assert "contoh" not in outcome.sentence


@pytest.mark.parametrize("text", ["", "   ", "https://contoh.id/x", "3374124708700001", "\0", "KIM" * 5000])
def test_that_another_text_is_said_to_be_no_card_code(text: str) -> None:
    outcome = verify(text, TRUST, now=NOW)
    assert outcome.result is CheckResult.BROKEN
    assert "bukan kode kartu KIM" in outcome.sentence


def test_that_cards_of_a_stolen_key_are_all_withdrawn() -> None:
    trust = TRUST.with_revoked_key(founding().key.public, DAY, issued_at=FOUNDED)
    outcome = verify(code(), trust, now=NOW)
    assert outcome.result is CheckResult.REVOKED
    assert outcome.reason == "kunci tanda tangan kantor dicabut"


def test_that_expiry_is_not_judged_by_a_clock_before_the_list() -> None:
    early = FOUNDED - timedelta(days=400)
    outcome = verify(code(valid_until=date(2026, 3, 1)), TRUST, now=early)
    assert outcome.result is CheckResult.GENUINE
    assert outcome.title == "Asli, masa berlaku tidak dinilai"
    assert "Jam komputer" in outcome.notes[0]
    assert outcome.list_age_days is None


def test_that_expiry_is_not_judged_by_a_clock_before_the_card() -> None:
    outcome = verify(code(), TRUST, now=FOUNDED + timedelta(days=1))
    assert outcome.title == "Asli, masa berlaku tidak dinilai"
    assert "sebelum kartu dibuat" in outcome.notes[-1]


def test_that_a_withdrawn_card_stays_withdrawn_whatever_the_clock_says() -> None:
    assert verify(code(), _revoked(), now=datetime(1970, 1, 1, tzinfo=UTC)).result is CheckResult.REVOKED


@pytest.mark.parametrize(("days", "warned"), [(0, False), (90, False), (91, True)])
def test_that_a_list_older_than_90_days_is_warned_of(days: int, *, warned: bool) -> None:
    notes = verify(code(), TRUST, now=TRUST.issued_at + timedelta(days=days)).notes
    assert any("lebih tua dari 90 hari" in note for note in notes) is warned


def test_that_two_keys_of_one_id_are_both_tried() -> None:
    double = TrustedKey(
        public=self_rooted_office(OFFICE, OFFICE_NAME, FOUNDED).key.public,
        office=OFFICE,
        valid_from=date(2026, 1, 1),
        valid_until=date(2027, 1, 1),
    )
    trust = replace(TRUST, keys=(double, *TRUST.keys))
    assert verify(code(), trust, now=NOW).result is CheckResult.GENUINE


def test_that_a_card_outlives_its_key() -> None:
    key = OfficeKey.generate(OFFICE, date(2025, 1, 1))
    trust = TRUST.with_key(TrustedKey.of(key), OFFICE_NAME, issued_at=FOUNDED)
    text = kim1.encode(claims(issued_at=datetime(2025, 2, 1, tzinfo=UTC), valid_until=date(2030, 1, 1)), key)
    assert verify(text, trust, now=datetime(2029, 1, 1, tzinfo=UTC)).result is CheckResult.GENUINE
