"""What a web server should send with the site: policy, headers, types; as files that servers read.

The templates are ``templates/``; the files lie in the site, so that they change and go back with it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.delivery.media_types import TYPES

ASSETS = "assets/"
"""Where no file ever changes: each lies in a folder named after its contents."""
WORKER = "checker/worker.js"
"""The script, in its folder of assets, that runs the rules."""
SERVICE_WORKER = "service-worker.js"
"""The script that keeps the site on devices. It governs the folder in which it lies, which is the site's."""
SERVICE_WORKER_OFF = "hosting/service-worker-off.js"
"""What an operator puts in its place to be rid of it."""
FOR_EVER = "public, max-age=31536000, immutable"
DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
UNUSED_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "serial",
    "usb",
)
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
ENCRYPTED_ONLY: Mapping[str, str] = {"Strict-Transport-Security": "max-age=31536000"}

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_templates.filters["pattern"] = lambda rule: re.escape(rule).replace(r"\*", ".*")


def policy(*, wasm: bool, header: bool = False) -> str:
    """The content security policy; a header can also forbid framing, which a page itself cannot."""
    directives = dict(DIRECTIVES)
    if wasm:
        directives["script-src"] += " 'wasm-unsafe-eval'"
    if header:
        directives["frame-ancestors"] = "'none'"
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def headers(site_url: str) -> dict[str, str]:
    """The headers of all files.

    That the host is always encrypted is said if the site's address says so, and not for a site below a path
    or at a port: it would bind its neighbours.
    """
    address = urlsplit(site_url)
    alone_and_encrypted = (address.scheme, address.port, address.path) == ("https", None, "/")
    return {**HEADERS, **(ENCRYPTED_ONLY if alone_and_encrypted else {})}


def indexes(pages: Iterable[str], site_url: str) -> dict[str, str]:
    """What search engines read: one sitemap of both languages, from what the pages say of themselves.

    ``robots.txt`` is read at the root of a host only, so a site below a path has none.
    """
    entries = [
        (address[1], ALTERNATE.findall(page))
        for page in pages
        if (address := CANONICAL.search(page))
    ]
    names = ["sitemap.xml", *(["robots.txt"] if urlsplit(site_url).path == "/" else [])]
    return {
        name: _templates.get_template(f"{name}.j2").render(entries=entries, site_url=site_url)
        for name in names
    }


def server_files(
    site_url: str, *, pages: Iterable[str], checkers: Collection[str], folder: str
) -> dict[str, str]:
    """The files for web servers, by their path in the site.

    Args:
        site_url: the site's address, with a slash at its end.
        pages: the paths of all pages in the site.
        checkers: those among them that run the rules.
        folder: the path of the scripts' folder, with a slash at its end.
    """
    root = urlsplit(site_url).path
    # Rules must not overlap: these hosts join what several of them say, and the strictest policy wins.
    context = {
        "root": root,
        "policy": policy(wasm=False, header=True),
        "wasm_policy": policy(wasm=True, header=True),
        "headers": headers(site_url),
        "types": types(),
        "charset_types": sorted(
            {kind.split(";")[0] for kind in TYPES.values() if "charset" in kind}
        ),
        "assets": root + ASSETS,
        "for_ever": FOR_EVER,
        "folder": root + folder,
        "worker": WORKER,
        "service_worker": SERVICE_WORKER,
        "wasm_rules": sorted({root + rule(page) for page in checkers}),
        "plain_rules": sorted({root + rule(page) for page in pages if page not in checkers}),
    }
    names = ["hosting/nginx-http.conf", "hosting/nginx-server.conf", "hosting/Caddyfile"]
    if root == "/":  # Hosts read it there only.
        names.append("_headers")
    return {
        name: _templates.get_template(f"{posixpath.basename(name)}.j2").render(context)
        for name in names
    }


def rule(page: str) -> str:
    """The addresses that share a rule with a page: all in its topmost folder, in its language."""
    home = "en/" if page.startswith("en/") else ""
    first, in_folder, _ = page.removeprefix(home).partition("/")
    return home + (f"{first}/*" if in_folder else first.removesuffix("index.html"))


def types() -> dict[str, list[str]]:
    """The media types, each with its file endings."""
    found: dict[str, list[str]] = {}
    for ending, kind in TYPES.items():
        found.setdefault(kind.split(";")[0], []).append(ending.removeprefix("."))
    return found
