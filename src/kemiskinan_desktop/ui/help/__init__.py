"""Bantuan: the short guide, the keys, the version and the licences."""
