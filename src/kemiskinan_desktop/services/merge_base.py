"""What a workbook that came back is merged with: what this office gave out, as far as it can be trusted."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.given import BookBase, GivenBook
from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.models import exports
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.signing import issuer_of, trust_list

_TWO_WAY = "Digabung dua arah: isinya dibandingkan langsung dengan basis data."
_NO_SHEET = "Berkas ini tidak membawa lembar tersembunyi dari Buku Data. " + _TWO_WAY
_NOT_SIGNED = "Tanda tangan kantor pada lembar tersembunyi berkas ini tidak cocok. " + _TWO_WAY
_OTHER_OFFICE = "Berkas ini diberikan oleh kantor lain. " + _TWO_WAY
_DAMAGED = "Lembar tersembunyi berkas ini tidak utuh. " + _TWO_WAY
_THREE_WAY = "Digabung dengan yang diberikan kantor ini pada {day}: perubahan kantor sesudah itu tetap ada."


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeBase:
    """What was given out, None when two values of each cell are compared, and a sentence that says which."""

    given: GivenBook | None
    note: str


def merge_base(session: Session, context: Context, book: SourceBook) -> MergeBase:
    """The base of a workbook: from the file of this office, else from the workbook's own signed sheet."""
    base = book.base
    if base is None:
        return MergeBase(given=None, note=_NO_SHEET)
    refusal = _refusal(session, context, base)
    if refusal:
        return MergeBase(given=None, note=refusal)
    given = exports.find(session, base.facts.get("ekspor_id", "")) or _of_sheet(base)
    if given is None:
        return MergeBase(given=None, note=_DAMAGED)
    day = given.made_at.astimezone(context.clock().tzinfo).date()
    return MergeBase(given=given, note=_THREE_WAY.format(day=format_short(day)))


def _refusal(session: Session, context: Context, base: BookBase) -> str:
    """Why what a workbook says of itself is not believed; empty when it is."""
    from kemiskinan_desktop.credentials.book_seal import signer_of  # noqa: PLC0415 - not needed at start

    profile = context.profile(session)
    signer = signer_of(base.facts, trust_list(session))
    if signer is None and base.facts.get("kantor_kode", "") in ("", profile.kecamatan):
        return _NOT_SIGNED
    return "" if signer == issuer_of(profile) else _OTHER_OFFICE


def _of_sheet(base: BookBase) -> GivenBook | None:
    """What the hidden sheet says was given out."""
    families = base.families()
    if families is None:
        return None
    return GivenBook(
        export_id=base.facts["ekspor_id"],
        made_at=datetime.fromisoformat(base.facts["dibuat"]),
        period_id=base.facts.get("periode_id", ""),
        families=families,
    )
