"""The columns of the two tables: those of the sheet, and the words of a coded column."""

from collections.abc import Callable

from kemiskinan_desktop.services.layout_drafts import LayoutDraft, MappedColumn, MappedWord
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.exchange.mapping import words
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column

Now = Callable[[], LayoutDraft]
"""The draft that is shown."""


def mapped_columns(now: Now) -> list[Column[MappedColumn]]:
    """Where a column stands, what it is called, what is in it, what it is taken for."""
    return [
        Column(key="at", title=tr("Kolom"), text=_letters, width=54, muted=True),
        Column(key="heading", title=tr("Judul di berkas"), text=_heading, width=136, tooltip=_heading),
        Column(key="samples", title=tr("Contoh isi"), text=_samples, width=110, stretch=True, muted=True,
               tooltip=_samples),
        Column(key="field", title=tr("Dibaca sebagai"), text=lambda each: words.field_label(now(), each),
               width=160, strong=_is_read, tooltip=lambda each: words.reason(now(), each)),
        Column(key="state", title=tr("Keadaan"), text=_state, chip=_tone, width=108),
    ]  # fmt: skip


def word_columns(now: Now, field: Callable[[], str]) -> list[Column[MappedWord]]:
    """A word, how often it stands there, and what it means."""

    def meaning(word: MappedWord) -> str:
        if not word.understood:
            return tr("Belum dikenal")
        known = now().answers(field()).get(word.code, word.code)
        return translated(known) if word.code else tr("Dianggap kosong")

    return [
        Column(key="word", title=tr("Kata"), text=_word, width=80, stretch=True, tooltip=_word),
        Column(key="count", title=tr("Sel"), text=_count, width=44, numeric=True),
        Column(key="meaning", title=tr("Artinya"), text=meaning, chip=_unknown, width=122, tooltip=meaning),
    ]  # fmt: skip


def _letters(each: MappedColumn) -> str:
    return each.letters


def _heading(each: MappedColumn) -> str:
    return each.heading or tr("(tanpa judul)")


def _samples(each: MappedColumn) -> str:
    return words.samples_text(each) or tr("(kosong)")


def _is_read(each: MappedColumn) -> bool:
    return bool(each.field)


def _state(each: MappedColumn) -> str:
    return words.state(each)[0]


def _tone(each: MappedColumn) -> Tone:
    return words.state(each)[1]


def _word(word: MappedWord) -> str:
    return word.text


def _count(word: MappedWord) -> str:
    return formats.number(word.count)


def _unknown(word: MappedWord) -> Tone | None:
    return None if word.understood else Tone.WARNING
