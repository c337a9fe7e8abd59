"""Signals whose payload the type checker knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import Signal

_Payload = TypeVar("_Payload")


class SignalOf(Protocol[_Payload]):
    """A bound signal that carries exactly one `_Payload`."""

    def connect(self, slot: Callable[[_Payload], object]) -> object: ...

    def disconnect(self, slot: Callable[[_Payload], object]) -> object: ...

    def emit(self, payload: _Payload) -> None: ...


class SignalOfNothing(Protocol):
    """A bound signal that only says that something happened."""

    def connect(self, slot: Callable[[], object]) -> object: ...

    def disconnect(self, slot: Callable[[], object]) -> object: ...

    def emit(self) -> None: ...


def signal_of(payload: type[_Payload]) -> SignalOf[_Payload]:
    """Declare a signal with one payload, in the body of a QObject class."""
    return cast("SignalOf[_Payload]", Signal(payload))


def signal_of_nothing() -> SignalOfNothing:
    """Declare a signal without a payload, in the body of a QObject class."""
    return cast("SignalOfNothing", Signal())
