"""Programmes, Beranda, second opinions and backups."""

from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest
from tests.support.offices import (
    ADMIN,
    CLERK,
    NEAR_POOR,
    POOR,
    PROFILE,
    SK_DATE,
    SK_NUMBER,
    Clock,
    fill,
    save,
    surveyed,
)  # fmt: skip

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import CardFilter, FamilyFilter
from kemiskinan_desktop.services import backing_up, signing
from kemiskinan_desktop.services.backups import backed_up_file, restore
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.opinions import second_opinions
from kemiskinan_desktop.services.workplace import (
    Workplace,
    open_workplace,
)  # fmt: skip

PASSWORD = "sandi kantor rekaan"  # noqa: S105 - opens invented offices only
REAL = replace(PROFILE, training=False)


def row_of(office: Workplace) -> object:
    return office.families.rows(ADMIN, office.families.index(ADMIN, FamilyFilter()))


# programmes


def family_program(office: Workplace) -> str:
    return next(program.code for program in office.programs.every(ADMIN) if program.target == "keluarga")


def test_that_families_are_proposed_once_and_the_others_told(office: Workplace) -> None:
    code, ids = family_program(office), fill(office, 3)
    office.families.close(ADMIN, ids[2:], FamilyStatus.MOVED, date(2026, 7, 1), "Pindah")
    first = office.programs.propose(ADMIN, code, ids[:1])
    second = office.programs.propose(ADMIN, code, [*ids, "tiada", ids[1]])
    assert (first.done, first.refused) == (1, ())
    assert second.done == 1
    assert dict(second.refused) == {
        ids[0]: "Keluarga ini sudah tercatat dalam program itu.",
        ids[2]: "Keluarga ini sudah tidak aktif.",
        "tiada": "Keluarga ini sudah tidak aktif.",
    }
    assert [row.id for row in office.programs.families(ADMIN, code)] == ids[:2]
    assert {each.state for each in office.programs.enrolments(ADMIN, code)} == {"diusulkan"}


def test_that_a_proposal_is_in_the_history_and_none_is_not(office: Workplace) -> None:
    code, ids = family_program(office), fill(office, 1)
    office.programs.propose(ADMIN, code, ids)
    head = office.history.head(ADMIN)
    assert office.history.entries(ADMIN)[0].act == "usulkan program"
    office.programs.propose(ADMIN, code, ids)
    assert office.history.head(ADMIN) == head


def test_that_a_programme_for_others_and_an_unknown_one_are_refused(office: Workplace) -> None:
    ids = fill(office, 1)
    other = next(program for program in office.programs.every(ADMIN) if program.target != "keluarga")
    with pytest.raises(UserError, match="bukan untuk keluarga"):
        office.programs.propose(ADMIN, other.code, ids)
    with pytest.raises(UserError, match="TIADA"):
        office.programs.named(ADMIN, "TIADA")


# Beranda


def test_that_beranda_counts_what_the_lists_count(office: Workplace, tmp_path: Path) -> None:
    ids = fill(office, 4, (POOR, NEAR_POOR))
    save(office, surveyed(9), {})
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids[:3])
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    office.cards.print_pdf(
        ADMIN, PrintOrder(rowids=office.cards.index(ADMIN, CardFilter())[:1]), tmp_path / "kartu.pdf"
    )
    state, counts = office.overview.state(ADMIN), office.families.counts(ADMIN)
    assert (
        state.register == sum((counts.by_class[each] for each in REGISTER_CLASSES), Count()) == Count(4, 16)
    )
    assert sum(state.by_class.values(), Count()) == state.register
    assert state.unclassified == counts.unclassified == Count(1, 4)
    assert state.determined == counts.by_state[SurveyState.DETERMINED] == Count(3, 12)
    assert (state.cards_printed, state.cards_unprinted) == (1, 2)
    assert state.cards_printed + state.cards_unprinted == state.determined.kk
    assert state.period == office.periods.current(ADMIN)
    assert state.backups.newest == office.context.clock()  # made before the decree
    assert state.last_change_at == office.context.clock()


