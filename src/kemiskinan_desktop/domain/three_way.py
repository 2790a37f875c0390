"""Laying a row that came back over the office's own, with what was given out between them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.column_owners import Owner, owner_of
from kemiskinan_desktop.domain.conflicts import WHOLE_ROW, CellConflict, ConflictKey
from kemiskinan_desktop.domain.field_labels import label_of, readable
from kemiskinan_desktop.domain.merging import Choice, Values, merge_row, same_value
from kemiskinan_desktop.domain.plan import CellProblem
from kemiskinan_desktop.domain.plan_rows import RowDraft
from kemiskinan_desktop.domain.plan_rules import PlanRules
from kemiskinan_desktop.domain.row_cells import Cells
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source_merging import CONTRADICTIONS, damages, merged, without_contradictions


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMerge:
    """One row with its three values of every cell; conflicts and remarks go to its draft."""

    draft: RowDraft
    kind: RowKind
    record_id: str
    family_id: str
    cells: Cells
    given: Values | None
    """None when nobody knows what was given out: then two values are compared."""
    theirs: Values
    """What the row says, without keys and damaged cells."""
    ours: Values
    name: str = ""
    """Whose row it is, where the row itself does not say: the name of the head."""

    def merge(self, rules: PlanRules) -> dict[str, str]:
        """The values of the row; undecided conflicts keep what the office has."""
        if self.given is None:
            return merged(self.ours, self.theirs, lossless=rules.lossless)
        found = merge_row(self.given, self.theirs, self.ours, lambda field: self._choice(field, rules))
        self.draft.conflicts += [self.conflict(field, rules) for field in found.conflicts]
        self._remark(say.KEPT, found.kept, rules)
        taken = [f for f in self.theirs if found.values.get(f, "") != self.ours.get(f, "")]
        self._remark(say.OF_OFFICE, [f for f in taken if owner_of(f) is Owner.OFFICE], rules)
        return found.values

    def without_contradictions(self, values: dict[str, str], rules: PlanRules) -> dict[str, str]:
        """A NIK ends the reason for having none; where each side filled one of the two, a person chooses."""
        if self.given is None:
            return without_contradictions(values, self.theirs)
        for filled, ended in CONTRADICTIONS:
            if values.get(filled) and values.get(ended):
                self._resolve(values, filled, ended, rules)
        return values

    def conflict(self, field: str, rules: PlanRules) -> CellConflict:
        """A cell that both sides changed, as people read it."""
        cell, key, given = self.cells.get(field), self._key(field), (self.given or {}).get(field, "")

        def read(value: str) -> str:
            return readable(field, value, rules.reference, rules.instrument)

        return CellConflict(
            key=key, family_id=self.family_id, name=self.name or self.draft.name,
            label=label_of(field, rules.instrument),
            sheet=self.draft.sheet if cell is None else cell.sheet, row=self.draft.row,
            cell="" if cell is None else cell.address, before=given, given=read(given),
            theirs=read(key.theirs), ours=read(key.ours), owner=owner_of(field), choice=rules.choice(key),
        )  # fmt: skip

    def row_conflict(self, rules: PlanRules) -> CellConflict:
        """The whole row: changed there, removed here."""
        said = hashlib.sha256(repr(sorted(self.theirs.items())).encode()).hexdigest()[:16]
        key = ConflictKey(self.kind, self.record_id, WHOLE_ROW, said, "")
        return CellConflict(
            key=key, family_id=self.family_id, name=self.name or self.draft.name, label=say.ROW,
            sheet=self.draft.sheet, row=self.draft.row, cell=next(iter(self.cells.values())).address,
            given=say.GIVEN_ROW, theirs=say.CHANGED_THERE, ours=say.REMOVED_HERE, choice=rules.choice(key),
        )  # fmt: skip

    def _key(self, field: str) -> ConflictKey:
        return ConflictKey(
            self.kind, self.record_id, field, self.theirs.get(field, ""), self.ours.get(field, "")
        )

    def _choice(self, field: str, rules: PlanRules) -> Choice | None:
        return rules.choice(self._key(field))

    def _remark(self, sentence: str, fields: Iterable[str], rules: PlanRules) -> None:
        columns = ", ".join(label_of(field, rules.instrument) for field in fields)
        if columns:
            self.draft.warnings.append(sentence.format(columns=columns))

    def _resolve(self, values: dict[str, str], filled: str, ended: str, rules: PlanRules) -> None:
        given = self.given or {}
        fields = (filled, ended)
        new = [field for field in fields if not same_value(values[field], self.ours.get(field, ""))]
        if len(new) != 1:
            return
        if same_value(values[ended], given.get(ended, "")):
            values[ended] = ""  # the reason of before ends with the number that either side found
            return
        field = new[0]
        other = ended if field == filled else filled
        if same_value(values[other], given.get(other, "")):
            return  # one side alone filled both: the rules of the form refuse it
        known = {conflict.key for conflict in self.draft.conflicts}
        conflict = self.conflict(field, rules)
        if conflict.key not in known:
            self.draft.conflicts.append(conflict)
        if conflict.choice is Choice.CITY:
            values[other] = ""
        else:
            values[field] = self.ours.get(field, "")


def true_damages(
    cells: Cells, stored: Values, given: Values | None, rules: PlanRules
) -> dict[str, CellProblem]:
    """Field → problem of the damaged cells, but for those that came back just as they were given out."""
    found = damages(cells, stored, rules.reference, rules.instrument)
    if given is None:
        return found
    return {
        field: problem
        for field, problem in found.items()
        if not given.get(field) or not same_value(cells[field].found, given[field])
    }
