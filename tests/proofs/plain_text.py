"""The plain-text hunt: a scripted day that ends with a killed program, and a search through all it left."""

import os
import pickle
import signal
from pathlib import Path

from tests.proofs.results import Found
from tests.support.office_day import Places, day_places, office_day, secrets_of
from tests.support.offices import FOUNDER
from tests.support.proof_acts import scratch
from tests.support.secrets_hunt import Secrets, files_below

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher
from kemiskinan_desktop.models.key_box import unlock
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.services.workplace import open_workplace


def prove() -> Found:
    """One day; everything kept is searched, and a plain copy of the same office shows what would be found."""
    with scratch() as folder, day_places(folder) as places:
        secrets = _lived_and_died(places, folder / "rahasia")
        _refuse_a_guess(places.office)
        kept = files_below(places.kept)
        size = sum(path.stat().st_size for path in kept)
        hits = secrets.readable_in(places.kept) + [path.name for path in files_below(places.temporary)]
        plain = folder / "terbuka.db"
        _open_copy(places.office, plain)
        seen = secrets.is_in(plain.read_bytes()) and secrets.readable_in(places.papers) == ["daftar.pdf.txt"]
    looked = len(secrets.numbers) + len(secrets.words)
    return Found(
        what="plain-text NIKs, names and addresses", asked=looked, done=looked, losses=tuple(hits),
        unseen=() if seen else ("a plain database was not seen",),
        note=f"{len(kept)} files of {size / 1e6:.1f} MB left by a killed program: {len(hits)} hits; "
        "the same office unencrypted is found",
    )  # fmt: skip


def _lived_and_died(places: Places, told: Path) -> Secrets:
    """The day in a child that is killed at its end; what it must keep secret comes back through a file."""
    child = os.fork()
    if child == 0:
        try:
            with office_day(places) as workplace:
                told.write_bytes(pickle.dumps(secrets_of(workplace)))
                os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the day itself failed"
    return pickle.loads(told.read_bytes())  # noqa: S301 - written by our own child


def _refuse_a_guess(office: Path) -> None:
    """Somebody tries another password at the office of the killed program."""
    try:
        open_workplace(office, "sandi-yang-salah", login=FOUNDER.login).close()
    except UserError:
        return
    raise AssertionError("a guessed password was taken")


def _open_copy(office: Path, plain: Path) -> None:
    """The negative control: the same database without encryption."""
    key = unlock(read_key_box(key_box_path(office)), FOUNDER.login, FOUNDER.password)
    connection = cipher.connect(office, key)
    try:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('plain')")
    finally:
        connection.close()
