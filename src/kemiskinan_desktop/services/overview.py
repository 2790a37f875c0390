"""Beranda: the state of the office on one page."""

from kemiskinan_desktop.domain.distribution import distribution_warning
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import OfficeState
from kemiskinan_desktop.models import family_list, history_pages, periods, subject_requests
from kemiskinan_desktop.models.passwords import has_recovery
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backup_safety import read_safety
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.reference import load_class_history


class Overview:
    """The figures of Beranda and the status bar."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def state(self, who: Actor) -> OfficeState:
        """Counts, what is waiting, and how safe the data are."""
        with self._context.database.read() as session:
            period = periods.current(session)
            counts = family_list.counts(session, None if period is None else period.id, None)
            newest = history_pages.entries(session, limit=1)
            backups = read_safety(session, self._context)
            waiting, overdue = subject_requests.waiting(session, self._context.clock())
        by_class = {poverty: counts.by_class[poverty] for poverty in REGISTER_CLASSES}
        determined = counts.by_state[SurveyState.DETERMINED]
        return OfficeState(
            period=period,
            register=sum(by_class.values(), Count()),
            by_class=by_class,
            by_state=counts.by_state,
            unclassified=counts.unclassified,
            with_errors=counts.with_errors,
            determined=determined,
            cards_unprinted=counts.card_unprinted.kk,
            cards_printed=determined.kk - counts.card_unprinted.kk,
            backups=backups,
            last_change_at=newest[0].at if newest else None,
            requests_waiting=waiting,
            requests_overdue=overdue,
            recovery_missing=self._recovery_missing(who),
            distribution_warning=distribution_warning(
                {poverty: count.kk for poverty, count in counts.by_class.items()}, load_class_history()
            ),
        )

    def _recovery_missing(self, who: Actor) -> bool:
        database = self._context.database
        if database.training or not who.may(Permission.PEOPLE):
            return False
        try:
            return not has_recovery(database)
        except UserError:  # a key box that cannot be read now: making a sheet says why
            return True
