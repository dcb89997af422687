"""Writes the three ONNX graphs, int8 and (for comparison) float, the model's description and the example for the TypeScript test.

    python export.py out/model.pt --version 1
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from inventories import CASES, CORPORA, GAZETTEER, MAX_PIECES, MENTION_TAGS, RELATIONS, ROOT, SPAN_KINDS, TIE_LABELS, UPOS
from model import HIDDEN, Model

STYLE = CORPORA.index("annotated-news")
OPSET = 17
DATE = "2026-11-25"
LICENCE = "CC-BY-SA-4.0"


class Int8Embedding(nn.Module):
    """The word pieces' vectors as 8-bit rows with one scale each; the quantiser's own way has one scale for all."""

    def __init__(self, weight: Tensor):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces: Tensor) -> Tensor:
        return self.rows[pieces].float() * self.scale[pieces]


class EncoderGraph(nn.Module):
    def __init__(self, model: Model):
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor, cases: Tensor, gazetteer: Tensor, starts: Tensor):
        model = self.model
        inputs = (x.long().unsqueeze(0) for x in (pieces, cases, gazetteer, starts))
        hidden, mixed = model.states(*inputs, None)
        arc_dependent, arc_head, dependent, head = model.parser.parts(mixed)
        styled = hidden + model.corpora.weight[STYLE]
        return (
            hidden[0], model.upos(mixed)[0], model.parser.arcs(arc_dependent, arc_head)[0],
            model.parser.relations(dependent, head)[0],
            model.mentions(styled)[0], model.roles(styled)[0], model.descriptions(styled)[0], model.cues(styled)[0],
        )


class AttributionGraph(nn.Module):
    def __init__(self, model: Model):
        super().__init__()
        self.attribution = model.attribution

    def forward(self, hidden: Tensor, cues: Tensor):
        window = torch.zeros_like(cues[:, 0]).long()
        return self.attribution(hidden.unsqueeze(0), window, cues.long(), window + STYLE, None)


class TiesGraph(nn.Module):
    def __init__(self, model: Model):
        super().__init__()
        self.ties = model.ties

    def forward(self, hidden: Tensor, spans: Tensor, kinds: Tensor):
        return self.ties(hidden.unsqueeze(0), spans.long().unsqueeze(0), kinds.long().unsqueeze(0))[0]


def ints(*rows) -> Tensor:
    return torch.tensor(rows, dtype=torch.int32)


def export_graphs(model: Model, folder: Path) -> None:
    """The float graphs. The sizes of the sample inputs differ from each other so that no axis is taken for another."""
    folder.mkdir(parents=True, exist_ok=True)
    hidden = torch.randn(7, HIDDEN)
    graphs = {
        "encoder": (
            EncoderGraph(model),
            {"pieces": ints(1, 5, 6, 7, 8, 9, 10, 11, 2), "cases": ints(0, 1, 1, 2, 1, 1, 3, 1, 0),
             "gazetteer": ints(0, 1, 0, 4, 0, 32, 0, 0, 0), "starts": ints(1, 2, 3, 4, 5, 6, 7)},
            {"pieces": ["T"], "cases": ["T"], "gazetteer": ["T"], "starts": ["W"]},
            {"hidden": ["W"], "upos": ["W"], "arcs": ["W", "W1"], "relations": ["W", "W1"],
             "mentions": ["W"], "roles": ["W"], "descriptions": ["W"], "cues": ["W"]},
        ),
        "attribution": (
            AttributionGraph(model), {"hidden": hidden, "cues": ints([1, 2], [3, 5])},
            {"hidden": ["W"], "cues": ["C"]}, {"source": ["C", "W"], "content": ["C", "W"]},
        ),
        "ties": (
            TiesGraph(model), {"hidden": hidden, "spans": ints([0, 1], [2, 4], [6, 7]), "kinds": ints(0, 1, 10)},
            {"hidden": ["W"], "spans": ["S"], "kinds": ["S"]}, {"ties": ["S", "S"]},
        ),
    }
    for name, (graph, inputs, input_axes, output_axes) in graphs.items():
        axes = {key: dict(enumerate(names)) for key, names in {**input_axes, **output_axes}.items()}
        torch.onnx.export(
            graph.eval(), tuple(inputs.values()), folder / f"{name}.onnx", dynamo=False, opset_version=OPSET,
            input_names=list(inputs), output_names=list(output_axes), dynamic_axes=axes,
        )


def quantise(source: Path, target: Path) -> None:
    """Weights as 8-bit integers with one scale a column, products in float.

    Dynamic quantisation of the states would be twice as fast, but rounds otherwise in WebAssembly than natively, and then some words,
    names and facts differ (measured: 58 of 6,546 words). With weights alone both give the same to the sixth digit.
    """
    prepared = target.with_suffix(".prepared.onnx")
    quant_pre_process(source, prepared, skip_symbolic_shape=True)
    graph = onnx.load(prepared)
    prepared.unlink()
    weights = {tensor.name: tensor for tensor in graph.graph.initializer}
    nodes, dequantised = [], {}
    for node in graph.graph.node:
        name = node.input[1] if node.op_type in ("MatMul", "Gemm") else None
        if name in weights and len(weights[name].dims) == 2 and int(np.prod(weights[name].dims)) >= SMALL:
            if name not in dequantised:
                transposed = any(a.name == "transB" and a.i for a in node.attribute)
                axis = 0 if transposed else 1
                weight = numpy_helper.to_array(weights[name])
                scale = np.maximum(np.abs(weight).max(axis=1 - axis, keepdims=True) / 127, 1e-8)
                rows = np.round(weight / scale).astype(np.int8)
                graph.graph.initializer.append(numpy_helper.from_array(rows, name + ".int8"))
                graph.graph.initializer.append(numpy_helper.from_array(scale.ravel().astype(np.float32), name + ".scale"))
                dequantised[name] = name + ".float"
                nodes.append(helper.make_node("DequantizeLinear", [name + ".int8", name + ".scale"], [dequantised[name]], axis=axis))
            node.input[1] = dequantised[name]
        nodes.append(node)
    kept = [tensor for tensor in graph.graph.initializer if tensor.name not in dequantised]
    del graph.graph.node[:], graph.graph.initializer[:]
    graph.graph.node.extend(nodes)
    graph.graph.initializer.extend(kept)
    onnx.save(graph, target)


# Weights with fewer numbers than this stay float: together they are a few dozen kilobytes.
SMALL = 8_000
GRAPHS = ("encoder", "attribution", "ties")


def example(model: Model, vocabulary: list[str]) -> dict:
    """An own text of two sentences as a record, and what the float model makes of it."""
    number = {piece: index for index, piece in enumerate(vocabulary)}
    sentences = [
        "Norway joined the Baltic Trade Pact on Monday .".split(),
        "“ It opens our markets , ” said Prime Minister Anna Berg .".split(),
    ]
    words = [word for sentence in sentences for word in sentence]
    gazetteer_of = {"Norway": 1, "Anna": 4}
    pieces, cases, gazetteer, starts = [number["[CLS]"]], [0], [0], []
    for word in words:
        starts.append(len(pieces))
        for piece, text in word_pieces(word, number):
            pieces.append(number[piece])
            cases.append(case_of(text))
            gazetteer.append(gazetteer_of.get(word, 0))
    pieces.append(number["[SEP]"])
    cases.append(0)
    gazetteer.append(0)
    say = words.index("said")
    cues, name = [[say, say + 1]], words.index("Anna")
    spans = [[0, 1, 2], [3, 6, 3], [words.index("It"), words.index("It") + 1, 8], [name - 2, name, 10], [name, name + 2, 0]]
    with torch.no_grad():
        out = EncoderGraph(model)(ints(*pieces), ints(*cases), ints(*gazetteer), ints(*starts))
        hidden, upos, arcs, relations, mentions, roles, descriptions, cue_tags = out
        source, content = AttributionGraph(model)(hidden, ints(*cues))
        ties = TiesGraph(model)(hidden, ints(*[s[:2] for s in spans]), ints(*[s[2] for s in spans]))
    sentence_of = [index for index, sentence in enumerate(sentences) for _ in sentence]
    same = torch.tensor([[True] + [a == b for b in sentence_of] for a in sentence_of])
    heads = arcs.masked_fill(~same, -1e9).argmax(-1)

    def rounded(x: Tensor) -> list:
        return np.round(x.numpy().astype(float), 4).tolist()

    return {
        "about": "An own text and what the float PyTorch model makes of it; written by training/export.py. A test holds the runtime to it.",
        "words": words, "sentences": sentence_of,
        "pieces": pieces, "cases": cases, "gazetteer": gazetteer, "starts": starts, "cues": cues, "spans": spans,
        "expected": {
            "upos": upos.argmax(-1).tolist(),
            # Column of the best head within the sentence: 0 = root, j + 1 = word j.
            "heads": heads.tolist(),
            "relations": [int(relations[i, h].argmax()) for i, h in enumerate(heads.tolist())],
            "mentions": mentions.argmax(-1).tolist(), "roles": roles.argmax(-1).tolist(),
            "descriptions": descriptions.argmax(-1).tolist(), "cues": cue_tags.argmax(-1).tolist(),
            "source": source.argmax(-1).tolist(), "content": content.argmax(-1).tolist(), "ties": ties.argmax(-1).tolist(),
        },
        "logits": {
            "hidden of word 0, first 8": rounded(hidden[0, :8]), "upos of word 0": rounded(upos[0]),
            "mentions of word 0": rounded(mentions[0]), "arcs of word 0": rounded(arcs[0]), "cues of the cue": rounded(cue_tags[say]),
            "source of the cue, word Anna": rounded(source[0, name]), "content of the cue, word 9": rounded(content[0, 9]),
            "ties from span 4 to span 3": rounded(ties[4, 3]),
        },
    }


def word_pieces(word: str, number: dict[str, int]) -> list[tuple[str, str]]:
    """WordPiece of one plain word: (piece, its characters in the word)."""
    found, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start:
            piece = ("##" if start else "") + word[start:end].lower()
            if piece in number:
                break
            end -= 1
        if end == start:
            return [("[UNK]", word)]
        found.append((piece, word[start:end]))
        start = end
    return found


def case_of(text: str) -> int:
    """Index into CASES of a piece's characters."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return CASES.index("digit" if any(c.isdigit() for c in text) else "other")
    if all(c.islower() for c in letters):
        return CASES.index("lower")
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return CASES.index("Capitalised")
    return CASES.index("UPPER" if all(c.isupper() for c in letters) else "mIxed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "data/model")
    parser.add_argument("--float-out", type=Path, default=ROOT / "training/out/float")
    options = parser.parse_args()

    weights = torch.load(options.weights)
    model = Model(len(weights["encoder.words.weight"])).eval()
    model.load_state_dict(weights)
    vocabulary = (options.out / "vocabulary.txt").read_text().rstrip("\n").split("\n")
    if len(vocabulary) != model.encoder.words.num_embeddings:
        raise SystemExit(f"vocabulary.txt has {len(vocabulary)} pieces, the weights {model.encoder.words.num_embeddings}: train on this vocabulary.")
    (options.out / "example.json").write_text(json.dumps(example(model, vocabulary), ensure_ascii=False, indent=1) + "\n")

    export_graphs(model, options.float_out)
    model.encoder.words = Int8Embedding(model.encoder.words.weight.detach())
    half = options.float_out / "int8-embedding"
    export_graphs(model, half)
    for name in GRAPHS:
        quantise(half / f"{name}.onnx", options.out / f"{name}.onnx")
    (options.out / "model.json").write_text(json.dumps({
        "about": "Inventories and limits of the model beside this file; written by training/export.py. See README.md.",
        "version": options.version, "date": DATE, "licence": LICENCE, "maxPieces": MAX_PIECES, "hidden": HIDDEN,
        "upos": UPOS, "relations": RELATIONS, "mentionTags": MENTION_TAGS, "spanKinds": SPAN_KINDS, "tieLabels": TIE_LABELS,
        "cases": CASES, "gazetteer": {name: 1 << bit for bit, name in enumerate(GAZETTEER)},
    }, indent=1) + "\n")
    for name in GRAPHS:
        print(name, *((folder / f"{name}.onnx").stat().st_size for folder in (options.out, options.float_out)))


if __name__ == "__main__":
    main()
