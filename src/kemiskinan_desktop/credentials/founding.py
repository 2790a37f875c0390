"""How an office starts alone: its own root, its first key, its first list."""

from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.credentials import trust_file
from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.credentials.keys import OfficeKey, RootKey
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a new office keeps: two secrets for the encrypted database, and the list it hands out."""

    root: RootKey
    key: OfficeKey
    trust: TrustList

    @property
    def trust_file(self) -> bytes:
        """The bytes of the `.kimtrust` file for checkers."""
        return trust_file.write(self.trust, self.root)


def self_rooted_office(office: str, office_name: str, now: datetime) -> Founding:
    """An office that vouches for itself, until a city adopts it by putting its key into the city's list."""
    root = RootKey.generate()
    key = OfficeKey.generate(office, now.astimezone(CARD_ZONE).date())
    trust = TrustList(
        root_public=root.public,
        sequence=1,
        issued_at=now.replace(microsecond=0),
        offices={office: office_name},
        keys=(TrustedKey.of(key),),
    )
    return Founding(root=root, key=key, trust=trust)
