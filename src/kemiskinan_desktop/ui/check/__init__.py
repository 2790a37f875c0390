"""Periksa kartu: one field for the scanner, the answer in words and colour."""
