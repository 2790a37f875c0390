"""Pengaturan: the office, its period, backups, history and look."""
