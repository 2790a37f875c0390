"""The commands `impor` and `ekspor`."""

from argparse import Namespace

from kemiskinan_desktop.cli.offices import opened
from kemiskinan_desktop.cli.output import require_ending, say, say_json, year_and_month
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind
from kemiskinan_desktop.services.exchange import counts_document
from kemiskinan_desktop.services.lists import ListOrder


def bring_in(arguments: Namespace) -> None:
    """Read a workbook, say what it would change, and write it when asked."""
    if arguments.kembali is not None:
        require_ending(arguments.kembali, ".xlsx")
    with opened(arguments) as workplace:
        plan = workplace.exchange.plan(workplace.who, arguments.berkas, arguments.profil)
        if arguments.kembali is not None:
            workplace.exchange.write_returned(workplace.who, arguments.berkas, plan, arguments.kembali)
        if arguments.terapkan:
            workplace.exchange.apply(workplace.who, plan)
    if arguments.json:
        say_json(plan_document(plan, applied=arguments.terapkan))
    else:
        _tell(plan, applied=arguments.terapkan)


def plan_document(plan: ImportPlan, *, applied: bool) -> dict[str, object]:
    """The JSON object of `impor`: counts and problems per kind of row, and all problems together."""
    problems = {kind: _problems(plan, kind) for kind in plan.kinds}
    return {
        **{
            str(kind): counts_document(plan.counts(kind)) | {"diterapkan": applied, "masalah": problems[kind]}
            for kind in plan.kinds
        },
        "diterapkan": applied,
        "masalah": [problem for kind in plan.kinds for problem in problems[kind]],
    }


def _problems(plan: ImportPlan, kind: RowKind) -> list[dict[str, str]]:
    return [
        {
            "jenis": str(kind), "lembar": problem.sheet, "sel": problem.cell,
            "ditemukan": problem.found, "diharapkan": problem.expected, "kalimat": problem.sentence,
        }
        for row in plan.rows
        if row.kind is kind
        for problem in row.problems
    ]  # fmt: skip


def _tell(plan: ImportPlan, *, applied: bool) -> None:
    say(f"{plan.file_name} · {plan.profile_name}")
    for kind in plan.kinds:
        counts = plan.counts(kind)
        say(
            f"  {kind}: {counts.read} dibaca = {counts.new} baru + {counts.changed} berubah"
            f" + {counts.same} sama + {counts.conflict} konflik + {counts.refused} ditolak"
        )
    for row in plan.rows:
        for problem in row.problems:
            say(f"  {problem.sheet} {problem.cell}: {problem.sentence}")
    say("Sudah diterapkan." if applied else "Belum diterapkan. Tambahkan --terapkan untuk menyimpannya.")


def give_out(arguments: Namespace) -> None:
    """Write a workbook: Buku Data, the recap or the list."""
    require_ending(arguments.keluaran, ".xlsx")
    with opened(arguments) as workplace:
        if arguments.jenis == "buku-data":
            outcome = workplace.exchange.export_buku_data(
                workplace.who, arguments.keluaran, kelurahan=arguments.kelurahan, period=arguments.periode,
                purpose=arguments.tujuan,
            )  # fmt: skip
            say(f"{outcome.families} keluarga, {outcome.members} anggota: {arguments.keluaran}")
        elif arguments.jenis == "rekap":
            if arguments.bulan is None:
                raise UserError("Bulan rekap belum disebut.", "Tambahkan --bulan, misalnya --bulan 2026-07.")
            if arguments.periode is not None or arguments.kelurahan is not None:
                raise UserError(
                    "Rekap selalu memuat satu bulan dan semua kelurahan.",
                    "Hapus --periode dan --kelurahan dari perintah ini.",
                )
            workplace.recaps.write_workbook(
                workplace.who, *year_and_month(arguments.bulan), arguments.keluaran
            )
            say(f"Rekap: {arguments.keluaran}")
        else:
            order = ListOrder(
                kelurahan=arguments.kelurahan, period=arguments.periode, purpose=arguments.tujuan
            )
            written = workplace.lists.write_workbook(workplace.who, order, arguments.keluaran)
            say(f"{written.families} keluarga, {written.persons} jiwa: {arguments.keluaran}")
