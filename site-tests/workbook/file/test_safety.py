"""A file that was made to do harm is refused with a sentence, before it can do any."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest
from tools.crafted import PACKINGS, lying, with_extra
from tools.workbook_cells import parts, zipped

from gocluster_rules.catalogue import EDITION
from gocluster_rules.problems import Unreadable
from workbook.file import safety
from workbook.file.read import read


@pytest.fixture(scope="module")
def blank(written) -> bytes:
    return written("de", None)


def refusal(data: bytes) -> tuple[str, str]:
    """Place and message in German of the one thing that is said about the file."""
    with pytest.raises(Unreadable) as caught:
        read(data, EDITION)
    (problem,) = caught.value.problems
    return problem.place.de, problem.message.de


@pytest.mark.parametrize(
    ("pack", "said"), [(p, s) for _, p, s in PACKINGS], ids=[n for n, *_ in PACKINGS]
)
def test_what_no_program_packs_is_refused(
    blank: bytes, pack: Callable[[bytes], bytes], said: str
) -> None:
    place, message = refusal(pack(blank))
    assert place == "Datei"
    assert said in message
    assert "Bitte" in message


def test_a_part_is_not_unpacked_beyond_what_it_says(blank: bytes) -> None:
    bomb = lying(blank)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable):
            safety.check(bomb)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def test_what_a_part_may_hold_is_counted_over_all_of_them(blank: bytes) -> None:
    """Each part is small enough, all together are not."""
    many = parts(blank) | {f"xl/media/{n}.bin": bytes([n]) * 1_000_000 for n in range(20)}
    assert "ungewöhnlich groß" in refusal(zipped(many))[1]
    few = parts(blank) | {"xl/media/0.bin": b"x" * 1_000_000}
    assert read(zipped(few), EDITION)


def test_an_honest_part_more_does_no_harm(blank: bytes) -> None:
    assert read(with_extra(blank, b"x" * 1_000), EDITION)


def test_a_workbook_of_strict_open_xml_is_told_how_to_be_saved(blank: bytes) -> None:
    content = parts(blank)
    content["xl/workbook.xml"] = content["xl/workbook.xml"].replace(
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    assert "als „Excel-Arbeitsmappe (.xlsx)“" in refusal(zipped(content))[1]


@pytest.mark.parametrize("place", ["workbook.file.safety._unpacked", "workbook.file.cells.opened"])
def test_where_memory_is_short_the_file_is_not_called_damaged(
    blank: bytes, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(place, refused)
    with pytest.raises(MemoryError):
        read(blank, EDITION)
