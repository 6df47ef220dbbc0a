"""The networks, how they learn, and the files that they become."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import torch
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from recon.reading.characters.normalise import SIDE
from recon.reading.characters.reader import INPUT, OUTPUT, REJECT
from recon.reading.training.samples import ALLOWED, Set

Network: TypeAlias = nn.Sequential
Rows: TypeAlias = npt.NDArray[np.float32]

_BATCH = 256
_RATE = 3e-3
_DECAY = 2e-2
# One: a second thread gains little on networks this small, and the set that comes next is drawn meanwhile.
_THREADS = 1
_IMPOSSIBLE = -1e4

# How much a character is changed every time it is learnt (standard deviations): turned, sheared and stretched (shares
# of its side), moved (px), bent (shares of half of its side).
_TURN, _MOVE, _BEND = 0.045, 0.7, 0.025
_BENDS = 5


def careful() -> Network:
    """Return the untrained careful network: (n, 1, 32, 32) from 0 to 1 -> (n, 37) logits; 0.6 M parameters."""
    return nn.Sequential(
        *_block(1, 24, side=5, stride=2),
        *_block(24, 48, stride=2),
        *_block(48, 80), *_block(80, 80),
        *_block(80, 128, stride=2), *_block(128, 128), nn.Flatten(), nn.Dropout(0.3),
        nn.Linear(128 * 16, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, REJECT + 1),
    )  # fmt: skip


def thorough() -> Network:
    """Return the untrained thorough network: in and out as careful(); 1.1 M parameters, three times as slow.

    Made differently, for what both are sure of should not be one network's whim: it begins with the whole picture, and
    its deeper layers correct what the ones before them saw (K. He, X. Zhang, S. Ren and J. Sun, Deep residual learning
    for image recognition, 2016).
    """
    return nn.Sequential(
        *_block(1, 20),
        *_block(20, 40, stride=2), _Correcting(40),
        *_block(40, 80, stride=2), _Correcting(80), _Correcting(80),
        *_block(80, 144, stride=2), _Correcting(144), nn.Flatten(), nn.Dropout(0.3),
        nn.Linear(144 * 16, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, REJECT + 1),
    )  # fmt: skip


def fast() -> Network:
    """Return the untrained fast network: in and out as careful(); 0.1 M parameters, three times as fast."""
    return nn.Sequential(
        *_block(1, 16, side=5, stride=2),
        *_block(16, 32, stride=2), *_block(32, 32),
        *_block(32, 64, stride=2), *_block(64, 64), nn.Flatten(), nn.Linear(64 * 16, REJECT + 1),
    )  # fmt: skip


def _block(before: int, after: int, *, side: int = 3, stride: int = 1) -> tuple[nn.Module, ...]:
    convolution = nn.Conv2d(before, after, side, stride, padding=side // 2, bias=False)
    return convolution, nn.BatchNorm2d(after), nn.ReLU()


class _Correcting(nn.Module):  # type: ignore[misc]  # torch is untyped
    """Two convolutions whose answer is added to what they were given."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        last = nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels)
        self._inner = nn.Sequential(*_block(channels, channels), *last)

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        return torch.relu(pictures + self._inner(pictures))


