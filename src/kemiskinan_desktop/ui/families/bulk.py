"""What is done to many families at once, with its count, and how it is taken back."""

from collections.abc import Callable, Sequence

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.summaries import BulkOutcome
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.families.leaving_dialog import Leaving
from kemiskinan_desktop.ui.messages import Message, MessageKind
from kemiskinan_desktop.ui.translations import tr, translated


class BulkActs:
    """Submits families, takes them out, and undoes both."""

    def __init__(
        self,
        desk: Desk,
        workplace: Workplace,
        who: Actor,
        show_only: Callable[[Sequence[str], str], object],
    ) -> None:
        self._desk, self._workplace, self._who = desk, workplace, who
        self._show_only = show_only

    def submit(self, ids: Sequence[str]) -> None:
        """Submit the surveys of these families; what is refused is said with its reason."""

        def work(report: Report) -> BulkOutcome:
            return self._workplace.surveys.submit(self._who, ids, report)

        self._desk.jobs.run(tr("Mengajukan keluarga"), work, self._submitted)

    def take_out(self, ids: Sequence[str], leaving: Leaving) -> None:
        """Close these families."""

        def work(_report: Report) -> BulkOutcome:
            return self._workplace.families.close(self._who, ids, leaving.status, leaving.on, leaving.reason)

        self._desk.jobs.run(tr("Mengeluarkan keluarga"), work, self._taken_out)

    def happened(self, sentence: str) -> None:
        """Say that an act of one family was carried out, and how it is taken back."""
        self.offer_undo(sentence)
        self._announce()

    def offer_undo(self, sentence: str) -> None:
        """Say what was just done, with a button that takes the newest entry of the history back."""
        self._desk.messages.success(sentence, tr("Urungkan"), self._undoer())

    def undo(self, number: int) -> None:
        """Take an entry of the history back."""
        try:
            count = self._workplace.history.undo(self._who, number)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self._desk.messages.success(tr("Perubahan diurungkan pada {n} keluarga.", n=formats.number(count)))
        self._announce()

    def _undoer(self) -> Callable[[], None]:
        number = self._workplace.history.entries(self._who, limit=1)[0].id
        return lambda: self.undo(number)

    def _submitted(self, outcome: BulkOutcome) -> None:
        done, refused = formats.number(outcome.done), formats.number(len(outcome.refused))
        self._announce()
        if not outcome.refused:
            self.offer_undo(tr("{n} keluarga diajukan.", n=done))
            return
        why = translated(outcome.refused[0][1])
        look = tr("Lihat {n} yang belum", n=refused)
        if outcome.done:
            text = tr("{n} keluarga diajukan, {m} tidak: {sebab}", n=done, m=refused, sebab=why)
            undo = Message(
                kind=MessageKind.SUCCESS, text=text, deed=tr("Urungkan"), on_deed=self._undoer(),
                second=look, on_second=self._looker(outcome),
            )  # fmt: skip
            self._desk.messages.post(undo)
        else:
            text = tr("{m} keluarga belum diajukan: {sebab}", m=refused, sebab=why)
            self._desk.messages.error(text, look, self._looker(outcome))

    def _looker(self, outcome: BulkOutcome) -> Callable[[], None]:
        ids = [family_id for family_id, _ in outcome.refused]
        words = tr("{n} belum diajukan", n=formats.number(len(ids)))

        def look() -> None:
            self._show_only(ids, words)

        return look

    def _taken_out(self, outcome: BulkOutcome) -> None:
        if outcome.done:
            self.offer_undo(tr("{n} keluarga dikeluarkan dari daftar.", n=formats.number(outcome.done)))
        else:
            self._desk.messages.info(tr("Keluarga itu sudah tidak ada dalam daftar."))
        self._announce()

    def _announce(self) -> None:
        self._desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.SURVEYS)
