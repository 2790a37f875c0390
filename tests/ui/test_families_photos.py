"""Photos of a house by file, drop and clipboard; what is no picture is said in the dialog."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from tests.support.cameras import WEBCAM, plain_frame
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CLERK, Clock, fill, new_office

from kemiskinan_desktop.domain.photos import PhotoKind
from kemiskinan_desktop.models import records
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.photos.dialog import PhotosDialog
from kemiskinan_desktop.ui.families.photos.side import SidePanel


@pytest.fixture
def office(tmp_path: Path) -> Workplace:
    workplace = new_office(tmp_path, clock=Clock())
    fill(workplace, 1)
    return workplace


@pytest.fixture
def key(office: Workplace) -> str:
    with office.context.database.read() as session:
        return records.all_ids(session)[0]


@pytest.fixture
def dialog(qtbot: QtBot, test_desk: TestDesk, office: Workplace, key: str) -> PhotosDialog:
    return opened(qtbot, test_desk, office, key, CLERK)


def opened(qtbot: QtBot, test_desk: TestDesk, office: Workplace, key: str, who: Actor) -> PhotosDialog:
    made = PhotosDialog("Karto", key, office.photos, who, test_desk.desk, None)
    qtbot.addWidget(made, before_close_func=lambda _: office.close())
    with qtbot.waitExposed(made):
        made.show()
    return made


def jpeg(folder: Path) -> Path:
    made = BytesIO()
    Image.new("RGB", (640, 480), "teal").save(made, "JPEG")
    path = folder / "rumah.jpg"
    path.write_bytes(made.getvalue())
    return path


def test_that_a_chosen_file_becomes_the_photo_and_can_be_taken_out(
    dialog: PhotosDialog, test_desk: TestDesk, office: Workplace, key: str, tmp_path: Path
) -> None:
    front = dialog.sides[PhotoKind.FRONT]
    assert "Belum ada foto" in front.picture.text()
    assert not front.remove.isVisible()
    test_desk.dialogs.path = jpeg(tmp_path)
    front.choose.click()
    assert not front.picture.pixmap().isNull()
    assert "oleh Budi" in front.line.text()
    assert set(office.photos.of(ADMIN, key)) == {PhotoKind.FRONT}
    front.remove.click()
    assert office.photos.of(ADMIN, key) == {}
    assert dialog.changed


def test_that_a_dropped_file_goes_to_its_side(
    dialog: PhotosDialog, office: Workplace, key: str, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(jpeg(tmp_path)))])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.sides[PhotoKind.INSIDE].dropEvent(drop)
    assert set(office.photos.of(ADMIN, key)) == {PhotoKind.INSIDE}


def test_that_a_picture_of_the_clipboard_is_pasted_and_an_empty_one_is_said(
    dialog: PhotosDialog, office: Workplace, key: str
) -> None:
    QGuiApplication.clipboard().setText("bukan gambar")
    dialog.sides[PhotoKind.INSIDE].paste.click()
    assert "Papan klip tidak berisi gambar" in dialog.trouble.text()
    picture = QImage(120, 90, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    QGuiApplication.clipboard().setImage(picture)
    dialog.sides[PhotoKind.INSIDE].paste.click()
    assert not dialog.trouble.isVisible()
    assert set(office.photos.of(ADMIN, key)) == {PhotoKind.INSIDE}


def test_that_what_is_no_picture_is_said_and_changes_nothing(
    dialog: PhotosDialog, office: Workplace, key: str, tmp_path: Path
) -> None:
    wrong = tmp_path / "surat.pdf"
    wrong.write_bytes(b"%PDF-1.7")
    dialog.put_file(PhotoKind.FRONT, wrong)
    assert "bukan gambar" in dialog.trouble.text()
    dialog.put_file(PhotoKind.FRONT, tmp_path / "tidak-ada.jpg")
    assert "tidak dapat dibaca" in dialog.trouble.text()
    assert office.photos.of(ADMIN, key) == {}


def test_that_who_may_not_write_only_looks(qtbot: QtBot) -> None:
    side = SidePanel(PhotoKind.FRONT, may_change=False)
    qtbot.addWidget(side)
    assert not any((side.choose.isEnabled(), side.paste.isEnabled(), side.acceptDrops()))


def test_that_a_photo_is_taken_with_the_camera_and_goes_through_the_same_pipeline(
    dialog: PhotosDialog, test_desk: TestDesk, office: Workplace, key: str, qtbot: QtBot
) -> None:
    test_desk.cameras.append(WEBCAM)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.keyClick(dialog, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: dialog.camera is not None)
    assert dialog.camera is not None
    test_desk.camera.feed(plain_frame("#336699", 1920, 1080))
    dialog.camera.shoot.click()
    kept = office.photos.of(ADMIN, key)[PhotoKind.INSIDE]
    assert (kept.width, kept.height) == (1280, 720)
    assert kept.picture.startswith(b"\xff\xd8")
    assert test_desk.camera.running is None
    assert not dialog.sides[PhotoKind.INSIDE].picture.pixmap().isNull()
    assert dialog.sides[PhotoKind.INSIDE].camera.text() == "Ambil foto   F3"


def test_that_without_a_camera_the_other_ways_stay_and_nothing_is_put_in(
    dialog: PhotosDialog, office: Workplace, key: str
) -> None:
    dialog.sides[PhotoKind.FRONT].camera.click()
    assert dialog.camera is not None
    assert dialog.camera.view.says.title.text() == "Kamera tidak ditemukan"
    assert not dialog.camera.shoot.isEnabled()
    dialog.camera.leave.click()
    assert office.photos.of(ADMIN, key) == {}
    assert dialog.sides[PhotoKind.FRONT].choose.isEnabled()
