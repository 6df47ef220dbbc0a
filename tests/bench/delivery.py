"""How long it takes to deliver sheets, whose time that is, and what becomes of them where everything fails.

``python tests/bench/delivery.py [--sheets N] [--sekmet N] [--faults N] [--results FILE] > docs/delivery-bench.md``

Sheets of vital signs, 72 values and two scanned pages each, go from a store to a FHIR server in a process of its own:
a small one of ours, which answers at once, and sekmet-fhir, which others wrote. ``--faults``: over a line that fails at
every step in every way, with senders killed. Each part is measured anew if its number is given and not 0; the others
stand in ``--results`` as they were.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import httpx  # noqa: E402
from PIL import Image  # noqa: E402

from recon.design.kit import load_kit  # noqa: E402
from recon.design.render import render_blank  # noqa: E402
from recon.model.outbox import Transport  # noqa: E402
from recon.store import Store  # noqa: E402
from recon.vision.raster import decode  # noqa: E402
from tests.bench.delivery_faults import every_step, many_records  # noqa: E402
from tests.bench.delivery_report import report  # noqa: E402
from tests.helpers.delivery_store import EACH, filled_store, resources_of  # noqa: E402
from tests.helpers.peers import free_port  # noqa: E402

Measures = dict[str, Any]
_DPI = 200
_SIZE = (1654, 2339)  # px, A4
_INK = 128
_CHILD = "--child"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sheets", type=int, default=10_000)
    parser.add_argument("--sekmet", type=int, default=300)
    parser.add_argument("--faults", type=int, default=150)
    parser.add_argument("--results", type=Path)
    parser.add_argument("--store", type=Path, help="where the store of the sheets is, or is to be made")
    parser.add_argument(_CHILD, nargs=2)
    asked = parser.parse_args()
    if asked.child:
        print(json.dumps(sent(Path(asked.child[0]), asked.child[1])))
        return
    found: Measures = json.loads(asked.results.read_text()) if asked.results and asked.results.exists() else {}
    with TemporaryDirectory() as name:
        if asked.sheets:
            found["ours"] = measured(asked.store or Path(name) / "ours", asked.sheets, small_server)
        if asked.sekmet:
            found["sekmet"] = measured(Path(name) / "sekmet", asked.sekmet, sekmet)
        if asked.faults:
            found["steps"] = every_step(Path(name))
            found["records"] = many_records(Path(name), asked.faults)
    if asked.results:
        asked.results.write_text(json.dumps(found, indent=1))
    print(report(found), end="")


Server = Callable[[Path], Any]


def measured(folder: Path, sheets: int, server: Server) -> Measures:
    """Deliver so many sheets; return what it took."""
    if not folder.exists():
        filled_store(folder, sheets, scan=scans())
    with server(folder.parent) as (url, process, count):
        before = processor_time(process)
        command = [sys.executable, __file__, _CHILD, str(folder), url]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        took: Measures = json.loads(done.stdout)
        took["server"] = processor_time(process) - before
        took["there"] = count()
    assert took["sheets"] == sheets, took
    assert took["there"] == len(resources_of(sheets)), took
    return took | {"values": sheets * EACH}


def sent(folder: Path, url: str) -> Measures:
    """Deliver all that is ready; called in a process of its own, so that nothing else is measured."""
    import resource

    from recon.cli import collect_seldom
    from recon.workflow.delivering import send_to

    collect_seldom()  # as the program itself does
    waited, asked = waiting()
    with Store.open(folder) as store:
        wall, own = time.perf_counter(), time.process_time()
        done = send_to(store, Transport.FHIR, url, operator="bench")
        wall, own = time.perf_counter() - wall, time.process_time() - own
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"sheets": len(done.sheets), "wall": wall, "own": own, "waited": sum(waited), "asked": len(asked)}
    return told | {"memory": memory}


def waiting() -> tuple[list[float], list[str]]:
    """Let each request note how long it waited; return where that is noted."""
    waited: list[float] = []
    asked: list[str] = []
    plain = httpx.HTTPTransport.handle_request

    def timed(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        start, own = time.perf_counter(), time.process_time()
        answer = plain(transport, request)
        answer.read()
        waited.append(time.perf_counter() - start - (time.process_time() - own))
        asked.append(request.method)
        return answer

    httpx.HTTPTransport.handle_request = timed  # type: ignore[method-assign]
    return waited, asked


def scans() -> Callable[[int], bytes]:
    """Return what gives the scan of each sheet: the form as a scanner makes it, two pages in black and white."""
    blank = render_blank(load_kit().layout("vitals", "fr"))
    pages = [Image.fromarray(decode(blank, page).gray).resize(_SIZE).point(_black_or_white, "1") for page in range(2)]
    out = BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(_DPI, _DPI))
    # What follows the picture belongs to nobody, and makes each file another.
    return lambda number: out.getvalue() + f"{number:08}".encode()


def _black_or_white(value: int) -> int:
    return 255 * (value > _INK)


def processor_time(process: int) -> float:
    """Return the seconds of processor that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def small_server(_folder: Path) -> Iterator[tuple[str, int, Callable[[], int]]]:
    command = [sys.executable, "-m", "tests.helpers.strict_server"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        url, asking = json.loads(process.stdout.readline()), process

        def count() -> int:
            assert asking.stdin is not None
            assert asking.stdout is not None
            asking.stdin.write("\n")
            asking.stdin.flush()
            told = json.loads(asking.stdout.readline())
            assert not told["twice"], told
            return int(told["values"])

        yield url, process.pid, count
        process.stdin.close()


@contextmanager
def sekmet(folder: Path) -> Iterator[tuple[str, int, Callable[[], int]]]:
    home = folder / "server"
    home.mkdir()
    program = os.environ.get("RECON_SEKMET") or str(ROOT / ".venv-peers" / "bin" / "sekmet")
    port = free_port()
    url = f"http://127.0.0.1:{port}/fhir"
    environment = os.environ | {"HOME": str(home), "SEKMET_BASE_URL": url, "SEKMET_DB": str(home / "sekmet.db")}
    command = [shutil.which(program) or program, "serve", "--host", "127.0.0.1", "--port", str(port)]
    with (
        (home / "log").open("wb") as log,
        subprocess.Popen(command, env=environment, stdout=log, stderr=log) as process,
    ):
        client = httpx.Client(trust_env=False, timeout=60)
        for _ in range(300):
            try:
                client.get(f"{url}/metadata")
                break
            except httpx.TransportError:
                time.sleep(0.2)

        def count() -> int:
            found = client.get(f"{url}/Observation", params={"_summary": "count", "_count": "1"}).json()
            return int(found["total"])

        yield url, process.pid, count
        client.close()
        process.kill()


if __name__ == "__main__":
    main()
