"""Revisions of the schema, written with Alembic's operations.

A revision's identifier is its number, the file's `user_version` after it. It may name tables whose count of
rows it changes in `row_changes`; every other table must keep its rows.
"""
