"""Invented cards, lists and recaps, and what a written PDF says."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.domain.office import OfficeProfile, Signatory
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count, Recap, RecapRow
from kemiskinan_desktop.papers.cards import write_cards
from kemiskinan_desktop.papers.pictures import page_picture, page_strips
from kemiskinan_desktop.papers.values import (
    Align,
    CardFace,
    CardMember,
    ListColumn,
    ListDocument,
    ListGroup,
    RecapDocument,
    SheetOptions,
)

MASKED = "337412••••••••••"
SIGNATORY = Signatory(
    position="Camat Gunungpati", name="Drs. Contoh Rekaan, M.Si.", rank="Pembina", nip="19700101 199503 1 001"
)
PRINTED_AT = datetime(2026, 7, 13, 9, 5, tzinfo=UTC)
PROFILE = OfficeProfile(
    kecamatan="33.74.12", kecamatan_name="Gunungpati", name="KECAMATAN GUNUNGPATI",
    address="Jl. Rekaan No. 1", phone="(024) 000000", signatory=SIGNATORY,
)  # fmt: skip
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TOKEN_LENGTH = 235


@cache
def token(number: int) -> str:
    """A text as long as a signed card's, different for every number."""
    state, letters = 48271 * (number + 1), list[str]()
    for _ in range(_TOKEN_LENGTH):
        state = state * 48271 % 2147483647
        letters.append(_LETTERS[state % 32])
    return "KIM1:" + "".join(letters)


def member(number: int = 1, **changes: Any) -> CardMember:
    """A member of a card's family."""
    usual = CardMember(name=f"Anggota Rekaan {number}", relation="Anak", birth_year=1990 + number)
    return replace(usual, **changes)


def face(number: int = 1, **changes: Any) -> CardFace:
    """A usual card, with changes."""
    code = qr_matrix(token(number))
    usual = CardFace(
        number=f"26.12.{number:06}", head=f"Warga Rekaan {number}", masked_nik=MASKED,
        address=f"Jl. Rekaan No. {number}", rt="004", rw="002", kelurahan="Kandri", kecamatan="Gunungpati",
        period="2026", valid_until=date(2026, 12, 31), qr_size=code.size, qr_rows=code.rows,
        members=(member(1, relation="Kepala keluarga"), member(2, relation="Istri"), member(3)),
        sk_number="400.9/12/2026", sk_date=date(2026, 7, 10), issue_place="Semarang",
        issue_date=date(2015, 7, 13), signatory=SIGNATORY, contact="Kecamatan Gunungpati, (024) 000000",
    )  # fmt: skip
    return replace(usual, **changes)


def cards_pdf(faces: list[CardFace], **options: Any) -> bytes:
    """The PDF of some cards."""
    stream = BytesIO()
    write_cards(faces, len(faces), SheetOptions(**options), stream)
    return stream.getvalue()


def list_columns() -> tuple[ListColumn, ...]:
    """The columns of `rows`."""
    return (
        ListColumn(key="nama", label="Nama kepala keluarga", width=58, gives=True),
        ListColumn(key="nik", label="NIK", width=34),
        ListColumn(key="alamat", label="Alamat", width=70, gives=True),
        ListColumn(key="rt", label="RT", width=11, align=Align.CENTRE),
        ListColumn(key="jiwa", label="Jiwa", width=12, align=Align.RIGHT),
    )


def list_rows(count: int, first: int = 1) -> tuple[tuple[str, ...], ...]:
    """Rows of invented families with four persons each."""
    return tuple(
        (f"Kepala Rekaan {n}", MASKED, f"Jl. Rekaan No. {n}", "001", "4") for n in range(first, first + count)
    )


def list_group(name: str, count: int, first: int = 1) -> ListGroup:
    """A kelurahan with so many families."""
    return ListGroup(name=name, rows=list_rows(count, first), total=Count(count, 4 * count))


