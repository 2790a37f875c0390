"""Makes the small workbooks of other kinds beside this file: run by hand, never by a test.

Needs LibreOffice, and pyxlsbwriter on PYTHONPATH for the .xlsb, which LibreOffice cannot write.

One invented family of two in the form of the Dinas Sosial, a second one whose cells went wrong: an error
formula in the RT, a NIK typed as a number and so rounded, a KK number typed as a number.
"""

import subprocess
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

sys.path.insert(0, str(Path(__file__).parents[3]))

from tests.support.workbook_files import HEAD, WIFE, dinsos_rows

HERE = Path(__file__).parent
BROKEN = {
    **HEAD, "NO": 2, "NO KK": "3374120101200022", "NAMA KEPALA KELUARGA": "Paijo", "RT": "=1/0",
    "NIK": 3374120101700009, "NAMA LENGKAP": "PAIJO", "TGL LAHIR": "01-01-1970",
}  # fmt: skip
ROUNDED = {**WIFE, "NIK": 3374125503820010, "NAMA LENGKAP": "PAINEM"}


def book() -> Workbook:
    """The workbook that is converted."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Data"
    for row in dinsos_rows(HEAD, WIFE, BROKEN, ROUNDED):
        sheet.append(row)
    return made


def calculated(source: Path, folder: str) -> bytes:
    """The workbook with the results of its formulas, as LibreOffice saves it."""
    again = Path(folder) / "terhitung"
    again.mkdir()
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", str(again), str(source)],
        check=True, timeout=120,
    )  # fmt: skip
    return (again / source.name).read_bytes()


def with_macro(data: bytes) -> bytes:
    """The same workbook as an .xlsm whose macro is a few bytes of nothing."""
    stream = BytesIO(data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/vbaProject.bin", "Sub Rekaan()")
    return stream.getvalue()


def write_xlsb(target: Path) -> None:
    """The values of the workbook; the error becomes a blank, as calamine gives it."""
    # not a dependency of the project
    from pyxlsbwriter import XlsbWriter  # noqa: PLC0415  # pyright: ignore[reportMissingImports]

    rows = [[None if cell == BROKEN["RT"] else cell for cell in row] for row in book().worksheets[0].values]
    with XlsbWriter(str(target)) as writer:
        writer.add_sheet("Data")
        writer.write_sheet(rows)


def main() -> None:
    """Write jenis-berkas.xls, .ods, .xlsm and .xlsb."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "jenis-berkas.xlsx"
        book().save(source)
        for kind, written in (("xls", "xls:MS Excel 97"), ("ods", "ods")):
            subprocess.run(
                ["soffice", "--headless", "--convert-to", written, "--outdir", folder, str(source)],
                check=True, timeout=120,
            )  # fmt: skip
            (HERE / f"jenis-berkas.{kind}").write_bytes(source.with_suffix(f".{kind}").read_bytes())
        (HERE / "jenis-berkas.xlsm").write_bytes(with_macro(calculated(source, folder)))
    write_xlsb(HERE / "jenis-berkas.xlsb")


if __name__ == "__main__":
    main()
