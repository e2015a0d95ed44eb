"""Stands in for what tells of installed packages: there are none."""

import _later

__path__.append(_later.path_of(__name__))
__getattr__ = _later.asker(__name__)
