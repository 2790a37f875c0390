"""The columns of other offices and of packages."""

from collections.abc import Callable
from datetime import datetime

from kemiskinan_desktop.domain.packages import OfficeStanding, PackageRow
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.exchange import package_words as words
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column


def office_columns(now: Callable[[], datetime], *, city: bool) -> list[Column[OfficeStanding]]:
    """Name, last package and what is due; in an office of the city the register of each kecamatan too."""
    columns: list[Column[OfficeStanding]] = [
        Column(key="name", title=tr("Kantor"), text=_name, width=190, stretch=True),
        Column(
            key="last", title=tr("Paket terakhir"), text=lambda each: words.last_word(each, now()), width=130
        ),
        Column(key="state", title=tr("Keadaan"), text=words.office_state, chip=words.office_tone, width=180),
    ]
    return [*columns, *_register()] if city else columns


def package_columns(name_of: Callable[[str], str]) -> list[Column[PackageRow]]:
    """When, which way, with whom, and how far."""
    return [
        Column(key="at", title=tr("Waktu"), text=_at, width=134),
        Column(key="way", title=tr("Arah"), text=words.direction_word, width=70),
        Column(key="office", title=tr("Kantor"), text=lambda row: name_of(row.office), width=170),
        Column(key="kind", title=tr("Jenis"), text=_kind, width=104),
        Column(key="number", title=tr("Nomor"), text=_number, width=66, numeric=True),
        Column(
            key="contents", title=tr("Isi"), text=words.contents, width=180, stretch=True,
            tooltip=words.contents,
        ),
        Column(
            key="state", title=tr("Keadaan"), text=words.state_word, chip=words.state_tone, width=180
        ),
        Column(key="file", title=tr("Berkas"), text=_file, width=220, hidden=True),
        Column(key="who", title=tr("Oleh"), text=_who, width=90, hidden=True),
    ]  # fmt: skip


def _register() -> list[Column[OfficeStanding]]:
    """KK by class and the whole register; jiwa stands in the tip and in its own column."""
    titles = {
        PovertyClass.VERY_POOR: tr("Sangat miskin"),
        PovertyClass.POOR: tr("Miskin"),
        PovertyClass.NEAR_POOR: tr("Hampir miskin"),
    }
    classes: list[Column[OfficeStanding]] = [
        Column(key=each.value, title=title, text=_of_class(each), width=150, numeric=True, hidden=True)
        for each, title in titles.items()
    ]
    whole: Column[OfficeStanding] = Column(
        key="total", title=tr("Basis data"), text=_total, tooltip=_by_class, width=190, numeric=True
    )
    return [*classes, whole]


def _of_class(poverty_class: PovertyClass) -> Callable[[OfficeStanding], str]:
    return lambda each: _counts(each.by_class.get(poverty_class, Count(0, 0)))


def _counts(count: Count) -> str:
    return formats.counts(count) if count.kk else "–"


def _total(each: OfficeStanding) -> str:
    return _counts(each.total)


def _by_class(each: OfficeStanding) -> str:
    return "\n".join(f"{translated(key.label)}: {_counts(count)}" for key, count in each.by_class.items())


def _name(each: OfficeStanding) -> str:
    return each.name


def _at(row: PackageRow) -> str:
    return formats.stamp(row.at, short=True)


def _kind(row: PackageRow) -> str:
    return words.kind_word(row.kind)


def _number(row: PackageRow) -> str:
    return str(row.sequence)


def _file(row: PackageRow) -> str:
    return row.file_name


def _who(row: PackageRow) -> str:
    return row.who
