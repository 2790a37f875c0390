"""What is done with single fields: go there, undo, note something beside one, let a warning stay."""

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.remarks import may_stay
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.families.form.body import FormBody
from kemiskinan_desktop.ui.families.form.field_chooser import FieldChooser
from kemiskinan_desktop.ui.families.form.remarks import field_of
from kemiskinan_desktop.ui.families.form.standing_pane import StandingPane
from kemiskinan_desktop.ui.families.form.steps import Steps
from kemiskinan_desktop.ui.families.form.texts import FormTexts, placed
from kemiskinan_desktop.ui.translations import tr, translated


class Typable(Protocol):
    """The form, as far as single fields are concerned."""

    body: FormBody
    pane: StandingPane

    def problems(self) -> Sequence[Problem]:
        """What is said now."""
        ...

    def jump(self, field: str) -> None:
        """Put the cursor into a field."""
        ...

    def judge(self) -> None:
        """Say class and problems of now."""
        ...

    def step_to(self, texts: FormTexts, place: str) -> None:
        """Show another state of the form, with the cursor in a field."""
        ...


class Ways:
    """The keys of a form that mean the field with the cursor."""

    def __init__(self, form: Typable, desk: Desk, over: QWidget) -> None:
        """`over` is what the chooser of fields is laid over."""
        self._form, self._desk = form, desk
        self.steps, self.chooser = Steps(), FieldChooser(over)
        self.chooser.chosen.connect(form.jump)

    def next_problem(self) -> None:
        """F8: the next problem of the list."""
        self._jump_to(self._form.pane.problems.next_field())

    def previous_problem(self) -> None:
        """Shift+F8: the problem before."""
        self._jump_to(self._form.pane.problems.next_field(-1))

    def choose_field(self) -> None:
        """F6: any field by its name or code."""
        before = cast("QWidget | None", self._form.body.focusWidget())  # none while nothing was focused yet
        self.chooser.start(self._form.body.destinations(), before)

    def undo(self) -> None:
        """The step that was typed last is taken back, with the cursor in its field."""
        self._go_to_step(self.steps.back(), tr("Tidak ada lagi yang dapat diurungkan dalam isian ini."))

    def redo(self) -> None:
        """The step that was taken back last is done again."""
        self._go_to_step(self.steps.forth(), tr("Tidak ada lagi yang dapat diulangi."))

    def write_note(self) -> None:
        """Ctrl+N: a note beside the field with the cursor; an emptied one goes."""
        self._form.body.commit()
        place = self._form.body.place()
        if not place:
            self._desk.messages.info(tr("Letakkan kursor di sebuah isian dahulu, lalu tulis catatannya."))
            return
        text = self._desk.dialogs.ask_words(
            tr("Catatan pada {isian}", isian=self._form.body.name_of(place)),
            tr(
                "Catatan ini tersimpan bersama keluarga dan tidak ikut dicetak. Kosongkan untuk menghapusnya."
            ),
            tr("Simpan catatan"),
            label=tr("&Catatan"),
            text=self._form.body.remarks.note(place),
        )
        if text is not None:
            self._form.body.write_note(place, text)

    def keep_warning(self) -> None:
        """Ctrl+B: the warning at the cursor may stay, for a reason that is kept and shown to the verifier."""
        self._form.body.commit()
        problem = self._warning_here()
        if problem is None:
            self._desk.messages.info(
                tr("Di sini tidak ada peringatan yang dapat dibiarkan. Pilih dahulu dalam daftar masalah.")
            )
            return
        text = self._desk.dialogs.ask_words(
            tr("Biarkan peringatan ini"),
            tr("{kalimat} Bila memang benar, tulis alasannya; verifikator membacanya.",
               kalimat=translated(problem.sentence)),
            tr("Simpan alasan"),
            label=tr("&Alasan"),
            text=problem.reason,
        )  # fmt: skip
        if text is not None:
            self._form.body.give_reason(problem, text)
            self._form.judge()

    def _jump_to(self, field: str) -> None:
        if field:
            self._form.jump(field)

    def _go_to_step(self, step: tuple[FormTexts, str] | None, nothing: str) -> None:
        if step is None:
            self._desk.messages.info(nothing)
            return
        texts, path = step
        self._form.step_to(texts, field_of(path))

    def _warning_here(self) -> Problem | None:
        """The warning of the field with the cursor, or the one under the cursor of the list."""
        listed = self._form.pane.problems.current
        if listed is not None and may_stay(listed) and self._form.pane.problems.hasFocus():
            return listed
        here = placed(self._form.body.place(), self._form.body.members.keys)
        found = [
            problem
            for problem in self._form.problems()
            if may_stay(problem) and problem.field.replace(".birth_year", ".birth_date") == here
        ]
        return listed if listed in found else next(iter(found), None)
