"""The check with every list that this PC and this office know."""

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.card_check import CardCheck
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_store import known_lists
from kemiskinan_desktop.services.workplace import Workplace


def card_check(workplace: Workplace, who: Actor) -> CardCheck:
    """A check with the lists of this moment; the office's own list comes first."""
    return CardCheck(
        lists=(workplace.cards.trust(who), *known_lists(trust_folder())),
        reference=workplace.office.reference(who),
        clock=workplace.context.clock,
        revocations=workplace.cards.withdrawn(who),
    )
