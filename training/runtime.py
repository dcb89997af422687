"""Runs exported graphs on records, one window a run, as the TypeScript runtime does."""

import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnxruntime

from data import Record

HEADS = ["hidden", "upos", "arcs", "relations", "mentions", "roles", "descriptions", "cues"]


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def run_onnx(folder: Path, records: list[Record]) -> Iterable[tuple[Record, dict[str, np.ndarray]]]:
    """The outputs for each window: attribution for the gold cues, ties for the gold spans. Prints the encoder's speed at the end."""
    encoder, attribution, ties = (session(folder / f"{name}.onnx") for name in ("encoder", "attribution", "ties"))
    spent, pieces = 0.0, 0
    for record in records:
        before = time.process_time()
        inputs = {name: record[name].astype(np.int32) for name in ("pieces", "cases", "gazetteer", "starts")}
        out = dict(zip(HEADS, encoder.run(HEADS, inputs)))
        spent += time.process_time() - before
        pieces += len(record["pieces"])
        cues = [a["cue"] for a in record["attributions"] or [] if a.get("cue")]
        if cues:
            given = {"hidden": out["hidden"], "cues": np.array(cues, dtype=np.int32)}
            out["source"], out["content"] = attribution.run(["source", "content"], given)
        if record["spans"] is not None:
            spans = record["spans"].astype(np.int32)
            given = {"hidden": out["hidden"], "spans": spans[:, :2].copy(), "kinds": spans[:, 2].copy()}
            out["ties"] = ties.run(["ties"], given)[0]
        yield record, out
    print(f"encoder: {pieces / spent:.0f} pieces a second of one core")
