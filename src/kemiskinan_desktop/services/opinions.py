"""Second opinions: what the national instruments say of the same answers."""

from kemiskinan_desktop.domain.classification import Classification, classify
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.rule_book import RuleBook


def second_opinions(context: Context, rules: RuleBook, record: FamilyRecord) -> tuple[Classification, ...]:
    """The results of the instruments beside the period's own, on the same answers."""
    survey = record.survey
    if survey is None or not survey.answers:
        return ()
    return tuple(
        classify(
            instrument,
            survey.answers,
            record.family.living,
            rules.period.parameters,
            survey.interviewed_on or rules.today,
            floor_area=record.family.floor_area,
        )
        for instrument in context.instruments
        if instrument.code != rules.instrument.code
    )
