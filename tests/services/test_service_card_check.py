"""Periksa kartu: what was typed, scanned or photographed, judged by the lists at hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from tests.support.kim_cards import NOW, OFFICE, claims, code, founding

from kemiskinan_desktop.credentials import kim1, trust_file
from kemiskinan_desktop.credentials.founding import self_rooted_office
from kemiskinan_desktop.credentials.keys import RootKey
from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.credentials.revocation import RevocationReason, revoke
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.card_check import CardCheck, CheckResult, FrameCodes, codes_in_frame
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.trust_store import keep_list, known_lists, read_list

CITY = RootKey.generate()
WITHDRAWN = revoke(OFFICE, claims().card_number, reason=RevocationReason.LOST, day=date(2026, 3, 10))


def check(*lists: TrustList, now: datetime = NOW) -> CardCheck:
    return CardCheck(lists=lists, reference=load_reference(), clock=lambda: now)


def later(sequence: int) -> bytes:
    """A newer list of the tests' office."""
    trust = replace(founding().trust, sequence=sequence, issued_at=NOW)
    return trust_file.write(trust, founding().root)


def picture(folder: Path, text: str) -> Path:
    matrix = qr_matrix(text)
    dots = b"".join(matrix.rows)
    image = Image.frombytes("L", (matrix.size, matrix.size), bytes(255 - 255 * dot for dot in dots))
    framed = Image.new("L", (matrix.size + 8, matrix.size + 8), 255)
    framed.paste(image, (4, 4))
    path = folder / "kartu.png"
    framed.resize((framed.width * 8, framed.height * 8), Image.Resampling.NEAREST).save(path)
    return path


def test_that_a_genuine_card_tells_its_facts_and_asks_for_the_ktp() -> None:
    checked = check(founding().trust).text(code())
    facts = dict(checked.facts)
    assert checked.result is CheckResult.GENUINE
    assert (facts["Nama kepala keluarga"], facts["Nomor kartu"]) == ("SITI AMINAH", "12.26.000017")
    assert facts["Berlaku sampai"] == "31 Desember 2026"
    assert "Cocokkan dengan KTP pembawa kartu." in checked.notes
    assert checked.json == {
        "hasil": "asli", "nomor": "1226000017", "periode": "2026", "kelurahan": "33.74.12.1001", "kelas": "M",
        "berlaku_sampai": "2026-12-31",
    }  # fmt: skip


def test_that_a_card_of_a_training_office_is_never_taken_for_a_real_one() -> None:
    practice = self_rooted_office("L33.74.12", "LATIHAN Kecamatan Gunungpati", NOW)
    token = kim1.encode(claims(issuer="L33.74.12", issued_at=NOW), practice.key)
    for lists in ((), (practice.trust,), (founding().trust, practice.trust)):
        checked = check(*lists).text(token)
        assert (checked.result, checked.title) == (CheckResult.UNKNOWN, "Kartu latihan")
        assert (checked.facts, checked.claims, checked.json["nomor"]) == ((), None, None)
        assert "bukan kartu sungguhan" in checked.sentence
        assert "luar kota" not in checked.sentence
    inside = replace(check(practice.trust), training=True)
    assert inside.text(token).result is CheckResult.GENUINE
    assert replace(check(), training=True).text(token).sentence.endswith("bukan kartu sungguhan.")


def test_that_an_expired_card_is_said_to_be_expired() -> None:
    assert (
        check(founding().trust, now=datetime(2027, 1, 5, tzinfo=UTC)).text(code()).result
        is CheckResult.EXPIRED
    )


@pytest.mark.parametrize("text", ["", "halo", "KIM1:RUSAK", "3374124708700001"])
def test_that_anything_else_is_no_card_and_tells_no_facts(text: str) -> None:
    checked = check(founding().trust).text(text)
    assert checked.result is CheckResult.BROKEN
    assert checked.facts == ()


def test_that_without_a_list_nobody_is_known() -> None:
    checked = check().text(code())
    assert checked.result is CheckResult.UNKNOWN
    assert checked.facts == ()


def test_that_any_list_that_knows_the_issuer_answers() -> None:
    stranger = self_rooted_office("33.74.01", "Kecamatan Lain", NOW - timedelta(days=90)).trust
    for lists in ((stranger, founding().trust), (founding().trust, stranger)):
        assert check(*lists).text(code()).result is CheckResult.GENUINE


def test_that_a_card_withdrawn_in_one_list_is_withdrawn_whatever_another_list_says() -> None:
    city = replace(
        founding().trust, root_public=CITY.public, revoked={WITHDRAWN.digest: WITHDRAWN}, issued_at=NOW
    )
    for lists in ((city, founding().trust), (founding().trust, city)):
        assert check(*lists).text(code()).result is CheckResult.REVOKED


def test_that_a_picture_of_a_card_is_judged_like_its_text(tmp_path: Path) -> None:
    [checked] = check(founding().trust).file(picture(tmp_path, code()))
    assert checked.result is CheckResult.GENUINE


def test_that_a_picture_without_a_code_gives_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "kosong.png"
    Image.new("L", (300, 200), 255).save(path)
    assert check(founding().trust).file(path) == ()


def test_that_a_file_that_is_no_picture_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bukan.png"
    path.write_text("bukan gambar", encoding="utf-8")
    with pytest.raises(UserError):
        check(founding().trust).file(path)


