"""What no period, decree or record may hold is refused when it is typed, not when cards are printed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.support.offices import ADMIN, NOW, SK_DATE, fill, save, surveyed
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Member, NikAbsence
from kemiskinan_desktop.domain.period_rules import EXTREME_LINE, POVERTY_LINE
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.workplace import Workplace

UNTIL = date(2027, 12, 31)


@pytest.mark.parametrize(
    "number", ["X" * 33, "X" * 200, "3374121212120001", "SK 3374 1212 1212 0001", "a\nb"]
)
def test_that_an_sk_number_that_no_card_can_carry_is_refused_at_the_determination(
    office: Workplace, number: str
) -> None:
    ids = fill(office, 1)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    with pytest.raises(UserError, match="Nomor SK"):
        office.periods.determine(ADMIN, number, SK_DATE)


@pytest.mark.parametrize("name", ["P" * 17, "3374121212120001", "20\t26"])
def test_that_a_period_name_that_no_card_can_carry_is_refused(office: Workplace, name: str) -> None:
    with pytest.raises(UserError, match="Nama periode"):
        office.periods.open(
            ADMIN,
            NewPeriod(
                name=name, instrument_code="SMG7", instrument_version=1, parameters=PARAMETERS,
                valid_until=UNTIL,
            ),
        )  # fmt: skip


@pytest.mark.parametrize(
    "wrong", [{POVERTY_LINE: Decimal(-1)}, {POVERTY_LINE: Decimal("NaN")}, {EXTREME_LINE: Decimal(900_000)}]
)
def test_that_figures_that_cannot_be_are_refused_and_nothing_is_reckoned(
    office: Workplace, wrong: dict[str, Decimal]
) -> None:
    before = office.periods.current(ADMIN)
    with pytest.raises(UserError, match="Parameter belum disimpan"):
        office.periods.set_parameters(ADMIN, {**PARAMETERS, **wrong}, UNTIL)
    assert office.periods.current(ADMIN) == before


def test_that_cards_are_not_valid_for_ever(office: Workplace) -> None:
    with pytest.raises(UserError, match="10 tahun"):
        office.periods.set_parameters(ADMIN, PARAMETERS, date.max)


def baby(office: Workplace, like: Member) -> Member:
    return replace(
        like, id=office.families.new_key(ADMIN), name="Anak", relation="4", nik=None,
        nik_absence=NikAbsence.BABY, birth_date=date(2025, 1, 1),
    )  # fmt: skip


def test_that_a_record_of_a_hundred_members_is_not_submitted(office: Workplace) -> None:
    family = surveyed(1)
    children = tuple(baby(office, family.members[-1]) for _ in range(99))
    record = save(office, family.with_members((*family.members[:1], *children)))
    [(_, sentence)] = office.surveys.submit(ADMIN, [record.family.id]).refused
    assert sentence.startswith("Anggota lebih dari 99.")


@pytest.mark.parametrize("name", ["Siti 3374121212120001", "Siti \ue000", "Siti \u200b"])
def test_that_a_name_that_no_card_can_carry_is_not_submitted(office: Workplace, name: str) -> None:
    family = surveyed(1)
    head = replace(family.members[0], name=name)
    record = save(office, family.with_members((head, *family.members[1:])))
    [(_, sentence)] = office.surveys.submit(ADMIN, [record.family.id]).refused
    assert sentence.startswith("Nama berisi")


def test_that_what_a_determination_admits_a_card_can_carry() -> None:
    claims = CardClaims(
        issuer="33.74.12", card_number="337412260000001", period="P" * 16, issued_at=NOW, valid_until=UNTIL,
        head_name="Siti", kelurahan="33.74.12.1001", poverty_class=PovertyClass.POOR, sk_number="X" * 32,
        members=99, check_tag=0,
    )  # fmt: skip
    assert claims.sk_number == "X" * 32
