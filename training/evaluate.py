"""Dev figures of a model, on gold tokens and sentences, under the conditions of the export (corpus: annotated-news).

    python evaluate.py out/model.pt
    python evaluate.py ../data/model            (the ONNX files, one window a run)
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import torch

from data import UNSCORED, Record, by_size, collate, read_records
from decode import log_softmax, spans, tree, viterbi
from inventories import CORPORA, MENTION_KINDS, SPAN_KINDS, TIE_LABELS
from model import Model

RECORDS = Path(__file__).resolve().parent / "out/records"
STYLE = CORPORA.index("annotated-news")
COARSE = {"person": 0, "institution": 1, "framework": 1, "country": 2, "place": 2}
Outputs = dict[str, np.ndarray]


class F1:
    def __init__(self):
        self.right = self.found = self.gold = 0

    def add(self, found: set, gold: set) -> None:
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    @property
    def value(self) -> float:
        return 200 * self.right / max(1, self.found + self.gold)


@torch.no_grad()
def run_torch(model: Model, records: list[Record], style: int | None = STYLE, pieces: int = 6000) -> Iterable[tuple[Record, Outputs]]:
    """The outputs of the three graphs for each window: attribution for the gold cues, ties for the gold spans."""
    for drawn in by_size(records, pieces):
        batch = collate(drawn)
        corpus = batch.corpus if style is None else torch.full_like(batch.corpus, style)
        hidden, mixed = model.states(batch.pieces, batch.cases, batch.gazetteer, batch.starts, batch.piece_mask)
        arc_dependent, arc_head, dependent, head = model.parser.parts(mixed)
        arcs = model.parser.arcs(arc_dependent, arc_head)
        styled = hidden + model.corpora(corpus).unsqueeze(1)
        upos = model.upos(mixed)
        tags = {name: getattr(model, name)(styled) for name in ("mentions", "roles", "descriptions", "cues")}
        if len(batch.cues):
            source, content = model.attribution(
                hidden, batch.cue_window, batch.cues, corpus[batch.cue_window], batch.word_mask[batch.cue_window]
            )
        ties = model.ties(hidden, batch.spans, batch.kinds, batch.word_mask) if batch.spans.shape[1] else None
        for index, record in enumerate(drawn):
            words = len(record["starts"])
            out = {name: value[index, :words].float().numpy() for name, value in {"upos": upos, **tags}.items()}
            out["arcs"] = arcs[index, :words, : words + 1].float().numpy()
            if record["heads"] is not None:
                out["relations"] = model.parser.relations(
                    dependent[index : index + 1, :words], head[index : index + 1, : words + 1]
                )[0].float().numpy()
            own = batch.cue_window == index
            if own.any():
                out["source"] = source[own][:, :words].float().numpy()
                out["content"] = content[own][:, :words].float().numpy()
            if record["spans"] is not None:
                size = len(record["spans"])
                out["ties"] = ties[index, :size, :size].float().numpy()
            yield record, out


def figures_of(runs: Iterable[tuple[Record, Outputs]]) -> dict[str, float]:
    """All dev figures, in percent: accuracy for tags and arcs, span or pair F1 for the rest."""
    right, seen = defaultdict(float), defaultdict(int)
    scores: dict[str, F1] = defaultdict(F1)
    for record, out in runs:
        corpus = record["corpus"]
        if record["upos"] is not None:
            _score_syntax(record, out, right, seen)
        if record["mentions"] is not None:
            _score_mentions(record, out, scores)
        for name in ("roles", "descriptions", "cues"):
            if record[name] is not None:
                found, gold = spans(viterbi(log_softmax(out[name]))), spans(np.maximum(record[name], 0))
                scores[f"{corpus} {name}"].add(set(found), set(gold))
        if "source" in out:
            _score_attribution(record, out, scores)
        if "ties" in out:
            _score_ties(record, out, scores)
    result = {name: 100 * right[name] / seen[name] for name in sorted(seen)}
    return result | {name: score.value for name, score in sorted(scores.items()) if score.gold}


def figures(model: Model, records: list[Record], style: int | None = STYLE) -> dict[str, float]:
    return figures_of(run_torch(model, records, style))


def _score_syntax(record: Record, out: Outputs, right: dict, seen: dict) -> None:
    corpus, sentences = record["corpus"], record["sentences"]
    known = record["upos"] >= 0
    right[f"{corpus} upos"] += (out["upos"].argmax(-1) == record["upos"])[known].sum()
    seen[f"{corpus} upos"] += known.sum()
    for sentence in range(int(sentences.max()) + 1):
        words = np.flatnonzero(sentences == sentence)
        if len(words) == 0:
            continue
        first, last = words[0], words[-1] + 1
        heads = tree(log_softmax(out["arcs"][first:last][:, [0, *range(first + 1, last + 1)]]))
        for word, head in zip(words, heads):
            gold = record["heads"][word]
            if gold <= -2:
                continue
            found = -1 if head < 0 else head + first
            relation = out["relations"][word, found + 1].argmax()
            seen[f"{corpus} uas"] += 1
            seen[f"{corpus} las"] += 1
            right[f"{corpus} uas"] += found == gold
            right[f"{corpus} las"] += found == gold and relation == record["relations"][word]


def gold_mentions(mask: np.ndarray) -> tuple[dict[tuple[int, int], set[int]], set[int]]:
    """Gold spans with the kinds they may have, and the words that are not scored."""
    found: dict[tuple[int, int], set[int]] = {}
    unscored, start, kinds = set(), -1, set()
    begin = sum(1 << tag for tag in range(1, 17, 2))
    inside = sum(1 << tag for tag in range(2, 17, 2))
    for word, bits in enumerate([*mask.tolist(), 1]):
        if start >= 0 and not (bits & inside and not bits & begin and not bits & 1):
            found[(start, word)] = kinds
            start = -1
        if bits == 0 or (bits & 1 and bits != 1):
            unscored.add(word)
        elif bits & begin:
            start, kinds = word, {k for k in range(len(MENTION_KINDS)) if bits >> (1 + 2 * k) & 1}
    return found, unscored


def _score_mentions(record: Record, out: Outputs, scores: dict[str, F1]) -> None:
    corpus = record["corpus"]
    gold, unscored = gold_mentions(record["mentions"])
    found = [
        span for span in spans(viterbi(log_softmax(out["mentions"])))
        if not unscored.intersection(range(span[0], span[1]))
    ]
    # A span counts as right when its kind is among those the set allows; a span whose kinds straddle two coarse classes is not scored.
    fine, coarse = scores[f"{corpus} mentions"], scores[f"{corpus} mentions-3"]
    fine.gold += len(gold)
    fine.found += len(found)
    fine.right += sum(kind in gold.get((first, last), ()) for first, last, kind in found)
    classes = {
        span: {COARSE.get(MENTION_KINDS[kind]) for kind in kinds} for span, kinds in gold.items()
    }
    open_spans = {span for span, kinds in classes.items() if len(kinds) > 1}
    gold_coarse = {(*span, next(iter(kinds))) for span, kinds in classes.items() if span not in open_spans and kinds != {None}}
    found_coarse = {
        (first, last, COARSE[MENTION_KINDS[kind]]) for first, last, kind in found
        if MENTION_KINDS[kind] in COARSE and (first, last) not in open_spans
    }
    coarse.add(found_coarse, gold_coarse)
    if corpus == "annotated-news":
        for number, name in enumerate(MENTION_KINDS):
            scores[f"{corpus} {name}"].add(
                {s for s in found if s[2] == number}, {(*s, number) for s, kinds in gold.items() if kinds == {number}}
            )


def _score_attribution(record: Record, out: Outputs, scores: dict[str, F1]) -> None:
    corpus = record["corpus"]
    cued = [a for a in record["attributions"] if a.get("cue")]
    for row, attribution in enumerate(cued):
        source = {s[:2] for s in spans(viterbi(log_softmax(out["source"][row])))}
        content = {s[:2] for s in spans(viterbi(log_softmax(out["content"][row])))}
        scores[f"{corpus} source"].add(source, {tuple(attribution["source"])} if attribution["source"] else set())
        scores[f"{corpus} content"].add(content, {tuple(piece) for piece in attribution["content"]})


def _score_ties(record: Record, out: Outputs, scores: dict[str, F1]) -> None:
    best = out["ties"].argmax(-1)
    gold, scored = record["ties"], record["ties"] != UNSCORED
    for number, label in enumerate(TIE_LABELS):
        if number == 0:
            continue
        found = set(zip(*np.nonzero((best == number) & scored)))
        right = set(zip(*np.nonzero(gold == number)))
        group = label.split(":")[0]
        scores[f"{record['corpus']} {group}"].add(found, right)
        if ":" in label:
            scores[f"{record['corpus']} {label}"].add(found, right)


def fast_dev(folder: Path) -> list[Record]:
    """A part of the dev windows of the corpora with goals: enough to watch a run."""
    records = read_records(folder, "dev")
    few = []
    for corpus, every in {"annotated-news": 3, "ewt": 6, "gum": 4, "crossner": 6}.items():
        few += [r for r in records if r["corpus"] == corpus][::every]
    return few


def report(result: dict[str, float]) -> None:
    for name, value in result.items():
        print(f"{name:45s} {value:6.2f}")


if __name__ == "__main__":
    path = Path(sys.argv[1])
    dev = read_records(RECORDS, "dev")
    if path.is_dir():
        from runtime import run_onnx

        report(figures_of(run_onnx(path, dev)))
    else:
        weights = torch.load(path)
        network = Model(len(weights["encoder.words.weight"])).eval()
        network.load_state_dict(weights)
        report(figures(network, dev))
