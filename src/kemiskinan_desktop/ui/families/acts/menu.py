"""The acts of the family under the cursor: one key opens the list, a letter chooses."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.acts.dialog import ActDialog, ActRoom
from kemiskinan_desktop.ui.families.acts.leaving_member import GiveDialog, GoneDialog, HeadDialog
from kemiskinan_desktop.ui.families.acts.places import MoveDialog, ReturnDialog, SplitDialog
from kemiskinan_desktop.ui.translations import tr

Dialog = Callable[[ActRoom, QWidget | None], ActDialog]


class FamilyActsMenu:
    """``menu.open(family_id, parent, done)``; `done` gets a sentence once an act was carried out."""

    def __init__(self, workplace: Workplace, who: Actor) -> None:
        self._workplace, self._who = workplace, who

    def open(self, family_id: str, parent: QWidget, done: Callable[[str], object]) -> None:
        """Show the acts that this family allows, at the mouse or in the middle of the page."""
        menu = self.menu(family_id, parent, done)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos() if parent.underMouse() else parent.mapToGlobal(parent.rect().center()))

    def menu(self, family_id: str, parent: QWidget, done: Callable[[str], object]) -> QMenu:
        """The acts as a menu, each with its letter."""
        family = self._workplace.families.get(self._who, family_id).family
        menu = QMenu(tr("Peristiwa keluarga"), parent)
        for text, dialog, said in _choices(family):
            chosen = menu.addAction(text)
            chosen.triggered.connect(partial(self._run, dialog, said, family, parent, done))
        return menu

    def _run(
        self, dialog: Dialog, said: str, family: Family, parent: QWidget, done: Callable[[str], object],
        _checked: bool = False,
    ) -> None:  # fmt: skip
        made = dialog(self.room(family), parent.window())
        if made.exec() == ActDialog.DialogCode.Accepted:
            done(said)
        made.deleteLater()

    def room(self, family: Family) -> ActRoom:
        """What a dialog about a family works with."""
        reference = self._workplace.office.reference(self._who)
        kecamatan = self._workplace.office.profile(self._who).kecamatan
        return ActRoom(
            family=family, families=self._workplace.families, acts=self._workplace.acts, who=self._who,
            today=self._workplace.context.today, areas=reference.kelurahan_of(kecamatan),
            relations=reference.codes["hubungan"],
        )  # fmt: skip


def _choices(family: Family) -> tuple[tuple[str, Dialog, str], ...]:
    if family.status is not FamilyStatus.ACTIVE:
        return ((tr("&Kembali aktif…"), ReturnDialog, tr("Keluarga dihitung lagi.")),)
    several = len(family.living) > 1
    ways: tuple[tuple[str, Dialog, str, bool], ...] = (
        (tr("&Meninggal, pindah, atau hilang…"), GoneDialog, tr("Peristiwa anggota tersimpan."), True),
        (tr("Ganti &kepala keluarga…"), HeadDialog, tr("Kepala keluarga diganti."), several),
        (tr("Anggota pindah ke keluarga &lain…"), GiveDialog, tr("Anggota dipindahkan."), several),
        (tr("&Pecah KK…"), SplitDialog, tr("Keluarga baru dibuat dari pecah KK."), several),
        (tr("Pindah &alamat di kecamatan ini…"), MoveDialog, tr("Alamat keluarga diubah."), True),
    )
    return tuple((text, dialog, said) for text, dialog, said, fits in ways if fits)
