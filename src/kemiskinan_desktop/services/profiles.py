"""Layouts of foreign workbooks: proposed, mapped, kept, and given to other offices."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import history, layout_profiles
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.layout_profiles import LAYOUT
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context

if TYPE_CHECKING:
    from kemiskinan_desktop.workbooks.layout_draft import LayoutDraft
    from kemiskinan_desktop.workbooks.profile import Profile

LONGEST_NAME = 80
MOST_LAYOUTS = 100
_GONE = "Susunan itu sudah tidak ada."
_RELOAD = "Muat ulang daftar dengan F5."


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLayout:
    """One layout that workbooks are read through."""

    code: str
    name: str
    sheets: int
    columns: int
    """Columns that feed a field."""
    built_in: bool
    """Comes with the program and is never changed."""


class Profiles:
    """The layouts of this office; they are in its file, so that a backup carries them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.EXCHANGE)
    def every(self, who: Actor) -> tuple[KnownLayout, ...]:
        """The office's own layouts by name, then those of the program."""
        from kemiskinan_desktop.workbooks.profile_files import profiles  # noqa: PLC0415 - not needed at start

        del who
        with self._context.database.read() as session:
            own = [_known(profile, built_in=False) for profile in own_profiles(session)]
        carried = (_known(profile, built_in=True) for profile in profiles())
        return (*sorted(own, key=lambda each: each.name.casefold()), *carried)

    @permits(Permission.EXCHANGE)
    def propose(
        self, who: Actor, path: Path, report: Report = silent, code: str | None = None
    ) -> "LayoutDraft":
        """Read a workbook and propose what its columns are; nothing is written.

        `code` begins with one of the known layouts as far as it fits. Raises UserError for a bad file, and
        what `report` raises.
        """
        from kemiskinan_desktop.workbooks.chosen_file import read_bytes  # noqa: PLC0415 - not needed at start
        from kemiskinan_desktop.workbooks.layout_draft import LayoutDraft  # noqa: PLC0415 - not needed at start
        from kemiskinan_desktop.workbooks.reader import read_cells  # noqa: PLC0415 - not needed at start

        del who
        draft = LayoutDraft.of(
            read_cells(read_bytes(path), report), self._context.reference, self._instrument(), report
        )
        if code is None:
            return draft
        with self._context.database.read() as session:
            return draft.through(_named(session, code))

    @permits(Permission.EXCHANGE)
    def save(self, who: Actor, draft: "LayoutDraft", name: str, code: str | None = None) -> KnownLayout:
        """Keep a draft under a name, in place of the office's own layout with a code.

        Raises UserError for a name that is empty, too long or another's, and for a draft that does not read
        its own workbook.
        """
        from kemiskinan_desktop.workbooks.recognition import tables_of  # noqa: PLC0415 - not needed at start

        if not draft.mapping.read:
            raise UserError("Belum ada lembar yang dibaca.", "Pilih isi baris sedikitnya satu lembar.")
        wanted = draft.profile(code or self._context.new_id(), tidy_name(name))
        tables_of(draft.book, wanted)
        with self._context.database.write() as session:
            if code is not None:
                _require(session, code)
            return self._keep(session, who, "simpan susunan kolom", wanted)

    @permits(Permission.EXCHANGE)
    def rename(self, who: Actor, code: str, name: str) -> KnownLayout:
        """Give one of the office's own layouts another name; raises UserError."""
        with self._context.database.write() as session:
            renamed = replace(_require(session, code), name=tidy_name(name))
            return self._keep(session, who, "ganti nama susunan kolom", renamed)

    @permits(Permission.EXCHANGE)
    def delete(self, who: Actor, code: str) -> int:
        """Forget one of the office's own layouts; returns the history entry that undoes it."""
        with self._context.database.write() as session:
            profile = _require(session, code)
            before = layout_profiles.every(session)[code]
            layout_profiles.put(session, code, None)
            return self._record(session, who, "hapus susunan kolom", profile, before, None)

    @permits(Permission.EXCHANGE)
    def export(self, who: Actor, code: str, target: Path) -> None:
        """Write a layout to a file for another office; it holds headings and words, no row of a workbook."""
        from kemiskinan_desktop.workbooks.shared_profiles import write_shared  # noqa: PLC0415 - not needed at start

        del who
        with self._context.database.read() as session:
            profile = _named(session, code)
        if profile.lossless:
            raise UserError("Buku Data sudah dikenal di setiap kantor.", "Pilih susunan yang lain.")
        write_shared(profile, target)

    @permits(Permission.EXCHANGE)
    def take_in(self, who: Actor, path: Path) -> KnownLayout:
        """Keep the layout of another office's file; a name that is taken gets a number.

        Raises UserError for a file that is no layout, and for a layout that is here already.
        """
        from kemiskinan_desktop.workbooks.shared_profiles import read_shared  # noqa: PLC0415 - not needed at start

        profile = read_shared(path, self._context.reference)
        with self._context.database.write() as session:
            own = own_profiles(session)
            if any(each.layouts == profile.layouts for each in own):
                raise UserError("Susunan ini sudah ada di kantor ini.", "Tidak ada yang perlu dilakukan.")
            name = _free_name(tidy_name(profile.name), {each.name.casefold() for each in _all(session)})
            kept = replace(profile, code=self._context.new_id(), name=name)
            return self._keep(session, who, "terima susunan kolom", kept)

    def _instrument(self) -> Instrument:
        with self._context.database.read() as session:
            return self._context.instrument_of(self._context.require_period(session))

    def _keep(self, session: Session, who: Actor, act: str, profile: "Profile") -> KnownLayout:
        from kemiskinan_desktop.workbooks.profile_document import profile_document  # noqa: PLC0415 - as above

        others = [each for each in _all(session) if each.code != profile.code]
        if any(each.name.casefold() == profile.name.casefold() for each in others):
            raise UserError(f"Nama {profile.name} sudah dipakai susunan lain.", "Tulis nama yang lain.")
        before = layout_profiles.every(session).get(profile.code)
        if before is None and len(layout_profiles.every(session)) >= MOST_LAYOUTS:
            raise UserError(f"Susunan kolom sudah {MOST_LAYOUTS}.", "Hapus dahulu yang tidak dipakai lagi.")
        after = {"name": profile.name, "profil": profile_document(profile)}
        layout_profiles.put(session, profile.code, after)
        self._record(session, who, act, profile, before, after)
        return _known(profile, built_in=False)

    def _record(
        self, session: Session, who: Actor, act: str, profile: "Profile", before: Document | None,
        after: Document | None,
    ) -> int:  # fmt: skip
        item = history.Item(kind=LAYOUT, record_id=profile.code, before=before, after=after)
        return self._context.record(session, who, act, [item], subject=profile.name)


