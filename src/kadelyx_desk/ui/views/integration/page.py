"""The integration session: what was found, how it is used, agreements, plan, each alone."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kadelyx_desk.domain.course.earlier_agreements import EarlierAgreements
from kadelyx_desk.domain.entries import IntegrationBegan, JourneyEnded
from kadelyx_desk.domain.facts import partners, time_of
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import clock, day
from kadelyx_desk.ui.viewmodels.intents import Intent, Record
from kadelyx_desk.ui.viewmodels.session_view import Answer, SessionView
from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing
from kadelyx_desk.ui.views.couple.session_head import SessionHead
from kadelyx_desk.ui.views.couple.session_page import SessionPage
from kadelyx_desk.ui.views.integration.steps.agreed_step import AgreedStep
from kadelyx_desk.ui.views.integration.steps.alone_step import AloneStep
from kadelyx_desk.ui.views.integration.steps.found_step import FoundStep
from kadelyx_desk.ui.views.integration.steps.outlook_step import OutlookStep
from kadelyx_desk.ui.views.integration.steps.step import Step
from kadelyx_desk.ui.views.integration.steps.use_step import UseStep
from kadelyx_desk.ui.views.integration.window_line import WindowLine
from kadelyx_desk.ui.views.kit.button import Button, Kind, ReasonedButton
from kadelyx_desk.ui.views.kit.form.answer_line import AnswerLine
from kadelyx_desk.ui.views.kit.form.first_problem import go_to_first_problem
from kadelyx_desk.ui.views.kit.layout import PAGE_MARGIN, Foot, Scroll
from kadelyx_desk.ui.views.kit.tabs import Tabs
from kadelyx_desk.ui.views.kit.text import Rule

_TO_BEGIN = "What was shared in the journey, to begin the talk with."


class IntegrationPage(SessionPage):
    """One main button: it begins the session, and then goes on from step to step.

    Going on records what was typed, and so does turning to another step.
    """

    asked = signal_of(Intent)
    review_asked = signal_of_nothing()

    def __init__(self) -> None:
        super().__init__()
        self._has_begun = False
        self._goes_on = False
        self._has_b = True
        self.head = SessionHead("Integration")
        self.window_line = WindowLine()
        self.found = FoundStep()
        self.use = UseStep()
        self.agreed = AgreedStep()
        self.outlook = OutlookStep()
        self.alone = {partner: AloneStep(partner) for partner in Partner}
        self.steps: dict[str, Step] = {
            "found": self.found,
            "use": self.use,
            "agreed": self.agreed,
            "outlook": self.outlook,
            "alone-A": self.alone[Partner.A],
            "alone-B": self.alone[Partner.B],
        }
        self._keys = tuple(self.steps)
        self.tabs = Tabs("Steps of the integration")
        self.pages = QStackedWidget()
        for key, step in self.steps.items():
            self.tabs.add(key, step.words)
            self.pages.addWidget(Scroll(step))
            step.asked.connect(self.asked.emit)
        self.answer = AnswerLine()
        self.next = Button("Begin integration", Kind.MAIN)
        self.action = ReasonedButton(self.next)
        self.foot = Foot(self.action)
        self._lay_out()
        self.tabs.turned.connect(self._turned)
        self.next.clicked.connect(lambda _checked: self._go_on())
        self.answer.asked.connect(self.asked.emit)
        self.setFocusProxy(self.next)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.window_line)
        self._tab_row = QWidget()
        tabs = QHBoxLayout(self._tab_row)
        tabs.setContentsMargins(20, 0, 20, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column.addWidget(self._tab_row)
        column.addWidget(Rule())
        column.addWidget(self.pages, 1)
        said = QHBoxLayout()
        said.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        said.addWidget(self.answer)
        column.addLayout(said)
        column.addWidget(self.foot)

    def refresh(self, view: SessionView) -> None:
        """Show the session; what is being typed stays."""
        began = time_of(view.snapshot, IntegrationBegan)
        self._has_begun = began is not None
        self._has_b = Partner.B in partners(view.snapshot)
        local = (began or view.now.moment.utc).astimezone(view.now.moment.local.tzinfo)
        at = f"{day(local.date())} {clock(local)}" if began is not None else "not begun"
        self.head.show_session(view, at)
        self.window_line.show_session(view)
        for key, step in self.steps.items():
            if step is self.alone[Partner.B] and not self._has_b:
                continue
            step.show_session(view)
            self.tabs.setTabText(self._keys.index(key), step.words)
            self.tabs.show_complete(key, complete=step.is_complete(view))
        self.tabs.setTabVisible(self._keys.index("alone-B"), self._has_b)
        self.found.show_begun(begun=self._has_begun)
        self._tab_row.setVisible(self._has_begun)
        if not self._has_begun:
            self.tabs.turn_to("found")
        if time_of(view.snapshot, JourneyEnded) is None:
            self.action.block("The journey has not ended yet.")
        else:
            self.action.allow()
        self._show_foot()

    def show_earlier(self, earlier: EarlierAgreements) -> None:
        """Hand over what the couple agreed the last time; it is no part of this session."""
        self.agreed.show_earlier(earlier)

    def lead_to(self, hint: str, about: About) -> None:
        """Turn to the step, and to the field, where an entry of a kind is made."""
        key = self._key_of(hint, about)
        if key is None or not self._has_begun:
            self.next.setFocus()
            return
        self.tabs.turn_to(key)
        if self.pages.currentIndex() == self._keys.index(key):
            self.steps[key].lead_to(hint, about)

    def _key_of(self, hint: str, about: About) -> str | None:
        if hint in self.alone[Partner.A].kinds():
            return f"alone-{(about.partner or Partner.A).value}"
        return next((key for key, step in self.steps.items() if hint in step.kinds()), None)

    def show_answer(self, answer: Answer) -> None:
        """Say what became of what this page asked for."""
        for step in self.steps.values():
            step.show_answer(answer)
        self.answer.heard(answer)

    def _turned(self, key: str) -> None:
        before, place = self.pages.currentIndex(), self._keys.index(key)
        if place == before:
            return
        left = self.steps[self._keys[before]]
        kept = self._goes_on or left.record(restored=False)
        if not kept and left.holds_the_way:
            self.tabs.turn_to(self._keys[before])
            return
        self.pages.setCurrentIndex(place)
        self._show_foot()

    def _show_foot(self) -> None:
        if not self._has_begun:
            self.next.set_words("Begin integration")
            self.foot.show_note(_TO_BEGIN)
            return
        following = self._following()
        words = "review" if following is None else self.steps[following].words
        self.next.set_words(f"Next: {words[0].lower()}{words[1:]}")
        self.foot.show_note(self.steps[self._keys[self.pages.currentIndex()]].note)

    def _following(self) -> str | None:
        """The step after the one in view; None after the last."""
        keys = self._keys if self._has_b else self._keys[:-1]
        place = self.pages.currentIndex() + 1
        return keys[place] if place < len(keys) else None

    def _go_on(self) -> None:
        if not self._has_begun:
            intent = Record(About.COUPLE, IntegrationBegan())
            self.answer.sent(intent)
            self.asked.emit(intent)
            return
        self._goes_on = True
        wrong = next((key for key, step in self.steps.items() if not step.record()), None)
        following = self._following()
        if wrong is not None:
            self.tabs.turn_to(wrong)
            go_to_first_problem(self.steps[wrong])
        elif following is not None:
            self.tabs.turn_to(following)
        else:
            self.review_asked.emit()
        self._goes_on = False
