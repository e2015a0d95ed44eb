"""Real web servers that deliver a folder with the header files of the build."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros import serve
from macros.delivery import hosting
from tools.built_site import script_folder

NGINX = """
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {hosting}/nginx-http.conf;
    server {{
        listen 127.0.0.1:{port};
        root {www};
        include {hosting}/nginx-server.conf;
        brotli_static on;
    }}
}}
"""
CADDY = """
{{
    admin off
}}
import {hosting}/Caddyfile

http://127.0.0.1:{port} {{
    root * {www}
    import gocluster
    file_server
}}
"""
# Debian has it where only root looks.
_NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
COMMANDS = {
    "nginx": (NGINX, [_NGINX, "-e", "stderr", "-c"]),
    "caddy": (CADDY, ["caddy", "run", "--adapter", "caddyfile", "--config"]),
}


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def await_answer(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until the process answers at the port."""
    while True:
        assert process.poll() is None, f"{process.args!r} has ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.05)


def settings_below(site: Path, path: str, folder: Path) -> Path:
    """Where the files for web servers lie now that the build makes for the site below a path of a host."""
    pages = [page.relative_to(site).as_posix() for page in site.rglob("*.html")]
    files = hosting.server_files(
        f"https://host.example/{path}/",
        pages=pages,
        checkers=[page for page in pages if "selbstcheck/" in page],
        folder=script_folder(site).relative_to(site).as_posix() + "/",
    )
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder / "hosting"


@contextmanager
def previewed(folder: Path) -> Iterator[str]:
    """The address, with a slash at its end, of the preview server, which delivers the folder."""
    with serve.server(folder, port=0) as started:
        threading.Thread(target=started.serve_forever, daemon=True).start()
        yield f"http://{serve.HOST}:{started.server_address[1]}/"
        started.shutdown()


@contextmanager
def running(server: str, www: Path, hosting_files: Path, folder: Path) -> Iterator[str]:
    """The address, with a slash at its end, of a web server that delivers ``www`` with the files of the build."""
    template, command = COMMANDS[server]
    port, configuration, log = free_port(), folder / "configuration", folder / "log"
    configuration.write_text(
        template.format(folder=folder, hosting=hosting_files, port=port, www=www)
    )
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (
        log.open("w") as errors,
        subprocess.Popen([*command, configuration], stderr=errors, env=environment) as process,
    ):
        try:
            await_answer(port, process)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
