"""From points to a class: bands in force, and the overrides that lift a class."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kemiskinan_desktop.domain.answering import PARAMETER_PREFIX, Reply, unique
from kemiskinan_desktop.domain.figures import figure
from kemiskinan_desktop.domain.instrument import Band, Instrument, OverrideRule
from kemiskinan_desktop.domain.poverty import PovertyClass


def missing_edges(instrument: Instrument, parameters: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Missing codes of the parameters that edges of bands need."""
    names = (name for band in instrument.bands for name in (band.minimum_parameter, band.upper_parameter))
    return unique(
        PARAMETER_PREFIX + name for name in names if name and instrument.parameter(name, parameters) is None
    )


def bands_in_force(instrument: Instrument, parameters: Mapping[str, Decimal]) -> tuple[Band, ...]:
    """The bands with the parameters' figures on their edges; without a figure the edge stays as it is."""
    if not any(band.minimum_parameter or band.upper_parameter for band in instrument.bands):
        return instrument.bands

    return tuple(
        replace(
            band,
            minimum=_edge(instrument, band.minimum_parameter, parameters, band.minimum),
            upper=None
            if band.upper is None
            else _edge(instrument, band.upper_parameter, parameters, band.upper),
        )
        for band in instrument.bands
    )


def _edge(instrument: Instrument, name: str, parameters: Mapping[str, Decimal], plain: Decimal) -> Decimal:
    figure_in_force = instrument.parameter(name, parameters) if name else None
    return plain if figure_in_force is None else figure_in_force


def band_at(bands: Sequence[Band], points: Decimal) -> Band:
    """The band that points fall into; points below every band belong to the first."""
    for band in reversed(bands):
        if points >= band.minimum:
            return band
    return bands[0]


def band_text(band: Band) -> str:
    """The band as people read it: ``ambang ≥ 75``, ``50 – < 75``, ``< 30``."""
    if band.upper is None:
        return f"ambang ≥ {figure(band.minimum)}"
    return f"{figure(band.minimum)} – < {figure(band.upper)}" if band.minimum else f"< {figure(band.upper)}"


def overrides_met(instrument: Instrument, replies: Iterable[Reply]) -> tuple[OverrideRule, ...]:
    """The override rules whose question has one of their answers."""
    if not instrument.overrides:
        return ()
    codes = {reply.question.code: reply.code for reply in replies}
    return tuple(rule for rule in instrument.overrides if codes.get(rule.question) in rule.answers)


def overrides_open(instrument: Instrument, replies: Iterable[Reply]) -> tuple[OverrideRule, ...]:
    """The override rules whose question is still missing, so that they may yet be met."""
    unknown = {reply.question.code for reply in replies if not reply.known}
    return tuple(rule for rule in instrument.overrides if rule.question in unknown)


def strongest(rules: Iterable[OverrideRule]) -> OverrideRule | None:
    """The rule that lifts highest; the first of equals."""
    return max(rules, key=lambda rule: rule.at_least.rank, default=None)


def lifted(poverty_class: PovertyClass, rule: OverrideRule | None) -> PovertyClass:
    """The class after an override."""
    if rule is None or rule.at_least.rank <= poverty_class.rank:
        return poverty_class
    return rule.at_least
