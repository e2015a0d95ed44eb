"""The sheet that shows every step of the calculation: planned as data, then written."""
