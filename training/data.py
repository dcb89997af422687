"""Reads the records that prepare.ts writes and packs them into padded batches."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from inventories import CORPORA, SPAN_KINDS, TIE_LABELS, allowed_ties

UNSCORED = -100
# What a pair may be where a corpus tells only a part: targets past the labels stand for sets of them.
PARTIAL = {
    "not-coreference": [label != "coreference" for label in TIE_LABELS],
    "affiliation": [label.startswith("affiliation:") for label in TIE_LABELS],
    "membership": [label.startswith("membership:") for label in TIE_LABELS],
    "fact": [":" in label for label in TIE_LABELS],
}
TIE_TARGETS = [*TIE_LABELS, *PARTIAL]
NO_TIE = [
    [not any(labels[1:]) for labels in row] for row in allowed_ties()
]
WORD_LAYERS = ("upos", "heads", "relations", "mentions", "roles", "descriptions", "cues")
Record = dict


def read_records(folder: Path, split: str) -> list[Record]:
    """All windows of one split, in the order of the file names and lines."""
    records = []
    for path in sorted(folder.glob("*.jsonl")):
        with path.open() as lines:
            for line in lines:
                record = json.loads(line)
                if record["split"] == split and record["starts"]:
                    records.append(_compact(record))
    return records


def _compact(record: Record) -> Record:
    """Lists of numbers as small arrays, ties as a matrix."""
    out = {key: record[key] for key in ("corpus", "doc", "split")}
    out["attributions"] = record.get("attributions")
    for key in ("pieces", "cases", "gazetteer", "starts", "sentences", *WORD_LAYERS):
        value = record.get(key)
        out[key] = None if value is None else np.array(value, dtype=np.int32)
    spans = record.get("spans")
    out["spans"] = None
    if spans and record.get("ties") is not None:
        out["spans"] = np.array(spans, dtype=np.int32)
        out["ties"] = _tie_matrix(out["spans"], record["ties"], record.get("ignored") or [])
    return out


def _tie_matrix(spans: np.ndarray, ties: list, ignored: list) -> np.ndarray:
    kinds = spans[:, 2]
    matrix = np.where(np.array(NO_TIE)[kinds[:, None], kinds[None, :]], UNSCORED, 0).astype(np.int32)
    np.fill_diagonal(matrix, UNSCORED)
    for a, b in ignored:
        matrix[a, b] = UNSCORED
    for a, b, label in ties:
        number = label if isinstance(label, int) else TIE_TARGETS.index(label)
        if not NO_TIE[kinds[a]][kinds[b]] and (number >= len(TIE_LABELS) or ALLOWED[kinds[a], kinds[b], number]):
            matrix[a, b] = number
    return matrix


ALLOWED = np.array(allowed_ties())
assert len(SPAN_KINDS) == ALLOWED.shape[0]


@dataclass
class Batch:
    """Padded tensors; targets hold UNSCORED where nothing is known (`mentions`: bit mask, 0 where unknown)."""

    records: list[Record]
    pieces: Tensor
    cases: Tensor
    gazetteer: Tensor
    piece_mask: Tensor
    starts: Tensor
    word_mask: Tensor
    sentences: Tensor
    corpus: Tensor
    targets: dict[str, Tensor]
    cue_window: Tensor
    cues: Tensor
    source: Tensor
    content: Tensor
    spans: Tensor
    kinds: Tensor
    ties: Tensor


def _pad(rows: list[np.ndarray | None], width: int, fill: int) -> Tensor:
    out = np.full((len(rows), width), fill, dtype=np.int64)
    for index, row in enumerate(rows):
        if row is not None:
            out[index, : len(row)] = row
    return torch.from_numpy(out)


def _bio(row: np.ndarray, ranges: list) -> None:
    for first, last in ranges:
        row[first] = 1
        row[first + 1 : last] = 2


def collate(records: list[Record]) -> Batch:
    width = max(len(r["pieces"]) for r in records)
    words = max(len(r["starts"]) for r in records)
    counts = torch.tensor([len(r["starts"]) for r in records]).unsqueeze(1)
    lengths = torch.tensor([len(r["pieces"]) for r in records]).unsqueeze(1)

    def targets(name: str) -> Tensor:
        if name == "mentions":
            return _pad([r[name] for r in records], words, 0)
        padded = _pad([r[name] for r in records], words, UNSCORED)
        if name == "heads":  # -1 is the root, column 0; -2 unknown
            return torch.where(padded <= -2, UNSCORED, padded + 1)
        return torch.where(padded < 0, UNSCORED, padded)

    attributions = [(i, a) for i, r in enumerate(records) for a in r["attributions"] or [] if a.get("cue")]
    source = np.full((len(attributions), words), UNSCORED, dtype=np.int64)
    content = np.full((len(attributions), words), UNSCORED, dtype=np.int64)
    for row, (window, attribution) in enumerate(attributions):
        size = len(records[window]["starts"])
        source[row, :size] = 0
        content[row, :size] = 0
        if attribution.get("source"):
            _bio(source[row], [attribution["source"]])
        _bio(content[row], attribution["content"])

    most = max(0 if r["spans"] is None else len(r["spans"]) for r in records)
    spans = np.zeros((len(records), most, 3), dtype=np.int64)
    spans[:, :, 1] = 1
    ties = np.full((len(records), most, most), UNSCORED, dtype=np.int64)
    for index, r in enumerate(records):
        if r["spans"] is not None:
            size = len(r["spans"])
            spans[index, :size] = r["spans"]
            ties[index, :size, :size] = r["ties"]

    return Batch(
        records=records,
        pieces=_pad([r["pieces"] for r in records], width, 0),
        cases=_pad([r["cases"] for r in records], width, 0),
        gazetteer=_pad([r["gazetteer"] for r in records], width, 0),
        piece_mask=torch.arange(width) < lengths,
        starts=_pad([r["starts"] for r in records], words, 0),
        word_mask=torch.arange(words) < counts,
        sentences=_pad([r["sentences"] for r in records], words, -1),
        corpus=torch.tensor([CORPORA.index(r["corpus"]) for r in records]),
        targets={name: targets(name) for name in WORD_LAYERS},
        cue_window=torch.tensor([window for window, _ in attributions], dtype=torch.long),
        cues=torch.tensor([a["cue"] for _, a in attributions], dtype=torch.long).reshape(-1, 2),
        source=torch.from_numpy(source),
        content=torch.from_numpy(content),
        spans=torch.from_numpy(spans[:, :, :2].copy()),
        kinds=torch.from_numpy(spans[:, :, 2].copy()),
        ties=torch.from_numpy(ties),
    )


def by_size(records: list[Record], pieces: int) -> list[list[Record]]:
    """Cuts a list into batches of at most `pieces` padded pieces, in the order given."""
    batches, batch, width = [], [], 0
    for record in records:
        width = max(width, len(record["pieces"]))
        if batch and width * (len(batch) + 1) > pieces:
            batches.append(batch)
            batch, width = [], len(record["pieces"])
        batch.append(record)
    return batches + [batch] if batch else batches


def training_batches(
    records: list[Record], weights: dict[str, float], pieces: int, seed: int, pool: int = 400
) -> Iterator[list[Record]]:
    """Endless batches that mix the corpora; a corpus of weight 3 comes by three times as often.

    Windows of like length share a batch: they are sorted within pools drawn at random.
    """
    rng = random.Random(seed)
    while True:
        drawn = []
        for record in records:
            weight = weights.get(record["corpus"], 1.0)
            drawn += [record] * (int(weight) + (rng.random() < weight % 1))
        rng.shuffle(drawn)
        batches = []
        for start in range(0, len(drawn), pool):
            batches += by_size(sorted(drawn[start : start + pool], key=lambda r: len(r["pieces"])), pieces)
        rng.shuffle(batches)
        yield from batches
