"""The end of a print on a printer; where the printer cannot turn sheets, how a person turns the stack."""

from collections.abc import Callable

from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.cards.printing import Backs, CardJobs, Sent
from kemiskinan_desktop.ui.cards.result import say_sent
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel

Leave = Callable[[], object]


def show_sent(panel: ResultPanel, jobs: CardJobs, sent: Sent, again: int, leave: Leave) -> None:
    """Fill the result; `leave` goes back to the preview."""
    say_sent(panel, sent.outcome, again)
    if sent.backs is None:
        panel.add_button(tr("Kembali ke pratinjau"), leave, "primary")
    else:
        _ask_to_turn(panel, jobs, sent.backs, leave)


def _ask_to_turn(panel: ResultPanel, jobs: CardJobs, backs: Backs, leave: Leave) -> None:
    panel.say(
        tr("Sisi depan sudah dicetak; sekarang sisi belakangnya"), turning_words(backs), tone=Tone.WARNING
    )
    _offer(panel, jobs, backs, leave)


def turning_words(backs: Backs) -> str:
    """How the stack is turned and put back."""
    if backs.paper is Paper.ID1:
        how = tr("Balik tumpukan kartunya dan masukkan lagi dengan urutan yang sama.")
    elif backs.duplex is Duplex.SHORT_EDGE:
        how = tr(
            "Ambil tumpukannya, balik pada sisi pendek (atas menjadi bawah), lalu masukkan lagi ke baki."
        )
    else:
        how = tr(
            "Ambil tumpukannya, balik pada sisi panjang seperti membalik buku, lalu masukkan lagi ke baki."
        )
    order = tr(
        "Bila lembar 1 yang ditarik lebih dahulu, pilih Cetak sisi belakang; bila lembar terakhir, pilih "
        "Mulai lembar terakhir. Nomor lembar tercetak di tepi kiri."
    )
    return how if len(backs.pages) == 1 else f"{how} {order}"


def _offer(panel: ResultPanel, jobs: CardJobs, backs: Backs, leave: Leave) -> None:
    panel.clear_buttons()
    panel.add_button(tr("Kembali ke pratinjau"), leave)
    if len(backs.pages) > 1:
        panel.add_button(
            tr("Mulai lembar terakhir"), lambda: _print(panel, jobs, backs, leave, last_first=True)
        )
    panel.add_button(
        tr("Cetak sisi belakang"), lambda: _print(panel, jobs, backs, leave, last_first=False), "primary"
    )


def _print(panel: ResultPanel, jobs: CardJobs, backs: Backs, leave: Leave, *, last_first: bool) -> None:
    def done(pages: int) -> None:
        panel.say(
            tr("{n} halaman belakang dikirim ke printer", n=formats.number(pages)),
            tr("Bila ada lembar yang macet, belakangnya dapat dicetak sekali lagi dari sini."),
        )
        panel.clear_buttons()
        panel.add_button(tr("Cetak belakang lagi"), lambda: _ask_to_turn(panel, jobs, backs, leave))
        panel.add_button(tr("Kembali ke pratinjau"), leave, "primary")

    jobs.backs_to_printer(backs, done, last_first=last_first)
