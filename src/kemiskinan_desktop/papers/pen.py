"""The one module that speaks to reportlab: millimetres from the top left corner, downwards."""

from base64 import a85encode
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from kemiskinan_desktop.papers.faces import Face, load_faces, width
from kemiskinan_desktop.papers.inks import TEXT, Ink
from kemiskinan_desktop.papers.measures import MM, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text looks; size in points, `spacing` in points between letters."""

    face: Face = Face.REGULAR
    size: float = 8.0
    ink: Ink = TEXT
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """A text whose baseline begins at `x`, `y`."""

    x: float
    y: float
    text: str
    style: Style


class Pen:
    """Draws the pages of one PDF; nothing reaches the stream before `close`."""

    def __init__(self, stream: BinaryIO, size: Size, *, title: str, author: str = "") -> None:
        load_faces()
        rl_config.useA85 = 0  # binary streams: a fifth smaller than letters
        self.size = size
        self._canvas = Canvas(
            stream, pagesize=(size.width * MM, size.height * MM), pageCompression=1,
            initialFontName=Face.REGULAR.value,  # pyright: ignore[reportArgumentType] - its stubs say a number
        )  # fmt: skip
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("Kemiskinan Desktop")
        self._canvas.setCatalogEntry("Lang", "id-ID")
        self._canvas.setViewerPreference("PrintScaling", "None")
        self.pages = 0

    @contextmanager
    def page(self, offset: tuple[float, float] = (0.0, 0.0), scale: float = 1.0) -> Generator[None]:
        """The next page; `scale` (about the middle), then `offset` (right, down) correct a printer."""
        canvas, size = self._canvas, self.size
        canvas.translate(offset[0] * MM, -offset[1] * MM)
        if scale != 1.0:
            middle = size.width / 2 * MM, size.height / 2 * MM
            canvas.transform(scale, 0, 0, scale, middle[0] * (1 - scale), middle[1] * (1 - scale))
        canvas.translate(0, size.height * MM)
        yield
        canvas.showPage()
        self.pages += 1

    @contextmanager
    def frame(self, x: float, y: float, *, degrees: float = 0.0) -> Generator[None]:
        """A part of the page with its own corner at `x`, `y`, turned anticlockwise about it."""
        self._canvas.saveState()
        self._canvas.translate(x * MM, -y * MM)
        if degrees:
            self._canvas.rotate(degrees)
        yield
        self._canvas.restoreState()

    @contextmanager
    def clipped(self, x: float, y: float, size: Size) -> Generator[None]:
        """What is drawn inside shows only in this rectangle."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(x * MM, -(y + size.height) * MM, size.width * MM, size.height * MM)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()

    @contextmanager
    def form(self, name: str, size: Size, bleed: float) -> Generator[None]:
        """A drawing that is kept once in the file and put on pages by `put`."""
        self._canvas.beginForm(  # reportlab's stubs guess the corners from their defaults, which are 0
            name,
            -bleed * MM,  # pyright: ignore[reportArgumentType]
            -(size.height + bleed) * MM,  # pyright: ignore[reportArgumentType]
            (size.width + bleed) * MM,
            bleed * MM,
        )
        yield
        self._canvas.endForm()

    def put(self, name: str) -> None:
        """Draw a form at the corner of the present frame."""
        self._canvas.doForm(name)

    def write(self, runs: Iterable[Run]) -> None:
        """Texts, in one text object."""
        canvas = self._canvas
        words = canvas.beginText()
        now: Style | None = None
        for run in runs:
            if run.style is not now:
                _take(words, run.style, now)
                now = run.style
            words.setTextOrigin(round(run.x * MM, 2), round(-run.y * MM, 2))
            words.textOut(run.text)
        if now is not None and now.spacing:
            words.setCharSpace(0)  # it would stay in force for the texts after this one
        canvas.drawText(words)

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """A text that begins at `x`."""
        self.write((Run(x, y, text, style),))

    def text_right(self, x: float, y: float, text: str, style: Style) -> None:
        """A text that ends at `x`."""
        self.text(x - extent(text, style), y, text, style)

    def text_centred(self, x: float, y: float, text: str, style: Style) -> None:
        """A text whose middle is at `x`."""
        self.text(x - extent(text, style) / 2, y, text, style)

    def column(self, x: float, y: float, leading: float, texts: Iterable[str], style: Style) -> None:
        """Texts under each other, `leading` millimetres apart, in one text object: the quick way."""
        words = self._canvas.beginText()
        words.setFont(style.face.value, style.size, leading * MM)
        words.setFillColorRGB(*style.ink)
        words.setTextOrigin(x * MM, -y * MM)
        for text in texts:
            words.textLine(text)
        self._canvas.drawText(words)

    def text_turned(self, x: float, y: float, text: str, style: Style, degrees: float) -> None:
        """A text centred at a point and turned anticlockwise."""
        with self.frame(x, y, degrees=degrees):
            self.text(-extent(text, style) / 2, style.size / MM * 0.35, text, style)

    def box(self, x: float, y: float, size: Size, ink: Ink) -> None:
        """A filled rectangle."""
        self._canvas.setFillColorRGB(*ink)
        self._canvas.rect(
            x * MM, -(y + size.height) * MM, size.width * MM, size.height * MM, stroke=0, fill=1
        )

    def oval(self, x: float, y: float, size: Size, ink: Ink) -> None:
        """A filled ellipse in a rectangle."""
        self._canvas.setFillColorRGB(*ink)
        self._canvas.ellipse(
            x * MM, -y * MM, (x + size.width) * MM, -(y + size.height) * MM, stroke=0, fill=1
        )

    def lines(self, lines: Iterable[tuple[float, float, float, float]], ink: Ink, points: float) -> None:
        """Straight lines (x1, y1, x2, y2), `points` thick."""
        self._canvas.setStrokeColorRGB(*ink)
        self._canvas.setLineWidth(points)
        self._canvas.lines([(x1 * MM, -y1 * MM, x2 * MM, -y2 * MM) for x1, y1, x2, y2 in lines])

    def mask(self, x: float, y: float, side: float, modules: int, packed: bytes) -> None:
        """A square 1-bit mask in pure black; `packed` holds rows of bits, 1 is black.

        Written in base 85, since the page's own compression finds false repetitions in hexadecimal digits.
        """
        letters = a85encode(packed).decode("ascii")
        self._canvas.addLiteral(
            f"q 0 g {side * MM:.4f} 0 0 {side * MM:.4f} {x * MM:.4f} {-(y + side) * MM:.4f} cm "
            f"BI /W {modules} /H {modules} /IM true /D [1 0] /F /A85 ID {letters}~> EI Q"
        )

    def picture(self, x: float, y: float, size: Size, data: bytes) -> None:
        """A PNG or JPEG as large as fits the rectangle, in its middle."""
        self._canvas.drawImage(
            ImageReader(BytesIO(data)), x * MM, -(y + size.height) * MM, size.width * MM, size.height * MM,
            mask="auto", preserveAspectRatio=True, anchor="c",
        )  # fmt: skip

    def close(self) -> None:
        """Write everything to the stream."""
        self._canvas.save()


def extent(text: str, style: Style) -> float:
    """Width of a text in millimetres."""
    return width(text, style.face, style.size) + max(len(text) - 1, 0) * style.spacing / MM


def _take(words: PDFTextObject, style: Style, former: Style | None) -> None:
    words.setFont(style.face.value, style.size, style.size)
    if former is None or style.ink != former.ink:
        words.setFillColorRGB(*style.ink)
    if style.spacing != (0.0 if former is None else former.spacing):
        words.setCharSpace(style.spacing)
