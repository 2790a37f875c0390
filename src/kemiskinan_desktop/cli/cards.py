"""The commands `kim cetak` and `kim periksa`."""

import sys
from argparse import Namespace
from pathlib import Path

from kemiskinan_desktop.cli.offices import opened
from kemiskinan_desktop.cli.output import require_ending, say, say_json
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.card_check import CardCheck, CheckedCard
from kemiskinan_desktop.services.cards import Paper, PrintOrder
from kemiskinan_desktop.services.context import system_clock
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.trust_store import keep_list, known_lists, read_list
from kemiskinan_desktop.services.withdrawal_shelf import WithdrawalShelf

_PREFIX = "KIM1:"


def print_cards(arguments: Namespace) -> None:
    """Print the cards that were not printed yet."""
    require_ending(arguments.keluaran, ".pdf")
    order = PrintOrder(
        kelurahan=arguments.kelurahan, paper=Paper(arguments.kertas), start=arguments.mulai,
        copies=arguments.salinan,
    )  # fmt: skip
    with opened(arguments) as workplace:
        printed = workplace.cards.print_pdf(workplace.who, order, arguments.keluaran)
        trust = workplace.cards.trust_file(workplace.who)
    _keep_trust(trust)
    if arguments.json:
        say_json({"kartu": printed.cards, "halaman": printed.pages, "berkas": str(arguments.keluaran)})
    else:
        say(f"{printed.cards} kartu pada {printed.pages} halaman: {arguments.keluaran}")


def _keep_trust(trust: bytes) -> None:
    """So that this PC knows the cards it prints; the print stands also where the list cannot be kept."""
    try:
        keep_list(trust_folder(), trust)
    except UserError as refused:
        sys.stderr.write(f"{refused.sentence}\n")


def check_cards(arguments: Namespace) -> None:
    """Judge a text, a picture or a PDF."""
    named = arguments.kepercayaan is not None
    lists = (read_list(arguments.kepercayaan),) if named else known_lists(trust_folder())
    shelf = WithdrawalShelf(folder=trust_folder())
    check = CardCheck(
        lists=lists, reference=load_reference(), clock=system_clock, shelf=shelf, training=named
    )
    found = _judge(check, arguments.sumber)
    if arguments.json:
        say_json([dict(card.json) for card in found])
        return
    for card in found:
        say(f"{card.title}. {card.sentence}")
        for label, value in card.facts:
            say(f"  {label}: {value}")
        for note in card.notes:
            say(f"  {note}")


def _judge(check: CardCheck, source: str) -> tuple[CheckedCard, ...]:
    if source == "-":
        return tuple(check.text(line.strip()) for line in sys.stdin if line.strip())
    if source[:5].upper() == _PREFIX or not _is_file(source):
        return (check.text(source),)
    found = check.file(Path(source))
    if not found:
        raise UserError(
            "Tidak ada kode KIM pada gambar itu.", "Foto ulang kartunya dari dekat dengan cahaya cukup."
        )
    return found


def _is_file(source: str) -> bool:
    """Whether the text names a file; a name with a suffix that is missing counts, so that it is said so."""
    try:
        return Path(source).exists() or bool(Path(source).suffix)
    except OSError:  # longer than any file name
        return False
