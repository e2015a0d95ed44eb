"""What tests in browsers share: the bundle's manifest, releases, and web servers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tools.releases import Host, host, release
from tools.web_servers import running

from macros.bundle.build import MANIFEST


@pytest.fixture(scope="session")
def manifest(bundle: Path) -> dict[str, Any]:
    """What the browser bundle says of itself."""
    found: dict[str, Any] = json.loads((bundle / MANIFEST).read_bytes())
    return found


@pytest.fixture(scope="session")
def first(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site as a release, without what is compressed beforehand."""
    return release(site, tmp_path_factory.mktemp("releases"), "1")


@pytest.fixture(scope="session")
def second(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Shares no file with the first one but what is offered for download."""
    return release(site, tmp_path_factory.mktemp("releases"), "2")


@pytest.fixture
def server(first: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Host]:
    """A web server that begins with this release; its parameter is a path below which it delivers."""
    with host(tmp_path / "host", first, below=getattr(request, "param", "")) as running_host:
        yield running_host


@pytest.fixture(scope="module")
def home(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an nginx that serves the site with the headers of the build."""
    with running("nginx", site, site / "hosting", tmp_path_factory.mktemp("nginx")) as address:
        yield address
