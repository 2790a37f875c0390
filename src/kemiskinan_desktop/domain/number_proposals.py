"""Which numbers may have been meant: every slip taken back, those kept that leave no doubt."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kemiskinan_desktop.domain.identity import LENGTH, strip_number
from kemiskinan_desktop.domain.number_advice import Known, Proposal, Source, Target
from kemiskinan_desktop.domain.number_slips import Repair, Slip, repairs, slip_between, without_letters
from kemiskinan_desktop.domain.slip_words import slip_sentence

MOST_PROPOSALS = 3
_KNOWN = 10.0
_SLIP_WEIGHT = {
    Slip.LETTERS: 6.0, Slip.WOMAN: 5.0, Slip.DAY_MONTH: 4.0, Slip.TRANSPOSED: 4.0,
    Slip.MISTYPED: 3.0, Slip.ROUNDED: 3.0, Slip.MISSING: 3.0, Slip.EXTRA: 3.0,
}  # fmt: skip
_OWN_FAMILY, _HOME, _SAME_CITY = 3.0, 2.0, 1.0
_LOW_SERIAL = _DOUBLED = 1.0
_CLEARLY = 1.0
_BIRTH_AT, _SERIAL_AT = 6, 12
_SAID_BY: Mapping[Source, str] = {
    Source.HISTORY: "sama dengan yang pernah tersimpan",
    Source.RECORD: "sama dengan catatan lain orang ini",
    Source.FILE: "sama dengan isi berkas lain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A number under examination, with what decides whether another would be better."""

    label: str
    """``NIK`` or ``Nomor KK``."""
    text: str
    doubt: Callable[[str], str]
    """The first doubt about sixteen digits, in a sentence; empty when there is none."""
    birth: str = ""
    """Places 7 to 12 as the record has them; a number with others is not looked at. Empty where unknown."""
    areas: Mapping[str, float]
    """Areas that are likely, six digits each, by how much."""
    known: Sequence[Known]
    why: str
    """What speaks for a number without a doubt, such as *tanggal lahirnya cocok*."""
    only_area: bool = False
    """Whether nothing but the area is doubtful: then it is mended only into a likely one."""

    @property
    def digits(self) -> str:
        """The digits that were meant, look-alike letters read as those; empty for anything else."""
        bare = without_letters(strip_number(self.text))
        return bare if bare.isascii() and bare.isdigit() else ""

    @property
    def has_letters(self) -> bool:
        """Whether letters stand in the place of digits."""
        return bool(self.digits) and self.digits != strip_number(self.text)

    @property
    def kept(self) -> str:
        """The digits a worksheet left of a number it shows as ``3,37412E+15``; empty for anything else."""
        head, mark, power = strip_number(self.text).upper().partition("E")
        digits = head.replace(",", "")
        return digits if mark and power.lstrip("+").isdecimal() and digits.isdecimal() else ""


def likely_areas(home: str, relatives: Iterable[str]) -> dict[str, float]:
    """The area where the family lives and those of its members' numbers."""
    found = {home: _HOME} if home else {}
    return found | {number[:6]: _OWN_FAMILY for number in relatives}


def finding_of(case: Case) -> str:
    """What is doubtful in the number; empty when nothing is."""
    ill_formed = _ill_formed(case)
    if ill_formed:
        return ill_formed
    found = case.doubt(case.digits)
    if found or any(each.text == case.digits for each in case.known):
        return found
    if any(slip_between(case.digits, each.text) for each in case.known):
        return f"{case.label} berbeda sedikit dari yang pernah tersimpan."
    return ""


def _ill_formed(case: Case) -> str:
    digits, label = case.digits, case.label
    if case.kept:
        return f"Digit terakhir {label} hilang karena lembar kerja membulatkannya."
    if not digits:
        return f"{label} hanya boleh berisi angka."
    if len(digits) != LENGTH:
        return f"{label} harus {LENGTH} angka, yang terbaca {len(digits)} angka."
    return f"{label} berisi huruf yang mirip angka." if case.has_letters else ""


def proposals_of(case: Case, others: Iterable[Proposal] = ()) -> tuple[Proposal, ...]:
    """At most three proposals, `others` among them; no number when too many are as likely."""
    best: dict[str, Proposal] = {}
    for repair in _candidates(case):
        made = _proposal(case, repair)
        if made is not None and (made.value not in best or best[made.value].weight < made.weight):
            best[made.value] = made
    every = sorted((*best.values(), *others), key=lambda each: -each.weight)
    likeliest = sum(each.weight > every[0].weight - _CLEARLY for each in every) if every else 0
    if likeliest > MOST_PROPOSALS:
        every = [each for each in every if each.target is not Target.NUMBER]
    first, rest = every[:1], every[1:MOST_PROPOSALS]
    return (*(replace(each, sure=likeliest == 1) for each in first), *rest)


def _candidates(case: Case) -> Iterator[Repair]:
    if case.kept:
        yield from (
            Repair(each.text, Slip.ROUNDED, len(case.kept) + 1)
            for each in case.known
            if each.text.startswith(case.kept)
        )
        return
    if case.has_letters and len(case.digits) == LENGTH:
        yield Repair(case.digits, Slip.LETTERS, 1)
    yield from repairs(case.digits)


def _proposal(case: Case, repair: Repair) -> Proposal | None:
    """The repair as a proposal; None when it would leave a doubt or nothing speaks for it."""
    if case.birth and not repair.text.startswith(case.birth, _BIRTH_AT):
        return None
    sources = [each.source for each in case.known if each.text == repair.text]
    if not sources and not _speaks_for_itself(case, repair):
        return None
    if case.doubt(repair.text):
        return None
    near = case.areas.get(repair.text[:6], _near(case, repair.text))
    return Proposal(
        target=Target.NUMBER,
        value=repair.text,
        slip=repair.slip,
        weight=_SLIP_WEIGHT[repair.slip] + near + _likely_form(case.digits, repair) + _KNOWN * len(sources),
        sentence=slip_sentence(repair, _because(sources) or case.why),
    )


def _speaks_for_itself(case: Case, repair: Repair) -> bool:
    if len(case.digits) != LENGTH or case.has_letters or not case.only_area:
        return True
    mends_area = repair.text[:6] in case.areas and repair.text[6:] == case.digits[6:]
    return mends_area and bool(case.doubt(case.digits))


def _near(case: Case, number: str) -> float:
    return _SAME_CITY if any(number.startswith(area[:4]) for area in case.areas) else 0.0


def _likely_form(found: str, repair: Repair) -> float:
    more, at = 0.0, repair.place - 1
    if repair.slip in {Slip.MISSING, Slip.EXTRA, Slip.ROUNDED} and repair.text.startswith("00", _SERIAL_AT):
        more += _LOW_SERIAL
    if repair.slip is Slip.EXTRA and at and found[at] == found[at - 1]:
        more += _DOUBLED
    return more


def _because(sources: Sequence[Source]) -> str:
    return " dan ".join(dict.fromkeys(_SAID_BY[source] for source in sources))
