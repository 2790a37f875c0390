"""What can be done with a request: receive, answer, write the sheet, open the family."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.subject_requests import SubjectRequest
from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.person_sheets import SheetOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.privacy.answer_dialog import AnswerDialog
from kemiskinan_desktop.ui.privacy.receive_dialog import ReceiveDialog
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr

ANSWER = "Ctrl+J"


class RequestDeeds:
    """The actions of the register and the acts behind them."""

    def __init__(self, page: Page, desk: Desk, workplace: Workplace, who: Actor) -> None:
        self._page, self._desk, self._workplace, self._who = page, desk, workplace, who

    def declare(self, current: Callable[[], SubjectRequest | None]) -> None:
        """Make the actions in the order of the menu."""
        self._current = current
        add = self._page.add_action
        self.new = add(tr("Terima permintaan…"), self.receive, key=Key.NEW, icon="plus")
        self.open = add(tr("Buka keluarga"), self.open_family, icon="edit")
        self.sheet = add(tr("Lembar data…"), self.write_sheet, key=Key.PRINT, icon="print")
        self.answer = add(tr("Jawab…"), self.answer_current, key=ANSWER, icon="send")

    @property
    def of_rows(self) -> Sequence[tuple[QAction, str]]:
        """The deeds of one request, with the roles of their buttons."""
        return ((self.open, ""), (self.sheet, ""), (self.answer, "primary"))

    def follow(self, request: SubjectRequest | None) -> None:
        """Enable what makes sense for a request and a role."""
        may = self._who.may(Permission.PRIVACY)
        self.new.setEnabled(self._who.may(Permission.WRITE_FAMILY))
        self.open.setEnabled(request is not None and request.family_id is not None)
        self.sheet.setEnabled(may and request is not None and request.member_id is not None)
        self.answer.setEnabled(may and request is not None and request.is_open)

    def receive(self, family_id: str | None = None) -> None:
        """Enter a request; about a family that is known already when its key is given."""
        dialog = ReceiveDialog(self._find, self._members, self._page.window())
        if family_id is not None:
            dialog.person.show_family(family_id, self._title(family_id))
        accepted = dialog.exec() == ReceiveDialog.DialogCode.Accepted
        new = dialog.request() if accepted else None
        dialog.deleteLater()
        if new is None:
            return
        try:
            made = self._workplace.privacy.receive(self._who, new)
        except UserError as refused:
            self._desk.messages.refused(refused)
            return
        self._desk.changes.announce(ChangeKind.PRIVACY)
        self._desk.messages.success(
            tr(
                "Permintaan nomor {n} diterima, batasnya {saat}.",
                n=made.number,
                saat=formats.stamp(made.due_at),
            )
        )

    def answer_current(self) -> None:
        """Close the request under the cursor."""
        request = self._current()
        if request is None:
            return
        dialog = AnswerDialog(request, self._page.window())
        accepted = dialog.exec() == AnswerDialog.DialogCode.Accepted
        state, outcome = dialog.state, dialog.reason
        dialog.deleteLater()
        if not accepted:
            return
        try:
            self._workplace.privacy.answer(self._who, request.id, state, outcome)
        except UserError as refused:
            self._desk.messages.refused(refused)
            return
        self._desk.changes.announce(ChangeKind.PRIVACY)
        self._desk.messages.success(tr("Permintaan nomor {n} dijawab.", n=request.number))

    def write_sheet(self) -> None:
        """All that is held of the person, as PDF."""
        request = self._current()
        if request is None or request.family_id is None or request.member_id is None:
            return
        order = SheetOrder(family_id=request.family_id, member_id=request.member_id, request_id=request.id)

        def said(pages: int) -> str:
            self._desk.changes.announce(ChangeKind.PRIVACY)
            return tr("Lembar data ditulis pada {n} halaman.", n=formats.number(pages))

        save_as(
            self._desk, tr("Lembar data pribadi"), f"lembar-data-{request.number}.pdf", dialogs.PDF,
            lambda path, _: self._workplace.privacy.write_person_sheet(self._who, order, path), said,
        )  # fmt: skip

    def open_family(self) -> None:
        """The family of the request, to be looked at or corrected."""
        request = self._current()
        if request is not None and request.family_id is not None:
            self._desk.navigation.to("families", request.family_id)

    def _find(self, text: str) -> Sequence[SearchHit]:
        return self._workplace.families.find(self._who, text)

    def _members(self, family_id: str) -> Sequence[tuple[str, str]]:
        """Key and name of every member."""
        try:
            family = self._workplace.families.get(self._who, family_id).family
        except UserError:  # gone since it was found: nobody to choose
            return ()
        return tuple((member.id, member.name) for member in family.members)

    def _title(self, family_id: str) -> str:
        members = self._members(family_id)
        return members[0][1] if members else tr("Keluarga")
