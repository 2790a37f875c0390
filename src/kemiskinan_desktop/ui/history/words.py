"""The words for acts, for what became of records, and for what an undo would do."""

from collections.abc import Mapping

from kemiskinan_desktop.domain.history_summaries import (
    AnchorAnswer,
    AnchorMatch,
    HistoryEntry,
    RecordMove,
    Reverting,
    UndoView,
)
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.act_words import act_text, role_text
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

MOVE_TONES = {
    RecordMove.CAME: Tone.SUCCESS,
    RecordMove.CHANGED: Tone.INFO,
    RecordMove.LEFT: Tone.WARNING,
    RecordMove.SEEN: Tone.QUIET,
    RecordMove.DESTROYED: Tone.ERROR,
}


def move_word(move: RecordMove) -> str:
    """What became of a record, in a word."""
    return {
        RecordMove.CAME: tr("Baru"),
        RecordMove.CHANGED: tr("Berubah"),
        RecordMove.LEFT: tr("Dihapus"),
        RecordMove.SEEN: tr("Dilihat"),
        RecordMove.DESTROYED: tr("Dimusnahkan"),
    }[move]


def state_word(entry: HistoryEntry) -> str:
    """Whether an entry was taken back, or takes another back."""
    if entry.undone_by is not None:
        return tr("Ya, catatan {n}", n=entry.undone_by)
    return tr("Mengurungkan {n}", n=entry.undoes) if entry.undoes is not None else "–"


def act_word(entry: HistoryEntry) -> str:
    """What somebody did, as a sentence begins."""
    said = act_text(entry.act)
    return said[:1].upper() + said[1:]


def by_whom(entry: HistoryEntry) -> str:
    """Who did it in which role, and when."""
    return tr(
        "{waktu} · {orang}, {peran}",
        waktu=formats.stamp(entry.at), orang=entry.who, peran=role_text(entry.role),
    )  # fmt: skip


def question(entry: HistoryEntry) -> str:
    """The title of the question before an undo."""
    return tr("Urungkan catatan nomor {n}", n=entry.id)


def promise(entry: HistoryEntry, view: UndoView) -> str:
    """What an undo would do."""
    act, count = act_text(view.act), formats.number(entry.records)
    if view.redo:
        return tr(
            "Catatan ini mengurungkan “{act}”. Bila diurungkan, “{act}” berlaku lagi pada {n} data.",
            act=act, n=count,
        )  # fmt: skip
    return _promises(act, count).get(
        view.reverts,
        tr("“{act}” dibatalkan: {n} keluarga kembali seperti sebelum catatan ini.", act=act, n=count),
    )


def _promises(act: str, count: str) -> Mapping[Reverting | None, str]:
    """What goes back, of everything but families."""
    settings = tr("“{act}” dibatalkan; pengaturannya kembali seperti sebelumnya.", act=act)
    return {
        Reverting.PERIOD: tr(
            "“{act}” dibatalkan. Kelas setiap keluarga dihitung ulang bila angkanya berubah.", act=act
        ),
        Reverting.YEARS: settings,
        Reverting.RULES: settings,
        Reverting.OFFICE: tr("Data kantor kembali seperti sebelum catatan ini."),
        Reverting.ENROLMENTS: tr("{n} kepesertaan program kembali seperti sebelum catatan ini.", n=count),
        Reverting.PHOTOS: tr("Fotonya kembali seperti sebelum catatan ini."),
        Reverting.LAYOUTS: tr("“{act}” dibatalkan; susunan kolomnya kembali seperti sebelumnya.", act=act),
        Reverting.CARDS: tr(
            "“{act}” dibatalkan: kartunya kembali seperti sebelumnya. Nomor kartu yang cetaknya dibatalkan "
            "tidak dipakai lagi, dan kodenya tidak berlaku.",
            act=act,
        ),
        Reverting.BLANKS: tr("“{act}” dibatalkan; stok blangkonya kembali seperti sebelumnya.", act=act),
    }


def done(entry: HistoryEntry, view: UndoView, count: int) -> str:
    """What an undo did."""
    said = formats.number(count)
    if view.redo:
        return tr("“{act}” berlaku lagi pada {n} data.", act=act_text(view.act), n=said)
    if view.reverts is Reverting.FAMILIES:
        return tr("{n} keluarga kembali seperti sebelumnya.", n=said)
    return tr("Catatan nomor {n} diurungkan.", n=entry.id)


def anchor_sentence(answer: AnchorAnswer) -> str:
    """What the history says of an old paper."""
    if answer.match is AnchorMatch.UNREADABLE:
        return tr("Tulis seperti pada kertas, misalnya Riwayat 412-3fa9b2c41d07.")
    if answer.match is AnchorMatch.BEYOND:
        return tr(
            "Tidak ada dalam riwayat ini: kertas menyebut {n} catatan, riwayat ini lebih pendek. "
            "Ekor riwayat mungkin terpotong, atau kertasnya dari kantor lain.",
            n=formats.number(answer.count),
        )
    if answer.match is AnchorMatch.DIFFERENT:
        return tr(
            "Tidak cocok: catatan nomor {n} ada, tetapi sidiknya lain. "
            "Riwayat pernah diubah, atau kertasnya dari kantor lain.",
            n=formats.number(answer.count),
        )
    if answer.entry is None:
        return tr("Cocok: waktu itu riwayat masih kosong.")
    when = formats.stamp(answer.entry.at)
    return tr(
        "Cocok: catatan nomor {n}, {act}, {waktu}.",
        n=formats.number(answer.count), act=act_text(answer.entry.act), waktu=when,
    )  # fmt: skip
