"""What the page says of requests, times and families."""

from datetime import datetime, timedelta

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.moments import span_words
from kemiskinan_desktop.domain.retention import Held
from kemiskinan_desktop.domain.subject_requests import RequestKind, RequestState, SubjectRequest
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

_SOON = timedelta(hours=24)


def kind_word(kind: RequestKind) -> str:
    """What is asked."""
    return {
        RequestKind.COPY: tr("Salinan data"),
        RequestKind.CORRECTION: tr("Perbaikan data"),
        RequestKind.ERASURE: tr("Pemusnahan data"),
        RequestKind.OBJECTION: tr("Keberatan"),
    }[kind]


def state_word(state: RequestState) -> str:
    """How far a request is."""
    return {
        RequestState.OPEN: tr("Menunggu"),
        RequestState.GRANTED: tr("Dipenuhi"),
        RequestState.REFUSED: tr("Ditolak"),
    }[state]


def left_word(request: SubjectRequest, now: datetime) -> str:
    """The time that is left, how long it is overdue, or that it was answered in time or late."""
    if not request.is_open:
        return tr("terlambat") if request.is_overdue(now) else tr("tepat waktu")
    left = request.left(now)
    if left < timedelta():
        return tr("lewat {lama}", lama=span_words(left))
    return tr("{lama} lagi", lama=span_words(left))


def left_tone(request: SubjectRequest, now: datetime) -> Tone:
    """Red when overdue, amber on the last day."""
    if request.is_overdue(now):
        return Tone.ERROR
    if not request.is_open:
        return Tone.SUCCESS
    return Tone.WARNING if request.left(now) < _SOON else Tone.NEUTRAL


def status_word(status: FamilyStatus) -> str:
    """How a family left."""
    return {
        FamilyStatus.ACTIVE: tr("Aktif"),
        FamilyStatus.MOVED: tr("Pindah"),
        FamilyStatus.ALL_DEAD: tr("Semua meninggal"),
        FamilyStatus.MERGED: tr("Digabung"),
        FamilyStatus.REMOVED: tr("Salah entri"),
    }[status]


def held_word(held: Held | None) -> str:
    """Why a family stays although its time is over."""
    if held is None:
        return tr("akan dimusnahkan")
    return {
        Held.CARD: tr("kartu masih berlaku"),
        Held.PROGRAM: tr("masih ikut program"),
        Held.REQUEST: tr("ada permintaan yang belum dijawab"),
    }[held]
