"""Photos of a house: looked at, put in from a file or the clipboard, taken out."""
