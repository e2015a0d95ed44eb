"""Imprint, privacy, accessibility, questions and easy read: the operator's data, and what the pages claim."""

from __future__ import annotations

import html
import json
import re
from typing import Any
from urllib.parse import urljoin

import pytest

from gocluster_rules.catalogue import EDITION
from gocluster_rules.text import LANGS
from macros import build
from macros.pages import render
from macros.pages import site_operator
from macros.pages import texts
from macros.checker.texts import PAGE
from macros.files import Offer
from macros.pages.places import PATHS, Place

FED = ["barrierefreiheit", "datenschutz", "impressum"]
"""The pages that the operator's data are for."""
SERVICE = [*FED, "leichte-sprache"]
HERE = "http://127.0.0.1:8000/"
PUBLIC = "https://www.example.org/"
FULL: dict[str, Any] = {
    "name": "Verein <Vernetzt> & Co.",
    "address": "Beispielweg 1\n12345 Musterstadt",
    "represented_by": {"de": "den *Vorstand*", "en": "the *board*"},
    "email": "post@example.org",
    "phone": "030 123456",
    "register": "VR 1",
    "vat_id": "DE 2",
    "content_responsible": "Erika Muster",
    "data_protection_contact": "Kim Beispiel",
    "hosting_provider": "Rechenzentrum",
    "correspondence": "Wir löschen Nachrichten nach einem Jahr.",
    "server_logs": {"de": "sieben Tage", "en": "seven days"},
    "enforcement_body": "Schlichtungsstelle",
    "enforcement_website": "https://www.example.org/schlichtung?a=1&b=2",
    "statement_date": "2026-11-23",
}


def config(folder, data):
    """A configuration file with these data about the operator."""
    path = folder / "mkdocs.yml"
    lines = [f"    {key}: {json.dumps(value)}" for key, value in data.items()]
    path.write_text("\n".join(["extra:", "  operator:", *lines, ""]), encoding="utf-8")
    return path


def keys_on(root, lang, page):
    """The keys of the data that a page asks for, in its order."""
    text = (root / "docs" / lang / f"{page}.md").read_text(encoding="utf-8")
    calls = re.findall(r"operator_data\((.*?)\)", text)
    return [key for call in calls for key in re.findall(r'"(\w+)"', call)]


def shown(data, keys, lang):
    """The part of a page with these data."""
    rows = site_operator.rows(site_operator.parse(data), keys, lang)
    return render.part("operator", Place(lang, "impressum/"), Offer({}, ()), EDITION, rows=rows)


# The operator's data


def test_a_public_site_without_data_stops_and_names_every_missing_key_and_the_file(tmp_path):
    with pytest.raises(site_operator.OperatorError) as error:
        site_operator.check(config(tmp_path, {}), PUBLIC)
    message = str(error.value)
    assert "mkdocs.yml, extra.operator" in message
    assert PUBLIC in message
    assert message.rpartition(": ")[2].split(", ") == list(site_operator.REQUIRED)


def test_one_missing_datum_is_enough_and_an_empty_one_is_missing(tmp_path):
    for empty in ("", "  \n ", None, {"de": "", "en": None}):
        path = config(tmp_path, FULL | {"phone": empty})
        with pytest.raises(site_operator.OperatorError, match=r"missing.*: phone$"):
            site_operator.check(path, PUBLIC)


def test_a_public_site_with_all_that_is_required_is_built(tmp_path):
    required = {key: value for key, value in FULL.items() if key not in site_operator.OPTIONAL}
    site_operator.check(config(tmp_path, required), PUBLIC)
    assert sorted(site_operator.OPTIONAL) == ["register", "vat_id"]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("http://127.0.0.1:8000/", False),
        ("http://localhost/", False),
        ("https://www.example.org/", True),
        ("https://localhost.example.org/", True),
        ("www.example.org/", True),
    ],
)
def test_a_site_is_public_unless_its_address_is_this_machine(address, public, tmp_path):
    assert site_operator.is_production(address) == public
    if not public:
        site_operator.check(config(tmp_path, {}), address)


LANGUAGE_MISSING = {"de": "7 Tage"}
LANGUAGE_EMPTY = {"de": "7 Tage", "en": ""}
FAULTS = [
    ({"adress": "Weg 1"}, ".adress: “adress” is", "perhaps address is meant"),
    ({"xyz": None}, ".xyz: “xyz” is", "known are name, address,"),
    ({"phone": 49}, ".phone: “49” is", "put numbers in quotes"),
    ({"server_logs": LANGUAGE_MISSING}, f"“{LANGUAGE_MISSING}” is", "{de: …, en: …}"),
    ({"server_logs": LANGUAGE_EMPTY}, f"“{LANGUAGE_EMPTY}” is", "{de: …, en: …}"),
    ({"email": "Post an example.org"}, ".email: “Post an example.org” is", "write name@host"),
    ({"enforcement_website": "javascript:1"}, "“javascript:1” is", "https://"),
    ({"statement_date": "gestern"}, ".statement_date: “gestern” is", "write YYYY-MM-DD"),
    (["name"], ": “['name']” are", "write one on each line"),
]


