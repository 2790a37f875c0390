"""After a day's work no NIK and no name can be read in anything the program keeps for itself."""

from pathlib import Path

from tests.support.office_day import day_places, office_day, secrets_of
from tests.support.secrets_hunt import files_below


def test_that_nothing_kept_after_a_day_names_anybody(tmp_path: Path) -> None:
    with day_places(tmp_path) as places:
        with office_day(places) as workplace:
            secrets = secrets_of(workplace)
            assert len(secrets.numbers) > 400
            assert len(secrets.words) > 300
            assert places.office.with_name(places.office.name + "-wal").stat().st_size > 0
            assert secrets.readable_in(places.kept) == []
        assert secrets.readable_in(places.kept) == []
        assert files_below(places.temporary) == []
        assert secrets.readable_in(places.papers) == ["daftar.pdf.txt"]
