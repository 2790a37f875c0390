"""What is put before the camera: every page of the window in the states that the user's manual speaks of."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import product
from pathlib import Path

from tests.support.cameras import OTHER, WEBCAM, frame_of
from tests.support.city_forms import half_filled_form
from tests.support.double_families import written_again
from tests.support.edited_books import edited_apart
from tests.support.invented_layouts import IN_ONE_CELL
from tests.support.offices import Clock
from tests.support.package_offices import CITY_ID, city_card
from tests.support.printed_codes import code_picture, issued_codes
from tests.support.second_typing import form_document, typed_again
from tests.support.studio import OFFICER, Studio
from tests.support.workbook_files import saved

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.double_entry import Right
from kemiskinan_desktop.domain.entry_work import EntryMode, EntryWork
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.domain.keyings import Keying, keying_of
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.plan import RowStatus
from kemiskinan_desktop.domain.privacy import SHOWING_REASONS
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.subject_requests import RequestKind, RequestState
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import entry_sessions
from kemiskinan_desktop.services.double_entry import SampleOrder
from kemiskinan_desktop.services.subject_requests import NewRequest
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.cards.ledger_tabs import Tab
from kemiskinan_desktop.ui.cards.page import CardsPage
from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.double_entry.page import STATISTICS, DoubleEntryPage
from kemiskinan_desktop.ui.double_entry.second_typing import FORM, SecondTyping
from kemiskinan_desktop.ui.exchange.page import ExchangePage
from kemiskinan_desktop.ui.families.page import NEW, FamiliesPage
from kemiskinan_desktop.ui.history.page import HistoryPage
from kemiskinan_desktop.ui.privacy.page import REQUESTS, RETENTION, PrivacyPage
from kemiskinan_desktop.ui.recap.page import RecapPage
from kemiskinan_desktop.ui.settings.card import CardSection
from kemiskinan_desktop.ui.settings.page import SettingsPage
from kemiskinan_desktop.ui.verification.page import VerificationPage

Scene = Callable[[Studio], object]
SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")


def home(room: Studio) -> None:
    """Beranda."""
    room.show("home")


def families(room: Studio) -> None:
    """The list with one family looked at."""
    page = room.show("families")
    assert isinstance(page, FamiliesPage)
    page.listing.table.select_row(3)
    page.listing.show_current()


def family_form(room: Studio) -> None:
    """The form of a stored family."""
    room.show("families", _families(room, SurveyState.DRAFT)[0])


def form_with_errors(room: Studio) -> None:
    """A new family with mistakes, after *Ajukan* was tried."""
    page = room.show("families", NEW)
    assert isinstance(page, FamiliesPage)
    clerk = room.clerk
    clerk.fill("3374121507000001", "Jl. Melati 3", "4", "2", "Kan", "", "18", "01072026", "Sari", "", "", "")
    clerk.fill("Karto", "3374121713800001", "")
    page.editing.submit_form()
    room.settle()
    form = page.form
    assert form is not None
    form.ways.next_problem()


def verification(room: Studio) -> None:
    """The queue of those who wait for validation."""
    page = room.show("verification", SurveyState.SUBMITTED)
    assert isinstance(page, VerificationPage)
    page.queue.table.select_rows([0, 1, 2])


def determination(room: Studio) -> None:
    """What a decree would freeze."""
    page = room.show("verification")
    assert isinstance(page, VerificationPage)
    page.show_decree()


def cards(room: Studio) -> None:
    """The sheet before it is printed."""
    page = room.show("cards")
    assert isinstance(page, CardsPage)
    page.preview.draw()
    room.wait_until(page.preview.pages.isVisible)


def hand_over(room: Studio) -> None:
    """Cards that were just scanned over the counter: two taken, one again, one that is no card."""
    page = room.show("cards", Tab.HANDOVER)
    assert isinstance(page, CardsPage)
    for number in ("2612000001", "2612000002", "2612000001", "https://contoh.id"):
        page.ledger.handover.take(number)
    page.ledger.handover.table.select_row(1)


def batches(room: Studio) -> None:
    """The prints so far and the cards of one."""
    page = room.show("cards", Tab.BATCHES)
    assert isinstance(page, CardsPage)
    page.ledger.batches.cards.select_row(1)


def blanks(room: Studio) -> None:
    """The stock of blank cards."""
    stock, today = room.workplace.blanks, room.workplace.context.today
    stock.receive(OFFICER, Paper.F4, 500, on=today, note="SJ-014/2026")
    stock.spoil(OFFICER, Paper.F4, 10, "Terkena air")
    stock.count(OFFICER, Paper.F4, 488, "Dua kartu tercecer")
    page = room.show("cards", Tab.STOCK)
    assert isinstance(page, CardsPage)
    page.refresh()


def genuine(room: Studio) -> None:
    """A genuine card."""
    room.show("check", issued_codes(room.workplace)[4])


def forged(room: Studio) -> None:
    """A card whose code was changed, after a genuine one."""
    code = issued_codes(room.workplace)[5]
    page = room.show("check", code)
    assert isinstance(page, CheckPage)
    middle = len(code) // 2
    page.open(code[:middle] + ("A" if code[middle] != "A" else "B") + code[middle + 1 :])


def camera(room: Studio) -> None:
    """Two cards before the camera at once."""
    room.test_desk.cameras[:] = [WEBCAM, OTHER]
    room.show("home")
    page = room.show("check")
    assert isinstance(page, CheckPage)
    page.camera.trigger()
    codes = issued_codes(room.workplace)[6:8]
    room.test_desk.camera.feed(frame_of(code_picture(codes, room.workplace.path.parent / "kartu.png")))
    room.wait_until(lambda: len(page.checks) == len(codes))


def programs(room: Studio) -> None:
    """The programmes."""
    room.show("programs")


def recap(room: Studio) -> None:
    """The recap of the month."""
    room.show("recap")


def list_of_beneficiaries(room: Studio) -> None:
    """What the list asks before it is written."""
    page = room.show("recap")
    assert isinstance(page, RecapPage)
    page.show_lists()


def import_plan(room: Studio) -> None:
    """The city's workbook, looked at: the refused rows."""
    page = _exchange(room)
    assert page.receive is not None
    page.receive.look.only(frozenset({RowStatus.REFUSED}))


