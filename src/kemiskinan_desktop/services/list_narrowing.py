"""Narrowing a beneficiary list to an RW, an RT, a class, or how far the families are in their programme."""

from collections.abc import Iterable
from dataclasses import dataclass

from kemiskinan_desktop.domain.enrolment_planning import STATES
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.region import parse_unit
from kemiskinan_desktop.domain.summaries import Enrolment, ListEntry

_LEFT = frozenset({"selesai", "dibatalkan"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a list is narrowed to; None does not narrow."""

    rw: str | None = None
    """Three digits, as `rt`."""
    rt: str | None = None
    poverty_class: PovertyClass | None = None
    state: str | None = None
    """Of the enrolment; None: whoever has not left the programme."""

    @property
    def words(self) -> tuple[str, ...]:
        """What the paper says about it, outermost first."""
        named = (
            ("RW", self.rw), ("RT", self.rt),
            ("Kelas", None if self.poverty_class is None else self.poverty_class.label),
            ("Status kepesertaan", self.state),
        )  # fmt: skip
        return tuple(f"{name} {value}" for name, value in named if value is not None)

    def keeps(self, entry: ListEntry) -> bool:
        """Whether a family of the determined list is on the narrowed one; its programme is judged apart."""
        return (
            self.rw in {None, entry.rw}
            and self.rt in {None, entry.rt}
            and self.poverty_class in {None, entry.poverty_class}
        )

    def taking_part(self, enrolments: Iterable[Enrolment]) -> frozenset[str]:
        """Families whose enrolment is in the state asked for, or goes on when none is."""
        if self.state is None:
            return frozenset(each.family_id for each in enrolments if each.state not in _LEFT)
        return frozenset(each.family_id for each in enrolments if each.state == self.state)


def narrowing(
    *,
    rw: str | None,
    rt: str | None,
    poverty_class: PovertyClass | None,
    state: str | None,
    program: str | None,
) -> Narrowing:
    """The narrowing of an order, its RW and RT in three digits.

    Raises UserError for an RW or RT that is no number, a class outside the register, a state that is not
    known, and a state without a programme.
    """
    if poverty_class is not None and poverty_class not in REGISTER_CLASSES:
        raise UserError(
            f"Keluarga {poverty_class.label} tidak masuk daftar yang ditetapkan.",
            "Pilih Sangat Miskin, Miskin, atau Hampir Miskin, atau kosongkan kelasnya.",
        )
    if state is not None and state not in STATES:
        raise UserError(
            "Status kepesertaan ini tidak dikenal.", f"Pilih {', '.join(STATES[:-1])}, atau {STATES[-1]}."
        )
    if state is not None and program is None:
        raise UserError(
            "Status kepesertaan hanya ada pada daftar satu program.",
            "Pilih programnya, atau kosongkan status kepesertaannya.",
        )
    return Narrowing(
        rw=parse_unit(rw) if rw else None, rt=parse_unit(rt) if rt else None,
        poverty_class=poverty_class, state=state,
    )  # fmt: skip
