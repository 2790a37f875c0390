"""The design of the cards goes back, and with it the look of a period that was renewed."""

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import card_designs, history
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer


def _refuse(task: Task) -> None:
    if any(item.before is None for item in task.items):
        raise UserError("Rancangan ini tidak dapat diurungkan.", "Ubah lagi di Pengaturan, bagian Kartu.")


def _carry_out(task: Task) -> Outcome:
    back = [_put_back(task, item) for item in task.items]
    return Outcome(items=back, count=len(back), subject="rancangan kartu")


def _put_back(task: Task, item: history.Item) -> history.Item:
    if item.before is None:
        raise ValueError
    session, key = task.session, item.record_id
    if key == card_designs.OFFICE_RECORD:
        now = card_designs.design_document(card_designs.get(session))
        card_designs.put(session, card_designs.design_of(item.before))
    else:
        look = card_designs.look_of_period(session, key)
        now = None if look is None else card_designs.look_document(look)
        card_designs.put_look(session, key, card_designs.look_of(item.before))
    return history.Item(kind=card_designs.DESIGN, record_id=key, before=now, after=item.before)


CARD_DESIGN = Undoer(
    refuse=_refuse,
    carry_out=_carry_out,
    needs=lambda _act: Permission.SETTINGS,
    kinds=frozenset({card_designs.DESIGN}),
)
