"""Planning the answers that came with a family."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.answer_problems import FIELD_PREFIX, shape_problems
from kemiskinan_desktop.domain.field_labels import label_of
from kemiskinan_desktop.domain.merging import Values
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.plan import CellChange, RowStatus, SurveyAnswers
from kemiskinan_desktop.domain.plan_rows import RowDraft
from kemiskinan_desktop.domain.plan_rules import PlanRules
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import SURVEY_FIELDS, SourceCell
from kemiskinan_desktop.domain.source_merging import changes, problem_at, said, says_nothing_new
from kemiskinan_desktop.domain.source_values import survey_values
from kemiskinan_desktop.domain.three_way import RowMerge, true_damages


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyPlan:
    """What would be written of the interview; None leaves it as it is."""

    answers: SurveyAnswers | None = None
    changes: tuple[CellChange, ...] = ()


def plan_survey(
    cells: Mapping[str, SourceCell],
    stored: Survey | None,
    own: RowDraft,
    rules: PlanRules,
    *,
    given: Callable[[], Values | None] = lambda: None,
    family_id: str = "",
    name: str = "",
) -> SurveyPlan:
    """Lay the answers over the stored ones; a wrong answer is left out and told on the family's row.

    `given` gives the answers that were given out; None compares two values of each cell. `name` is
    that of the head.
    """
    instrument = rules.instrument
    if instrument is None or not cells:
        return SurveyPlan()
    asked = {*SURVEY_FIELDS, *(question.code for question in instrument.asked)}
    old = survey_values(stored)
    unasked = frozenset(cells).difference(asked)
    if says_nothing_new(cells, old, unasked, lossless=rules.lossless):
        return SurveyPlan()
    base = given()
    harmed = true_damages(cells, old, base, rules)
    merge = RowMerge(
        draft=own, kind=RowKind.FAMILY, record_id=family_id, family_id=family_id, cells=cells, given=base,
        name=name,
        theirs=said(cells, unasked), ours=old,
    )  # fmt: skip
    new = merge.merge(rules)
    for problem in shape_problems(instrument, _answers(new)):
        field = problem.field.removeprefix(FIELD_PREFIX)
        if new.get(field) != old.get(field):
            harmed[field] = problem_at(field, cells, problem.sentence)
            new[field] = old.get(field, "")
    for field, trouble in harmed.items():
        own.problems.append(trouble)
        own.warnings.append(say.left_out(label_of(field, instrument), trouble.cell))
    changed = changes(old, new, cells, rules.reference, instrument)
    if not changed:
        return SurveyPlan()
    if stored is not None and stored.state is SurveyState.DETERMINED:
        first = next(field for field in new if new[field] != old.get(field, ""))
        own.stop(RowStatus.CONFLICT, problem_at(first, cells, say.DETERMINED))
    interview = SurveyAnswers(
        answers=_answers(new),
        interviewed_on=new.get("interviewed_on", ""),
        surveyor=new.get("surveyor", ""),
    )
    return SurveyPlan(answers=interview, changes=changed)


def _answers(values: Mapping[str, str]) -> dict[str, str]:
    return {code: value for code, value in values.items() if value and code not in SURVEY_FIELDS}