def mapping(room: Studio) -> None:
    """A workbook that nobody knows, its columns proposed, one word still without a meaning."""
    page = room.show("exchange")
    assert isinstance(page, ExchangePage)
    assert page.receive is not None
    receive = page.receive
    receive.map(_unknown_book(room))
    room.wait_until(lambda: receive.mapping is not None)
    assert receive.mapping is not None
    receive.mapping.table.select_row(3)


def layouts(room: Studio) -> None:
    """The layouts, one of them the office's own."""
    profiles = room.workplace.profiles
    profiles.save(OFFICER, profiles.propose(OFFICER, _unknown_book(room)), "Pendataan RW 02")
    page = room.show("exchange")
    assert isinstance(page, ExchangePage)
    assert page.receive is not None
    page.receive.leave_mapping()
    page.refresh()
    page.tabs.show_page(page.tabs.bar.count() - 1)


def import_result(room: Studio) -> None:
    """The city's workbook, applied."""
    page = _exchange(room)
    page.apply.trigger()


def conflicts(room: Studio) -> None:
    """What office and city both changed, one cell decided."""
    workplace = room.workplace
    book = workplace.path.parent / "buku-data.xlsx"
    workplace.exchange.export_buku_data(OFFICER, book)
    edited_apart(workplace, OFFICER, book)
    page = room.show("exchange", book)
    assert isinstance(page, ExchangePage)
    page.resolve.trigger()
    page.city.trigger()


def import_history(room: Studio) -> None:
    """The imports so far."""
    page = room.show("exchange")
    assert isinstance(page, ExchangePage)
    page.tabs.show_page(2)
    assert page.imports is not None
    page.imports.table.select_row(0)


def packages(room: Studio) -> None:
    """A package for the city that has no receipt yet."""
    workplace = room.workplace
    workplace.packages.trust(OFFICER, city_card())
    workplace.packages.send(OFFICER, CITY_ID, workplace.path.parent)
    page = room.show("exchange")
    assert isinstance(page, ExchangePage)
    page.tabs.show_page(3)


def sending(room: Studio) -> None:
    """What goes to the city."""
    page = room.show("exchange")
    assert isinstance(page, ExchangePage)
    page.tabs.show_page(1)


def city_file(room: Studio) -> None:
    """A form of the city in which some things are blank, some are old and one family is not known."""
    families, ids = room.workplace.families, _families(room, SurveyState.VALIDATED)[:40]
    book = room.workplace.path.parent / "formulir-dinsos.xlsx"
    book.write_bytes(half_filled_form([families.get(OFFICER, key).family for key in ids]))
    page = room.show("exchange")
    assert isinstance(page, ExchangePage)
    room.test_desk.dialogs.path = book
    page.filling.choose.trigger()


