"""Kemungkinan ganda: who may be recorded twice."""
