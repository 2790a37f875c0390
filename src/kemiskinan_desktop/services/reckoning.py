"""Every class of the office reckoned again, as a period's figures give it."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.models import records
from kemiskinan_desktop.services.context import Context


def reckoned(context: Context, session: Session, period: Period) -> list[records.Change]:
    """The changes of the active families whose record the figures change."""
    rules = context.rules(period)
    stored = records.load(session, records.all_ids(session), period.id)
    changes = [rules.change(record, record) for record in stored.values()]
    return [change for change in changes if change.before != change.after]
