"""Photos of houses: put in, taken out, looked at; kept in the encrypted file alone."""

from collections.abc import Mapping

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.photos import HousePhoto, PhotoKind
from kemiskinan_desktop.models import photos, records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.house_pictures import prepared


class Photos:
    """The front and the inside of each family's house."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def of(self, who: Actor, family_id: str) -> Mapping[PhotoKind, HousePhoto]:
        """The photos of a family, by side."""
        del who
        with self._context.database.read() as session:
            found = photos.of_families(session, [family_id])
        return {kind: photo for (_, kind), photo in found.items()}

    @permits(Permission.WRITE_FAMILY)
    def put(self, who: Actor, family_id: str, kind: PhotoKind, source: bytes) -> HousePhoto:
        """Keep a picture as the photo of a side, in place of the former one, which undo brings back.

        It is turned upright, scaled to at most 1280 pixels, and freed of everything the camera wrote in it.
        Raises UserError for what is no picture or too large a one, and for a family that is gone.
        """
        ready = prepared(source)
        with self._context.database.write() as session:
            period = self._context.require_period(session)
            if not records.load(session, [family_id], period.id):
                raise UserError("Keluarga ini sudah tidak ada.", "Muat ulang daftar dengan F5.")
            photo = HousePhoto(
                id=self._context.new_id(), family_id=family_id, kind=kind, picture=ready.picture,
                width=ready.width, height=ready.height, taken_by=who.name, taken_at=self._context.clock(),
            )  # fmt: skip
            photos.add(session, photo)
            item = photos.put_in_force(session, family_id, kind, photo.id)
            self._context.record(session, who, "pasang foto", [item], subject=f"foto {kind.value}")
        return photo

    @permits(Permission.WRITE_FAMILY)
    def take_out(self, who: Actor, family_id: str, kind: PhotoKind) -> None:
        """Show no photo of a side any more; raises UserError when there is none."""
        with self._context.database.write() as session:
            if (family_id, kind) not in photos.of_families(session, [family_id]):
                raise UserError("Foto itu sudah tidak ada.", "Tidak ada yang perlu dilakukan.")
            item = photos.put_in_force(session, family_id, kind, None)
            self._context.record(session, who, "lepas foto", [item], subject=f"foto {kind.value}")
