"""Where the repository lies."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
"""The top folder of the repository."""
