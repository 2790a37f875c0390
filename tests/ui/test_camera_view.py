"""The camera on a screen: chosen, live, refused, pulled out, and never on when nobody looks."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QCameraDevice, QVideoFrame
from pytestqt.qtbot import QtBot
from tests.support.cameras import OTHER, WEBCAM, FedCamera, plain_frame
from tests.support.desks import TestDesk
from tests.support.screens import grab

from kemiskinan_desktop.ui.camera import device as device_module
from kemiskinan_desktop.ui.camera import session as session_module
from kemiskinan_desktop.ui.camera.device import CameraDevice, locked_devices
from kemiskinan_desktop.ui.camera.dialog import CameraDialog
from kemiskinan_desktop.ui.camera.formats import FrameFormat, best_format
from kemiskinan_desktop.ui.camera.session import Inputs, Session
from kemiskinan_desktop.ui.camera.trouble import Trouble
from kemiskinan_desktop.ui.camera.view import CameraView


def shown(qtbot: QtBot, test_desk: TestDesk, camera: FedCamera, *, target: bool = False) -> CameraView:
    view = CameraView(camera, test_desk.desk.preferences, target=target)
    qtbot.addWidget(view)
    grab(view, 500, 400)
    return view


def test_that_the_camera_is_off_until_somebody_turns_it_on(qtbot: QtBot, test_desk: TestDesk) -> None:
    camera = FedCamera(WEBCAM)
    view = shown(qtbot, test_desk, camera)
    assert (camera.running, view.says.title.text()) == (None, "Kamera mati")
    with qtbot.waitSignal(view.turned) as turned:
        view.says.button.click()
    assert turned.args == [True]
    assert (camera.running, view.says.title.text()) == (WEBCAM.id, "Menunggu gambar")
    assert not view.choice.isVisible()


def test_that_frames_are_shown_whole_and_handed_on(qtbot: QtBot, test_desk: TestDesk) -> None:
    camera = FedCamera(WEBCAM)
    view = shown(qtbot, test_desk, camera, target=True)
    view.start()
    with qtbot.waitSignal(view.frame) as handed:
        camera.feed(plain_frame("#336699"))
    assert handed.args is not None
    assert handed.args[0].size() == QSize(640, 480)
    assert view.stack.currentWidget() is view.picture
    seen = grab(view, 500, 400).toImage()
    middle = view.picture.mapTo(view, view.picture.picture_place().center())
    assert seen.pixelColor(middle).name() == "#336699"
    assert view.still.pixelColor(5, 5) == QColor("#336699")
    place = view.picture.picture_place()
    assert place.width() * 3 == pytest.approx(place.height() * 4, abs=4)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (Trouble.NONE_THERE, "Kamera tidak ditemukan"),
        (Trouble.NOT_ALLOWED, "Kamera tidak boleh dipakai"),
        (Trouble.NO_LIBRARY, "Komputer ini belum siap memakai kamera"),
    ],
)
def test_that_a_missing_camera_is_said_with_what_to_do(
    qtbot: QtBot, test_desk: TestDesk, why: Trouble, said: str
) -> None:
    camera = FedCamera(why_none=why)
    view = shown(qtbot, test_desk, camera)
    view.start()
    assert view.says.title.text() == said
    assert view.says.advice.text()
    assert view.says.button.text() == "Coba lagi"
    assert not view.on
    camera.plug(WEBCAM)
    view.says.button.click()
    assert camera.running == WEBCAM.id


def test_that_a_camera_that_does_not_start_is_said_and_is_off(qtbot: QtBot, test_desk: TestDesk) -> None:
    camera = FedCamera(WEBCAM)
    camera.refuses = Trouble.FAILED
    view = shown(qtbot, test_desk, camera)
    view.start()
    assert view.says.title.text() == "Kamera tidak mau menyala"
    assert not view.on


def test_that_a_camera_pulled_out_while_live_is_said_and_comes_back(
    qtbot: QtBot, test_desk: TestDesk
) -> None:
    camera = FedCamera(WEBCAM, OTHER)
    view = shown(qtbot, test_desk, camera)
    view.start()
    camera.feed(plain_frame())
    camera.pull(OTHER)
    assert view.on
    camera.pull(WEBCAM)
    assert (view.says.title.text(), view.on, camera.running) == ("Kamera terlepas", False, None)
    assert view.still.isNull()
    camera.plug(WEBCAM)
    view.says.button.click()
    assert view.on


@pytest.mark.parametrize("list_knows_first", [False, True])
def test_that_a_camera_whose_cable_goes_with_an_error_is_not_called_busy(
    qtbot: QtBot, test_desk: TestDesk, *, list_knows_first: bool
) -> None:
    camera = FedCamera(WEBCAM)
    view = shown(qtbot, test_desk, camera)
    view.start()
    camera.feed(plain_frame())
    if list_knows_first:
        camera.there.remove(WEBCAM)
        camera.failed.emit(Trouble.FAILED)
    else:
        camera.failed.emit(Trouble.FAILED)
        camera.pull(WEBCAM)
    assert (view.says.title.text(), view.on) == ("Kamera terlepas", False)


def test_that_the_chosen_camera_is_remembered(qtbot: QtBot, test_desk: TestDesk) -> None:
    camera = FedCamera(WEBCAM, OTHER)
    view = shown(qtbot, test_desk, camera)
    view.start()
    assert view.choice.isVisible()
    view.choice.setCurrentIndex(1)
    view.choice.activated.emit(1)
    assert camera.running == OTHER.id
    again = FedCamera(WEBCAM, OTHER)
    later = shown(qtbot, test_desk, again)
    later.start()
    assert again.running == OTHER.id


def test_that_hiding_turns_the_camera_off_and_frames_on_their_way_are_dropped(
    qtbot: QtBot, test_desk: TestDesk
) -> None:
    camera = FedCamera(WEBCAM)
    view = shown(qtbot, test_desk, camera)
    view.start()
    view.hide()
    assert (camera.running, view.on) == (None, False)
    camera.frame.emit(plain_frame())
    assert view.still.isNull()


def test_that_a_picture_is_taken_only_when_there_is_one_and_the_camera_goes_off(
    qtbot: QtBot, test_desk: TestDesk
) -> None:
    camera = FedCamera(WEBCAM)
    dialog = CameraDialog("Tampak depan", camera, test_desk.desk.preferences, None)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.shoot.isEnabled()
    camera.feed(plain_frame("#aa3311"))
    with qtbot.waitSignal(dialog.taken) as taken:
        dialog.shoot.click()
    assert taken.args is not None
    assert QImage.fromData(taken.args[0]).pixelColor(9, 9).name() == "#aa3311"
    assert (camera.running, dialog.isVisible()) == (None, False)


def test_that_leaving_the_dialog_turns_the_camera_off(qtbot: QtBot, test_desk: TestDesk) -> None:
    camera = FedCamera(WEBCAM)
    dialog = CameraDialog("Tampak depan", camera, test_desk.desk.preferences, None)
    qtbot.addWidget(dialog)
    dialog.open()
    camera.feed(plain_frame())
    camera.pull(WEBCAM)
    assert not dialog.shoot.isEnabled()
    dialog.leave.click()
    assert camera.running is None


def sized(width: int, height: int, rate: float = 30.0) -> FrameFormat:
    return FrameFormat(width=width, height=height, rate=rate)


@pytest.mark.parametrize(
    ("formats", "best"),
    [
        ([], None),
        ([sized(640, 480), sized(1280, 720), sized(1920, 1080)], 1),
        ([sized(1280, 720, 5.0), sized(640, 480)], 1),
        ([sized(3840, 2160), sized(1920, 1080)], 1),
        ([sized(1280, 720, 15.0), sized(1280, 720)], 1),
    ],
)
def test_that_a_format_is_asked_for_that_reads_codes_on_an_old_pc(
    formats: list[FrameFormat], best: int | None
) -> None:
    assert best_format(formats) == best


def test_that_this_pcs_own_list_of_cameras_can_be_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(device_module, "_DEVICES", tmp_path_factory.mktemp("dev"))
    real = CameraDevice()
    known = {camera.id for camera in real.cameras()}
    troubles: list[Trouble] = []
    real.failed.connect(troubles.append)
    assert "tiada" not in known
    real.start("tiada")
    assert troubles == [Trouble.NONE_THERE]
    real.stop()


def test_that_a_pc_without_the_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys  # noqa: PLC0415 - one test's own

    monkeypatch.setitem(sys.modules, "kemiskinan_desktop.ui.camera.session", None)
    bare = CameraDevice()
    assert bare.cameras() == ()
    assert bare.why_none() is Trouble.NO_LIBRARY


@pytest.mark.qt_log_ignore("No RHI backend")  # this PC has no graphics card; frames are converted without
def test_that_frames_of_the_real_sink_arrive_and_too_many_are_dropped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_BETWEEN_MS", 3_600_000)
    session = Session(QCameraDevice())
    frames: list[QImage] = []
    session.frame.connect(frames.append)
    for _ in range(3):
        session.sink.setVideoFrame(QVideoFrame(plain_frame("#227744")))
    assert [frame.pixelColor(3, 3).name() for frame in frames] == ["#227744"]
    session.sink.setVideoFrame(QVideoFrame())
    session.stop()
    session.sink.setVideoFrame(QVideoFrame(plain_frame()))
    assert len(frames) == 1


def test_that_a_device_that_is_gone_fails_at_once(qtbot: QtBot) -> None:
    session = Session(QCameraDevice())
    with qtbot.waitSignal(session.failed):
        session.start()
    session.stop()
    assert len(Inputs().cameras()) == len(CameraDevice().cameras())


def test_that_linux_cameras_nobody_may_open_are_noticed(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("dev")
    assert not locked_devices(folder)
    assert not locked_devices(folder / "tiada")
    (folder / "video0").symlink_to(folder / "hilang")
    assert locked_devices(folder)
    (folder / "video1").write_bytes(b"")
    assert not locked_devices(folder)
