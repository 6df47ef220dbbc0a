"""Measures what each hostile file costs under the limits as they are, and prints the table of docs/hostile-input.md.

python -m tests.attack.measure_bombs
"""

from pathlib import Path
from time import perf_counter

from recon.errors import PageError
from recon.vision import decoder
from tests.helpers import bombs
from tests.helpers.bombs import BOMBS


def main() -> None:
    sound = bombs.plain("PNG")
    print("| file | bytes | what becomes of it | seconds | peak memory |\n| --- | ---: | --- | ---: | ---: |")
    for name, make in BOMBS.items():
        data = make()
        decoder._close_all()
        decoder.decode(sound)
        pid, began = decoder._idle[0]._process.pid, perf_counter()
        told = _became(data)
        seconds = perf_counter() - began
        alive = bool(decoder._idle) and decoder._idle[0]._process.pid == pid
        memory = f"{_peak(pid)} MB" if alive else "–"
        print(f"| {name} | {_size(len(data))} | {told} | {seconds:.1f} | {memory} |", flush=True)
    decoder._close_all()


def _became(data: bytes) -> str:
    try:
        pages = decoder.count_pages(data)
        gray = decoder.decode(data).gray
    except PageError as error:
        reason = error.details.get("reason")
        return f"`{error.code}`" + (f" ({reason})" if reason else "")
    return f"{pages} page{'s' * (pages > 1)}, {gray.shape[1]} x {gray.shape[0]}"


def _peak(pid: int | None) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.1f} kB"


if __name__ == "__main__":
    main()
