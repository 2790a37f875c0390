"""Coming in: a login and a password, or the recovery code; counted tries with a growing wait."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from math import ceil
from pathlib import Path

from kemiskinan_desktop.domain import recovery_code
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Person, Role, password_problem, tidy_login
from kemiskinan_desktop.models import history, people, refusals
from kemiskinan_desktop.models.key_box import RECOVERY_SLOT
from kemiskinan_desktop.models.passwords import give_password, is_password
from kemiskinan_desktop.models.tries import delay_seconds, failed_tries, forget_failures, note_failure
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Clock, system_clock
from kemiskinan_desktop.services.people import CAME_IN
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

Monotonic = Callable[[], float]


class Entrance:
    """The door of offices with passwords. The wait is measured by a clock that nobody can set."""

    def __init__(self, *, clock: Clock = system_clock, monotonic: Monotonic = time.monotonic) -> None:
        self._clock, self._monotonic = clock, monotonic
        self._next_try: dict[Path, float] = {}

    def seconds_to_wait(self, path: Path) -> float:
        """How long until the next try is taken; zero up to five wrong passwords in a row.

        A program started anew begins the whole wait again, because it cannot know how much of it has passed.
        """
        path = path.absolute()
        delay = delay_seconds(failed_tries(path))
        if delay == 0:
            return 0.0
        due = self._next_try.setdefault(path, self._monotonic() + delay)
        return max(0.0, due - self._monotonic())

    def enter(self, path: Path, login: str, password: str) -> Workplace:
        """Open an office as a person; raises UserError, always the same one whatever part was wrong."""
        login = tidy_login(login)
        if not login or login == RECOVERY_SLOT or not password:
            raise refusals.wrong_password()
        workplace = self._opened(path, login, password)
        try:
            return self._admitted(workplace, login)
        except BaseException:
            workplace.close()
            raise

    def recover(self, path: Path, code: str, login: str, new_password: str) -> Workplace:
        """Open an office by its paper code and give an administrator a new password.

        The code goes on to hold. Raises UserError: a slip in the code is named by its group; a weak password
        or a login that is no administrator's is said only after the code was right.
        """
        secret = recovery_code.decode(code)
        if isinstance(secret, recovery_code.MistypedGroups):
            raise UserError("Kode pemulihan belum benar.", secret.sentence)
        try:
            workplace = self._opened(path, RECOVERY_SLOT, secret.hex())
        except refusals.WrongPasswordError:
            raise refusals.other_recovery_code() from None
        try:
            return self._recovered(workplace, tidy_login(login), new_password)
        except BaseException:
            workplace.close()
            raise

    def recognise(self, workplace: Workplace, who: Actor, password: str) -> None:
        """Ask somebody for their own password again, as a locked window does; wrong ones count as above.

        Raises UserError when it is not theirs or the next try has to wait.
        """
        self._require_no_wait(workplace.path)
        database = workplace.context.database
        if not password or not is_password(database, who.name, password):
            self._failed(workplace.path)
            raise refusals.wrong_own_password()
        wrong = self._forgive(workplace.path)
        if wrong:
            with database.write() as session:
                workplace.context.record(session, who, "buka kunci layar", [], subject=_after_wrong(wrong))

    @contextmanager
    def counted(self, path: Path) -> Generator[None]:
        """Count a wrong password given in the block, as when a backup of the office is brought back.

        Raises UserError when the next try has to wait.
        """
        path = path.absolute()
        self._require_no_wait(path)
        try:
            yield
        except refusals.WrongPasswordError:
            self._failed(path)
            raise

    def _opened(self, path: Path, login: str, password: str) -> Workplace:
        with self.counted(path):
            return open_workplace(path.absolute(), password, login=login, clock=self._clock)

    def _require_no_wait(self, path: Path) -> None:
        waiting = self.seconds_to_wait(path)
        if waiting > 0:
            raise UserError(
                "Terlalu banyak kata sandi yang salah.", f"Tunggu {ceil(waiting)} detik, lalu coba lagi."
            )

    def _forgive(self, path: Path) -> int:
        """End the count; returns how many wrong passwords there were."""
        self._next_try.pop(path.absolute(), None)
        return forget_failures(path)

    def _failed(self, path: Path) -> None:
        note_failure(path)
        self._next_try.pop(path, None)
        self.seconds_to_wait(path)

    def _admitted(self, workplace: Workplace, login: str) -> Workplace:
        with workplace.context.database.read() as session:
            person = people.with_login(session, login)
        if person is None or not person.active:
            self._failed(workplace.path)
            raise refusals.wrong_password()
        return self._recorded(workplace, person, CAME_IN)

    def _recovered(self, workplace: Workplace, login: str, new_password: str) -> Workplace:
        context = workplace.context
        with context.database.write() as session:
            person = people.with_login(session, login)
            if person is None or not person.active or person.role is not Role.ADMINISTRATOR:
                raise UserError(
                    "Nama pengguna itu bukan administrator yang aktif.",
                    "Tulis nama pengguna administrator seperti tertera di lembar pemulihan.",
                )
            problem = password_problem(login, new_password)
            if problem:
                raise UserError("Kata sandi baru belum dapat dipakai.", problem)
            after = replace(person, must_change=False, version=person.version + 1)
            people.change(session, after)
            item = history.Item(
                kind="pengguna", record_id=after.id, before=people.person_document(person),
                after=people.person_document(after),
            )  # fmt: skip
            context.record(session, _actor(after), "pulihkan kata sandi", [item], subject=login)
        give_password(context.database, login, new_password)
        return self._recorded(workplace, after, CAME_IN)

    def _recorded(self, workplace: Workplace, person: Person, act: str) -> Workplace:
        """The workplace of a person, with their coming in written down and the count of tries ended."""
        wrong, who = self._forgive(workplace.path), _actor(person)
        with workplace.context.database.write() as session:
            workplace.context.record(session, who, act, [], subject=_after_wrong(wrong))
        return replace(workplace, who=who)


def _after_wrong(count: int) -> str:
    return f"setelah {count} kata sandi salah" if count else ""


def _actor(person: Person) -> Actor:
    return Actor(name=person.login, role=person.role, full_name=person.name, confined=person.must_change)
