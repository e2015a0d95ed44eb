"""The server for this machine: what it sends, and what it does not."""

from __future__ import annotations

import http.client
import socket
from urllib.parse import urlsplit

import pytest

from tools.web_servers import previewed

FILES = {
    "index.html": b"<p>start</p>",
    "404.html": b"<p>nicht gefunden</p>",
    "en/404.html": b"<p>not found</p>",
    "empty/file.txt": b"text",
    "a.mjs": b"export {};",
    "a.wasm": b"\0asm",
    "a.xlsx": b"PK",
    "a.mjs.gz": b"by gzip",
    "a.wasm.br": b"by brotli",
    "a.wasm.gz": b"by gzip",
    "index.html.br": b"by brotli",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    with previewed(folder) as address:
        yield urlsplit(address).port


def get(port, path, method="GET", accept="identity"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={"Accept-Encoding": accept})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/a.mjs", "text/javascript; charset=utf-8"),
        ("/a.wasm", "application/wasm"),
        ("/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_files_are_sent_with_the_type_that_browsers_insist_on(running, path, kind):
    response, _ = get(running, path)
    assert response.status == 200
    assert response.headers["Content-Type"] == kind
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "accept", "encoding", "kind"),
    [
        ("/", "gzip, deflate, br;q=0.9", "br", "text/html; charset=utf-8"),
        ("/a.wasm", "gzip, br", "br", "application/wasm"),
        ("/a.wasm", "gzip", "gzip", "application/wasm"),
        ("/a.mjs", "gzip, br", "gzip", "text/javascript; charset=utf-8"),
        ("/a.mjs", "br", None, "text/javascript; charset=utf-8"),
        ("/a.wasm", "identity", None, "application/wasm"),
    ],
)
def test_what_is_there_compressed_is_sent_so(running, path, accept, encoding, kind):
    response, body = get(running, path, accept=accept)
    assert response.status == 200
    assert response.headers["Content-Encoding"] == encoding
    assert response.headers["Content-Type"] == kind
    name = path.lstrip("/") or "index.html"
    said = {"br": b"by brotli", "gzip": b"by gzip", None: FILES[name]}
    assert body == said[encoding]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/missing/", b"<p>nicht gefunden</p>"),
        ("/en/missing/", b"<p>not found</p>"),
        ("/empty/", b"<p>nicht gefunden</p>"),
        ("/../serve.py", b"<p>nicht gefunden</p>"),
    ],
    ids=["missing", "missing in English", "folder without a page", "outside the folder"],
)
def test_what_is_not_there_gets_the_sites_own_page(running, path, body):
    response, sent = get(running, path)
    assert (response.status, sent) == (404, body)


def test_only_the_head_is_sent_where_only_the_head_is_asked_for(running):
    response, body = get(running, "/missing/", "HEAD")
    assert (response.status, body) == (404, b"")


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET / HTTP/9.9", b"505"),
        (b"BOGUS", b"400"),
        (b"GET /%00 HTTP/1.0", b"404"),
        (b"POST / HTTP/1.0", b"501"),
    ],
)
def test_a_bad_request_is_told_so(running, request_line, status):
    with socket.create_connection(("127.0.0.1", running), timeout=10) as connection:
        connection.sendall(request_line + b"\r\n\r\n")
        answer = connection.makefile("rb").read()
    assert status in answer.splitlines()[0] or b"Error code: " + status in answer
