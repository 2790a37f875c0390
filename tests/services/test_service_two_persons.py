"""Who typed a family's answers does not check them, while the rule is in force."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.offices import (
    ADMIN,
    CLERK,
    FOUNDER,
    NEAR_POOR,
    PROFILE,
    SK_DATE,
    SK_NUMBER,
    Clock,
    new_office,
    save,
    surveyed,
)  # fmt: skip
from tests.support.passwords import cheap_passwords
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.two_persons import OWN_ENTRY
from kemiskinan_desktop.services.workplace import Workplace, create_workplace

VERIFIER = Actor(name="Wati", role=Role.VERIFIER)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Workplace]:
    with cheap_passwords():
        office = create_workplace(
            tmp_path / "kantor.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
        )
    office.periods.set_parameters(ADMIN, PARAMETERS, SK_DATE.replace(year=2027))
    yield office
    office.close()


def survey_of(office: Workplace, key: str) -> Survey:
    survey = office.families.get(ADMIN, key).survey
    assert survey is not None
    return survey


def submitted(office: Workplace, *who: Actor) -> list[str]:
    """One submitted family for each person, entered by them."""
    keys = [save(office, surveyed(index), who=each).family.id for index, each in enumerate(who, start=1)]
    office.surveys.submit(CLERK, keys)
    return keys


def test_that_the_rule_is_in_force_in_a_real_office_and_not_for_training(
    real: Workplace, tmp_path: Path
) -> None:
    assert real.surveys.two_person_rule(CLERK)
    training = new_office(tmp_path)
    assert not training.surveys.two_person_rule(CLERK)
    training.close()


@pytest.mark.parametrize("step", ["verify", "validate"])
def test_that_ones_own_entry_is_refused_by_name_and_others_go_on(real: Workplace, step: str) -> None:
    own, other = submitted(real, VERIFIER, CLERK)
    act = real.surveys.verify if step == "verify" else real.surveys.validate
    outcome = act(VERIFIER, [own, other])
    assert (outcome.done, outcome.refused) == (1, ((own, OWN_ENTRY),))
    assert survey_of(real, own).state is SurveyState.SUBMITTED
    assert act(ADMIN, [own]).done == 1


def test_that_who_corrected_the_answers_last_counts_as_who_entered_them(real: Workplace) -> None:
    (key,) = submitted(real, CLERK)
    record = real.families.get(VERIFIER, key)
    assert record.survey is not None
    real.families.save(VERIFIER, replace(record, survey=replace(record.survey, answers=dict(NEAR_POOR))))
    real.surveys.submit(CLERK, [key])
    assert real.surveys.validate(VERIFIER, [key]).refused == ((key, OWN_ENTRY),)


def test_that_sending_back_and_the_determination_are_free_of_the_rule(real: Workplace) -> None:
    own, other = submitted(real, ADMIN, ADMIN)
    assert real.surveys.return_to_clerk(ADMIN, [own], "Alamat belum jelas").done == 1
    assert real.surveys.validate(VERIFIER, [other]).done == 1
    real.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    assert survey_of(real, other).state is SurveyState.DETERMINED


def test_that_the_rule_is_lifted_and_put_back_with_an_entry_each(real: Workplace) -> None:
    (key,) = submitted(real, VERIFIER)
    real.surveys.set_two_person_rule(ADMIN, wanted=True)
    before = real.history.head(ADMIN)
    real.surveys.set_two_person_rule(ADMIN, wanted=False)
    assert real.history.head(ADMIN) != before
    assert not real.surveys.two_person_rule(CLERK)
    assert real.surveys.validate(VERIFIER, [key]).done == 1
    real.surveys.set_two_person_rule(ADMIN, wanted=True)
    acts = [entry.act for entry in real.history.entries(ADMIN, limit=3)]
    assert acts == ["berlakukan aturan dua orang", "validasi", "lepas aturan dua orang"]


def test_that_only_an_administrator_lifts_the_rule(real: Workplace) -> None:
    with pytest.raises(UserError, match="mengelola pengguna"):
        real.surveys.set_two_person_rule(VERIFIER, wanted=False)


def test_that_lifting_the_rule_is_taken_back_only_by_who_may_lift_it(real: Workplace) -> None:
    real.surveys.set_two_person_rule(ADMIN, wanted=False)
    number = real.history.entries(ADMIN, limit=1)[0].id
    with pytest.raises(UserError, match="mengelola pengguna"):
        real.history.undo(VERIFIER, number)
    real.history.undo(ADMIN, number)
    assert real.surveys.two_person_rule(ADMIN)
