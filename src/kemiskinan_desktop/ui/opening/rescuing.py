"""The way from an office that does not open to a working one: search, choose, bring back, come in."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kemiskinan_desktop.domain.backup_rules import Damage
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.opening import rescue_door
from kemiskinan_desktop.ui.opening.door import Doorkeeper
from kemiskinan_desktop.ui.opening.rescue_door import Return
from kemiskinan_desktop.ui.translations import tr

if TYPE_CHECKING:
    from kemiskinan_desktop.services.backups import BackupInfo
    from kemiskinan_desktop.services.rescue import Rescue
    from kemiskinan_desktop.services.workplace import Workplace
    from kemiskinan_desktop.ui.opening.panel import Panel
    from kemiskinan_desktop.ui.opening.rescue_panel import RescuePanel

T = TypeVar("T")
Failed = Callable[[Exception], object]


class Wait(Protocol):
    """Does work while the first window shows how far it is."""

    def __call__(
        self, title: str, work: Callable[[Report], T], landed: Callable[[T], object], failed: Failed
    ) -> None:
        """Call `landed` with the result, or `failed` with a UserError or CancelledError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """What the first window does for a rescue."""

    wait: Wait
    show: "Callable[[Panel], object]"
    choose: Callable[[Path | None], object]
    """Ask which office, with a proposal."""
    open: Callable[[Path], object]
    """Open an office that needs no password."""
    unlock: Callable[[Path, str, str], object]
    """Open an office as a person."""
    train: Callable[[], object]


class Rescuing:
    """Offers backups when an office is refused because its file is damaged or gone."""

    def __init__(self, desk: Desk, keeper: Doorkeeper, host: Host) -> None:
        self._desk, self._keeper, self._host = desk, keeper, host
        self._returned: tuple[Return, str] | None = None
        self.news = ""
        """What to say in the window of the office that came back."""

    @cached_property
    def panel(self) -> "RescuePanel":
        """Made when it is first wanted: tables load after the first paint."""
        from kemiskinan_desktop.ui.opening.rescue_panel import RescuePanel  # noqa: PLC0415 - see above

        panel = RescuePanel(self._desk)
        panel.wanted.connect(self._bring_back)
        panel.folder_wanted.connect(self._look_into)
        panel.fresh_wanted.connect(self._make_training_anew)
        panel.left.connect(self._leave)
        return panel

    def offer(
        self, path: Path, problem: Exception, otherwise: Failed, login: str = "", password: str = ""
    ) -> None:
        """Offer backups of an office that was refused; `otherwise(problem)` when there are none."""
        if not (isinstance(problem, UserError) and rescue_door.worth_searching(problem)):
            otherwise(problem)
            return
        medium = self._desk.preferences.backup_medium
        places = () if medium is None else (medium,)

        def landed(rescue: "Rescue | None") -> None:
            if rescue is None:
                otherwise(problem)
            else:
                self._show(rescue, login, password)

        def work(report: Report) -> "Rescue | None":
            del report
            return rescue_door.search(path, problem, places)

        self._host.wait(tr("Mencari cadangan"), work, landed, otherwise)

    def choose_backup(self) -> None:
        """Ask for a stick or folder and offer its backups as new files, whatever the office's own file is."""
        folder = self._desk.dialogs.choose_folder(tr("Pilih flashdisk atau folder cadangan"))
        if folder is None:
            return

        def landed(found: "tuple[BackupInfo, ...]") -> None:
            self._show(rescue_door.as_new_file(folder, found))

        def failed(problem: Exception) -> None:
            self._host.choose(None)
            self._tell(problem)

        self._host.wait(tr("Mencari cadangan"), lambda _: rescue_door.look_into(folder), landed, failed)

    def arrived(self, workplace: "Workplace") -> None:
        """An office is open: when it has just come back, its history and its window say so."""
        returned, self._returned = self._returned, None
        if returned is None or returned[0].path.absolute() != workplace.path.absolute():
            return
        wanted, aside = returned
        rescue_door.note_return(workplace, wanted.info)
        kept = tr("Berkas yang lama disimpan sebagai {name}.", name=aside) if aside else ""
        self.news = tr(
            "Kantor pulih dari cadangan nomor {n}. {kept}", n=wanted.info.number, kept=kept
        ).strip()

    def _show(self, rescue: "Rescue", login: str = "", password: str = "") -> None:
        self.panel.show_rescue(rescue, login, password)
        self._host.show(self.panel)

    def _bring_back(self, wanted: Return) -> None:
        rescue = self.panel.rescue
        if rescue is None:
            return

        def work(report: Report) -> str:
            del report
            if rescue.damage is Damage.KEY_BOX:
                return rescue_door.bring_key_box(wanted)
            bring = rescue_door.bring_back if rescue.names_the_file else rescue_door.bring_beside
            return bring(wanted, self._counted(wanted))

        def landed(aside: str) -> None:
            self._come_in(rescue.damage, wanted, aside)

        self._host.wait(tr("Memulihkan cadangan"), work, landed, self._refused)

    def _come_in(self, damage: Damage, wanted: Return, aside: str) -> None:
        if damage is Damage.KEY_BOX:
            self._host.choose(wanted.path)
            self._desk.messages.success(tr("Berkas kunci dari cadangan dipasang. Masuklah seperti biasa."))
            return
        self._returned = (wanted, aside)
        if wanted.password is None:
            self._host.open(wanted.path)
        else:
            self._host.unlock(wanted.path, wanted.login, wanted.password)

    def _refused(self, problem: Exception) -> None:
        self._host.show(self.panel)
        if isinstance(problem, UserError) and rescue_door.spoilt(problem):
            self.panel.drop_spoilt(problem)
        else:
            self._tell(problem)

    def _look_into(self, folder: Path) -> None:
        self._host.wait(
            tr("Mencari cadangan"), lambda _: rescue_door.look_into(folder), self._offer_others, self._refused
        )

    def _offer_others(self, found: "tuple[BackupInfo, ...]") -> None:
        self.panel.show_choices(found)
        self._host.show(self.panel)

    def _make_training_anew(self, path: Path) -> None:
        self._host.wait(
            tr("Menyiapkan kantor latihan"), lambda _: rescue_door.clear_training_office(path),
            lambda _: self._host.train(), self._refused,
        )  # fmt: skip

    def _leave(self) -> None:
        rescue = self.panel.rescue
        self._host.choose(rescue.path if rescue is not None and rescue.names_the_file else None)

    def _counted(self, wanted: Return) -> AbstractContextManager[None]:
        if wanted.password is None:
            return nullcontext()
        return self._keeper.entrance.counted(wanted.path)

    def _tell(self, problem: Exception) -> None:
        if isinstance(problem, UserError):
            self.panel.refuse(problem) if self.panel.rescue else self._desk.messages.refused(problem)
        else:
            self._desk.messages.info(tr("Dibatalkan. Tidak ada yang berubah."))
