"""Pelindungan Data: requests of people, destruction after its time, who saw what, and failures."""
