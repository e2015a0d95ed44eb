#!/bin/sh
# The programs that the tests drive: Chromium, Firefox, WebKitGTK, LibreOffice with its Python bridge, Gnumeric, nginx,
# Caddy, wrk, pdftoppm, and the screen reader Orca with a screen, a window manager, the bus of assistive technology
# and keys of its own.
# On Debian the missing ones are installed; elsewhere they are named.
set -eu

packages="at-spi2-core caddy chromium dbus firefox-esr firefox-esr-l10n-de fonts-liberation gir1.2-atspi-2.0
    gir1.2-webkit2-4.1 gir1.2-wnck-3.0 gnumeric libglib2.0-bin libnginx-mod-http-brotli-static libreoffice-calc
    libreoffice-l10n-de nginx openbox orca poppler-utils python3-gi python3-pyatspi python3-speechd python3-uno
    webkit2gtk-driver wrk xdotool xvfb"

missing=
if command -v dpkg >/dev/null && grep -q '^ID=debian' /etc/os-release; then
    for package in $packages; do
        dpkg -s "$package" 2>/dev/null | grep -q '^Status: .* installed$' || missing="$missing $package"
    done
    [ -n "$missing" ] || exit 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "The tests need more programs. Install them, then run make again:" >&2
        echo "    sudo apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    echo "installing:$missing"
    apt_get="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300"
    $apt_get update
    # shellcheck disable=SC2086 # both are lists of words
    $apt_get install --yes --no-install-recommends $missing >/dev/null
    exit 0
fi

command -v caddy >/dev/null || missing="$missing Caddy,"
command -v chromium >/dev/null || missing="$missing chromium,"
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing="$missing Firefox,"
command -v ssconvert >/dev/null || missing="$missing Gnumeric (command ssconvert),"
command -v soffice >/dev/null || missing="$missing LibreOffice Calc (command soffice),"
/usr/bin/python3 -c 'import uno' 2>/dev/null || missing="$missing python3-uno for /usr/bin/python3,"
{ [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null; } &&
    [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || missing="$missing nginx with its brotli module,"
for program in dbus-daemon gdbus openbox orca xdotool Xvfb; do
    command -v "$program" >/dev/null || missing="$missing $program,"
done
command -v pdftoppm >/dev/null || missing="$missing poppler-utils (command pdftoppm),"
command -v WebKitWebDriver >/dev/null || missing="$missing the WebDriver of WebKitGTK (command WebKitWebDriver),"
/usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' 2>/dev/null ||
    missing="$missing WebKitGTK 4.1 with its bindings for /usr/bin/python3,"
command -v wrk >/dev/null || missing="$missing wrk,"
[ -z "$missing" ] || {
    echo "The tests need more programs. Install, then run make again:${missing%,}" >&2
    exit 1
}
