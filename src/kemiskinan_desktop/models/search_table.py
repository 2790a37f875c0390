"""The full-text table of Ctrl+K, particular to SQLite (FTS5); its rowids are those of `members`."""

from sqlalchemy import DDL, event

from kemiskinan_desktop.models.schema import metadata

TABLE = "search_words"
CREATE = (
    "CREATE VIRTUAL TABLE search_words USING fts5("
    "words, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
)
DROP = "DROP TABLE search_words"

event.listen(metadata, "after_create", DDL(CREATE).execute_if(dialect="sqlite"))
event.listen(metadata, "before_drop", DDL(DROP).execute_if(dialect="sqlite"))
