"""What must be true of the figures of a period before classes are reckoned with them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kemiskinan_desktop.domain.figures import figure
from kemiskinan_desktop.domain.instrument import Instrument, Parameter
from kemiskinan_desktop.domain.problems import Problem, error

POVERTY_LINE, EXTREME_LINE = "garis_kemiskinan_kota_rp", "garis_kemiskinan_ekstrem_rp"
HIGHEST_FIGURE = Decimal(1_000_000_000)


def figure_problems(instrument: Instrument, figures: Mapping[str, Decimal]) -> tuple[Problem, ...]:
    """Problems of the parameters of a period; fields are their codes. A missing one is no problem."""
    return (*_ranges(instrument, figures), *_order(figures))


def _ranges(instrument: Instrument, figures: Mapping[str, Decimal]) -> Iterator[Problem]:
    for parameter in instrument.parameters:
        value = figures.get(parameter.code)
        if value is not None and not (value.is_finite() and 0 < value <= HIGHEST_FIGURE):
            yield error(parameter.code, "parameter.range", _range_sentence(parameter))


def _range_sentence(parameter: Parameter) -> str:
    most = figure(HIGHEST_FIGURE)
    return f"{parameter.label} harus lebih dari 0 dan paling banyak {most}. Periksa lagi angkanya."


def _order(figures: Mapping[str, Decimal]) -> Iterator[Problem]:
    line, extreme = figures.get(POVERTY_LINE), figures.get(EXTREME_LINE)
    if line is None or extreme is None or not (line.is_finite() and extreme.is_finite()):
        return
    if extreme > line:
        yield error(
            EXTREME_LINE,
            "parameter.order",
            "Garis kemiskinan ekstrem lebih tinggi daripada garis kemiskinan kota. Periksa kedua angkanya.",
        )
