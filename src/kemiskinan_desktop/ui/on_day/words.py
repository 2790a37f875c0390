"""What is said of a family on a day before its data is read."""

from kemiskinan_desktop.domain.history_summaries import FamilyOnDay, Presence
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.act_words import act_text
from kemiskinan_desktop.ui.translations import tr, translated


def sentence(view: FamilyOnDay) -> str:
    """Whether the family was in the office that evening, and since when it is as it was."""
    if view.presence is Presence.NOT_YET:
        return _not_yet(view)
    if view.presence is Presence.TAKEN_BACK:
        return tr("Keluarga ini sempat dientri, lalu entrinya diurungkan. Malam itu ia tidak ada di berkas.")
    if view.presence is Presence.DESTROYED:
        return tr("Isi riwayat keluarga ini telah dimusnahkan sesudah masa simpannya.")
    since = "" if view.entry is None else _since(view)
    if view.presence is Presence.HERE:
        return since
    left = tr(
        "Keluarga ini sudah keluar: {cara}, {tanggal}.",
        cara=translated(view.left), tanggal=formats.day(view.left_on),
    )  # fmt: skip
    return f"{left} {since}".strip()


def _not_yet(view: FamilyOnDay) -> str:
    if view.first_day is None:
        return tr("Riwayat tidak mengenal keluarga ini.")
    return tr(
        "Pada tanggal itu keluarga ini belum ada di berkas kantor; catatan pertamanya {tanggal}.",
        tanggal=formats.day(view.first_day),
    )


def _since(view: FamilyOnDay) -> str:
    entry = view.entry
    if entry is None:
        return ""
    return tr(
        "Seperti sesudah catatan nomor {n}: {perbuatan}, {waktu}, oleh {orang}.",
        n=formats.number(entry.id), perbuatan=act_text(entry.act), waktu=formats.stamp(entry.at),
        orang=entry.who,
    )  # fmt: skip
