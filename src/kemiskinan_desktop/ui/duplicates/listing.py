"""The list of pairs: its columns and the tone of a strength."""

from kemiskinan_desktop.domain.doubles import DoublePair, Side
from kemiskinan_desktop.domain.likeness_words import Strength
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column

TONES = {Strength.NEARLY_SURE: Tone.ERROR, Strength.STRONG: Tone.WARNING, Strength.POSSIBLE: Tone.NEUTRAL}


def strength_label(strength: Strength) -> str:
    """A strength as the screen says it."""
    words = {
        Strength.NEARLY_SURE: tr("Hampir pasti"),
        Strength.STRONG: tr("Kuat"),
        Strength.POSSIBLE: tr("Mungkin"),
    }
    return words[strength]


def pair_columns(reference: Reference) -> tuple[Column[DoublePair], ...]:
    """The columns, the strongest evidence first."""

    def area(pair: DoublePair) -> str:
        codes = dict.fromkeys((pair.first.kelurahan, pair.second.kelurahan))
        return " / ".join(reference.kelurahan_name(code) for code in codes)

    return (
        Column(key="strength", title=tr("Kekuatan"), text=lambda p: strength_label(p.strength), width=112,
               chip=lambda p: TONES[p.strength]),
        Column(key="people", title=tr("Siapa"), text=people, width=160, stretch=True, tooltip=people),
        Column(key="count", title=tr("Orang"), text=lambda p: formats.number(len(p.couples)), width=58,
               numeric=True),
        Column(key="area", title=tr("Kelurahan"), text=area, width=112, tooltip=area),
        Column(key="why", title=tr("Yang cocok"), text=lambda p: p.couples[0].pro, width=240, muted=True,
               hidden=True, tooltip=lambda p: p.couples[0].pro),
        Column(key="first", title=tr("No. KK pertama"), text=lambda p: kk(p.first), width=158, hidden=True),
        Column(key="second", title=tr("No. KK kedua"), text=lambda p: kk(p.second), width=158, hidden=True),
    )  # fmt: skip


def people(pair: DoublePair) -> str:
    """The strongest couple: one name, or both where they are spelled differently."""
    couple = pair.couples[0]
    same = couple.first_name == couple.second_name
    return couple.first_name if same else f"{couple.first_name} = {couple.second_name}"


def kk(side: Side) -> str:
    """The KK number of a side in fours."""
    return formats.grouped(side.kk_number)
