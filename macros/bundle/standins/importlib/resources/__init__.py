"""Stands in for what reads files of packages; importlib.abc takes hold of its kinds."""

import _later

from . import abc as abc

__path__.append(_later.path_of(__name__))
__getattr__ = _later.asker(__name__)
