"""The text a person sees in an editor, whatever kind of editor it is."""

from PySide6.QtWidgets import QLineEdit, QWidget

from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo


def text_in(editor: QWidget) -> str:
    """What stands in an editor; empty for a widget that nothing is typed into."""
    if isinstance(editor, CodeCombo):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def put_text(editor: QWidget, text: str) -> None:
    """Show a text as it was typed; nothing happens when it stands there already."""
    if text == text_in(editor):
        return
    if isinstance(editor, CodeCombo):
        editor.put(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)


def line_of(widget: QWidget | None) -> QLineEdit | None:
    """The line with the cursor of an editor; None when it has none."""
    if isinstance(widget, CodeCombo):
        return widget.line()
    return widget if isinstance(widget, QLineEdit) else None
