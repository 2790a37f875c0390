"""Keluarga: the list of families, the panel beside it, and the form of one family."""
