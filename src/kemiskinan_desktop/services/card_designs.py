"""The design of the office's cards: looked at, previewed, kept; frozen for a period by its first print."""

from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.card_design import CardDesign, design_problems
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.models import card_designs, history, periods
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.card_looks import contact_line, drawn_up
from kemiskinan_desktop.services.context import Context

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kemiskinan_desktop.domain.office import OfficeProfile
    from kemiskinan_desktop.papers.values import CardFace

PREVIEW_DPI = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignStanding:
    """The office's design, and what the present period's cards look like."""

    design: CardDesign
    period: str = ""
    """Name of the present period; empty without one."""
    frozen_on: date | None = None
    """Day of the period's first print; None before it."""
    government: str = ""
    """First line of the office's letterhead."""
    contact: str = ""
    """Whom to call when the design names nobody."""
    differs: bool = False
    """Whether the office's design is another than the frozen one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignPreview:
    """An invented card in a design."""

    front: bytes = field(repr=False)
    """PNG at 200 dpi: a card of 340 pixels is sharp at double size too."""
    back: bytes = field(repr=False)
    cut: frozenset[str] = frozenset()
    """Names of the texts that end with an ellipsis."""


class CardDesigns:
    """How the office's cards look."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def standing(self, who: Actor) -> DesignStanding:
        """The design and how far it is in force."""
        del who
        with self._context.database.read() as session:
            design, period = card_designs.get(session), periods.current(session)
            frozen = None if period is None else card_designs.look_of_period(session, period.id)
            profile = self._context.profile(session)
            now = drawn_up(design, profile)
        return DesignStanding(
            design=design, government=profile.government, contact=contact_line(CardDesign(), profile),
            period="" if period is None else period.name,
            frozen_on=None if frozen is None else frozen.since,
            differs=frozen is not None and replace(frozen, since=None) != now,
        )  # fmt: skip

    @permits(Permission.SETTINGS)
    def save(self, who: Actor, design: CardDesign, *, renew: bool = False) -> None:
        """Keep a design; `renew` also gives it to the cards that the present period still prints.

        Raises UserError for a design that `design_problems` refuses.
        """
        if design_problems(design):
            raise UserError("Rancangan kartu belum benar.", "Perbaiki isian yang ditandai.")
        with self._context.database.write() as session:
            before = card_designs.get(session)
            card_designs.put(session, design)
            items = [
                history.Item(
                    kind=card_designs.DESIGN, record_id=card_designs.OFFICE_RECORD,
                    before=card_designs.design_document(before), after=card_designs.design_document(design),
                )
            ]  # fmt: skip
            if renew:
                items += self._renewed(session, design)
            self._context.record(session, who, "ubah rancangan kartu", items)

    @permits(Permission.READ)
    def preview(self, who: Actor, design: CardDesign) -> DesignPreview:
        """Both sides of an invented card; raises UserError for colours that are none."""
        from kemiskinan_desktop.papers.card_back import cut_on_back  # noqa: PLC0415 - reportlab loads here
        from kemiskinan_desktop.papers.card_front import cut_on_front  # noqa: PLC0415 - as above
        from kemiskinan_desktop.papers.cards import write_cards  # noqa: PLC0415 - as above
        from kemiskinan_desktop.papers.pictures import page_picture  # noqa: PLC0415 - pypdfium2 loads here
        from kemiskinan_desktop.papers.values import SheetOptions  # noqa: PLC0415 - beside the others

        del who
        with self._context.database.read() as session:
            face = self._sample(session, design)
        stream = BytesIO()
        write_cards([face], 1, SheetOptions(paper=Paper.ID1), stream)
        front, back = (page_picture(stream.getvalue(), page, PREVIEW_DPI) for page in (1, 2))
        return DesignPreview(front=front, back=back, cut=cut_on_front(face) | cut_on_back(face))

    def _renewed(self, session: "Session", design: CardDesign) -> list[history.Item]:
        period = periods.current(session)
        frozen = None if period is None else card_designs.look_of_period(session, period.id)
        if period is None or frozen is None:
            return []
        look = replace(drawn_up(design, self._context.profile(session)), since=frozen.since)
        card_designs.put_look(session, period.id, look)
        return [
            history.Item(
                kind=card_designs.DESIGN, record_id=period.id,
                before=card_designs.look_document(frozen), after=card_designs.look_document(look),
            )
        ]  # fmt: skip

    def _sample(self, session: "Session", design: CardDesign) -> "CardFace":
        from kemiskinan_desktop.services.card_sample import sample_face  # noqa: PLC0415 - its code loads zxing

        profile: OfficeProfile = self._context.profile(session)
        look = drawn_up(design, profile)
        return sample_face(
            look, profile, contact_line(design, profile), periods.current(session), self._context.today
        )
