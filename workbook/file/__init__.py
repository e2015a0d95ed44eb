"""The workbook as a file: written, read back, and refused where it could do harm."""
