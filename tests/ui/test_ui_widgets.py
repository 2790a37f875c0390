import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.support.screens import grab

from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.problems import Severity
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.ui import labels, tones
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.bars import BarLine, Bars
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.preview import Preview
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.stat_card import StatCard


def png(width: int = 210, height: int = 297) -> bytes:
    picture = QPixmap(width, height)
    picture.fill(QColor("#aabbcc"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(data.data())


def test_that_every_class_and_state_has_a_word_and_a_tone() -> None:
    assert {labels.class_label(c) for c in PovertyClass} == {c.label for c in PovertyClass}
    assert labels.class_label(None) == "Belum dinilai"
    assert len({labels.survey_label(s) for s in SurveyState}) == len(SurveyState)
    assert labels.survey_label(None) == "Belum didata"
    assert len({labels.card_label(s) for s in CardState}) == len(CardState)
    assert labels.card_label(None) == "–"
    assert len({labels.period_label(s) for s in PeriodState}) == len(PeriodState)
    assert len({labels.severity_label(s) for s in Severity}) == 2
    assert set(tones.CLASS_TONES) == set(PovertyClass)
    assert set(tones.STATE_TONES) == set(SurveyState)
    assert set(tones.CARD_TONES) == set(CardState)
    assert set(tones.SEVERITY_TONES) == set(Severity)


def test_that_filters_are_switched_one_by_one_and_tell(qtbot: QtBot) -> None:
    chips = FilterChips("Saringan")
    qtbot.addWidget(chips)
    told: list[frozenset[object]] = []
    chips.changed.connect(lambda: told.append(chips.checked()))
    first = chips.add("a", "Sangat Miskin")
    chips.add("b", "Miskin")
    chips.set_count("a", 1106)
    assert first.text() == "Sangat Miskin  1.106"
    first.click()
    chips.set_checked(frozenset({"b"}))
    first.click()
    assert told == [frozenset({"a"}), frozenset({"a", "b"})]


def test_that_chips_go_on_in_the_next_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10)
    buttons = [QPushButton("x") for _ in range(6)]
    for each in buttons:
        each.setFixedSize(100, 20)
        flow.addWidget(each)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(330) == 50
    assert flow.heightForWidth(50) == 6 * 20 + 5 * 10
    holder.resize(330, 60)
    holder.show()
    flow.setGeometry(QRect(0, 0, 330, 60))
    assert buttons[3].pos().y() == 30
    assert flow.minimumSize().width() == 100
    assert flow.sizeHint().width() == 650
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    buttons[0].hide()
    assert flow.heightForWidth(545) == 20


def test_that_bars_take_their_colour_from_how_full_they_are(qtbot: QtBot) -> None:
    tones_of = [BarLine(label="", percent=p).colour for p in (100, 79, 40, 39)]
    assert tones_of == [Tone.VERY_POOR, Tone.POOR, Tone.NEAR_POOR, Tone.NOT_POOR]
    assert BarLine(label="", percent=99, tone=Tone.INFO).colour is Tone.INFO
    bars = Bars()
    qtbot.addWidget(bars)
    bars.show_lines(
        [BarLine(label="Pangan", percent=80), BarLine(label="Sandang", percent=50, text="2 dari 4")]
    )
    bars.show_lines([BarLine(label="Pangan", percent=80, text="4 dari 5")])
    picture = grab(bars, 300, 40).toImage()
    assert [w.text() for w in bars.findChildren(QLabel) if not w.isHidden()] == ["Pangan", "4 dari 5"]
    assert "#8f1d14" in {picture.pixelColor(x, 20).name() for x in range(300)}


def test_that_a_figure_opens_its_names_by_mouse_and_key(qtbot: QtBot) -> None:
    stat = StatCard("Sangat Miskin", tone=Tone.VERY_POOR)
    qtbot.addWidget(stat)
    grab(stat, 200, 110)
    opened: list[int] = []
    stat.opened.connect(lambda: opened.append(1))
    stat.say("412 KK", "1.508 jiwa")
    assert stat.accessibleName() == "Sangat Miskin: 412 KK 1.508 jiwa"
    qtbot.mouseClick(stat, Qt.MouseButton.LeftButton)
    qtbot.keyClick(stat, Qt.Key.Key_Return)
    qtbot.keyClick(stat, Qt.Key.Key_A)
    assert opened == [1, 1]
    still = StatCard("Cadangan", opens=False)
    qtbot.addWidget(still)
    assert still.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_that_a_chip_is_as_wide_as_its_word_and_hides_without_one(qtbot: QtBot) -> None:
    chip = ChipLabel("Miskin", Tone.POOR)
    qtbot.addWidget(chip)
    short = chip.sizeHint().width()
    chip.say("Sangat Miskin", Tone.VERY_POOR)
    assert chip.sizeHint().width() > short
    assert chip.accessibleName() == "Sangat Miskin"
    chip.say("", Tone.NEUTRAL)
    assert chip.isHidden()


def test_that_a_result_shows_numbers_that_add_up(qtbot: QtBot) -> None:
    panel = ResultPanel()
    qtbot.addWidget(panel)
    panel.say("Lama", numbers=[("Baru", 1)])
    panel.say(
        "Impor selesai", "Semua baris sudah diperiksa.", [("Baru", 1200), ("Sama", 34)],
        total=("Dibaca", 1234), tone=Tone.WARNING,
    )  # fmt: skip
    grab(panel, 500, 300)
    texts = [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]
    assert texts == [
        "Impor selesai",
        "Semua baris sudah diperiksa.",
        "Baru",
        "1.200",
        "Sama",
        "34",
        "Dibaca",
        "1.234",
    ]
    pressed: list[int] = []
    panel.add_button("Buka berkas", lambda: pressed.append(1), "primary").click()
    assert pressed == [1]
    panel.clear_buttons()
    assert [b for b in panel.findChildren(QPushButton) if not b.isHidden()] == []


def test_that_parts_lie_below_each_other_when_there_is_no_room(qtbot: QtBot) -> None:
    left, right = QWidget(), QWidget()
    left.setMinimumSize(300, 100)
    right.setMinimumSize(200, 80)
    sides = Sides((left, 2), (right, 1), gap=10)
    qtbot.addWidget(sides)
    grab(sides, 800, 200)
    assert not sides.stacked
    assert (sides.minimumSizeHint().width(), sides.minimumSizeHint().height()) == (300, 100)
    grab(sides, 400, 200)
    assert sides.stacked
    assert sides.minimumSizeHint().height() == 190
    right.hide()
    left.hide()
    assert sides.minimumSizeHint().height() == 0


def test_that_pages_are_drawn_for_the_width_and_turned(qtbot: QtBot) -> None:
    preview = Preview("Pratinjau kartu")
    qtbot.addWidget(preview)
    grab(preview, 500, 400)
    drawn: list[tuple[int, int]] = []

    def render(page: int, width: int) -> bytes:
        drawn.append((page, width))
        return png()

    preview.show_pages(3, render)
    assert preview.place.text() == "1 dari 3"
    assert not preview.back.isEnabled()
    preview.forth.click()
    preview.turn(5)
    assert preview.page == 2
    assert not preview.forth.isEnabled()
    base = drawn[-1][1]
    preview.zoom(1.25)
    assert drawn[-1] == (2, pytest.approx(base * 1.25, abs=2))
    preview.zoom(0)
    assert drawn[-1][1] == base
    shown = preview.picture.pixmap()
    assert shown.width() == base
    qtbot.waitUntil(lambda: not preview._timer.isActive())
    before = len(drawn)
    grab(preview, 700, 400)
    qtbot.waitUntil(lambda: len(drawn) > before)
    assert drawn[-1][1] > base
    preview.clear()
    assert preview.place.text() == ""
    preview.show_picture(png())
    assert preview.place.text() == "1 dari 1"
    assert isinstance(QApplication.instance(), QApplication)
