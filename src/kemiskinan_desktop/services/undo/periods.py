"""A period goes back: its figures with every class, its closing, or its opening while it is empty."""

from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period, PeriodState
from kemiskinan_desktop.models import history, history_undone, periods, records
from kemiskinan_desktop.models.periods import PERIOD, period_document, period_of
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.reckoning import reckoned
from kemiskinan_desktop.services.undo.refusing import refuse_for
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer

_DETERMINE, _FIGURES = "tetapkan daftar", "ubah parameter periode"


def _refuse(task: Task) -> None:
    if task.act == _DETERMINE:
        raise UserError(
            "Penetapan dengan SK tidak dapat diurungkan.",
            "Daftar yang sudah ditetapkan hanya berubah dengan SK perubahan.",
        )
    [item] = task.of_kind(PERIOD)
    if item.after is None:
        raise UserError("Pembukaan periode itu sudah diurungkan.", "Buka lagi periodenya di Pengaturan.")
    now = task.context.require_period(task.session)
    if now.id != item.record_id:
        refuse_for(task.context, task.session, history_undone.first_about(task.session, PERIOD, now.id))
    if item.before is None:
        _refuse_removal(task.session, now)
    elif task.act == _FIGURES:
        _refuse_figures(task, now, period_of(item.before))


def _carry_out(task: Task) -> Outcome:
    context, session = task.context, task.session
    [item] = task.of_kind(PERIOD)
    now = context.require_period(session)
    if item.before is None:
        periods.remove(session, now.id)
        return Outcome(items=[_item(now, None)], count=1, subject=f"periode {now.name}")
    old = period_of(item.before)
    after = replace(
        now, parameters=old.parameters, valid_until=old.valid_until, state=old.state, version=now.version + 1
    )
    periods.write(session, after)
    items = [_item(now, after)]
    if task.act == _FIGURES:
        changes = reckoned(context, session, after)
        items += records.write(session, changes, at=context.clock(), area_names=context.area_names)
    return Outcome(items=items, count=len(items), subject=f"periode {now.name}")


def _refuse_removal(session: Session, period: Period) -> None:
    """An opening is taken back only while nothing was done in it, and never the first one."""
    interviews = periods.surveys_in(session, period.id)
    if interviews:
        raise UserError(
            f"Sudah ada {interviews} pendataan dalam periode {period.name}.",
            "Periode yang sudah berisi tidak dapat dihapus.",
        )
    if len(periods.every(session)) == 1:
        raise UserError(
            "Ini periode pertama kantor.", "Namanya tetap; parameternya diubah di Pengaturan, bagian Periode."
        )


def _refuse_figures(task: Task, now: Period, old: Period) -> None:
    if now.state is not PeriodState.OPEN:
        raise UserError(f"Periode {now.name} sudah {now.state}.", "Parameternya tidak dapat diubah lagi.")
    if old.valid_until < task.context.today:
        raise UserError(
            "Tanggal berlaku kartu yang lama sudah lewat.", "Ubah parameternya di Pengaturan, bagian Periode."
        )


def _item(before: Period, after: Period | None) -> history.Item:
    document = None if after is None else period_document(after)
    return history.Item(kind=PERIOD, record_id=before.id, before=period_document(before), after=document)


PERIODS = Undoer(
    refuse=_refuse,
    carry_out=_carry_out,
    needs=lambda _act: Permission.SETTINGS,
    depending=(PERIOD,),
    kinds=frozenset({PERIOD, history.FAMILY}),
)
