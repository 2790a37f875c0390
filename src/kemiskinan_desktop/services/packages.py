"""Packages on sticks: introduced once, sent, received, acknowledged."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kemiskinan_desktop.credentials import introduction as cards
from kemiskinan_desktop.credentials.introduction import Introduction
from kemiskinan_desktop.credentials.package_file import SUFFIX
from kemiskinan_desktop.domain.conflicts import Decisions
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import (
    OfficeStanding,
    PackageKind,
    PackageRow,
    Peer,
    unanswered,
)
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import history, package_peers, packages
from kemiskinan_desktop.models.package_peers import PEER, peer_document
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.many_values import many_values
from kemiskinan_desktop.services.package_arrivals import Arrived, in_turn
from kemiskinan_desktop.services.package_keys import introduction, package_key
from kemiskinan_desktop.services.package_receiving import Received, examine, open_package
from kemiskinan_desktop.services.package_revocations import require_good_card
from kemiskinan_desktop.services.package_sending import Sending
from kemiskinan_desktop.services.package_standings import standings
from kemiskinan_desktop.services.package_taking import Taken, Taking
from kemiskinan_desktop.whole_file import whole_file

_LARGEST_CARD = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPackage:
    """A package that was written."""

    row: PackageRow
    path: Path


class Packages:
    """The exchange of signed, locked packages with other offices."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.EXCHANGE)
    def own_introduction(self, who: Actor) -> Introduction:
        """What this office tells others of itself; raises UserError when none of its keys is valid."""
        del who
        with self._context.database.read() as session:
            return introduction(session, self._context)

    @permits(Permission.EXCHANGE)
    def write_introduction(self, who: Actor, target: Path) -> Introduction:
        """Write this office's *kartu perkenalan*; raises UserError."""
        del who
        context = self._context
        with context.database.read() as session:
            card = introduction(session, context)
            data = cards.write(card, package_key(session, context.clock()))
        with whole_file(target) as stream:
            stream.write(data)
        return card

    @permits(Permission.EXCHANGE)
    def read_introduction(self, who: Actor, path: Path) -> Introduction:
        """Another office's card, to be compared aloud before it is trusted; raises UserError."""
        del who
        try:
            with path.open("rb") as stream:
                data = stream.read(_LARGEST_CARD)
        except OSError:
            raise UserError(
                "Kartu perkenalan tidak dapat dibaca.", "Periksa apakah stiknya masih terpasang."
            ) from None
        card = cards.read(data)
        with self._context.database.read() as session:
            self._require_other(card, introduction(session, self._context))
            require_good_card(session, card)
        return card

    @permits(Permission.EXCHANGE)
    def trust(self, who: Actor, card: Introduction) -> Peer:
        """Know an office from now on by the keys of its card, whose fingerprint a person has compared."""
        context = self._context
        peer = Peer(
            office=card.office, name=card.name, area=card.area, exchange_key=card.exchange_key,
            signing_keys=card.keys, confirmed_at=context.clock(), confirmed_by=who.name,
        )  # fmt: skip
        with context.database.write() as session:
            self._require_other(card, introduction(session, context))
            require_good_card(session, card)
            before = package_peers.find(session, card.office)
            package_peers.put(session, peer)
            item = history.Item(
                kind=PEER, record_id=peer.office, after=peer_document(peer),
                before=None if before is None else peer_document(before),
            )  # fmt: skip
            context.record(session, who, "kenal kantor lain", [item], subject=peer.name)
        return peer

    @permits(Permission.EXCHANGE)
    def forget(self, who: Actor, office: str) -> None:
        """Take no package from an office any more; raises UserError when it is not known."""
        with self._context.database.write() as session:
            peer = package_peers.find(session, office)
            if peer is None:
                raise UserError("Kantor itu tidak ada dalam daftar.", "Muat ulang daftar dengan F5.")
            package_peers.forget(session, office)
            item = history.Item(kind=PEER, record_id=office, before=peer_document(peer), after=None)
            self._context.record(session, who, "lupakan kantor lain", [item], subject=peer.name)

    @permits(Permission.EXCHANGE)
    def peers(self, who: Actor) -> tuple[Peer, ...]:
        """The offices that are known, by id."""
        del who
        with self._context.database.read() as session:
            return package_peers.every(session)

    @permits(Permission.EXCHANGE)
    def rows(self, who: Actor) -> tuple[PackageRow, ...]:
        """All packages both ways, newest first."""
        del who
        with self._context.database.read() as session:
            return packages.every(session)

    @permits(Permission.EXCHANGE)
    def standings(self, who: Actor) -> tuple[OfficeStanding, ...]:
        """How the exchange with every other office stands; an office of the city sees every kecamatan."""
        del who
        with self._context.database.read() as session:
            return standings(session, self._context)

    @permits(Permission.EXCHANGE)
    def send(
        self, who: Actor, office: str, folder: Path, *, photos: bool = True, report: Report = silent
    ) -> SentPackage:
        """Pack this office's data for another one; an office of the city sends its answer instead.

        Raises UserError, also for an office that is not known, and what `report` raises.
        """
        with self._context.database.read() as session:
            city = self._context.profile(session).is_city
        kind = PackageKind.ANSWER if city else PackageKind.DATA
        sending = Sending(
            context=self._context, who=who, peer=self._peer(office), kind=kind, with_photos=photos
        )
        row, path = sending.send(folder, report)
        return SentPackage(row=row, path=path)

    @permits(Permission.EXCHANGE)
    def acknowledge(self, who: Actor, folder: Path, report: Report = silent) -> tuple[SentPackage, ...]:
        """Write a receipt for every office whose last package has none yet; raises UserError."""
        with self._context.database.read() as session:
            waiting = [
                peer
                for peer in package_peers.every(session)
                if unanswered(packages.of_office(session, peer.office))
            ]
        made: list[SentPackage] = []
        for done, peer in enumerate(waiting):
            report(done, len(waiting))
            sending = Sending(context=self._context, who=who, peer=peer, kind=PackageKind.RECEIPT)
            row, path = sending.send(folder, silent)
            made.append(SentPackage(row=row, path=path))
        return tuple(made)

    @permits(Permission.EXCHANGE)
    def examine(
        self, who: Actor, path: Path, *, lost_confirmed: bool = False, report: Report = silent
    ) -> Received:
        """Check a package and plan what it brings; nothing is written.

        Raises GapError when packages before it have not come, unless a person confirmed that they are lost;
        UserError for every other reason not to take it; and what `report` raises.
        """
        del who
        with self._context.database.read() as session:
            opened = open_package(self._context, session, path, lost_confirmed=lost_confirmed)
        return examine(self._context, opened, report)

    @permits(Permission.EXCHANGE)
    def decide(self, who: Actor, received: Received, decisions: Decisions) -> Received:
        """The same package with other decisions about its conflicts; nothing is written."""
        del who
        plan = received.plan
        if plan is None or plan.anew is None:
            return received
        return replace(received, plan=replace(plan.anew(decisions), changed_by=plan.changed_by))

    @permits(Permission.EXCHANGE)
    def take(self, who: Actor, received: Received, report: Report = silent) -> Taken:
        """Take a package in, in one transaction, after a proved backup.

        Conflicts that were left open keep what is here. Raises StalePlanError when something was saved after
        it was looked at, UserError, and what `report` raises.
        """
        if received.plan is not None:
            back_up(self._context, "sebelum-paket")
        return self._take(who, received, report)

    @permits(Permission.EXCHANGE)
    def take_all(self, who: Actor, places: Iterable[Path], report: Report = silent) -> tuple[Arrived, ...]:
        """Take in every package among files and folders, in the order of their numbers, after one backup.

        Each is a transaction of its own: one that is refused does not stop the others, and says why. What is
        left open keeps what is here. Raises what `report` raises; packages taken before that stay.
        """
        with self._context.database.read() as session:
            paths = in_turn(session, self._context, places, SUFFIX)
        if paths:
            back_up(self._context, "sebelum-paket")
        found: list[Arrived] = []
        for done, path in enumerate(paths):
            found.append(self._arrive(who, path, _portion(report, done, len(paths))))
        with suppress(UserError):
            self._context.database.checkpoint()
        return tuple(found)

    def _arrive(self, who: Actor, path: Path, report: Report) -> Arrived:
        try:
            with self._context.database.read() as session:
                opened = open_package(self._context, session, path)
            taken = self._take(who, examine(self._context, opened, report), report)
        except UserError as refusal:
            return Arrived(path=path, refusal=refusal)
        return Arrived(path=path, name=opened.peer.name, taken=taken)

    def _take(self, who: Actor, received: Received, report: Report) -> Taken:
        with many_values():
            return Taking(context=self._context, who=who, received=received, report=report).take()

    def _peer(self, office: str) -> Peer:
        with self._context.database.read() as session:
            peer = package_peers.find(session, office)
        if peer is None:
            raise UserError(
                "Kantor tujuan belum dikenal.", "Muat dahulu kartu perkenalannya dan cocokkan sidiknya."
            )
        return peer

    @staticmethod
    def _require_other(card: Introduction, own: Introduction) -> None:
        if card.office == own.office:
            raise UserError("Ini kartu perkenalan kantor ini sendiri.", "Muat kartu dari kantor yang lain.")
        if card.office.startswith("L") != own.office.startswith("L"):
            raise UserError(
                "Kantor latihan dan kantor sungguhan tidak bertukar paket.",
                "Muat kartu dari kantor yang sejenis.",
            )


def _portion(report: Report, done: int, total: int) -> Report:
    """The report of one package among many: how many are done, whatever part of this one is."""

    def portion(_part: int, _whole: int) -> None:
        report(done, total)

    return portion
