"""The check with every list that this PC knows, and with those of an open office when there is one."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.card_check import CardCheck
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.trust_store import known_lists
from kemiskinan_desktop.services.withdrawal_shelf import WithdrawalShelf

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace

Checker = Callable[[], CardCheck]
"""A check with the lists of the moment it is asked for."""


def office_checker(workplace: "Workplace", who: Actor) -> Checker:
    """The office's own list comes first, then those of this PC."""
    return partial(_office_check, workplace, who)


def pc_checker(now: Callable[[], datetime]) -> Checker:
    """The lists of this PC alone: no office, no login, no database. `now` is local time."""
    return partial(_pc_check, now)


def _office_check(workplace: "Workplace", who: Actor) -> CardCheck:
    return CardCheck(
        lists=(workplace.cards.trust(who), *known_lists(trust_folder())),
        reference=workplace.office.reference(who),
        clock=workplace.context.clock,
        revocations=workplace.cards.withdrawn(who),
        shelf=_shelf(),
        training=workplace.training,
    )


def _pc_check(now: Callable[[], datetime]) -> CardCheck:
    return CardCheck(
        lists=known_lists(trust_folder()), reference=load_reference(), clock=lambda: now().astimezone(),
        shelf=_shelf(),
    )  # fmt: skip


def _shelf() -> WithdrawalShelf:
    return WithdrawalShelf(folder=trust_folder())
