"""The sections of the help page: guide, keys, about, licences."""

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.help.guide import Task, tasks
from kemiskinan_desktop.ui.help.keys import key_groups
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, strong

PRODUCT, PACKAGE = "Kemiskinan Desktop", "kemiskinan-desktop"
_KEY_WIDTH, _HEIGHT = 130, 480


def guide(go: Callable[[str], object]) -> QWidget:
    """The tasks, each with a button to its page."""
    holder, column = _column()
    for task in tasks():
        column.addWidget(_task(task, go))
    column.addStretch()
    return holder


def keys() -> QWidget:
    """All keys in groups."""
    holder, column = _column()
    for title, lines in key_groups():
        frame, inner = _card(title)
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnMinimumWidth(0, theme.px(_KEY_WIDTH))
        grid.setColumnStretch(1, 1)
        for at, (key, deed) in enumerate(lines):
            grid.addWidget(strong(str(key)), at, 0)
            grid.addWidget(body(deed), at, 1)
        inner.addLayout(grid)
        column.addWidget(frame)
    column.addStretch()
    return holder


def about() -> QWidget:
    """What this is, its version, and what it rests on."""
    holder, column = _column()
    frame, inner = _card(PRODUCT)
    for line in (
        strong(tr("Versi {version}", version=program_version())),
        body(
            tr(
                "Alat kerja kantor kecamatan untuk basis data warga miskin: pendataan, penetapan, kartu KIM, "
                "pertukaran data dengan kota, dan rekap. Bekerja tanpa jaringan; datanya tersandi di PC ini."
            )
        ),
        muted(tr("Qt {version}. Lisensi program ini MIT.", version=qVersion())),
        muted(
            tr(
                "Bobot dan ambang bawaan adalah usulan, bukan bobot resmi peraturan wali kota. Lihat "
                "Pengaturan, bagian Instrumen."
            )
        ),
    ):
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner.addWidget(line)
    column.addWidget(frame)
    column.addStretch()
    return holder


def licences() -> QWidget:
    """The notices of everything that is shipped or needed."""
    browser = QTextBrowser()
    browser.setAccessibleName(tr("Lisensi"))
    browser.setOpenExternalLinks(False)
    browser.setOpenLinks(False)
    browser.setMinimumHeight(theme.px(_HEIGHT))
    browser.setMarkdown(resource("NOTICE.md").read_text("utf-8"))
    return browser


def program_version() -> str:
    """The version installed; a dash when the program runs without being installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "–"


def _task(task: Task, go: Callable[[str], object]) -> QFrame:
    frame, inner = _card(task.title)
    for number, step in enumerate(task.steps, start=1):
        inner.addWidget(body(f"{number}.  {step}"))
    if task.page:
        button = QPushButton(tr("Buka halamannya"))
        button.setAccessibleName(tr("Buka halaman: {task}", task=task.title))
        theme.give_role(button, "flat")
        button.clicked.connect(lambda _checked=False: go(task.page))
        inner.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return frame


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    theme.give_role(frame, "card")
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(*(theme.px(edge) for edge in (18, 14, 18, 12)))
    inner.setSpacing(theme.px(6))
    inner.addWidget(heading(title))
    return frame, inner


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    return holder, column
