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
    try:
        # Here, so that Ctrl-C is quiet while they are loading.
        from workbook.cli import streams
        from workbook.cli.commands import run

        streams.prepare()
        status = run()
    except KeyboardInterrupt:
        if os.name == "posix":
            # By the signal itself, so that a shell's loop around this program ends as well.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGINT)
        status = 128 + signal.SIGINT
    sys.exit(status)
