"""A print server of one's own: CUPS, started for a test as the user it runs as, with a queue that prints to a file."""

import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_PLACES = ("ServerRoot", "RequestRoot", "TempDir", "CacheDir", "StateDir")
_OPEN = "Order allow,deny\nAllow all\n"


def cupsd() -> str | None:
    """Return the program, None where there is none."""
    return shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


@contextmanager
def print_server() -> Iterator[str]:
    """Run a server; give its socket. It has no printer yet."""
    # Short: the path of a socket has a hundred characters at most.
    with TemporaryDirectory(prefix="cups") as name:
        folder = Path(name)
        folder.chmod(0o755)
        socket = folder / "socket"
        with (folder / "out").open("wb") as out:
            server = subprocess.Popen(_command(folder, socket), stdout=out, stderr=out)
        try:
            _wait(socket, server, folder)
            yield str(socket)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _command(folder: Path, socket: Path) -> list[str]:
    for place in _PLACES:
        (folder / place).mkdir()
    # Started by root, CUPS wants another user for what it runs.
    user = "lp" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    lines = [f"{place} {folder / place}" for place in _PLACES]
    lines += [f"{log} {folder / log}" for log in ("ErrorLog", "AccessLog", "PageLog")]
    lines += ["FileDevice Yes", "SystemGroup root", f"User {user}"]
    files = folder / "ServerRoot" / "files.conf"
    files.write_text("\n".join(lines) + "\n")
    conf = folder / "ServerRoot" / "cupsd.conf"
    conf.write_text(
        f"Listen {socket}\nBrowsing No\nWebInterface No\nDefaultAuthType None\nPreserveJobHistory Yes\n"
        f"<Location />\n{_OPEN}</Location>\n<Policy default>\n<Limit All>\n{_OPEN}</Limit>\n</Policy>\n"
    )
    return [cupsd() or "cupsd", "-f", "-c", str(conf), "-s", str(files)]


def _wait(socket: Path, server: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(200):
        if socket.exists():
            return
        if server.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError((folder / "out").read_text() or "CUPS did not start")


def administer(*command: str) -> None:
    """Run one of CUPS's programs, on the server that CUPS_SERVER names."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    program = shutil.which(command[0], path=path) or command[0]
    subprocess.run([program, *command[1:]], check=True, capture_output=True)
