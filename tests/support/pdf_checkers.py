"""What programs of other people say about a PDF: qpdf, and the tools of poppler."""

import subprocess
from pathlib import Path

_SOUND = "No syntax or stream encoding errors found"
_BOX_UNIT = 25.4 / 72


def faults(pdf: Path) -> str:
    """What qpdf finds wrong in the file; empty when it is sound."""
    done = subprocess.run(["qpdf", "--check", pdf], check=False, capture_output=True, text=True)
    sound = done.returncode == 0 and _SOUND in done.stdout
    return "" if sound else done.stdout + done.stderr


def fonts(pdf: Path) -> dict[str, bool]:
    """Each font, and whether it lies in the file."""
    rows = _said("pdffonts", pdf).splitlines()
    at = rows[0].index("emb")
    return {row.split()[0]: row[at : at + 3].strip() == "yes" for row in rows[2:]}


def sizes(pdf: Path) -> list[tuple[float, float]]:
    """Millimetres of every page by its media box, which the crop box must equal."""
    lines = _said("pdfinfo", "-box", "-f", "1", "-l", "9999", pdf).splitlines()
    boxes = [
        (line.split()[2], [float(part) for part in line.split()[-4:]]) for line in lines if "Box:" in line
    ]
    media = [box for name, box in boxes if name == "MediaBox:"]
    assert media == [box for name, box in boxes if name == "CropBox:"]
    return [((right - left) * _BOX_UNIT, (top - low) * _BOX_UNIT) for left, low, right, top in media]


def text(pdf: Path) -> str:
    """What poppler takes out of it."""
    return _said("pdftotext", "-layout", pdf, "-")


def _said(program: str, *words: str | Path) -> str:
    return subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout
