"""Writing a list of beneficiaries as it was asked for: what full numbers are for, where to, how it went."""

from dataclasses import replace

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.lists import ListOrder, ListWritten
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr


class ListWriting:
    """``ListWriting(desk, workplace, who).write(order, "daftar-penerima", excel=False)``."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        self._desk, self._workplace, self._who = desk, workplace, who

    def write(self, order: ListOrder, name: str, *, excel: bool) -> None:
        """Ask what full numbers are for and where to, then write; `name` is the proposal without ending."""
        wanted = self._with_purpose(order)
        if wanted is None:
            return
        lists = self._workplace.lists
        write, ending, pattern = (
            (lists.write_workbook, "xlsx", dialogs.EXCEL) if excel else (lists.write_pdf, "pdf", dialogs.PDF)
        )
        save_as(
            self._desk, tr("Daftar penerima"), f"{name}.{ending}", pattern,
            lambda path, report: write(self._who, wanted, path, report), _said,
        )  # fmt: skip

    def _with_purpose(self, order: ListOrder) -> ListOrder | None:
        """The order with what its full numbers are for; None when the person decided not to."""
        if not order.full_nik:
            return order
        purpose = self._desk.dialogs.ask_reason(
            tr("Tulis NIK lengkap?"),
            tr(
                "Tulis untuk apa dan untuk siapa daftar ini. Peminta, waktu, dan tujuannya dicatat dalam "
                "riwayat. Simpan berkasnya di tempat yang aman."
            ),
            tr("Tulis dengan NIK lengkap"),
        )
        return None if purpose is None else replace(order, purpose=purpose)


def _said(written: ListWritten) -> str:
    counts = {"kk": formats.number(written.families), "jiwa": formats.number(written.persons)}
    if not written.pages:
        return tr("Daftar {kk} keluarga, {jiwa} jiwa ditulis sebagai buku kerja Excel.", **counts)
    return tr(
        "Daftar {kk} keluarga, {jiwa} jiwa ditulis pada {pages} halaman.",
        pages=formats.number(written.pages), **counts,
    )  # fmt: skip
