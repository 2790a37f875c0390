"""The office itself: founding, opening, profile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update
from tests.support.offices import ADMIN, FOUNDER, PASSWORD, PROFILE, Clock, fill, new_office  # fmt: skip
from tests.support.printed_papers import emblem_png

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import office_profile, periods, settings
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.schema import instruments
from kemiskinan_desktop.services import workplace
from kemiskinan_desktop.services.workplace import (
    Workplace,
    create_workplace,
    is_training_office,
    open_workplace,
)  # fmt: skip

REAL = replace(PROFILE, training=False)


def row_of(office: Workplace) -> object:
    return office.families.rows(ADMIN, office.families.index(ADMIN, FamilyFilter()))


# founding and opening


def test_that_a_new_office_has_a_profile_a_period_keys_and_a_history(office: Workplace) -> None:
    period = office.periods.current(ADMIN)
    assert period is not None
    assert (period.name, period.valid_until) == ("2026", date(2027, 12, 31))
    assert office.office.profile(ADMIN) == PROFILE
    trust = office.cards.trust(ADMIN)
    assert dict(trust.offices) == {"L33.74.12": "LATIHAN Kecamatan Gunungpati"}
    acts = [entry.act for entry in office.history.entries(ADMIN)]
    assert acts == ["ubah parameter periode", "buka periode", "buka kantor"]
    assert office.history.first_broken(ADMIN) is None


def test_that_what_was_saved_is_there_after_opening_again(tmp_path: Path, clock: Clock) -> None:
    office = new_office(tmp_path, clock=clock)
    fill(office, 2)
    before, path = row_of(office), office.path
    office.close()
    office.close()
    again = open_workplace(path, clock=clock)
    assert row_of(again) == before
    assert again.training
    assert again.history.first_broken(ADMIN) is None
    again.close()


def test_that_a_real_office_opens_with_its_password_only(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "nyata.kantor"
    create_workplace(path, REAL, FOUNDER, clock=clock).close()
    assert not is_training_office(path)
    for wrong in (None, "", "sandi lain"):
        with pytest.raises(UserError, match=r"[Ss]andi"):
            open_workplace(path, wrong, login="rini", clock=clock)
    again = open_workplace(path, PASSWORD, login="rini", clock=clock)
    assert not again.training
    assert set(again.cards.trust(ADMIN).offices) == {"33.74.12"}
    again.close()


def test_that_a_training_office_needs_no_password(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.close()
    assert is_training_office(office.path)


def test_that_a_real_office_without_a_password_is_not_founded(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Administrator pertama belum diisi"):
        create_workplace(tmp_path / "x.kantor", REAL, None)
    assert list(tmp_path.iterdir()) == []


def test_that_an_office_is_founded_in_a_kecamatan_of_the_city_only(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Kecamatan itu tidak ada"):
        create_workplace(tmp_path / "x.kantor", replace(PROFILE, kecamatan="33.74.99"), None)
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_that_is_there_is_never_founded_over(tmp_path: Path, clock: Clock) -> None:
    office = new_office(tmp_path, clock=clock)
    office.close()
    before = office.path.read_bytes()
    with pytest.raises(UserError, match="sudah ada"):
        create_workplace(office.path, PROFILE, None)
    assert office.path.read_bytes() == before


def test_that_an_office_whose_founding_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        del args
        raise RuntimeError

    monkeypatch.setattr(workplace, "found_office", fail)
    with pytest.raises(RuntimeError):
        create_workplace(tmp_path / "x.kantor", PROFILE, None)
    assert [path.name for path in tmp_path.iterdir() if path.stat().st_size] == []


def _missing(path: Path) -> None:
    path.unlink()


def _without_key(path: Path) -> None:
    key_box_path(path).unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(4000))


def _damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (_missing, "tidak ditemukan"), (_without_key, "Berkas kunci tidak ada"), (_empty, "kosong"),
        (_foreign, "bukan berkas kantor"), (_damaged, "rusak"),
    ],
)  # fmt: skip
def test_that_each_thing_wrong_with_a_file_has_its_own_sentence(
    tmp_path: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    office = new_office(tmp_path)
    office.close()
    harm(office.path)
    with pytest.raises(UserError, match=sentence):
        open_workplace(office.path)


def test_that_asking_whether_a_missing_file_is_for_training_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ditemukan"):
        is_training_office(tmp_path / "tiada.kantor")


def test_that_a_file_open_in_another_window_is_told(office: Workplace) -> None:
    with pytest.raises(UserError, match="jendela lain"):
        open_workplace(office.path)


def test_that_an_office_of_another_program_version_is_told(office: Workplace) -> None:
    with pytest.raises(UserError, match="SMG7 versi 9"):
        office.context.instrument("SMG7", 9)


# profile


def test_that_a_changed_profile_is_kept_with_its_history(office: Workplace) -> None:
    changed = replace(PROFILE, phone="(024) 111", emblem=emblem_png())
    office.office.save_profile(ADMIN, changed)
    assert office.office.profile(ADMIN) == changed
    assert office.history.entries(ADMIN)[0].act == "ubah data kantor"


@pytest.mark.parametrize("emblem", [b"", b"GIF89a", b"%PDF", b"\x89PNG" + bytes(2_000_000)])
def test_that_an_emblem_that_is_no_small_picture_is_refused(office: Workplace, emblem: bytes) -> None:
    with pytest.raises(UserError, match="Lambang"):
        office.office.save_profile(ADMIN, replace(PROFILE, emblem=emblem))
    assert office.office.profile(ADMIN) == PROFILE


def test_that_an_office_never_becomes_another_one(office: Workplace) -> None:
    for other in (replace(PROFILE, kecamatan="33.74.01"), replace(PROFILE, training=False)):
        with pytest.raises(UserError, match="tidak dapat diganti"):
            office.office.save_profile(ADMIN, other)


def test_that_a_file_without_an_office_says_so(office: Workplace) -> None:
    with office.context.database.write() as session:
        session.connection().exec_driver_sql("DELETE FROM settings")
    with pytest.raises(UserError, match="belum berisi data kantor"):
        office.office.profile(ADMIN)
    with pytest.raises(UserError, match="daftar kepercayaan"):
        office.cards.trust_file(ADMIN)


def test_that_reference_data_are_those_of_the_city(office: Workplace) -> None:
    assert len(office.office.reference(ADMIN).kecamatan) == 16


def test_that_settings_are_kept_by_key_and_replaced(office: Workplace) -> None:
    with office.context.database.write() as session:
        assert settings.get(session, "uji") is None
        settings.put(session, "uji", {"a": [1, "dua"]})
        settings.put(session, "uji", {"a": [2]})
    with office.context.database.read() as session:
        assert settings.get(session, "uji") == {"a": [2]}
        assert office_profile.get(session) == PROFILE


def test_that_a_period_is_judged_by_the_offices_own_copy_of_its_instrument(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.context.database.write() as session:
        body = next(iter(periods.kept_instruments(session).values()))
        changed = body.replace(
            "Berapa kali keluarga biasanya makan dalam sehari?", "Makan berapa kali sehari?"
        )
        session.execute(update(instruments).values(body=changed))
    office.close()
    again = open_workplace(tmp_path / "uji.kantor", clock=Clock())
    assert again.periods.instrument(ADMIN).question("P1").text == "Makan berapa kali sehari?"
    again.close()
