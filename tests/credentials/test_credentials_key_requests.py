"""Requests for keys: every key says itself whose it is, and the city adds nothing that is another's."""

from datetime import timedelta

import cbor2
import pytest
from tests.support.trust_offices import DAY, MORNING, admitted, city, key, signed_card

from kemiskinan_desktop.credentials import cose, ed25519, key_request
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.city_root import admit
from kemiskinan_desktop.credentials.key_request import KeyRequest
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.outcome import CheckResult
from kemiskinan_desktop.domain.errors import UserError

OFFICE, OTHER = "33.74.12", "33.74.01"
OLD, NEW = key(OFFICE), key(OFFICE, DAY + timedelta(days=300))
FILE = key_request.write(OFFICE, (OLD, NEW), MORNING)


def resigned(top: object, by: OfficeKey = NEW) -> bytes:
    """A request with other content, rightly signed."""
    return key_request.MAGIC + cose.sign(cbor2.dumps(top, canonical=True), by.seed, kind="kim-request")


def content() -> dict[int, list[object]]:
    return cbor2.loads(cose.read(FILE[len(key_request.MAGIC) :], kind="kim-request").payload)


def test_that_a_request_comes_back_with_its_keys_and_one_fingerprint_for_both_sides() -> None:
    request = key_request.read(FILE)
    assert request.office == OFFICE
    assert {each.public for each in request.keys} == {OLD.public, NEW.public}
    assert {each.office for each in request.keys} == {OFFICE}
    later = key_request.request_of(OFFICE, (NEW, OLD), MORNING + timedelta(days=9))
    assert later.fingerprint == request.fingerprint
    assert key_request.request_of(OFFICE, (OLD,), MORNING).fingerprint != request.fingerprint
    assert len(request.fingerprint.split("-")) == 4


def test_that_no_flipped_bit_of_a_request_goes_unseen() -> None:
    for at in range(len(FILE)):
        changed = bytearray(FILE)
        changed[at] ^= 1 << at % 8
        with pytest.raises(UserError):
            key_request.read(bytes(changed))


@pytest.mark.parametrize("cut", [0, 5, len(key_request.MAGIC), 40, len(FILE) - 1])
def test_that_a_cut_request_is_refused(cut: int) -> None:
    with pytest.raises(UserError):
        key_request.read(FILE[:cut])


def test_that_nobody_asks_for_a_key_of_somebody_else() -> None:
    thief = key(OTHER)
    top = content()
    top[-65539][0] = OTHER
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        key_request.read(resigned(top))
    stolen = content()
    stolen[-65539][1].append([thief.public, 1, 2, b"s" * 64])  # pyright: ignore[reportAttributeAccessIssue] - a list
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        key_request.read(resigned(stolen))


def test_that_the_signer_of_a_request_is_one_of_its_keys() -> None:
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        key_request.read(resigned(content(), by=key(OTHER)))


@pytest.mark.parametrize(
    "top",
    [
        {6: 1, -65539: [OFFICE, []]},
        {6: 1, -65539: [OFFICE, [[1, 2]]]},
        {6: 2**60, -65539: [OFFICE, []]},
        {6: 1, -65539: [OFFICE]},
        [],
    ],
)
def test_that_another_form_is_no_request(top: object) -> None:
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        key_request.read(resigned(top))


def test_that_other_and_huge_files_are_refused() -> None:
    with pytest.raises(UserError, match="bukan permintaan kunci"):
        key_request.read(city().trust_file)
    with pytest.raises(UserError, match="rusak"):
        key_request.read(key_request.MAGIC + bytes(key_request.LARGEST_FILE))


def test_that_a_key_for_longer_than_keys_last_is_refused() -> None:
    greedy = OfficeKey(
        office=OFFICE, valid_from=DAY, valid_until=DAY + timedelta(days=4000), seed=ed25519.new_seed()
    )
    with pytest.raises(UserError, match="rusak atau telah diubah"):
        key_request.read(key_request.write(OFFICE, (greedy,), MORNING))


def test_that_the_city_lists_the_keys_and_cards_of_all_of_them_are_genuine() -> None:
    trust = admitted(city().trust, OLD, NEW)
    assert trust.sequence == city().trust.sequence + 1
    assert trust.offices[OFFICE] == "Kecamatan Gunungpati"
    for signing, day in ((OLD, DAY), (NEW, NEW.valid_from)):
        code = signed_card(signing, "2612000001", day)
        assert verify(code, trust, now=MORNING + timedelta(days=350)).result is CheckResult.GENUINE


def test_that_nothing_new_is_said_and_a_key_keeps_its_first_days() -> None:
    trust = admitted(city().trust, OLD)
    with pytest.raises(UserError, match="sudah terdaftar"):
        admitted(trust, OLD)
    both = admitted(trust, OLD, NEW)
    assert [each.public for each in both.keys if each.office == OFFICE] == [OLD.public, NEW.public]


def test_that_a_withdrawn_key_stays_withdrawn_when_it_is_asked_for_again() -> None:
    trust = admitted(city().trust, OLD).with_revoked_key(OLD.public, DAY, issued_at=MORNING)
    again = admitted(trust, OLD, NEW)
    assert [each.revoked_on for each in again.keys if each.public == OLD.public] == [DAY]


def test_that_a_key_listed_for_one_office_is_not_given_to_another() -> None:
    trust = admitted(city().trust, OLD)
    claimed = KeyRequest(office=OTHER, issued_at=MORNING, keys=key_request.read(FILE).keys)
    with pytest.raises(UserError, match="atas nama kantor lain"):
        admit(trust, claimed, "Kecamatan Lain", MORNING)
