"""Every public service method declares one permission, and the whole matrix role × method holds."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor, Permission, Role
from kemiskinan_desktop.services.backups import Backups
from kemiskinan_desktop.services.blanks import Blanks
from kemiskinan_desktop.services.card_designs import CardDesigns
from kemiskinan_desktop.services.card_ledger import CardLedger
from kemiskinan_desktop.services.cards import Cards
from kemiskinan_desktop.services.city_files import CityFiles
from kemiskinan_desktop.services.double_entry import DoubleEntry
from kemiskinan_desktop.services.drafts import Drafts
from kemiskinan_desktop.services.duplicates import Duplicates
from kemiskinan_desktop.services.exchange import Exchange
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.services.family_acts import FamilyActs
from kemiskinan_desktop.services.history_log import HistoryLog
from kemiskinan_desktop.services.lists import Lists
from kemiskinan_desktop.services.number_advice import NumberAdvice
from kemiskinan_desktop.services.office import Office
from kemiskinan_desktop.services.operator_statistics import OperatorStatistics
from kemiskinan_desktop.services.overview import Overview
from kemiskinan_desktop.services.packages import Packages
from kemiskinan_desktop.services.people import People
from kemiskinan_desktop.services.periods import Periods
from kemiskinan_desktop.services.photos import Photos
from kemiskinan_desktop.services.privacy import Privacy
from kemiskinan_desktop.services.profiles import Profiles
from kemiskinan_desktop.services.programs import Programs
from kemiskinan_desktop.services.recaps import Recaps
from kemiskinan_desktop.services.root_office import RootOffice
from kemiskinan_desktop.services.saved_filters import SavedFilters
from kemiskinan_desktop.services.surveys import Surveys
from kemiskinan_desktop.services.trust import Trust
from kemiskinan_desktop.services.verification_sheets import VerificationSheets

SERVICES = (
    Backups, Blanks, CardDesigns, CardLedger, Cards, CityFiles, DoubleEntry, Drafts, Duplicates,
    Exchange, Families, FamilyActs, HistoryLog, Lists, NumberAdvice, Office, OperatorStatistics,
    Overview, Packages, People, Periods, Photos, Privacy, Profiles, Programs, Recaps, RootOffice,
    SavedFilters, Surveys, Trust, VerificationSheets,
)  # fmt: skip


def _public_methods() -> Iterator[tuple[str, Callable[..., Any]]]:
    for service in SERVICES:
        for name, method in inspect.getmembers(service, inspect.isfunction):
            if not name.startswith("_"):
                yield f"{service.__name__}.{name}", method


METHODS = dict(_public_methods())


@pytest.mark.parametrize("name", METHODS)
def test_that_a_public_method_declares_one_permission(name: str) -> None:
    assert isinstance(METHODS[name].__dict__.get("permission"), Permission)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", METHODS)
def test_that_a_role_without_the_permission_is_refused_before_anything_happens(name: str, role: Role) -> None:
    method = METHODS[name]
    actor = Actor(name="Uji", role=role)
    if actor.may(method.__dict__["permission"]):
        with suppress(TypeError, AttributeError):
            method(object(), actor)  # let in: a UserError here would fail the test
    else:
        with pytest.raises(UserError, match="Peran"):
            method(object(), actor)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", METHODS)
def test_that_a_confined_person_may_do_nothing_but_change_the_password(name: str, role: Role) -> None:
    method = METHODS[name]
    actor = Actor(name="Uji", role=role, confined=True)
    if method.__dict__["permission"] is Permission.OWN_PASSWORD:
        with suppress(TypeError, AttributeError):
            method(object(), actor)
    else:
        with pytest.raises(UserError, match="Kata sandi sementara harus diganti dahulu"):
            method(object(), actor)


def test_that_changing_the_password_and_being_known_by_it_is_all_that_is_free() -> None:
    free = {
        name for name, method in METHODS.items() if method.__dict__["permission"] is Permission.OWN_PASSWORD
    }
    assert free == {"People.change_own_password", "People.is_own_password"}


def test_that_only_the_administrator_may_do_everything() -> None:
    full = [role for role in Role if all(Actor(name="", role=role).may(each) for each in Permission)]
    assert full == [Role.ADMINISTRATOR]
