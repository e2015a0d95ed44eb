"""How the program begins and ends: quietly where someone ends it, and never with a traceback."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Run the command line."""
    if hasattr(signal, "SIGPIPE"):
        # Whoever reads our output may stop, as `head` does: then this program ends like any other.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.unraisablehook = _unraisable
    try:
        # Here, so that Ctrl-C is quiet while they are loading.
        from workbook.cli import streams
        from workbook.cli.commands import run

        streams.prepare()
        status = run()
    except KeyboardInterrupt:
        status = _end_by_ctrl_c()
    sys.exit(status)


def _unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    """Ctrl-C counts as well where Python cannot raise it: in a destructor or in the midst of an import."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        os._exit(_end_by_ctrl_c())
    sys.__unraisablehook__(unraisable)


def _end_by_ctrl_c() -> int:
    """End the program; the exit status where the system has no such signals."""
    if os.name == "posix":
        # By the signal itself, so that a shell's loop around this program ends as well.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    return 128 + signal.SIGINT
