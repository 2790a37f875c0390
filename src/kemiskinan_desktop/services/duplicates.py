"""People recorded twice: look for them, decide that they are two, or make one family of two."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.doubles import Couple, DoublePair, Namesake, TwoPeople
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.likeness_words import evidence_words
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.same_person import Likeness, Trace, compare
from kemiskinan_desktop.domain.traces import trace_of
from kemiskinan_desktop.models import double_pairs, history, member_traces, records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.double_search import households, search
from kemiskinan_desktop.services.merging import MergeOrder, merge
from kemiskinan_desktop.services.word_counts import WordCounts

_KIND = "dua orang"
_MOST_NAMESAKES = 5


class Duplicates:
    """Doubles in the office."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._word_counts = WordCounts()

    @permits(Permission.WRITE_FAMILY)
    def search(self, who: Actor, report: Report = silent) -> int:
        """Look through the whole office; returns how many pairs of families were found and kept.

        Seconds for 40,000 members. CancelledError through `report` leaves what was found before.
        """
        del who
        with self._context.database.read() as session:
            found = search(session, report)
        with self._context.database.write() as session:
            return double_pairs.replace_all(session, found, self._context.clock())

    @permits(Permission.READ)
    def pairs(self, who: Actor) -> list[DoublePair]:
        """What the last search found and nobody has decided yet, the strongest first."""
        del who
        with self._context.database.read() as session:
            return double_pairs.open_pairs(session)

    @permits(Permission.READ)
    def count(self, who: Actor) -> int:
        """How many pairs wait."""
        del who
        with self._context.database.read() as session:
            return double_pairs.open_count(session)

    @permits(Permission.READ)
    def searched_at(self, who: Actor) -> datetime | None:
        """When the last search that found something was; None before it."""
        del who
        with self._context.database.read() as session:
            return double_pairs.searched_at(session)

    @permits(Permission.WRITE_FAMILY)
    def not_the_same(self, who: Actor, couples: Sequence[Couple], reason: str) -> tuple[str, ...]:
        """Remember that these couples are two people each; returns the keys of the decisions, to take back.

        Couples decided before are left out. Raises UserError without a reason.
        """
        if not reason.strip():
            raise UserError("Alasan belum diisi.", "Tulis alasannya, lalu coba lagi.")
        context = self._context
        with context.database.write() as session:
            made = [
                TwoPeople(
                    id=context.new_id(), first=each.first, second=each.second, reason=reason.strip(),
                    who=who.name, at=context.clock(),
                )
                for each in couples
                if not double_pairs.is_decided(session, each.first, each.second)
            ]  # fmt: skip
            if made:
                double_pairs.decide(session, made)
                self._record(session, who, "bukan orang yang sama", made, reason.strip())
        return tuple(each.id for each in made)

    @permits(Permission.WRITE_FAMILY)
    def maybe_the_same(self, who: Actor, ids: Sequence[str]) -> int:
        """Take decisions back; returns how many there were."""
        with self._context.database.write() as session:
            gone = double_pairs.decisions(session, ids)
            if gone:
                double_pairs.forget(session, [each.id for each in gone])
                self._record(session, who, "mungkin orang yang sama", gone, "", back=True)
        return len(gone)

    @permits(Permission.READ)
    def decisions(self, who: Actor) -> list[TwoPeople]:
        """What was decided, the newest first."""
        del who
        with self._context.database.read() as session:
            return double_pairs.decisions(session)

    @permits(Permission.READ)
    def digits_apart(self, who: Actor, first: str, second: str) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """For members of two families whose NIKs differ, the places that do, 1 to 16; no digit is told."""
        del who
        with self._context.database.read() as session:
            found = records.load(session, [first, second], None)
        mine, theirs = (found[key].family.members if key in found else () for key in (first, second))
        return {
            (one.id, other.id): _places(one.nik.text, other.nik.text)
            for one in mine
            for other in theirs
            if one.nik is not None and other.nik is not None and one.nik != other.nik
        }

    @permits(Permission.WRITE_FAMILY)
    def merge(self, who: Actor, order: MergeOrder) -> int:
        """Make one family of two; returns the number of the history entry, which can be undone as a whole.

        Raises UserError when a family changed meanwhile, and for what cannot be merged: a valid card, a
        decree or a programme on the ending family, and numbers that would be held twice.
        """
        with self._context.database.write() as session:
            return merge(self._context, session, who, order)

    @permits(Permission.READ)
    def namesakes(self, who: Actor, family: Family, member: Member) -> tuple[Namesake, ...]:
        """Members of other families who may be the person that is being typed, the likeliest first."""
        del who
        person = trace_of(family, member)
        if not person.words:
            return ()
        with self._context.database.read() as session:
            found = [
                (other, likeness)
                for other, likeness in self._near(session, person, family, member.name)
                if not double_pairs.is_decided(session, member.id, other.member)
            ]
            found.sort(key=lambda each: -each[1].score)
            del found[_MOST_NAMESAKES:]
            names = member_traces.names_of(session, [other.member for other, _ in found])
        return tuple(self._namesake(other, likeness, names[other.member]) for other, likeness in found)

    def _near(
        self, session: Session, person: Trace, family: Family, name: str
    ) -> list[tuple[Trace, Likeness]]:
        near = member_traces.near(session, person, name)
        weights = self._word_counts.weights(session, name)
        likely = [other for other in near if compare(person, other, weights, None)]
        together = dict(
            households(list(member_traces.of_families(session, {each.family for each in likely})))
        )
        together[family.id] = [trace_of(family, each) for each in family.living]

        def mates(trace: Trace) -> Sequence[Trace]:
            return [each for each in together.get(trace.family, ()) if each.member != trace.member]

        compared = ((other, compare(person, other, weights, mates)) for other in likely)
        return [(other, likeness) for other, likeness in compared if likeness is not None]

    def _namesake(self, other: Trace, likeness: Likeness, name: str) -> Namesake:
        area = self._context.area_names.get(other.kelurahan, other.kelurahan)
        pro, contra = evidence_words(likeness)
        return Namesake(
            family_id=other.family, member_id=other.member, name=name,
            place=f"{area} RT {other.rt} RW {other.rw}", score=likeness.score, pro=pro, contra=contra,
        )  # fmt: skip

    def _record(
        self,
        session: Session,
        who: Actor,
        act: str,
        decisions: Sequence[TwoPeople],
        reason: str,
        *,
        back: bool = False,
    ) -> None:
        items: list[history.Item] = []
        for each in decisions:
            document = {"first": each.first, "second": each.second, "reason": each.reason}
            before, after = (document, None) if back else (None, document)
            items.append(history.Item(kind=_KIND, record_id=each.id, before=before, after=after))
        self._context.record(session, who, act, items, subject=f"{len(items)} pasangan", reason=reason)


def _places(one: str, other: str) -> tuple[int, ...]:
    pairs = enumerate(zip(one, other, strict=True), start=1)
    return tuple(at for at, (mine, theirs) in pairs if mine != theirs)
