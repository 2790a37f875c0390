"""What a person does with packages: introduce, send, receive one or a whole stick, acknowledge."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.packages import GapError, OfficeStanding
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.importing import ImportOutcome
from kemiskinan_desktop.services.package_arrivals import Arrived
from kemiskinan_desktop.services.package_receiving import Received
from kemiskinan_desktop.services.package_taking import Taken
from kemiskinan_desktop.services.packages import Packages, SentPackage
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.translations import tr

PACKAGES = "Paket (*.kdpaket)"
CARDS = "Kartu perkenalan (*.kdkenal)"
CHANGED = (ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.IMPORTS, ChangeKind.BACKUPS)


WritePlan = Callable[[Actor, ImportPlan, Report], ImportOutcome]
ShowPlan = Callable[[ImportPlan, WritePlan], None]


class PackageDeeds:
    """``show`` gets a plan to be looked at and how it is written, ``tell`` what became of a whole stick."""

    def __init__(
        self,
        desk: Desk,
        packages: Packages,
        who: Actor,
        show: ShowPlan,
        tell: Callable[[Sequence[Arrived]], None],
    ) -> None:
        self._desk, self._packages, self._who = desk, packages, who
        self._show, self._tell = show, tell

    def write_card(self) -> None:
        """Save this office's card and say its fingerprint."""
        target = self._desk.dialogs.save_file(
            tr("Simpan kartu perkenalan"), "kartu-perkenalan.kdkenal", CARDS
        )
        if target is None:
            return
        try:
            card = self._packages.write_introduction(self._who, target)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self._desk.dialogs.tell(
            tr("Kartu perkenalan {name} siap diberikan", name=card.name),
            tr(
                "Bacakan sidik ini lewat telepon ketika kantor lain memuat kartunya: {fingerprint}",
                fingerprint=card.fingerprint,
            ),
        )

    def load_card(self) -> None:
        """Load another office's card, let its fingerprint be compared, then know the office."""
        path = self._desk.dialogs.open_file(tr("Muat kartu perkenalan kantor lain"), CARDS)
        if path is None:
            return
        try:
            card = self._packages.read_introduction(self._who, path)
            sentence = tr(
                "Telepon {name} dengan nomor yang sudah Anda kenal dan minta dibacakan sidik kartunya. "
                "Sidik di layar ini: {fingerprint}",
                name=card.name, fingerprint=card.fingerprint,
            )  # fmt: skip
            deed = tr("Sidiknya sama, kenali kantor ini")
            if self._desk.dialogs.confirm(tr("Kenali {name}", name=card.name), sentence, deed):
                self._packages.trust(self._who, card)
                self._desk.messages.success(tr("Paket dari dan untuk {name} dapat dipakai.", name=card.name))
                self._desk.changes.announce(ChangeKind.IMPORTS)
        except UserError as refusal:
            self._desk.messages.refused(refusal)

    def send(self, office: OfficeStanding) -> None:
        """Ask for the stick and write a package for an office."""
        folder = self._desk.dialogs.choose_folder(tr("Pilih stik untuk paket {name}", name=office.name))
        if folder is None:
            return

        def work(report: Report) -> SentPackage:
            return self._packages.send(self._who, office.office, folder, report=report)

        self._desk.jobs.run(tr("Menulis paket untuk {name}", name=office.name), work, self._sent)

    def acknowledge(self) -> None:
        """Write every receipt that is due onto a stick."""
        folder = self._desk.dialogs.choose_folder(tr("Pilih stik untuk tanda terima"))
        if folder is None:
            return

        def done(made: tuple[SentPackage, ...]) -> None:
            self._desk.changes.announce(ChangeKind.IMPORTS)
            if made:
                said = tr("{n} tanda terima ditulis.", n=len(made))
                self._desk.messages.success(said, tr("Buka folder"), lambda: open_file(folder))
            else:
                self._desk.messages.info(tr("Tidak ada paket yang menunggu tanda terima."))

        self._desk.jobs.run(
            tr("Menulis tanda terima"),
            lambda report: self._packages.acknowledge(self._who, folder, report),
            done,
        )

    def receive(self) -> None:
        """Choose one package and look at it."""
        path = self._desk.dialogs.open_file(tr("Terima paket"), PACKAGES)
        if path is not None:
            self.examine(path)

    def examine(self, path: Path, *, lost: bool = False) -> None:
        """Check a package as a job; what changes nothing is taken in at once."""

        def work(report: Report) -> Received:
            return self._packages.examine(self._who, path, lost_confirmed=lost, report=report)

        def failed(problem: Exception) -> None:
            if isinstance(problem, GapError):
                self._ask_lost(path, problem)
            else:
                self._failed(problem)

        self._desk.jobs.run(tr("Memeriksa {name}", name=path.name), work, self._examined, failed)

    def receive_all(self) -> None:
        """Choose a stick and take in every package on it."""
        folder = self._desk.dialogs.choose_folder(tr("Pilih stik atau folder berisi paket"))
        if folder is None:
            return

        def done(arrived: tuple[Arrived, ...]) -> None:
            self._tell(arrived)
            self._desk.changes.announce(*CHANGED)

        self._desk.jobs.run(
            tr("Menerima paket dari {name}", name=folder.name),
            lambda report: self._packages.take_all(self._who, [folder], report),
            done,
            self._failed,
        )

    def _sent(self, made: SentPackage) -> None:
        self._desk.changes.announce(ChangeKind.IMPORTS)
        self._desk.messages.success(
            tr("{file} siap diantar.", file=made.path.name),
            tr("Buka folder"),
            lambda: open_file(made.path.parent),
        )

    def _examined(self, received: Received) -> None:
        plan = received.plan
        if plan is not None and (
            plan.families or plan.anew is not None or any(r.problems for r in plan.rows)
        ):
            self._show(plan, self._writing(received))
            return
        name = received.peer.name
        self._desk.jobs.run(
            tr("Menerima paket dari {name}", name=name),
            lambda report: self._packages.take(self._who, received, report),
            self._taken,
            self._failed,
        )

    def _writing(self, received: Received) -> WritePlan:
        """Takes the package in with the plan as it was decided."""

        def write(who: Actor, plan: ImportPlan, report: Report) -> ImportOutcome:
            outcome = self._packages.take(who, replace(received, plan=plan), report).outcome
            if outcome is None:
                raise ValueError
            return outcome

        return write

    def _taken(self, taken: Taken) -> None:
        self._desk.changes.announce(ChangeKind.IMPORTS)
        if taken.outcome is None:
            said = tr("Tanda terima dicatat: paket kantor ini sudah sampai.")
        else:
            said = tr("Paket diterima. Isinya sama dengan yang ada di sini, tidak ada yang berubah.")
        self._desk.messages.success(said)

    def _ask_lost(self, path: Path, gap: GapError) -> None:
        deed = tr("Nyatakan hilang dan periksa paket ini")
        if self._desk.dialogs.confirm(gap.title, gap.advice, deed):
            self.examine(path, lost=True)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, UserError):
            self._desk.messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self._desk.messages.info(tr("Dibatalkan. Paket yang belum selesai tidak diambil."))
            self._desk.changes.announce(*CHANGED)
