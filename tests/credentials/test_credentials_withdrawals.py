"""An office's report of withdrawn cards: as a file, as one code on the recap, and in the city's list."""

from datetime import timedelta

import cbor2
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.support.trust_offices import DAY, MORNING, admitted, city, key, lost, signed_card

from kemiskinan_desktop.credentials import cose, qr, report_code, trust_file, withdrawal_report
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.city_root import believed, reported
from kemiskinan_desktop.credentials.outcome import CheckResult
from kemiskinan_desktop.credentials.revocation import RevocationReason, card_digest, revoke
from kemiskinan_desktop.domain.errors import UserError

OFFICE, OTHER = "33.74.12", "33.74.01"
KEY, OTHERS = key(OFFICE), key(OTHER)
TRUST = admitted(admitted(city().trust, KEY), OTHERS)
CARDS = [lost(OFFICE, "2612000001"), lost(OFFICE, "2612000002", DAY + timedelta(days=3))]
SWAPPED = revoke(OFFICE, "2612000003", reason=RevocationReason.REPLACED, day=DAY, replaced_by="2612000009")
FILE = withdrawal_report.write([*CARDS, SWAPPED], KEY, MORNING)


def test_that_a_report_comes_back_and_its_signer_is_known() -> None:
    offered = withdrawal_report.read(FILE)
    assert set(offered.report.cards.values()) == {*CARDS, SWAPPED}
    assert (offered.report.office, offered.report.left_out) == (OFFICE, 0)
    signer = withdrawal_report.signer(offered, TRUST)
    assert signer is not None
    assert signer.public == KEY.public


def test_that_no_flipped_bit_of_a_report_is_believed() -> None:
    for at in range(len(FILE)):
        changed = bytearray(FILE)
        changed[at] ^= 1 << at % 8
        try:
            offered = withdrawal_report.read(bytes(changed))
        except UserError:
            continue
        assert withdrawal_report.signer(offered, TRUST) is None


def test_that_an_office_withdraws_only_under_its_own_name_and_within_its_keys_days() -> None:
    foreign = withdrawal_report.payload(OTHER, CARDS, 0, MORNING)
    under_other_name = withdrawal_report.taken_apart(
        cose.sign(foreign, KEY.seed, kind=withdrawal_report.KIND)
    )
    assert withdrawal_report.signer(under_other_name, TRUST) is None
    late = withdrawal_report.read(withdrawal_report.write(CARDS, KEY, MORNING + timedelta(days=800)))
    assert withdrawal_report.signer(late, TRUST) is None
    revoked = TRUST.with_revoked_key(KEY.public, DAY, issued_at=MORNING)
    with pytest.raises(UserError, match=r"tidak ditandatangani kunci kantor 33\.74\.12"):
        believed(withdrawal_report.read(FILE), revoked, None)


@pytest.mark.parametrize(
    "top",
    [
        {6: 1, -65540: [OFFICE, -1, [], []]},
        {6: 2**60, -65540: [OFFICE, 0, [], []]},
        {6: 1, -65540: [OFFICE, 0, [[1, 99, b"d" * 6]], []]},
        {6: 1, -65540: [OFFICE, 0, [[1, 0, b"e" * 6 + b"d" * 6]], []]},
        {6: 1},
    ],
)
def test_that_a_report_has_one_form_only(top: object) -> None:
    data = cose.sign(cbor2.dumps(top, canonical=True), KEY.seed, kind=withdrawal_report.KIND)
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        withdrawal_report.read(withdrawal_report.MAGIC + data)


def test_that_other_and_huge_files_are_no_report() -> None:
    with pytest.raises(UserError, match="bukan laporan pencabutan"):
        withdrawal_report.read(city().trust_file)
    with pytest.raises(UserError, match="rusak"):
        withdrawal_report.read(withdrawal_report.MAGIC + bytes(withdrawal_report.LARGEST_FILE + 1))


