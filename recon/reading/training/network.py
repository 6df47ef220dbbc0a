"""The network, how it learns, and the file that it becomes."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from recon.reading.characters.normalise import SIDE
from recon.reading.characters.reader import INPUT, OUTPUT, REJECT
from recon.reading.training.samples import ALLOWED, Set

Network: TypeAlias = nn.Sequential

_BATCH = 256
_RATE = 3e-3
_DECAY = 2e-2
# One: a second thread gains little on a network this small, and the set that comes next is drawn meanwhile.
_THREADS = 1
_SHIFT = 1


def network() -> Network:
    """Return an untrained network: (n, 1, 32, 32) from 0 to 1 -> (n, 37) logits; 0.4 M parameters."""
    return nn.Sequential(
        *_block(1, 16), nn.MaxPool2d(2),
        *_block(16, 32), nn.MaxPool2d(2),
        *_block(32, 64), *_block(64, 64), nn.MaxPool2d(2),
        *_block(64, 128), nn.Flatten(), nn.Dropout(0.3),
        nn.Linear(128 * 16, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, REJECT + 1),
    )  # fmt: skip


def _block(before: int, after: int) -> tuple[nn.Module, ...]:
    return nn.Conv2d(before, after, 3, padding=1, bias=False), nn.BatchNorm2d(after), nn.ReLU()


class Learner:
    """Trains one network: AdamW, the rate rising briefly and then falling along a cosine to nothing."""

    def __init__(self, *, steps: int, seed: int) -> None:
        torch.set_num_threads(_THREADS)
        torch.manual_seed(seed)
        self.network = network()
        self._optimiser = torch.optim.AdamW(self.network.parameters(), lr=_RATE, weight_decay=_DECAY)
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(self._optimiser, _RATE, total_steps=steps, pct_start=0.1)
        self._allowed = torch.from_numpy(mask(np.arange(len(ALLOWED))))
        self._rng = np.random.default_rng(seed)

    def learn(self, samples: Set) -> float:
        """Go once through ``samples``; return the mean loss of the pass's last tenth."""
        self.network.train()
        losses = [self._step(samples, batch) for batch in batches(len(samples), self._rng)]
        return float(np.mean(losses[-max(1, len(losses) // 10) :]))

    def _step(self, samples: Set, batch: npt.NDArray[np.intp]) -> float:
        # A set is learnt more than once: moved by a pixel, its characters are not quite the same again.
        moved = np.roll(samples.glyphs[batch], self._rng.integers(-_SHIFT, _SHIFT + 1, 2), (1, 2))
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.network(_input(moved)).float()
        # Masked cross-entropy: what the field does not accept takes no part.
        logits = logits.masked_fill(~self._allowed[samples.fields[batch].astype(np.int64)], -1e4)
        loss = nn.functional.cross_entropy(logits, torch.from_numpy(samples.targets[batch].astype(np.int64)))
        self._optimiser.zero_grad()
        loss.backward()
        self._optimiser.step()
        self._schedule.step()
        return float(loss.item())


def batches(count: int, rng: np.random.Generator) -> Iterator[npt.NDArray[np.intp]]:
    """Yield the indices below ``count`` in random order, a batch at a time; the incomplete last one is left out."""
    order = rng.permutation(count)
    for start in range(0, steps_of(count) * _BATCH, _BATCH):
        yield order[start : start + _BATCH]


def steps_of(count: int) -> int:
    """Return how many batches ``count`` samples make."""
    return count // _BATCH


def mask(fields: npt.NDArray[np.integer]) -> npt.NDArray[np.bool_]:
    """Return (n, 37): what each field accepts, reject always."""
    return np.column_stack((ALLOWED[fields], np.ones(len(fields), bool)))


def logits_of(trained: Network, samples: Set) -> npt.NDArray[np.float32]:
    """Return (n, 37) logits, those that the field does not accept at -1e4."""
    trained.eval()
    with torch.no_grad():
        parts = [trained(_input(samples.glyphs[at : at + 1024])).numpy() for at in range(0, len(samples), 1024)]
    return np.where(mask(samples.fields), np.concatenate(parts), np.float32(-1e4))


def temperature(logits: npt.NDArray[np.float32], targets: npt.NDArray[np.integer]) -> float:
    """Return the number to divide ``logits`` by so that their probabilities are as often right as they say."""
    scores, wanted = torch.from_numpy(logits), torch.from_numpy(targets.astype(np.int64))
    grid = np.geomspace(0.5, 3, 60)
    return float(min(grid, key=lambda t: float(nn.functional.cross_entropy(scores / t, wanted))))


def export(trained: Network, divisor: float, out: Path) -> None:
    """Write the network with its logits divided by ``divisor`` to ``out`` (ONNX), whole or not at all."""
    last = trained[-1]
    with torch.no_grad():
        last.weight /= divisor
        last.bias /= divisor
    trained.eval()
    half = out.with_suffix(".part")
    torch.onnx.export(
        trained, (torch.zeros(2, 1, SIDE, SIDE),), str(half), input_names=[INPUT], output_names=[OUTPUT],
        dynamic_axes={INPUT: {0: "n"}, OUTPUT: {0: "n"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    half.replace(out)


def _input(glyphs: npt.NDArray[np.uint8]) -> torch.Tensor:
    return torch.from_numpy(glyphs[:, None].astype(np.float32) / 255)
