"""What must be true of one member, whoever typed or imported it (domain rules §2)."""

from collections.abc import Iterator
from datetime import date

from kemiskinan_desktop.domain.family import LifeStatus, Member
from kemiskinan_desktop.domain.identity import OLDEST, Sex, nik_problems
from kemiskinan_desktop.domain.names import has_control, has_picture, holds_number
from kemiskinan_desktop.domain.problems import Problem, error, warning

NAME_LENGTH = 100
RELATIONS = frozenset(str(code) for code in range(1, 12))
HUSBAND, WIFE = "2", "3"


def member_problems(member: Member, *, today: date, path: str = "member") -> tuple[Problem, ...]:
    """Problems of one member by itself; fields are ``{path}.nik``, ``{path}.name`` and so on."""
    rules = (_name, _relation, _identity, _birth, _life, _pregnancy)
    return tuple(problem for rule in rules for problem in rule(member, path, today))


def _name(member: Member, path: str, _today: date) -> Iterator[Problem]:
    field = f"{path}.name"
    if not member.name.strip():
        yield error(field, "member.name_missing", "Nama belum diisi. Ketik nama seperti di KTP.")
    if len(member.name) > NAME_LENGTH:
        yield error(
            field, "member.name_long", f"Nama lebih dari {NAME_LENGTH} huruf. Singkat nama atau gelarnya."
        )
    if has_control(member.name):
        yield error(
            field, "member.name_control", "Nama berisi tanda yang tidak terlihat. Ketik ulang namanya."
        )
    if has_picture(member.name):
        yield error(
            field, "member.name_picture", "Nama berisi gambar atau lambang. Tulis namanya dengan huruf saja."
        )
    if holds_number(member.name):
        yield error(field, "member.name_number", "Nama berisi NIK atau Nomor KK. Hapus angka itu dari nama.")
    elif any(character.isdigit() for character in member.name):
        yield warning(field, "member.name_digits", "Nama berisi angka. Periksa lagi ejaannya.")


def _relation(member: Member, path: str, _today: date) -> Iterator[Problem]:
    field = f"{path}.relation"
    if member.relation not in RELATIONS:
        yield error(
            field,
            "member.relation_unknown",
            "Hubungan dengan kepala keluarga belum dipilih. Pilih dari daftar.",
        )
    wanted = {HUSBAND: Sex.MALE, WIFE: Sex.FEMALE}.get(member.relation, member.sex)
    if member.sex is not wanted:
        yield warning(
            field,
            "member.relation_sex",
            "Jenis kelamin tidak sesuai dengan hubungan suami atau istri. Periksa keduanya.",
        )


def _identity(member: Member, path: str, _today: date) -> Iterator[Problem]:
    field = f"{path}.nik"
    if member.nik is None and member.nik_absence is None:
        yield error(
            field, "member.nik_missing", "NIK belum diisi. Ketik NIK, atau pilih alasan belum ada NIK."
        )
    if member.nik is not None and member.nik_absence is not None:
        yield error(
            field,
            "member.nik_and_absence",
            "NIK sudah ada. Kosongkan alasan belum ada NIK, atau hapus NIK-nya.",
        )
    if member.nik is not None:
        yield from nik_problems(member.nik, birth_date=member.birth_date, sex=member.sex, field=field)


def _birth(member: Member, path: str, today: date) -> Iterator[Problem]:
    field = f"{path}.birth_date" if member.birth_year is None else f"{path}.birth_year"
    age = member.age_on(today)
    if age is None:
        if member.is_living:
            yield error(
                field,
                "member.birth_missing",
                "Tanggal lahir belum diisi. Isi tanggal, atau perkiraan tahunnya.",
            )
    elif age < 0:
        yield error(field, "member.birth_future", "Kelahiran sesudah hari ini. Periksa tahunnya.")
    elif age > OLDEST and member.is_living:
        yield warning(field, "member.very_old", f"Umur lebih dari {OLDEST} tahun. Periksa tahun lahirnya.")


def _life(member: Member, path: str, today: date) -> Iterator[Problem]:
    field, day = f"{path}.life_status_date", member.life_status_date
    if day is None:
        if member.life_status in {LifeStatus.DEAD, LifeStatus.MOVED}:
            yield warning(
                field,
                "member.life_date_missing",
                "Tanggal meninggal atau pindah belum diisi. Isi jika diketahui.",
            )
    elif day > today:
        yield error(field, "member.life_date_future", "Tanggal status sesudah hari ini. Periksa tanggalnya.")
    elif member.birth_date is not None and day < member.birth_date:
        yield error(
            field, "member.life_before_birth", "Tanggal status sebelum tanggal lahir. Periksa kedua tanggal."
        )


def _pregnancy(member: Member, path: str, _today: date) -> Iterator[Problem]:
    if member.pregnant and member.sex is Sex.MALE:
        yield warning(
            f"{path}.pregnant",
            "member.pregnant_male",
            "Tercatat hamil, tetapi jenis kelamin laki-laki. Periksa salah satunya.",
        )
