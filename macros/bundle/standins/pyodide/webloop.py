"""Stands in for the event loop, which is made as soon as asyncio is used."""

import _later


def _initialize_event_loop() -> None:
    pass


__getattr__ = _later.asker(__name__)
