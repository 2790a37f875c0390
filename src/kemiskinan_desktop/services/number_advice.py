"""Advice beside the fields of NIK and KK number: what was met before and what was probably meant."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.nik_doctor import Bearer, diagnose_kk, diagnose_nik
from kemiskinan_desktop.domain.number_advice import Diagnosis, Known, Source
from kemiskinan_desktop.domain.region import kecamatan_of
from kemiskinan_desktop.models import former_numbers
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.reference import load_area_book


class NumberAdvice:
    """Examines numbers while they are typed; nothing is changed."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.WRITE_FAMILY)
    def nik(self, who: Actor, text: str, family: Family, member: Member) -> Diagnosis:
        """Examine a NIK as typed for a member of this family, both as the form holds them."""
        del who
        others = [each for each in family.members if each.id != member.id and each.nik is not None]
        bearer = Bearer(
            birth_date=member.birth_date, sex=member.sex, home=_home(family),
            relatives=tuple(each.nik.text for each in others if each.nik is not None),
        )  # fmt: skip
        with self._context.database.read() as session:
            known = tuple(_known_niks(session, family, member))
        return diagnose_nik(text, bearer, load_area_book(), today=self._context.today, known=known)

    @permits(Permission.WRITE_FAMILY)
    def kk(self, who: Actor, text: str, family: Family) -> Diagnosis:
        """Examine a KK number as typed for this family, as the form holds it."""
        del who
        with self._context.database.read() as session:
            former = former_numbers.kk_of_family(session, family.id)
        niks = [member.nik.text for member in family.members if member.nik is not None]
        numbers = (*former, *(number.text for number in family.former_kk))
        return diagnose_kk(
            text, load_area_book(), today=self._context.today, home=_home(family), niks=niks,
            known=_each_once(numbers, Source.HISTORY),
        )  # fmt: skip


def _known_niks(session: Session, family: Family, member: Member) -> Iterator[Known]:
    """Numbers this member had before, those imports included, and of the same person elsewhere."""
    yield from _each_once(former_numbers.nik_of_member(session, family.id, member.id), Source.HISTORY)
    if member.birth_date is not None and member.name:
        elsewhere = former_numbers.nik_of_person(session, member)
        yield from _each_once(elsewhere, Source.RECORD)


def _each_once(numbers: Iterable[str], source: Source) -> Sequence[Known]:
    return [Known(number, source) for number in dict.fromkeys(numbers) if number]


def _home(family: Family) -> str:
    return kecamatan_of(family.kelurahan).replace(".", "")
