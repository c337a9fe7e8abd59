"""Makes receipts beside the window and answers when they are there."""

from __future__ import annotations

from collections.abc import Callable

from kadelyx_desk.application.receipt_service import ReceiptService
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.ui import background
from kadelyx_desk.ui.viewmodels.receipt.intents import SaveReceipt
from kadelyx_desk.ui.viewmodels.session_view import Answer


class ReceiptPrinter:
    """Carries `SaveReceipt` out.

    Args:
        receipts: the service.
        answered: told what became of it, once, when it is known.
    """

    def __init__(self, receipts: ReceiptService, answered: Callable[[Answer], object]) -> None:
        self._receipts = receipts
        self._answered = answered

    def save(self, intent: SaveReceipt) -> None:
        """Write the receipt; its answer comes later."""
        asked = intent.asked
        try:
            receipt = self._receipts.receipt(asked.couple, asked.course, asked.payer)
        except KadelyxError as error:
            self._refuse(intent, error)
            return
        background.run(
            lambda: self._receipts.write(receipt, intent.paper, intent.target),
            lambda _: self._done(intent),
            lambda error: self._refuse(intent, error),
        )

    def _done(self, intent: SaveReceipt) -> None:
        try:
            self._receipts.exported(intent.asked.couple)
        except KadelyxError as error:
            self._refuse(intent, error)
        else:
            self._answered(Answer(intent, done=True))

    def _refuse(self, intent: SaveReceipt, error: Exception) -> None:
        if not isinstance(error, KadelyxError):
            raise error
        self._answered(Answer(intent, done=False, sentence=str(error)))
