"""The part of the register that a workbook can touch: families named by id, number or NIK in its cells."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.given import GivenBook
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import SourceBook, SourceEnrolment, SourceFamily, SourceMember
from kemiskinan_desktop.models import holders, records


def register_for(
    session: Session, book: SourceBook, period_id: str, given: GivenBook | None = None
) -> Register:
    """Stored families that the book may mean, or that did not come back, with their surveys of the period."""
    people = [*book.orphans, *(member for family in book.families for member in family.members)]
    partakers = _values(book.enrolments, "kk_number")
    numbers = [*_values([*book.families, *people], "kk_number"), *partakers]
    niks = [*_values(people, "nik"), *partakers, *_values(book.enrolments, "nik")]
    keys = {
        *_values(book.families, "id"),
        *holders.holding(session, numbers, niks),
        *holders.left_with_kk(session, numbers),
        *holders.of_former_kk(session, numbers).values(),
        *holders.of_members(session, _values(people, "id")),
        *(() if given is None else given.families),
    }
    stored = records.load(session, sorted(keys), period_id)
    surveys = {key: record.survey for key, record in stored.items() if record.survey is not None}
    return Register.of((record.family for record in stored.values()), surveys)


def _values(rows: Iterable[SourceFamily | SourceMember | SourceEnrolment], field: str) -> Sequence[str]:
    """The different values of a field in order, blanks left out."""
    found = (value_of(row.cells, field) for row in rows)
    return list(dict.fromkeys(value for value in found if value))
