"""Program Bantuan: the programmes and who takes part."""
