"""A photo goes back to the one before, or to none."""

from kemiskinan_desktop.models.photos import PHOTO, put_in_force, side_of
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer


def _carry_out(task: Task) -> Outcome:
    items = [
        put_in_force(
            task.session, *side_of(item.record_id), None if item.before is None else item.before["foto"]
        )
        for item in task.of_kind(PHOTO)
    ]
    return Outcome(items=items, count=len(items), subject=f"{len(items)} foto")


PHOTOS = Undoer(
    refuse=lambda _task: None,
    carry_out=_carry_out,
    needs=lambda _act: Permission.WRITE_FAMILY,
    kinds=frozenset({PHOTO}),
)
