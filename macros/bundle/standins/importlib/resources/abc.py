"""Stands in for the kinds of what reads files of packages, of which importlib.abc asks for the names."""

import _later

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]  # noqa: F822
__getattr__ = _later.asker(__name__)
