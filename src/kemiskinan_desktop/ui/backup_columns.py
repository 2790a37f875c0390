"""Columns of a list of backups, for the settings and for the first window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.backup_words import reason_label
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column

if TYPE_CHECKING:
    from kemiskinan_desktop.services.backups import BackupInfo

T = TypeVar("T")
_MEGABYTE, _HASH = 1_000_000, 12


def backup_columns(info_of: "Callable[[T], BackupInfo]") -> list[Column[T]]:
    """Number, moment, reason, families, members, size and the end of the history."""

    def said(text: "Callable[[BackupInfo], str]") -> Callable[[T], str]:
        return lambda row: text(info_of(row))

    return [
        Column(
            key="number", title=tr("No."), text=said(lambda info: str(info.number)), width=52, numeric=True,
            muted=True,
        ),
        Column(key="at", title=tr("Dibuat"), text=said(lambda info: formats.stamp(info.made_at)), width=168),
        Column(
            key="why", title=tr("Sebab"), text=said(lambda info: reason_label(info.reason)), width=140,
            stretch=True,
        ),
        Column(key="families", title=tr("Keluarga"), text=said(_count("families")), width=80, numeric=True),
        Column(key="members", title=tr("Jiwa"), text=said(_count("members")), width=76, numeric=True),
        Column(key="size", title=tr("Ukuran"), text=said(_size), width=84, numeric=True),
        Column(key="head", title=tr("Ujung riwayat"), text=said(short_head), width=150, hidden=True),
    ]  # fmt: skip


def short_head(info: "BackupInfo") -> str:
    """The end of the history as papers print it: ``128-3fa2c10b77de``."""
    count, _, chained = info.history_head.partition("-")
    return f"{count}-{chained[:_HASH]}" if chained else "–"


def _count(table: str) -> "Callable[[BackupInfo], str]":
    return lambda info: formats.number(info.counts.get(table, 0))


def _size(info: "BackupInfo") -> str:
    return tr("{n} MB", n=formats.number(info.size / _MEGABYTE, 1))
