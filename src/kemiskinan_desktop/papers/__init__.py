"""PDF: cards, sheets, lists, recap, letterhead."""
