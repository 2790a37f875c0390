"""Rekap bulanan, and the list of beneficiaries on paper."""
