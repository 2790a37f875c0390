"""Taking back what the history holds: one small undoer per kind of record."""
