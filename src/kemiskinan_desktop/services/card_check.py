"""Periksa kartu: judging card codes with no login and no database, only lists, the picture and the clock."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.credentials.claims import CardClaims, is_training_issuer
from kemiskinan_desktop.credentials.frame_search import FrameCodes as FrameCodes  # noqa: PLC0414 - the camera's screen reads it here
from kemiskinan_desktop.credentials.outcome import CheckOutcome
from kemiskinan_desktop.credentials.outcome import CheckResult as CheckResult  # noqa: PLC0414 - screens and commands read it here
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.card_number import format_card_number
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.services.reference import load_area_book
from kemiskinan_desktop.services.withdrawal_shelf import WithdrawalShelf, is_report_code


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
    claims: CardClaims | None = field(default=None, repr=False)
    """What the card says; only when its signature is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCheck:
    """Checks with the lists at hand; a card withdrawn by any list that knows its issuer is withdrawn."""

    lists: Sequence[TrustList]
    reference: Reference
    clock: Callable[[], datetime]
    revocations: Mapping[bytes, RevokedCard] = field(default_factory=dict[bytes, RevokedCard])
    shelf: WithdrawalShelf | None = None
    """Withdrawals learned from recaps; None learns and knows none."""
    training: bool = False
    """Whether cards of training offices are judged as cards; elsewhere none is ever called genuine."""

    def text(self, text: str) -> CheckedCard:
        """Judge what was typed, pasted or scanned, also behind something that stood in the field before."""
        from kemiskinan_desktop.credentials.armour import last_code  # noqa: PLC0415 - with the check below

        if self.shelf is not None and is_report_code(text):
            return self._checked(_learned(self.shelf, text, self.lists))
        outcome, last = self._judged(text), last_code(text)
        if outcome.result is CheckResult.BROKEN and last:
            outcome = self._judged(last)
        return self._checked(outcome)

    def torn(self) -> CheckedCard:
        """The answer about a code that is in sight and of which too much is missing."""
        from kemiskinan_desktop.credentials.answers import Answers  # noqa: PLC0415 - with the check below

        return self._checked(Answers(next(iter(self.lists), None), self.clock()).torn())

    def file(self, path: Path, report: Report = silent) -> tuple[CheckedCard, ...]:
        """Judge every code in a picture or PDF; empty when there is none. Raises UserError for a bad file."""
        from kemiskinan_desktop.credentials.reading import holds_torn_code, read_codes  # noqa: PLC0415 - loads the decoders on first use

        texts = read_codes(path, report)
        return self._all(texts) if texts or not holds_torn_code(path) else (self.torn(),)

    def picture(self, data: bytes) -> tuple[CheckedCard, ...]:
        """Judge every code in a picture that is not in a file; as `file`."""
        from kemiskinan_desktop.credentials.reading import holds_torn_code, read_codes_from_image  # noqa: PLC0415 - as above

        texts = read_codes_from_image(data)
        return self._all(texts) if texts or not holds_torn_code(data) else (self.torn(),)

    def _all(self, texts: Sequence[str]) -> tuple[CheckedCard, ...]:
        return tuple(self.text(text) for text in dict.fromkeys(texts))

    def _judged(self, text: str) -> CheckOutcome:
        from kemiskinan_desktop.credentials.checking import verify  # noqa: PLC0415 - loads cryptography on first use

        now, known = self.clock(), self.revocations
        if self.shelf is not None:
            known = {**self.shelf.known(self.lists), **known}
        outcomes = [verify(text, trust, known, now=now) for trust in self.lists or (None,)]
        return min(outcomes, key=_trust_order)

    def _checked(self, judged: CheckOutcome) -> CheckedCard:
        outcome = judged if self.training else _only_real(judged)
        notes = (*outcome.notes, *((outcome.reminder,) if outcome.reminder else ()))
        return CheckedCard(
            result=outcome.result, title=outcome.title, sentence=outcome.sentence + self._elsewhere(outcome),
            facts=tuple(self._facts(outcome)), notes=notes, json=outcome.as_json(), claims=outcome.claims,
        )  # fmt: skip

    def _elsewhere(self, outcome: CheckOutcome) -> str:
        """Where the issuer of an unknown card is, when it is not in a city of the reference."""
        ours = {area.code.rpartition(".")[0] for area in self.reference.kecamatan}
        issuer = outcome.issuer
        if outcome.result is not CheckResult.UNKNOWN or not issuer or any(map(issuer.startswith, ours)):
            return ""
        if is_training_issuer(issuer):
            return " Penerbit itu kantor latihan: kartunya bukan kartu sungguhan." if self.training else ""
        place = load_area_book().words(issuer.replace(".", "")) or "luar kota ini"
        return f" Kantor itu di {place}: minta daftar kepercayaannya lewat kantor kota Anda."

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


def _only_real(outcome: CheckOutcome) -> CheckOutcome:
    """The answer outside a training office: a training card counts for nothing, whoever signed it."""
    if not is_training_issuer(outcome.issuer):
        return outcome
    return replace(
        outcome, result=CheckResult.UNKNOWN, title="Kartu latihan", claims=None,
        sentence="Kartu ini dicetak kantor latihan, bukan kartu sungguhan. Jangan dilayani sebagai kartu.",
    )  # fmt: skip


def _learned(shelf: WithdrawalShelf, text: str, lists: Sequence[TrustList]) -> CheckOutcome:
    """The answer about the code of a recap."""
    try:
        report = shelf.take(text, lists)
    except UserError as refusal:
        return CheckOutcome(result=CheckResult.BROKEN, title=refusal.title, sentence=refusal.advice)
    sentence = (
        f"{len(report.cards)} kartu kantor {report.office} yang dicabut atau diganti dikenal komputer ini."
    )
    if report.left_out:
        sentence += f" {report.left_out} yang lebih lama tidak ada dalam kode ini."
    return CheckOutcome(result=CheckResult.REPORT, title="Daftar pencabutan diterima", sentence=sentence)


def _trust_order(outcome: CheckOutcome) -> int:
    """Whose answer counts among several lists: a withdrawal, any other right signature, a wrong one."""
    if outcome.claims is None:
        return 3 if outcome.result is CheckResult.UNKNOWN else 2
    return 0 if outcome.result in (CheckResult.REVOKED, CheckResult.REPLACED) else 1


def codes_in_frame(grey: bytes, width: int, height: int) -> FrameCodes:
    """Every code in one frame of a camera: one byte a pixel, rows without gaps. Not yet judged."""
    from kemiskinan_desktop.credentials.frame_search import look_at_grey  # noqa: PLC0415 - loads the decoder on first use

    return look_at_grey(grey, width, height)
