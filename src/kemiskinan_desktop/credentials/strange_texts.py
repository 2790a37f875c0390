"""What a code is that is no card code: the sentences for what people hold before a scanner by mistake."""

import re

from kemiskinan_desktop.domain.names import holds_number

_FACE = "Pindai kode QR di muka kartu KIM."
_ADDRESS = re.compile(r"\s*(https?:|www\.|[a-z0-9-]+(\.[a-z0-9-]+)+/)", re.IGNORECASE)
_SIXTEEN = re.compile(r"[\d\s.\-]+")
_PAPERS = re.compile(r"\b(nik|ktp|dukcapil|kependudukan|kemendagri)\b", re.IGNORECASE)


def sentence_about(text: str) -> str:
    """What a text that begins like no card code seems to be, and what to scan instead; quotes none of it."""
    if _ADDRESS.match(text):
        return f"Ini alamat situs web, bukan kode kartu KIM. Alamatnya tidak dibuka. {_FACE}"
    if _SIXTEEN.fullmatch(text) and holds_number(text):
        return (
            "Ini nomor 16 angka seperti NIK atau nomor KK, bukan kode kartu KIM. "
            f"{_FACE} Setelah itu NIK dapat dicocokkan di bawah jawabannya."
        )
    if _PAPERS.search(text) or holds_number(text):
        return f"Ini kode dari KTP, KK, atau surat lain, bukan kode kartu KIM. {_FACE}"
    return "Ini bukan kode kartu KIM. Pindai kode QR di muka kartu."
