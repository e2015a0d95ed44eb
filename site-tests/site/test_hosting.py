"""What the last step of the build makes of the site, for web servers, caches and search engines."""

from __future__ import annotations

import fnmatch
import hashlib
import re
import subprocess
import shutil
from pathlib import Path

import pytest
from tools.built_site import bundle_folder, script_folder

from macros.delivery import compression
from macros.delivery import hosting
from macros.build import program
from macros.delivery.node import NodeError
from macros.delivery.publish import CHECKER, PublishError, publish, with_policy
from macros.delivery.scripts import shortened
from macros.serve import TYPES

URL = "https://host.example/below/"
SCRIPT = 'import { a } from "./part.js"; const worker = new URL("worker.js", import.meta.url);'
FILES = {
    "assets/own/page.js": SCRIPT,
    "assets/own/part.js": "export const a = 1;\n//# sourceMappingURL=part.js.map",
    "assets/own/worker.js": "",
    "assets/own/also.js": "import './more.js'",
    "assets/own/more.js": "",
    "assets/own/unused.js": "",
    "assets/own/style.css": "a { b: url(pictures/dot.svg) url(data:x) url(#y) }",
    "assets/own/pictures/dot.svg": "<svg/>",
    "assets/own/pictures/large.svg": "<svg></svg>",
    "assets/own/bundle/core.js": 'import "./named-elsewhere.js"',
    "assets/own/bundle/core.wasm": "",
}
BUNDLE = "assets/own/bundle"
HEAD = '<meta charset="utf-8">'
PAGES = {
    "index.html": '<link href="assets/own/style.css"><link rel="canonical" href="https://host.example/below/">',
    "deep/er/index.html": '<script src="../../assets/own/page.js"></script>',
    "404.html": '<use href="/below/assets/own/pictures/dot.svg#icon"><a href="/other/assets/own/page.js">',
    "en/index.html": (
        "<script src='assets/own/page.js'></script><script src=assets/own/also.js></script>"
        '<img srcset="assets/own/pictures/dot.svg 1x, assets/own/pictures/large.svg 2x">'
        f'<p data-bundle="../{BUNDLE}/" id="checker">'
    ),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small site as it is before the last step."""
    site = tmp_path / "site"
    both = {**FILES, **{f"en/{path}": text for path, text in FILES.items()}}
    for path, text in {**both, **{path: HEAD + text for path, text in PAGES.items()}}.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    return site


def run(site: Path) -> tuple[str, str]:
    """Publish it; the folders of the scripts and of the bundle, each with a slash at its end."""
    publish(site, URL, cache=site.parent / "cache", node=program("node"))
    folders = {f"{path.relative_to(site).as_posix()}/" for path in (site / "assets").iterdir()}
    (bundle,) = (folder for folder in folders if (site / folder / "core.js").exists())
    (scripts,) = folders - {bundle}
    return scripts, bundle


def test_pages_lead_to_the_folders_named_after_their_contents(small: Path) -> None:
    folder, bundle = run(small)
    for name in (folder, bundle):
        assert re.fullmatch("assets/[0-9a-f]{12}/", name)

    def text(path: str) -> str:
        return (small / path).read_text(encoding="utf-8")

    assert f'<link href="{folder}own/style.css">' in text("index.html")
    assert f'<script src="../../{folder}own/page.js">' in text("deep/er/index.html")
    assert f'<use href="/below/{folder}own/pictures/dot.svg#icon">' in text("404.html")
    assert '<a href="/other/assets/own/page.js">' in text("404.html"), "not of this site"
    english = text("en/index.html")
    assert f"<script src='../{folder}own/page.js'>" in english
    assert f"<script src=../{folder}own/also.js>" in english
    pictures = f"../{folder}own/pictures"
    assert f'srcset="{pictures}/dot.svg 1x, {pictures}/large.svg 2x"' in english
    assert f'data-bundle="../{bundle}"' in english


def test_what_no_page_uses_is_left_out_and_the_rest_is_there_once(small: Path) -> None:
    folder, bundle = run(small)
    used = {"page.js", "part.js", "worker.js", "also.js", "more.js", "style.css"}
    used |= {"pictures/dot.svg", "pictures/large.svg"}
    expected = {f"{folder}own/{name}" for name in used}
    expected |= {f"{bundle}{name}" for name in ("core.js", "core.wasm")}
    found = {
        path.relative_to(small).as_posix() for path in small.rglob("assets/**/*") if path.is_file()
    }
    assert found == expected
    assert "sourceMappingURL" not in (small / folder / "own/part.js").read_text(encoding="utf-8")
    assert (small / folder / "own/page.js").read_text(encoding="utf-8") == SCRIPT


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("own/part.js", {"scripts"}),
        ("own/bundle/core.js", {"bundle"}),
        ("own/unused.js", set()),
    ],
    ids=["script", "bundle", "unused"],
)
def test_a_folders_name_changes_with_its_contents_alone(
    small: Path, path: str, changes: set[str], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(small, other)
    for home in ("assets", "en/assets"):
        (other / home / path).write_text("export const a = 2;", encoding="utf-8")
    pairs = zip(("scripts", "bundle"), run(small), run(other), strict=True)
    assert {which for which, one, two in pairs if one != two} == changes


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("en/assets/own/page.js", "other", "own/page.js differs between the languages"),
        ("index.html", HEAD + '<script src="assets/no.js">', "index.html needs assets/no.js"),
        ("assets/own/page.js", 'import "./no.js"', "assets/own/page.js needs assets/own/no.js"),
        ("index.html", "<p>", "index.html: no <meta charset"),
        (
            "index.html",
            f'{HEAD}<link href="{URL}assets/own/unused.js">',
            f"index.html names {URL}assets/own/unused.js, which is not there",
        ),
        (
            "deep/er/index.html",
            f"{HEAD}<script>load('../../assets/own/unused.js')</script>",
            "deep/er/index.html names ../../assets/own/unused.js, which is not there",
        ),
        (
            "en/assets/own/also.js",
            "const place = './unused.js';",
            "own/also.js names ./unused.js, which is not there",
        ),
        (
            "en/assets/own/also.js",
            "fetch(`${home}assets/own/unused.js`)",
            "own/also.js names ${home}assets/own/unused.js, which is not there",
        ),
    ],
    ids=[
        "languages",
        "page",
        "script",
        "charset",
        "with-host",
        "inline-script",
        "no-import",
        "address-made-in-script",
    ],
)
def test_what_cannot_be_published_is_named(small: Path, path: str, text: str, message: str) -> None:
    (small / path).write_text(text, encoding="utf-8")
    with pytest.raises(PublishError, match=re.escape(message)):
        run(small)


def test_the_sitemap_names_the_pages_that_have_an_address_of_their_own(small: Path) -> None:
    run(small)
    text = (small / "sitemap.xml").read_text(encoding="utf-8")
    assert re.findall("<loc>(.*)</loc>", text) == [URL]


@pytest.mark.parametrize(
    ("site_url", "demanded"),
    [
        ("https://host.example/", True),
        ("http://host.example/", False),
        ("https://host.example/below/", False),
        ("https://host.example:8443/", False),
    ],
    ids=["encrypted", "not-encrypted", "beside-neighbours", "at-a-port"],
)
def test_encryption_is_demanded_only_for_a_whole_host_that_is_encrypted(
    site_url: str, demanded: bool
) -> None:
    assert ("Strict-Transport-Security" in hosting.headers(site_url)) is demanded


@pytest.mark.parametrize(
    ("site_url", "there"), [("https://host.example/", True), (URL, False)], ids=["root", "below"]
)
def test_files_that_are_read_only_at_the_root_of_a_host_are_only_there(
    site_url: str, there: bool
) -> None:
    files = hosting.indexes([], site_url) | hosting.server_files(
        site_url, pages=["index.html"], checkers=[], folder="assets/0/"
    )
    assert ("robots.txt" in files, "_headers" in files) == (there, there)
    assert "sitemap.xml" in files


def test_the_policies_and_headers_are_the_strict_ones() -> None:
    before, after = (
        "default-src 'none'; script-src 'self'",
        (
            "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            "manifest-src 'self'; base-uri 'none'; form-action 'none'"
        ),
    )
    assert hosting.policy(wasm=False) == before + after
    assert hosting.policy(wasm=True) == f"{before} 'wasm-unsafe-eval'{after}"
    for wasm in (False, True):
        in_page = hosting.policy(wasm=wasm)
        assert hosting.policy(wasm=wasm, header=True) == f"{in_page}; frame-ancestors 'none'"
    assert hosting.headers("https://host.example/") == {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": (
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            "microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
    }


def test_the_policy_stands_before_all_that_it_governs() -> None:
    page = with_policy(f"<head>{HEAD}<script>", "a.html", "p")
    assert page.startswith(
        f'<head>{HEAD}\n<meta http-equiv="Content-Security-Policy" content="p"><script>'
    )


def test_what_was_compressed_once_is_not_compressed_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name, content in {
        "a.html": "words " * 500,
        "small.html": "w",
        "a.xlsx": "w" * 5000,
    }.items():
        (site / name).write_text(content, encoding="utf-8")
    expected = ["a.html", "a.html.br", "a.html.gz", "a.xlsx", "small.html"]
    compression.compress(site, tmp_path / "cache", program("node"))
    assert sorted(path.name for path in site.iterdir()) == expected
    for sibling in site.glob("a.html.*"):
        sibling.unlink()
    compression.compress(site, tmp_path / "cache", Path("no/node/needed"))
    assert sorted(path.name for path in site.iterdir()) == expected


def test_what_keeps_files_from_being_compressed_is_named(small: Path, tmp_path: Path) -> None:
    text = "words " * 500
    (small / "large.txt").write_text(text, encoding="utf-8")
    with pytest.raises(PublishError, match="no/node cannot be started .*: run make install"):
        publish(small, URL, cache=tmp_path / "cache", node=Path("no/node"))
    in_the_way = hashlib.sha256(text.encode()).hexdigest() + "-9.gz.part"
    (tmp_path / "cache" / in_the_way).mkdir(parents=True)
    with pytest.raises(NodeError, match="Node cannot compress .*EISDIR"):
        compression.compress(small, tmp_path / "cache", program("node"))


COMMENTED = b"""// A comment.
/** Adds. @param {number} one */
export function add(one, other) {
  const text = `// ${one} /* no comment */`; // One more.
  return text.replace(/"\\/\\/'/, "/* nor this */") + other;
}
"""


def test_scripts_lose_comments_and_nothing_else(tmp_path: Path) -> None:
    files = {"checker/a.js": COMMENTED, "site/b.css": b"/* stays */", "other/c.js": b"// stays"}
    short = shortened(files, program("node"))
    assert short == files | {"checker/a.js": short["checker/a.js"]}
    assert len(short["checker/a.js"]) < len(COMMENTED) * 0.7
    said = []
    for content in (COMMENTED, short["checker/a.js"]):
        (tmp_path / "a.mjs").write_bytes(content)
        code = "import { add } from './a.mjs'; console.log(add(1, 2), add.toString().includes('Adds'))"
        command = [str(program("node")), "--input-type=module", "--eval", code]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        said.append(done.stdout)
    assert said[0] == said[1]
    assert "// 1 /* no comment */2" in said[0]


def test_a_notice_of_a_licence_stays() -> None:
    code = b"/* Copyright somebody, MIT License */\nexport const a = 1; // gone"
    short = shortened({"checker/a.js": code}, program("node"))["checker/a.js"]
    assert b"MIT License" in short
    assert b"gone" not in short


def test_a_script_that_cannot_be_read_is_named() -> None:
    with pytest.raises(NodeError, match=r"Node cannot read a script; .*checker/a\.js, line 2"):
        shortened({"checker/a.js": b"const a = 1;\nconst = 2;"}, program("node"))


# --- the built site


@pytest.mark.slow
def test_every_page_carries_its_policy_and_only_the_checker_may_run_wasm(site: Path) -> None:
    with_wasm = []
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        wasm = CHECKER in text
        meta = f'<meta http-equiv="Content-Security-Policy" content="{hosting.policy(wasm=wasm)}">'
        assert re.search(r"<head>\s*<meta charset=\"utf-8\">\s*" + re.escape(meta), text), path
        if wasm:
            with_wasm.append(path.relative_to(site).as_posix())
    assert sorted(with_wasm) == ["en/selbstcheck/index.html", "selbstcheck/index.html"]


@pytest.mark.slow
def test_no_address_has_two_rules_with_a_policy(site: Path) -> None:
    rules: dict[str, str] = {}
    path = ""
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            path = line
        elif line.strip().startswith("Content-Security-Policy:"):
            assert path not in rules
            rules[path] = line
    worker = (script_folder(site) / "checker/worker.js").relative_to(site).as_posix()
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    for file in [*pages, worker, hosting.SERVICE_WORKER]:
        address = "/" + file.removesuffix("index.html")
        fitting = [rule for rule in rules if fnmatch.fnmatchcase(address, rule)]
        assert len(fitting) == 1, address
        wasm = "selbstcheck/" in file or file == worker
        assert rules[fitting[0]].endswith(hosting.policy(wasm=wasm, header=True))


@pytest.mark.slow
def test_one_sitemap_names_all_pages_of_both_languages(site: Path) -> None:
    assert [path.parent for path in site.rglob("sitemap.xml")] == [site]
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    addresses = re.findall("<loc>(.*)</loc>", text)
    start = (site / "index.html").read_text(encoding="utf-8")
    (root,) = re.findall('<link rel="canonical" href="([^"]+)">', start)
    pages = [
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("index.html")
    ]
    assert sorted(addresses) == sorted(root + page for page in pages)
    assert text.count("<xhtml:link ") == 3 * len(pages)


@pytest.mark.slow
def test_all_assets_lie_in_the_two_folders_that_never_change(site: Path) -> None:
    assert {path for home in site.rglob("assets") for path in home.iterdir()} == {
        script_folder(site),
        bundle_folder(site),
    }


@pytest.mark.slow
@pytest.mark.parametrize("ending", "css html js json mjs txt wasm xml zip".split())
def test_every_large_text_is_compressed(site: Path, ending: str) -> None:
    large = [path for path in site.rglob(f"*.{ending}") if path.stat().st_size > 4000]
    large = [path for path in large if path != site / hosting.SERVICE_WORKER]
    assert large
    for path in large:
        for kind in ("br", "gz"):
            sibling = path.with_name(f"{path.name}.{kind}")
            assert sibling.stat().st_size < path.stat().st_size, sibling


@pytest.mark.slow
def test_no_sibling_of_the_service_worker_outlives_its_replacement(site: Path) -> None:
    assert [path.name for path in site.glob(f"{hosting.SERVICE_WORKER}*")] == [hosting.SERVICE_WORKER]


@pytest.mark.slow
def test_every_file_has_a_known_type(site: Path) -> None:
    endings = {path.suffix for path in site.rglob("*.*") if path.is_file()}
    assert endings <= {*TYPES, ".br", ".gz", ".conf"}
