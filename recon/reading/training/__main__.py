"""Train the reader of characters: ``python -m recon.reading.training --ink DIR --out model.onnx --seed N``."""

import argparse
import hashlib
import json
import logging
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recon.reading.characters.reader import CharacterReader
from recon.reading.training import network, packs, report, samples

log = logging.getLogger("recon.reading.training")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training run is told."""

    ink: Path
    out: Path
    seed: int
    sets: int
    workers: int


def recipe() -> Recipe:
    asked = argparse.ArgumentParser(prog="python -m recon.reading.training", description=__doc__)
    asked.add_argument("--ink", type=Path, required=True, help="folder of the ink packs")
    asked.add_argument("--out", type=Path, required=True, help="the model (ONNX); the report is written beside it")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--sets", type=int, default=8, help="how many sets of samples, each drawn anew and learnt once")
    asked.add_argument("--workers", type=int, default=2, help="processes that draw samples")
    return Recipe(**vars(asked.parse_args()))


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    told = recipe()
    started = time.monotonic()
    whole = [packs.load(told.ink, name) for name in packs.TRAIN]
    learnt, kept = zip(*(packs.split(pack, told.seed) for pack in whole), strict=True)
    trained, history = train(learnt, told)
    held_out = [examined(pack, told) for pack in kept if pack.name != "lower_us_train"]
    together = samples.joined(held_out)
    divisor = network.temperature(network.logits_of(trained, together), together.targets)
    network.export(trained, divisor, told.out)
    log.info("written %s, temperature %.3f", told.out, divisor)
    tests = [packs.load(told.ink, name) for name in packs.TEST]
    names = [pack.name for pack in kept if pack.name != "lower_us_train"]
    write_report(told, {
        "seed": told.seed,
        "sets": history,
        "temperature": divisor,
        "model_sha256": hashlib.sha256(told.out.read_bytes()).hexdigest(),
        "seconds": round(time.monotonic() - started),
        "packs": {pack.name: {"sha256": pack.digest, "characters": len(pack)} for pack in (*whole, *tests)},
    }, dict(zip(names, held_out, strict=True)), {pack.name: examined(pack, told) for pack in tests})  # fmt: skip


def train(learnt: tuple[packs.Pack, ...], told: Recipe) -> tuple[network.Network, list[dict[str, float]]]:
    """Return the trained network and, for every set, its size, the seconds it took and the loss at its end."""
    orders = [samples.plan(learnt, told.seed * 1000 + n) for n in range(told.sets)]
    learner = network.Learner(steps=sum(network.steps_of(len(o)) for o in orders), seed=told.seed)
    history = []
    for n, order in enumerate(orders):
        start = time.monotonic()
        drawn = samples.make(learnt, order, told.seed * 1000 + n, workers=told.workers)
        middle = time.monotonic()
        loss = learner.learn(drawn)
        spent = {
            "samples": len(drawn),
            "drawing_s": middle - start,
            "learning_s": time.monotonic() - middle,
            "loss": loss,
        }
        history.append({name: round(value, 4) for name, value in spent.items()})
        log.info("set %d of %d: %s", n + 1, told.sets, history[-1])
    return learner.network, history


def examined(pack: packs.Pack, told: Recipe) -> samples.Set:
    return samples.examination(pack, told.seed + 77, workers=told.workers)


def write_report(
    told: Recipe, run: dict[str, object], held_out: dict[str, samples.Set], tests: dict[str, samples.Set]
) -> None:
    """Write what the run was and what it came to, as JSON and as Markdown, beside the model."""
    reader = CharacterReader(told.out)
    text = [f"# Training report\n\nSeed {told.seed}, model {run['model_sha256']}, {run['seconds']} s."]
    for title, sets in (("Held out of the train packs", held_out), ("Test packs", tests)):
        for views in (False, True):
            results = [report.answers(reader, name, s, views=views) for name, s in sets.items()]
            heading = f"{title}, {'five views' if views else 'one view'}"
            text.append(f"## {heading}\n\n{report.markdown(results)}")
            run[heading] = report.facts(results)
    told.out.with_suffix(".json").write_text(json.dumps(run, indent=1, default=_plain), encoding="utf-8")
    told.out.with_suffix(".md").write_text("\n\n".join(text) + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    return value.item() if isinstance(value, np.generic) else str(value)


if __name__ == "__main__":
    main()
