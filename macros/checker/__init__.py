"""The self-check in the browser: its form, and what its scripts are told."""
