"""The retention run: which families' time is over, and their destruction with everything that is theirs."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.retention import (
    DEFAULT_YEARS,
    LEAST_YEARS,
    MOST_YEARS,
    Destruction,
    OldFamily,
    RetentionPlan,
    years_after,
)
from kemiskinan_desktop.models import destructions, entry_sessions, history, retention, settings
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context

_YEARS = "retensi-tahun"
"""The setting that keeps the years."""


def years_of(session: Session) -> int:
    """For how many years data stay."""
    kept = settings.get(session, _YEARS)
    return DEFAULT_YEARS if kept is None else int(kept)


def set_years(context: Context, session: Session, who: Actor, years: int) -> None:
    """Change the years, with a record; raises UserError outside 1 to 30."""
    if not LEAST_YEARS <= years <= MOST_YEARS:
        raise UserError(
            f"Masa simpan harus {LEAST_YEARS} sampai {MOST_YEARS} tahun.", "Perbaiki jumlah tahunnya."
        )
    before = years_of(session)
    if before == years:
        return
    settings.put(session, _YEARS, years)
    _forget_typing(context, session, years)
    item = history.Item(kind="setelan", record_id=_YEARS, before={"tahun": before}, after={"tahun": years})
    context.record(session, who, "ubah masa simpan", [item], subject=f"{years} tahun")


def plan_of(context: Context, session: Session) -> RetentionPlan:
    """What a run would destroy today."""
    years, today = years_of(session), context.today
    found = retention.old_families(session, today, years)
    return RetentionPlan(
        years=years, today=today, families=tuple(each for each in found if each.held is None),
        held=tuple(each for each in found if each.held is not None),
    )  # fmt: skip


def carry_out(context: Context, session: Session, who: Actor, wanted: RetentionPlan) -> Destruction:
    """Destroy what the plan says, in the caller's transaction; raises UserError when the plan is stale."""
    plan = plan_of(context, session)
    if plan.ids != wanted.ids:
        raise UserError(
            "Daftar yang akan dimusnahkan berubah sejak diperiksa.", "Periksa lagi daftarnya, lalu ulangi."
        )
    ids, at = sorted(plan.ids), context.clock()
    items = retention.documents_about(session, ids)
    number = destructions.next_number(session)
    checksum = _checksum(number, at, plan, ids, items)
    areas = _by_kelurahan(plan.families)
    retention.take_out(session, ids)
    _forget_typing(context, session, plan.years)
    facts = {
        "nomor": number, "tahun": plan.years, "keluarga": plan.total.kk, "orang": plan.total.jiwa,
        "jumlah_periksa": checksum, destructions.AREAS: areas,
    }  # fmt: skip
    subject = f"{plan.total.kk} KK, {plan.total.jiwa} jiwa · berita acara {number}"
    entry = context.entry(
        who, history.DESTRUCTION, subject=subject, reason=f"lewat masa simpan {plan.years} tahun"
    )
    entry_id = history.destroy(session, context.history_key, entry, items, facts)
    made = Destruction(
        id=context.new_id(), number=number, at=at, who=who.name, years=plan.years, families=plan.total.kk,
        members=plan.total.jiwa, items=len(items), checksum=checksum, entry_id=entry_id, by_kelurahan=areas,
    )  # fmt: skip
    destructions.add(session, _values(made))
    return made


def _forget_typing(context: Context, session: Session, years: int) -> None:
    """How people typed is about staff, not about families: its own time, the same years."""
    entry_sessions.forget_before(session, years_after(context.today, -years))


def _by_kelurahan(families: Sequence[OldFamily]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for family in families:
        kk, persons = found.get(family.kelurahan, (0, 0))
        found[family.kelurahan] = (kk + 1, persons + family.persons)
    return dict(sorted(found.items()))


def _checksum(
    number: int, at: datetime, plan: RetentionPlan, ids: Sequence[str], items: Sequence[int]
) -> str:
    """SHA-256 over what was destroyed, by keys that say nothing of a person."""
    total = plan.total
    body = json.dumps([number, at.isoformat(), plan.years, total.kk, total.jiwa, list(ids), list(items)])
    return hashlib.sha256(body.encode()).hexdigest()


def _values(made: Destruction) -> dict[str, object]:
    return {
        "id": made.id, "number": made.number, "at": made.at, "who": made.who, "years": made.years,
        "families": made.families, "members": made.members, "items": made.items, "checksum": made.checksum,
        "entry_id": made.entry_id,
    }  # fmt: skip
