"""The errors that cross layers: a sentence for a person, or a wish to stop."""


class UserError(Exception):
    """Something a person can mend: `title` says what happened, `advice` what to do.

    Both are plain Indonesian sentences and hold no NIK, KK number, name or address.
    """

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.advice = advice

    @property
    def sentence(self) -> str:
        """Title and advice as one line of text."""
        return f"{self.title} {self.advice}".strip()


class UnknownLayoutError(UserError):
    """The columns of a workbook are not those of any layout that is known; a person can map them."""


class InvalidValueError(UserError):
    """Text at the border is not the value it claims to be; raised by every `parse`."""


class CancelledError(Exception):
    """The person pressed Batal; the open transaction is rolled back on the way up."""