def test_that_an_unknown_kelurahan_shows_its_code() -> None:
    text = kim1.encode(claims(kelurahan="33.74.12.9999"), founding().key)
    assert dict(check(founding().trust).text(text).facts)["Kelurahan"] == "33.74.12.9999"


def test_that_a_kept_list_is_known_the_next_time(tmp_path: Path) -> None:
    assert known_lists(tmp_path / "belum-ada") == ()
    path = keep_list(tmp_path / "kepercayaan", founding().trust_file)
    assert path.suffix == ".kimtrust"
    assert known_lists(path.parent) == (founding().trust,)
    assert read_list(path) == founding().trust


def test_that_an_older_list_never_replaces_a_newer_one(tmp_path: Path) -> None:
    path = keep_list(tmp_path, later(3))
    assert keep_list(tmp_path, later(2)) == path
    assert read_list(path).sequence == 3
    keep_list(tmp_path, later(4))
    assert read_list(path).sequence == 4


def test_that_lists_of_different_roots_stand_side_by_side(tmp_path: Path) -> None:
    keep_list(tmp_path, founding().trust_file)
    keep_list(tmp_path, self_rooted_office("33.74.01", "Kecamatan Lain", NOW).trust_file)
    assert len(known_lists(tmp_path)) == 2


def test_that_a_damaged_list_does_not_hide_the_others_and_is_mended_by_a_good_one(tmp_path: Path) -> None:
    path = keep_list(tmp_path, founding().trust_file)
    other = keep_list(tmp_path, self_rooted_office("33.74.01", "Kecamatan Lain", NOW).trust_file)
    path.write_bytes(path.read_bytes()[:-3])
    assert len(known_lists(tmp_path)) == 1
    with pytest.raises(UserError, match="rusak"):
        read_list(path)
    keep_list(tmp_path, founding().trust_file)
    assert len(known_lists(tmp_path)) == 2
    assert other.exists()


def test_that_a_file_that_is_no_list_is_refused_and_not_kept(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="bukan daftar"):
        keep_list(tmp_path / "baru", b"bukan daftar")
    assert not (tmp_path / "baru").exists()


def test_that_a_list_that_is_missing_or_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ditemukan"):
        read_list(tmp_path / "tiada.kimtrust")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        read_list(tmp_path)


def test_that_without_a_list_it_is_said_that_one_is_missing_and_what_to_do() -> None:
    sentence = check().text(code()).sentence
    assert "belum punya daftar kepercayaan" in sentence
    assert "Muat daftar kepercayaan" in sentence


def test_that_a_card_of_another_city_says_where_its_office_is() -> None:
    kendal = self_rooted_office("33.24.01", "Kecamatan Plantungan", NOW - timedelta(days=60))
    text = kim1.encode(claims(issuer="33.24.01", kelurahan="33.24.01.2001"), kendal.key)
    checked = check(founding().trust).text(text)
    assert checked.result is CheckResult.UNKNOWN
    assert "Kabupaten Kendal, Jawa Tengah" in checked.sentence
    assert "Kantor itu di" not in check().text(code()).sentence


def test_that_an_issuer_of_no_known_place_is_said_to_be_outside() -> None:
    strange = self_rooted_office("AB-1", "Kantor Lain", NOW - timedelta(days=60))
    text = kim1.encode(claims(issuer="AB-1"), strange.key)
    assert "di luar kota ini" in check(founding().trust).text(text).sentence


@pytest.mark.parametrize("before", ["abc", "KIM1:QRES", "3374124708700001", code()[:120]])
def test_that_a_scan_behind_what_stood_in_the_field_is_judged_alone(before: str) -> None:
    assert check(founding().trust).text(before + code()).result is CheckResult.GENUINE


def test_that_a_torn_code_in_a_picture_is_an_answer_and_not_silence(tmp_path: Path) -> None:
    path = picture(tmp_path, code())
    with Image.open(path) as whole:
        torn = whole.copy()
    torn.paste(255, (140, 140, torn.width - 100, torn.height - 100))
    torn.save(path)
    [checked] = check(founding().trust).file(path)
    assert checked.title == "Rusak atau terbaca sebagian"
    [pasted] = check(founding().trust).picture(path.read_bytes())
    assert pasted == checked


def test_that_a_picture_from_the_clipboard_is_judged_like_a_file(tmp_path: Path) -> None:
    [checked] = check(founding().trust).picture(picture(tmp_path, code()).read_bytes())
    assert checked.result is CheckResult.GENUINE


def test_that_a_frame_gives_its_codes_once_and_tells_a_torn_one(tmp_path: Path) -> None:
    with Image.open(picture(tmp_path, code())) as whole:
        frame = Image.new("L", (640, 480), 150)
        frame.paste(whole.resize((400, 400)), (100, 40))
    found = codes_in_frame(frame.tobytes(), *frame.size)
    assert (found.texts, found.torn) == ((code(),), False)
    frame.paste(255, (200, 140, 420, 360))
    assert codes_in_frame(frame.tobytes(), *frame.size) == FrameCodes(texts=(), torn=True)
    blank = Image.new("L", (320, 240), 90)
    assert codes_in_frame(blank.tobytes(), *blank.size) == FrameCodes(texts=(), torn=False)
