"""Everything behind the lock: the lists, the forms, the settings, and one open session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from kadelyx_desk import __version__
from kadelyx_desk.bootstrap.certificate import pem
from kadelyx_desk.bootstrap.keeping.backups import Backups
from kadelyx_desk.bootstrap.machine import Machine
from kadelyx_desk.bootstrap.paper import preparing
from kadelyx_desk.bootstrap.seldom.passphrases import passphrase_tools
from kadelyx_desk.bootstrap.session_pages import Around, SessionPages
from kadelyx_desk.bootstrap.vault import OpenDesk
from kadelyx_desk.chart.font_metrics import FontMetrics
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.wording import clock
from kadelyx_desk.system.keep_awake import KeepAwake
from kadelyx_desk.system.paths import ShippedProtocols, manual, resources
from kadelyx_desk.system.preferences import Preferences
from kadelyx_desk.system.room_probe import RoomProbe
from kadelyx_desk.ui.viewmodels.desk_model import DeskModel
from kadelyx_desk.ui.viewmodels.intents import Intent, PlanSession, RegisterCouple
from kadelyx_desk.ui.viewmodels.lists import (
    OpenCouple,
    OpenSession,
    PlanNext,
    SetLook,
    SetPaper,
    SettingsView,
    ShowCouples,
)
from kadelyx_desk.ui.viewmodels.pause import Pause
from kadelyx_desk.ui.viewmodels.printing.printer import BlankPrinter
from kadelyx_desk.ui.viewmodels.receipt.intents import PrintReceipt, SaveReceipt
from kadelyx_desk.ui.viewmodels.session_view import Answer
from kadelyx_desk.ui.views.couple.new_couple_page import NewCouplePage
from kadelyx_desk.ui.views.couple.plan_session_page import PlanSessionPage
from kadelyx_desk.ui.views.couple_file.page import CouplePage
from kadelyx_desk.ui.views.couple_file.session_words import begin_next
from kadelyx_desk.ui.views.couples.page import CouplesPage
from kadelyx_desk.ui.views.file_dialogs import ChooseFile, ChooseFolder
from kadelyx_desk.ui.views.help.chapters import CHAPTERS, FIRST_CHAPTER
from kadelyx_desk.ui.views.help.page import HelpPage
from kadelyx_desk.ui.views.main_window import MainWindow
from kadelyx_desk.ui.views.settings.page import SettingsPage
from kadelyx_desk.ui.views.today.page import TodayPage


def _read_resource(name: str) -> str:
    return (resources() / name).read_text(encoding="utf-8")


def _read_manual(name: str) -> str:
    return (manual() / name).read_text(encoding="utf-8")


class Workplace:
    """Joins the pages behind the lock with the open record."""

    def __init__(
        self,
        window: MainWindow,
        opened: OpenDesk,
        choose: tuple[ChooseFile, ChooseFolder | None],
        preferred: Preferences,
        prefer: Callable[[Preferences], object],
    ) -> None:
        self._window = window
        self._opened = opened
        self._preferred = preferred
        self._prefer = prefer
        self._session: SessionPages | None = None
        self._choose_file, choose_folder = choose
        self._metrics = FontMetrics.of_folder(resources() / "fonts")
        protocols = ShippedProtocols(resources() / "protocols").shipped()
        self.model = DeskModel(
            opened.desk, lambda: pem(opened.vault.root_certificate), protocols
        )
        self._pause = Pause(opened.record.checkpoint)
        self._machine = Machine(RoomProbe(opened.vault.folder).look, KeepAwake())
        self.today = TodayPage()
        self.couples = CouplesPage()
        self.settings = SettingsPage(self._choose_file, passphrase_tools())
        self.help = HelpPage(__version__, _read_resource, _read_manual)
        self.new_couple = NewCouplePage()
        self.plan = PlanSessionPage()
        self.couple = CouplePage()
        self._couple: UUID | None = None
        prepare = preparing(opened.desk.clinic.protocol, lambda: self._preferred.paper)
        self._printer = BlankPrinter(self._choose_file, prepare, self.help.show_answer)
        self._join()
        self.backups: Backups | None = None
        if choose_folder is not None:  # a demonstration, which is kept nowhere, has none
            self.backups = Backups(opened, choose_folder, lambda: self._preferred, self._keep)
            self.backups.join(self.today, self.settings.backups)

    def _join(self) -> None:
        window, model = self._window, self.model
        for name, page in (
            ("today", self.today),
            ("couples", self.couples),
            ("settings", self.settings),
            ("help", self.help),
            ("new-couple", self.new_couple),
            ("plan-session", self.plan),
            ("couple", self.couple),
        ):
            window.add_page(name, page)
        for lists in (self.today, self.couples):
            lists.asked.connect(self._do)
            lists.new_couple_asked.connect(self._show_new_couple)
        self.couple.asked.connect(self._do)
        self.settings.asked.connect(self._do)
        self.help.asked.connect(self._printer.do)
        for page in (self.new_couple, self.plan):
            page.asked.connect(self._do)
        self.new_couple.left.connect(self.show_today)
        self.plan.left.connect(self._leave_plan)
        model.changed.connect(self._refresh)
        model.answered.connect(self._answer)
        model.answered.connect(self._put_off)

    def enter(self) -> None:
        """Show who is signed in, and what is on today."""
        author = self._opened.desk.recorder.hand.author
        staff = self.model.desk.clinic.staff()
        roles = next((p.roles for p in staff if p.staff == author.id), ())
        since = clock(self.model.local_now())
        line = f"{', '.join(role.value for role in roles[:1])}, signed in {since}"
        self._window.show_person(author.name, line)
        self.show_today()

    def leave(self) -> None:
        """The record is about to be closed."""
        self._leave_session()
        self._machine.leave()
        self._pause.stop()
        self.model.stop()
        if self.backups is not None:
            self.backups.leave()

    def safe_up_to(self) -> str:
        """When the last entry of the open session was recorded, and its number."""
        last = None if self._session is None else self._session.model.view().last
        if last is None:
            return ""
        here = self.model.local_now().tzinfo
        return f"{clock(last.entry.recorded.utc.astimezone(here))}, entry {last.seq}"

    def show_today(self) -> None:
        """Leave the session and show the lists."""
        self._leave_session()
        self._refresh("today")
        self._window.show_page("today")

    def _leave_session(self) -> None:
        if self._session is not None:
            self._session.leave()
            self._session = None
            self._machine.rest()

    def turn_to(self, page: str) -> None:
        """Leave the session and show a page of the rail."""
        if page == "today":
            self.show_today()
        else:
            self._leave_session()
            self.couples.begin()
            self._refresh(page)
            self._window.show_page(page)

    def show_help(self, page: str) -> None:
        """Turn to the chapter of the manual that is about a page."""
        self.turn_to("help")
        self.help.open_chapter(CHAPTERS.get(page, FIRST_CHAPTER))

    def _show_new_couple(self) -> None:
        forms = self.model.forms
        self.new_couple.begin(self.model.local_now(), forms.found(forms.clinic))
        self._window.show_page("new-couple")

    def _do(self, intent: Intent) -> None:
        match intent:
            case OpenSession():
                self._open(intent)
            case OpenCouple():
                self._open_couple(intent.couple)
            case ShowCouples():
                self.turn_to("couples")
            case PlanNext():
                forms = self.model.forms.found(intent.couple.couple)
                file = self.model.desk.couples.file(intent.couple.couple)
                now = self.model.local_now()
                begin_next(self.plan, file, intent.couple, now, forms)
                self._window.show_page("plan-session")
            case PrintReceipt():
                self._print_receipt(intent)
            case SetLook():
                self._keep(replace(self._preferred, theme=intent.theme, points=intent.points))
            case SetPaper():
                self._keep(replace(self._preferred, paper=intent.paper))
            case _:
                self.model.do(intent)

    def _open(self, intent: OpenSession) -> None:
        self._leave_session()
        try:
            model = self.model.open_session(intent.session)
        except KadelyxError as error:
            self._window.show_problem(str(error))
            return
        around = Around(
            self._metrics,
            self._choose_file,
            self._preferred.paper,
            leave=self.show_today,
            look=self._machine.look,
        )
        pages = SessionPages(self._window, model, around)
        model.answered.connect(self._put_off)
        model.shown.connect(self._machine.follow)
        if self.backups is not None:
            model.answered.connect(self.backups.heard)
            self.backups.session_began()
        self._session = pages
        pages.enter()
        if intent.page:
            pages.show(intent.page)

    def _open_couple(self, couple: UUID) -> None:
        self._leave_session()
        try:
            self.couple.show_couple(self.model.couples.open(couple))
        except KadelyxError as error:
            self._window.show_problem(str(error))
            return
        self._couple = couple
        self._window.show_page("couple")

    def _print_receipt(self, asked: PrintReceipt) -> None:
        target = self._choose_file(asked.name)
        if target is not None:
            self.model.do(SaveReceipt(asked, target, self._preferred.paper))

    def _leave_plan(self) -> None:
        """Back to the couple whose next session was to be planned."""
        if self.plan.couple is not None:
            self._open_couple(self.plan.couple)

    def _answer(self, answer: Answer) -> None:
        for page in (self.settings, self.new_couple, self.plan, self.couple):
            page.show_answer(answer)
        if answer.done and isinstance(answer.intent, RegisterCouple):
            self.show_today()
        if answer.done and isinstance(answer.intent, PlanSession):
            self._open_couple(answer.intent.couple)

    def _put_off(self, _answer: Answer) -> None:
        """Something was asked of the record: let it rest before its files are tidied."""
        self._pause.begin_again()

    def _refresh(self, page: str = "") -> None:
        """Show anew what is in view, or is about to be: a clinic's lists are long."""
        page = page or self._window.shown
        if page == "today":
            self.today.show_today(self.model.today())
        elif page == "couples":
            self.couples.show_couples(self.model.day.couples())
        elif page == "settings":
            self._show_settings()
        elif self._couple is not None and page == "couple":
            self.couple.show_couple(self.model.couples.view(self._couple))

    def _show_settings(self) -> None:
        look, clinic = self._preferred, self.model.desk.clinic
        self.settings.show_settings(
            SettingsView(
                clinic.staff(),
                clinic.protocol(),
                self.model.newer_protocol(),
                *(look.theme, look.points, look.paper),
                clinic.clinic().name,
                self.model.desk.keys.view(),
            )
        )

    def note_theme(self, theme: str) -> None:
        """The theme was turned by a key."""
        self._preferred = replace(self._preferred, theme=theme)
        self._show_settings()

    def _keep(self, preferred: Preferences) -> None:
        self._preferred = preferred
        self._prefer(preferred)
        self._show_settings()
