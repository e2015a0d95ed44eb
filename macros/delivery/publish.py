"""The last step of the build: makes the pages ready for any web server, in the built folder itself.

Scripts, styles and pictures move into one folder named after their contents, so that browsers may keep them
for ever; what no page uses is left out. One folder and not one name per file, since the scripts import each
other by relative addresses: inside the folder these stay as they are. A folder that a page names, as it does
the browser bundle, moves as a whole into one of its own: a change of style must not make browsers fetch it
anew. Style sheets are joined from their parts, and scripts lose their comments. Then the pages get their
content security policy, both languages one sitemap, servers their header files, browsers what keeps the site
without a network, and all of it is compressed.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from macros.delivery import compression, hosting, offline, scripts, styles
from macros.delivery.hosting import ASSETS
from macros.delivery.node import NodeError

UNVERSIONED = (ASSETS, f"en/{ASSETS}")
"""Where the theme puts its files, once in each language."""
VERSION_LENGTH = 12
CHARSET = '<meta charset="utf-8">'
CHECKER = 'id="checker"'
"""What a page holds that runs the rules."""

ATTRIBUTE = re.compile(r"""(?<=[\w-]=)(?:"[^"]*"|'[^']*'|[^\s"'<>]+)""")
ADDRESS = re.compile(rf"""[^\s"'`<>(),=]*{ASSETS}[^\s"'`<>(),=]*""")
"""An address in a page; an attribute may hold several, as ``srcset`` does."""
SCRIPT = re.compile(
    r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']*)["']|new URL\(\s*["']([^"']*)["'],\s*import\.meta\.url"""
)
STYLE = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)""")
USES: Mapping[str, re.Pattern[str]] = {".js": SCRIPT, ".mjs": SCRIPT, ".css": STYLE}
"""How a file names others that it needs."""
QUOTED_ADDRESS = re.compile(rf"""(?<=["'`])(?:\.{{1,2}}/|[^\s"'`]*{ASSETS})[^\s"'`]*(?=["'`])""")
"""What else in a file looks like the address of another one."""
SOURCE_MAP = re.compile(rb"\n?(?://|/\*)# sourceMappingURL=[^\n]*")

Files = dict[str, bytes]


class PublishError(Exception):
    """The site cannot be made ready; the message says why."""


def publish(site: Path, site_url: str, *, cache: Path, node: Path) -> None:
    """Make a built site ready; ``node`` shortens scripts and compresses what ``cache`` keeps between builds.

    Raises:
        PublishError: if a page or a file needs what is not there, or something cannot be compressed.
    """
    try:
        _publish(site, site_url, cache, node)
    except NodeError as error:
        raise PublishError(str(error)) from error


def _publish(site: Path, site_url: str, cache: Path, node: Path) -> None:
    pages = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
    }
    pages, folder = with_versioned_assets(site, pages, site_url, node)
    checkers = {path for path, page in pages.items() if CHECKER in page}
    for path, page in pages.items():
        text = with_policy(page, path, hosting.policy(wasm=path in checkers))
        (site / path).write_text(text, encoding="utf-8", newline="\n")
    for old in site.rglob("sitemap.xml*"):
        old.unlink()
    files = hosting.indexes(pages.values(), site_url) | hosting.server_files(
        site_url, pages=pages, checkers=checkers, folder=folder
    )
    for name, content in files.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(content, encoding="utf-8", newline="\n")
    offline.write_workers(site, node)
    compression.compress(site, cache, node)


def with_policy(page: str, path: str, policy: str) -> str:
    """The page with its policy, before anything that it governs."""
    before, charset, after = page.partition(CHARSET)
    if not charset:
        raise PublishError(
            f"{path}: no {CHARSET} after which the content policy could stand: add it"
        )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{before}{charset}\n{meta}{after}"


