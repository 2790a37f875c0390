"""Which problems of a half-typed form are said already: a field is not blamed before it was visited."""

from collections.abc import Iterable

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.families.form.draft import Draft

_MISSING = frozenset({"answer.missing", "member.missing", "parameter.missing"})
_OF_RELATION = frozenset({"family.child_older", "family.child_close"})
"""Said at the birth date, which a NIK may have proposed, as soon as the relation is known."""


class Judge:
    """Checks a draft and keeps back what a person has not come to yet."""

    def __init__(self, workplace: Workplace, who: Actor) -> None:
        self._workplace, self._who = workplace, who
        self.visited: set[str] = set()
        """Fields that were left once."""
        self.everything = False
        """Say every problem: after a try to save, and for a family that was stored before."""
        self.missing_too = False
        """Say every missing answer too: after a try to submit."""
        self.others: tuple[Problem, ...] = ()
        """What somebody else stored in fields where a draft holds something different."""

    def begin(self, *, everything: bool) -> None:
        """Another family."""
        self.visited.clear()
        self.everything, self.missing_too, self.others = everything, False, ()

    def visit(self, field: str) -> None:
        """A field was left."""
        self.visited.add(field)
        if field.endswith(".relation"):
            self.visited.add("members")

    def problems(self, draft: Draft) -> tuple[Problem, ...]:
        """What is said now, unreadable fields first."""
        unread = {problem.field for problem in draft.unread}
        checked = (problem for problem in self._checked(draft) if problem.field not in unread)
        due = (problem for problem in (*draft.unread, *checked) if self._is_due(problem))
        return (*due, *self.others)

    def _is_due(self, problem: Problem) -> bool:
        field = problem.field.replace(".birth_year", ".birth_date")
        if problem.code in _MISSING:
            return self.missing_too or field in self.visited
        if problem.code in _OF_RELATION:
            return self.everything or bool(self.visited & {field, field.replace(".birth_date", ".relation")})
        return self.everything or field in self.visited

    def _checked(self, draft: Draft) -> Iterable[Problem]:
        try:
            return self._workplace.families.check(self._who, draft.record)
        except UserError:  # no period is open: saving says so
            return ()
