"""Kepercayaan: the office's keys, the list by which others know its cards, the city that vouches for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import ed25519, key_request, trust_file, withdrawal_report
from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.credentials.key_states import key_states, no_key, signing_key
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.signing import (
    issuer_of,
    keep_keys,
    make_key,
    office_keys,
    put_trust,
    signs_own_list,
    stored_root,
    trust_bytes,
    trust_list,
)
from kemiskinan_desktop.services.trust_files import read_file, write_file
from kemiskinan_desktop.services.trust_records import list_facts, record_trust
from kemiskinan_desktop.services.trust_standing import OwnKey, TrustStanding, offices_ending
from kemiskinan_desktop.services.withdrawals import withdrawn_cards


class ListKind(StrEnum):
    """What a trust list is to this office."""

    NEWER = "lebih baru"
    """The next list of the root this office follows."""
    ADOPTION = "masuk kota"
    """A city vouches for this office, which began alone."""
    NEW_ROOT = "kunci induk baru"
    """The city has another root than before."""
    FOREIGN = "kantor lain"
    """It does not name this office: only for checking the cards of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedList:
    """A list as it was read from a file, and what taking it would mean."""

    data: bytes
    trust: TrustList
    kind: ListKind


class Trust:
    """Keys and lists of one office."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def standing(self, who: Actor) -> TrustStanding:
        """Keys with their states, the list in force, and what wants attention."""
        del who
        now = self._context.clock()
        with self._context.database.read() as session:
            profile, trust = self._context.profile(session), trust_list(session)
            keys, own_root = office_keys(session), signs_own_list(session)
            withdrawn = withdrawn_cards(session, issuer_of(profile))
        states = key_states(keys, trust, now)
        listed, ending = offices_ending(trust, issuer_of(profile), now.astimezone(CARD_ZONE).date())
        return TrustStanding(
            office=issuer_of(profile), city=profile.is_city, own_root=own_root, root=trust.fingerprint,
            request=key_request.request_of(issuer_of(profile), keys, now).fingerprint if keys else "",
            sequence=trust.sequence, issued_at=trust.issued_at, now=now,
            keys=tuple(
                OwnKey(
                    public=key.public, fingerprint=ed25519.fingerprint(key.public),
                    valid_from=key.valid_from, valid_until=key.valid_until,
                    successor_from=key.successor_from, state=states[key.public],
                )
                for key in keys
            ),
            withdrawn=len(withdrawn),
            unlisted=sum(trust.revoked.get(digest) != card for digest, card in withdrawn.items()),
            listed=listed, ending=ending,
        )  # fmt: skip

    @permits(Permission.READ)
    def keep(self, who: Actor) -> bool:
        """What the calendar asks for, at the start of a day's work; whether a new key was made.

        Nobody decides anything here: a key is followed by the next one three months before its end, and an
        own list is issued anew when it is a month old or cards were withdrawn.
        """
        with self._context.database.write() as session:
            return self._keep(session, who)

    @permits(Permission.KEYS)
    def make_key(self, who: Actor, reason: str) -> None:
        """A new key before its time; under a city it signs when the city has listed it.

        Raises UserError without a reason.
        """
        if not reason.strip():
            raise UserError("Alasan kunci baru belum diisi.", "Isi alasannya, lalu coba lagi.")
        with self._context.database.write() as session:
            made = make_key(session, self._context.profile(session), self._context.clock())
            self._record_key(session, who, made.public, reason.strip())

    @permits(Permission.READ)
    def write_list(self, who: Actor, target: Path) -> None:
        """Write the list in force as a `.kimtrust` file, whole or not at all; raises UserError."""
        with self._context.database.write() as session:
            self._keep(session, who)
            write_file(target, trust_bytes(session))

    @permits(Permission.KEYS)
    def write_request(self, who: Actor, target: Path) -> None:
        """Write a *permintaan kunci* for the city; raises UserError in an office of a city."""
        with self._context.database.write() as session:
            profile = self._profile_of_kecamatan(session)
            keys, now = office_keys(session), self._context.clock()
            if not keys:
                raise no_key()
            request = key_request.request_of(issuer_of(profile), keys, now)
            facts = {"name": target.name, "sidik": request.fingerprint}
            record_trust(self._context, session, who, "buat permintaan kunci", facts)
            write_file(target, key_request.write(issuer_of(profile), keys, now))

    @permits(Permission.KEYS)
    def write_report(self, who: Actor, target: Path) -> int:
        """Write a *laporan pencabutan* for the city; returns how many cards it names.

        Raises UserError in an office of a city, or when no key may sign.
        """
        with self._context.database.write() as session:
            profile, now = self._profile_of_kecamatan(session), self._context.clock()
            cards = withdrawn_cards(session, issuer_of(profile))
            key = signing_key(office_keys(session), trust_list(session), now)
            facts = {"name": target.name, "pencabutan": str(len(cards))}
            record_trust(self._context, session, who, "buat laporan pencabutan", facts)
            write_file(target, withdrawal_report.write(cards.values(), key, now))
        return len(cards)

    @permits(Permission.READ)
    def look(self, who: Actor, path: Path) -> OfferedList:
        """Read a list and say what it is to this office; raises UserError for one that must not be taken."""
        del who
        data = read_file(path)
        offered = trust_file.read(data)
        with self._context.database.read() as session:
            return OfferedList(data=data, trust=offered, kind=self._kind(session, offered))

    @permits(Permission.KEYS)
    def take(self, who: Actor, offered: OfferedList, *, compared: bool = False) -> ListKind:
        """Follow a list from now on; one that does not name this office changes nothing in its file.

        `compared` says that a person has compared the fingerprint of a root that is new here. Raises
        UserError when that is missing, or when the list must not be taken.
        """
        with self._context.database.write() as session:
            kind = self._kind(session, offered.trust)
            if kind is ListKind.FOREIGN:
                return kind
            trust_file.accept(trust_list(session), offered.trust, new_root_confirmed=compared)
            put_trust(session, offered.data)
            record_trust(self._context, session, who, _ACTS[kind], list_facts(offered.trust))
        return kind

    def _keep(self, session: Session, who: Actor) -> bool:
        made = keep_keys(session, self._context.profile(session), self._context.clock())
        if made is not None:
            self._record_key(session, who, made.public, "pergantian tahunan")
        return made is not None

    def _kind(self, session: Session, offered: TrustList) -> ListKind:
        current, profile = trust_list(session), self._context.profile(session)
        if offered.root_public == current.root_public:
            trust_file.accept(current, offered)
            return ListKind.NEWER
        if profile.is_city or issuer_of(profile) not in offered.offices:
            return ListKind.FOREIGN
        root = stored_root(session)
        if root is not None and offered.root_public == root.public:
            raise UserError(
                "Ini daftar kantor ini sendiri dari sebelum masuk kepercayaan kota.",
                "Minta daftar terbaru dari kantor kota.",
            )
        _require_own_keys(offered, current, {key.public for key in office_keys(session)})
        return ListKind.ADOPTION if signs_own_list(session) else ListKind.NEW_ROOT

    def _profile_of_kecamatan(self, session: Session) -> OfficeProfile:
        profile = self._context.profile(session)
        if profile.is_city:
            raise UserError(
                "Kantor kota menandatangani daftarnya sendiri.",
                "Permintaan dan laporan datang dari kecamatan.",
            )
        return profile

    def _record_key(self, session: Session, who: Actor, public: bytes, reason: str) -> None:
        facts = {"name": "Kunci kartu", "sidik": ed25519.fingerprint(public)}
        record_trust(self._context, session, who, "buat kunci kartu", facts, reason)


_ACTS: Mapping[ListKind, str] = {
    ListKind.NEWER: "muat daftar kepercayaan",
    ListKind.ADOPTION: "masuk kepercayaan kota",
    ListKind.NEW_ROOT: "ganti kunci induk",
}


def _require_own_keys(offered: TrustList, current: TrustList, own: set[bytes]) -> None:
    """Under a new root every key that ever signed must be listed, or old cards would be unknown."""
    used = {key.public for key in current.keys if key.public in own}
    if used - {key.public for key in offered.keys}:
        raise UserError(
            "Daftar ini menyebut kantor ini, tetapi belum memuat semua kuncinya.",
            "Kirim permintaan kunci yang baru ke kantor kota, lalu muat daftar berikutnya.",
        )
