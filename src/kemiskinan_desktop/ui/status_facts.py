"""Keeps the facts of the status bar true: period, user, last change, age of the last backup."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.ui.backup_words import on_wall, wall
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.labels import period_label
from kemiskinan_desktop.ui.roles import role_label
from kemiskinan_desktop.ui.status_line import StatusLine
from kemiskinan_desktop.ui.translations import tr

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace


class StatusFacts(QObject):
    """Lives as long as the status bar; reads anew after every change."""

    def __init__(self, status: StatusLine, desk: Desk, workplace: "Workplace", who: Actor) -> None:
        super().__init__(status)
        self._status, self._desk = status, desk
        self._workplace, self._who = workplace, who
        status.set_user(f"{who.shown_name} · {role_label(who.role)}")
        desk.changes.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is true now."""
        state, now = self._workplace.overview.state(self._who), self._desk.now()
        period = state.period
        self._status.set_period(
            tr("Periode {name} · {state}", name=period.name, state=period_label(period.state))
            if period
            else tr("Belum ada periode")
        )
        self._status.set_saved(wall(state.last_change_at), now)
        self._status.set_backups(on_wall(state.backups), now)
