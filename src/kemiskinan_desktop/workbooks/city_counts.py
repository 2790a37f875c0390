"""What filling a city's file did, counted so that the numbers add up."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class FillCounts:
    """Rows read = filled + unchanged + unknown; added rows come on top."""

    filled: int = 0
    """Rows of which at least one cell was written."""
    unchanged: int = 0
    """Rows known here that said everything already."""
    unknown: int = 0
    """Rows of families or persons that are not known here, left as they are."""
    added: int = 0
    """Rows put below the last one."""
    blanks_filled: int = 0
    """Cells in which nothing stood."""
    replaced: int = 0
    """Cells in which something else stood."""
    formulas: list[str] = field(default_factory=list[str])
    """Addresses of cells that differ and hold a formula, which stays."""
    unwritten: list[str] = field(default_factory=list[str])
    """Addresses of cells that have no way to say what is stored here, left as they are."""
    unknown_rows: list[str] = field(default_factory=list[str])
    """Sheet and number of the unknown rows."""
    not_added: int = 0
    """Families and persons that are missing in the file and could not be added."""

    @property
    def read(self) -> int:
        """All rows of the tables."""
        return self.filled + self.unchanged + self.unknown

    @property
    def cells(self) -> int:
        """All cells written in rows that were there."""
        return self.blanks_filled + self.replaced
