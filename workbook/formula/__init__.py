"""From expressions to Excel formulas, each with the value it has."""
