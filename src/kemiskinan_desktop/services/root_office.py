"""Kantor kota as the root of trust: which offices it vouches for, and what they have withdrawn."""

import base64
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import city_root, ed25519, key_request, withdrawal_report
from kemiskinan_desktop.credentials.claims import CARD_ZONE, issuer_id
from kemiskinan_desktop.credentials.key_request import KeyRequest
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList
from kemiskinan_desktop.credentials.withdrawal_report import WithdrawalReport
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.models import settings
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.signing import (
    issue_list,
    listed_name,
    own_root,
    signs_own_list,
    trust_list,
)
from kemiskinan_desktop.services.trust_files import read_file
from kemiskinan_desktop.services.trust_records import list_facts, record_trust

_REPORT = "laporan_pencabutan:"
"""Begins the setting that keeps the newest report of an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOffice:
    """One kecamatan, as the city's list has it."""

    office: str
    name: str
    keys: tuple[TrustedKey, ...]
    """Newest first; none before its first request."""
    reported_at: datetime | None
    """When its newest report of withdrawals was made."""
    withdrawn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedRequest:
    """A request for keys as it was read, before anybody has compared its fingerprint."""

    request: KeyRequest
    name: str
    new: int
    """Keys that the list does not have."""


class RootOffice:
    """What only the owner of a root does; a kecamatan that no city has adopted owns its own."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def offices(self, who: Actor) -> tuple[ListedOffice, ...]:
        """Every kecamatan of the city with its keys and its report; empty in another office."""
        del who
        with self._context.database.read() as session:
            profile = self._context.profile(session)
            if not profile.is_city:
                return ()
            trust, reports = trust_list(session), self._reports(session, profile)
        return tuple(
            _listed(office, name, trust, reports.get(office)) for office, name in self._names(profile).items()
        )

    @permits(Permission.READ)
    def look(self, who: Actor, path: Path) -> OfferedRequest:
        """Read a request; raises UserError for a damaged one, or of an office that is not this city's."""
        del who
        request = key_request.read(read_file(path))
        with self._context.database.read() as session:
            profile = self._context.profile(session)
            name = self._name(profile, request.office)
            known = {key.public for key in trust_list(session).keys}
        new = sum(key.public not in known for key in request.keys)
        return OfferedRequest(request=request, name=name, new=new)

    @permits(Permission.KEYS)
    def admit(self, who: Actor, offered: OfferedRequest) -> TrustList:
        """Vouch for the keys of a request whose fingerprint a person has compared, and issue the next list.

        Raises UserError for keys of another office, or when nothing is new.
        """
        request = offered.request
        with self._context.database.write() as session:
            name = self._name(self._context.profile(session), request.office)
            after = city_root.admit(trust_list(session), request, name, self._context.clock())
            issued = issue_list(session, after)
            facts = {"name": name, "sidik": request.fingerprint, **_number(issued)}
            record_trust(self._context, session, who, "terima permintaan kunci", facts)
        return issued

    @permits(Permission.KEYS)
    def take_report(self, who: Actor, path: Path) -> WithdrawalReport:
        """Take an office's withdrawals into the next list; raises UserError for a report that is not its."""
        data = read_file(path)
        offered = withdrawal_report.read(data)
        with self._context.database.write() as session:
            profile, office = self._context.profile(session), offered.report.office
            name = self._name(profile, office)
            current, reports = trust_list(session), self._reports(session, profile)
            report = city_root.believed(offered, current, reports.get(office))
            settings.put(session, f"{_REPORT}{office}", base64.b64encode(data).decode())
            every = {**reports, office: report}
            issued = issue_list(session, city_root.reported(current, every.values(), self._context.clock()))
            facts = {"name": name, "pencabutan": str(len(report.cards)), **_number(issued)}
            record_trust(self._context, session, who, "terima laporan pencabutan", facts)
        return report

    @permits(Permission.KEYS)
    def revoke_key(self, who: Actor, public: bytes, reason: str) -> TrustList:
        """Withdraw a key: no card of it counts any more, whatever its date. It cannot be taken back.

        Raises UserError without a reason, for an unknown key, or where another root signs the list.
        """
        if not reason.strip():
            raise UserError("Alasan pencabutan kunci belum diisi.", "Isi alasannya, lalu coba lagi.")
        now = self._context.clock()
        with self._context.database.write() as session:
            self._require_root(session)
            current = trust_list(session)
            key = next((key for key in current.keys if key.public == public), None)
            if key is None or key.revoked_on is not None:
                raise UserError(
                    "Kunci itu tidak ada, atau sudah dicabut.", "Muat ulang daftar, lalu pilih lagi."
                )
            day = now.astimezone(CARD_ZONE).date()
            issued = issue_list(session, current.with_revoked_key(public, day, issued_at=now))
            facts = {
                "name": current.offices.get(key.office, key.office),
                "sidik": ed25519.fingerprint(public), **_number(issued),
            }  # fmt: skip
            record_trust(self._context, session, who, "cabut kunci", facts, reason.strip())
        return issued

    @permits(Permission.KEYS)
    def issue(self, who: Actor) -> TrustList:
        """Issue the list anew, so that checkers see it is young; raises UserError without an own root."""
        with self._context.database.write() as session:
            self._require_root(session)
            current = trust_list(session)
            issued = issue_list(
                session, current.withdrawing(current.revoked.values(), issued_at=self._context.clock())
            )
            record_trust(self._context, session, who, "terbitkan daftar kepercayaan", list_facts(issued))
        return issued

    def _require_root(self, session: Session) -> None:
        own_root(session)
        if not signs_own_list(session):
            raise UserError(
                "Daftar kepercayaan kantor ini ditandatangani kantor kota.",
                "Mintalah kantor kota mengerjakannya.",
            )

    def _names(self, profile: OfficeProfile) -> dict[str, str]:
        """Id on cards → name of each kecamatan of the city."""
        return {
            issuer_id(area.code, training=profile.training): listed_name(profile, f"Kecamatan {area.name}")
            for area in self._context.reference.kecamatan
            if area.code.startswith(f"{profile.kecamatan}.")
        }

    def _name(self, profile: OfficeProfile, office: str) -> str:
        if not profile.is_city:
            raise UserError(
                "Hanya kantor kota yang menerima permintaan kunci dan laporan pencabutan.",
                "Kirim berkas itu ke kantor kota.",
            )
        name = self._names(profile).get(office)
        if name is None:
            raise UserError(
                f"Kantor {office} bukan kecamatan {profile.kecamatan_name}.",
                "Periksa apakah berkasnya dari kantor latihan atau dari kota lain.",
            )
        return name

    def _reports(self, session: Session, profile: OfficeProfile) -> dict[str, WithdrawalReport]:
        """Office → its newest report, believed when it was taken."""
        found: dict[str, WithdrawalReport] = {}
        for office in self._names(profile):
            stored = settings.get(session, f"{_REPORT}{office}")
            if stored is not None:
                found[office] = withdrawal_report.read(base64.b64decode(stored)).report
        return found


def _listed(office: str, name: str, trust: TrustList, report: WithdrawalReport | None) -> ListedOffice:
    keys = sorted(
        (key for key in trust.keys if key.office == office), key=lambda key: key.valid_from, reverse=True
    )
    return ListedOffice(
        office=office, name=name, keys=tuple(keys), reported_at=None if report is None else report.issued_at,
        withdrawn=0 if report is None else len(report.cards),
    )  # fmt: skip


def _number(trust: TrustList) -> dict[str, str]:
    return {"nomor": str(trust.sequence)}
