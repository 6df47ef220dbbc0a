"""Let the second reader's network work in 8-bit integers where that costs nothing but time.

Static quantisation (Jacob et al., CVPR 2018): the ranges of activations are taken from lines made of the train packs'
characters. Only what takes the time is changed, the pointwise convolutions; the rest is hardly quicker in integers.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
from onnx import version_converter
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static

from recon.reading.lines.reader import INPUT, framed, network_input
from recon.reading.second import NARROW
from recon.reading.training import packs

Gray = npt.NDArray[np.uint8]

# The first of its block: in integers it alone changes a frame's probabilities as much as half of the others together.
_KEPT_WHOLE: Final = "Conv.55"
_OPSET: Final = 17  # the ranges of single channels need 13, layer normalisation as one step 17
# Fused beforehand, GELU is one step between integers; convolutions fused with what follows would not be found.
_UNFUSED: Final = ["ConvActivationFusion", "MatMulScaleFusion", "MatmulTransposeFusion"]

_PACKS: Final = ("digits_us_train", "digits_eu_optdigits_train", "upper_us_train", "upper_us_train", "lower_us_train")
_LINES: Final = 300
_LONGEST: Final = 12  # characters
_HIGH: Final = 60  # px of a line's picture: a box and its surroundings at 200 dpi
_SIZES, _GAPS = (20, 46), (2, 22)  # px, of characters and between them
_SEED: Final = 1


def in_integers(network: onnx.ModelProto, ink: Path) -> onnx.ModelProto:
    """Return ``network`` with most convolutions in integers; ``ink`` is the folder of the train packs."""
    with TemporaryDirectory() as folder:
        whole, fused, done = (Path(folder) / name for name in ("whole.onnx", "fused.onnx", "done.onnx"))
        onnx.save(version_converter.convert_version(network, _OPSET), whole)
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = str(fused)
        onnxruntime.InferenceSession(
            str(whole), options, providers=["CPUExecutionProvider"], disabled_optimizers=_UNFUSED
        )
        # Extremes are averaged: one odd line must not make the steps coarse for all. Weights take 7 bits, since the
        # sums of processors without VNNI would overflow with 8.
        quantize_static(
            str(fused), str(done), _Examples(lines(ink)), quant_format=QuantFormat.QDQ, per_channel=True,
            reduce_range=True, activation_type=QuantType.QUInt8, weight_type=QuantType.QInt8,
            nodes_to_quantize=pointwise(onnx.load(fused)), extra_options={"CalibMovingAverage": True},
        )  # fmt: skip
        return _with_its_domains(onnx.load(done))


def _with_its_domains(network: onnx.ModelProto) -> onnx.ModelProto:
    """Return ``network`` without the domains that onnxruntime names though no step is of them: others may not know."""
    used = {node.domain for node in network.graph.node}
    kept = [one for one in network.opset_import if one.domain in used]
    del network.opset_import[:]
    network.opset_import.extend(kept)
    return network


def pointwise(network: onnx.ModelProto) -> list[str]:
    """Return the names of the pointwise convolutions to change: those that see more than one pooled pixel."""
    pooled: set[str] = set()
    names = []
    for node in network.graph.node:
        if node.op_type == "ReduceMean" or (node.op_type in ("Conv", "Relu") and node.input[0] in pooled):
            pooled.update(node.output)
        elif node.op_type == "Conv" and all(a.ints == [1, 1] for a in node.attribute if a.name == "kernel_shape"):
            names.append(node.name)
    names.remove(_KEPT_WHOLE)
    return names


def lines(ink: Path) -> list[Gray]:
    """Return lines of random characters from the train packs in ``ink``, framed as fields in boxes are."""
    rng = np.random.default_rng(_SEED)
    learnt = {name: packs.split(packs.load(ink, name), _SEED)[0] for name in _PACKS}
    drawn = (_line(learnt[_PACKS[n % len(_PACKS)]], rng) for n in range(_LINES))
    return [picture for line in drawn if (picture := framed(line, NARROW)) is not None]


def _line(pack: packs.Pack, rng: np.random.Generator) -> Gray:
    """Return darkness (_HIGH, w) of one line of ``pack``'s characters, alike in size and evenly spaced."""
    size, gap = rng.integers(*_SIZES), int(rng.integers(*_GAPS))
    pieces = []
    for index in rng.integers(len(pack), size=rng.integers(1, _LONGEST + 1)):
        glyph = pack.glyph(int(index))
        high = round(size * rng.uniform(0.85, 1.15))
        wide = max(2, round(glyph.shape[1] * high / glyph.shape[0]))
        top = int(np.clip((_HIGH - high) / 2 + rng.normal(0, 2), 0, _HIGH - high))
        scaled = cv2.resize(glyph, (wide, high), interpolation=cv2.INTER_LINEAR)
        pieces.append(np.pad(scaled, ((top, _HIGH - high - top), (gap, 0))))
    return np.hstack(pieces)


class _Examples(CalibrationDataReader):  # type: ignore[misc]  # onnxruntime is untyped
    def __init__(self, pictures: list[Gray]) -> None:
        self._pictures = iter(pictures)

    def get_next(self) -> dict[str, npt.NDArray[np.float32]] | None:
        picture = next(self._pictures, None)
        return None if picture is None else {INPUT: network_input(picture)}
