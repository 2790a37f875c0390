from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kemiskinan_desktop.domain.doubles import Namesake
from kemiskinan_desktop.domain.number_advice import Diagnosis, Proposal, Target
from kemiskinan_desktop.ui.families.form.number_offers import namesake_advice, number_advice
from kemiskinan_desktop.ui.widgets.advice import Advice, Offer


def test_that_advice_is_shown_and_taken_by_button_or_key(qtbot: QtBot) -> None:
    advice = Advice()
    qtbot.addWidget(advice)
    taken: list[object] = []
    advice.taken.connect(taken.append)
    assert not advice.take_first()
    advice.say("NIK harus 16 angka.", [Offer(sentence="Kurang satu angka.", deed="Pakai", value="337412")])
    assert not advice.isHidden()
    assert "Kurang satu angka." in advice.accessibleDescription()
    qtbot.mouseClick(advice.buttons[0], Qt.MouseButton.LeftButton)
    assert advice.take_first()
    assert taken == ["337412", "337412"]


def test_that_nothing_to_say_takes_no_room(qtbot: QtBot) -> None:
    advice = Advice()
    qtbot.addWidget(advice)
    advice.say("Ada yang perlu dilihat.")
    assert not advice.isHidden()
    button = advice.buttons
    advice.say("Ada yang perlu dilihat.")
    assert advice.buttons is button
    advice.say("")
    assert advice.isHidden()


def test_that_a_diagnosis_and_namesakes_become_offers() -> None:
    proposal = Proposal(target=Target.NUMBER, value="3374", sentence="Satu angka keliru.")
    said, offers = number_advice(Diagnosis(finding="NIK keliru.", proposals=(proposal,)))
    assert (said, offers[0].value, offers[0].deed) == ("NIK keliru.", proposal, "Pakai")
    assert number_advice(Diagnosis(meaning="Gunungpati")) == ("Gunungpati", [])
    found = Namesake(
        family_id="f", member_id="m", name="Siti", place="Kandri RT 001 RW 002", score=30.0, pro="nama sama",
        contra="",
    )  # fmt: skip
    said, offers = namesake_advice([found])
    assert said == "Mungkin orang ini sudah tercatat:"
    assert offers[0].sentence == "Siti, Kandri RT 001 RW 002: nama sama"
    assert namesake_advice([]) == ("", [])
