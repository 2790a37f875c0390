"""The named acts of a family, each with its day and reason, each one entry that can be undone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain import family_acts, headship
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus, LifeStatus
from kemiskinan_desktop.domain.family_acts import Place, SplitOff
from kemiskinan_desktop.domain.headship import NewHead
from kemiskinan_desktop.domain.problems import Severity
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import holders, records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.answering import rechecked
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.rule_book import RuleBook

GONE_WORDS = {
    LifeStatus.DEAD: "anggota meninggal",
    LifeStatus.MOVED: "anggota pindah",
    LifeStatus.MISSING: "anggota hilang",
}


class FamilyActs:
    """What happens to families. Every act is checked on its result by the same rules as the form.

    Each takes its day and a reason, and raises UserError for a day in the future, an empty reason,
    a family that left, a result with new errors, or a number that somebody else holds.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.WRITE_FAMILY)
    def member_gone(
        self, who: Actor, family_id: str, member_id: str, status: LifeStatus, *, on: date, reason: str,
        new_head: NewHead | None = None,
    ) -> None:  # fmt: skip
        """A member died, moved out of the office's area, or is missing."""
        with self._context.database.write() as session:
            (record,) = self._active(session, family_id)
            after = family_acts.member_gone(record.family, member_id, status, on, new_head)
            self._write(session, who, GONE_WORDS[status], [(record, after)], on, reason)

    @permits(Permission.WRITE_FAMILY)
    def change_head(self, who: Actor, family_id: str, new_head: NewHead, *, on: date, reason: str) -> None:
        """Another member becomes head; the others are what they are to them."""
        with self._context.database.write() as session:
            (record,) = self._active(session, family_id)
            after = headship.with_head(record.family, new_head)
            self._write(session, who, "ganti kepala keluarga", [(record, after)], on, reason)

    @permits(Permission.WRITE_FAMILY)
    def member_given(
        self, who: Actor, source_id: str, member_id: str, target_id: str, relation: str, *, on: date,
        reason: str, new_head: NewHead | None = None,
    ) -> None:  # fmt: skip
        """A member moves to another family of the office, with their key and their history."""
        with self._context.database.write() as session:
            source, target = self._active(session, source_id, target_id)
            left, grown = family_acts.member_given(
                source.family, member_id, target.family, relation, new_head
            )
            self._write(
                session, who, "anggota pindah keluarga", [(source, left), (target, grown)], on, reason
            )

    @permits(Permission.WRITE_FAMILY)
    def split_off(
        self, who: Actor, family_id: str, new: SplitOff, *, on: date, reason: str,
        new_head: NewHead | None = None,
    ) -> None:  # fmt: skip
        """Some members found a family with a KK number of its own; it begins without a survey."""
        with self._context.database.write() as session:
            (record,) = self._active(session, family_id)
            if new.kk_number == record.family.kk_number:
                raise UserError(
                    "Nomor KK keluarga baru sama dengan keluarga asal.",
                    "Ketik nomor dari kartu keluarga yang baru.",
                )
            left, founded = family_acts.split_off(record.family, new, new_head)
            self._write(session, who, "pecah KK", [(record, left), (None, founded)], on, reason)

    @permits(Permission.WRITE_FAMILY)
    def move_house(self, who: Actor, family_id: str, place: Place, *, on: date, reason: str) -> None:
        """A family moves to another address inside the office's area."""
        with self._context.database.write() as session:
            (record,) = self._active(session, family_id)
            own = self._context.profile(session).kecamatan
            if not place.kelurahan.startswith(f"{own}."):
                raise UserError(
                    "Kelurahan itu di luar kecamatan ini.",
                    "Pakai Keluarkan, cara keluar Pindah, untuk keluarga ini.",
                )
            after = family_acts.moved_to(record.family, place)
            self._write(session, who, "pindah alamat", [(record, after)], on, reason)

    @permits(Permission.WRITE_FAMILY)
    def come_back(self, who: Actor, family_id: str, *, on: date, reason: str) -> None:
        """A family that left the office counts again, as it was."""
        with self._context.database.write() as session:
            (record,) = self._stored(session, family_id)
            after = family_acts.returned(record.family)
            self._write(session, who, "keluarga kembali", [(record, after)], on, reason)

    def _stored(self, session: Session, *ids: str) -> tuple[FamilyRecord, ...]:
        period = self._context.require_period(session)
        found = records.load(session, ids, period.id)
        if len(found) != len(set(ids)):
            raise UserError("Keluarga ini sudah tidak ada.", "Muat ulang daftar dengan F5.")
        return tuple(found[key] for key in ids)

    def _active(self, session: Session, *ids: str) -> tuple[FamilyRecord, ...]:
        stored = self._stored(session, *ids)
        if any(record.family.status is not FamilyStatus.ACTIVE for record in stored):
            raise UserError("Keluarga ini sudah tidak aktif.", "Muat ulang daftar dengan F5.")
        return stored

    def _write(
        self, session: Session, who: Actor, act: str, pairs: Sequence[tuple[FamilyRecord | None, Family]],
        on: date, reason: str,
    ) -> None:  # fmt: skip
        self._require_day_and_reason(on, reason)
        rules = self._context.rules(self._context.require_period(session))
        changes = [rechecked(self._change(rules, before, after)) for before, after in pairs]
        if holders.held_elsewhere(session, [after for _, after in pairs]):
            raise UserError(
                "Nomor KK atau NIK itu sudah dipakai keluarga lain.",
                "Cari nomornya dengan Ctrl+K, lalu periksa.",
            )
        items = records.write(session, changes, at=self._context.clock(), area_names=self._context.area_names)
        self._context.record(
            session,
            who,
            act,
            items,
            subject=f"{len(changes)} keluarga, sejak {on:%d/%m/%Y}",
            reason=reason.strip(),
        )

    def _require_day_and_reason(self, on: date, reason: str) -> None:
        if not reason.strip():
            raise UserError("Alasan belum diisi.", "Tulis alasannya, lalu coba lagi.")
        if on > self._context.today:
            raise UserError("Tanggal itu di masa depan.", "Periksa tanggalnya dan jam komputer.")

    def _change(self, rules: RuleBook, before: FamilyRecord | None, after: Family) -> records.Change:
        """The change of one family; raises UserError when the act would bring an error that was not there."""
        old = () if before is None else rules.problems(before)
        known = {problem.code for problem in old}
        version = 0 if before is None else before.family.version
        record = FamilyRecord(
            family=replace(after, version=version + 1), survey=None if before is None else before.survey
        )
        for problem in rules.problems(record):
            if problem.severity is Severity.ERROR and problem.code not in known:
                raise UserError("Perubahan ini belum dapat disimpan.", problem.sentence)
        return rules.change(before, record)
