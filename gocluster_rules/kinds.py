"""The name of a kind of rule or fact in JSON and HTML: its class's name, written small."""

from __future__ import annotations

import re
from functools import cache


@cache
def kind_name(kind: type) -> str:
    """``YesNo`` is ``yes_no``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
