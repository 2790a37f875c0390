"""The profile of the office goes back to what it was."""

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import history, office_profile
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer

OFFICE = "kantor"


def _refuse(task: Task) -> None:
    if any(item.before is None for item in task.items):
        raise UserError(
            "Dengan catatan ini kantor dibuka, jadi tidak ada keadaan sebelumnya.",
            "Data kantor diperbaiki di Pengaturan, bagian Kantor.",
        )


def _carry_out(task: Task) -> Outcome:
    [item] = task.of_kind(OFFICE)
    if item.before is None:
        raise ValueError
    now = office_profile.profile_document(task.context.profile(task.session))
    office_profile.put(task.session, office_profile.profile_of(item.before))
    back = history.Item(kind=OFFICE, record_id=item.record_id, before=now, after=item.before)
    return Outcome(items=[back], count=1, subject="data kantor")


OFFICE_PROFILE = Undoer(
    refuse=_refuse,
    carry_out=_carry_out,
    needs=lambda _act: Permission.SETTINGS,
    kinds=frozenset({OFFICE, "pengguna"}),
)
