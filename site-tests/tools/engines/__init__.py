"""Spreadsheet engines, one file each, all with the same interface."""