def with_versioned_assets(
    site: Path, pages: Mapping[str, str], site_url: str, node: Path
) -> tuple[dict[str, str], str]:
    """Move what the pages use into folders named after their contents, and remove the rest.

    Returns the pages with their new addresses, and the folder of the scripts, styles and pictures.
    """
    used: Files = {}
    whole: dict[str, Files] = {}

    def take(path: str, user: str) -> str | None:
        """The name of a file or folder below the theme's folder, None for what is not there."""
        home = next((home for home in UNVERSIONED if path.startswith(home)), None)
        if home is None:
            return None
        name = path.removeprefix(home)
        is_folder = name.endswith("/")
        if not ((site / path).is_dir() if is_folder else (site / path).is_file()):
            raise PublishError(f"{user} needs {path}, which is not there: add it or mend {user}")
        if is_folder:
            whole.setdefault(name, contents(site / path))
            return name
        content = SOURCE_MAP.sub(b"", read(site / path))
        if name in used:
            if used[name] != content:
                raise PublishError(f"{name} differs between the languages: make it the same")
            return name
        used[name] = content
        if uses := USES.get(posixpath.splitext(name)[1]):
            for match in uses.finditer(content.decode("utf-8")):
                other = match[1] or match[2]
                take(posixpath.normpath(posixpath.join(posixpath.dirname(path), other)), path)
        return name

    for path, page in pages.items():
        rewrite(page, path, site_url, take)
    delivered = scripts.shortened(used, node)
    folder = f"{ASSETS}{version(delivered)}/"
    own_folders = {name: f"{ASSETS}{version(files)}/" for name, files in whole.items()}

    def moved(target: str, user: str) -> str | None:
        name = take(target, user)
        return name and own_folders.get(name, folder + name)

    new_pages = {path: rewrite(page, path, site_url, moved) for path, page in pages.items()}
    for home in UNVERSIONED:
        shutil.rmtree(site / home, ignore_errors=True)
    write(delivered, site / folder)
    for name, files in whole.items():
        write(files, site / own_folders[name])
    for path, page in new_pages.items():
        check_addresses(ADDRESS, page, path, site, site_url)
    for name, content in delivered.items():
        if posixpath.splitext(name)[1] in USES:
            text = content.decode("utf-8")
            check_addresses(QUOTED_ADDRESS, text, folder + name, site, site_url)
    return new_pages, folder


def read(path: Path) -> bytes:
    """A file as it is delivered."""
    if path.suffix != ".css":
        return path.read_bytes()
    try:
        return styles.joined(path).encode()
    except styles.StyleError as error:
        raise PublishError(str(error)) from error


def rewrite(page: str, path: str, site_url: str, new: Callable[[str, str], str | None]) -> str:
    """The page with other addresses: ``new(file, page)`` tells the file's new place, None for the old one.

    Whole addresses, with the name of the host, are left as they are.
    """

    def replace(match: re.Match[str]) -> str:
        address, mark, anchor = match[0].partition("#")
        target = None if urlsplit(address).scheme else target_of(address, path, site_url)
        place = target and new(target, path)
        if not place:
            return match[0]
        if address.startswith("/"):
            address = urlsplit(site_url).path + place
        else:
            address = posixpath.relpath(place, posixpath.dirname(path) or ".")
            address += "/" if place.endswith("/") else ""
        return address + mark + anchor

    return ATTRIBUTE.sub(lambda attribute: ADDRESS.sub(replace, attribute[0]), page)


def target_of(address: str, path: str, site_url: str) -> str | None:
    """The path in the site to which an address in the file ``path`` leads, None if it leads elsewhere."""
    absolute = urldefrag(urljoin(site_url + path, address)).url
    return absolute.removeprefix(site_url) if absolute.startswith(site_url) else None


def check_addresses(
    pattern: re.Pattern[str], text: str, path: str, site: Path, site_url: str
) -> None:
    """Raise ``PublishError`` if a text still names something below the theme's folders that is not there.

    Its address stands where the patterns above do not look, so the file was left out or has moved.
    """
    for match in pattern.finditer(text):
        target = target_of(match[0], path, site_url)
        if target and target.startswith(UNVERSIONED) and not (site / target).exists():
            raise PublishError(
                f"{path} names {match[0]}, which is not there once the assets have moved: write the address "
                "where the build finds it: in a page in an attribute and without the host, in a script as "
                "text in import or new URL(..., import.meta.url), in a style in url()"
            )


def contents(folder: Path) -> Files:
    """All files of a folder, by their path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def write(files: Files, folder: Path) -> None:
    """Write files into a folder, which is made even for none."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def version(files: Files) -> str:
    """A name for the contents of files: the same contents give the same name."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:VERSION_LENGTH]
