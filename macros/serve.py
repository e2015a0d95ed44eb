"""Serves the built site on this machine: ``python -m macros.serve [PORT]``."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from macros.delivery.media_types import TYPES
from macros.root import ROOT

SITE = ROOT / "site"
HOST = "127.0.0.1"
PORT = 8000
ENCODINGS = {".br": "br", ".gz": "gzip"}
"""How a compressed sibling of a file ends, the smallest first, and how browsers call its encoding."""


class Handler(SimpleHTTPRequestHandler):
    """Files with their types, compressed where they are, the site's page for what is missing, no listings."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES
    ending = ""
    """Of the compressed sibling that is sent, if one is."""

    def translate_path(self, path: str) -> str:
        found = super().translate_path(path).replace("\0", "\ufffd")  # No file has such a name.
        if found.endswith("/"):
            found += "index.html"
        offers = self.headers.get("Accept-Encoding", "").split(",")
        accepted = {offer.partition(";")[0].strip() for offer in offers}
        siblings = (ending for ending, encoding in ENCODINGS.items() if encoding in accepted)
        self.ending = next((e for e in siblings if Path(found + e).is_file()), "")
        return found + self.ending

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return super().guess_type(str(path).removesuffix(self.ending))

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Vary", "Accept-Encoding")
        if self.ending:
            self.send_header("Content-Encoding", ENCODINGS[self.ending])
        super().end_headers()

    def list_directory(self, path: object) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.ending = ""
        # What is no request at all has no path.
        language = "en" if getattr(self, "path", "").startswith("/en/") else ""
        page = Path(self.directory) / language / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the one line with the address is all there is to read."""


class Server(ThreadingHTTPServer):
    """Does not report browsers that hang up in the middle of a file: they do so all the time."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server(directory: Path, port: int = PORT) -> ThreadingHTTPServer:
    """A server for the folder on this machine's own address; port 0 takes a free one."""
    return Server((HOST, port), partial(Handler, directory=str(directory)))


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m macros.serve", description=__doc__)
    parser.add_argument("port", nargs="?", type=int, default=PORT, help="default: %(default)s")
    port = parser.parse_args().port
    if not (SITE / "index.html").is_file():
        sys.exit(f"{SITE.name}/ is missing: build it first (make site)")
    try:
        with server(SITE, port) as running:
            print(f"http://{HOST}:{running.server_address[1]}/  (stop with Ctrl+C)", flush=True)
            running.serve_forever()
    except KeyboardInterrupt:
        pass
    except (OSError, OverflowError) as error:
        sys.exit(f"port {port} cannot be used: {error}. Another one: python -m macros.serve PORT")


if __name__ == "__main__":
    main()
