"""Indonesian is the source of every text; English is loaded from `resources/translations`.

A text is marked where it is shown, inside a function: ``tr("Simpan {n} keluarga", n=3)``.
"""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kemiskinan_desktop.assets import resource


class Language(StrEnum):
    """Language of the interface; the value is the code of its file."""

    INDONESIAN = "id"
    ENGLISH = "en"


def tr(source: str, **values: object) -> str:
    """The text in the language in force, its ``{names}`` filled with values."""
    text = QCoreApplication.translate("", source)
    return text.format(**values) if values else text


def translated(text: str) -> str:
    """A text that was composed elsewhere (a class label, a refusal); itself when nobody translated it."""
    return QCoreApplication.translate("", text) if text else ""


def install(app: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    """Load a language into the application; the translators belong to it. Raises FileNotFoundError."""
    QLocale.setDefault(QLocale(language.value))
    if language is Language.INDONESIAN:
        return (_load(app, resource("translations", "qt_id.qm").as_posix()),)
    return (_load(app, resource("translations", f"{language.value}.qm").as_posix()), *_qt(app, language))


def _load(app: QCoreApplication, path: str) -> QTranslator:
    translator = QTranslator(app)
    if not translator.load(path):
        raise FileNotFoundError(path)
    app.installTranslator(translator)
    return translator


def _qt(app: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(app)
    if not translator.load(f"qtbase_{language.value}", folder):
        return ()
    app.installTranslator(translator)
    return (translator,)
