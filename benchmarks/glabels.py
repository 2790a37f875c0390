"""The same cards by gLabels' batch printing (Debian package `glabels`), merged from CSV."""

import shutil
from pathlib import Path
from xml.sax.saxutils import quoteattr

from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.card_front import BAND, CODE_X, CODE_Y
from kemiskinan_desktop.papers.imposition import COLUMNS, GUTTER, ROWS, front_place
from kemiskinan_desktop.papers.measures import CARD, SHEETS
from kemiskinan_desktop.papers.qr_mask import AREA

PROGRAM = "glabels-3-batch"
FIELDS = ("nomor", "nama", "nik", "alamat", "rt", "kelurahan", "periode", "berlaku", "kode")
_PLACES = (
    (4, 16, "nomor", 11), (4, 23, "nama", 10), (4, 28, "nik", 8), (4, 32, "alamat", 7), (4, 36, "rt", 7),
    (4, 40, "kelurahan", 7), (4, 48, "periode", 7), (50, 48, "berlaku", 7),
)  # fmt: skip
_QUIET = 1.4
_UPRIGHT = 'a0="1" a1="0" a2="0" a3="1" a4="0" a5="0" shadow="False"'
"""Without it gLabels draws an object nowhere."""


def is_there() -> bool:
    """Whether the program is installed."""
    return shutil.which(PROGRAM) is not None


def write_template(source: Path, folder: Path) -> Path:
    """The template of a front that is merged from a CSV with the columns of `FIELDS`; returns its path."""
    template = folder / "kartu.glabels"
    template.write_text(_template(source), "utf-8")
    return template


def command(template: Path, target: Path) -> tuple[str, ...]:
    """What prints all cards to a PDF."""
    return PROGRAM, "-C", "-o", str(target), str(template)


def _template(source: Path) -> str:
    size, corner = SHEETS[Paper.A4], front_place(0, Paper.A4)
    layout = (
        f'nx="{COLUMNS}" ny="{ROWS}" x0="{corner.x}mm" y0="{corner.y}mm" '
        f'dx="{CARD.width + GUTTER[0]}mm" dy="{CARD.height + GUTTER[1]}mm"'
    )
    code = AREA - 2 * _QUIET
    place = f'x="{CODE_X + _QUIET}mm" y="{CODE_Y + _QUIET}mm" w="{code}mm" h="{code}mm"'
    return f"""<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="KIM" part="kartu" size="Other" width="{size.width}mm" height="{size.height}mm"
    description="KIM">
    <Label-rectangle id="0" width="{CARD.width}mm" height="{CARD.height}mm" round="0mm" waste="0mm">
      <Layout {layout}/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    {_box(0, 0, CARD.width, CARD.height, "0xf6f8f9ff")}
    {_box(0, 0, CARD.width, BAND, "0x17475eff")}
    {_box(0, BAND, CARD.width, 0.7, "0xd9a441ff")}
    {_box(CODE_X, CODE_Y, AREA, AREA, "0xffffffff")}
    {_text(4, 2.5, 60, "PEMERINTAH KOTA SEMARANG", 6.2, "0xffffffff")}
    {_text(4, 6.5, 60, "KARTU IDENTITAS WARGA MISKIN", 9.6, "0xffffffff")}
    {"".join(_field(*each) for each in _PLACES)}
    <Object-barcode {_UPRIGHT} {place} backend="libqrencode" style="IEC18004" text="False" checksum="True"
      color="0x000000ff" field="kode" format="0"/>
  </Objects>
  <Merge type="Text/Comma/Line1Keys" src={quoteattr(str(source))}/>
  <Data/>
</Glabels-document>
"""


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    place = f'x="{x}mm" y="{y}mm" w="{width}mm" h="{height}mm"'
    return f'<Object-box {_UPRIGHT} {place} line_width="0pt" line_color="0x00000000" fill_color="{fill}"/>'


def _text(x: float, y: float, width: float, words: str, size: float, ink: str = "0x000000ff") -> str:
    place = f'x="{x}mm" y="{y}mm" w="{width}mm" h="{size / 2}mm" justify="Left" valign="Top"'
    look = f'font_family="Sans" font_size="{size}" font_weight="Regular" font_italic="False" color="{ink}"'
    return f'<Object-text {_UPRIGHT} {place}><Span {look} line_spacing="1">{words}</Span></Object-text>'


def _field(x: float, y: float, name: str, size: float) -> str:
    return _text(x, y, 52, f'<Field name="{name}"/>', size)
