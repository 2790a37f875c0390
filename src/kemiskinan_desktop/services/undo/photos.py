"""A photo goes back to the one before, or to none."""

from collections.abc import Iterator

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.models.photos import PHOTO, is_known, put_in_force, side_of
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer


def photos_back(task: Task) -> Iterator[Item]:
    """Every photo of an entry goes back; yields the items of the history."""
    for item in task.of_kind(PHOTO):
        yield put_in_force(task.session, *side_of(item.record_id), _before(item))


def refuse_lost(task: Task) -> None:
    """Raise UserError when a photo to be shown again was taken out of the file with its family."""
    wanted = [key for item in task.of_kind(PHOTO) if (key := _before(item)) is not None]
    if not all(is_known(task.session, key) for key in wanted):
        raise UserError(
            "Foto dari catatan ini tidak tersimpan lagi, jadi catatannya tidak dapat diulang.",
            "Terima paketnya sekali lagi, atau pasang fotonya di keluarga itu.",
        )


def _before(item: Item) -> str | None:
    return None if item.before is None else item.before["foto"]


def _carry_out(task: Task) -> Outcome:
    items = list(photos_back(task))
    return Outcome(items=items, count=len(items), subject=f"{len(items)} foto")


PHOTOS = Undoer(
    refuse=refuse_lost,
    carry_out=_carry_out,
    needs=lambda _act: Permission.WRITE_FAMILY,
    kinds=frozenset({PHOTO}),
)
