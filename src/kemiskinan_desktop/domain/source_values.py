"""The canonical text of every exchanged field: what a workbook cell means and what is compared.

Digits for numbers of identity, ISO dates, plain decimals without trailing zeros, codes of lists, ``ya`` or
``tidak``; empty for *none*.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.period import Survey

YES, NO = "ya", "tidak"


def plain_decimal(number: Decimal | None) -> str:
    """A number without exponent and trailing zeros; empty for None."""
    if number is None:
        return ""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=8_192)
def plain_number(text: str) -> str:
    """A decimal text in its shortest form; any other text as it is."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return plain_decimal(number) if number.is_finite() else text


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def family_values(family: Family) -> dict[str, str]:
    """FAMILY_FIELDS of a family."""
    return {
        "id": family.id,
        "kk_number": family.kk_number.text,
        "address": family.address,
        "rt": family.rt,
        "rw": family.rw,
        "kelurahan": family.kelurahan,
        "phone": family.phone,
        "latitude": plain_decimal(family.latitude),
        "longitude": plain_decimal(family.longitude),
        "floor_area": plain_decimal(family.floor_area),
        "notes": family.notes,
    }


def member_values(member: Member, kk_number: str) -> dict[str, str]:
    """MEMBER_FIELDS of a member of the family with a KK number."""
    return {
        "id": member.id,
        "kk_number": kk_number,
        "nik": "" if member.nik is None else member.nik.text,
        "nik_absence": "" if member.nik_absence is None else str(member.nik_absence),
        "name": member.name,
        "sex": str(member.sex),
        "birth_place": member.birth_place,
        "birth_date": _iso(member.birth_date),
        "birth_year": "" if member.birth_year is None else str(member.birth_year),
        "relation": member.relation,
        "religion": member.religion or "",
        "marital": member.marital or "",
        "education": member.education or "",
        "schooling": member.schooling or "",
        "occupation": member.occupation or "",
        "disability": member.disability or "",
        "chronic_illness": member.chronic_illness or "",
        "pregnant": "" if member.pregnant is None else YES if member.pregnant else NO,
        "health_cover": "" if member.health_cover is None else str(member.health_cover),
        "life_status": str(member.life_status),
        "life_status_date": _iso(member.life_status_date),
        "notes": member.notes,
    }


def survey_values(survey: Survey | None) -> dict[str, str]:
    """SURVEY_FIELDS and the answers by question code; empty without a survey."""
    if survey is None:
        return {}
    fields = {"interviewed_on": _iso(survey.interviewed_on), "surveyor": survey.surveyor}
    return fields | answer_values(survey.answers)


def answer_values(answers: Mapping[str, str]) -> dict[str, str]:
    """Answers with numbers in their shortest form and blanks left out."""
    return {code: plain_number(value) for code, value in answers.items() if value}
