"""The tables of an office's file. `rowid` keys are for lists and indexes, text `id`s are the stable keys."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from kemiskinan_desktop.models.columns import ExactDecimal, JsonText, Thousandths, UtcMoment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _rowid() -> Column[int]:
    return Column("rowid", Integer, primary_key=True)


def _key() -> Column[str]:
    return Column("id", String(36), nullable=False, unique=True)


settings = Table(
    "settings",
    metadata,
    Column("key", String(60), primary_key=True),
    Column("value", JsonText, nullable=False),
)

instruments = Table(
    "instruments",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("checksum", String(64), nullable=False),
    Column("body", Text, nullable=False),
)

periods = Table(
    "periods",
    metadata,
    _rowid(),
    _key(),
    Column("name", String(40), nullable=False, unique=True),
    Column("instrument_code", String(20), nullable=False),
    Column("instrument_version", Integer, nullable=False),
    Column("parameters", JsonText, nullable=False),
    Column("state", String(20), nullable=False),
    Column("opened_on", Date, nullable=False),
    Column("valid_until", Date, nullable=False),
    Column("sk_number", String(80), nullable=False, server_default=""),
    Column("sk_date", Date),
    Column("version", Integer, nullable=False),
)

families = Table(
    "families",
    metadata,
    _rowid(),
    _key(),
    Column("kk_number", String(16), nullable=False),
    Column("address", Text, nullable=False),
    Column("rt", String(3), nullable=False),
    Column("rw", String(3), nullable=False),
    Column("kelurahan", String(13), nullable=False),
    Column("phone", String(20), nullable=False),
    Column("latitude", ExactDecimal),
    Column("longitude", ExactDecimal),
    Column("floor_area", ExactDecimal),
    Column("notes", Text, nullable=False),
    Column("field_notes", JsonText, nullable=False),
    Column("kept_reasons", JsonText, nullable=False),
    Column("status", String(20), nullable=False),
    Column("status_date", Date),
    Column("status_reason", Text, nullable=False),
    Column("version", Integer, nullable=False),
    # what lists show and sort by, kept in step by the one place that writes families
    Column("head_name", Text, nullable=False),
    Column("head_key", Text, nullable=False),
    Column("jiwa", Integer, nullable=False),
    Column("errors", Integer, nullable=False),
    Column("warnings", Integer, nullable=False),
    Column("created_at", UtcMoment, nullable=False),
    Column("updated_at", UtcMoment, nullable=False),
    Index(
        "uq_families_live_kk",
        "kk_number",
        unique=True,
        sqlite_where=text("status = 'aktif'"),
        postgresql_where=text("status = 'aktif'"),
    ),
    Index("ix_families_kk_number", "kk_number"),
    Index("ix_families_area", "status", "kelurahan", "rw", "rt", "head_key"),
)

former_kk_numbers = Table(
    "former_kk_numbers",
    metadata,
    _rowid(),
    Column("family_id", ForeignKey("families.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kk_number", String(16), nullable=False, index=True),
)

members = Table(
    "members",
    metadata,
    _rowid(),
    _key(),
    Column("family_id", ForeignKey("families.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("live", Boolean(create_constraint=False), nullable=False),
    Column("name", Text, nullable=False),
    Column("sex", String(1), nullable=False),
    Column("relation", String(2), nullable=False),
    Column("nik", String(16)),
    Column("nik_absence", String(20)),
    Column("birth_place", Text, nullable=False),
    Column("birth_date", Date),
    Column("birth_year", Integer),
    Column("religion", String(4)),
    Column("marital", String(4)),
    Column("education", String(4)),
    Column("schooling", String(4)),
    Column("occupation", String(4)),
    Column("disability", String(4)),
    Column("chronic_illness", String(4)),
    Column("pregnant", Boolean(create_constraint=False)),
    Column("health_cover", String(20)),
    Column("life_status", String(20), nullable=False),
    Column("life_status_date", Date),
    Column("notes", Text, nullable=False),
    Index(
        "uq_members_live_nik",
        "nik",
        unique=True,
        sqlite_where=text("live = 1"),
        postgresql_where=text("live"),
    ),
    Index("ix_members_nik", "nik"),
    Index("ix_members_birth_date", "birth_date"),
)

surveys = Table(
    "surveys",
    metadata,
    _rowid(),
    _key(),
    Column("family_id", ForeignKey("families.id", ondelete="CASCADE"), nullable=False),
    Column("period_id", ForeignKey("periods.id"), nullable=False),
    Column("answers", JsonText, nullable=False),
    Column("interviewed_on", Date),
    Column("surveyor", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("return_reason", Text, nullable=False),
    Column("poverty_class", String(2)),
    Column("points", Thousandths),
    Column("instrument_checksum", String(64), nullable=False),
    Column("entered_by", Text, nullable=False),
    Column("submitted_by", Text, nullable=False),
    Column("submitted_at", UtcMoment),
    Column("validated_by", Text, nullable=False),
    Column("validated_at", UtcMoment),
    Column("version", Integer, nullable=False),
    UniqueConstraint("family_id", "period_id"),
    Index("ix_surveys_list", "period_id", "poverty_class", "state", "family_id"),
)

determinations = Table(
    "determinations",
    metadata,
    _rowid(),
    _key(),
    Column("period_id", ForeignKey("periods.id"), nullable=False),
    Column("sk_number", String(80), nullable=False),
    Column("sk_date", Date, nullable=False),
    Column("at", UtcMoment, nullable=False),
    Column("who", Text, nullable=False),
    Column("kk", Integer, nullable=False),
    Column("jiwa", Integer, nullable=False),
    Column("checksum", String(64), nullable=False),
)

determination_entries = Table(
    "determination_entries",
    metadata,
    _rowid(),
    Column("determination_id", ForeignKey("determinations.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("family_id", String(36), nullable=False, index=True),
    Column("kk_number", String(16), nullable=False),
    Column("head_name", Text, nullable=False),
    Column("head_nik", String(16)),
    Column("address", Text, nullable=False),
    Column("rt", String(3), nullable=False),
    Column("rw", String(3), nullable=False),
    Column("kelurahan", String(13), nullable=False),
    Column("jiwa", Integer, nullable=False),
    Column("poverty_class", String(2), nullable=False),
    Column("points", Thousandths),
    UniqueConstraint("determination_id", "number"),
)

print_batches = Table(
    "print_batches",
    metadata,
    _rowid(),
    _key(),
    Column("at", UtcMoment, nullable=False),
    Column("who", Text, nullable=False),
    Column("paper", String(10), nullable=False),
    Column("cards", Integer, nullable=False),
    Column("first_number", String(40), nullable=False),
    Column("last_number", String(40), nullable=False),
    # name of the printer; empty for a PDF that somebody prints elsewhere
    Column("printer", Text, nullable=False, server_default=""),
    # the entry of the history that printed it, by which it is taken back
    Column("entry_id", Integer),
)

VALID_CARD = "state IN ('siap', 'dicetak', 'diserahkan')"
"""Which cards are valid; queries repeat these very words, so that SQLite takes the partial index."""

cards = Table(
    "cards",
    metadata,
    _rowid(),
    _key(),
    Column("number", String(40), nullable=False, unique=True),
    Column("family_id", ForeignKey("families.id"), nullable=False),
    Column("period_id", ForeignKey("periods.id"), nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("issued_on", Date, nullable=False),
    Column("expires_on", Date, nullable=False),
    Column("batch_id", ForeignKey("print_batches.id")),
    Column("printed_at", UtcMoment),
    # since when the card is in its state, on the office's calendar
    Column("state_on", Date),
    # code of why it was revoked, as lists of revoked cards have it
    Column("revocation", String(20), nullable=False, server_default=""),
    Column("handed_on", Date),
    Column("received_by", Text, nullable=False, server_default=""),
    Column("relation", String(60), nullable=False, server_default=""),
    # when the paper of a card that no longer counts came back to the office
    Column("taken_in_on", Date),
    Index("ix_cards_batch_id", "batch_id"),
    Index(
        "uq_cards_valid",
        "family_id",
        "period_id",
        unique=True,
        sqlite_where=text(VALID_CARD),
        postgresql_where=text(VALID_CARD),
    ),
)

blank_moves = Table(
    "blank_moves",
    metadata,
    _rowid(),
    _key(),
    Column("at", UtcMoment, nullable=False),
    Column("day", Date, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("paper", String(10), nullable=False),
    Column("count", Integer, nullable=False),
    Column("batch_id", String(36), index=True),
    Column("note", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

keys = Table(
    "keys",
    metadata,
    _rowid(),
    Column("kind", String(10), nullable=False),
    Column("kid", String(8), nullable=False, unique=True),
    Column("private", LargeBinary, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_until", Date, nullable=False),
)

enrolments = Table(
    "enrolments",
    metadata,
    _rowid(),
    _key(),
    Column("family_id", ForeignKey("families.id"), nullable=False),
    Column("program_code", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("since", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_enrolments_program", "program_code", "state"),
    Index("ix_enrolments_family", "family_id"),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcMoment, nullable=False),
    Column("day", Date, nullable=False),
    Column("who", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("act", String(40), nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("records", Integer, nullable=False),
    Column("undoes", Integer),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_history_act", "act", "day"),
    Index("ix_history_day", "day"),
    Index("ix_history_undoes", "undoes"),
    Index("ix_history_who", "who", "day"),
)

history_items = Table(
    "history_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entry_id", ForeignKey("history.id"), nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("record_id", String(60), nullable=False),
    # the family that a record of another kind, such as an enrolment or a card, belongs to
    Column("family_id", String(36)),
    Column("before", LargeBinary),
    Column("after", LargeBinary),
    # what the chain vouches for: it stays when the item's documents are destroyed after their time
    Column("digest", LargeBinary, nullable=False),
    Column("destroyed_by", ForeignKey("history.id")),
    # standing in the register after the change; null kelurahan means *not in the register*
    Column("standing", Boolean(create_constraint=False), nullable=False),
    Column("kelurahan", String(13)),
    Column("poverty_class", String(2)),
    Column("jiwa", Integer),
    Column("determined", Boolean(create_constraint=False)),
    Index(
        "ix_history_items_family",
        "family_id",
        sqlite_where=text("family_id IS NOT NULL"),
        postgresql_where=text("family_id IS NOT NULL"),
    ),
    Index("ix_history_items_record", "kind", "record_id", "id"),
    Index("ix_history_items_standing", "standing", "day", "record_id", "id"),
)

imports = Table(
    "imports",
    metadata,
    _rowid(),
    _key(),
    Column("at", UtcMoment, nullable=False),
    Column("who", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("profile_name", Text, nullable=False),
    Column("counts", JsonText, nullable=False),
    Column("entry_id", ForeignKey("history.id")),
    # the export of which the file came back, also when another PC made it; null where nobody knows
    Column("export_id", String(36)),
)

import_conflicts = Table(
    "import_conflicts",
    metadata,
    _rowid(),
    Column("import_id", ForeignKey("imports.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("record_id", String(36), nullable=False),
    Column("family_id", String(36), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("field", String(40), nullable=False),
    Column("sheet", Text, nullable=False),
    Column("cell", String(20), nullable=False),
    Column("given", Text, nullable=False),
    Column("theirs", Text, nullable=False),
    Column("ours", Text, nullable=False),
    Column("choice", String(20), nullable=False),
    Column("ours_by", Text, nullable=False),
    Column("ours_at", UtcMoment),
)

exports = Table(
    "exports",
    metadata,
    _rowid(),
    _key(),
    Column("at", UtcMoment, nullable=False),
    Column("who", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("period_id", ForeignKey("periods.id"), nullable=False),
    Column("entry_id", ForeignKey("history.id"), nullable=False),
)

export_rows = Table(
    "export_rows",
    metadata,
    _rowid(),
    Column("export_id", ForeignKey("exports.id"), nullable=False),
    Column("family_id", String(36), nullable=False, index=True),
    # what was given out of a family, its members and its answers, compressed
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("export_id", "family_id"),
)

photos = Table(
    "photos",
    metadata,
    _rowid(),
    _key(),
    Column("family_id", ForeignKey("families.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("picture", LargeBinary, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("taken_at", UtcMoment, nullable=False),
    Column("current", Boolean(create_constraint=False), nullable=False),
    Index("ix_photos_family", "family_id", "current"),
)

search_terms = Table("search_terms", metadata, Column("term", String(60), primary_key=True))

people = Table(
    "people",
    metadata,
    _rowid(),
    _key(),
    Column("login", String(40), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    Column("must_change", Boolean(create_constraint=False), nullable=False),
    Column("created_at", UtcMoment, nullable=False),
    Column("version", Integer, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    _rowid(),
    Column("who", Text, nullable=False),
    Column("form", String(20), nullable=False),
    Column("record_id", String(36), nullable=False),
    Column("body", JsonText, nullable=False),
    Column("updated_at", UtcMoment, nullable=False),
    UniqueConstraint("who", "form", "record_id"),
)

subject_requests = Table(
    "subject_requests",
    metadata,
    _rowid(),
    _key(),
    Column("number", Integer, nullable=False, unique=True),
    Column("kind", String(20), nullable=False),
    Column("family_id", ForeignKey("families.id"), index=True),
    Column("member_id", String(36)),
    Column("applicant", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("received_at", UtcMoment, nullable=False),
    Column("due_at", UtcMoment, nullable=False),
    Column("received_by", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("outcome", Text, nullable=False),
    Column("answered_at", UtcMoment),
    Column("answered_by", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

destructions = Table(
    "destructions",
    metadata,
    _rowid(),
    _key(),
    Column("number", Integer, nullable=False, unique=True),
    Column("at", UtcMoment, nullable=False),
    Column("who", Text, nullable=False),
    Column("years", Integer, nullable=False),
    Column("families", Integer, nullable=False),
    Column("members", Integer, nullable=False),
    Column("items", Integer, nullable=False),
    Column("checksum", String(64), nullable=False),
    Column("entry_id", ForeignKey("history.id"), nullable=False),
)

# what the last search for doubles found: no record, made anew by every search
double_pairs = Table(
    "double_pairs",
    metadata,
    _rowid(),
    Column("first_family", String(36), nullable=False),
    Column("second_family", String(36), nullable=False),
    Column("score", Thousandths, nullable=False),
    Column("people", JsonText, nullable=False),
    Column("found_at", UtcMoment, nullable=False),
)

two_people = Table(
    "two_people",
    metadata,
    _rowid(),
    _key(),
    Column("first_id", String(36), nullable=False),
    Column("second_id", String(36), nullable=False),
    Column("reason", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", UtcMoment, nullable=False),
    UniqueConstraint("first_id", "second_id"),
)

# families that another operator types again, and what came of it: counts alone, no values
double_entries = Table(
    "double_entries",
    metadata,
    _rowid(),
    _key(),
    Column("family_id", ForeignKey("families.id", ondelete="CASCADE"), nullable=False),
    Column("period_id", ForeignKey("periods.id"), nullable=False),
    Column("state", String(20), nullable=False),
    Column("seed", String(20), nullable=False),
    Column("ordered_by", Text, nullable=False),
    Column("ordered_at", UtcMoment, nullable=False),
    Column("first_by", Text, nullable=False),
    Column("second_by", Text, nullable=False),
    Column("done_at", UtcMoment),
    Column("compared", Integer, nullable=False),
    Column("differing", Integer, nullable=False),
    Column("first_wrong", Integer, nullable=False),
    Column("second_wrong", Integer, nullable=False),
    UniqueConstraint("family_id", "period_id"),
    Index("ix_double_entries_state", "period_id", "state"),
)

# how people typed, outside the history: data about staff, forgotten after the retention time
entry_sessions = Table(
    "entry_sessions",
    metadata,
    _rowid(),
    Column("who", Text, nullable=False),
    Column("mode", String(10), nullable=False),
    Column("day", Date, nullable=False),
    Column("started_at", UtcMoment, nullable=False),
    Column("ended_at", UtcMoment, nullable=False),
    Column("pause", Integer, nullable=False),
    Column("records", Integer, nullable=False),
    Column("keystrokes", Integer, nullable=False),
    Column("corrections", Integer, nullable=False),
    Index("ix_entry_sessions_day", "day", "who"),
)

# other offices with which packages are exchanged; their keys were compared aloud once
package_peers = Table(
    "package_peers",
    metadata,
    _rowid(),
    Column("office", String(20), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("area", String(20), nullable=False),
    Column("exchange_key", LargeBinary, nullable=False),
    Column("signing_keys", JsonText, nullable=False),
    Column("confirmed_at", UtcMoment, nullable=False),
    Column("confirmed_by", Text, nullable=False),
)

packages = Table(
    "packages",
    metadata,
    _rowid(),
    _key(),
    Column("direction", String(10), nullable=False),
    Column("office", String(20), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("at", UtcMoment, nullable=False),
    Column("who", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("counts", JsonText, nullable=False),
    # the Buku Data inside, by the id that its maker gave it; empty for a receipt
    Column("export_id", String(36), nullable=False),
    # the package of the other side that it answers; empty for data
    Column("answers", String(64), nullable=False),
    Column("import_id", String(36), nullable=False),
    Column("seen", Integer, nullable=False),
    UniqueConstraint("direction", "office", "sequence"),
)
