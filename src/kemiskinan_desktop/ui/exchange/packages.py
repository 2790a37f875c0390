"""The tab *Paket*: other offices, and every package both ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.packages import OfficeStanding, PackageRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.package_arrivals import Arrived
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange.arrivals import ArrivalsPanel
from kemiskinan_desktop.ui.exchange.package_columns import office_columns, package_columns
from kemiskinan_desktop.ui.exchange.package_deeds import PackageDeeds, ShowPlan
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.progress_panel import ProgressPanel
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource

_LOW, _MIDDLE, _HIGH = 150, 170, 260


@dataclass(frozen=True, slots=True)
class PackageActions:
    """The deeds of this tab, made by the page so that they stand in its menu."""

    receive: QAction
    receive_all: QAction
    send: QAction
    acknowledge: QAction
    load_card: QAction
    write_card: QAction


class PackagesPanel(QWidget):
    """``show`` is told when a package must be looked at before it is applied."""

    def __init__(
        self,
        desk: Desk,
        workplace: Workplace,
        who: Actor,
        actions: PackageActions,
        show: ShowPlan,
    ) -> None:
        super().__init__()
        self._packages, self._who, self._actions = workplace.packages, who, actions
        self.deeds = PackageDeeds(desk, workplace.packages, who, show, self.tell)
        city = workplace.office.profile(who).is_city
        self.offices: RowTable[OfficeStanding] = RowTable(
            "package_offices", office_columns(desk.now, city=city), desk.preferences, name=tr("Kantor lain")
        )
        self.rows: RowTable[PackageRow] = RowTable(
            "packages", package_columns(self._name_of), desk.preferences, name=tr("Paket")
        )
        self._names: dict[str, str] = {}
        self.arrivals = ArrivalsPanel(desk.preferences, self.close_arrivals, self.deeds.acknowledge)
        self._prepare(city=city)
        self._arrange(desk)

    def refresh(self) -> None:
        """Read both lists anew; the office that was chosen stays chosen."""
        chosen = self.offices.current()
        standings = self._packages.standings(self._who)
        self._names = {each.office: each.name for each in standings}
        self.offices.set_source(SequenceSource(standings))
        self.rows.set_source(SequenceSource(self._packages.rows(self._who)))
        places = [at for at, each in enumerate(standings) if chosen and each.name == chosen.name]
        if standings:
            known = [at for at, each in enumerate(standings) if each.office]
            self.offices.select_row(next(iter((*places, *known)), 0))
        self._follow(self.offices.current())

    def send(self) -> None:
        """Write a package for the chosen office."""
        office = self.offices.current()
        if office is not None and office.office:
            self.deeds.send(office)

    def tell(self, arrived: Sequence[Arrived]) -> None:
        """Show what became of a whole stick."""
        self.arrivals.say(arrived)
        self._lists.hide()
        self.arrivals.show()
        self.arrivals.table.view.setFocus()

    def close_arrivals(self) -> None:
        """Go back to the lists."""
        self.arrivals.hide()
        self._lists.show()

    def _name_of(self, office: str) -> str:
        return self._names.get(office, office)

    def _follow(self, office: OfficeStanding | None) -> None:
        known = office is not None and bool(office.office)
        self._actions.send.setEnabled(known)

    def _prepare(self, *, city: bool) -> None:
        self.offices.setMinimumHeight(theme.px(_HIGH if city else _LOW))
        if not city:
            self.offices.setMaximumHeight(theme.px(_MIDDLE))
        self.rows.setMinimumHeight(theme.px(_LOW))
        self.offices.set_empty(
            tr("Belum ada kantor yang dikenal"),
            tr(
                "Tukarkan kartu perkenalan satu kali: simpan kartu kantor ini untuk kota, "
                "lalu muat kartu dari kota."
            ),
            icon="sign",
        )
        self.rows.set_empty(
            tr("Belum ada paket"), tr("Paket yang dikirim dan diterima muncul di sini."), icon="export"
        )
        self.offices.set_actions([self._actions.send])
        self.offices.current_changed.connect(self._follow)

    def _arrange(self, desk: Desk) -> None:
        deeds = FlowLayout()
        actions = self._actions
        deeds.addWidget(button(actions.receive, "primary"))
        for action in (
            actions.receive_all, actions.send, actions.acknowledge, actions.load_card, actions.write_card,
        ):  # fmt: skip
            deeds.addWidget(button(action))
        self._lists = QWidget()
        inner = QVBoxLayout(self._lists)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(10))
        inner.addLayout(deeds)
        inner.addWidget(self.offices, 2)
        inner.addWidget(self.rows, 3)
        self.arrivals.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(ProgressPanel(desk.jobs))
        column.addWidget(self._lists, 1)
        column.addWidget(self.arrivals, 1)
