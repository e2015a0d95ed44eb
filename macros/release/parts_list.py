"""The list of parts (SBOM) of a release, in CycloneDX: what others have made, with licences and hashes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from macros.components import Component
from macros.release.locks import LockError, Pinned

OURS = "EUPL-1.2"
Locked = Mapping[tuple[str, str], Pinned]


def parts_list(
    components: Iterable[Component],
    locked: Locked,
    *,
    version: str,
    commit: str,
    seconds: int,
    wasms: Mapping[str, bytes],
) -> bytes:
    """The list as JSON; the same release gives the same bytes.

    Args:
        components: what others have made, delivered or only named by the wheel.
        locked: the hashes of all packages.
        version: our own.
        commit: what the release was built from.
        seconds: the commit's date.
        wasms: the files of the compiled runtime, by their paths.
    """
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"gocluster {version} {commit}"))
    bom.metadata.timestamp = datetime.fromtimestamp(seconds, UTC)
    ours = Part(
        name="gocluster",
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref="gocluster",
        licenses=[DisjunctiveLicense(id=OURS)],
    )
    bom.metadata.component = ours
    parts = [_part(component, locked) for component in components]
    for part in parts:
        if part.name == "pyodide":
            part.components.update(_file(*wasm) for wasm in wasms.items())
        bom.components.add(part)
    bom.register_dependency(ours, parts)
    return f"{JsonV1Dot6(bom).output_as_string(indent=1)}\n".encode()


def _part(component: Component, locked: Locked) -> Part:
    pinned = locked.get((component.kind, component.name))
    if pinned is None and component.kind != "generic":
        raise LockError(f"{component.name} is in no lock: run make lock")
    if pinned and pinned.version != component.version:
        raise LockError(
            f"{component.name}: {component.version} is installed, {pinned.version} locked: run make install"
        )
    return Part(
        name=component.name,
        version=component.version,
        description=component.purpose,
        type=ComponentType.LIBRARY,
        scope=ComponentScope.REQUIRED if component.delivered else ComponentScope.OPTIONAL,
        bom_ref=component.purl,
        purl=PackageURL.from_string(component.purl),
        licenses=[_licence(component.licence)] if component.delivered else [],
        external_references=_offered(component.purl, pinned) if pinned else [],
    )


def _licence(expression: str) -> DisjunctiveLicense | LicenseExpression:
    if " " in expression:
        return LicenseExpression(expression)
    return DisjunctiveLicense(id=expression)


def _offered(purl: str, pinned: Pinned) -> list[ExternalReference]:
    """Each file in which the package is offered, known by its hash: any of them may have been installed."""
    algorithm = HashAlgorithm(pinned.algorithm)
    return [
        ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(purl),
            hashes=[HashType(alg=algorithm, content=content)],
        )
        for content in pinned.hashes
    ]


def _file(path: str, content: bytes) -> Part:
    digest = sha256(content).hexdigest()
    return Part(
        name=path,
        type=ComponentType.FILE,
        bom_ref=path,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )
