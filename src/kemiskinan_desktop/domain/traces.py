"""What of a family and its member is compared with others."""

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.name_matching import sounds_of
from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.domain.same_person import Trace


def trace_of(family: Family, member: Member) -> Trace:
    """The trace of a member in their family."""
    born = member.birth_date
    return Trace(
        member=member.id,
        family=family.id,
        words=sounds_of(member.name),
        sex=member.sex,
        born=born,
        year=member.birth_year if born is None else born.year,
        nik="" if member.nik is None else member.nik.text,
        kelurahan=family.kelurahan,
        rw=family.rw,
        rt=family.rt,
        address=name_key(family.address),
    )
