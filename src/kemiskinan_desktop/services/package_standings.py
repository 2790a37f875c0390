"""How the exchange with every other office stands."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.office import area_title
from kemiskinan_desktop.domain.packages import (
    Direction,
    OfficeStanding,
    PackageKind,
    PackageState,
    missing_numbers,
    unanswered,
)
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models import package_peers, packages
from kemiskinan_desktop.services.context import Context

_Areas = dict[str, dict[PovertyClass, Count]]


def standings(session: Session, context: Context) -> tuple[OfficeStanding, ...]:
    """Every office that is known; in an office of the city every kecamatan, known or not, by code."""
    counts: _Areas = {}
    names: dict[str, str] = {}
    if context.profile(session).is_city:
        counts = packages.by_area(session, context.require_period(session).id)
        names = {area.code: area_title(area.code, area.name) for area in context.reference.kecamatan}
    known = {peer.area: peer for peer in package_peers.every(session)}
    names |= {area: peer.name for area, peer in known.items()}
    return tuple(
        _standing(session, known[area].office if area in known else "", name, counts.get(area, {}))
        for area, name in sorted(names.items())
    )


def _standing(
    session: Session, office: str, name: str, by_class: dict[PovertyClass, Count]
) -> OfficeStanding:
    rows = packages.of_office(session, office) if office else ()
    went = [row for row in rows if row.direction is Direction.OUT and row.kind is not PackageKind.RECEIPT]
    newest = next(iter(went), None)
    return OfficeStanding(
        office=office, name=name, last=next((row for row in rows if row.direction is Direction.IN), None),
        missing=missing_numbers(rows), owed=unanswered(rows) is not None, by_class=by_class,
        waiting=None if newest is None or newest.state is not PackageState.SENT else newest,
    )  # fmt: skip
