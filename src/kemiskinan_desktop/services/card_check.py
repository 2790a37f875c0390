"""Periksa kartu: judging card codes with no login and no database, only lists, the picture and the clock."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.credentials.outcome import CheckOutcome
from kemiskinan_desktop.credentials.outcome import CheckResult as CheckResult  # noqa: PLC0414 - screens and commands read it here
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedCard:
    """The answer about one code, ready to be read."""

    result: CheckResult
    title: str
    sentence: str
    facts: tuple[tuple[str, str], ...]
    """Label and value of what the card says; empty when its signature is not right."""
    notes: tuple[str, ...]
    json: Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCheck:
    """Checks with the lists at hand; a card withdrawn by any list that knows its issuer is withdrawn."""

    lists: Sequence[TrustList]
    reference: Reference
    clock: Callable[[], datetime]
    revocations: Mapping[bytes, RevokedCard] = field(default_factory=dict[bytes, RevokedCard])

    def text(self, text: str) -> CheckedCard:
        """Judge what was typed, pasted or scanned."""
        from kemiskinan_desktop.credentials.checking import verify  # noqa: PLC0415 - loads cryptography on first use

        now = self.clock()
        outcomes = [verify(text, trust, self.revocations, now=now) for trust in self.lists or (None,)]
        return self._checked(min(outcomes, key=_trust_order))

    def file(self, path: Path, report: Report = silent) -> tuple[CheckedCard, ...]:
        """Judge every code in a picture or PDF; empty when there is none. Raises UserError for a bad file."""
        from kemiskinan_desktop.credentials.reading import read_codes  # noqa: PLC0415 - loads the decoders on first use

        return tuple(self.text(text) for text in read_codes(path, report))

    def _checked(self, outcome: CheckOutcome) -> CheckedCard:
        notes = (*outcome.notes, *((outcome.reminder,) if outcome.reminder else ()))
        return CheckedCard(
            result=outcome.result, title=outcome.title, sentence=outcome.sentence,
            facts=tuple(self._facts(outcome)), notes=notes, json=outcome.as_json(),
        )  # fmt: skip

    def _facts(self, outcome: CheckOutcome) -> list[tuple[str, str]]:
        claims = outcome.claims
        if claims is None:
            return []
        return [
            ("Nama kepala keluarga", claims.head_name),
            ("Nomor kartu", format_card_number(claims.card_number)),
            ("Kelurahan", self.reference.kelurahan_name(claims.kelurahan)),
            ("Kelas", claims.poverty_class.label),
            ("Jumlah anggota", f"{claims.members} jiwa"),
            ("Periode", claims.period),
            ("Nomor SK", claims.sk_number),
            ("Berlaku sampai", format_date(claims.valid_until)),
            ("Penerbit", outcome.office_name),
        ]


def _trust_order(outcome: CheckOutcome) -> int:
    """Whose answer counts among several lists: a withdrawal, any other right signature, a wrong one."""
    if outcome.claims is None:
        return 3 if outcome.result is CheckResult.UNKNOWN else 2
    return 0 if outcome.result in (CheckResult.REVOKED, CheckResult.REPLACED) else 1
