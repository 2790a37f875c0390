"""Beranda: the state of the office, and what to do next."""
