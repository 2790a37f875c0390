"""Verifikasi & Validasi: the queues of surveys, and the decree."""