class Learner:
    """Trains one network: AdamW, the rate rising briefly and then falling along a cosine to nothing."""

    def __init__(self, untrained: Network, *, steps: int, seed: int) -> None:
        self.network = untrained.to(memory_format=torch.channels_last)
        self._optimiser = torch.optim.AdamW(self.network.parameters(), lr=_RATE, weight_decay=_DECAY)
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(self._optimiser, _RATE, total_steps=steps, pct_start=0.1)
        self._rng = np.random.default_rng(seed)

    def learn(self, samples: Set, taught: Rows | None = None) -> float:
        """Go once through ``samples``; return the mean loss of the pass's last tenth.

        With ``taught``, (n, 37) probabilities, the network learns what another one answers instead of what was
        written (distillation: Hinton, Vinyals and Dean, 2015).
        """
        self.network.train()
        losses = [self._step(samples, batch, taught) for batch in batches(len(samples), self._rng)]
        return float(np.mean(losses[-max(1, len(losses) // 10) :]))

    def _step(self, samples: Set, batch: npt.NDArray[np.intp], taught: Rows | None) -> float:
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.network(unlike(_input(samples.glyphs[batch]))).float()
        # Masked cross-entropy: what the field does not accept takes no part.
        logits = logits.masked_fill(torch.from_numpy(~mask(samples.fields[batch])), _IMPOSSIBLE)
        wanted = samples.targets[batch].astype(np.int64) if taught is None else taught[batch]
        loss = nn.functional.cross_entropy(logits, torch.from_numpy(wanted))
        self._optimiser.zero_grad()
        loss.backward()
        self._optimiser.step()
        self._schedule.step()
        return float(loss.item())


def begin(seed: int) -> None:
    """Make what torch draws from now on depend on ``seed`` alone."""
    torch.set_num_threads(_THREADS)
    torch.manual_seed(seed)


def unlike(pictures: torch.Tensor) -> torch.Tensor:
    """Return the characters (n, 1, 32, 32) turned, moved and bent a little, each otherwise: never twice the same."""
    n = len(pictures)
    spread = torch.tensor([[_TURN, _TURN, 2 * _MOVE / SIDE], [_TURN, _TURN, 2 * _MOVE / SIDE]])
    affine = torch.eye(2, 3) + torch.randn(n, 2, 3) * spread
    grid = nn.functional.affine_grid(affine, [n, 1, SIDE, SIDE], align_corners=False)
    bend = nn.functional.interpolate(torch.randn(n, 2, _BENDS, _BENDS) * _BEND, SIDE, mode="bilinear")
    return nn.functional.grid_sample(pictures, grid + bend.permute(0, 2, 3, 1), align_corners=False)


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


def logits_of(trained: Network, samples: Set) -> Rows:
    """Return (n, 37) logits, those that the field does not accept at -1e4."""
    trained.eval()
    with torch.no_grad():
        parts = [trained(_input(samples.glyphs[at : at + _BATCH])).numpy() for at in range(0, len(samples), _BATCH)]
    return np.where(mask(samples.fields), np.concatenate(parts), np.float32(_IMPOSSIBLE))


def probabilities_of(trained: Network, samples: Set) -> Rows:
    """Return (n, 37) probabilities, 0 for what the field does not accept."""
    return np.asarray(torch.softmax(torch.from_numpy(logits_of(trained, samples)), 1).numpy(), np.float32)


def temperature(logits: Rows, targets: npt.NDArray[np.integer]) -> float:
    """Return the number to divide ``logits`` by so that their probabilities are as often right as they say."""
    scores, wanted = torch.from_numpy(logits), torch.from_numpy(targets.astype(np.int64))
    grid = np.geomspace(0.5, 3, 60)
    return float(min(grid, key=lambda t: float(nn.functional.cross_entropy(scores / t, wanted))))


class _Examples(CalibrationDataReader):  # type: ignore[misc]  # onnxruntime is untyped
    """Characters from which the ranges of the integers are taken, a batch at a time."""

    def __init__(self, glyphs: npt.NDArray[np.uint8]) -> None:
        self._batches = (_input(glyphs[at : at + _BATCH]).numpy() for at in range(0, len(glyphs), _BATCH))

    def get_next(self) -> dict[str, npt.NDArray[np.float32]] | None:
        batch = next(self._batches, None)
        return None if batch is None else {INPUT: batch}


def export(trained: Network, divisor: float, examples: npt.NDArray[np.uint8], out: Path) -> None:
    """Write the network with its logits divided by ``divisor`` to ``out`` (ONNX), whole or not at all.

    Weights and activations become 8-bit integers: two to three times as fast, and to the last bit the same on every
    machine. ``examples`` (n, 32, 32) show how large activations get. Weights take 7 bits, since the sums of processors
    without VNNI would overflow with 8.
    """
    last = trained[-1]
    with torch.no_grad():
        last.weight /= divisor
        last.bias /= divisor
    trained.eval()
    whole, ready, half = (out.with_suffix(suffix) for suffix in (".float", ".ready", ".part"))
    torch.onnx.export(
        trained, (torch.zeros(2, 1, SIDE, SIDE),), str(whole), input_names=[INPUT], output_names=[OUTPUT],
        dynamic_axes={INPUT: {0: "n"}, OUTPUT: {0: "n"}}, opset_version=17, dynamo=False,
    )  # fmt: skip
    quant_pre_process(str(whole), str(ready))
    quantize_static(
        str(ready), str(half), _Examples(examples), quant_format=QuantFormat.QDQ, per_channel=True, reduce_range=True,
        activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
    )  # fmt: skip
    half.replace(out)
    whole.unlink()
    ready.unlink()


def _input(glyphs: npt.NDArray[np.uint8]) -> torch.Tensor:
    # Where there is one channel, both memory formats look alike to torch; the copy says which is meant.
    return torch.from_numpy(glyphs[:, None].astype(np.float32) / 255)
