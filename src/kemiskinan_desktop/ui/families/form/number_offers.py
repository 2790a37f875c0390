"""What the examination of a number and the search for namesakes say, as advice beside a field."""

from collections.abc import Sequence

from kemiskinan_desktop.domain.doubles import Namesake
from kemiskinan_desktop.domain.number_advice import Diagnosis
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.advice import Offer


def number_advice(diagnosis: Diagnosis) -> tuple[str, list[Offer]]:
    """For `Advice.say`: the finding, or else the number in words; the offers carry a `Proposal`."""
    offers = [Offer(sentence=each.sentence, deed=tr("Pakai"), value=each) for each in diagnosis.proposals]
    return translated(diagnosis.finding) or diagnosis.meaning, offers


def namesake_advice(found: Sequence[Namesake]) -> tuple[str, list[Offer]]:
    """For `Advice.say`: who may be recorded already; the offers carry a `Namesake`, to open the family."""
    offers = [
        Offer(
            sentence=tr("{nama}, {tempat}: {bukti}", nama=each.name, tempat=each.place, bukti=each.pro),
            deed=tr("Buka"), value=each,
        )
        for each in found
    ]  # fmt: skip
    return (tr("Mungkin orang ini sudah tercatat:") if found else ""), offers
