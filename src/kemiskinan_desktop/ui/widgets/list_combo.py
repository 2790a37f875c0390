"""A choice from a code list; lists whose codes nobody types are numbered from 1."""

from collections.abc import Mapping

from kemiskinan_desktop.ui.translations import translated
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo


class ListCombo(CodeCombo):
    """``ListCombo(reference.codes["sex"])``: shows ``1  Laki-laki``, `chosen()` gives ``L``."""

    def __init__(self, items: Mapping[str, str]) -> None:
        numbered = not all(value.isdigit() for value in items)
        self._typed_codes = {value: str(at) if numbered else value for at, value in enumerate(items, start=1)}
        super().__init__([(self._typed_codes[value], translated(label)) for value, label in items.items()])

    def chosen(self) -> str | None:
        """The code of the list; None while there is none."""
        typed = self.value()
        return next((value for value, code in self._typed_codes.items() if code == typed), None)

    def choose(self, value: str | None) -> None:
        """Show a code of the list; None or an unknown one empties the field."""
        self.set_value(None if value is None else self._typed_codes.get(value))