def history(room: Studio) -> None:
    """The history with a big entry looked at."""
    page = room.show("history")
    assert isinstance(page, HistoryPage)
    entries = room.workplace.history.entries(OFFICER)
    page.show_entry(next(entry.id for entry in entries if entry.act == "keluarga pindah"))


def history_of_a_family(room: Studio) -> None:
    """The history of one family."""
    [key, *_] = _families(room, SurveyState.DETERMINED)
    room.show("history", HistoryFilter(family_id=key))


def settings(room: Studio, section: str) -> None:
    """One section of the settings."""
    room.show("settings", section)


def card_design(room: Studio) -> None:
    """The texts and colours of the cards, with both sides beside them."""
    page = room.show("settings", "card")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, CardSection)
    page.section.preview.draw()


def data_protection(room: Studio, tab: int) -> None:
    """Requests with the time that is left, and families whose time is over."""
    _ask_and_leave(room)
    page = room.show("privacy")
    assert isinstance(page, PrivacyPage)
    page.tabs.show_page(tab)
    if tab == REQUESTS:
        page.requests.table.select_row(0)


def help_page(room: Studio) -> None:
    """The help."""
    room.show("help")


def search(room: Studio) -> None:
    """Ctrl+K with something typed."""
    room.show("families")
    room.window.activateWindow()
    room.settle()
    room.window.search.start()
    room.clerk.type("siti k")


def _unknown_book(room: Studio) -> Path:
    """A workbook of a layout that nobody knows, with a word that nobody knows."""
    book = room.workplace.path.parent / "kiriman-rw-02.xlsx"
    rows = [["Lanang" if cell == "Laki-laki" else cell for cell in row] for row in IN_ONE_CELL.rows]
    book.write_bytes(saved({IN_ONE_CELL.name: rows}))
    return book


def _exchange(room: Studio) -> ExchangePage:
    page = room.show("exchange", SAMPLE)
    assert isinstance(page, ExchangePage)
    return page


def duplicates(room: Studio) -> None:
    """A family that another clerk has entered again, beside the first."""
    families = room.workplace.families
    record = families.get(OFFICER, _families(room, SurveyState.VALIDATED)[2])
    families.save(OFFICER, FamilyRecord(family=written_again(record.family)))
    room.workplace.duplicates.search(OFFICER)
    room.show("duplicates")


def _ask_and_leave(room: Studio) -> None:
    """Three requests of different ages, and some families that left long ago."""
    workplace, clock = room.workplace, room.workplace.context.clock
    if workplace.privacy.requests(OFFICER) or not isinstance(clock, Clock):
        return
    ids = workplace.families.ids(OFFICER, workplace.families.index(OFFICER, FamilyFilter())[:12])
    now = clock.now
    for kind, hours, key in zip(RequestKind, (80, 55, 20, 2), ids, strict=False):
        person = workplace.families.get(OFFICER, key).family.members[0]
        clock.now = now - timedelta(hours=hours)
        workplace.privacy.receive(
            OFFICER, NewRequest(kind=kind, applicant=person.name, family_id=key, member_id=person.id)
        )
    clock.now = now
    first = workplace.privacy.requests(OFFICER)[0]
    workplace.privacy.answer(OFFICER, first.id, RequestState.GRANTED, "Lembar data diberikan di loket.")
    workplace.families.close(OFFICER, ids[5:9], FamilyStatus.MOVED, date(2019, 5, 1), "Pindah")


def double_entry(room: Studio) -> None:
    """A tenth of the submitted families, drawn to be typed again."""
    _order_double_entry(room)
    room.show("double_entry")


def blind_form(room: Studio) -> None:
    """The form of the second operator, half typed."""
    second, _ = _begin_double_entry(room)
    assert second.form is not None
    room.window.activateWindow()
    room.settle()
    second.form.take_focus()
    room.clerk.fill("3374121507000001", "4", "2", "Kan", "Karto", "3374121705800001", "1", "1", "17051980")


def double_entry_differences(room: Studio) -> None:
    """What two typings of one paper do not share, one line decided."""
    second, keying = _begin_double_entry(room)
    typed = typed_again(keying, {"rt": "019"}, {0: {"birth": "1971"}}, {"P1": "1", "T3": "1"})
    assert second.form is not None
    second.form.put_back(form_document(typed))
    second.compare()
    assert second.view is not None
    second.view.choose(Right.SECOND)


