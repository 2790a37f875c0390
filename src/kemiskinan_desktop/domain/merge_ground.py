"""What two offices know in common of a family after a package was taken in: the base of the next merge.

A cell that both have now, or that came as it was, is common. One that both changed is not: what was common
before stays, so that the difference is seen again until somebody decides it.
"""

from kemiskinan_desktop.domain.given import GivenFamily
from kemiskinan_desktop.domain.merging import Values, same_value


def common_family(
    theirs: GivenFamily | None, former: GivenFamily | None, ours: GivenFamily | None
) -> GivenFamily | None:
    """The common ground of a family.

    From what came, what was common before, and what stands here now; None where a side does not have it and
    nobody ever had it in common.
    """
    if theirs is None:
        return None if ours is None else former
    if ours is None:
        return former
    known = GivenFamily(values={}) if former is None else former
    return GivenFamily(
        values=_row(theirs.values, None if former is None else former.values, ours.values),
        members=dict(_members(theirs, known, ours)),
        answers=_row(theirs.answers, None if former is None else former.answers, ours.answers),
    )


def _members(theirs: GivenFamily, former: GivenFamily, ours: GivenFamily) -> list[tuple[str, Values]]:
    found: list[tuple[str, Values]] = []
    for key in dict.fromkeys((*theirs.members, *former.members)):
        before, now = former.members.get(key), ours.members.get(key)
        came = theirs.members.get(key)
        if came is not None and now is not None:
            found.append((key, _row(came, before, now)))
        elif before is not None and (came is not None or now is not None):
            found.append((key, before))
    return found


def _row(theirs: Values, former: Values | None, ours: Values) -> Values:
    if former is None:
        return ours
    return {
        field: _cell(theirs.get(field, ""), former.get(field, ""), ours.get(field, ""))
        for field in dict.fromkeys((*theirs, *former))
    }


def _cell(theirs: str, former: str, ours: str) -> str:
    return theirs if same_value(theirs, ours) or same_value(theirs, former) else former
