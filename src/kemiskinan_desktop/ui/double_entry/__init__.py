"""Entri ganda: families typed again by somebody else, and how people type."""
