"""Photos of a house: looked at, put in from a camera, a file or the clipboard, taken out."""
