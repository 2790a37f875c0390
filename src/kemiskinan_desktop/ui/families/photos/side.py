"""One side of a house: its photo, who put it in and when, and what can be done with it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from kemiskinan_desktop.domain.photos import HousePhoto, PhotoKind
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import heading, small

_PICTURE = QSize(272, 204)
_KEYS = {PhotoKind.FRONT: "F2", PhotoKind.INSIDE: "F3", PhotoKind.HEAD: "F4"}


class SidePanel(QFrame):
    """Takes a picture now, a file by button or by drop, one from the clipboard, and shows what is kept."""

    camera_wanted = Signal(object)
    """PhotoKind: take a picture now."""
    file_wanted = Signal(object)
    """PhotoKind: choose a file."""
    paste_wanted = Signal(object)
    removal_wanted = Signal(object)
    dropped = Signal(object, object)
    """PhotoKind and Path."""

    def __init__(self, kind: PhotoKind, *, may_change: bool) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.kind, self._may_change = kind, may_change
        self.setAcceptDrops(may_change)
        self.picture = QLabel()
        self.picture.setFixedSize(theme.px(_PICTURE.width()), theme.px(_PICTURE.height()))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setWordWrap(True)
        theme.give_role(self.picture, "muted")
        self.line = small("")
        self.camera = QPushButton(tr("Ambil foto"))
        self.choose = QPushButton(tr("Pilih berkas…"))
        self.paste = QPushButton(tr("Tempel"))
        self.remove = QPushButton(tr("Lepas foto"))
        icons.dress(self.camera, "camera", "ink", theme.tokens())
        icons.dress(self.choose, "folder", "ink", theme.tokens())
        for button, signal in (
            (self.camera, self.camera_wanted),
            (self.choose, self.file_wanted),
            (self.paste, self.paste_wanted),
            (self.remove, self.removal_wanted),
        ):
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()} · {side_words(kind)}")
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self.kind))
        self.camera.setText(f"{self.camera.text()}   {_KEYS[kind]}")
        self.camera.setShortcut(_KEYS[kind])
        self._arrange()
        self.show_photo(None)

    def show_photo(self, photo: HousePhoto | None) -> None:
        """Show what is kept, or that nothing is."""
        self.remove.setVisible(photo is not None and self._may_change)
        self.picture.setAccessibleName(side_words(self.kind))
        if photo is None:
            self.picture.setPixmap(QPixmap())
            self.picture.setText(
                tr("Belum ada foto. Ambil dengan kamera, pilih berkas, tempel, atau jatuhkan gambarnya.")
            )
            self.line.setText("")
            return
        pixmap = QPixmap()
        pixmap.loadFromData(photo.picture)
        self.picture.setPixmap(
            pixmap.scaled(
                self.picture.size(), Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )  # fmt: skip
        day = formats.stamp(photo.taken_at)
        self.line.setText(tr("Dipasang {hari} oleh {siapa}", hari=day, siapa=photo.taken_by))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - the name is Qt's
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - the name is Qt's
        """The first file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(self.kind, Path(files[0]))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(heading(side_words(self.kind)))
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.line)
        for row in ((self.camera, self.choose), (self.paste, self.remove)):
            buttons = QHBoxLayout()
            buttons.setSpacing(theme.px(8))
            for button in row:
                buttons.addWidget(button)
                button.setEnabled(self._may_change)
            buttons.addStretch()
            column.addLayout(buttons)
        column.addStretch()


def side_words(kind: PhotoKind) -> str:
    """What the side is called."""
    words = {
        PhotoKind.FRONT: tr("Tampak depan"),
        PhotoKind.INSIDE: tr("Bagian dalam"),
        PhotoKind.HEAD: tr("Kepala keluarga"),
    }
    return words[kind]
