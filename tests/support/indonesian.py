"""Whether a sentence is one that a person in the office can read."""

import re

from kemiskinan_desktop.domain.errors import UserError

_FOREIGN = re.compile(
    r"Error|Exception|Errno|errno|Traceback|sqlite|SQL|No such|Permission|Input/output|disk I/O"
    r"|\b(the|is|not|file|failed|cannot|unable|error|database|failure|malformed)\b"
)
_OURS = re.compile(
    r"\b(tidak|belum|sudah|periksa|coba|lagi|berkas|penyimpanan|ruang|folder|cadangan|hubungi|buka|pilih|data"
    r"|perubahan|tutup|pulihkan)\b",
    re.IGNORECASE,
)


def is_told_in_indonesian(error: UserError) -> bool:
    """What happened and what to do, both sentences, in Indonesian words and nothing of a program's."""
    return all(
        text.endswith((".", "?")) and "!" not in text and not _FOREIGN.search(text) and _OURS.search(text)
        for text in (error.title, error.advice)
    )
