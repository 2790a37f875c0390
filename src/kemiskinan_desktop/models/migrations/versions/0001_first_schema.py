"""First schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
row_changes: frozenset[str] = frozenset()


def upgrade() -> None:  # noqa: PLR0915 - one table after the other
    """Make every table of the first release."""
    op.create_table(
        "drafts",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("form", sa.String(length=20), nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_drafts")),
        sa.UniqueConstraint("who", "form", "record_id", name=op.f("uq_drafts_who_form_record_id")),
    )
    op.create_table(
        "entry_sessions",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("started_at", sa.String(length=27), nullable=False),
        sa.Column("ended_at", sa.String(length=27), nullable=False),
        sa.Column("pause", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("keystrokes", sa.Integer(), nullable=False),
        sa.Column("corrections", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_entry_sessions")),
    )
    op.create_index("ix_entry_sessions_day", "entry_sessions", ["day", "who"], unique=False)
    op.create_table(
        "families",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kk_number", sa.String(length=16), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("rt", sa.String(length=3), nullable=False),
        sa.Column("rw", sa.String(length=3), nullable=False),
        sa.Column("kelurahan", sa.String(length=13), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("latitude", sa.String(length=40), nullable=True),
        sa.Column("longitude", sa.String(length=40), nullable=True),
        sa.Column("floor_area", sa.String(length=40), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("field_notes", sa.Text(), nullable=False),
        sa.Column("kept_reasons", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("status_date", sa.Date(), nullable=True),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("head_key", sa.Text(), nullable=False),
        sa.Column("jiwa", sa.Integer(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("updated_at", sa.String(length=27), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_families")),
        sa.UniqueConstraint("id", name=op.f("uq_families_id")),
    )
    op.create_index(
        "ix_families_area", "families", ["status", "kelurahan", "rw", "rt", "head_key"], unique=False
    )
    op.create_index("ix_families_kk_number", "families", ["kk_number"], unique=False)
    op.create_index(
        "uq_families_live_kk",
        "families",
        ["kk_number"],
        unique=True,
        sqlite_where=sa.text("status = 'aktif'"),
        postgresql_where=sa.text("status = 'aktif'"),
    )
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_act", "history", ["act", "day"], unique=False)
    op.create_index("ix_history_day", "history", ["day"], unique=False)
    op.create_index("ix_history_undoes", "history", ["undoes"], unique=False)
    op.create_index("ix_history_who", "history", ["who", "day"], unique=False)
    op.create_table(
        "instruments",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", "version", name=op.f("pk_instruments")),
    )
    op.create_table(
        "keys",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("kid", sa.String(length=8), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_keys")),
        sa.UniqueConstraint("kid", name=op.f("uq_keys_kid")),
    )
    op.create_table(
        "package_peers",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("office", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("area", sa.String(length=20), nullable=False),
        sa.Column("exchange_key", sa.LargeBinary(), nullable=False),
        sa.Column("signing_keys", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.String(length=27), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_package_peers")),
        sa.UniqueConstraint("office", name=op.f("uq_package_peers_office")),
    )
    op.create_table(
        "packages",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("direction", sa.String(length=10), nullable=False),
        sa.Column("office", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("export_id", sa.String(length=36), nullable=False),
        sa.Column("answers", sa.String(length=64), nullable=False),
        sa.Column("import_id", sa.String(length=36), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_packages")),
        sa.UniqueConstraint("id", name=op.f("uq_packages_id")),
        sa.UniqueConstraint(
            "direction", "office", "sequence", name=op.f("uq_packages_direction_office_sequence")
        ),
    )
    op.create_table(
        "people",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("login", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(length=27), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_people")),
        sa.UniqueConstraint("id", name=op.f("uq_people_id")),
        sa.UniqueConstraint("login", name=op.f("uq_people_login")),
    )
    op.create_table(
        "periods",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("instrument_code", sa.String(length=20), nullable=False),
        sa.Column("instrument_version", sa.Integer(), nullable=False),
        sa.Column("parameters", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("sk_number", sa.String(length=80), server_default="", nullable=False),
        sa.Column("sk_date", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_periods")),
        sa.UniqueConstraint("id", name=op.f("uq_periods_id")),
        sa.UniqueConstraint("name", name=op.f("uq_periods_name")),
    )
    op.create_table(
        "print_batches",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("paper", sa.String(length=10), nullable=False),
        sa.Column("cards", sa.Integer(), nullable=False),
        sa.Column("first_number", sa.String(length=40), nullable=False),
        sa.Column("last_number", sa.String(length=40), nullable=False),
        sa.Column("printer", sa.Text(), server_default="", nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_print_batches")),
        sa.UniqueConstraint("id", name=op.f("uq_print_batches_id")),
    )
    op.create_table(
        "blank_moves",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("paper", sa.String(length=10), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.String(length=36), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_blank_moves")),
        sa.UniqueConstraint("id", name=op.f("uq_blank_moves_id")),
    )
    op.create_index(op.f("ix_blank_moves_batch_id"), "blank_moves", ["batch_id"], unique=False)
    op.create_table(
        "search_terms",
        sa.Column("term", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("term", name=op.f("pk_search_terms")),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )
    op.create_table(
        "cards",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("period_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("batch_id", sa.String(length=36), nullable=True),
        sa.Column("printed_at", sa.String(length=27), nullable=True),
        sa.Column("state_on", sa.Date(), nullable=True),
        sa.Column("revocation", sa.String(length=20), server_default="", nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=True),
        sa.Column("received_by", sa.Text(), server_default="", nullable=False),
        sa.Column("relation", sa.String(length=60), server_default="", nullable=False),
        sa.Column("taken_in_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["print_batches.id"], name=op.f("fk_cards_batch_id")),
        sa.ForeignKeyConstraint(["family_id"], ["families.id"], name=op.f("fk_cards_family_id")),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_cards_period_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_cards")),
        sa.UniqueConstraint("id", name=op.f("uq_cards_id")),
        sa.UniqueConstraint("number", name=op.f("uq_cards_number")),
    )
    op.create_index("ix_cards_batch_id", "cards", ["batch_id"], unique=False)
    op.create_index(
        "uq_cards_valid",
        "cards",
        ["family_id", "period_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('siap', 'dicetak', 'diserahkan')"),
        postgresql_where=sa.text("state IN ('siap', 'dicetak', 'diserahkan')"),
    )
    op.create_table(
        "double_pairs",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("first_family", sa.String(length=36), nullable=False),
        sa.Column("second_family", sa.String(length=36), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("found_at", sa.String(length=27), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_double_pairs")),
    )
    op.create_table(
        "two_people",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("first_id", sa.String(length=36), nullable=False),
        sa.Column("second_id", sa.String(length=36), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_two_people")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_two_people_first_id_second_id")),
        sa.UniqueConstraint("id", name=op.f("uq_two_people_id")),
    )
    op.create_table(
        "destructions",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("years", sa.Integer(), nullable=False),
        sa.Column("families", sa.Integer(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["history.id"], name=op.f("fk_destructions_entry_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_destructions")),
        sa.UniqueConstraint("id", name=op.f("uq_destructions_id")),
        sa.UniqueConstraint("number", name=op.f("uq_destructions_number")),
    )
    op.create_table(
        "determinations",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("period_id", sa.String(length=36), nullable=False),
        sa.Column("sk_number", sa.String(length=80), nullable=False),
        sa.Column("sk_date", sa.Date(), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kk", sa.Integer(), nullable=False),
        sa.Column("jiwa", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_determinations_period_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_determinations")),
        sa.UniqueConstraint("id", name=op.f("uq_determinations_id")),
    )
    op.create_table(
        "enrolments",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("program_code", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["family_id"], ["families.id"], name=op.f("fk_enrolments_family_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_enrolments")),
        sa.UniqueConstraint("id", name=op.f("uq_enrolments_id")),
    )
    op.create_index("ix_enrolments_family", "enrolments", ["family_id"], unique=False)
    op.create_index("ix_enrolments_program", "enrolments", ["program_code", "state"], unique=False)
    op.create_table(
        "double_entries",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("period_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("seed", sa.String(length=20), nullable=False),
        sa.Column("ordered_by", sa.Text(), nullable=False),
        sa.Column("ordered_at", sa.String(length=27), nullable=False),
        sa.Column("first_by", sa.Text(), nullable=False),
        sa.Column("second_by", sa.Text(), nullable=False),
        sa.Column("done_at", sa.String(length=27), nullable=True),
        sa.Column("compared", sa.Integer(), nullable=False),
        sa.Column("differing", sa.Integer(), nullable=False),
        sa.Column("first_wrong", sa.Integer(), nullable=False),
        sa.Column("second_wrong", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["families.id"], name=op.f("fk_double_entries_family_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_double_entries_period_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_double_entries")),
        sa.UniqueConstraint("family_id", "period_id", name=op.f("uq_double_entries_family_id_period_id")),
        sa.UniqueConstraint("id", name=op.f("uq_double_entries_id")),
    )
    op.create_index("ix_double_entries_state", "double_entries", ["period_id", "state"], unique=False)
    op.create_table(
        "former_kk_numbers",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kk_number", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["families.id"], name=op.f("fk_former_kk_numbers_family_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_former_kk_numbers")),
    )
    op.create_index(op.f("ix_former_kk_numbers_family_id"), "former_kk_numbers", ["family_id"], unique=False)
    op.create_index(op.f("ix_former_kk_numbers_kk_number"), "former_kk_numbers", ["kk_number"], unique=False)
    op.create_table(
        "history_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("record_id", sa.String(length=60), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=True),
        sa.Column("before", sa.LargeBinary(), nullable=True),
        sa.Column("after", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("destroyed_by", sa.Integer(), nullable=True),
        sa.Column("standing", sa.Boolean(), nullable=False),
        sa.Column("kelurahan", sa.String(length=13), nullable=True),
        sa.Column("poverty_class", sa.String(length=2), nullable=True),
        sa.Column("jiwa", sa.Integer(), nullable=True),
        sa.Column("determined", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["destroyed_by"], ["history.id"], name=op.f("fk_history_items_destroyed_by")),
        sa.ForeignKeyConstraint(["entry_id"], ["history.id"], name=op.f("fk_history_items_entry_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history_items")),
    )
    op.create_index(op.f("ix_history_items_entry_id"), "history_items", ["entry_id"], unique=False)
    op.create_index(
        "ix_history_items_family",
        "history_items",
        ["family_id"],
        unique=False,
        sqlite_where=sa.text("family_id IS NOT NULL"),
        postgresql_where=sa.text("family_id IS NOT NULL"),
    )
    op.create_index("ix_history_items_record", "history_items", ["kind", "record_id", "id"], unique=False)
    op.create_index(
        "ix_history_items_standing", "history_items", ["standing", "day", "record_id", "id"], unique=False
    )
    op.create_table(
        "imports",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("profile_name", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("export_id", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["history.id"], name=op.f("fk_imports_entry_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_imports")),
        sa.UniqueConstraint("id", name=op.f("uq_imports_id")),
    )
    op.create_table(
        "import_conflicts",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("cell", sa.String(length=20), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("theirs", sa.Text(), nullable=False),
        sa.Column("ours", sa.Text(), nullable=False),
        sa.Column("choice", sa.String(length=20), nullable=False),
        sa.Column("ours_by", sa.Text(), nullable=False),
        sa.Column("ours_at", sa.String(length=27), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_import_conflicts_import_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_import_conflicts")),
    )
    op.create_index(op.f("ix_import_conflicts_import_id"), "import_conflicts", ["import_id"], unique=False)
    op.create_index(op.f("ix_import_conflicts_family_id"), "import_conflicts", ["family_id"], unique=False)
    op.create_table(
        "exports",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.String(length=27), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("period_id", sa.String(length=36), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_exports_period_id")),
        sa.ForeignKeyConstraint(["entry_id"], ["history.id"], name=op.f("fk_exports_entry_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_exports")),
        sa.UniqueConstraint("id", name=op.f("uq_exports_id")),
    )
    op.create_table(
        "export_rows",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("export_id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["export_id"], ["exports.id"], name=op.f("fk_export_rows_export_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_export_rows")),
        sa.UniqueConstraint("export_id", "family_id", name=op.f("uq_export_rows_export_id_family_id")),
    )
    op.create_index(op.f("ix_export_rows_family_id"), "export_rows", ["family_id"], unique=False)
    op.create_table(
        "members",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(length=1), nullable=False),
        sa.Column("relation", sa.String(length=2), nullable=False),
        sa.Column("nik", sa.String(length=16), nullable=True),
        sa.Column("nik_absence", sa.String(length=20), nullable=True),
        sa.Column("birth_place", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("religion", sa.String(length=4), nullable=True),
        sa.Column("marital", sa.String(length=4), nullable=True),
        sa.Column("education", sa.String(length=4), nullable=True),
        sa.Column("schooling", sa.String(length=4), nullable=True),
        sa.Column("occupation", sa.String(length=4), nullable=True),
        sa.Column("disability", sa.String(length=4), nullable=True),
        sa.Column("chronic_illness", sa.String(length=4), nullable=True),
        sa.Column("pregnant", sa.Boolean(), nullable=True),
        sa.Column("health_cover", sa.String(length=20), nullable=True),
        sa.Column("life_status", sa.String(length=20), nullable=False),
        sa.Column("life_status_date", sa.Date(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["families.id"], name=op.f("fk_members_family_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_members")),
        sa.UniqueConstraint("id", name=op.f("uq_members_id")),
    )
    op.create_index(op.f("ix_members_family_id"), "members", ["family_id"], unique=False)
    op.create_index("ix_members_birth_date", "members", ["birth_date"], unique=False)
    op.create_index("ix_members_nik", "members", ["nik"], unique=False)
    op.create_index(
        "uq_members_live_nik",
        "members",
        ["nik"],
        unique=True,
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
    )
    op.create_table(
        "subject_requests",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=True),
        sa.Column("member_id", sa.String(length=36), nullable=True),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("received_at", sa.String(length=27), nullable=False),
        sa.Column("due_at", sa.String(length=27), nullable=False),
        sa.Column("received_by", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.String(length=27), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["family_id"], ["families.id"], name=op.f("fk_subject_requests_family_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_subject_requests")),
        sa.UniqueConstraint("id", name=op.f("uq_subject_requests_id")),
        sa.UniqueConstraint("number", name=op.f("uq_subject_requests_number")),
    )
    op.create_index(op.f("ix_subject_requests_family_id"), "subject_requests", ["family_id"], unique=False)
    op.create_table(
        "photos",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("taken_by", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.String(length=27), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["families.id"], name=op.f("fk_photos_family_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_photos")),
        sa.UniqueConstraint("id", name=op.f("uq_photos_id")),
    )
    op.create_index("ix_photos_family", "photos", ["family_id", "current"], unique=False)
    op.create_table(
        "surveys",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("period_id", sa.String(length=36), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("interviewed_on", sa.Date(), nullable=True),
        sa.Column("surveyor", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("return_reason", sa.Text(), nullable=False),
        sa.Column("poverty_class", sa.String(length=2), nullable=True),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.Column("instrument_checksum", sa.String(length=64), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("submitted_by", sa.Text(), nullable=False),
        sa.Column("submitted_at", sa.String(length=27), nullable=True),
        sa.Column("validated_by", sa.Text(), nullable=False),
        sa.Column("validated_at", sa.String(length=27), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["family_id"], ["families.id"], name=op.f("fk_surveys_family_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_surveys_period_id")),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_surveys")),
        sa.UniqueConstraint("family_id", "period_id", name=op.f("uq_surveys_family_id_period_id")),
        sa.UniqueConstraint("id", name=op.f("uq_surveys_id")),
    )
    op.create_index(
        "ix_surveys_list", "surveys", ["period_id", "poverty_class", "state", "family_id"], unique=False
    )
    op.create_table(
        "determination_entries",
        sa.Column("rowid", sa.Integer(), nullable=False),
        sa.Column("determination_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("family_id", sa.String(length=36), nullable=False),
        sa.Column("kk_number", sa.String(length=16), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("head_nik", sa.String(length=16), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("rt", sa.String(length=3), nullable=False),
        sa.Column("rw", sa.String(length=3), nullable=False),
        sa.Column("kelurahan", sa.String(length=13), nullable=False),
        sa.Column("jiwa", sa.Integer(), nullable=False),
        sa.Column("poverty_class", sa.String(length=2), nullable=False),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["determination_id"],
            ["determinations.id"],
            name=op.f("fk_determination_entries_determination_id"),
        ),
        sa.PrimaryKeyConstraint("rowid", name=op.f("pk_determination_entries")),
        sa.UniqueConstraint(
            "determination_id", "number", name=op.f("uq_determination_entries_determination_id_number")
        ),
    )
    op.create_index(
        op.f("ix_determination_entries_family_id"), "determination_entries", ["family_id"], unique=False
    )
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, "
            "prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
        )
