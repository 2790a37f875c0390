"""Who gave a conflicting cell the value that the office has now, and when."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.conflicts import WHOLE_ROW, CellConflict, ChangedBy, ConflictKey
from kemiskinan_desktop.domain.given import GivenFamily, given_family
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.models import exports
from kemiskinan_desktop.models.later_changes import changes_since


def changed_by(session: Session, plan: ImportPlan) -> Mapping[ConflictKey, ChangedBy]:
    """The newest change of each conflicting cell since it was given out, as the history tells it."""
    if plan.given is None:
        return {}
    asked: defaultdict[str, list[CellConflict]] = defaultdict(list)
    for conflict in plan.conflicts:
        asked[conflict.family_id].append(conflict)
    found: dict[ConflictKey, ChangedBy] = {}
    entry = exports.entry_of(session, plan.given.export_id)
    for change in changes_since(session, sorted(asked), entry=entry, moment=plan.given.made_at):
        before, after = _rows(change.before), _rows(change.after)
        record = change.after or change.before
        for conflict in asked[record.family.id] if record is not None else ():
            if _value(before, conflict.key) != _value(after, conflict.key):
                found[conflict.key] = ChangedBy(who=change.who, at=change.at)
    return found


def _rows(record: FamilyRecord | None) -> GivenFamily | None:
    return None if record is None else given_family(record)


def _value(family: GivenFamily | None, key: ConflictKey) -> str | None:
    """The value of a cell; of a whole row whether it is there."""
    if family is None:
        return None
    if key.kind is RowKind.FAMILY and key.field == WHOLE_ROW:
        return repr(family)
    if key.kind is RowKind.FAMILY:
        return family.values.get(key.field, family.answers.get(key.field, ""))
    row = family.members.get(key.record_id)
    if row is None or key.field == WHOLE_ROW:
        return None if row is None else "ada"
    return row.get(key.field, "")
