"""The commands `daftar` and `rekap`."""

from argparse import Namespace

from kemiskinan_desktop.cli.offices import opened
from kemiskinan_desktop.cli.output import require_ending, say, year_and_month
from kemiskinan_desktop.services.lists import ListOrder

_NO_PURPOSE = "tidak disebut, diminta lewat baris perintah"
"""What the history keeps of a list for which no purpose was written."""


def print_list(arguments: Namespace) -> None:
    """Print the beneficiary list."""
    require_ending(arguments.keluaran, ".pdf")
    order = ListOrder(
        kelurahan=arguments.kelurahan, program=arguments.program, full_nik=arguments.nik_lengkap,
        purpose=arguments.tujuan or _NO_PURPOSE,
    )  # fmt: skip
    with opened(arguments) as workplace:
        written = workplace.lists.write_pdf(workplace.who, order, arguments.keluaran)
    say(f"{written.families} keluarga, {written.persons} jiwa, {written.pages} halaman: {arguments.keluaran}")


def write_recap(arguments: Namespace) -> None:
    """Write the recap of a month as PDF or Excel, by the file's ending."""
    year, month = year_and_month(arguments.bulan)
    require_ending(arguments.keluaran, ".pdf", ".xlsx")
    with opened(arguments) as workplace:
        if arguments.keluaran.suffix.lower() == ".pdf":
            workplace.recaps.write_pdf(workplace.who, year, month, arguments.keluaran)
        else:
            workplace.recaps.write_workbook(workplace.who, year, month, arguments.keluaran)
    say(f"Rekap: {arguments.keluaran}")
