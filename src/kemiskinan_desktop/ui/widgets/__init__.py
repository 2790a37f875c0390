"""Widgets that every screen is made of."""
