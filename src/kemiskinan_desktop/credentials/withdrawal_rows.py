"""Withdrawn cards as rows of CBOR, the same in a trust list and in an office's own report."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from kemiskinan_desktop.credentials import days
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.revocation import DIGEST_BYTES, RevocationReason, RevokedCard

_REASONS = (
    RevocationReason.LOST,
    RevocationReason.SPOILED,
    RevocationReason.MOVED,
    RevocationReason.DIED,
    RevocationReason.WRONG_DATA,
    RevocationReason.NO_LONGER_POOR,
    RevocationReason.OTHER,
)
"""A reason is written as its place here: only ever add at the end."""


def rows(cards: Iterable[RevokedCard]) -> tuple[list[object], list[object]]:
    """Withdrawn cards by day and reason, and replaced ones with the number of the new card; both sorted."""
    every = list(cards)
    withdrawn = [card for card in every if card.reason is not RevocationReason.REPLACED]
    replaced = sorted(
        [days.number(card.day), card.digest, card.replaced_by]
        for card in every
        if card.reason is RevocationReason.REPLACED
    )
    return list(_groups(withdrawn)), list(replaced)


def cards(groups: list[object], replaced: list[object]) -> list[RevokedCard]:
    """The cards of both kinds of rows; raises MalformedError."""
    return [*_withdrawn(groups), *_replaced(replaced)]


def _groups(cards: list[RevokedCard]) -> Iterator[list[int | bytes]]:
    """Day, reason, and the digests joined: 6 bytes a card."""
    rows = sorted((days.number(card.day), _REASONS.index(card.reason), card.digest) for card in cards)
    for (day, reason), group in groupby(rows, key=lambda row: row[:2]):
        yield [day, reason, b"".join(digest for _, _, digest in group)]


def _withdrawn(groups: list[object]) -> Iterator[RevokedCard]:
    for group in groups:
        match group:
            case [int(day), int(reason), bytes(digests)] if 0 <= reason < len(_REASONS) and _are_whole(
                digests
            ):
                for at in range(0, len(digests), DIGEST_BYTES):
                    digest = digests[at : at + DIGEST_BYTES]
                    yield RevokedCard(digest=digest, reason=_REASONS[reason], day=days.day(day))
            case _:
                raise MalformedError("withdrawn cards")


def _replaced(rows: list[object]) -> Iterator[RevokedCard]:
    for row in rows:
        match row:
            case [int(day), bytes(digest), str(number)] if len(digest) == DIGEST_BYTES and number:
                yield RevokedCard(
                    digest=digest, reason=RevocationReason.REPLACED, day=days.day(day), replaced_by=number
                )
            case _:
                raise MalformedError("replaced card")


def _are_whole(digests: bytes) -> bool:
    return len(digests) % DIGEST_BYTES == 0
