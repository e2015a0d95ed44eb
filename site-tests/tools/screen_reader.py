"""A real screen reader, Orca, in a session of its own without a screen: keys go in, what is spoken comes out."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from tools import chromium, firefox
from tools.speech import Speech, listening

T = TypeVar("T")
PATIENCE_SECONDS = 30
SILENCE_SECONDS = 5
"""After a key that is answered by nothing."""
PAUSE_SECONDS = 0.1
"""Longer than between two parts of one answer."""
MOST_KEYS = 60
"""No way from one thing to another is longer."""
FOCUS_MODE = "Fokus-Modus"
"""What Orca says when keys begin to go to the page."""
SETTINGS = {
    "enableKeyEcho": False,  # Each key's name would be among the words.
    "sayAllOnLoad": False,  # The whole page, before anything is done.
}
FIREFOX_SETTINGS = {
    "accessibility.force_disabled": -1,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "de",
    "intl.locale.requested": "de",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "termsofuse.bypassNotification": True,
}
CHROMIUM_ARGUMENTS = (
    *chromium.ARGUMENTS,
    "--test-type",  # No warning of the first of them above the page.
    "--force-renderer-accessibility",
    "--lang=de",
    "--password-store=basic",
    "--window-position=0,0",
    "--window-size=1280,1000",
)

CHROMIUM_PREFERENCES = {"translate": {"enabled": False}}  # It would ask, and be heard.


class Listener:
    """Somebody who works with keys and ears."""

    def __init__(self, speech: Speech, environment: Mapping[str, str]) -> None:
        self._speech = speech
        self._environment = environment
        self._since = 0

    def press(self, *keys: str) -> None:
        """Press one after the other; what was said before is past."""
        for key in keys:
            self._since = self.now()
            self._xdotool("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type it; what was said before is past."""
        self._since = self.now()
        self._xdotool("type", "--delay", "30", text)

    def change_mode(self) -> None:
        """From the mode in which keys read to that in which they go to the page, or back."""
        self._since = self.now()
        self._xdotool("keydown", "Insert", "key", "a", "keyup", "Insert")

    def now(self) -> int:
        """A moment to ask for what was heard since then."""
        return len(self._speech.utterances)

    def heard(self, since: int | None = None) -> str:
        """What was heard to its end, since the last key or that moment."""
        return " / ".join(self._speech.heard(self._since if since is None else since))

    def hear(self, *words: str, within: float = PATIENCE_SECONDS) -> str:
        """Wait until all these words have been heard; all that was."""
        end = time.monotonic() + within
        while missing := [said for said in words if said not in self.heard()]:
            assert time.monotonic() < end, f"not heard: {missing}\n{self._said()}"
            time.sleep(0.05)
        return self.heard()

    def _said(self) -> str:
        """All that was said of late, also what was cut short: for whoever reads why a test failed."""
        late = self._speech.utterances[-30:]
        return "\n".join(f"{'cut short' if said.cut else 'said'}: {said.text}" for said in late)

    def go_on_until(self, words: str, key: str = "Tab") -> str:
        """Press the key until the words are heard; all that was heard after the last one."""
        for _ in range(MOST_KEYS):
            self.press(key)
            with suppress(AssertionError):  # Some stops say nothing.
                until(
                    lambda: self.heard() and self._speech.is_silent(PAUSE_SECONDS), SILENCE_SECONDS
                )
            if words in self.heard():
                return self.heard()
        raise AssertionError(f"never heard by {key}: {words}\n{self._said()}")

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True)


