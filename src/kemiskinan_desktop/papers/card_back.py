"""The back of a KIM card: the family, the decree, the rules, who signed and whom to call."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.card_front import INSET
from kemiskinan_desktop.papers.card_text import SMALL, fitted, fitted_centred, fitted_right, style
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import wrap
from kemiskinan_desktop.papers.imposition import BLEED
from kemiskinan_desktop.papers.inks import DEEP, GOLD, HAIR, MOTIF, MUTED, PALEST, TEXT, WHITE
from kemiskinan_desktop.papers.kawung import draw_kawung
from kemiskinan_desktop.papers.measures import CARD, Size
from kemiskinan_desktop.papers.pen import Pen, Run, Style
from kemiskinan_desktop.papers.values import CardFace
from kemiskinan_desktop.papers.watermark import draw_watermark

MOST_MEMBERS: Final = 8
"""Lines of members; families with more end with *+n lainnya*."""
RULES: Final = (
    "Kartu ini dipakai bersama KTP untuk layanan bagi warga miskin dan tidak boleh dipindahtangankan. "
    "Bila hilang atau rusak, lapor ke kecamatan."
)
_BAND: Final = 7.2
_MEMBERS_Y: Final = 11.2
_LEADING: Final = 2.72
_RULE_Y: Final = 34.3
_FOOT_Y: Final = 37.2
_FOOT_LEADING: Final = 2.36
_LEFT_ROOM: Final = 43.0
_RIGHT: Final = CARD.width - INSET
_SIGN_ROOM: Final = 31.0
_SIGN_X: Final = _RIGHT - _SIGN_ROOM / 2

_NAME: Final = style(Face.MEDIUM, 6.5, TEXT)
_PLAIN: Final = style(Face.REGULAR, 6.5, TEXT)
_MUTED: Final = style(Face.REGULAR, 6.5, MUTED)
_NUMBER: Final = style(Face.SEMIBOLD, 7.0, WHITE)
_STRONG: Final = style(Face.SEMIBOLD, 6.0, DEEP)
_SIGNER: Final = style(Face.SEMIBOLD, 6.5, TEXT)
_HEADING: Final = Style(face=Face.SEMIBOLD, size=6.6, ink=WHITE, spacing=0.5)


def draw_back_artwork(pen: Pen, face: CardFace) -> None:
    """What all backs of a batch share; drawn into the bleed."""
    width = CARD.width + 2 * BLEED
    pen.box(-BLEED, -BLEED, Size(width, CARD.height + 2 * BLEED), PALEST)
    if face.training:
        draw_watermark(pen, CARD.width / 2, 30.5, 34, degrees=18)
    pen.box(-BLEED, -BLEED, Size(width, _BAND + BLEED), DEEP)
    draw_kawung(pen, 47.0, -BLEED, Size(CARD.width + BLEED - 47.3, _BAND + BLEED), 4.6, MOTIF)
    pen.box(-BLEED, _BAND, Size(width, 0.5), GOLD)
    pen.text(INSET, 4.8, "ANGGOTA KELUARGA", _HEADING)
    pen.lines([(INSET, _RULE_Y, _RIGHT, _RULE_Y)], HAIR, 0.5)
    pen.write((*_decree_and_rules(face), *_signature(face)))


def draw_back(pen: Pen, face: CardFace) -> None:
    """What is this card's own."""
    pen.write((*_members(face), fitted_right(_RIGHT, 4.8, face.number, _NUMBER, 40.0)))


def _members(face: CardFace) -> Iterator[Run]:
    for index, member in enumerate(face.members[:MOST_MEMBERS]):
        y = _MEMBERS_Y + index * _LEADING
        yield fitted_right(INSET + 2.4, y, str(index + 1), _MUTED, 4.0)
        yield fitted(INSET + 3.8, y, member.name, _NAME, 40.0)
        yield fitted(50.0, y, member.relation, _PLAIN, 17.0)
        if member.birth_year is not None:
            yield fitted_right(_RIGHT, y, f"lahir {member.birth_year}", _PLAIN, 13.0)
    more = len(face.members) - MOST_MEMBERS
    if more > 0:
        yield Run(INSET + 3.8, _MEMBERS_Y + MOST_MEMBERS * _LEADING, f"+{more} lainnya", _MUTED)


def _decree_and_rules(face: CardFace) -> Iterator[Run]:
    on = f" tanggal {format_date(face.sk_date)}" if face.sk_date else ""
    decree = wrap(
        f"Ditetapkan dengan SK Nomor {face.sk_number}{on}", _STRONG.face, _STRONG.size, _LEFT_ROOM, 2
    )
    rules = wrap(RULES, SMALL.face, SMALL.size, _LEFT_ROOM, 6 - len(decree))
    lines = (*((line, _STRONG) for line in decree), *((line, SMALL) for line in rules))
    for index, (line, look) in enumerate(lines):
        yield Run(INSET, _FOOT_Y + index * _FOOT_LEADING, line, look)
    yield fitted(INSET, _FOOT_Y + 6 * _FOOT_LEADING, face.contact, _STRONG, _LEFT_ROOM)


def _signature(face: CardFace) -> Iterator[Run]:
    signer = face.signatory
    lines = (
        (_FOOT_Y, f"{face.issue_place}, {format_date(face.issue_date)}", SMALL),
        (_FOOT_Y + _FOOT_LEADING, signer.position, SMALL),
        (_FOOT_Y + 4 * _FOOT_LEADING, signer.name, _SIGNER),
        (_FOOT_Y + 5 * _FOOT_LEADING, signer.rank, SMALL),
        (_FOOT_Y + 6 * _FOOT_LEADING, f"NIP {signer.nip}" if signer.nip else "", SMALL),
    )
    for y, text, look in lines:
        if text:
            yield fitted_centred(_SIGN_X, y, text, look, _SIGN_ROOM)
