"""The photos of one family's house, side by side."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.photos import Photos
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.camera.dialog import CameraDialog, png
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.families.photos.side import SidePanel, side_words
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import heading, muted, small

_WIDTH, _HEIGHT = 1010, 560
PICTURE_PATTERN = "Gambar (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif)"


class PhotosDialog(QDialog):
    """Every change is kept at once and can be undone in Riwayat; what is refused is said here."""

    def __init__(
        self, name: str, family_id: str, photos: Photos, who: Actor, desk: Desk, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Foto keluarga"))
        self._family_id, self._photos, self._who, self._desk = family_id, photos, who, desk
        self.camera: CameraDialog | None = None
        self.changed = False
        may_change = who.may(Permission.WRITE_FAMILY)
        self.sides = {kind: SidePanel(kind, may_change=may_change) for kind in PhotoKind}
        self.trouble = small("")
        theme.give_role(self.trouble, "problem", "galat")
        self.close_button = QPushButton(tr("Tutup"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self._connect()
        self._arrange(name)
        self.resize(QSize(theme.px(_WIDTH), theme.px(_HEIGHT)).boundedTo(self.screen().availableSize()))
        self._show()

    def put_file(self, kind: PhotoKind, path: Path) -> None:
        """Keep the picture of a file."""
        try:
            source = path.read_bytes()
        except OSError:
            self._say(tr("Berkas itu tidak dapat dibaca. Periksa izinnya, atau pilih berkas lain."))
            return
        self._put(kind, source)

    def paste(self, kind: PhotoKind) -> None:
        """Keep the picture of the clipboard."""
        picture = QGuiApplication.clipboard().image()
        if picture.isNull():
            self._say(tr("Papan klip tidak berisi gambar. Salin gambarnya dahulu, lalu tempel."))
            return
        self._put(kind, png(picture))

    def photograph(self, kind: PhotoKind) -> None:
        """Take the picture with a camera of this PC."""
        self.camera = CameraDialog(side_words(kind), self._desk.camera(), self._desk.preferences, self)
        self.camera.taken.connect(partial(self._put, kind))
        self.camera.finished.connect(self.camera.deleteLater)
        self.camera.open()

    def _put(self, kind: PhotoKind, source: bytes) -> None:
        try:
            self._photos.put(self._who, self._family_id, kind, source)
        except UserError as refusal:
            self._say(f"{translated(refusal.title)} {translated(refusal.advice)}")
            return
        self.changed = True
        self._show()

    def _remove(self, kind: PhotoKind) -> None:
        try:
            self._photos.take_out(self._who, self._family_id, kind)
        except UserError as refusal:
            self._say(f"{translated(refusal.title)} {translated(refusal.advice)}")
            return
        self.changed = True
        self._show()

    def _choose(self, kind: PhotoKind) -> None:
        path = self._desk.dialogs.open_file(tr("Pilih foto"), PICTURE_PATTERN)
        if path is not None:
            self.put_file(kind, path)

    def _paste_into_empty(self) -> None:
        """Ctrl+V goes to the first side without a photo."""
        kept = self._photos.of(self._who, self._family_id)
        self.paste(next((kind for kind in PhotoKind if kind not in kept), PhotoKind.FRONT))

    def _show(self) -> None:
        self._say("")
        kept = self._photos.of(self._who, self._family_id)
        for kind, side in self.sides.items():
            side.show_photo(kept.get(kind))

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _connect(self) -> None:
        for side in self.sides.values():
            side.camera_wanted.connect(self.photograph)
            side.file_wanted.connect(self._choose)
            side.paste_wanted.connect(self.paste)
            side.removal_wanted.connect(self._remove)
            side.dropped.connect(self.put_file)
        if self._who.may(Permission.WRITE_FAMILY):
            QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste_into_empty)

    def _arrange(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(heading(tr("Foto keluarga {nama}", nama=name)))
        column.addWidget(
            muted(
                tr("Disimpan di berkas kantor yang terenkripsi. Keterangan kamera, juga letaknya, dibuang.")
            )
        )
        area, inner = scrolled()
        inner.addWidget(Sides(*((side, 1) for side in self.sides.values()), fill=False))
        inner.addStretch()
        column.addWidget(area, 1)
        column.addWidget(self.trouble)
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(self.close_button)
        column.addLayout(last)
