"""What the invented people are drawn with: chance, names, numbers, months, fates."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.identity import Sex, nik_problems
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.fates import DECREE_MONTH, MONTHS, fates
from kemiskinan_desktop.services.training.months import months_until
from kemiskinan_desktop.services.training.names import invented_name
from kemiskinan_desktop.services.training.numbers import Numbers
from kemiskinan_desktop.services.training.steps import CLERKS, VERIFIER, stepped

BORN = date(1985, 4, 17)


def test_that_chance_of_one_seed_repeats_itself() -> None:
    first, again = Chance(7, "nama"), Chance(7, "nama")
    assert [first.share() for _ in range(5)] == [again.share() for _ in range(5)]


def test_that_a_seed_draws_the_same_on_every_machine() -> None:
    chance = Chance(1, "keluarga", 0)
    drawn = (chance.within(1, 100), chance.pick("abcdef"), chance.weighted({"x": 1, "y": 3}))
    assert drawn == (28, "f", "y")


def test_that_weights_are_kept() -> None:
    chance = Chance("bobot")
    drawn = Counter(chance.weighted({"jarang": 1, "sering": 9}) for _ in range(2000))
    assert 120 < drawn["jarang"] < 290


@given(st.dates(date(1930, 1, 1), date(2026, 1, 1)), st.sampled_from(Sex))
@settings(deadline=None, max_examples=60)
def test_that_an_invented_nik_agrees_with_its_person(born: date, sex: Sex) -> None:
    nik = Numbers().nik("33.74.12", born, sex)
    assert type(nik).parse(nik.text) == nik
    assert nik_problems(nik, birth_date=born, sex=sex, field="nik") == ()
    assert (nik.area, nik.sex) == ("33.74.12", sex)


def test_that_numbers_of_one_day_differ_and_end() -> None:
    numbers = Numbers()
    given_out = {numbers.nik("33.74.12", BORN, Sex.MALE) for _ in range(9999)}
    assert len(given_out) == 9999
    with pytest.raises(ValueError):
        numbers.nik("33.74.12", BORN, Sex.MALE)
    assert numbers.kk("33.74.12", BORN).recorded_on(date(2026, 1, 1)) == BORN


@given(st.integers(), st.sampled_from(Sex), st.integers(1930, 2026), st.sampled_from("1234567"))
@settings(deadline=None, max_examples=100)
def test_that_a_name_is_one_to_three_words_without_repetition(
    seed: int, sex: Sex, born: int, religion: str
) -> None:
    words = invented_name(Chance(seed), sex, born, religion).split()
    assert 1 <= len(words) <= 3
    assert len(set(words)) == len(words)
    assert all(word.isalpha() and word[0].isupper() for word in words)


def test_that_generations_have_names_of_their_own() -> None:
    def names(born: int) -> set[str]:
        chance = Chance("generasi", born)
        return {invented_name(chance, Sex.FEMALE, born, "1").split()[0] for _ in range(200)}

    assert names(1950).isdisjoint(names(2015))


@given(st.datetimes(datetime(2025, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001
@settings(deadline=None, max_examples=100)
def test_that_everything_happened_in_order_and_before_today(now: datetime) -> None:
    months = months_until(now)
    moments = [months[0].opening]
    for place, month in enumerate(months):
        moments += [month.entry, month.change, *([month.decree] if place == DECREE_MONTH else [])]
    assert moments == sorted(set(moments))
    assert max(moments).date() < now.date()
    assert len(months) == MONTHS


def test_that_as_many_families_stay_as_were_asked_for() -> None:
    made = list(fates(3, 800))
    assert sum(fate.leaves is None for fate in made) == 800
    assert len(made) > 800
    assert [fate.number for fate in made] == list(range(len(made)))


def test_that_listed_families_come_before_the_decree_and_waiting_ones_after_it() -> None:
    for fate in fates(3, 800):
        if fate.is_listed:
            assert fate.entered <= DECREE_MONTH
        if fate.state is SurveyState.VALIDATED:
            assert fate.entered > DECREE_MONTH
        assert all(later is None or fate.entered < later < MONTHS for later in (fate.leaves, fate.birth))


def test_that_an_unfinished_interview_goes_nowhere() -> None:
    unfinished = {fate.state for fate in fates(3, 800) if not fate.complete}
    assert unfinished == {SurveyState.DRAFT, SurveyState.RETURNED}


@pytest.mark.parametrize("state", list(SurveyState))
def test_that_nobody_validates_what_they_entered(state: SurveyState) -> None:
    at = datetime(2026, 7, 13, tzinfo=UTC)
    survey = stepped(Survey(id="s", family_id="k", period_id="p", version=1), state, CLERKS[1], at)
    assert survey.entered_by == CLERKS[1].name
    assert survey.validated_by in {"", VERIFIER.name}
    assert (survey.state is SurveyState.RETURNED) == bool(survey.return_reason)
    wanted = SurveyState.VALIDATED if state is SurveyState.DETERMINED else state
    assert survey.state is wanted
    assert (survey.submitted_at is None) == (state is SurveyState.DRAFT)
