"""The steps a person can take with the families of a queue."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.summaries import BulkOutcome
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.surveys import Surveys
from kemiskinan_desktop.ui.translations import tr

Do = Callable[[Sequence[str], Report], BulkOutcome]

STATES = (
    SurveyState.SUBMITTED, SurveyState.VERIFIED, SurveyState.VALIDATED, SurveyState.RETURNED,
    SurveyState.DRAFT,
)  # fmt: skip
"""The queues in the order of the tabs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a step is called where it is offered, asked, done and reported; ``{n}`` is the count."""

    deed: str
    ask: str
    job: str
    done: str


def submit_words() -> Words:
    """*Ajukan*."""
    return Words(
        deed=tr("A&jukan"), ask=tr("Ajukan {n} keluarga"), job=tr("Mengajukan keluarga"),
        done=tr("{n} keluarga diajukan"),
    )  # fmt: skip


def verify_words() -> Words:
    """*Verifikasi*."""
    return Words(
        deed=tr("Verifi&kasi"), ask=tr("Verifikasi {n} keluarga"), job=tr("Memverifikasi keluarga"),
        done=tr("{n} keluarga diverifikasi"),
    )  # fmt: skip


def validate_words() -> Words:
    """*Validasi*."""
    return Words(
        deed=tr("&Validasi"), ask=tr("Validasi {n} keluarga"), job=tr("Memvalidasi keluarga"),
        done=tr("{n} keluarga divalidasi"),
    )  # fmt: skip


def return_words() -> Words:
    """*Kembalikan*."""
    return Words(
        deed=tr("Ke&mbalikan…"), ask=tr("Kembalikan {n} keluarga"), job=tr("Mengembalikan keluarga"),
        done=tr("{n} keluarga dikembalikan"),
    )  # fmt: skip


def submit(surveys: Surveys, who: Actor) -> Do:
    """The work of *Ajukan*."""
    return lambda ids, report: surveys.submit(who, ids, report)


def verify(surveys: Surveys, who: Actor) -> Do:
    """The work of *Verifikasi*."""
    return lambda ids, report: surveys.verify(who, ids, report)


def validate(surveys: Surveys, who: Actor) -> Do:
    """The work of *Validasi*."""
    return lambda ids, report: surveys.validate(who, ids, report)


def give_back(surveys: Surveys, who: Actor, reason: str) -> Do:
    """The work of *Kembalikan* with a reason."""
    return lambda ids, report: surveys.return_to_clerk(who, ids, reason, report)
