"""Giving out Buku Data: the signed workbook, and what of it this office remembers."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import exports, history
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.signing import sealing_key


@dataclass(frozen=True, slots=True, kw_only=True)
class GivingOut:
    """One export, in the caller's transaction."""

    context: Context
    session: Session
    who: Actor
    period: Period
    export_id: str

    def write(
        self, stored: Collection[FamilyRecord], entry: int, file_name: str, path: Path, report: Report
    ) -> None:
        """Write the workbook and keep what it gives out, under an entry of the history."""
        from kemiskinan_desktop.credentials.book_seal import seal  # noqa: PLC0415 - not needed at start
        from kemiskinan_desktop.workbooks.buku_data import BookContent, write_buku_data  # noqa: PLC0415 - not needed at start

        context, session = self.context, self.session
        made_at, keeper = context.clock(), exports.RowKeeper(session, self.export_id)
        exports.add(
            session,
            {
                "id": self.export_id, "at": made_at, "who": self.who.name, "file_name": file_name,
                "period_id": self.period.id, "entry_id": entry,
            },
        )  # fmt: skip
        content = BookContent(
            families=[record.family for record in stored],
            surveys={record.family.id: record.survey for record in stored if record.survey is not None},
            instrument=context.instrument_of(self.period),
            reference=context.reference,
            profile=context.profile(session),
            period_name=self.period.name,
            period_id=self.period.id,
            export_id=self.export_id,
            made_at=made_at,
            history_head=history.head(session).short,
            seal=partial(seal, key=sealing_key(session)),
            keep=keeper.keep,
        )
        write_buku_data(content, path, report)
        keeper.finish()
