"""SQLAlchemy rows, queries, migrations and the encrypted database file."""
