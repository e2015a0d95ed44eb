"""Stands in for what installs files."""

import _later

__getattr__ = _later.asker(__name__)
