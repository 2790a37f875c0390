"""The office itself: its profile, letterhead and signatory."""

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.models import history, office_profile
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context

_LARGEST_EMBLEM = 2_000_000
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")


class Office:
    """What papers and screens say of the office."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def profile(self, who: Actor) -> OfficeProfile:
        """The profile."""
        del who
        with self._context.database.read() as session:
            return self._context.profile(session)

    @permits(Permission.READ)
    def reference(self, who: Actor) -> Reference:
        """Areas, code lists, population and programmes."""
        del who
        return self._context.reference

    @permits(Permission.SETTINGS)
    def save_profile(self, who: Actor, profile: OfficeProfile) -> OfficeProfile:
        """Store the profile; the kecamatan stays. Raises UserError for an emblem that is no small picture."""
        emblem = profile.emblem
        if emblem is not None and (len(emblem) > _LARGEST_EMBLEM or not emblem.startswith(_PICTURES)):
            raise UserError(
                "Lambang harus berupa gambar PNG atau JPEG, paling besar 2 MB.", "Pilih gambar yang lain."
            )
        with self._context.database.write() as session:
            before = self._context.profile(session)
            if _lasting(profile) != _lasting(before):
                raise UserError("Kecamatan kantor tidak dapat diganti.", "Buat berkas kantor baru.")
            office_profile.put(session, profile)
            item = history.Item(
                kind="kantor", record_id=profile.kecamatan,
                before=office_profile.profile_document(before),
                after=office_profile.profile_document(profile),
            )  # fmt: skip
            self._context.record(session, who, "ubah data kantor", [item])
        return profile


def _lasting(profile: OfficeProfile) -> tuple[object, ...]:
    """What an office is founded with and keeps."""
    return profile.kecamatan, profile.training, profile.role
