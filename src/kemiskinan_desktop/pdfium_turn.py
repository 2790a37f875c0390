"""Whose turn it is with PDFium, which bears one caller at a time in a whole program.

A preview is drawn in the window while a job prints or looks for codes in a PDF.
"""

from threading import RLock
from typing import Final

PDFIUM_TURN: Final = RLock()
"""Held around every call of PDFium; let go between pages or strips."""
