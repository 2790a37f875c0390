"""Numbers that a family or person had before or has elsewhere, read from the history and the register."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.name_matching import NameKind, compare_names, sounds_of
from kemiskinan_desktop.models.documents import Document, unpack
from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.schema import history_items, members

_LATEST = 12
"""Changes of a family that are looked at; older ones say little and take time while somebody types."""


def nik_of_member(session: Session, family_id: str, member_id: str) -> list[str]:
    """NIKs this member had in the last changes of the family, the newest first."""
    return [
        str(member["nik"])
        for family in _documents(session, family_id)
        for member in family["members"]
        if member["id"] == member_id and member.get("nik")
    ]


def kk_of_family(session: Session, family_id: str) -> list[str]:
    """KK numbers this family had in its last changes, the newest first."""
    return [str(family["kk_number"]) for family in _documents(session, family_id)]


def nik_of_person(session: Session, member: Member) -> list[str]:
    """NIKs of other records with this birth date and sex whose name sounds the same, of any family."""
    m = members.c
    query = select(m.name, m.nik).where(
        m.birth_date == member.birth_date, m.sex == member.sex, m.id != member.id, m.nik.is_not(None)
    )
    own = sounds_of(member.name)
    return [
        str(row.nik)
        for row in session.execute(query)
        if compare_names(own, sounds_of(row.name)).kind >= NameKind.SPELLING
    ]


def _documents(session: Session, family_id: str) -> Iterator[Document]:
    h = history_items.c
    query = (
        select(h.before, h.after)
        .where(h.kind == FAMILY, h.record_id == family_id)
        .order_by(h.id.desc())
        .limit(_LATEST)
    )
    for row in session.execute(query):
        for packed in (row.after, row.before):
            document = unpack(packed)
            if document is not None:
                yield document["family"]
