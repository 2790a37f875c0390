"""Riwayat: who did what and when, what it changed, and the way back."""