@pytest.mark.parametrize(("data", "value", "remedy"), FAULTS)
def test_a_fault_is_told_with_its_place_its_value_and_the_remedy(data, value, remedy):
    with pytest.raises(site_operator.OperatorError) as error:
        site_operator.parse(data)
    said = str(error.value)
    assert said.startswith("mkdocs.yml, extra.operator")
    assert value in said
    assert remedy in said


def test_what_is_no_yaml_is_told_with_its_line_and_the_remedy(tmp_path):
    path = tmp_path / "mkdocs.yml"
    path.write_text("extra:\n  operator:\n    address: Weg 1: Hof\n", encoding="utf-8")
    with pytest.raises(site_operator.OperatorError, match=r"(?s)mkdocs.yml .*line 3.*in quotes"):
        site_operator.check(path, HERE)


def test_all_faults_are_told_at_once_each_on_a_line():
    with pytest.raises(site_operator.OperatorError) as error:
        site_operator.parse({"phone": 49, "name": "Verein", "email": "nobody"})
    phone, email = str(error.value).splitlines()
    assert "extra.operator.phone: " in phone
    assert "extra.operator.email: " in email


def test_faulty_data_stop_a_build_for_this_machine_too(tmp_path):
    with pytest.raises(site_operator.OperatorError, match="“adress” is no known key"):
        site_operator.check(config(tmp_path, {"adress": "x"}), HERE)


def test_the_build_looks_at_the_data_before_anything_else_and_passes_the_message_on(monkeypatch):
    def refuse(path, site_url):
        assert (path.name, site_url) == ("mkdocs.yml", PUBLIC)
        raise site_operator.OperatorError("names are missing")

    monkeypatch.setattr(build, "SITE_URL", PUBLIC)
    monkeypatch.setattr(site_operator, "check", refuse)
    monkeypatch.setattr(build, "offer", lambda folder: pytest.fail("it built all the same"))
    with pytest.raises(build.BuildError, match="names are missing"):
        build.build()


@pytest.mark.parametrize(
    "address",
    [
        "www.example.org/",
        "ftp://www.example.org/",
        "https:///",
        "https://WWW.example.org/",
        "https://müller.example/",
        "https://www.example.org/a+b/",
        "https://www.example.org/a%20b/",
        "https://www.example.org/?a/",
        "https://www.example.org/#a/",
        "https://www.example.org//",
        "https://www.example.org/a/../b/",
        "https://.../",
        "https://www.example.org:port/",
    ],
)
def test_an_address_that_cannot_be_one_stops_the_build(monkeypatch, address):
    monkeypatch.setattr(build, "SITE_URL", address)
    monkeypatch.setattr(build, "offer", lambda folder: pytest.fail("it built all the same"))
    with pytest.raises(build.BuildError, match="GOCLUSTER_SITE_URL") as error:
        build.build()
    assert f"“{address}”" in str(error.value)


@pytest.mark.parametrize(
    "address", [HERE, PUBLIC, "https://a.b-c.example:8443/self-check/1.0/x_y~z/"]
)
def test_other_addresses_are_accepted(address):
    assert build.ADDRESS.fullmatch(address)


def test_the_configuration_lists_every_key(root):
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"^    (\w+):", text.partition("\n  operator:\n")[2], re.MULTILINE)
    assert listed[: len(texts.OPERATOR)] == list(texts.OPERATOR)


# The data on the pages


def test_every_datum_has_its_place_and_the_same_one_in_both_languages(root):
    found = {lang: {page: keys_on(root, lang, page) for page in FED} for lang in LANGS}
    assert found["de"] == found["en"]
    assert {key for keys in found["de"].values() for key in keys} == set(texts.OPERATOR)


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_entered_stands_there_escaped_and_in_the_page_s_language(lang):
    part = shown(FULL, texts.OPERATOR, lang)
    for key, value in FULL.items():
        said = value[lang] if isinstance(value, dict) else value
        if key == "statement_date":
            said = {"de": "23.11.2026", "en": "23 November 2026"}[lang]
        for line in said.splitlines():
            assert html.escape(line, quote=False) in part
    assert "<Vernetzt>" not in part
    assert 'href="mailto:post@example.org"' in part
    assert 'href="https://www.example.org/schlichtung?a=1&amp;b=2"' in part
    assert texts.OPERATOR_MISSING[lang] not in part


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_missing_says_so_and_links_nowhere(lang):
    part = shown({}, texts.OPERATOR, lang)
    assert part.count(texts.OPERATOR_MISSING[lang]) == len(site_operator.REQUIRED)
    assert "href" not in part
    for key in site_operator.OPTIONAL:
        assert texts.OPERATOR[key][lang] not in part


