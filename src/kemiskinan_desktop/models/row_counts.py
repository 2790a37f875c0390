"""How many rows every table holds."""

from sqlalchemy import Connection


def row_counts(connection: Connection) -> dict[str, int]:
    """Rows per ordinary table by name; the inner tables of the search index are left out."""
    names = [
        row[1]
        for row in connection.exec_driver_sql("PRAGMA main.table_list")
        if row[2] == "table" and not row[1].startswith("sqlite_")
    ]
    return {name: connection.exec_driver_sql(_count(name)).scalar_one() for name in sorted(names)}


def _count(table: str) -> str:
    quoted = table.replace('"', '""')
    return f'SELECT count(*) FROM "{quoted}"'  # noqa: S608 - the name comes from the schema and is quoted
