"""Lets a module stand in for another one until somebody asks for more of it than the stand-in has."""

import sys
from collections.abc import Callable
from zipimport import ZipImportError, zipimporter

WHOLE = "/lib/seldom.zip/whole"
"""Where the modules lie that have stand-ins."""


def path_of(name: str) -> str:
    """Where the parts of a package lie that has a stand-in."""
    return "/".join([WHOLE, *name.split(".")])


def asker(name: str, then: Callable[[], None] | None = None) -> Callable[[str], object]:
    """The ``__getattr__`` of a stand-in; ``then`` is called once it has become the module."""

    def __getattr__(wanted: str) -> object:
        # Python looks for others of this kind in any module, and does well without them.
        if wanted.startswith("__") and wanted != "__all__":
            raise AttributeError(f"module {name!r} has no attribute {wanted!r}")
        become(name)
        if then:
            then()
        return getattr(sys.modules[name], wanted)

    return __getattr__


def become(name: str) -> None:
    """Turn a stand-in into the module, so that whoever holds the one has the other.

    Raises:
        ModuleNotFoundError: if the archive with the module is not there yet; the worker fetches it then.
    """
    module = sys.modules[name]
    try:
        spec = zipimporter(path_of(name).rpartition("/")[0]).find_spec(name)
    except ZipImportError:
        spec = None
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    standing_in = dict(vars(module))
    del module.__getattr__
    module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, spec.origin
    if spec.submodule_search_locations:
        module.__path__ = spec.submodule_search_locations
    try:
        spec.loader.exec_module(module)
    except BaseException:  # a module that it needs may lie in an archive that is yet to come
        vars(module).clear()
        vars(module).update(standing_in)
        raise
