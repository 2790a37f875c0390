"""Drafts of forms: one row for each person, form and record, outside the history."""

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.drafts import KeptDraft
from kemiskinan_desktop.models.schema import drafts


def put(session: Session, draft: KeptDraft) -> None:
    """Keep a draft in place of the former one of the same person, form and record."""
    drop(session, draft.who, draft.form, draft.record_id)
    session.execute(
        insert(drafts).values(
            who=draft.who, form=draft.form, record_id=draft.record_id, body=dict(draft.body),
            updated_at=draft.updated_at,
        )
    )  # fmt: skip


def drop(session: Session, who: str, form: str, record_id: str) -> bool:
    """Forget a draft; False when there was none."""
    statement = delete(drafts).where(
        drafts.c.who == who, drafts.c.form == form, drafts.c.record_id == record_id
    )
    return bool(session.connection().execute(statement).rowcount)


def of_person(session: Session, who: str, form: str) -> tuple[KeptDraft, ...]:
    """The drafts of a person in one form, the newest first."""
    query = (
        select(drafts)
        .where(drafts.c.who == who, drafts.c.form == form)
        .order_by(drafts.c.updated_at.desc(), drafts.c.rowid.desc())
    )
    return tuple(_draft(row) for row in session.execute(query))


def of_record(session: Session, who: str, form: str, record_id: str) -> KeptDraft | None:
    """The draft of a person for one record; None when there is none."""
    query = select(drafts).where(drafts.c.who == who, drafts.c.form == form, drafts.c.record_id == record_id)
    row = session.execute(query).first()
    return None if row is None else _draft(row)


def _draft(row: Row[tuple[object, ...]]) -> KeptDraft:
    return KeptDraft(
        who=row.who, form=row.form, record_id=row.record_id, body=row.body, updated_at=row.updated_at
    )
