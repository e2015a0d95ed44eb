"""A window with a page of WebKitGTK in it and nothing else, for WebKitWebDriver.

Started by the driver with the Python of the system: webkit_window.py FOLDER. Into the folder goes what the page
downloads and prints, and, line by line as JSON, what it asked for and what went wrong: `met.jsonl`.
"""

from __future__ import annotations

import gettext
import json
import sys
from pathlib import Path
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

FOLDER = Path(sys.argv[1])
ABORTED = (WebKit2.NetworkError.quark(), WebKit2.NetworkError.CANCELLED)
"""A page that was left before all of it had come, which is no trouble."""
SCRIPT = """
const tell = (...message) => webkit.messageHandlers.window.postMessage(JSON.stringify(message));
const trouble = (text) => tell("trouble", `${location.href}: ${text}`);
for (const level of ["error", "warn"]) console[level] = (...said) => trouble(said.join(" "));
addEventListener("error", ({ message, target }) => trouble(message ?? `${target.src ?? target.href} failed`), true);
addEventListener("unhandledrejection", ({ reason }) => trouble(reason));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  trouble(`violation of ${effectiveDirective}: ${blockedURI}`),
);
window.print = () => tell("print"); // WebKit itself prints nothing in a page that a driver controls.
"""


def note(kind: str, text: str) -> None:
    with (FOLDER / "met.jsonl").open("a", encoding="utf-8") as met:
        print(json.dumps([kind, text]), file=met)


def print_to_file(page: Any) -> None:
    """Print what the page is, on A4."""
    paper = Gtk.PageSetup()
    paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    settings = Gtk.PrintSettings()
    settings.set_printer(gettext.dgettext("gtk30", "Print to File"))  # Its name is translated.
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, (FOLDER / "printed.pdf").as_uri())
    operation = WebKit2.PrintOperation.new(page)
    operation.set_page_setup(paper)
    operation.set_print_settings(settings)
    operation.connect("failed", lambda _, error: note("trouble", error.message))
    # Printing goes on after this function has ended, and needs the operation until then.
    operation.connect("finished", lambda _, kept=operation: None)
    operation.print_()


def download(_context: Any, coming: Any) -> None:
    def decide(_download: Any, name: str) -> bool:
        coming.set_destination((FOLDER / name).as_uri())
        return True

    coming.connect("decide-destination", decide)
    coming.connect("failed", lambda _, error: note("trouble", error.message))


def watch(_view: Any, resource: Any, request: Any) -> None:
    """Note what is asked for, and when it is refused or does not come."""
    address = request.get_uri()
    note("request", address)

    def failed(_resource: Any, error: Any) -> None:
        if not error.matches(*ABORTED):
            note("trouble", f"{address}: {error.message}")

    def finished(_resource: Any) -> None:
        response = resource.get_response()
        if response and response.get_status_code() >= 400:
            note("trouble", f"{address}: {response.get_status_code()}")

    resource.connect("failed", failed)
    resource.connect("finished", finished)


def view(context: Any) -> Any:
    """A page without address, controlled by the driver."""
    content = WebKit2.UserContentManager()
    frames, start = (
        WebKit2.UserContentInjectedFrames.ALL_FRAMES,
        WebKit2.UserScriptInjectionTime.START,
    )
    content.add_script(WebKit2.UserScript.new(SCRIPT, frames, start, None, None))
    made = WebKit2.WebView(
        web_context=context, is_controlled_by_automation=True, user_content_manager=content
    )

    def told(_content: Any, message: Any) -> None:
        match json.loads(message.get_js_value().to_string()):
            case ["trouble", text]:
                note("trouble", text)
            case ["dark", wanted]:
                Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", wanted)
            case ["print"]:
                print_to_file(made)

    content.connect("script-message-received::window", told)
    content.register_script_message_handler("window")
    made.get_settings().set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    made.connect("resource-load-started", watch)
    made.connect("web-process-terminated", lambda _, reason: note("trouble", str(reason)))
    window = Gtk.Window()
    window.add(made)
    window.show_all()
    window.present()
    made.grab_focus()
    made.connect("close", lambda _: window.destroy())
    return made


def main() -> None:
    Gtk.init([])
    context = WebKit2.WebContext.new_ephemeral()
    context.set_automation_allowed(True)
    context.set_preferred_languages(["de-DE"])
    context.connect("download-started", download)

    def started(_context: Any, session: Any) -> None:
        itself = WebKit2.ApplicationInfo()
        itself.set_name("window")
        session.set_application_info(itself)
        session.connect("create-web-view", lambda _: view(context))

    context.connect("automation-started", started)
    Gtk.main()


if __name__ == "__main__":
    main()