@pytest.mark.slow
@pytest.mark.parametrize("page", FED)
@pytest.mark.parametrize("lang", LANGS)
def test_the_built_pages_show_the_data_or_that_they_are_missing(lang, page, root, pages):
    data = site_operator.read(root / "mkdocs.yml")
    built = pages[f"{PATHS[lang]}{page}/index.html"]
    rows = site_operator.rows(data, keys_on(root, lang, page), lang)
    assert built.text.count(texts.OPERATOR_MISSING[lang]) == sum(not row.lines for row in rows)
    for row in rows:
        assert row.label[lang] in built.text
        assert all(line in built.text for line in row.lines)
    links = [address for address in built.links if address.startswith("mailto:")]
    assert set(links) <= {row.link for row in rows}


# What the pages claim


CLAIMS = [
    ("fragen", PAGE["save"]),
    ("fragen", PAGE["keep"]),
    ("datenschutz", PAGE["save"]),
    ("datenschutz", PAGE["start_over"]),
]


@pytest.mark.parametrize(("page", "label"), CLAIMS, ids=[f"{p}: {t.en}" for p, t in CLAIMS])
def test_quoted_labels_are_those_of_the_checker(page, label, root):
    for lang, start, end in (("de", "„", "“"), ("en", "“", "”")):
        text = (root / "docs" / lang / f"{page}.md").read_text(encoding="utf-8")
        assert start + label[lang] + end in " ".join(text.split())


def test_the_privacy_page_names_what_is_saved_as_the_checker_does(root):
    script = (root / "docs/theme/assets/checker/storage.js").read_text(encoding="utf-8")
    names = re.findall(r'KEY = "(.+)"', script)
    assert len(names) == 1
    for lang in LANGS:
        text = (root / f"docs/{lang}/datenschutz.md").read_text(encoding="utf-8")
        assert f"`{names[0]}`" in text


def test_questions_are_the_same_in_both_languages_and_refer_to_the_same_criteria(root):
    found = {}
    for lang in LANGS:
        text = (root / f"docs/{lang}/fragen.md").read_text(encoding="utf-8")
        answers = text.split("\n## ")[1:]
        assert all("?" in answer.partition("\n")[0] for answer in answers)
        found[lang] = [re.findall(r'number="(.+?)"|\]\(([\w/]+\.md)', answer) for answer in answers]
    assert found["de"] == found["en"]
    assert 10 <= len(found["de"]) <= 20
    numbers = {number for answer in found["de"] for number, _ in answer if number}
    assert numbers <= {criterion.number for criterion in EDITION.criteria}


@pytest.mark.parametrize("lang", LANGS)
def test_easy_read_has_short_lines_of_one_sentence_each(lang, root):
    text = (root / f"docs/{lang}/leichte-sprache.md").read_text(encoding="utf-8")
    body = re.sub(r"\{\{.*?\}\}", "1", text.partition("markdown>")[2].replace("**", ""))
    body = re.sub(r"\]\(.*?\)", "]", body)
    lines = [line.strip("-# ") for line in body.splitlines() if line and not line.startswith("<")]
    assert len(lines) > 80
    assert [line for line in lines if len(line.split()) > 14] == []
    assert [line for line in lines if re.search(r"[.?!] \w", line)] == []


@pytest.mark.parametrize("lang", LANGS)
def test_easy_read_says_that_nobody_has_checked_it(lang, root):
    text = (root / f"docs/{lang}/leichte-sprache.md").read_text(encoding="utf-8")
    assert {"de": "Diese Prüfung fehlt hier noch.", "en": "This check is still missing here."}[
        lang
    ] in text


@pytest.mark.slow
def test_service_pages_are_one_link_away_everywhere(pages):
    home = pages["index.html"].canonical
    for page in pages.values():
        linked = {urljoin(home + page.path, link) for link in page.links}
        assert linked >= {f"{home}{PATHS[page.lang]}{name}/" for name in SERVICE}, page.path


@pytest.mark.slow
def test_easy_read_is_linked_in_the_text_of_the_start_page(root, pages):
    for lang, folder in PATHS.items():
        assert "(leichte-sprache.md)" in (root / f"docs/{lang}/index.md").read_text(
            encoding="utf-8"
        )
        links = pages[f"{folder}index.html"].links
        assert sum(link.endswith("leichte-sprache/") for link in links) >= 3, "menu, text, footer"
