"""Train the reader of characters: ``python -m recon.reading.training --ink DIR --fonts DIR --out DIR --seed N``."""

import argparse
import hashlib
import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from recon.reading.characters.reader import CAREFUL, FAST, THOROUGH, CharacterReader
from recon.reading.training import fonts, network, packs, report, samples

log = logging.getLogger("recon.reading.training")

# Added to the seed for what is drawn to examine the reader.
_EXAMINED = 77
# Characters that show a network's activations before it is written.
_EXAMPLES = 4096
EUROPEAN = "european"
NETWORKS = (FAST, CAREFUL, THOROUGH)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training run is told."""

    ink: Path
    fonts: Path | None
    out: Path
    seed: int
    sets: int
    rounds: int
    thorough_rounds: int
    fast_rounds: int
    workers: int
    without: list[str]


def recipe() -> Recipe:
    asked = argparse.ArgumentParser(prog="python -m recon.reading.training", description=__doc__)
    asked.add_argument("--ink", type=Path, required=True, help="folder of the ink packs")
    asked.add_argument("--fonts", type=Path, help="folder of handwriting fonts; without it, none is learnt from")
    asked.add_argument("--out", type=Path, required=True, help="folder for the models (ONNX) and the report")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--sets", type=int, default=8, help="how many sets of samples, each drawn anew")
    asked.add_argument("--rounds", type=int, default=5, help="how often the careful network learns half of the sets")
    asked.add_argument("--thorough-rounds", type=int, default=2, help="how often the thorough one learns all of them")
    asked.add_argument("--fast-rounds", type=int, default=6, help="how often the fast one learns the careful one's")
    asked.add_argument("--workers", type=int, default=1, help="processes that draw samples")
    asked.add_argument("--without", choices=[EUROPEAN], action="append", default=[], help="leave out, to compare")
    told = Recipe(**vars(asked.parse_args()))
    if told.sets < 2:
        asked.error("--sets: at least 2, for half of them are learnt by the careful network")
    return told


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    told = recipe()
    told.out.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    whole = [packs.load(told.ink, name) for name in packs.TRAIN]
    learnt, kept = zip(*(packs.split(pack, told.seed) for pack in whole), strict=True)
    learnt = tuple(packs.without_slips(pack) for pack in learnt)
    held_out = {pack.name: examined(packs.without_slips(pack), told) for pack in kept if "lower" not in pack.name}
    drawn = [fonts.load(told.fonts)] if told.fonts else []
    history = train((*learnt, *drawn), samples.joined(list(held_out.values())), told)
    tests = [packs.load(told.ink, name) for name in packs.TEST]
    held_out["no character"] = samples.refusals(kept, told.seed + _EXAMINED, told.workers)
    run: dict[str, object] = {
        "seed": told.seed,
        "without": told.without,
        "learning": history,
        "models": {name: hashlib.sha256((told.out / name).read_bytes()).hexdigest() for name in NETWORKS},
        "seconds": round(time.monotonic() - started),
        "packs": {pack.name: {"sha256": pack.digest, "characters": len(pack)} for pack in (*whole, *drawn, *tests)},
        "fonts": fonts.digests(told.fonts) if told.fonts else {},
    }
    write_report(told, run, held_out, {pack.name: examined(pack, told) for pack in tests})


def train(learnt: tuple[packs.Pack, ...], held_out: samples.Set, told: Recipe) -> list[dict[str, object]]:
    """Train the networks, write them, and return how it went."""
    sets = list(_drawn(learnt, told))
    half = sets[: len(sets) // 2]
    history: list[dict[str, object]] = []
    network.begin(told.seed)
    learner = _learner(network.careful(), half, told.rounds, told.seed)
    history += [_learnt("careful", learner, s) for _ in range(told.rounds) for s in half]
    # Before its logits are divided by their temperature, which fits others than those it learnt from.
    lessons = [network.probabilities_of(learner.network, s) for s in half]
    examples = sets[0].glyphs[:_EXAMPLES]
    history.append(_written(learner.network, held_out, examples, told.out / CAREFUL))
    network.begin(told.seed + 1)
    pupil = _learner(network.fast(), half, told.fast_rounds, told.seed)
    for _ in range(told.fast_rounds):
        history += [_learnt("fast", pupil, s, taught) for s, taught in zip(half, lessons, strict=True)]
    history.append(_written(pupil.network, held_out, examples, told.out / FAST))
    network.begin(told.seed + 2)
    other = _learner(network.thorough(), sets, told.thorough_rounds, told.seed)
    history += [_learnt("thorough", other, s) for _ in range(told.thorough_rounds) for s in sets]
    history.append(_written(other.network, held_out, examples, told.out / THOROUGH))
    return history


def _drawn(learnt: tuple[packs.Pack, ...], told: Recipe) -> Iterator[samples.Set]:
    european = EUROPEAN not in told.without
    with samples.pool(learnt, told.workers) as drawers:
        for n in range(told.sets):
            order = samples.plan(learnt, told.seed * 1000 + n, european=european)
            yield samples.finished(samples.start(drawers, order, told.seed * 1000 + n))
            log.info("drawn %d of %d sets", n + 1, told.sets)


def _learner(untrained: network.Network, sets: list[samples.Set], rounds: int, seed: int) -> network.Learner:
    return network.Learner(untrained, steps=rounds * sum(network.steps_of(len(s)) for s in sets), seed=seed)


def _learnt(
    name: str, learner: network.Learner, drawn: samples.Set, taught: network.Rows | None = None
) -> dict[str, object]:
    begun = time.monotonic()
    loss = round(learner.learn(drawn, taught), 4)
    seconds = round(time.monotonic() - begun)
    done: dict[str, object] = {"network": name, "samples": len(drawn), "seconds": seconds, "loss": loss}
    log.info("%s", done)
    return done


def _written(
    trained: network.Network, held_out: samples.Set, examples: npt.NDArray[np.uint8], out: Path
) -> dict[str, object]:
    """Write the network with the temperature that fits the characters held out."""
    divisor = network.temperature(network.logits_of(trained, held_out), held_out.targets)
    network.export(trained, divisor, examples, out)
    log.info("written %s, temperature %.3f", out, divisor)
    return {"network": out.stem, "temperature": divisor}


def examined(pack: packs.Pack, told: Recipe) -> samples.Set:
    return samples.examination(pack, told.seed + _EXAMINED, told.workers)


def write_report(
    told: Recipe, run: dict[str, object], held_out: dict[str, samples.Set], tests: dict[str, samples.Set]
) -> None:
    """Write what the run was and what it came to, as JSON and as Markdown, beside the models."""
    reader = CharacterReader(told.out / CAREFUL)
    text = [f"# Training report\n\nSeed {told.seed}, {run['models']}, {run['seconds']} s."]
    for title, sets in (("Held out of the train packs", held_out), ("Test packs", tests)):
        for again in (False, True):
            results = [report.answers(reader, name, s, again=again) for name, s in sets.items()]
            heading = f"{title}, {'as pages are read' if again else 'the fast network alone'}"
            text.append(f"## {heading}\n\n{report.markdown(results)}")
            run[heading] = report.facts(results)
    (told.out / "model.json").write_text(json.dumps(run, indent=1, default=_plain), encoding="utf-8")
    (told.out / "model.md").write_text("\n\n".join(text) + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    return value.item() if isinstance(value, np.generic) else str(value)


if __name__ == "__main__":
    main()
