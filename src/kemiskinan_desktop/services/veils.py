"""What of a family a person gets, and the record as it truly is under what they changed."""

from dataclasses import dataclass
from datetime import date

from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.privacy import Place, Rights, Secret, hidden
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.veiling import (
    Secrets,
    is_entering,
    secret_questions,
    unveiled,
    veiled,
    veiled_class,
)
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.context import Context


def rights_of(who: Actor) -> Rights:
    """What the rule of privacy asks of a role."""
    return Rights(
        full_nik=who.may(Permission.FULL_NIK),
        sensitive=who.may(Permission.SENSITIVE),
        enters=who.may(Permission.WRITE_FAMILY),
        exchanges=who.may(Permission.EXCHANGE),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Veils:
    """The rule for one person, under the questions of one period."""

    rights: Rights
    secrets: Secrets
    today: date

    def handed_out(self, record: FamilyRecord, place: Place, *, asked: bool = False) -> FamilyRecord:
        """The record as this person gets it in a place; `asked` after they asked for full numbers."""
        kinds = hidden(place, self.rights, entering=is_entering(record), asked=asked)
        return veiled(record, kinds, self.secrets, self.today)

    def classified(self, result: Classification | None, kinds: frozenset[Secret]) -> Classification | None:
        """A class without the answers of these kinds."""
        return None if result is None else veiled_class(result, kinds, self.secrets)

    def whole(self, record: FamilyRecord, stored: FamilyRecord | None) -> FamilyRecord:
        """The record with what it was handed out without; nothing that was not seen is ever blanked.

        Raises UserError when the record was handed out with facts that this person no longer sees, since a
        blank in it could then mean either.
        """
        if stored is not None and self._now_hidden(stored) - record.veil.kinds:
            raise UserError(
                "Pendataan keluarga ini sudah diajukan sejak dibuka.",
                "Buka lagi keluarga itu, lalu ulangi perubahan Anda.",
            )
        return unveiled(record, stored, self.secrets, self.today)

    def _now_hidden(self, stored: FamilyRecord) -> frozenset[Secret]:
        """What this person cannot have seen of a stored record, even by asking."""
        return hidden(Place.FORM, self.rights, entering=is_entering(stored), asked=True)


def veils_for(context: Context, who: Actor, period: Period | None) -> Veils:
    """The rule for a person in a period; without one there are no answers to hide."""
    secrets = {} if period is None else secret_questions(context.instrument_of(period))
    return Veils(rights=rights_of(who), secrets=secrets, today=context.today)
