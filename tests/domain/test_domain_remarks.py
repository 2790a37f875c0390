from dataclasses import replace

from tests.support import people

from kemiskinan_desktop.domain.problems import error, warning
from kemiskinan_desktop.domain.remarks import lasting_path, may_stay, reason_key, with_reasons

WRONG_AREA = warning("members.1.nik", "nik.area", "Wilayah NIK berbeda. Periksa NIK-nya.")


def test_that_a_reason_stays_with_its_member_when_others_come_and_go() -> None:
    family = people.family(1)
    keys = tuple(member.id for member in family.members)
    kept = replace(family, kept_reasons={reason_key(WRONG_AREA, keys): "Lahir di Demak"})
    (found,) = with_reasons([WRONG_AREA], kept)
    assert found.reason == "Lahir di Demak"
    without_first = kept.with_members(kept.members[1:])
    moved = replace(WRONG_AREA, field="members.0.nik")
    assert with_reasons([WRONG_AREA, moved], without_first)[1].reason == "Lahir di Demak"


def test_that_a_family_without_reasons_keeps_its_problems_as_they_are() -> None:
    assert with_reasons([WRONG_AREA], people.family(1)) == (WRONG_AREA,)


def test_that_errors_and_gaps_never_stay_with_a_reason() -> None:
    gap = warning("answers.P1", "answer.missing", "Belum dijawab. Isi jawabannya.")
    hard = error("rt", "family.rt_missing", "RT belum diisi. Ketik angkanya.")
    assert [may_stay(each) for each in (WRONG_AREA, gap, hard)] == [True, False, False]
    reasons = {f"{each.field}:{each.code}": "biar" for each in (gap, hard)}
    assert with_reasons([gap, hard], replace(people.family(1), kept_reasons=reasons)) == (gap, hard)


def test_that_only_paths_of_members_name_a_member() -> None:
    assert lasting_path("kk_number", ("a",)) == "kk_number"
    assert lasting_path("members", ("a",)) == "members"
    assert lasting_path("members.4.nik", ("a",)) == "members.4.nik"
    assert lasting_path("members.0.nik", ("a",)) == "members.a.nik"
