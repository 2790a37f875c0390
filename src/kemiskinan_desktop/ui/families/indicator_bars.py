"""The indicators of a class as bars, with the points of their questions in the tool tip."""

from collections.abc import Iterator

from kemiskinan_desktop.domain.classification import Classification, IndicatorResult
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.bars import BarLine


def indicator_lines(result: Classification) -> list[BarLine]:
    """One bar per indicator that carries weight."""
    return [
        BarLine(label=translated(each.name), percent=each.percent, help=_help(each))
        for each in result.indicators
        if each.weight
    ]


def _help(indicator: IndicatorResult) -> str:
    total = tr("{n} dari {m} poin", n=formats.number(indicator.points), m=formats.number(indicator.weight))
    return "\n".join((total, *_answers(indicator)))


def _answers(indicator: IndicatorResult) -> Iterator[str]:
    for question in indicator.questions:
        answer = translated(question.answer_label) or tr("belum dijawab")
        yield f"{question.code} {answer}: {formats.number(question.points)}"
