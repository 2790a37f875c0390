"""A conflict as it is kept with its import, for people to read afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.conflicts import WHOLE_ROW
from kemiskinan_desktop.domain.field_labels import label_of, readable
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.row_kind import RowKind

END = "akhir"
"""The field of a row that did not come back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptConflict:
    """One conflict of an import; `choice` is empty while nobody has decided."""

    kind: RowKind
    family_id: str
    name: str
    label: str
    sheet: str
    cell: str
    given: str
    theirs: str
    ours: str
    choice: str
    ours_by: str
    ours_at: datetime | None
    decided_by: str = ""
    decided_at: datetime | None = None


def kept_conflict(
    stored: Mapping[str, Any],
    reference: Reference,
    instrument: Instrument | None,
    decider: tuple[str, datetime] | None = None,
) -> KeptConflict:
    """A stored conflict with its values as people read them; `decider` is who decided it, and when."""
    decided_by, decided_at = ("", None) if decider is None else decider
    field = stored["field"]
    given, theirs, ours = (stored[side] for side in ("given", "theirs", "ours"))
    if field == END:
        label, given, theirs = say.ROW_NOT_BACK, say.GIVEN_ROW, say.REMOVED_THERE
    elif field == WHOLE_ROW and stored["kind"] == RowKind.FAMILY:
        label, given, theirs, ours = say.WHOLE_FAMILY, say.GIVEN_ROW, say.CHANGED_THERE, say.CHANGED_THERE
    elif field == WHOLE_ROW:
        label, given, theirs, ours = say.ROW, say.GIVEN_ROW, say.CHANGED_THERE, say.REMOVED_HERE
    else:
        label = label_of(field, instrument)
        given, theirs, ours = (readable(field, v, reference, instrument) for v in (given, theirs, ours))
    return KeptConflict(
        kind=RowKind(stored["kind"]), family_id=stored["family_id"], name=stored["name"], label=label,
        sheet=stored["sheet"], cell=stored["cell"], given=given, theirs=theirs, ours=ours,
        choice=stored["choice"], ours_by=stored["ours_by"], ours_at=stored["ours_at"],
        decided_by=decided_by, decided_at=decided_at,
    )  # fmt: skip
