"""What of living members is compared when doubles are looked for: all of them, or those near one person."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select, text
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import HEAD_RELATION, FamilyStatus
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.name_matching import sounds_of
from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.domain.same_person import Trace
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import families, former_kk_numbers, members
from kemiskinan_desktop.models.search import words_of
from kemiskinan_desktop.models.search_table import TABLE

AnySelect = Select[*tuple[Any, ...]]
_SEX = {str(sex): sex for sex in Sex}
_MOST_NEAR = 400
"""Records compared with one person while somebody types; a crowded day of birth has no more."""
_YEARS = 2


def every(session: Session) -> Iterator[Trace]:
    """The living members of all active families, family by family."""
    query = _traces().order_by(members.c.family_id, members.c.position)
    return map(_trace, session.execute(query.execution_options(yield_per=2000)))


def near(session: Session, person: Trace, name: str) -> list[Trace]:
    """Members that may be this person: by number, day of birth or name; those of the own family left out."""
    found: dict[str, Trace] = {}
    for condition in _conditions(person, name):
        query = _traces().where(condition, members.c.family_id != person.family).limit(_MOST_NEAR)
        found |= {row.member: _trace(row) for row in session.execute(query)}
    return list(found.values())


def of_families(session: Session, ids: Iterable[str]) -> Iterator[Trace]:
    """The living members of these families."""
    for some in portions(list(ids)):
        for row in session.execute(_traces().where(members.c.family_id.in_(some))):
            yield _trace(row)


def people(session: Session) -> int:
    """How many living members the office has."""
    return session.execute(text("SELECT count(*) FROM members WHERE live")).scalar_one()


def word_keys(name: str) -> dict[str, str]:
    """The words of a name as they sound → as the index of Ctrl+K keeps them."""
    return dict(zip(sounds_of(name), words_of(name), strict=False))


def count_of(session: Session, key: str) -> int:
    """How many members the index of Ctrl+K knows by a word."""
    counted = text(f"SELECT count(*) FROM {TABLE} WHERE {TABLE} MATCH :match")  # noqa: S608 - a constant
    return session.execute(counted, {"match": f'"{key}"'}).scalar_one()


def _conditions(person: Trace, name: str) -> Iterator[ColumnElement[bool]]:
    m = members.c
    if person.nik:
        stem = person.nik[:12]
        yield m.nik.between(stem, stem + "~")
    if person.born is not None:
        yield m.birth_date.in_(_days(person.born))
    words = words_of(name)
    if words:
        match = " ".join(f'"{word}"*' for word in words)
        found = text(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :match")  # noqa: S608 - a constant of ours
        named = m.rowid.in_(found.bindparams(match=match))
        yield named & _of_an_age(person)


def _days(born: date) -> Sequence[date]:
    try:
        return (born, date(born.year, born.day, born.month))
    except ValueError:
        return (born,)


def _of_an_age(person: Trace) -> ColumnElement[bool]:
    m = members.c
    if person.year is None:
        return families.c.kelurahan == person.kelurahan
    first, last = date(person.year - _YEARS, 1, 1), date(person.year + _YEARS, 12, 31)
    years = (person.year - _YEARS, person.year + _YEARS)
    return or_(m.birth_date.between(first, last), m.birth_year.between(*years))


def _traces() -> AnySelect:
    f, m = families.c, members.c
    return (
        select(
            m.id.label("member"), m.family_id, m.name, m.sex, m.birth_date, m.birth_year, m.nik, f.kelurahan,
            f.rw, f.rt, f.address,
        )
        .join(families, f.id == m.family_id)
        .where(m.live)
    )  # fmt: skip


def _trace(row: Row[Any]) -> Trace:
    return Trace(
        member=row.member, family=row.family_id, words=sounds_of(row.name), sex=_SEX[row.sex],
        born=row.birth_date, year=row.birth_year if row.birth_date is None else row.birth_date.year,
        nik=row.nik or "", kelurahan=row.kelurahan, rw=row.rw, rt=row.rt, address=name_key(row.address),
    )  # fmt: skip


def names_of(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """Names of members by key."""
    found: dict[str, str] = {}
    for some in portions(sorted(ids)):
        query = select(members.c.id, members.c.name).where(members.c.id.in_(some))
        found |= {row.id: row.name for row in session.execute(query)}
    return found


def heads_by_former_kk(session: Session) -> list[tuple[str, str]]:
    """Heads of two active families where the KK number of one is a former number of the other."""
    old, new = families.alias("old"), families.alias("new")
    one, other = members.alias("one"), members.alias("other")
    former = former_kk_numbers.c
    query = (
        select(one.c.id.label("one"), other.c.id.label("other"))
        .select_from(former_kk_numbers)
        .join(old, and_(old.c.id == former.family_id, old.c.status == FamilyStatus.ACTIVE))
        .join(new, and_(new.c.kk_number == former.kk_number, new.c.status == FamilyStatus.ACTIVE))
        .join(one, and_(one.c.family_id == old.c.id, one.c.live, one.c.relation == HEAD_RELATION))
        .join(other, and_(other.c.family_id == new.c.id, other.c.live, other.c.relation == HEAD_RELATION))
        .where(old.c.id != new.c.id)
    )
    return [(row.one, row.other) for row in session.execute(query)]
