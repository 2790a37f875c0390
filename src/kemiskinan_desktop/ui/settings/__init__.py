"""Pengaturan: the office, its period, backups, and look."""
