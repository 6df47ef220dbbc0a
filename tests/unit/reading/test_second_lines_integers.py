"""How the second reader's network comes to work in integers, as far as it goes without rapidocr's wheel."""

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
from recon.reading.lines.reader import HEIGHT, INPUT, STEP  # noqa: E402
from recon.reading.training import lines_integers  # noqa: E402


def convolution(name: str, given: str, side: int = 1) -> "onnx.NodeProto":
    return onnx.helper.make_node("Conv", [given, "w"], [f"{name}.out"], name=name, kernel_shape=[side, side])


def test_only_pointwise_convolutions_of_the_picture_are_changed() -> None:
    nodes = [
        convolution("wide", INPUT, side=3),
        convolution("first", "wide.out"),
        onnx.helper.make_node("ReduceMean", ["first.out"], ["mean"]),
        convolution("squeezed", "mean"),
        onnx.helper.make_node("Relu", ["squeezed.out"], ["relu"]),
        convolution("widened", "relu"),
        onnx.helper.make_node("Mul", ["first.out", "widened.out"], ["weighed"]),
        convolution("second", "weighed"),
        convolution(lines_integers._KEPT_WHOLE, "second.out"),
    ]
    network = onnx.helper.make_model(onnx.helper.make_graph(nodes, "some", [], []))
    assert lines_integers.pointwise(network) == ["first", "second"]


def test_lines_are_the_same_each_time_and_as_the_network_takes_them(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    for name in set(lines_integers._PACKS):
        images = rng.integers(0, 256, (30, 28, 28), np.uint8)
        np.savez(tmp_path / f"{name}.npz", images=images, labels=np.array(["1"] * 30), source=np.array(["drawn"]))
    drawn = lines_integers.lines(tmp_path)
    assert len(drawn) == lines_integers._LINES
    assert all(picture.shape[0] == HEIGHT and picture.shape[1] % STEP == 0 for picture in drawn)
    again = lines_integers.lines(tmp_path)
    assert all(np.array_equal(one, other) for one, other in zip(drawn, again, strict=True))


def test_test_packs_are_not_looked_at() -> None:
    assert all(name.endswith("_train") for name in lines_integers._PACKS)
