"""What a card of a period looks like: frozen by the first print, so that one printed again is alike."""

from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.card_design import CardDesign
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.models import card_designs
from kemiskinan_desktop.models.card_designs import CardLook
from kemiskinan_desktop.services.context import Context


def look_for(context: Context, session: Session, period_id: str) -> CardLook:
    """The frozen look of a period, or the office's design of now."""
    frozen = card_designs.look_of_period(session, period_id)
    return frozen or drawn_up(card_designs.get(session), context.profile(session))


def drawn_up(design: CardDesign, profile: OfficeProfile) -> CardLook:
    """A design with the office's first line and emblem where it asks for them."""
    return CardLook(
        design=design,
        government=design.government.strip() or profile.government,
        emblem=profile.emblem if design.emblem else None,
    )


def freeze(context: Context, session: Session, period_id: str, look: CardLook) -> None:
    """Keep the look with which the first cards of a period are printed; later prints change nothing."""
    if look.since is None:
        card_designs.put_look(session, period_id, replace(look, since=context.today))


def contact_line(design: CardDesign, profile: OfficeProfile) -> str:
    """Whom to call, in one line."""
    office = f"Kecamatan {profile.kecamatan_name}"
    usual = ", ".join(part for part in (office, profile.phone or profile.address) if part)
    return design.contact.strip() or usual
