"""Filters of a list that somebody gave a name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kemiskinan_desktop.domain.errors import UserError

LONGEST_NAME = 40
MOST_FILTERS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A name and the words of the filter; only the list itself reads them."""

    name: str
    words: Mapping[str, str]


def kept(filters: Sequence[SavedFilter], one: SavedFilter) -> tuple[SavedFilter, ...]:
    """With this filter, in place of one of the same name; ordered by name.

    Raises UserError for a name that is empty or too long, and for one filter too many.
    """
    named = replace(one, name=_tidy(one.name))
    others = without(filters, named.name)
    if len(others) >= MOST_FILTERS:
        raise UserError(f"Saringan tersimpan sudah {MOST_FILTERS}.", "Hapus dahulu yang tidak dipakai lagi.")
    return _ordered([*others, named])


def renamed(filters: Sequence[SavedFilter], name: str, wanted: str) -> tuple[SavedFilter, ...]:
    """With another name for one of them.

    Raises UserError when the new name is empty, too long or another filter's, and when there is none of the
    old name.
    """
    new, old = _tidy(wanted), found(filters, name)
    if old is None:
        raise UserError("Saringan itu sudah tidak ada.", "Simpan saringannya sekali lagi.")
    others = without(filters, name)
    if found(others, new) is not None:
        raise UserError(f"Nama {new} sudah dipakai saringan lain.", "Tulis nama yang lain.")
    return _ordered([*others, replace(old, name=new)])


def without(filters: Sequence[SavedFilter], name: str) -> tuple[SavedFilter, ...]:
    """All but the one of this name."""
    return tuple(each for each in filters if not _same(each.name, name))


def found(filters: Sequence[SavedFilter], name: str) -> SavedFilter | None:
    """The one of this name, capitals or not; None without one."""
    return next((each for each in filters if _same(each.name, name)), None)


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("Nama saringan belum diisi.", "Tulis nama yang mudah dikenali.")
    if len(tidy) > LONGEST_NAME:
        raise UserError("Nama saringan terlalu panjang.", f"Paling banyak {LONGEST_NAME} huruf.")
    return tidy


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _ordered(filters: Sequence[SavedFilter]) -> tuple[SavedFilter, ...]:
    return tuple(sorted(filters, key=lambda each: each.name.casefold()))