def until(ask: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
    """Ask until the answer is something."""
    end = time.monotonic() + seconds
    while not ask():
        assert time.monotonic() < end, "in vain"
        time.sleep(0.05)


@contextmanager
def listener(browser: str, address: str, folder: Path) -> Iterator[Listener]:
    """Somebody with Orca and "firefox" or "chromium", who has just opened the address."""
    environment = _environment(folder)
    with ExitStack() as stack:

        def start(*command: str) -> subprocess.Popen[bytes]:
            return stack.enter_context(_running(command, environment, folder))

        speech = stack.enter_context(listening(folder / "speech"))
        environment["DISPLAY"] = stack.enter_context(_screen())
        start("dbus-daemon", "--session", "--nofork", f"--address={_bus(folder)}")
        until((folder / "bus").exists)
        start("openbox")
        start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            until(partial(_told, name, environment))
        orca = start("orca")
        until(lambda: orca.poll() is not None or (speech.utterances and speech.is_silent()))
        assert orca.poll() is None, (folder / "orca.log").read_text()
        start(*_command(browser, folder), address)
        yield Listener(speech, environment)


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of the session of whoever runs the tests."""
    orca = folder / "home/.local/share/orca"
    orca.mkdir(parents=True)
    names = {"profile": ["Default", "default"], "pronunciations": {}, "keybindings": {}}
    settings = {
        "general": {**names, **SETTINGS, "startingProfile": ["Default", "default"]},
        "pronunciations": {},
        "keybindings": {},
        "profiles": {"default": {**names, **SETTINGS}},
    }
    (orca / "user-settings.conf").write_text(json.dumps(settings))
    (folder / "run").mkdir(mode=0o700)
    foreign = ("DBUS_", "XDG_", "LC_", "WAYLAND_", "PYTHON", "VIRTUAL_ENV")
    own = {name: text for name, text in os.environ.items() if not name.startswith(foreign)}
    return own | {
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_CURRENT_DESKTOP": "GNOME",
        "DBUS_SESSION_BUS_ADDRESS": _bus(folder),
        "SPEECHD_ADDRESS": f"unix_socket:{folder}/speech",
        "GSETTINGS_BACKEND": "memory",
        "GNOME_ACCESSIBILITY": "1",
        "NO_AT_BRIDGE": "0",
        # No locale of the machine is needed for German: gettext asks for LANGUAGE wherever it is not plain C.
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "de",
    }


def _bus(folder: Path) -> str:
    return f"unix:path={folder}/bus"


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a free display."""
    reads, writes = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writes),
        "-screen",
        "0",
        "1280x1024x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as process:
        os.close(writes)
        with open(reads) as number:
            display = number.readline().strip()
        assert display, "Xvfb did not start"
        try:
            yield f":{display}"
        finally:
            process.terminate()


@contextmanager
def _running(
    command: tuple[str, ...], environment: Mapping[str, str], folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """A program with all that it starts, which ends with it; and with the tests, however these end."""
    log = folder / f"{Path(command[0]).name}.log"
    with (
        log.open("w") as output,
        subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *command],
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGKILL)


def _told(name: str, environment: Mapping[str, str]) -> bool:
    """Whether the bus of assistive technology could be told that a screen reader is there."""
    place = [
        "-d",
        "org.a11y.Bus",
        "-o",
        "/org/a11y/bus",
        "-m",
        "org.freedesktop.DBus.Properties.Set",
    ]
    command = ["gdbus", "call", "--session", *place, "org.a11y.Status", name, "<true>"]
    return not subprocess.run(command, env=environment, capture_output=True).returncode


def _command(browser: str, folder: Path) -> tuple[str, ...]:
    profile = folder / "profile"
    profile.mkdir()
    if browser == "chromium":
        (profile / "Default").mkdir()
        (profile / "Default/Preferences").write_text(json.dumps(CHROMIUM_PREFERENCES))
        return (chromium.PROGRAM, *CHROMIUM_ARGUMENTS, f"--user-data-dir={profile}")
    preferences = (
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
        for name, value in FIREFOX_SETTINGS.items()
    )
    (profile / "user.js").write_text("".join(preferences))
    size = ("--width", "1280", "--height", "1000")
    return (shutil.which(firefox.PROGRAM) or firefox.PROGRAM, "--profile", str(profile), *size)
