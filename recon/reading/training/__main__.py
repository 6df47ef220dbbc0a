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

# Added to the seed for what is drawn to examine the reader.
_EXAMINED = 77


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training run is told."""

    ink: Path
    out: Path
    seed: int
    sets: int
    passes: int
    workers: int


def recipe() -> Recipe:
    asked = argparse.ArgumentParser(prog="python -m recon.reading.training", description=__doc__)
    asked.add_argument("--ink", type=Path, required=True, help="folder of the ink packs")
    asked.add_argument("--out", type=Path, required=True, help="the model (ONNX); the report is written beside it")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--sets", type=int, default=4, help="how many sets of samples, each drawn anew")
    asked.add_argument("--passes", type=int, default=2, help="how often each set is learnt")
    asked.add_argument("--workers", type=int, default=1, help="processes that draw samples")
    return Recipe(**vars(asked.parse_args()))


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    told = recipe()
    started = time.monotonic()
    whole = [packs.load(told.ink, name) for name in packs.TRAIN]
    learnt, kept = zip(*(packs.split(pack, told.seed) for pack in whole), strict=True)
    trained, history = train(learnt, told)
    held_out = {pack.name: examined(pack, told) for pack in kept if pack.name != "lower_us_train"}
    together = samples.joined(list(held_out.values()))
    divisor = network.temperature(network.logits_of(trained, together), together.targets)
    network.export(trained, divisor, told.out)
    log.info("written %s, temperature %.3f", told.out, divisor)
    tests = [packs.load(told.ink, name) for name in packs.TEST]
    run: dict[str, object] = {
        "seed": told.seed,
        "sets": history,
        "temperature": divisor,
        "model_sha256": hashlib.sha256(told.out.read_bytes()).hexdigest(),
        "seconds": round(time.monotonic() - started),
        "packs": {pack.name: {"sha256": pack.digest, "characters": len(pack)} for pack in (*whole, *tests)},
    }
    held_out["no character"] = samples.refusals(kept, told.seed + _EXAMINED, told.workers)
    write_report(told, run, held_out, {pack.name: examined(pack, told) for pack in tests})


def train(learnt: tuple[packs.Pack, ...], told: Recipe) -> tuple[network.Network, list[dict[str, float]]]:
    """Return the trained network and, for every set, its size, the seconds it took and the loss at its end."""
    orders = [samples.plan(learnt, told.seed * 1000 + n) for n in range(told.sets)]
    learner = network.Learner(steps=told.passes * sum(network.steps_of(len(o)) for o in orders), seed=told.seed)
    history = []
    with samples.pool(learnt, told.workers) as drawers:
        coming = samples.start(drawers, orders[0], told.seed * 1000)
        for n in range(told.sets):
            begun = time.monotonic()
            drawn = samples.finished(coming)
            if n + 1 < told.sets:
                # The next set is drawn while this one is learnt.
                coming = samples.start(drawers, orders[n + 1], told.seed * 1000 + n + 1)
            loss = [learner.learn(drawn) for _ in range(told.passes)][-1]
            history.append({"samples": len(drawn), "seconds": round(time.monotonic() - begun), "loss": round(loss, 4)})
            log.info("set %d of %d: %s", n + 1, told.sets, history[-1])
    return learner.network, history


def examined(pack: packs.Pack, told: Recipe) -> samples.Set:
    return samples.examination(pack, told.seed + _EXAMINED, told.workers)


def write_report(
    told: Recipe, run: dict[str, object], held_out: dict[str, samples.Set], tests: dict[str, samples.Set]
) -> None:
    """Write what the run was and what it came to, as JSON and as Markdown, beside the model."""
    reader = CharacterReader(told.out)
    text = [f"# Training report\n\nSeed {told.seed}, model {run['model_sha256']}, {run['seconds']} s."]
    for title, sets in (("Held out of the train packs", held_out), ("Test packs", tests)):
        for views in (False, True):
            results = [report.answers(reader, name, s, views=views) for name, s in sets.items()]
            heading = f"{title}, {'three views' if views else 'one view'}"
            text.append(f"## {heading}\n\n{report.markdown(results)}")
            run[heading] = report.facts(results)
    told.out.with_suffix(".json").write_text(json.dumps(run, indent=1, default=_plain), encoding="utf-8")
    told.out.with_suffix(".md").write_text("\n\n".join(text) + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    return value.item() if isinstance(value, np.generic) else str(value)


if __name__ == "__main__":
    main()
