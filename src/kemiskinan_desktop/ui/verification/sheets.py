"""Printing the sheets for the visit at the house."""

from collections.abc import Sequence

from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.verification_sheets import SheetsOrder, SheetsWritten
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr


def print_sheets(desk: Desk, workplace: Workplace, who: Actor, family_ids: Sequence[str]) -> None:
    """Ask how much of the numbers the sheets show, where they go, and write them."""
    order = _order(desk, who, family_ids)
    if order is None:
        return
    sheets = workplace.verification_sheets
    save_as(
        desk, tr("Cetak lembar verifikasi"), "lembar-verifikasi.pdf", dialogs.PDF,
        lambda path, report: sheets.write_pdf(who, order, path, report), _said,
    )  # fmt: skip


def _order(desk: Desk, who: Actor, family_ids: Sequence[str]) -> SheetsOrder | None:
    """The order as far as the person may see numbers; None when they decided not to."""
    if not who.may(Permission.FULL_NIK):
        return SheetsOrder(family_ids=family_ids)
    count = formats.number(len(family_ids))
    chosen = desk.dialogs.choose(
        tr("Cetak lembar verifikasi {n} keluarga?", n=count),
        tr("Lembar memuat anggota, jawaban, dan foto rumah, tanpa kelas. NIK lengkap hanya bila diperlukan."),
        (tr("Cetak {n} lembar", n=count), tr("Cetak {n} lembar dengan NIK lengkap", n=count)),
    )
    if not chosen:
        return None if chosen is None else SheetsOrder(family_ids=family_ids)
    purpose = desk.dialogs.ask_reason(
        tr("Tulis NIK lengkap?"),
        tr("Tulis untuk apa dan siapa yang membawanya. Peminta, waktu, dan tujuannya dicatat dalam riwayat."),
        tr("Cetak dengan NIK lengkap"),
    )
    return None if purpose is None else SheetsOrder(family_ids=family_ids, full_nik=True, purpose=purpose)


def _said(written: SheetsWritten) -> str:
    return tr(
        "Lembar verifikasi {n} keluarga ditulis pada {pages} halaman. Cetak bolak-balik: foto dan tanda "
        "tangan ada di baliknya.",
        n=formats.number(written.families), pages=formats.number(written.pages),
    )  # fmt: skip
