"""The Excel self-check: formulas derived from the rules, the sheets, writing and reading."""
