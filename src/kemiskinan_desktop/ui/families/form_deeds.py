"""What can be done in the form: open, save, save and next, submit, step through the list, go back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from kemiskinan_desktop.domain.drafts import KeptDraft
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.privacy import Secret
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.families.bulk import BulkActs
from kemiskinan_desktop.ui.families.form.family_card import Kept
from kemiskinan_desktop.ui.families.form.form import FamilyForm
from kemiskinan_desktop.ui.families.form.typed import FORM, typed_of
from kemiskinan_desktop.ui.families.form.ways import Ways
from kemiskinan_desktop.ui.families.list_deeds import SUBMIT
from kemiskinan_desktop.ui.nik_dialog import show_full_niks
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.advice import TAKE_KEY

ADD_MEMBER, REMOVE_MEMBER = "Ctrl+T", "Ctrl+Del"
_SUBMITTABLE = {SurveyState.DRAFT, SurveyState.RETURNED}


class FormDeeds:
    """Builds the form when it is first needed and does what its actions say."""

    def __init__(self, page: Page, acts: BulkActs, desk: Desk, workplace: Workplace, who: Actor) -> None:
        self._page, self._acts = page, acts
        self._desk, self._workplace, self._who = desk, workplace, who
        self.form: FamilyForm | None = None

    def declare(self, back: Callable[[], object], step: Callable[[int], object]) -> None:
        """Make the actions in the order of the menu."""
        add = self._page.add_action
        self.save = add(tr("Simpan"), self.save_form, key=Key.SAVE, icon="save")
        self.save_next = add(
            tr("Simpan & berikutnya").replace("&", "&&"),
            self.save_and_next,
            key=Key.SAVE_NEXT,
            icon="save-next",
        )
        self.submit = add(tr("Ajukan"), self.submit_form, key=SUBMIT, icon="send")
        self.add_member = add(tr("Tambah anggota"), self._with_form(FamilyForm.add_member), key=ADD_MEMBER)
        self.remove_member = add(
            tr("Keluarkan anggota"), self._with_form(FamilyForm.remove_current_member), key=REMOVE_MEMBER
        )
        self._declare_ways(add)
        self.previous = add(tr("Keluarga sebelumnya"), lambda: step(-1), key=Key.PREVIOUS, icon="up")
        self.next = add(tr("Keluarga berikutnya"), lambda: step(1), key=Key.NEXT, icon="down")
        self.full_nik = add(tr("Tampilkan NIK lengkap…"), self.show_full_nik, icon="eye")
        self.back = add(tr("Kembali"), back, key=Key.CLOSE, icon="left")
        for each in (self.previous, self.next):
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _declare_ways(self, add: Callable[..., QAction]) -> None:
        """What is done with single fields."""
        do = self._with_field
        self.undo = add(tr("Urungkan ketikan"), do(Ways.undo), key=Key.UNDO, icon="undo")
        self.redo = add(tr("Ulangi ketikan"), do(Ways.redo), key=Key.REDO, icon="redo")
        self.note = add(tr("Catatan pada isian…"), do(Ways.write_note), key=Key.ADD_NOTE, icon="note")
        self.keep_warning = add(
            tr("Biarkan peringatan, beri alasan…"), do(Ways.keep_warning), key=Key.KEEP_WARNING
        )
        self.take_advice = add(
            tr("Pakai usulan pada isian"),
            self._with_form(lambda form: form.advising.take_first()),
            key=TAKE_KEY,
        )
        self.go_to_field = add(tr("Ke isian…"), do(Ways.choose_field), key=Key.GO_TO_FIELD)
        self.next_problem = add(tr("Ke masalah berikutnya"), do(Ways.next_problem), key=Key.NEXT_PROBLEM)
        self.previous_problem = add(
            tr("Ke masalah sebelumnya"), do(Ways.previous_problem), key=Key.PREVIOUS_PROBLEM
        )

    @property
    def actions(self) -> tuple[QAction, ...]:
        """All of them."""
        return (
            self.save, self.save_next, self.submit, self.undo, self.redo, self.add_member, self.remove_member,
            self.note, self.keep_warning, self.take_advice, self.go_to_field, self.next_problem,
            self.previous_problem, self.previous, self.next, self.full_nik, self.back,
        )  # fmt: skip

    def ready(self) -> FamilyForm | None:
        """The form for the instrument in force; None, and a message, when there is no period."""
        try:
            period = self._workplace.periods.current(self._who)
            instrument = self._workplace.periods.instrument(self._who)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return None
        if period is None:
            return None
        form = self.form
        if form is None or form.instrument != instrument or form.period.id != period.id:
            form = FamilyForm(self._desk, self._workplace, self._who, instrument, period)
            form.pane.add_keeping(self.keep_warning)
            form.pane.add_buttons((self.submit, self.save_next))
            form.addActions([self.previous, self.next])
            form.edited.connect(self.follow)
            if self.form is not None:
                self.form.deleteLater()
            self.form = form
        return form

    def load(self, family_id: str) -> bool:
        """Fill the form with a stored family; False, and a message, when that is not possible."""
        form = self.ready()
        if form is None:
            return False
        try:
            record = self._workplace.families.get(self._who, family_id)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return False
        form.show_record(record)
        self._bring_back(form, self._workplace.drafts.of(self._who, FORM, family_id))
        return True

    def resume(self, draft: KeptDraft) -> bool:
        """Show what was typed and not saved; False, and a message, when that is not possible."""
        typed = typed_of(draft.record_id, draft.body)
        if typed is None:
            self._desk.messages.error(
                tr("Isian ini dibuat oleh versi program yang lain dan tidak dapat dibuka di sini.")
            )
            return False
        if self._is_stored(draft.record_id):
            return self.load(draft.record_id)
        form = self.ready()
        if form is None:
            return False
        form.start_again(typed, draft.updated_at)
        if not typed.is_new:
            self._desk.messages.info(
                tr("Keluarga ini sudah tidak ada. Isian Anda dibuka sebagai keluarga baru.")
            )
        return True

    def discard(self, draft: KeptDraft) -> None:
        """Forget a draft after asking."""
        if self._sure():
            self._workplace.drafts.forget(self._who, draft.form, draft.record_id)
            self._desk.changes.announce(ChangeKind.DRAFTS)

    def is_current(self) -> bool:
        """Bring an untouched form up to date, such as after an undo; False when its family is gone."""
        form = self.form
        if form is None or not form.isVisible() or form.is_new or form.is_dirty:
            return True
        try:
            stored = self._workplace.families.get(self._who, form.record.family.id)
        except UserError:  # the family was undone or removed: the page goes back to the list
            return False
        if stored != form.record:
            form.show_record(stored)
        return True

    def start_new(self, kept: Kept | None = None) -> bool:
        """Empty the form; False, and a message, when there is no period."""
        form = self.ready()
        if form is not None:
            form.start_new(kept)
        return form is not None

    def follow(self) -> None:
        """Enable what makes sense for what the form holds."""
        form, may = self.form, self._who.may(Permission.WRITE_FAMILY)
        survey = None if form is None else form.record.survey
        self.save.setEnabled(may)
        self.save_next.setEnabled(may)
        self.submit.setEnabled(may and survey is not None and survey.state in _SUBMITTABLE)
        masked = form is not None and form.record.veil.hides(Secret.NIK)
        self.full_nik.setEnabled(masked and self._who.may(Permission.FULL_NIK))

    def show_full_nik(self) -> None:
        """The numbers of this family in a window of their own, after a reason."""
        if self.form is not None:
            show_full_niks(
                self._workplace, self._who, [self.form.record.family.id], self._desk.preferences,
                self._page.window(),
            )  # fmt: skip

    def save_form(self) -> bool:
        """Store, and offer to take it back."""
        form = self.form
        if form is None or not form.save():
            return False
        self._acts.offer_undo(tr("Keluarga {nama} tersimpan.", nama=_name(form.record)))
        self._announce()
        return True

    def save_and_next(self) -> None:
        """Store and go on with an empty form that keeps place and surveyor."""
        form = self.form
        if form is not None and self.save_form():
            form.start_new(form.body.family.kept())

    def submit_form(self) -> None:
        """Store what is unsaved, then submit; what is missing is said beside its question."""
        form = self.form
        if form is None or ((form.is_dirty or form.is_new) and not self.save_form()):
            return
        outcome = self._workplace.surveys.submit(self._who, [form.record.family.id])
        if outcome.refused:
            self._desk.messages.error(
                tr("Belum dapat diajukan. {sebab}", sebab=translated(outcome.refused[0][1]))
            )
            form.ask_for_all()
            return
        self.load(form.record.family.id)
        self._acts.offer_undo(tr("Keluarga {nama} diajukan.", nama=_name(form.record)))
        self._announce()

    def may_leave(self) -> bool:
        """Ask before what was typed is left: it is kept as a draft, or given up."""
        form = self.form
        if form is None or not form.isVisible() or not form.is_dirty:
            return True
        chosen = self._desk.dialogs.choose(
            tr("Perubahan belum disimpan"),
            tr("Yang diketik pada keluarga ini belum disimpan. Sebagai draf, isiannya dapat dilanjutkan."),
            (tr("Simpan sebagai draf"), tr("Tinggalkan tanpa menyimpan")),
            danger=1,
        )
        if chosen is None or (chosen == 0 and not self._keep(form)):
            return False
        if chosen == 1:
            form.give_up()
        self._desk.changes.announce(ChangeKind.DRAFTS)
        return True

    def put_away(self) -> bool:
        """Keep what is typed as a draft without asking; False when that cannot be now."""
        form = self.form
        return form is None or not form.is_dirty or form.drafting.now()

    def give_up_form(self) -> bool:
        """Give up the draft that is shown, after asking; False when the person keeps it."""
        form = self.form
        if form is None or not self._sure():
            return False
        form.give_up()
        self._desk.changes.announce(ChangeKind.DRAFTS)
        return True

    def _keep(self, form: FamilyForm) -> bool:
        if form.drafting.now():
            return True
        self._desk.messages.error(
            tr("Draf belum dapat disimpan karena pekerjaan lain sedang menulis. Coba lagi sesudah selesai.")
        )
        return False

    def _sure(self) -> bool:
        return self._desk.dialogs.confirm(
            tr("Buang isian yang belum disimpan"),
            tr("Yang diketik dan belum disimpan pada keluarga ini hilang. Data tersimpan tetap."),
            tr("Buang 1 isian"),
            danger=True,
        )

    def _is_stored(self, family_id: str) -> bool:
        try:
            self._workplace.families.get(self._who, family_id)
        except UserError:  # never saved, or taken back since
            return False
        return True

    def _bring_back(self, form: FamilyForm, draft: KeptDraft | None) -> None:
        typed = None if draft is None else typed_of(draft.record_id, draft.body)
        if draft is not None and typed is not None:
            form.restore(typed, draft.updated_at)

    def _with_form(self, act: Callable[[FamilyForm], object]) -> Callable[[], None]:
        def do() -> None:
            if self.form is not None:
                act(self.form)

        return do

    def _with_field(self, act: Callable[[Ways], object]) -> Callable[[], None]:
        return self._with_form(lambda form: act(form.ways))

    def _announce(self) -> None:
        self._desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.SURVEYS)


def _name(record: FamilyRecord) -> str:
    head = record.family.head
    return tr("tanpa kepala") if head is None or not head.name else head.name