def list_document(*groups: ListGroup, **changes: Any) -> ListDocument:
    """A list of these groups, with changes."""
    usual = ListDocument(
        office=PROFILE, title="DAFTAR KELUARGA MISKIN", subtitles=("Periode 2026", "SK 400.9/12/2026"),
        columns=list_columns(), groups=groups, place_date="Semarang, 13 Juli 2026", printed_by="Rini",
        printed_at=PRINTED_AT, checksum="ab12cd34ef56ab78",
    )  # fmt: skip
    return replace(usual, **changes)


def recap_row(name: str, number: int = 1, times: int = 1, **changes: Any) -> RecapRow:
    """A kelurahan, or so many of them together, whose figures tie."""
    by_class = {
        PovertyClass.VERY_POOR: Count(6 * times, 24 * times),
        PovertyClass.POOR: Count(40 * times, 160 * times),
        PovertyClass.NEAR_POOR: Count(60 * times, 240 * times),
    }
    usual = RecapRow(
        code=f"33.74.12.{1000 + number}", name=name, opening=Count(100 * times, 400 * times),
        added=Count(10 * times, 41 * times), left=Count(4 * times, 15 * times), grown=-2 * times,
        by_class=by_class, determined=Count(90 * times, 360 * times), population=7100 * times,
    )  # fmt: skip
    return replace(usual, **changes)


def recap_document(kelurahan: int = 3, **changes: Any) -> RecapDocument:
    """A recap of so many kelurahan, with changes."""
    recap = Recap(
        year=2026, month=7, as_of=date(2026, 7, 31), kecamatan="33.74.12", kecamatan_name="Gunungpati",
        period_name="2026", rows=tuple(recap_row(f"Rekaan {n}", n) for n in range(1, kelurahan + 1)),
        total=recap_row("Gunungpati", times=kelurahan), population_source="BPS 2022, registrasi",
        history_head="1234-abcdef012345",
    )  # fmt: skip
    usual = RecapDocument(recap=recap, office=PROFILE, printed_by="Rini", printed_at=PRINTED_AT)
    return replace(usual, **changes)


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page, as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    """The text of all pages."""
    return "\n".join(page_texts(pdf))


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(page.get_width() * 25.4 / 72, page.get_height() * 25.4 / 72) for page in document]
    finally:
        document.close()


def picture_of(pdf: bytes, page: int = 1, dpi: int = 300) -> Image.Image:
    """A page as a picture in colour."""
    return Image.open(BytesIO(page_picture(pdf, page, dpi))).convert("RGB")


def dots_of(pdf: bytes, page: int = 1, dpi: int = 300) -> Image.Image:
    """A page as a printer is given it, dot by dot."""
    strips = list(page_strips(pdf, page, dpi))
    whole = Image.new("RGB", (strips[0].width, sum(strip.height for strip in strips)))
    for strip in strips:
        size = (strip.width, strip.height)
        whole.paste(Image.frombytes("RGB", size, strip.data, "raw", "BGRX", strip.stride), (0, strip.top))
    return whole


def place_of(pdf: bytes, page: int, text: str) -> tuple[float, float]:
    """Middle of the first letter where a text first stands, in millimetres from the top left."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        shown = document[page - 1]
        words = shown.get_textpage()
        found = words.search(text, match_whole_word=True).get_next()
        assert found is not None
        left, bottom, right, top = words.get_charbox(found[0])
        return (left + right) / 2 * 25.4 / 72, (shown.get_height() - (bottom + top) / 2) * 25.4 / 72
    finally:
        document.close()


def emblem_png(colour: str = "#d9a441") -> bytes:
    """A shield as an emblem."""
    picture = Image.new("RGBA", (300, 320), (0, 0, 0, 0))
    ImageDraw.Draw(picture).polygon(
        [(150, 4), (290, 60), (270, 230), (150, 315), (30, 230), (10, 60)], colour
    )
    stream = BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()
