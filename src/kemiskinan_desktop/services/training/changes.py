"""What happens to invented families after they were entered: children are born, families move away."""

from collections.abc import Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.region import kecamatan_of
from kemiskinan_desktop.models import records
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.members import Setting, newborn
from kemiskinan_desktop.services.training.steps import CLERKS

_OLDEST_MOTHER = 44
_WIFE = "3"
_MISTAKEN = 6
"""One in so many departures is a family that was entered by mistake."""


def may_have_child(record: FamilyRecord) -> bool:
    """Whether there is a wife young enough, by years of birth on the day of the interview."""
    day = None if record.survey is None else record.survey.interviewed_on
    return day is not None and any(
        member.relation == _WIFE and (member.age_on(day) or _OLDEST_MOTHER) < _OLDEST_MOTHER
        for member in record.family.living
    )


def depart(context: Context, ids: Sequence[str]) -> None:
    """Take families out of the office: most have moved, a few were entered twice."""
    mistaken = set(ids[::_MISTAKEN]) if len(ids) >= _MISTAKEN else set[str]()
    departures = (
        (FamilyStatus.MOVED, [key for key in ids if key not in mistaken], "Pindah ke luar kecamatan."),
        (FamilyStatus.REMOVED, [key for key in ids if key in mistaken], "Tercatat dua kali."),
    )
    for status, leaving, reason in departures:
        if leaving:
            Families(context).close(CLERKS[0], leaving, status, context.today, reason)


def give_birth(context: Context, chance: Chance, ids: Sequence[str]) -> None:
    """Add a newborn to each of these families, as one history entry."""
    if not ids:
        return
    with context.database.write() as session:
        period = context.require_period(session)
        rules = context.rules(period)
        stored = records.load(session, ids, period.id).values()
        changes = [rules.change(record, _with_child(context, chance, record)) for record in stored]
        items = records.write(session, changes, at=context.clock(), area_names=context.area_names)
        context.record(
            session, CLERKS[0], "ubah keluarga", items, subject=f"{len(changes)} keluarga",
            reason="Anggota baru lahir.",
        )  # fmt: skip


def _with_child(context: Context, chance: Chance, record: FamilyRecord) -> FamilyRecord:
    family = record.family
    setting = Setting(
        kecamatan=kecamatan_of(family.kelurahan), need=0.5, day=context.today, at=context.clock()
    )
    child = newborn(chance, setting, family.members[0].religion)
    return replace(
        record, family=replace(family, members=(*family.members, child), version=family.version + 1)
    )
