"""What to do next: the few steps that fit the state of the office, in the order of the work."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.summaries import FamilyFilter, OfficeState
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.translations import tr

MOST = 5
NEW_FAMILY = "baru"
"""What the page of families opens an empty form for."""
NOT_IN_CITY = frozenset({"verification", "cards", NEW_FAMILY})
"""Pages that an office of the city does not have, and the first family, which a kecamatan enters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do, why, and the page where it is done."""

    title: str
    why: str
    deed: str
    page: str
    argument: object = None
    needs: Permission = Permission.READ
    """Who may not do it is not asked to."""


def next_steps(
    state: OfficeState,
    missing_parameters: Sequence[str] = (),
    drafts: int = 0,
    doubles: int = 0,
    trust: Sequence[Step] = (),
    *,
    may: Callable[[Permission], bool] = lambda _needs: True,
    closed: frozenset[str] = frozenset(),
) -> tuple[Step, ...]:
    """At most five steps that a person may do, the most pressing first; never none.

    `missing_parameters` are labels of figures the instrument needs and the period does not have; `drafts`
    counts what this person typed and did not save; `doubles` are pairs of families that may hold one person
    twice; `trust` says what keys and lists want; `closed` are pages that this office does not have.
    """
    steps = (
        step
        for step in (*trust, *_steps(state, missing_parameters, doubles))
        if may(step.needs) and step.page not in closed and not _is_named(step.argument, closed)
    )
    return tuple(islice(chain((_unsaved(drafts),), steps) if drafts else steps, MOST))


def _is_named(argument: object, closed: frozenset[str]) -> bool:
    return isinstance(argument, str) and argument in closed


def trust_step(title: str, advice: str) -> Step:
    """What the keys of the cards or the trust list want."""
    return Step(
        title=title, why=advice, deed=tr("Buka Kepercayaan"), page="settings", argument="trust",
        needs=Permission.KEYS,
    )  # fmt: skip


def is_empty(state: OfficeState) -> bool:
    """Whether the office has no family yet."""
    return not (state.register.kk or state.unclassified.kk or any(c.kk for c in state.by_state.values()))


def _steps(state: OfficeState, missing: Sequence[str], doubles: int) -> Iterator[Step]:
    if state.recovery_missing:
        yield _recovery_sheet()
    if state.period is None or state.period.state is PeriodState.CLOSED:
        yield _new_period()
        return
    if state.requests_waiting:
        yield _requests(state)
    if missing:
        yield _parameters(missing)
    if is_empty(state):
        yield _first_family()
        yield _first_import()
        return
    yield from _repairs(state)
    if doubles:
        yield _doubles(doubles)
    yield from _workflow(state)
    yield from _papers(state)


def _repairs(state: OfficeState) -> Iterator[Step]:
    returned = state.by_state[SurveyState.RETURNED].kk
    if returned:
        yield Step(
            title=tr("Perbaiki {n} keluarga yang dikembalikan", n=formats.number(returned)),
            why=tr("Alasannya tertulis pada setiap keluarga. Setelah diperbaiki, ajukan lagi."),
            deed=tr("Lihat yang dikembalikan"), page="verification", argument=SurveyState.RETURNED,
        )  # fmt: skip
    if state.with_errors.kk:
        yield Step(
            title=tr("Betulkan {n} keluarga yang masih salah isi", n=formats.number(state.with_errors.kk)),
            why=tr("Keluarga dengan galat belum dapat diajukan."),
            deed=tr("Lihat yang salah isi"), page="families", argument=FamilyFilter(with_errors=True),
        )  # fmt: skip


def _workflow(state: OfficeState) -> Iterator[Step]:
    waiting = state.by_state[SurveyState.SUBMITTED].kk + state.by_state[SurveyState.VERIFIED].kk
    drafts, validated = state.by_state[SurveyState.DRAFT].kk, state.by_state[SurveyState.VALIDATED].kk
    if waiting:
        first = SurveyState.SUBMITTED if state.by_state[SurveyState.SUBMITTED].kk else SurveyState.VERIFIED
        yield Step(
            title=tr("Periksa dan validasi {n} keluarga", n=formats.number(waiting)),
            why=tr("Bandingkan jawaban dengan keadaan di lapangan, lalu validasi atau kembalikan."),
            deed=tr("Buka Verifikasi"), page="verification", argument=first, needs=Permission.VALIDATE,
        )  # fmt: skip
    if validated:
        yield Step(
            title=tr("Tetapkan daftar: {n} keluarga sudah divalidasi", n=formats.number(validated)),
            why=tr("Daftar dibekukan dengan nomor dan tanggal SK."),
            deed=tr("Tetapkan daftar…"), page="verification", argument=SurveyState.VALIDATED,
            needs=Permission.DETERMINE,
        )  # fmt: skip
    if drafts:
        yield Step(
            title=tr("Ajukan {n} draf yang sudah lengkap", n=formats.number(drafts)),
            why=tr("Yang belum lengkap disebut satu per satu dengan alasannya."),
            deed=tr("Lihat draf"), page="verification", argument=SurveyState.DRAFT,
        )  # fmt: skip


def _papers(state: OfficeState) -> Iterator[Step]:
    if state.cards_unprinted:
        yield Step(
            title=tr("Cetak {n} kartu KIM", n=formats.number(state.cards_unprinted)),
            why=tr("Keluarga yang ditetapkan dan belum punya kartu."),
            deed=tr("Buka Kartu KIM"), page="cards",
        )  # fmt: skip
    yield Step(
        title=tr("Cetak rekap bulanan dan daftar penerima"),
        why=tr("Angka bulan ini per kelurahan, dalam KK dan jiwa."),
        deed=tr("Buka Rekap"), page="recap",
    )  # fmt: skip


def _recovery_sheet() -> Step:
    return Step(
        title=tr("Buat lembar pemulihan"),
        why=tr("Bila kata sandi terlupa, hanya lembar itu yang membuka kantor. Perlu dua menit."),
        deed=tr("Buat lembar…"), page="settings", argument="people",
    )  # fmt: skip


def _new_period() -> Step:
    return Step(
        title=tr("Buka periode pendataan"),
        why=tr("Pendataan, kelas, dan kartu selalu milik satu periode."),
        deed=tr("Buka Pengaturan"), page="settings", argument="period",
    )  # fmt: skip


def _requests(state: OfficeState) -> Step:
    late = state.requests_overdue
    return Step(
        title=tr("Jawab {n} permintaan tentang data pribadi", n=formats.number(state.requests_waiting)),
        why=tr("{n} sudah lewat batas 3 × 24 jam.", n=formats.number(late))
        if late
        else tr("Setiap permintaan dijawab paling lambat 3 × 24 jam sejak diterima."),
        deed=tr("Lihat permintaan"), page="privacy", needs=Permission.PRIVACY,
    )  # fmt: skip


def _parameters(missing: Sequence[str]) -> Step:
    return Step(
        title=tr("Isi parameter periode yang masih kosong"),
        why=tr("Tanpa {names}, kelas keluarga belum dapat dihitung.", names=", ".join(missing)),
        deed=tr("Buka Pengaturan"), page="settings", argument="period", needs=Permission.SETTINGS,
    )  # fmt: skip


def _unsaved(drafts: int) -> Step:
    return Step(
        title=tr("Ada {n} isian yang belum disimpan", n=formats.number(drafts)),
        why=tr("Yang Anda ketik masih ada. Lanjutkan, lalu simpan."),
        deed=tr("Lihat isian"), page="families",
    )  # fmt: skip


def _doubles(count: int) -> Step:
    return Step(
        title=tr("Periksa {n} pasangan yang mungkin ganda", n=formats.number(count)),
        why=tr("Orang yang sama tercatat dua kali: gabungkan, atau nyatakan bukan orang yang sama."),
        deed=tr("Lihat pasangan"), page="duplicates",
    )  # fmt: skip


def _first_family() -> Step:
    return Step(
        title=tr("Entri keluarga pertama"),
        why=tr("Ketik dari formulir pendataan; kelas dihitung sambil mengetik."),
        deed=tr("Entri keluarga baru"), page="families", argument=NEW_FAMILY,
    )  # fmt: skip


def _first_import() -> Step:
    return Step(
        title=tr("Impor buku kerja dari kota"),
        why=tr("Setiap baris diperiksa dan diperlihatkan dahulu sebelum disimpan."),
        deed=tr("Buka Tukar Data Kota"), page="exchange", needs=Permission.EXCHANGE,
    )  # fmt: skip
