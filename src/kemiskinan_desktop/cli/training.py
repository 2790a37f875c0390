"""The commands `latihan` and `demo`."""

from argparse import Namespace

from kemiskinan_desktop.cli.demonstration import Demonstration
from kemiskinan_desktop.cli.output import say
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.services.training.making import make_training_office


def make_office(arguments: Namespace) -> None:
    """Make a training office of invented people."""
    made = make_training_office(
        arguments.berkas,
        kecamatan=arguments.kecamatan,
        families=arguments.keluarga,
        seed=arguments.benih,
        replace_existing=arguments.paksa,
    )
    say(
        f"Kantor latihan sudah dibuat: {format_number(made.families)} keluarga rekaan,"
        f" {format_number(made.persons)} jiwa: {arguments.berkas}"
    )


def demonstrate(arguments: Namespace) -> None:
    """Do the whole main job on a new training office and say what came of it."""
    Demonstration(arguments.keluaran).run()