def own_profiles(session: Session) -> tuple["Profile", ...]:
    """The layouts that this office has mapped or taken in."""
    from kemiskinan_desktop.workbooks.profile_document import profile_of  # noqa: PLC0415 - not needed at start

    return tuple(profile_of(document["profil"]) for document in layout_profiles.every(session).values())


def tidy_name(name: str) -> str:
    """A name without needless spaces; raises UserError when it is empty or too long."""
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError(
            "Nama susunan belum diisi.", "Tulis nama yang mudah dikenali, misalnya nama pengirimnya."
        )
    if len(tidy) > LONGEST_NAME:
        raise UserError("Nama susunan terlalu panjang.", f"Paling banyak {LONGEST_NAME} huruf.")
    return tidy


def _all(session: Session) -> tuple["Profile", ...]:
    from kemiskinan_desktop.workbooks.profile_files import profiles  # noqa: PLC0415 - not needed at start

    return (*own_profiles(session), *profiles())


def _named(session: Session, code: str) -> "Profile":
    """Any layout by its code; raises UserError."""
    found = next((each for each in _all(session) if each.code == code), None)
    if found is None:
        raise UserError(_GONE, _RELOAD)
    return found


def _require(session: Session, code: str) -> "Profile":
    """One of the office's own layouts; raises UserError."""
    found = next((each for each in own_profiles(session) if each.code == code), None)
    if found is None:
        raise UserError(_GONE, _RELOAD)
    return found


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name[: LONGEST_NAME - 5]} ({number})", number + 1
    return free


def _known(profile: "Profile", *, built_in: bool) -> KnownLayout:
    return KnownLayout(
        code=profile.code, name=profile.name, sheets=len(profile.layouts), built_in=built_in,
        columns=sum(bool(column.targets) for layout in profile.layouts for column in layout.columns),
    )  # fmt: skip
