"""The office's withdrawn cards as the code that its monthly recap prints."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.key_states import signing_key
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.services.signing import issuer_of, office_keys, trust_list
from kemiskinan_desktop.services.withdrawals import withdrawn_cards

if TYPE_CHECKING:
    from kemiskinan_desktop.papers.withdrawal_code import WithdrawalCode


def withdrawal_code(session: Session, profile: OfficeProfile, now: datetime) -> "WithdrawalCode | None":
    """The code of all withdrawn cards, or of the newest that have room; None when there are none.

    A recap is printed without it while no key may sign: Kepercayaan says why and what to do.
    """
    cards = withdrawn_cards(session, issuer_of(profile))
    if not cards or profile.is_city:
        return None
    try:
        key = signing_key(office_keys(session), trust_list(session), now)
    except UserError:
        return None
    from kemiskinan_desktop.credentials import report_code  # noqa: PLC0415 - cryptography loads here
    from kemiskinan_desktop.credentials.qr import qr_matrix  # noqa: PLC0415 - as above
    from kemiskinan_desktop.papers.withdrawal_code import WithdrawalCode  # noqa: PLC0415 - reportlab loads here

    text, told = report_code.encode(list(cards.values()), key, now)
    code = qr_matrix(text, area_mm=report_code.AREA_MM)
    return WithdrawalCode(size=code.size, packed=b"".join(code.packed), told=told, left_out=len(cards) - told)
