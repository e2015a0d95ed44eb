"""Stands in for the event loop, which is made as soon as asyncio is used."""

import _later
from pyodide_js._api import scheduleCallback  # noqa: F401 (memory is kept only with all that Pyodide holds)


def _initialize_event_loop() -> None:
    pass


__getattr__ = _later.asker(__name__)
