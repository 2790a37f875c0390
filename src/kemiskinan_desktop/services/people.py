"""The people of an office: who may come in, in which role, by which password."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain import recovery_code
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Person, Role, login_problem, password_problem, tidy_login
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
from kemiskinan_desktop.domain.temporary_password import temporary_password
from kemiskinan_desktop.models import history, people, refusals
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.passwords import (
    give_password,
    give_recovery,
    has_recovery,
    is_password,
    take_password,
)
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context

CAME_IN = "masuk"
"""Act of the history when somebody comes into the office."""
_SHEET_MADE = "buat lembar pemulihan"
_ASKED_GROUPS = 2


class People:
    """Users, roles and passwords of one office.

    The file says who works here; the key box beside it holds one wrapped key for each of them. The file is
    written first and decides: a way in whose person is gone or disabled lets nobody in.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def every(self, who: Actor) -> tuple[Person, ...]:
        """Everybody, the active ones first."""
        del who
        with self._context.database.read() as session:
            return people.every(session)

    @permits(Permission.PEOPLE)
    def add(self, who: Actor, *, login: str, name: str, role: Role, password: str) -> Person:
        """Let somebody new in with a password they have to change at once.

        Raises UserError for a login or name that is taken, a login that is none, or a weak password.
        """
        self._refuse_training()
        login, name = tidy_login(login), " ".join(name.split())
        _require("Nama pengguna belum dapat dipakai.", login_problem(login))
        _require("Kata sandi sementara belum dapat dipakai.", password_problem(login, password))
        person = Person(
            id=self._context.new_id(), login=login, name=name or login, role=role, must_change=True
        )
        with self._context.database.write() as session:
            _refuse_taken(people.every(session), person)
            people.add(session, person, self._context.clock())
            self._record(session, who, "tambah pengguna", None, person)
        give_password(self._context.database, login, password)
        return person

    @permits(Permission.PEOPLE)
    def change(self, who: Actor, person: Person) -> Person:
        """Change a name, a role, or whether somebody may come in; the login stays.

        Raises UserError for one's own role, when the last active administrator would go, or when somebody
        comes back without a password (give one with `reset_password`).
        """
        with self._context.database.write() as session:
            before = self._same(session, person)
            own = before.login == who.name
            if own and (person.role is not before.role or not person.active):
                raise UserError(
                    "Peran Anda sendiri tidak dapat Anda ubah.", "Minta administrator lain mengubahnya."
                )
            after = replace(
                person, login=before.login, name=" ".join(person.name.split()) or before.login,
                must_change=before.must_change, version=before.version + 1,
            )  # fmt: skip
            if after.active and not before.active:
                raise UserError(
                    "Pengguna ini belum mempunyai kata sandi lagi.", "Beri kata sandi sementara kepadanya."
                )
            _refuse_taken(people.every(session), after)
            _refuse_last_administrator(people.every(session), after)
            people.change(session, after)
            self._record(session, who, _change_word(before, after), before, after)
        if not after.active:
            take_password(self._context.database, after.login)
        return after

    @permits(Permission.PEOPLE)
    def reset_password(self, who: Actor, person: Person, password: str) -> Person:
        """Give somebody a password they have to change at once; somebody disabled may come in again.

        Raises UserError for a weak password, or for oneself.
        """
        self._refuse_training()
        if person.login == who.name:
            raise UserError(
                "Kata sandi Anda sendiri diganti lewat Ganti kata sandi.", "Pakai tombol itu di halaman ini."
            )
        _require("Kata sandi sementara belum dapat dipakai.", password_problem(person.login, password))
        with self._context.database.write() as session:
            before = self._same(session, person)
            after = replace(before, active=True, must_change=True, version=before.version + 1)
            people.change(session, after)
            self._record(session, who, "beri kata sandi sementara", before, after)
        give_password(self._context.database, after.login, password)
        return after

    @permits(Permission.OWN_PASSWORD)
    def change_own_password(self, who: Actor, old: str, new: str) -> Actor:
        """Change one's own password; returns the actor who works on.

        Raises UserError when the old one is not right or the new one is weak or the same.
        """
        self._refuse_training()
        if not is_password(self._context.database, who.name, old):
            raise refusals.wrong_own_password()
        same = "Kata sandi baru masih sama dengan yang lama." if old == new else ""
        _require("Kata sandi baru belum dapat dipakai.", password_problem(who.name, new) or same)
        give_password(self._context.database, who.name, new)
        with self._context.database.write() as session:
            before = people.with_login(session, who.name)
            if before is None:
                raise refusals.wrong_password()
            after = replace(before, must_change=False, version=before.version + 1)
            people.change(session, after)
            self._record(session, who, "ganti kata sandi", before, after)
        return replace(who, confined=False)

    @permits(Permission.OWN_PASSWORD)
    def is_own_password(self, who: Actor, password: str) -> bool:
        """Whether this is the person's password: what a locked window asks."""
        return self._context.database.training or is_password(self._context.database, who.name, password)

    @permits(Permission.PEOPLE)
    def came_in_last(self, who: Actor) -> Mapping[str, datetime]:
        """Login → when that person last came in; who never did is left out."""
        del who
        with self._context.database.read() as session:
            return people.last_acts(session, CAME_IN)

    @permits(Permission.PEOPLE)
    def temporary_password(self, who: Actor, login: str) -> str:
        """A password for somebody to begin with, easy to read aloud; nothing is stored."""
        del who
        while True:
            drawn = temporary_password(secrets.randbelow)
            if not password_problem(tidy_login(login), drawn):
                return drawn

    @permits(Permission.PEOPLE)
    def has_recovery_sheet(self, who: Actor) -> bool:
        """Whether a recovery sheet is in force; always true for training, which needs none."""
        del who
        return self._context.database.training or has_recovery(self._context.database)

    @permits(Permission.PEOPLE)
    def draft_recovery_sheet(self, who: Actor) -> RecoverySheet:
        """A recovery sheet with a new code; it opens nothing until `confirm_recovery_sheet`."""
        self._refuse_training()
        with self._context.database.read() as session:
            former, everybody = people.count_acts(session, _SHEET_MADE), people.every(session)
        administrators = tuple(
            (each.name, each.login) for each in everybody if each.active and each.role is Role.ADMINISTRATOR
        )
        places = secrets.SystemRandom().sample(range(1, recovery_code.GROUPS + 1), _ASKED_GROUPS)
        return RecoverySheet(
            number=former + 1,
            code=recovery_code.encode(secrets.token_bytes(recovery_code.SECRET_BYTES)),
            made_at=self._context.clock(),
            made_by=who.shown_name,
            administrators=administrators,
            asked=tuple(sorted(places)),
        )

    @permits(Permission.PEOPLE)
    def write_recovery_sheet(self, who: Actor, sheet: RecoverySheet, target: Path) -> None:
        """Write the sheet as a PDF; raises UserError when the disk refuses."""
        del who
        with self._context.database.read() as session:
            office = self._context.profile(session)
        from kemiskinan_desktop.papers.recovery_sheet import write_recovery_sheet  # noqa: PLC0415 - reportlab loads here

        write_recovery_sheet(sheet, office, target)

    @permits(Permission.PEOPLE)
    def confirm_recovery_sheet(self, who: Actor, sheet: RecoverySheet, copied: Mapping[int, str]) -> None:
        """Put the sheet in force once two groups were copied from it; a former one opens nothing any more.

        Raises UserError that names the groups that do not match. The key box is written first, so that a
        crash never leaves a sheet that is said to hold and does not.
        """
        self._refuse_training()
        mistaken = sheet.mistaken(copied)
        if mistaken:
            named = " dan ".join(str(place) for place in mistaken)
            raise UserError(f"Kelompok ke-{named} belum sama dengan lembarnya.", "Cocokkan lagi hurufnya.")
        secret = recovery_code.decode(sheet.code)
        assert isinstance(secret, bytes)  # noqa: S101 - a sheet's code was made by `encode`
        give_recovery(self._context.database, secret)
        with self._context.database.write() as session:
            self._context.record(session, who, _SHEET_MADE, [], subject=f"lembar ke-{sheet.number}")

    def _same(self, session: Session, person: Person) -> Person:
        stored = people.with_login(session, person.login)
        if stored is None or stored.id != person.id or stored.version != person.version:
            raise UserError("Pengguna ini baru saja diubah orang lain.", "Muat ulang daftar, lalu coba lagi.")
        return stored

    def _record(self, session: Session, who: Actor, act: str, before: Person | None, after: Person) -> None:
        item = history.Item(
            kind="pengguna", record_id=after.id, before=_document(before), after=_document(after)
        )
        self._context.record(session, who, act, [item], subject=after.login)

    def _refuse_training(self) -> None:
        if self._context.database.training:
            raise refusals.training_needs_none()


def _document(person: Person | None) -> Document | None:
    return None if person is None else people.person_document(person)


def _require(title: str, problem: str) -> None:
    if problem:
        raise UserError(title, problem)


def _refuse_taken(existing: tuple[Person, ...], person: Person) -> None:
    others = [other for other in existing if other.id != person.id]
    if any(other.login == person.login for other in others):
        raise UserError("Nama pengguna itu sudah dipakai.", "Pilih nama pengguna yang lain.")
    if any(other.name.casefold() == person.name.casefold() for other in others):
        raise UserError(
            "Sudah ada pengguna dengan nama lengkap itu.", "Tambahkan nama keluarga atau gelarnya."
        )


def _refuse_last_administrator(existing: tuple[Person, ...], after: Person) -> None:
    """An office that nobody can administer cannot be mended by anybody."""
    left = [each for each in existing if each.id != after.id] + [after]
    if not any(each.active and each.role is Role.ADMINISTRATOR for each in left):
        raise UserError(
            "Kantor harus mempunyai sedikitnya satu administrator yang aktif.",
            "Jadikan orang lain administrator dahulu.",
        )


def _change_word(before: Person, after: Person) -> str:
    return "nonaktifkan pengguna" if before.active and not after.active else "ubah pengguna"
