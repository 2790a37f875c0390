"""One editor for each field that is typed again: in the blind form, and where a third value is typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.field_labels import CODE_LISTS, LABELS
from kemiskinan_desktop.domain.instrument import Instrument, QuestionKind
from kemiskinan_desktop.domain.keyings import BIRTH
from kemiskinan_desktop.domain.reference import Kelurahan, Reference
from kemiskinan_desktop.ui.record_labels import label_text
from kemiskinan_desktop.ui.translations import translated
from kemiskinan_desktop.ui.widgets.digits_edit import KkEdit, NikEdit
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.record_edits import BirthEdit, TextEdit, UnitEdit

_DECIMALS = 2


class Editors:
    """Makes editors for the fields of one office and questionnaire."""

    def __init__(self, reference: Reference, areas: Sequence[Kelurahan], instrument: Instrument) -> None:
        self._reference, self._areas, self.instrument = reference, tuple(areas), instrument

    def make(self, name: str) -> QWidget:
        """An empty editor of a field or question; raises KeyError for one that is not typed again."""
        if name in {"rt", "rw"}:
            return UnitEdit()
        if name == "kelurahan":
            return ListCombo({area.code: area.name for area in self._areas})
        if name in CODE_LISTS:
            return ListCombo(self._reference.codes[CODE_LISTS[name]])
        plain = {"kk_number": KkEdit, "nik": NikEdit, "name": TextEdit, BIRTH: BirthEdit}.get(name)
        return self._answer(name) if plain is None else plain()

    def label(self, name: str) -> str:
        """What a field is called; of a question its code and text."""
        question = self.instrument.find(name)
        if question is not None:
            return f"{question.code}  {translated(question.text)}"
        known = "birth_date" if name == BIRTH else name
        return label_text(LABELS[known])

    def _answer(self, code: str) -> QWidget:
        question = self.instrument.question(code)
        if question.kind is QuestionKind.NUMBER:
            return NumberEdit(minimum=question.minimum, maximum=question.maximum, decimals=_DECIMALS)
        return ListCombo({answer.code: answer.label for answer in question.answers})


def value_in(editor: QWidget, path: str, reading: Reading) -> str:
    """The canonical text of what stands in an editor; what cannot be read is refused and counts as empty."""
    if isinstance(editor, ListCombo):
        return reading.choice(path, editor) or ""
    if isinstance(editor, KkEdit | NikEdit):
        number = reading.take(path, editor.value, None)
        return "" if number is None else number.text
    if isinstance(editor, BirthEdit):
        return _birth(editor, path, reading)
    if isinstance(editor, NumberEdit):
        amount = reading.take(path, editor.value, None)
        return "" if amount is None else format(amount.normalize(), "f")
    if isinstance(editor, UnitEdit):
        return reading.take(path, editor.value, "")
    return editor.value() if isinstance(editor, TextEdit) else ""


def _birth(editor: BirthEdit, path: str, reading: Reading) -> str:
    year = editor.year()
    if year is not None:
        return str(year)
    day = reading.take(path, editor.value, None)
    return "" if day is None else day.isoformat()
