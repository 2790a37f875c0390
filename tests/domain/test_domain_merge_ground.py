"""The common ground after a package: what the next merge may rest on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.domain.given import GivenFamily
from kemiskinan_desktop.domain.merge_ground import common_family
from kemiskinan_desktop.domain.merging import Outcome, outcome

VALUE = st.sampled_from(("", "a", "b", "c"))
ROW = st.fixed_dictionaries({"address": VALUE, "rt": VALUE})
FAMILY = st.builds(
    GivenFamily, values=ROW, members=st.dictionaries(st.sampled_from(("m1", "m2")), ROW, max_size=2),
    answers=ROW,
)  # fmt: skip
MAYBE = st.none() | FAMILY


@given(theirs=FAMILY, former=FAMILY, ours=FAMILY)
@settings(max_examples=200, deadline=None)
def test_that_an_open_conflict_stays_one_and_all_else_is_settled(
    theirs: GivenFamily, former: GivenFamily, ours: GivenFamily
) -> None:
    common = common_family(theirs, former, ours)
    assert common is not None
    for rows in ((theirs.values, former.values, ours.values), (theirs.answers, former.answers, ours.answers)):
        came, before, now = rows
        after = common.values if came is theirs.values else common.answers
        for field in came:
            was = outcome(before[field], came[field], now[field])
            open_cell = was is Outcome.CONFLICT or (was is Outcome.THEIRS and now[field] != came[field])
            assert after[field] == (before[field] if open_cell else came[field])


@given(theirs=MAYBE, former=MAYBE, ours=MAYBE)
@settings(max_examples=200, deadline=None)
def test_that_a_family_is_common_only_where_both_had_it(
    theirs: GivenFamily | None, former: GivenFamily | None, ours: GivenFamily | None
) -> None:
    common = common_family(theirs, former, ours)
    if theirs is not None and ours is not None:
        assert common is not None
        known = former.members if former else {}
        assert set(common.members) <= {*theirs.members, *known}
        assert {*theirs.members} & {*ours.members} <= set(common.members)
    elif theirs is None and ours is None:
        assert common is None
    else:
        assert common is former