def operator_statistics(room: Studio) -> None:
    """The figures of those who typed."""
    _note_typing(room.workplace)
    page = room.show("double_entry")
    assert isinstance(page, DoubleEntryPage)
    page.go_back()
    page.go_back()
    page.tabs.show_page(STATISTICS)
    page.statistics.refresh()


def _order_double_entry(room: Studio) -> None:
    if not room.workplace.double_entry.tasks(OFFICER):
        room.workplace.double_entry.order(OFFICER, SampleOrder(percent=25, seed="PAGI"))


def _begin_double_entry(room: Studio) -> tuple[SecondTyping, Keying]:
    _order_double_entry(room)
    page = room.show("double_entry")
    assert isinstance(page, DoubleEntryPage)
    page.go_back()
    page.tasks.select_open()
    row, workplace = page.tasks.table.current(), room.workplace
    assert row is not None
    workplace.drafts.forget(OFFICER, FORM, row.task.family_id)
    page.start.trigger()
    room.settle()
    (record,) = workplace.families.show_full(OFFICER, [row.task.family_id], SHOWING_REASONS[0])
    return page.second, keying_of(record, workplace.periods.instrument(OFFICER))


def _note_typing(workplace: Workplace) -> None:
    """Three days of two clerks, as their forms count it."""
    now = workplace.context.clock()
    with workplace.context.database.write() as session:
        for day, family in product(range(3), range(22)):
            for at, name in enumerate(("Rini (latihan)", "Yoga (latihan)"), start=1):
                start = now - timedelta(days=day, hours=2) + timedelta(minutes=5 * family)
                work = EntryWork(
                    started_at=start, ended_at=start + timedelta(seconds=232 + 9 * at + 3 * (family % 5)),
                    pause=timedelta(seconds=75 * at * (family % 7 == 0)),
                    keystrokes=418 + 11 * at + 4 * (family % 6) - 5 * day, corrections=5 * at + family % 3,
                )  # fmt: skip
                entry_sessions.add(session, name, EntryMode.ADD, start.date(), work, records=6)


def _families(room: Studio, state: SurveyState) -> list[str]:
    every = room.workplace.families
    return every.ids(OFFICER, every.index(OFFICER, FamilyFilter(states=frozenset({state}))))


SCENES: Mapping[str, Scene] = {
    "beranda": home,
    "keluarga": families,
    "pencarian": search,
    "keluarga-formulir": family_form,
    "keluarga-formulir-galat": form_with_errors,
    "verifikasi": verification,
    "penetapan": determination,
    "kartu": cards,
    "kartu-penyerahan": hand_over,
    "kartu-batch": batches,
    "kartu-blangko": blanks,
    "periksa-asli": genuine,
    "periksa-palsu": forged,
    "periksa-kamera": camera,
    "program": programs,
    "rekap": recap,
    "rekap-daftar": list_of_beneficiaries,
    "riwayat": history,
    "riwayat-keluarga": history_of_a_family,
    "tukar-kirim": sending,
    "tukar-isi-kota": city_file,
    "tukar-paket": packages,
    "tukar-pemetaan": mapping,
    "tukar-susunan": layouts,
    "tukar-rencana": import_plan,
    "tukar-hasil": import_result,
    "tukar-bentrok": conflicts,
    "tukar-riwayat": import_history,
    "pengaturan-kantor": partial(settings, section="office"),
    "pengaturan-penandatangan": partial(settings, section="signatory"),
    "pengaturan-kartu": card_design,
    "pengaturan-periode": partial(settings, section="period"),
    "pengaturan-instrumen": partial(settings, section="instrument"),
    "pengaturan-cadangan": partial(settings, section="backups"),
    "pengaturan-kepercayaan": partial(settings, section="trust"),
    "pengaturan-tampilan": partial(settings, section="look"),
    "kemungkinan-ganda": duplicates,
    "entri-ganda": double_entry,
    "entri-ganda-formulir": blind_form,
    "entri-ganda-beda": double_entry_differences,
    "entri-ganda-statistik": operator_statistics,
    "bantuan": help_page,
    "pelindungan-data": partial(data_protection, tab=REQUESTS),
    "pelindungan-pemusnahan": partial(data_protection, tab=RETENTION),
}
"""By the name of the picture, in the order in which they are taken: the import changes what comes after."""
DARK = (
    "beranda", "keluarga", "keluarga-formulir-galat", "kartu", "periksa-asli", "rekap", "riwayat",
    "tukar-rencana",
)  # fmt: skip
LARGE = ("beranda", "keluarga", "keluarga-formulir", "verifikasi", "kartu", "riwayat", "tukar-rencana")
