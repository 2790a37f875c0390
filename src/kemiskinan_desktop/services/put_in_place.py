"""A file and the database that knows it: both stand, or everything is as it was."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.whole_file import fsync_folder, refuse_office, temporary_beside


@dataclass(slots=True)
class Draft:
    """A file under a name of its own, until it takes its place."""

    path: Path
    target: Path
    former: Path
    """Where the file that stood at `target` waits."""
    placed: bool = False

    def take_place(self) -> None:
        """Put the draft at the target; call it last in the transaction. Raises UserError."""
        try:
            if self.target.exists():
                self.target.replace(self.former)
            self.path.replace(self.target)
            self.placed = True
            fsync_folder(self.target.parent)
        except OSError:
            raise UserError(
                f"Berkas {self.target.name} tidak dapat diganti.",
                "Tutup berkas itu bila sedang dibuka di program lain, lalu coba lagi.",
            ) from None

    def step_back(self) -> None:
        """Put back what stood at the target before, if anything was moved at all."""
        if self.former.exists():
            self.former.replace(self.target)
        elif self.placed:
            self.target.unlink(missing_ok=True)


@contextmanager
def drafted(target: Path) -> Generator[Draft]:
    """A draft beside `target`; open it around the transaction.

    When the block ends well the draft stands at `target`. When it fails, even in the commit, what stood there
    before stands there again, and nothing else is left. Raises UserError for a place where an office is.
    """
    refuse_office(target)
    draft = Draft(temporary_beside(target), target, temporary_beside(target))
    try:
        yield draft
    except BaseException:
        draft.step_back()
        raise
    else:
        draft.former.unlink(missing_ok=True)
    finally:
        draft.path.unlink(missing_ok=True)
