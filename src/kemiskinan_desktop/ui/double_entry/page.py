"""Entri ganda: tasks, the blind form, the differences; and the statistics of those who type."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget

from kemiskinan_desktop.domain.double_entry import Right
from kemiskinan_desktop.domain.double_entry_tasks import TaskRow, TaskState
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.double_entry import Draw, SampleOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.actions import Deed, Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.double_entry.blind_form import BlindForm
from kemiskinan_desktop.ui.double_entry.second_typing import SecondTyping
from kemiskinan_desktop.ui.double_entry.statistics_view import StatisticsView
from kemiskinan_desktop.ui.double_entry.tasks_view import TasksView
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rights import bar_without
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages

TASKS, STATISTICS = 0, 1
_ADD, _REMOVE = "Ctrl+T", "Ctrl+Del"


class DoubleEntryPage(Page):
    """One of three at a time: the lists, the blind form, the differences."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.PERIOD, ChangeKind.IMPORTS, ChangeKind.USERS}
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Entri ganda"),
            tr("Sebagian berkas diketik lagi oleh orang lain tanpa melihat isinya."),
            help_text=tr(
                "Pilih tugas, tekan Enter, lalu ketik seluruh berkas. Ctrl+S membandingkan. Pada setiap beda "
                "tekan 1 bila ketikan pertama benar, 2 bila ketikan Anda benar, 3 untuk nilai lain; Ctrl+S "
                "menyimpan."
            ),
        )  # fmt: skip
        self._desk, self._workplace, self._who = desk, workplace, who
        self._declare()
        self.stack, self.tabs = QStackedWidget(), TabPages(tr("Bagian entri ganda"))
        self.second = SecondTyping(
            desk, workplace, who, self.stack, [self.first_right, self.second_right, self.third, self.back]
        )
        self.tasks = TasksView(workplace, who, desk.preferences, self.order, [self.start, self.withdraw])
        self.statistics = StatisticsView(
            workplace, who, desk.preferences, lambda: workplace.context.today, self.export
        )
        self.tabs.add(self.tasks, tr("&Tugas"))
        self.tabs.add(self.statistics, tr("Statistik &operator"))
        self.stack.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        self._connect()
        self._fit()

    def open(self, argument: object) -> None:
        """Order double entry of the families named by key, after asking."""
        if isinstance(argument, tuple) and argument:
            self._show_lists()
            self._order(SampleOrder(family_ids=tuple(str(key) for key in argument)), len(argument))

    def refresh(self) -> None:
        """Read the lists anew; what is being typed stays."""
        self.tasks.refresh()
        self.statistics.refresh()
        self._fit()

    def take_focus(self) -> None:
        """The list of tasks, or what is being typed."""
        if self.second.typing and self.second.form is not None:
            self.second.form.take_focus()
        elif self.second.deciding and self.second.view is not None:
            self.second.view.take_focus()
        else:
            self.tasks.table.view.setFocus()

    def may_leave(self) -> bool:
        """What was typed is kept as a draft."""
        return self.put_away()

    def put_away(self) -> bool:
        """Keep what was typed."""
        return self.second.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Esc goes back one step."""
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is not self.tabs:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing typed waits to be kept."""
        if self.second.drafting.timer.isActive():
            self.second.drafting.now()
            self.second.drafting.timer.stop()
        super().hideEvent(event)

    def go_back(self) -> None:
        """From the differences to the form, from the form to the list."""
        if self.second.deciding:
            self.second.back_to_form()
        elif self.second.put_away():
            self._show_lists()

    def _declare(self) -> None:
        add = self.add_action
        self.start = add(tr("&Ketik ulang berkas"), self._begin, key="Ctrl+E", icon="keyboard")
        self.order = add(tr("&Pesan entri ganda…"), self._order_drawn, icon="verify")
        self.withdraw = add(tr("Tarik t&ugas…"), self._withdraw, icon="undo")
        self.export = add(tr("Ekspor statistik ke E&xcel…"), self._export, icon="export")
        self.add_separator()
        self.add_member = add(
            tr("Tambah anggota"), self._in_form(BlindForm.add_member), key=_ADD, icon="plus"
        )
        self.remove_member = add(
            tr("Keluarkan anggota"), self._in_form(BlindForm.remove_current_member), key=_REMOVE
        )
        self.compare = add(tr("&Bandingkan"), self._compare, key=Key.SAVE, icon="check")
        self.add_separator()
        self.first_right = self._decision(tr("Ketikan pertama benar"), "1", Right.FIRST)
        self.second_right = self._decision(tr("Ketikan Anda benar"), "2", Right.SECOND)
        self.third = add(tr("Nilai lain"), self._third, key="3")
        self.store = add(tr("Simpan &keputusan"), self._store, key=Key.SAVE, icon="save")
        self.back = add(tr("Kembali"), self.go_back, key=Key.CLOSE, icon="left")
        for each in (self.first_right, self.second_right, self.third):
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for each in (self.compare, self.store):
            self._follow(each, self.add_button(each, "primary"))
        bar_without(Permission.VALIDATE, self._who, self.order, self.withdraw)
        bar_without(Permission.WRITE_FAMILY, self._who, self.start)
        bar_without(Permission.PEOPLE, self._who, self.export)

    def _decision(self, text: str, key: str, right: Right) -> Deed:
        def choose() -> None:
            if self.second.view is not None and self.second.deciding:
                self.second.view.choose(right)

        return self.add_action(text, choose, key=key)

    @staticmethod
    def _follow(act: QAction, shown: QPushButton) -> None:
        """A button that is there while its action fits."""
        act.changed.connect(lambda: shown.setVisible(act.isVisible()))

    def _in_form(self, do: Callable[[BlindForm], object]) -> Callable[[], object]:
        return lambda: self.second.with_form(do)

    def _connect(self) -> None:
        self.tasks.table.activated.connect(self._begin)
        self.tasks.table.current_changed.connect(self._fit)
        self.tasks.drawn.connect(self._fit)
        self.tabs.bar.currentChanged.connect(self._turned)
        self.second.moved.connect(self._fit)
        self.second.concluded.connect(self._concluded)

    def _fit(self, _what: object = None) -> None:
        """Only what fits what is shown is offered."""
        lists = self.stack.currentWidget() is self.tabs
        row = self.tasks.table.current()
        on_tasks = lists and self.tabs.current == TASKS
        for each, shown in (
            (self.start, on_tasks), (self.order, on_tasks), (self.withdraw, on_tasks),
            (self.export, lists and self.tabs.current == STATISTICS),
            (self.add_member, self.second.typing), (self.remove_member, self.second.typing),
            (self.compare, self.second.typing), (self.back, not lists),
            (self.first_right, self.second.deciding), (self.second_right, self.second.deciding),
            (self.third, self.second.deciding), (self.store, self.second.deciding),
        ):  # fmt: skip
            each.setVisible(shown)
        self.start.setEnabled(_is_open(row) and row is not None and not row.own)
        self.withdraw.setEnabled(_is_open(row))
        self.order.setEnabled(self.tasks.would_order > 0)
        view = self.second.view
        self.store.setEnabled(view is not None and view.ready)

    def _turned(self, at: int) -> None:
        """The cursor goes along to the list of the tab, unless it walks through the tabs."""
        self._fit()
        if not self.tabs.bar.hasFocus():
            (self.statistics if at == STATISTICS else self.tasks).table.view.setFocus()

    def _show_lists(self) -> None:
        self.stack.setCurrentWidget(self.tabs)
        self.tabs.show_page(TASKS)
        self._fit()
        self.tasks.table.view.setFocus()

    def _begin(self, _row: object = None) -> None:
        row = self.tasks.table.current()
        if row is not None and _is_open(row):
            self.second.begin(row.task.id)

    def _compare(self) -> None:
        self.second.compare()

    def _store(self) -> None:
        self.second.conclude()

    def _third(self) -> None:
        if self.second.view is not None:
            self.second.view.ask_third()

    def _concluded(self) -> None:
        self.tasks.refresh()
        self.statistics.refresh()
        self._show_lists()
        self.tasks.select_open()

    def _order_drawn(self) -> None:
        order = self.tasks.draw.order()
        if order is not None:
            self._order(order, self.tasks.would_order)

    def _order(self, order: SampleOrder, count: int) -> None:
        deed = tr("Pesan {n} keluarga", n=formats.number(count))
        sentence = tr(
            "Setiap keluarga diketik ulang oleh orang yang tidak mengisinya. Tugas yang belum dikerjakan "
            "dapat ditarik kembali."
        )
        if not self._desk.dialogs.confirm(tr("{deed}?", deed=deed), sentence, deed):
            return
        try:
            drawn = self._workplace.double_entry.order(self._who, order)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self.refresh()
        self.tasks.select_open()
        self._desk.messages.success(_drawn_words(drawn))

    def _withdraw(self) -> None:
        ids = [row.task.id for row in self.tasks.table.selected() if _is_open(row)]
        deed = tr("Tarik {n} tugas", n=formats.number(len(ids)))
        sentence = tr("Keluarganya tidak berubah dan dapat dipesan lagi.")
        if not self._desk.dialogs.confirm(tr("{deed}?", deed=deed), sentence, deed):
            return
        try:
            count = self._workplace.double_entry.take_back(self._who, ids)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self.refresh()
        self._desk.messages.success(tr("{n} tugas ditarik.", n=formats.number(count)))

    def _export(self) -> None:
        wanted, (columns, rows) = self.statistics.wanted(), self.statistics.shown()

        def work(path: Path, report: Report) -> int:
            return self._workplace.operators.write(self._who, wanted, columns, rows, path, report)

        save_as(
            self._desk, tr("Ekspor statistik operator"), "statistik-operator.xlsx", dialogs.EXCEL, work,
            lambda count: tr("{n} baris ditulis sebagai buku kerja Excel.", n=formats.number(count)),
        )  # fmt: skip


def _is_open(row: TaskRow | None) -> bool:
    return row is not None and row.task.state is TaskState.WAITING


def _drawn_words(drawn: Draw) -> str:
    count = formats.number(drawn.ordered)
    if not drawn.seed:
        return tr("Entri ganda dipesan untuk {n} keluarga.", n=count)
    return tr(
        "Entri ganda dipesan untuk {n} dari {m} keluarga. Bibit undian: {bibit}.",
        n=count, m=formats.number(drawn.candidates), bibit=drawn.seed,
    )  # fmt: skip