def test_that_the_citys_next_list_withdraws_what_was_reported_and_only_the_newest_report_counts() -> None:
    first = believed(withdrawal_report.read(FILE), TRUST, None)
    trust = reported(TRUST, [first], MORNING)
    code = signed_card(KEY, "2612000001", DAY)
    assert verify(code, trust, now=MORNING).result is CheckResult.REVOKED
    assert verify(signed_card(KEY, "2612000003", DAY), trust, now=MORNING).replaced_by == "2612000009"
    with pytest.raises(UserError, match="tidak lebih baru"):
        believed(withdrawal_report.read(FILE), TRUST, first)
    newer = withdrawal_report.read(withdrawal_report.write(CARDS[1:], KEY, MORNING + timedelta(days=1)))
    after = reported(trust, [believed(newer, TRUST, first)], MORNING)
    assert after.sequence == trust.sequence + 1
    assert verify(code, after, now=MORNING).result is CheckResult.GENUINE


def test_that_the_code_of_a_recap_tells_all_cards_when_they_have_room() -> None:
    text, told = report_code.encode([*CARDS, SWAPPED], KEY, MORNING)
    assert told == 3
    assert text.startswith("KIM-R1:")
    offered = report_code.decode(text)
    assert offered is not None
    assert set(offered.report.cards.values()) == {*CARDS, SWAPPED}
    assert withdrawal_report.signer(offered, TRUST) is not None


def test_that_the_newest_that_have_room_are_told_and_how_many_are_left_out() -> None:
    cards = [lost(OFFICE, f"{number}", DAY + timedelta(days=number // 4)) for number in range(400)]
    text, told = report_code.encode(cards, KEY, MORNING)
    assert 50 < told < 400
    assert len(text) <= report_code.LONGEST_TEXT
    code = qr.qr_matrix(text, area_mm=report_code.AREA_MM)
    assert code.dots_per_module(report_code.AREA_MM) >= 4
    offered = report_code.decode(text)
    assert offered is not None
    assert (len(offered.report.cards), offered.report.left_out) == (told, 400 - told)
    assert min(card.day for card in offered.report.cards.values()) >= cards[400 - told - 4].day


def test_that_scanners_and_keyboards_do_not_spoil_the_code_of_a_recap() -> None:
    text, _ = report_code.encode(CARDS, KEY, MORNING)
    for seen in (text.lower(), f"  {text[:60]}\r\n{text[60:]} ", text.replace(":", "Ö").replace("-", "ß")):
        assert report_code.is_report_code(seen)
        assert report_code.decode(seen) == report_code.decode(text)
    assert not report_code.is_report_code("KIM1:ABC")
    for broken in ("KIM-R1:", "KIM-R1:AAAA", text[:-3], text.replace("A", "B", 1), f"{text}1", "KIM-R1:é"):
        offered = report_code.decode(broken)
        assert offered is None or withdrawal_report.signer(offered, TRUST) is None


@hypothesis_settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(st.text(max_size=80), st.text("ABCDEFGHIJ234567", max_size=200).map("KIM-R1:{}".format))
)
def test_that_no_text_whatever_is_an_error(text: str) -> None:
    assert report_code.decode(text) is None


def test_that_132_keys_and_5000_withdrawals_of_sixteen_offices_stay_under_42_kb() -> None:
    reports = [
        believed(
            withdrawal_report.read(
                withdrawal_report.write(
                    [lost(office, f"{number}", DAY + timedelta(days=number % 50)) for number in range(2500)],
                    signing,
                    MORNING,
                )
            ),
            TRUST,
            None,
        )
        for office, signing in ((OFFICE, KEY), (OTHER, OTHERS))
    ]
    trust = reported(TRUST, reports, MORNING)
    data = trust_file.write(trust, city().root)
    assert len(trust.revoked) == 5000
    assert len(data) + 130 * 48 <= 42_000  # 48 bytes a key: office, 32 public bytes, two days
    assert card_digest(OTHER, "17") in trust_file.read(data).revoked
