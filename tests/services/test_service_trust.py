"""Keys and trust lists between two kecamatan and their city, on real files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete
from tests.support.offices import (
    ADMIN,
    CITY,
    CLERK,
    SK_DATE,
    SK_NUMBER,
    fill,
    new_office,
)
from tests.support.trust_land import OTHER, US, Land, new_land

from kemiskinan_desktop.credentials.revocation import RevocationReason
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cards
from kemiskinan_desktop.models.schema import keys
from kemiskinan_desktop.services.card_check import CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.signing import issue_list, put_trust, trust_list
from kemiskinan_desktop.services.trust import ListKind
from kemiskinan_desktop.services.trust_standing import KeyState
from kemiskinan_desktop.services.trust_store import keep_list
from kemiskinan_desktop.services.withdrawals import withdrawn_cards
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture
def land(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Land]:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path / "data"))
    made = new_land(tmp_path)
    yield made
    made.close()


def determine(office: Workplace) -> None:
    """Two families under a decree."""
    ids = fill(office, 2)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)


def states(office: Workplace) -> list[KeyState]:
    return [key.state for key in office.trust.standing(ADMIN).keys]


def titles(office: Workplace) -> list[str]:
    return [notice.title for notice in office.trust.standing(ADMIN).notices]


def test_that_an_office_that_began_alone_is_adopted_and_old_and_new_cards_are_genuine_in_the_city(
    land: Land,
) -> None:
    determine(land.office)
    before = land.print_cards()
    alone = land.office.trust.standing(ADMIN)
    assert (alone.own_root, alone.notices) == (True, ())
    assert land.judged(before[0], land.city) is CheckResult.UNKNOWN
    land.adopt()
    adopted = land.office.trust.standing(ADMIN)
    assert not adopted.own_root
    assert adopted.root == land.city.trust.standing(ADMIN).root != alone.root
    land.clock.forward(days=3)
    after = land.print_cards("kartu hilang")
    for token in (*before, *after):
        assert land.judged(token, land.city) is CheckResult.GENUINE
    act = land.office.history.entries(ADMIN)[1]
    assert act.act == "masuk kepercayaan kota"
    assert land.office.history.undo_view(ADMIN, act.id).refusal.startswith("Kunci dan daftar kepercayaan")


def test_that_a_city_is_followed_only_when_its_fingerprint_was_compared(land: Land) -> None:
    land.office.trust.write_request(ADMIN, land.stick / "kunci.kimminta")
    offered = land.city.root_office.look(ADMIN, land.stick / "kunci.kimminta")
    assert offered.request.fingerprint == land.office.trust.standing(ADMIN).request
    assert (offered.name, offered.new) == ("LATIHAN Kecamatan Gunungpati", 1)
    issued = land.city.root_office.admit(ADMIN, offered)
    land.city.trust.write_list(ADMIN, land.stick / "kota.kimtrust")
    read = land.office.trust.look(ADMIN, land.stick / "kota.kimtrust")
    assert read.kind is ListKind.ADOPTION
    with pytest.raises(UserError, match="belum dikenal"):
        land.office.trust.take(ADMIN, read)
    assert land.office.trust.standing(ADMIN).own_root
    assert land.office.trust.take(ADMIN, read, compared=True) is ListKind.ADOPTION
    with pytest.raises(UserError, match="tidak lebih baru"):
        land.office.trust.look(ADMIN, land.stick / "kota.kimtrust")
    assert land.office.trust.standing(ADMIN).sequence == issued.sequence


def test_that_a_list_that_does_not_name_the_office_changes_nothing_in_its_file(land: Land) -> None:
    land.adopt(land.other)
    read = land.office.trust.look(ADMIN, land.stick / "kota.kimtrust")
    assert read.kind is ListKind.FOREIGN
    count = len(land.office.history.entries(ADMIN))
    assert land.office.trust.take(ADMIN, read) is ListKind.FOREIGN
    assert land.office.trust.standing(ADMIN).own_root
    assert len(land.office.history.entries(ADMIN)) == count


def test_that_an_adopted_office_does_not_go_back_and_another_root_is_a_change_of_root(
    land: Land, tmp_path: Path
) -> None:
    land.office.trust.write_list(ADMIN, land.stick / "sendiri.kimtrust")
    land.adopt()
    with pytest.raises(UserError, match="dari sebelum masuk kepercayaan kota"):
        land.office.trust.look(ADMIN, land.stick / "sendiri.kimtrust")
    (tmp_path / "kota-baru").mkdir()
    second = new_office(tmp_path / "kota-baru", clock=land.clock, profile=CITY, fresh=True)
    again = replace(land, city=second)
    land.office.trust.write_request(ADMIN, land.stick / "kunci.kimminta")
    second.root_office.admit(ADMIN, second.root_office.look(ADMIN, land.stick / "kunci.kimminta"))
    second.trust.write_list(ADMIN, land.stick / "kota-baru.kimtrust")
    read = land.office.trust.look(ADMIN, land.stick / "kota-baru.kimtrust")
    assert read.kind is ListKind.NEW_ROOT
    assert land.office.trust.take(ADMIN, read, compared=True) is ListKind.NEW_ROOT
    assert land.office.trust.standing(ADMIN).root == again.city.trust.standing(ADMIN).root
    assert land.office.history.entries(ADMIN)[0].act == "ganti kunci induk"
    second.close()


def test_that_a_new_root_without_all_keys_of_the_office_is_refused(land: Land) -> None:
    land.office.trust.write_request(ADMIN, land.stick / "kunci.kimminta")
    land.office.trust.make_key(ADMIN, "laptop hilang")
    land.city.root_office.admit(ADMIN, land.city.root_office.look(ADMIN, land.stick / "kunci.kimminta"))
    land.city.trust.write_list(ADMIN, land.stick / "kota.kimtrust")
    with pytest.raises(UserError, match="belum memuat semua kuncinya"):
        land.office.trust.look(ADMIN, land.stick / "kota.kimtrust")


def test_that_a_key_is_followed_by_the_next_one_which_signs_when_the_city_has_listed_it(land: Land) -> None:
    determine(land.office)
    land.adopt()
    first = land.print_cards()
    land.clock.forward(days=352)
    assert titles(land.office)[0].startswith("Kunci kartu berganti mulai ")
    assert not land.office.trust.keep(ADMIN)
    land.clock.forward(days=20)
    assert land.office.trust.keep(ADMIN)
    assert not land.office.trust.keep(ADMIN)
    assert states(land.office) == [KeyState.WAITING, KeyState.SIGNING]
    assert "Kunci kartu yang baru menunggu tanda tangan kota." in titles(land.office)
    land.clock.forward(days=90)
    assert states(land.office) == [KeyState.WAITING, KeyState.CHECKING]
    with pytest.raises(UserError, match="belum masuk daftar kepercayaan kota"):
        land.print_cards("pindah alamat")
    assert titles(land.office)[0].startswith("Kartu belum dapat dicetak")
    land.adopt()
    assert states(land.office) == [KeyState.SIGNING, KeyState.CHECKING]
    assert titles(land.office) == []
    second = land.print_cards("pindah alamat")
    assert {land.judged(token, land.office) for token in (*first, *second)} == {CheckResult.GENUINE}
    entries = land.office.history.entries(ADMIN)
    assert "buat kunci kartu" in {entry.act for entry in entries}


def test_that_withdrawn_cards_reach_every_office_through_the_city(land: Land) -> None:
    determine(land.office)
    land.adopt()
    old = land.print_cards()
    land.print_cards("kartu rusak")
    assert land.office.trust.standing(ADMIN).unlisted == 2
    assert titles(land.office) == ["2 pencabutan kartu belum ada dalam daftar kota."]
    land.report()
    land.adopt(land.other)
    assert {land.judged(token, land.other) for token in old} == {CheckResult.REPLACED}
    assert {land.judged(token, land.office) for token in old} == {CheckResult.GENUINE}
    land.spread(land.office)
    assert {land.judged(token, land.office) for token in old} == {CheckResult.REPLACED}
    assert {land.judged(token, land.other) for token in land.tokens()} == {CheckResult.GENUINE}
    assert titles(land.office) == []
    listed = {each.office: each for each in land.city.root_office.offices(ADMIN)}
    assert (listed[US].withdrawn, listed[OTHER].withdrawn) == (2, 0)
    assert listed[US].reported_at is not None
    assert len(listed) == 16
    with pytest.raises(UserError, match="tidak lebih baru"):
        land.city.root_office.take_report(ADMIN, land.stick / "laporan.kimcabut")


def test_that_an_office_alone_lists_its_own_withdrawals(land: Land) -> None:
    determine(land.office)
    old = land.print_cards()
    land.print_cards("kartu rusak")
    number = land.office.cards.trust(ADMIN).sequence
    land.office.trust.keep(ADMIN)
    assert land.office.cards.trust(ADMIN).sequence == number + 1
    assert {land.judged(token, land.office) for token in old} == {CheckResult.REPLACED}
    land.office.trust.keep(ADMIN)
    assert land.office.cards.trust(ADMIN).sequence == number + 1


def test_that_a_withdrawn_key_takes_all_its_cards_along_and_a_new_one_signs(land: Land) -> None:
    determine(land.office)
    land.adopt()
    stolen = land.print_cards()
    leaked = land.city.root_office.offices(ADMIN)
    public = next(each.keys[0].public for each in leaked if each.office == US)
    with pytest.raises(UserError, match="Alasan pencabutan"):
        land.city.root_office.revoke_key(ADMIN, public, " ")
    land.city.root_office.revoke_key(ADMIN, public, "laptop kantor dicuri")
    with pytest.raises(UserError, match="sudah dicabut"):
        land.city.root_office.revoke_key(ADMIN, public, "sekali lagi")
    land.spread(land.office)
    assert land.judged(stolen[0], land.office) is CheckResult.REVOKED
    assert states(land.office) == [KeyState.REVOKED]
    assert titles(land.office)[0].startswith("Kartu belum dapat dicetak")
    with pytest.raises(UserError, match="sudah dicabut"):
        land.print_cards("kunci dicabut")
    with pytest.raises(UserError, match="sudah dicabut"):
        land.office.trust.write_report(ADMIN, land.stick / "laporan.kimcabut")
    land.clock.forward(days=1)
    with pytest.raises(UserError, match="Alasan kunci baru"):
        land.office.trust.make_key(ADMIN, "")
    land.office.trust.make_key(ADMIN, "kunci lama dicuri")
    land.adopt()
    assert land.judged(land.print_cards("kunci dicabut")[0], land.city) is CheckResult.GENUINE
    assert land.judged(stolen[0], land.city) is CheckResult.REVOKED


def test_that_only_a_root_withdraws_keys_and_issues_lists(land: Land) -> None:
    number = land.office.cards.trust(ADMIN).sequence
    assert land.office.root_office.issue(ADMIN).sequence == number + 1
    land.adopt()
    public = land.office.trust.standing(ADMIN).keys[0].public
    for refused in (
        lambda: land.office.root_office.issue(ADMIN),
        lambda: land.office.root_office.revoke_key(ADMIN, public, "coba"),
    ):
        with pytest.raises(UserError, match="ditandatangani kantor kota"):
            refused()
    assert land.office.root_office.offices(ADMIN) == ()


def test_that_a_file_that_has_lost_its_root_says_so_and_still_goes_into_a_citys_trust(land: Land) -> None:
    with land.office.context.database.write() as session:
        session.execute(delete(keys).where(keys.c.kind == "root"))
        with pytest.raises(UserError, match="Kunci induk kantor ini tidak ada"):
            issue_list(session, trust_list(session))
    assert not land.office.trust.standing(ADMIN).own_root
    assert not land.office.trust.keep(ADMIN)
    land.adopt()
    assert states(land.office) == [KeyState.SIGNING]


def test_that_files_at_the_wrong_door_are_refused_with_a_next_step(land: Land) -> None:
    request, report = land.stick / "kunci.kimminta", land.stick / "laporan.kimcabut"
    land.office.trust.write_request(ADMIN, request)
    land.office.trust.write_report(ADMIN, report)
    with pytest.raises(UserError, match="Hanya kantor kota"):
        land.other.root_office.look(ADMIN, request)
    with pytest.raises(UserError, match="bukan permintaan kunci"):
        land.city.root_office.look(ADMIN, report)
    with pytest.raises(UserError, match="bukan laporan pencabutan"):
        land.city.root_office.take_report(ADMIN, request)
    with pytest.raises(UserError, match=r"tidak ditandatangani kunci kantor L33\.74\.12"):
        land.city.root_office.take_report(ADMIN, report)
    with pytest.raises(UserError, match="bukan daftar kepercayaan"):
        land.office.trust.look(ADMIN, request)
    with pytest.raises(UserError, match="tidak ditemukan"):
        land.office.trust.look(ADMIN, land.stick / "tidak-ada")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        land.office.trust.look(ADMIN, land.stick)
    huge = land.stick / "besar.kimtrust"
    with huge.open("wb") as file:
        file.truncate(10_000_000)
    with pytest.raises(UserError, match="terlalu besar"):
        land.office.trust.look(ADMIN, huge)
    for refused in (land.city.trust.write_request, land.city.trust.write_report):
        with pytest.raises(UserError, match="menandatangani daftarnya sendiri"):
            refused(ADMIN, land.stick / "baru")
    assert not (land.stick / "baru").exists()


def test_that_an_office_of_another_city_or_a_real_one_is_not_taken_for_a_training_one(
    land: Land, tmp_path: Path
) -> None:
    real = replace(land.city.office.profile(ADMIN), training=False)
    with land.city.context.database.write() as session:
        from kemiskinan_desktop.models import office_profile  # noqa: PLC0415 - a profile as a real city has it

        office_profile.put(session, real)
    land.office.trust.write_request(ADMIN, land.stick / "kunci.kimminta")
    with pytest.raises(UserError, match=r"L33\.74\.12 bukan kecamatan Kota Semarang"):
        land.city.root_office.look(ADMIN, land.stick / "kunci.kimminta")


def test_that_a_city_restored_from_a_backup_forgets_no_key_and_no_withdrawal_that_was_spread(
    land: Land,
) -> None:
    before = land.city.cards.trust_file(ADMIN)
    determine(land.office)
    land.adopt()
    old = land.print_cards()
    land.print_cards("kartu rusak")
    land.report()
    land.adopt(land.other)
    public = land.other.trust.standing(ADMIN).keys[0].public
    newest = land.city.root_office.revoke_key(ADMIN, public, "laptop dicuri")
    keep_list(trust_folder(), land.city.cards.trust_file(ADMIN))
    with land.city.context.database.write() as session:
        put_trust(session, before)
    after = land.city.root_office.issue(ADMIN)
    assert after.sequence == newest.sequence + 1
    assert set(after.keys) == set(newest.keys)
    assert after.offices == newest.offices
    assert land.judged(old[0], land.city) is CheckResult.REPLACED
    assert land.city.root_office.issue(ADMIN).sequence == newest.sequence + 2


def test_that_an_old_list_and_a_clock_before_it_are_told(land: Land) -> None:
    land.adopt()
    land.clock.forward(days=91)
    assert titles(land.office) == ["Daftar kepercayaan kota sudah berumur 91 hari."]
    land.clock.now -= timedelta(days=400)
    assert land.office.trust.standing(ADMIN).age_days < 0
    assert states(land.office) == [KeyState.COMING]
    assert land.office.trust.standing(ADMIN).notices[0].advice.startswith("Jam komputer berada sebelum")
    assert not land.office.trust.keep(ADMIN)


def test_that_a_key_made_while_the_clock_was_ahead_does_not_keep_the_next_one_away(land: Land) -> None:
    land.clock.forward(days=3000)
    assert land.office.trust.keep(ADMIN)
    land.clock.now -= timedelta(days=3000)
    assert states(land.office) == [KeyState.COMING, KeyState.SIGNING]
    land.clock.forward(days=400)
    assert land.office.trust.keep(ADMIN)
    assert states(land.office)[1] is KeyState.SIGNING


def test_that_a_clerk_neither_asks_for_keys_nor_follows_lists(land: Land) -> None:
    for refused in (
        lambda: land.office.trust.write_request(CLERK, land.stick / "x"),
        lambda: land.office.trust.make_key(CLERK, "x"),
    ):
        with pytest.raises(UserError, match="mengurus kunci dan kepercayaan kartu"):
            refused()
    assert land.office.trust.standing(CLERK).own_root


def test_that_a_city_is_told_when_no_office_is_listed_and_when_keys_end(land: Land) -> None:
    assert titles(land.city) == ["Belum ada kecamatan dalam daftar kepercayaan."]
    land.adopt()
    assert titles(land.city) == []
    land.clock.forward(days=370)
    assert titles(land.city) == ["1 kantor kecamatan perlu kunci baru."]


def test_that_a_revoked_card_is_revoked_in_every_office_with_its_reason(land: Land) -> None:
    determine(land.office)
    land.adopt()
    lost, spoiled = land.print_cards()
    numbers = list(land.numbers())
    land.office.card_ledger.revoke(ADMIN, numbers[:1], RevocationReason.MOVED, "surat pindah")
    land.office.card_ledger.spoil(ADMIN, numbers[1:], "tersiram air")
    land.report()
    land.adopt(land.other)
    assert {land.judged(token, land.other) for token in (lost, spoiled)} == {CheckResult.REVOKED}
    reasons = {card.reason for card in land.other.cards.trust(ADMIN).revoked.values()}
    assert reasons == {RevocationReason.MOVED, RevocationReason.SPOILED}


@pytest.mark.parametrize("code", ["sebab lama", "diganti"])
def test_that_a_reason_that_lists_do_not_know_is_said_in_general(
    land: Land, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def strange(session: object) -> list[tuple[str, str, date]]:
        del session
        return [("2612000001", code, date(2026, 7, 1))]

    monkeypatch.setattr(cards, "revoked", strange)
    with land.office.context.database.read() as session:
        found = withdrawn_cards(session, US)
    assert [card.reason for card in found.values()] == [RevocationReason.OTHER]


def test_that_a_city_that_lost_its_root_is_told_so_and_not_sent_to_itself(land: Land) -> None:
    with land.city.context.database.write() as session:
        session.execute(delete(keys).where(keys.c.kind == "root"))
    assert titles(land.city) == ["Kunci induk kota tidak ada dalam berkas ini."]
    with pytest.raises(UserError, match="Kunci induk kantor ini tidak ada"):
        land.city.root_office.issue(ADMIN)


def test_that_an_office_that_lost_every_key_is_told_so(land: Land) -> None:
    determine(land.office)
    with land.office.context.database.write() as session:
        session.execute(delete(keys))
    assert "tidak ada kunci yang boleh menandatangani" in titles(land.office)[0]
    for act in (
        lambda: land.office.trust.write_request(ADMIN, land.stick / "kunci.kimminta"),
        lambda: land.office.cards.print_pdf(ADMIN, PrintOrder(), land.stick / "kartu.pdf"),
    ):
        with pytest.raises(UserError, match="Kunci kartu kantor ini tidak ada dalam berkasnya"):
            act()
    assert not (land.stick / "kartu.pdf").exists()
