"""The browser bundle: the files with which a page runs rules and workbook in Pyodide."""
