"""One loss a layer. Each is a sum over what a batch scores, divided by what an average batch scores."""

import torch
from torch import Tensor
from torch.nn import functional as F

from data import PARTIAL, UNSCORED, Batch, Record, WORD_LAYERS
from inventories import TIE_LABELS
from model import Model

# How much each layer counts: set by hand so that the layers' gradients are of one order.
WEIGHTS = {
    "upos": 1.0, "heads": 1.0, "relations": 1.0, "mentions": 2.5, "roles": 1.5, "descriptions": 1.5, "cues": 2.0,
    "source": 2.0, "content": 2.0, "ties": 10.0,
}


def counts(records: list[Record]) -> dict[str, int]:
    """How many decisions each layer scores."""
    total = dict.fromkeys(WEIGHTS, 0)
    for r in records:
        for name in WORD_LAYERS:
            if r[name] is not None:
                total[name] += int(((r[name] > 0) if name == "mentions" else (r[name] > -2)).sum())
        words = len(r["starts"]) * sum(1 for a in r["attributions"] or [] if a.get("cue"))
        total["source"] += words
        total["content"] += words
        if r["spans"] is not None:
            total["ties"] += int((r["ties"] != UNSCORED).sum())
    return total


def mention_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """-log of the probability that falls on the allowed tags, summed over the scored words."""
    scored = allowed > 0
    bits = (allowed[scored].unsqueeze(-1) >> torch.arange(logits.shape[-1])) & 1
    log = logits[scored].float().log_softmax(-1)
    return -log.masked_fill(bits == 0, -1e4).logsumexp(-1).sum()


TIE_SETS = torch.cat([torch.eye(len(TIE_LABELS), dtype=torch.bool), torch.tensor(list(PARTIAL.values()))])
# Share of the ties' gradient that reaches the encoder: with all of it the encoder learns the few annotated ties by heart.
TIES_TO_ENCODER = 0.3


def tie_loss(logits: Tensor, target: Tensor) -> Tensor:
    """-log of the probability that falls on the labels a target stands for, summed over the scored pairs."""
    scored = target != UNSCORED
    log = logits[scored].float().log_softmax(-1)
    return -log.masked_fill(~TIE_SETS[target[scored]], -1e4).logsumexp(-1).sum()


def cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(logits.flatten(0, -2).float(), target.flatten(), ignore_index=UNSCORED, reduction="sum")



def losses(model: Model, batch: Batch) -> dict[str, Tensor]:
    hidden, mixed = model.states(batch.pieces, batch.cases, batch.gazetteer, batch.starts, batch.piece_mask)
    out, target = {}, batch.targets
    if (target["upos"] != UNSCORED).any():
        out["upos"] = cross_entropy(model.upos(mixed), target["upos"])
        parsed = ((target["heads"] != UNSCORED).any(1)).nonzero().squeeze(1)
        if len(parsed):
            arc_dependent, arc_head, dependent, head = model.parser.parts(mixed[parsed])
            arcs = model.parser.arcs(arc_dependent, arc_head)
            same = batch.sentences[parsed]
            inside = F.pad(same.unsqueeze(2) == same.unsqueeze(1), (1, 0), value=True)
            heads = target["heads"][parsed]
            out["heads"] = cross_entropy(arcs.float().masked_fill(~inside, -1e4), heads)
            relations = model.parser.relations_to(dependent, head, heads.clamp(min=0))
            out["relations"] = cross_entropy(relations, target["relations"][parsed])
    styled = hidden + model.corpora(batch.corpus).unsqueeze(1)
    if (target["mentions"] > 0).any():
        out["mentions"] = mention_loss(model.mentions(styled), target["mentions"])
    for name in ("roles", "descriptions", "cues"):
        if (target[name] != UNSCORED).any():
            out[name] = cross_entropy(getattr(model, name)(styled), target[name])
    if len(batch.cues):
        source, content = model.attribution(
            hidden, batch.cue_window, batch.cues, batch.corpus[batch.cue_window], batch.word_mask[batch.cue_window]
        )
        out["source"] = cross_entropy(source, batch.source)
        out["content"] = cross_entropy(content, batch.content)
    tied = (batch.ties != UNSCORED).flatten(1).any(1).nonzero().squeeze(1)
    if len(tied):
        states = hidden[tied]
        states = TIES_TO_ENCODER * states + (1 - TIES_TO_ENCODER) * states.detach()
        logits = model.ties(states, batch.spans[tied], batch.kinds[tied], batch.word_mask[tied])
        out["ties"] = tie_loss(logits, batch.ties[tied])
    return out
