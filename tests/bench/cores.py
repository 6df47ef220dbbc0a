"""What the machine gives: how many pictures its cores decode at once."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from time import perf_counter

from recon.vision.raster import decode

_ROUNDS = 4  # times that each process decodes every picture

_TOGETHER: list[Barrier] = []


def decoded_a_second(folder: Path, cores: int) -> float:
    """Return how many of the pictures in ``folder`` a second as many processes decode as there are ``cores``.

    They start together, once each has loaded all it needs.
    """
    context = get_context("spawn")
    together = (context.Barrier(cores),)
    with ProcessPoolExecutor(cores, mp_context=context, initializer=_meet, initargs=together) as processes:
        return sum(processes.map(_decoded, [folder] * cores))


def _meet(together: Barrier) -> None:
    _TOGETHER[:] = [together]


def _decoded(folder: Path) -> float:
    pictures = [path.read_bytes() for path in sorted(folder.iterdir())]
    decode(pictures[0])
    _TOGETHER[0].wait()
    start = perf_counter()
    for picture in pictures * _ROUNDS:
        decode(picture)
    return _ROUNDS * len(pictures) / (perf_counter() - start)
