"""Kartu KIM: whose cards are to be printed, on what paper, and how they will look."""
