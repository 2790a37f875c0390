"""Settings of the office go back: how long data stay, whether two people are needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import history, settings
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.retention import years_of
from kemiskinan_desktop.services.two_persons import two_persons_wanted, want_two_persons
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer

YEARS, RULES = "setelan", "pengaturan"
_YEARS_KEY, _TWO_PERSONS = "retensi-tahun", "aturan_dua_orang"


@dataclass(frozen=True, slots=True)
class _Setting:
    """How one setting is read and written as its history document."""

    read: Callable[[Context, Session], Document]
    write: Callable[[Session, Document], None]


def _read_years(_context: Context, session: Session) -> Document:
    return {"tahun": years_of(session)}


def _write_years(session: Session, document: Document) -> None:
    settings.put(session, _YEARS_KEY, int(document["tahun"]))


def _read_rule(context: Context, session: Session) -> Document:
    return {"berlaku": two_persons_wanted(context, session)}


def _write_rule(session: Session, document: Document) -> None:
    want_two_persons(session, wanted=bool(document["berlaku"]))


_SETTINGS: Mapping[str, _Setting] = {
    _YEARS_KEY: _Setting(_read_years, _write_years),
    _TWO_PERSONS: _Setting(_read_rule, _write_rule),
}


def _refuse(task: Task) -> None:
    if any(item.record_id not in _SETTINGS or item.before is None for item in task.items):
        raise UserError("Setelan ini tidak dapat diurungkan.", "Ubah lagi di Pengaturan.")


def _carry_out(task: Task) -> Outcome:
    back: list[history.Item] = []
    for item in task.items:
        setting, before = _SETTINGS[item.record_id], item.before
        if before is None:
            raise ValueError
        now = setting.read(task.context, task.session)
        setting.write(task.session, before)
        back.append(history.Item(kind=item.kind, record_id=item.record_id, before=now, after=before))
    return Outcome(items=back, count=len(back), subject="pengaturan")


def _needs(act: str) -> Permission:
    return Permission.PEOPLE if "aturan dua orang" in act else Permission.PRIVACY


SETTINGS = Undoer(refuse=_refuse, carry_out=_carry_out, needs=_needs, kinds=frozenset({YEARS, RULES}))
