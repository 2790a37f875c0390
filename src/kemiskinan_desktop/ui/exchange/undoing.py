"""Taking an import back, from its result or from the list of imports."""

from collections.abc import Callable

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.exchange import Exchange
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.translations import tr


def undo_import(
    desk: Desk,
    exchange: Exchange,
    who: Actor,
    key: str,
    file_name: str,
    families: int,
    then: Callable[[], object],
) -> None:
    """Ask, then undo an import as a job; says how many families changed back."""
    sentence = tr(
        "{n} keluarga dikembalikan seperti sebelum impor. Perubahan lain yang lebih baru tidak hilang.",
        n=formats.number(families),
    )
    title = tr("Urungkan impor {file}", file=file_name)
    if not desk.dialogs.confirm(
        title, sentence, tr("Urungkan {n} keluarga", n=formats.number(families)), danger=True
    ):
        return

    def done(count: int) -> None:
        then()
        desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.SURVEYS, ChangeKind.IMPORTS)
        desk.messages.success(tr("Impor diurungkan: {n} keluarga kembali seperti semula.", n=count))

    desk.jobs.run(tr("Mengurungkan impor"), lambda _report: exchange.undo(who, key), done)
