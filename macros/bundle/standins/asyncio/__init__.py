"""Stands in for asyncio, which Pyodide takes hold of at its start: nothing here waits for anything."""

import _later


def _with_its_loop() -> None:
    from pyodide import webloop

    _later.become("pyodide.webloop")
    webloop._initialize_event_loop()


__path__.append(_later.path_of(__name__))
__getattr__ = _later.asker(__name__, _with_its_loop)
