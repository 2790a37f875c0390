"""The whole main job without a window: city workbook in, decree, cards, list, recap and workbook out.

Everything is done by the services the window uses. Only what an interviewer would bring home, the answers
that the city's template does not ask, is made up here, by chance with a fixed seed.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.cli.output import say
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, HealthCover, Member
from kemiskinan_desktop.domain.instrument import Instrument, QuestionKind
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.card_check import CardCheck, CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.context import system_clock
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.whole_file import whole_file

_FAMILIES, _SEED = 300, 1
_SAMPLE = ("contoh", "contoh-dinsos-kop.xlsx")
_SCHOOL_AGE = range(6, 19)


class Demonstration:
    """One run into one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._today = system_clock().date()
        self._random = Random(_SEED)  # noqa: S311 - invented answers, no secret

    def run(self) -> None:
        """Do everything and say what came of it; raises UserError when a number does not tie."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise UserError(
                "Folder keluaran tidak dapat dibuat.", "Pilih folder lain dengan --keluaran."
            ) from None
        office = self._folder / "latihan.kantor"
        made = make_training_office(office, families=_FAMILIES, seed=_SEED, replace_existing=True)
        say(f"Kantor latihan: {format_number(made.families)} keluarga, {format_number(made.persons)} jiwa.")
        workplace = open_workplace(office)
        try:
            self._work(workplace)
        finally:
            workplace.close()
        self._picture(office)
        say(f"Semua berkas ada di {self._folder}")

    def _work(self, workplace: Workplace) -> None:
        self._interview(workplace, self._import(workplace))
        self._determine(workplace)
        self._print_cards(workplace)
        self._print_list(workplace)
        self._recap(workplace)
        self._export(workplace)
        backup = workplace.backups.make(OPERATOR)
        say(f"Cadangan: {format_number(sum(backup.counts.values()))} baris, teruji dapat dipulihkan.")

    def _import(self, workplace: Workplace) -> Sequence[str]:
        source = resource(*_SAMPLE)
        plan = workplace.exchange.plan(OPERATOR, source)
        workplace.exchange.write_returned(OPERATOR, source, plan, self._folder / "kembali.xlsx")
        workplace.exchange.apply(OPERATOR, plan)
        say(f"Template kota {plan.file_name}:")
        for kind in plan.kinds:
            _tell_counts(plan, kind)
        return [planned.family.id for planned in plan.families]

    def _interview(self, workplace: Workplace, ids: Sequence[str]) -> None:
        instrument = workplace.periods.instrument(OPERATOR)
        for key in ids:
            workplace.families.save(
                OPERATOR, self._answered(instrument, workplace.families.get(OPERATOR, key))
            )
        say(f"Pendataan dilengkapi dengan jawaban rekaan: {len(ids)} keluarga.")

    def _answered(self, instrument: Instrument, record: FamilyRecord) -> FamilyRecord:
        survey = record.survey
        if survey is None:
            raise UserError("Keluarga ini belum didata.", "Isi jawabannya dahulu.")
        answers = self._completed(instrument, survey.answers)
        return FamilyRecord(family=self._known(record.family), survey=replace(survey, answers=answers))

    def _completed(self, instrument: Instrument, given: Mapping[str, str]) -> dict[str, str]:
        """The answers with those that are missing made up; poorer ones more often, as in this register."""
        answers = dict(given)
        for question in instrument.asked:
            if question.kind is QuestionKind.CHOICE and question.code not in answers:
                codes = [
                    answer.code for answer in question.answers if not _is_homeless(question.code, answer.code)
                ]
                answers[question.code] = self._random.choice(codes[len(codes) // 3 :])
        answers.setdefault("PENDAPATAN", str(self._random.randrange(8, 30) * 100_000))
        return answers

    def _known(self, family: Family) -> Family:
        return family.with_members(tuple(self._settled(member) for member in family.members))

    def _settled(self, member: Member) -> Member:
        """Health cover and schooling, where the template does not ask them."""
        age = member.age_on(self._today)
        schooling = "4" if age is not None and age in _SCHOOL_AGE else "18"
        return replace(
            member,
            health_cover=member.health_cover or HealthCover.PBI,
            schooling=member.schooling or schooling,
            chronic_illness=member.chronic_illness or "0",
            disability=member.disability or "7",
        )

    def _determine(self, workplace: Workplace) -> None:
        """Submit and validate everything that is ready, then freeze it under an invented decree."""
        drafts = workplace.families.index(OPERATOR, FamilyFilter(states=frozenset({SurveyState.DRAFT})))
        submitted = workplace.surveys.submit(OPERATOR, workplace.families.ids(OPERATOR, drafts))
        waiting = workplace.families.index(OPERATOR, FamilyFilter(states=frozenset({SurveyState.SUBMITTED})))
        validated = workplace.surveys.validate(OPERATOR, workplace.families.ids(OPERATOR, waiting))
        say(f"Diajukan {submitted.done}, tertahan {len(submitted.refused)}; divalidasi {validated.done}.")
        today = workplace.context.today
        decree = workplace.periods.determine(OPERATOR, f"400.9/{today:%m%d}/{today.year}", today)
        say(f"Ditetapkan dengan SK {decree.sk_number}: {_counts(decree.total)}")
        for poverty_class, count in decree.by_class.items():
            say(f"  {poverty_class.label}: {_counts(count)}")

    def _print_cards(self, workplace: Workplace) -> None:
        target = self._folder / "kartu.pdf"
        trust = self._folder / "kepercayaan.kimtrust"
        printed = workplace.cards.print_pdf(OPERATOR, PrintOrder(), target)
        check = CardCheck(
            lists=(workplace.cards.trust(OPERATOR),),
            reference=load_reference(),
            clock=workplace.context.clock,
            training=True,
        )
        genuine = sum(card.result is CheckResult.GENUINE for card in check.file(target))
        _require_tie("kartu yang terbaca asli", genuine, printed.cards)
        with whole_file(trust) as stream:
            stream.write(workplace.cards.trust_file(OPERATOR))
        say(f"Kartu: {printed.cards} pada {printed.pages} halaman, semuanya terbaca asli dari PDF.")
        say(f"  Periksa lagi: kemiskinan-desktop kim periksa {target} --kepercayaan {trust}")

    def _print_list(self, workplace: Workplace) -> None:
        written = workplace.lists.write_pdf(OPERATOR, ListOrder(), self._folder / "daftar.pdf")
        determined = workplace.periods.determined(OPERATOR)
        _require_tie("KK pada daftar", written.families, determined.kk)
        _require_tie("jiwa pada daftar", written.persons, determined.jiwa)
        say(f"Daftar penerima: {_counts(determined)}, {written.pages} halaman.")

    def _recap(self, workplace: Workplace) -> None:
        today = workplace.context.today
        recap = workplace.recaps.month(OPERATOR, today.year, today.month)
        state = workplace.overview.state(OPERATOR)
        _require_tie("KK ditetapkan pada rekap", recap.total.determined.kk, state.determined.kk)
        _require_tie("KK terdata pada rekap", recap.total.closing.kk, state.register.kk)
        _require_tie("jiwa terdata pada rekap", recap.total.closing.jiwa, state.register.jiwa)
        workplace.recaps.write_pdf(OPERATOR, today.year, today.month, self._folder / "rekap.pdf")
        workplace.recaps.write_workbook(OPERATOR, today.year, today.month, self._folder / "rekap.xlsx")
        total = recap.total
        say(
            f"Rekap: awal {_counts(total.opening)}, masuk {_counts(total.added)},"
            f" keluar {_counts(total.left)}, perubahan anggota {total.grown:+d} jiwa,"
            f" akhir {_counts(total.closing)}"
        )

    def _export(self, workplace: Workplace) -> None:
        target = self._folder / "buku-data.xlsx"
        written = workplace.exchange.export_buku_data(OPERATOR, target)
        plan = workplace.exchange.plan(OPERATOR, target)
        same = plan.counts(RowKind.FAMILY).same
        _require_tie("keluarga yang sama setelah dibaca lagi", same, written.families)
        _require_tie(
            "anggota yang sama setelah dibaca lagi", plan.counts(RowKind.MEMBER).same, written.members
        )
        say(f"Buku Data: {written.families} keluarga, {written.members} anggota; dibaca lagi: 0 perubahan.")

    def _picture(self, office: Path) -> None:
        """The window's own picture, taken by the program itself in a process of its own, with no screen."""
        target = self._folder / "layar.png"
        command = [
            sys.executable,
            "-m",
            "kemiskinan_desktop",
            "--kantor",
            str(office),
            "--gambar",
            str(target),
        ]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)  # noqa: S603 - our own program
        if done.returncode != 0 or not target.exists():
            raise UserError("Gambar jendela tidak dapat dibuat.", "Pasang pustaka layar dengan make run.")
        say(f"Gambar jendela: {target}")


def _is_homeless(question: str, answer: str) -> bool:
    """Having no home is never made up: it would skip what the template does tell of the house."""
    return (question, answer) == ("T1", "6")


def _tell_counts(plan: ImportPlan, kind: RowKind) -> None:
    counts = plan.counts(kind)
    parts = counts.new + counts.changed + counts.same + counts.conflict + counts.refused
    _require_tie(f"baris {kind}", parts, counts.read)
    say(
        f"  {kind}: {counts.read} dibaca = {counts.new} baru + {counts.changed} berubah + {counts.same} sama"
        f" + {counts.conflict} konflik + {counts.refused} ditolak"
    )


def _counts(count: Count) -> str:
    return f"{format_number(count.kk)} KK, {format_number(count.jiwa)} jiwa"


def _require_tie(what: str, found: int, expected: int) -> None:
    if found != expected:
        raise UserError(
            f"Jumlah {what} tidak cocok: {found}, seharusnya {expected}.", "Laporkan ke administrator."
        )
