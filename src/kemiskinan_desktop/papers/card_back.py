"""The back of a KIM card: the family, the decree, the rules, who signed and whom to call."""

from collections.abc import Iterator
from typing import Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.papers.card_front import INSET
from kemiskinan_desktop.papers.card_palette import CardPalette, palette_of
from kemiskinan_desktop.papers.card_text import SMALL, fitted, fitted_centred, fitted_right, style
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import fit_lines, is_cut, wrap
from kemiskinan_desktop.papers.imposition import BLEED
from kemiskinan_desktop.papers.inks import MUTED, TEXT, WHITE
from kemiskinan_desktop.papers.kawung import draw_kawung
from kemiskinan_desktop.papers.measures import CARD, Size
from kemiskinan_desktop.papers.pen import Pen, Run, Style
from kemiskinan_desktop.papers.values import CardFace
from kemiskinan_desktop.papers.watermark import draw_watermark

MOST_MEMBERS: Final = 8
"""Lines of members; families with more end with *+n lainnya*."""
_BAND: Final = 7.2
_MEMBERS_Y: Final = 11.2
_LEADING: Final = 2.72
_RULE_Y: Final = 34.1
_FOOT_Y: Final = 36.9
_FOOT_LEADING: Final = 2.36
_BREATH: Final = 0.35
"""Between decree, rules and whom to call."""
_FOOT_LINES: Final = 6
"""Lines of decree, purpose and rules; one more says whom to call."""
_LAST_Y: Final = _FOOT_Y + _FOOT_LINES * _FOOT_LEADING + 2 * _BREATH
_LEFT_ROOM: Final = 43.0
_RIGHT: Final = CARD.width - INSET
_SIGN_ROOM: Final = 31.0
_SIGN_X: Final = _RIGHT - _SIGN_ROOM / 2

_NAME: Final = style(Face.MEDIUM, 6.5, TEXT)
_PLAIN: Final = style(Face.REGULAR, 6.5, TEXT)
_MUTED: Final = style(Face.REGULAR, 6.5, MUTED)
_NUMBER: Final = style(Face.SEMIBOLD, 7.0, WHITE)
_SIGNER: Final = style(Face.SEMIBOLD, 6.5, TEXT)
_HEADING: Final = Style(face=Face.SEMIBOLD, size=6.6, ink=WHITE, spacing=0.5)


def draw_back_artwork(pen: Pen, face: CardFace) -> None:
    """What all backs of a batch share; drawn into the bleed."""
    inks, width = palette_of(face.design), CARD.width + 2 * BLEED
    pen.box(-BLEED, -BLEED, Size(width, CARD.height + 2 * BLEED), inks.palest)
    if face.training:
        draw_watermark(pen, CARD.width / 2, 30.5, 34, degrees=18)
    pen.box(-BLEED, -BLEED, Size(width, _BAND + BLEED), inks.deep)
    draw_kawung(pen, 47.0, -BLEED, Size(CARD.width + BLEED - 47.3, _BAND + BLEED), 4.6, inks.motif)
    pen.box(-BLEED, _BAND, Size(width, 0.5), inks.accent)
    pen.text(INSET, 4.8, "ANGGOTA KELUARGA", _HEADING)
    pen.lines([(INSET, _RULE_Y, _RIGHT, _RULE_Y)], inks.hair, 0.5)
    pen.write((*_foot(face, inks), *_signature(face)))


def draw_back(pen: Pen, face: CardFace) -> None:
    """What is this card's own."""
    pen.write((*_members(face), fitted_right(_RIGHT, 4.8, face.number, _NUMBER, 40.0)))


def cut_on_back(face: CardFace) -> frozenset[str]:
    """Names of the design's texts that end with an ellipsis on the back."""
    strong = style(Face.SEMIBOLD, 6.0)
    lines, _ = _words(face, _decree(face, strong))
    contact = fitted(INSET, 0.0, face.contact, strong, _LEFT_ROOM)
    found = {"contact"} if is_cut(contact.text) else set[str]()
    if any(is_cut(line) for line in lines):
        found |= {"purpose", "rules"} if face.design.purpose else {"rules"}
    return frozenset(found)


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


def _foot(face: CardFace, inks: CardPalette) -> Iterator[Run]:
    strong = style(Face.SEMIBOLD, 6.0, inks.deep)
    decree = _decree(face, strong)
    words, size = _words(face, decree)
    plain = style(SMALL.face, size, SMALL.ink)
    for index, line in enumerate((*decree, *words)):
        own = index < len(decree)
        y = _FOOT_Y + index * _FOOT_LEADING + (0.0 if own else _BREATH)
        yield Run(INSET, y, line, strong if own else plain)
    yield fitted(INSET, _LAST_Y, face.contact, strong, _LEFT_ROOM)


def _words(face: CardFace, decree: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
    """Purpose and rules in the lines that the decree leaves, and their size."""
    text = f"{face.design.purpose} {face.design.rules}".strip()
    return fit_lines(text, SMALL.face, 6.5, _LEFT_ROOM, _FOOT_LINES - len(decree))


def _decree(face: CardFace, strong: Style) -> tuple[str, ...]:
    named = f"SK Nomor {face.sk_number}" if face.sk_number else "Surat Keputusan Walikota"
    on = f" tanggal {format_date(face.sk_date)}" if face.sk_date else ""
    return wrap(f"Ditetapkan dengan {named}{on}", strong.face, strong.size, _LEFT_ROOM, 2)


def _signature(face: CardFace) -> Iterator[Run]:
    signer = face.signatory
    position = wrap(signer.position, SMALL.face, SMALL.size, _SIGN_ROOM, 2)
    lines = (
        (_FOOT_Y, f"{face.issue_place}, {format_date(face.issue_date)}", SMALL),
        *((_FOOT_Y + (1 + at) * _FOOT_LEADING, line, SMALL) for at, line in enumerate(position)),
        (_LAST_Y - 2 * _FOOT_LEADING, signer.name or "(                                        )", _SIGNER),
        (_LAST_Y - _FOOT_LEADING, signer.rank, SMALL),
        (_LAST_Y, f"NIP {signer.nip}" if signer.nip else "", SMALL),
    )
    for y, text, look in lines:
        if text:
            yield fitted_centred(_SIGN_X, y, text, look, _SIGN_ROOM)
