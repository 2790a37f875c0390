"""Layouts of workbooks go back: one that was deleted is there again, one that was saved is not."""

from kemiskinan_desktop.models import history, layout_profiles
from kemiskinan_desktop.models.layout_profiles import LAYOUT
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer


def _refuse(_task: Task) -> None:
    """A layout stands alone: an import that used it is not changed by it."""


def _carry_out(task: Task) -> Outcome:
    items: list[history.Item] = []
    for item in task.of_kind(LAYOUT):
        now = layout_profiles.every(task.session).get(item.record_id)
        layout_profiles.put(task.session, item.record_id, item.before)
        items.append(history.Item(kind=LAYOUT, record_id=item.record_id, before=now, after=item.before))
    return Outcome(items=items, count=len(items), subject="susunan kolom")


LAYOUTS = Undoer(
    refuse=_refuse, carry_out=_carry_out, needs=lambda _act: Permission.EXCHANGE, kinds=frozenset({LAYOUT})
)