def test_that_beranda_knows_the_newest_backup(office: Workplace, clock: Clock) -> None:
    office.backups.make(ADMIN)
    clock.forward(hours=1)
    office.backups.make(ADMIN)
    assert office.overview.state(ADMIN).backups.newest == clock()


# second opinions


def test_that_second_opinions_come_only_from_answers(office: Workplace) -> None:
    record = save(office, surveyed(1), {})
    period = office.periods.current(ADMIN)
    assert period is not None
    rules = office.context.rules(period)
    assert second_opinions(office.context, rules, record) == ()
    assert second_opinions(office.context, rules, replace(record, survey=None)) == ()
    poor = save(office, surveyed(2), POOR)
    codes = [opinion.instrument_code for opinion in second_opinions(office.context, rules, poor)]
    assert codes == ["BPS14", "KM262"]


# backups


def test_that_a_backup_is_whole_counted_and_listed_newest_first(office: Workplace, clock: Clock) -> None:
    fill(office, 2)
    first = office.backups.make(CLERK)
    clock.forward(minutes=5)
    second = office.backups.make(CLERK, "sebelum-cetak")
    assert [info.folder for info in office.backups.every(ADMIN)] == [second.folder, first.folder]
    assert (second.counts["families"], second.counts["members"], second.reason) == (2, 8, "sebelum-cetak")
    assert office.backups.prove(CLERK, first.folder).counts == first.counts
    assert first.folder.parent == office.backups.folder


def test_that_a_restored_backup_opens_and_equals_the_office_of_its_day(
    office: Workplace, tmp_path: Path
) -> None:
    fill(office, 2)
    rows, head = row_of(office), office.history.head(ADMIN)
    info = office.backups.make(ADMIN)
    save(office, surveyed(3))
    target = tmp_path / "pulih.kantor"
    assert restore(info.folder, target, None).counts == info.counts
    again = open_workplace(target, clock=office.context.clock)
    assert (row_of(again), again.history.head(ADMIN)) == (rows, head)
    assert again.history.first_broken(ADMIN) is None
    again.close()


def test_that_a_backup_is_never_restored_over_a_file(office: Workplace) -> None:
    info = office.backups.make(ADMIN)
    with pytest.raises(UserError, match="sudah ada"):
        restore(info.folder, office.path, None)


def test_that_a_damaged_backup_is_refused(office: Workplace, tmp_path: Path) -> None:
    info = office.backups.make(ADMIN)
    path = backed_up_file(info.folder)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(UserError, match="tidak utuh"):
        office.backups.prove(ADMIN, info.folder)
    with pytest.raises(UserError):
        restore(info.folder, tmp_path / "pulih.kantor", None)
    assert not (tmp_path / "pulih.kantor").exists()


def test_that_a_folder_that_is_no_backup_is_told(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        office.backups.prove(ADMIN, tmp_path)
    with pytest.raises(UserError):
        backed_up_file(tmp_path / "tiada")


def test_that_the_live_file_is_checked_from_its_first_to_its_last_byte(office: Workplace) -> None:
    fill(office, 1)
    office.backups.check_live(ADMIN)


def test_that_a_live_file_that_does_not_hold_is_told(
    office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(connection: object) -> bool:
        del connection
        return False

    monkeypatch.setattr(backing_up, "is_whole", no)
    with pytest.raises(UserError, match="rusak sebagian"):
        office.backups.check_live(ADMIN)


# keys


def test_that_a_key_made_at_dawn_in_the_east_signs_at_once(office: Workplace, clock: Clock) -> None:
    eastern = timezone(timedelta(hours=9), "WIT")
    dawn = (clock() + timedelta(days=500)).astimezone(eastern).replace(hour=0, minute=30)
    with office.context.database.write() as session:
        key = signing.key_for_signing(session, PROFILE, dawn)
    assert key.is_valid_at(dawn)
    assert len(office.cards.trust(ADMIN).keys) == 2
