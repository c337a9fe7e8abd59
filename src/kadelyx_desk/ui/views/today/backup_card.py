"""The last backup on Today: when it was made, what is in it, where else it lies."""

from __future__ import annotations

from kadelyx_desk.ui.viewmodels.backups.view import BackupsView
from kadelyx_desk.ui.views.kit.layout import Card
from kadelyx_desk.ui.views.kit.reminder import Caution
from kadelyx_desk.ui.views.kit.text import Text
from kadelyx_desk.ui.views.theme import Type
from kadelyx_desk.ui.views.theme_tokens import Ink


class BackupCard(Card):
    """Three lines to read; what can be done about them is under Settings."""

    def __init__(self, view: BackupsView) -> None:
        super().__init__("Last backup")
        self.body.setSpacing(4)
        if view.last.is_caution:
            self.body.addWidget(Caution(f"{view.last.words}. See Settings, Backups."))
        else:
            self.body.addWidget(
                Text(view.last.words.removeprefix("Last backup "), Type.STRONG, wrap=True)
            )
        if view.inside:
            self.body.addWidget(Text(view.inside, Type.BODY, Ink.MUTED, wrap=True))
        for label, said in (("Second place", view.second), ("Test restore", view.tested)):
            words = f"{label}: {said.words}"
            if said.is_caution:
                self.body.addWidget(Caution(f"{words}."))
            else:
                self.body.addWidget(Text(words, Type.BODY, Ink.MUTED, wrap=True))
