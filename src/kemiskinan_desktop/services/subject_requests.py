"""Requests of people about their own data: received with a due time, answered with an outcome."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.subject_requests import (
    KIND_LABELS,
    RequestKind,
    RequestState,
    SubjectRequest,
    due_after,
)
from kemiskinan_desktop.models import history, records, subject_requests
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context

_KIND = "permintaan"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What is asked at the counter."""

    kind: RequestKind
    applicant: str
    detail: str = ""
    family_id: str | None = None
    member_id: str | None = None


def receive(context: Context, session: Session, who: Actor, new: NewRequest) -> SubjectRequest:
    """Enter a request in the register; raises UserError without an applicant or for somebody who is gone."""
    if not new.applicant.strip():
        raise UserError("Nama pemohon belum diisi.", "Isi nama orang yang meminta.")
    if new.family_id is not None:
        _require_family(session, new.family_id, new.member_id)
    at = context.clock()
    request = SubjectRequest(
        id=context.new_id(), number=subject_requests.next_number(session), kind=new.kind,
        family_id=new.family_id, member_id=new.member_id, applicant=new.applicant.strip(),
        detail=new.detail.strip(), received_at=at, due_at=due_after(at), received_by=who.name,
    )  # fmt: skip
    subject_requests.add(session, request)
    _record(context, session, who, "terima permintaan", None, request)
    return request


def answer(
    context: Context, session: Session, who: Actor, request_id: str, state: RequestState, outcome: str
) -> SubjectRequest:
    """Close a request; raises UserError without an outcome, when it was answered before, or is not there."""
    before = stored(session, request_id)
    if not before.is_open:
        raise UserError("Permintaan ini sudah dijawab.", "Muat ulang daftar dengan F5.")
    if state is RequestState.OPEN or not outcome.strip():
        raise UserError(
            "Jawaban permintaan belum lengkap.", "Pilih dipenuhi atau ditolak, lalu tulis jawabannya."
        )
    after = replace(
        before, state=state, outcome=outcome.strip(), answered_at=context.clock(), answered_by=who.name,
        version=before.version + 1,
    )  # fmt: skip
    subject_requests.write(session, after)
    _record(context, session, who, "jawab permintaan", before, after)
    return after


def stored(session: Session, request_id: str) -> SubjectRequest:
    """The request with a key; raises UserError when there is none."""
    request = subject_requests.get(session, request_id)
    if request is None:
        raise UserError("Permintaan ini tidak ada dalam daftar.", "Muat ulang daftar dengan F5.")
    return request


def _require_family(session: Session, family_id: str, member_id: str | None) -> None:
    record = records.load(session, [family_id], None).get(family_id)
    members = () if record is None else record.family.members
    if record is None or (member_id is not None and all(member.id != member_id for member in members)):
        raise UserError("Orang ini sudah tidak ada dalam berkas.", "Cari lagi orangnya.")


def _record(
    context: Context, session: Session, who: Actor, act: str, before: SubjectRequest | None,
    after: SubjectRequest,
) -> None:  # fmt: skip
    """The history keeps number, kind and state; who asked stands in the register alone, so that it can go."""
    item = history.Item(
        kind=_KIND, record_id=after.id, before=None if before is None else {"keadaan": before.state},
        after={"nomor": after.number, "jenis": after.kind, "keadaan": after.state},
        family_id=after.family_id,
    )  # fmt: skip
    subject = f"{KIND_LABELS[after.kind]} nomor {after.number}"
    context.record(session, who, act, [item], subject=subject)
