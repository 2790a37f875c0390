"""What leaves the office, or is shown in full: kept in the history with purpose, counts and file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models import history
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context

SHOWING = "melihat NIK lengkap"
"""Act of an entry that records full numbers shown on the screen."""
EXPORT = "ekspor"
"""Kind of the one item that says what a file holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A file with data of families, about to be written."""

    act: str
    file_name: str
    purpose: str
    total: Count
    full: bool
    """Whether it shows full numbers; then every family in it is kept as seen."""
    family_ids: Iterable[str] = ()
    contents: str = ""
    """What it holds beyond its act, such as its columns; no data of people."""
    record_id: str = ""


def require_purpose(purpose: str, *, full: bool) -> None:
    """Raise UserError for full numbers without a purpose."""
    if full and not purpose.strip():
        raise UserError(
            "Tujuan pemakaian NIK lengkap belum diisi.",
            "Tulis untuk apa dan untuk siapa daftar ini, lalu coba lagi.",
        )


def record_disclosure(context: Context, session: Session, who: Actor, given: Disclosure) -> int:
    """Keep it in the history, in the caller's transaction; returns the entry's number."""
    require_purpose(given.purpose, full=given.full)
    subject = f"{given.total.kk} KK, {given.total.jiwa} jiwa · {given.file_name}"
    items = _items(given, history.head(session))
    return context.record(session, who, given.act, items, subject=subject, reason=given.purpose.strip())


def seen(family_ids: Iterable[str]) -> Iterator[history.Item]:
    """One item per family whose full numbers were shown."""
    return (
        history.Item(kind=history.SEEN, record_id=key, before=None, after=None)
        for key in dict.fromkeys(family_ids)
    )


def _items(given: Disclosure, head: history.Head) -> Iterator[history.Item]:
    after = {
        "berkas": given.file_name, "keluarga": given.total.kk, "jiwa": given.total.jiwa,
        "nik": "lengkap" if given.full else "tersamar", "isi": given.contents,
        "kepala_rantai": head.short,
    }  # fmt: skip
    yield history.Item(kind=EXPORT, record_id=given.record_id, before=None, after=after)
    if given.full:
        yield from seen(given.family_ids)
