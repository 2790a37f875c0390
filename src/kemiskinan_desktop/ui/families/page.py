"""Keluarga: the list of families, and over it the form of one of them."""

from typing import ClassVar

from kemiskinan_desktop.domain.drafts import KeptDraft
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import FamilyFilter, FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, labels
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.families.draft_bar import DraftBar
from kemiskinan_desktop.ui.families.form.form import FamilyForm
from kemiskinan_desktop.ui.families.form.typed import FORM
from kemiskinan_desktop.ui.families.form_deeds import FormDeeds
from kemiskinan_desktop.ui.families.list_deeds import ListDeeds
from kemiskinan_desktop.ui.families.listing import FamilyListing
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.faces import Faces

NEW = "baru"
"""What another page hands to navigation to start a new family."""


class FamiliesPage(Page):
    """Two faces of one page: the list and the form; each has its own actions and buttons."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(
        {
            ChangeKind.FAMILIES,
            ChangeKind.SURVEYS,
            ChangeKind.CARDS,
            ChangeKind.PERIOD,
            ChangeKind.IMPORTS,
            ChangeKind.DRAFTS,
        }
    )

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(tr("Keluarga"), help_text=_help())
        self._desk, self._workplace, self._who = desk, workplace, who
        self.listing = FamilyListing(desk, workplace, who)
        self.deeds = ListDeeds(self, self.listing, desk, workplace, who)
        self.editing = FormDeeds(self, self.deeds.acts, desk, workplace, who)
        self.drafts = DraftBar()
        self.stack = Faces()
        self.stack.addWidget(self.listing)
        self.body.addWidget(self.drafts)
        self.body.addWidget(self.stack, 1)
        self.deeds.declare(self.start_new, self._open_current)
        self.editing.declare(self.show_list, self.step)
        self.listing.build(self.deeds.of_rows, self.deeds.open, self.deeds.print, self.start_new)
        self._list_buttons = [self.add_button(self.deeds.export), self.add_button(self.deeds.new, "primary")]
        self._form_buttons = [
            self.add_button(self.editing.back),
            self.add_button(self.editing.save, "primary"),
        ]
        self.drafts.resume_wanted.connect(self.resume)
        self.drafts.discard_wanted.connect(self.editing.discard)
        self.listing.table.current_changed.connect(self._follow_list)
        self.listing.selection_changed.connect(self._say_selection)
        self.listing.activated.connect(self._open_row)
        self._show_face()

    @property
    def form(self) -> FamilyForm | None:
        """The form while it is shown; None while the list is."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, FamilyForm) else None

    def open(self, argument: object) -> None:
        """A family by its key, a `FamilyFilter` for the list, or `NEW` for an empty form."""
        if isinstance(argument, FamilyFilter):
            if self.show_list():
                self.listing.show_filter(argument)
        elif argument == NEW:
            self.start_new()
        elif isinstance(argument, str):
            self.open_family(argument)

    def refresh(self) -> None:
        """Read the list anew; a form keeps what is typed in it, else shows what is stored now."""
        if not self.editing.is_current():
            self.stack.setCurrentWidget(self.listing)
            self._show_face()
        self.listing.reload()
        self._show_drafts()
        self._follow_list()
        self._say_head()

    def start_new(self) -> None:
        """An empty form."""
        if self.editing.may_leave() and self.editing.start_new():
            self._show_form()

    def open_family(self, family_id: str) -> None:
        """The form of a stored family."""
        if self.editing.may_leave() and self.editing.load(family_id):
            self._show_form()

    def resume(self, draft: KeptDraft) -> None:
        """What was typed and not saved, where it was left."""
        if self.editing.may_leave() and self.editing.resume(draft):
            self._show_form()

    def step(self, by: int) -> None:
        """The previous or next family of the list, in the form."""
        form, table = self.form, self.listing.table
        if form is None or not self.editing.may_leave():
            return
        self.listing.select(form.record.family.id)
        table.step(by)
        row = table.current()
        if row is not None and row.id != form.record.family.id:
            self.editing.load(row.id)
            self._say_head()
        else:
            self._desk.messages.info(
                tr("Ini keluarga terakhir dalam daftar.")
                if by > 0
                else tr("Ini keluarga pertama dalam daftar.")
            )

    def show_list(self) -> bool:
        """Back to the list; False when the person wants to stay."""
        form = self.form
        if form is None:
            return True
        if not self.editing.may_leave():
            return False
        self.stack.setCurrentWidget(self.listing)
        self.listing.select(form.record.family.id)
        self._show_face()
        self.take_focus()
        return True

    def focus_filter(self) -> None:
        """Ctrl+F."""
        if self.form is None:
            self.listing.filters.focus_line()

    def take_focus(self) -> None:
        """The first field of the form, or the table."""
        if self.form is not None:
            self.form.take_focus()
        else:
            self.listing.take_focus()

    def may_leave(self) -> bool:
        """Leaving the page leaves the form too, after asking."""
        return self.show_list()

    def put_away(self) -> bool:
        """What is typed becomes a draft, without asking."""
        return self.editing.put_away()

    def _show_form(self) -> None:
        form = self.editing.form
        if form is None:
            return
        if self.stack.indexOf(form) < 0:
            self.stack.addWidget(form)
            form.leave_wanted.connect(self.show_list)
            form.edited.connect(self._say_head)
            form.notice.given_up.connect(self._give_up)
        self.stack.setCurrentWidget(form)
        self._show_face()
        form.take_focus()

    def _give_up(self) -> None:
        if self.editing.give_up_form() and self.form is not None and self.form.is_new:
            self.show_list()

    def _show_face(self) -> None:
        in_form = self.form is not None
        self.deeds.follow()
        self.editing.follow()
        for action in self.deeds.actions:
            action.setVisible(not in_form)
        for action in self.editing.actions:
            action.setVisible(in_form)
        for button in self._list_buttons:
            button.setVisible(not in_form)
        for button in self._form_buttons:
            button.setVisible(in_form)
        self._show_drafts()
        self._say_head()

    def _show_drafts(self) -> None:
        """Over the list alone; the form says its own."""
        waiting = self._workplace.drafts.waiting(self._who, FORM) if self.form is None else ()
        self.drafts.show_drafts(waiting)

    def _say_head(self) -> None:
        form = self.form
        self.header.title.setText(tr("Keluarga") if form is None else _form_title(form))
        self.set_subtitle(self._register() if form is None else _form_state(form))

    def _register(self) -> str:
        counts = self._workplace.families.counts(self._who)
        register = sum((counts.by_class[each] for each in REGISTER_CLASSES), Count())
        period = self._workplace.periods.current(self._who)
        return tr(
            "{kk} keluarga · {jiwa} jiwa dalam basis data warga miskin periode {periode}",
            kk=formats.number(register.kk), jiwa=formats.number(register.jiwa),
            periode="–" if period is None else period.name,
        )  # fmt: skip

    def _follow_list(self) -> None:
        self.deeds.follow()

    def _say_selection(self, count: int) -> None:
        if count > 1:
            self.listing.table.count.setText(tr("{n} keluarga dipilih", n=formats.number(count)))

    def _open_row(self, row: FamilyRow) -> None:
        self.open_family(row.id)

    def _open_current(self) -> None:
        row = self.listing.table.current()
        if row is not None:
            self.open_family(row.id)


def _form_title(form: FamilyForm) -> str:
    if form.is_new:
        return tr("Entri keluarga")
    head = form.record.family.head
    return tr("Keluarga") if head is None else head.name


def _form_state(form: FamilyForm) -> str:
    survey, dirty = form.record.survey, form.is_dirty
    parts = [
        tr("Keluarga baru")
        if form.is_new
        else tr("KK {kk}", kk=formats.grouped(form.record.family.kk_number.text)),
        labels.survey_label(None if survey is None else survey.state),
        tr("ada perubahan yang belum disimpan") if dirty else tr("semua tersimpan"),
    ]
    if form.is_new and not dirty:
        parts.pop()
    return " · ".join(parts)


def _help() -> str:
    return tr(
        "Enter membuka keluarga, Ctrl+N mengentri keluarga baru, Ctrl+F menyaring daftar. "
        "Klik judul kolom untuk mengurutkan; Ctrl atau Shift memilih beberapa keluarga."
    )
