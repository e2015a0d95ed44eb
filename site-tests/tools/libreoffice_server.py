"""Runs under the Python that LibreOffice came with: does in LibreOffice what arrives as JSON, line by line.

See ``libreoffice.py`` for the side that tests use. Needs nothing but the standard library and ``uno``.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.table.CellContentType import EMPTY, TEXT

XLSX, PDF = "Calc MS Excel 2007 XML", "calc_pdf_Export"
PATIENCE = 90
TEXT_RESULT = 2
"""com.sun.star.sheet.FormulaResult.STRING"""
ALL_CONTENT = 1 | 2 | 4 | 16
"""Values, days, texts and formulas, as com.sun.star.sheet.CellFlags counts them; formats stay."""


def properties(**values):
    made = []
    for name, value in values.items():
        prop = PropertyValue()
        prop.Name, prop.Value = name, value
        made.append(prop)
    return tuple(made)


def url(path):
    return uno.systemPathToFileUrl(str(Path(path).resolve()))


class Office:
    """One LibreOffice with a profile of its own, and the documents open in it."""

    def __init__(self, soffice):
        self.folder = tempfile.mkdtemp(prefix="office-")
        pipe = f"gocluster-{os.getpid()}"
        self.process = subprocess.Popen(
            [
                soffice,
                "--headless",
                "--norestore",
                "--nodefault",
                "--nolockcheck",
                "--nologo",
                f"--accept=pipe,name={pipe};urp;",
                f"-env:UserInstallation={url(self.folder)}",
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.context = self.connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.services = self.context.ServiceManager
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.documents = {}

    def connect(self, address):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return resolver.resolve(address)
            except NoConnectException:
                if time.monotonic() > end or self.process.poll() not in (None, 0):
                    self.kill()
                    raise
                time.sleep(0.1)

    def service(self, name):
        return self.services.createInstanceWithContext(name, self.context)

    def stop(self):
        try:
            for document in self.documents.values():
                document.close(True)
            self.desktop.terminate()
            self.process.wait(20)
        except (DisposedException, subprocess.TimeoutExpired):
            pass
        self.kill()

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- What can be asked for

    def version(self):
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            properties(nodepath="/org.openoffice.Setup/Product"),
        )
        return access.ooSetupVersionAboutBox

    def locale(self, tag):
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            properties(nodepath="/org.openoffice.Setup/L10N"),
        )
        access.ooSetupSystemLocale = tag
        access.commitChanges()

    def open(self, path):
        document = self.desktop.loadComponentFromURL(
            url(path), "_blank", 0, properties(Hidden=True)
        )
        if document is None:
            raise OSError(f"{path} cannot be opened; another LibreOffice may have it open")
        number = len(self.documents) + 1
        self.documents[number] = document
        return number

    def close(self, document):
        self.documents.pop(document).close(True)

    def enter(self, document, cells):
        """Enter texts as a person types them, in the language that is set."""
        for name, text in cells.items():
            cell = self.cell(document, name)
            if text == "":
                cell.clearContents(ALL_CONTENT)
            else:
                cell.FormulaLocal = text

    def put(self, document, cells):
        """Put numbers and texts into cells, as pasting does; ``None`` clears the cell."""
        self.documents[document].enableAutomaticCalculation(False)
        for name, value in cells.items():
            cell = self.cell(document, name)
            if value is None:
                cell.clearContents(ALL_CONTENT)
            elif isinstance(value, str):
                cell.setString(value)
            else:
                cell.setValue(value)
        self.documents[document].enableAutomaticCalculation(True)
        self.documents[document].calculate()

    def formula(self, document, name, formula):
        self.cell(document, name).setFormula(formula)

    def cut(self, document, source, target):
        """Cut cells out and paste them elsewhere."""
        cells = self.cell(document, source)
        place = self.cell(document, target).getCellAddress()
        cells.Spreadsheet.moveRange(place, cells.getRangeAddress())

    def insert(self, document, sheet, rows, columns):
        """Insert so many empty rows above the first one of the table, and columns at the left."""
        found = self.documents[document].Sheets.getByName(sheet)
        found.unprotect("")
        if rows:
            found.Rows.insertByIndex(3, rows)
        if columns:
            found.Columns.insertByIndex(0, columns)

    def sort(self, document, address, column):
        """Sort rows by a column, counted from 0."""
        area = self.range(document, address)
        area.Spreadsheet.unprotect("")
        key = uno.createUnoStruct("com.sun.star.table.TableSortField")
        key.Field, key.IsAscending = column, True
        fields = uno.Any("[]com.sun.star.table.TableSortField", (key,))
        area.sort(properties(SortFields=fields))

    def calculate(self, document):
        self.documents[document].calculateAll()

    def read(self, document, names):
        return {name: self.value(self.cell(document, name)) for name in names}

    def area(self, document, address):
        """The values of an area such as "Sheet.A1:C9", row by row; errors as texts."""
        return self.values(self.range(document, address))

    def fill(self, document, areas, fillings, wanted):
        """For each filling, which has the rows of every area: the values of the wanted areas after it."""
        book = self.documents[document]
        book.enableAutomaticCalculation(False)
        targets = [self.range(document, address) for address in areas]
        for target in targets:
            target.Spreadsheet.unprotect("")
        sources = [self.range(document, address) for address in wanted]
        book.calculateAll()
        found, before = [], [None] * len(targets)
        for filling in fillings:
            for target, rows, last in zip(targets, filling, before, strict=True):
                if rows != last:
                    target.setDataArray(tuple(map(tuple, rows)))
            before = filling
            book.calculate()
            found.append([self.values(source) for source in sources])
        return found

    def heights(self, document, sheet, rows):
        """Each row's height and the height its contents need, in hundredths of a millimetre.

        The rows have that height afterwards.
        """
        found = self.documents[document].Sheets.getByName(sheet)
        found.unprotect("")
        lines = found.getCellRangeByPosition(0, 0, 0, rows - 1).Rows
        given = [lines.getByIndex(index).Height for index in range(rows)]
        lines.OptimalHeight = True
        return [[height, lines.getByIndex(index).Height] for index, height in enumerate(given)]

    def save(self, document, path):
        self.documents[document].storeToURL(url(path), properties(FilterName=XLSX, Overwrite=True))

    def pdf(self, document, path):
        self.documents[document].storeToURL(url(path), properties(FilterName=PDF, Overwrite=True))

    # --- Helpers

    def range(self, document, address):
        sheet, cells = address.rsplit(".", 1)
        return self.documents[document].Sheets.getByName(sheet).getCellRangeByName(cells)

    def values(self, area):
        return [[self.plain(value) for value in row] for row in area.getDataArray()]

    def cell(self, document, name):
        names = self.documents[document].NamedRanges
        if names.hasByName(name):
            return names.getByName(name).getReferredCells().getCellByPosition(0, 0)
        return self.range(document, name)

    def value(self, cell):
        if cell.getError():
            return f"error {cell.getError()}"
        if cell.Type == EMPTY:
            return None
        is_text = cell.Type == TEXT or cell.FormulaResultType2 == TEXT_RESULT
        return cell.String if is_text else cell.Value

    def plain(self, value):
        return value if isinstance(value, float | str) else "error"


def main():
    office = Office(sys.argv[1])
    print(json.dumps({"result": "ready"}), flush=True)
    try:
        for line in sys.stdin:
            request = json.loads(line)
            command = request.pop("do")
            try:
                answer = {"result": getattr(office, command)(**request)}
            except Exception as error:
                answer = {"error": f"{type(error).__name__}: {error}"}
            print(json.dumps(answer), flush=True)
    finally:
        office.stop()


main()
