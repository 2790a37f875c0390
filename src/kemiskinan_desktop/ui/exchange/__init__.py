"""Tukar data kota: workbooks in, workbooks out, and the imports so far."""
