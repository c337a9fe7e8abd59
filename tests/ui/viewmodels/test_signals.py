"""Typed signals carry what was declared, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from kadelyx_desk.ui.viewmodels.signals import signal_of, signal_of_nothing


@dataclass(frozen=True, slots=True)
class _Pressed:
    words: str


class _Source(QObject):
    pressed = signal_of(_Pressed)
    asked = signal_of_nothing()


def test_that_a_payload_arrives_as_the_same_object() -> None:
    source = _Source()
    heard: list[_Pressed] = []
    source.pressed.connect(heard.append)
    payload = _Pressed("once")

    source.pressed.emit(payload)

    assert heard[0] is payload


def test_that_a_signal_without_payload_only_says_that_it_happened() -> None:
    source = _Source()
    heard: list[str] = []
    source.asked.connect(lambda: heard.append("asked"))

    source.asked.emit()

    assert heard == ["asked"]


def test_that_a_slot_hears_nothing_once_it_is_taken_away() -> None:
    source = _Source()
    heard: list[_Pressed] = []
    source.pressed.connect(heard.append)
    source.pressed.disconnect(heard.append)

    source.pressed.emit(_Pressed("again"))

    assert heard == []
