"""Write the trained network as int8 ONNX, and its vocabulary.

Matrices are int8 with one scale an output column, activations are quantised as they come (`DynamicQuantizeMatMul`),
embeddings are int8 with one scale a piece. `rounding.py` says why weights use seven bits.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from base_weights import BaseModel
from network import Tagger
from onnx import TensorProto, helper, numpy_helper
from rounding import WEIGHT_LIMIT

EMBEDDING_LIMIT = 127
MICROSOFT = "com.microsoft"


def _quantise(matrix: np.ndarray, axis: int, limit: int) -> tuple[np.ndarray, np.ndarray]:
    scale = np.maximum(np.abs(matrix).max(axis=axis, keepdims=True), 1e-8).astype(np.float32) / limit
    return np.clip(np.rint(matrix / scale), -limit, limit).astype(np.int8), scale.astype(np.float32)


class _Graph:
    """Collects nodes and constants."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def linear(self, name: str, x: str, weight: np.ndarray, bias: np.ndarray) -> str:
        values, scale = _quantise(weight.T, axis=0, limit=WEIGHT_LIMIT)
        inputs = [
            x,
            self.constant(f"{name}.w", values),
            self.constant(f"{name}.scale", scale[0]),
            self.constant(f"{name}.zero", np.zeros(values.shape[1], dtype=np.int8)),
            self.constant(f"{name}.b", bias),
        ]
        return self.node("DynamicQuantizeMatMul", inputs, f"{name}.out", MICROSOFT)


def _layer(graph: _Graph, index: int, x: str, weights: dict[str, np.ndarray], heads: int, epsilon: float) -> str:
    def w(name: str) -> np.ndarray:
        return weights[f"layers.{index}.{name}"]

    prefix = f"l{index}"
    joined = graph.linear(
        f"{prefix}.qkv",
        x,
        np.concatenate([w("q_w"), w("k_w"), w("v_w")]),
        np.concatenate([w("q_b"), w("k_b"), w("v_b")]),
    )
    graph.nodes.append(helper.make_node("Split", [joined], [f"{prefix}.{n}" for n in "qkv"], axis=2, num_outputs=3))
    mixed = graph.node(
        "MultiHeadAttention",
        [f"{prefix}.q", f"{prefix}.k", f"{prefix}.v", "", "mask"],
        f"{prefix}.mixed",
        MICROSOFT,
        num_heads=heads,
    )
    for name, source, before in (("ao", mixed, x), ("fo", "", "")):
        if name == "fo":
            before = x
            inner = graph.linear(f"{prefix}.fi", x, w("fi_w"), w("fi_b"))
            source = graph.node("Gelu", [inner], f"{prefix}.gelu", MICROSOFT)
        norm = "aln" if name == "ao" else "oln"
        out = graph.linear(f"{prefix}.{name}", source, w(f"{name}_w"), w(f"{name}_b"))
        gamma = graph.constant(f"{prefix}.{norm}.w", w(f"{norm}_w"))
        beta = graph.constant(f"{prefix}.{norm}.b", w(f"{norm}_b"))
        # Two nodes, not SkipLayerNormalization: on a processor its kernel takes several times as long.
        summed = graph.node("Add", [out, before], f"{prefix}.{norm}.sum")
        x = graph.node("LayerNormalization", [summed, gamma, beta], f"{prefix}.{norm}", axis=-1, epsilon=epsilon)
    return x


def export_onnx(tagger: Tagger, base: BaseModel, path: Path) -> None:
    """Write `tagger` to `path`: int32 `ids` and `mask` `(batch, pieces)` in, f32 `logits` out."""
    weights = {k: v.detach().float().numpy() for k, v in tagger.state_dict().items()}
    graph = _Graph()
    rows, scales = _quantise(weights["word"], axis=1, limit=EMBEDDING_LIMIT)
    gathered = graph.node("Gather", [graph.constant("word", rows), "ids"], "word.rows")
    scale = graph.node("Gather", [graph.constant("word.scale", scales), "ids"], "word.scales")
    real = graph.node("Cast", [gathered], "word.real", to=TensorProto.FLOAT)
    scaled = graph.node("Mul", [real, scale], "word.scaled")
    shape = graph.node("Shape", ["ids"], "length", start=1, end=2)
    positions = graph.node(
        "Slice",
        [graph.constant("position", weights["position"]), graph.constant("zero", np.zeros(1, dtype=np.int64)), shape],
        "positions",
    )
    summed = graph.node("Add", [scaled, positions], "embedded")
    x = graph.node(
        "LayerNormalization",
        [summed, graph.constant("ln.w", weights["ln_w"]), graph.constant("ln.b", weights["ln_b"])],
        "embedding",
        axis=-1,
        epsilon=base.epsilon,
    )
    for index in range(len(tagger.layers)):
        x = _layer(graph, index, x, weights, base.heads, base.epsilon)
    product = graph.node("MatMul", [x, graph.constant("head.w", weights["head.weight"].T)], "head.product")
    graph.node("Add", [product, graph.constant("head.b", weights["head.bias"])], "logits")
    sizes = ["batch", "pieces"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "verslag_ner",
            [helper.make_tensor_value_info(n, TensorProto.INT32, sizes) for n in ("ids", "mask")],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [*sizes, len(weights["head.bias"])])],
            graph.constants,
        ),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
        producer_name="verslag",
    )
    path.write_bytes(model.SerializeToString(deterministic=True))


def write_vocabulary(base: BaseModel, kept: list[int], path: Path) -> None:
    """One `piece TAB score` a line, in the order of the network's ids."""
    lines = [f"{base.pieces[i]}\t{float(np.float32(base.scores[i]))!r}\n" for i in kept]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
