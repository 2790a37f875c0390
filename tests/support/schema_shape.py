"""The shape of a database, without the accidents of how its tables were written down."""

import re

from sqlalchemy import Connection


def schema_shape(connection: Connection) -> dict[str, object]:
    """Columns, keys, indexes and checks per table, and the text of what is no ordinary table."""
    objects = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
    kinds = {row[1]: row[2] for row in connection.exec_driver_sql("PRAGMA table_list")}
    shape: dict[str, object] = {}
    for kind, name, sql in objects:
        if kind == "table" and kinds[name] == "table":
            shape[f"table {name}"] = _table_shape(connection, name)
            shape[f"checks {name}"] = sorted(re.findall(r"CHECK\s*\(.*\)", sql))
        elif sql is not None and kinds.get(name) != "shadow":
            shape[f"{kind} {name}"] = " ".join(sql.split())
    return shape


def _table_shape(connection: Connection, name: str) -> object:
    def rows(pragma: str, of: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in connection.exec_driver_sql(f'PRAGMA {pragma}("{of}")')]

    return {
        "columns": sorted(row[1:] for row in rows("table_xinfo", name)),
        "references": sorted(row[2:] for row in rows("foreign_key_list", name)),
        "unique": sorted(
            (row[2:], tuple(part[2] for part in rows("index_info", str(row[1]))))
            for row in rows("index_list", name)
        ),
    }
