"""The network: a MiniLM encoder over word pieces and small heads over words.

Shapes: B windows, T pieces, W words, C cues, S spans. Heads read the state of a word's first piece.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from inventories import (
    CASES, CORPORA, GAZETTEER, MAX_PIECES, MENTION_TAGS, RELATIONS, SPAN_KINDS, TIE_LABELS, UPOS, allowed_ties,
)

HIDDEN = 384
LAYERS = 6
HEADS = 12
DROPOUT = 0.1
BIO = 3


def shared_dropout(x: Tensor, p: float, training: bool) -> Tensor:
    """Dropout with one mask for all positions of a sequence: as good, and far cheaper to draw on a processor."""
    if not training or p == 0:
        return x
    shape = (x.shape[0],) + (1,) * (x.dim() - 2) + (x.shape[-1],)
    return x * (torch.rand(shape, device=x.device) >= p).to(x.dtype).div_(1 - p)


def attention_bias(mask: Tensor | None) -> Tensor | None:
    """What is added to attention scores [B,heads,T,T] so that padding gets none; nothing without padding."""
    return None if mask is None else torch.where(mask, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)


class TransformerLayer(nn.Module):
    """A BERT layer: self-attention and a feed-forward block, each followed by a layer norm."""

    def __init__(self, size: int, heads: int, inner: int):
        super().__init__()
        self.heads = heads
        self.scale = (size // heads) ** -0.5
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.attention_norm = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, size = x.shape
        # The shapes are written with -1 for the length so that the exported graph takes any.
        q, k, v = (
            part.reshape(batch, -1, self.heads, size // self.heads).transpose(1, 2)
            for part in self.qkv(x).split(size, dim=-1)
        )
        # Written out: torch's fused attention is several times slower on a processor at this size.
        scores = (q * self.scale) @ k.transpose(2, 3)
        if mask is not None:
            scores += mask
        attended = scores.softmax(-1) @ v
        attended = self.out(attended.transpose(1, 2).reshape(batch, -1, size))
        x = self.attention_norm(x + shared_dropout(attended, DROPOUT, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm(x + shared_dropout(inner, DROPOUT, self.training))


class Encoder(nn.Module):
    """MiniLM-L6-H384 (uncased) with the case of each piece and the gazetteer classes of its word added to the input."""

    def __init__(self, vocabulary: int):
        super().__init__()
        # Frozen: a name never seen in training then stays where the pretrained layers expect it.
        self.words = nn.Embedding(vocabulary, HIDDEN).requires_grad_(False)
        self.positions = nn.Embedding(MAX_PIECES, HIDDEN)
        self.cases = nn.Embedding(len(CASES), HIDDEN)
        self.gazetteer = nn.Parameter(torch.empty(len(GAZETTEER), HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(TransformerLayer(HIDDEN, HEADS, 4 * HIDDEN) for _ in range(LAYERS))
        nn.init.normal_(self.cases.weight, std=0.02)
        nn.init.normal_(self.gazetteer, std=0.02)

    def embed(self, pieces: Tensor) -> Tensor:
        return self.words(pieces)

    def forward(self, pieces: Tensor, cases: Tensor, gazetteer: Tensor, mask: Tensor | None) -> list[Tensor]:
        """Returns the state after the embeddings and after each layer."""
        powers = torch.tensor([1 << bit for bit in range(len(GAZETTEER))], device=pieces.device)
        bits = torch.div(gazetteer.unsqueeze(-1), powers, rounding_mode="floor").remainder(2).float()
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.embed(pieces) + self.positions(positions) + self.cases(cases) + bits @ self.gazetteer
        x = shared_dropout(self.norm(x), DROPOUT, self.training)
        states = [x]
        attention = attention_bias(mask)
        for layer in self.layers:
            x = layer(x, attention)
            states.append(x)
        return states


class Perceptron(nn.Module):
    """One hidden layer."""

    def __init__(self, size: int, inner: int, out: int):
        super().__init__()
        self.inner = nn.Linear(size, inner)
        self.out = nn.Linear(inner, out)

    def forward(self, x: Tensor) -> Tensor:
        return self.out(shared_dropout(F.gelu(self.inner(x)), DROPOUT, self.training))


def with_one(x: Tensor) -> Tensor:
    return F.pad(x, (0, 1), value=1.0)


class Parser(nn.Module):
    """Deep biaffine attention (Dozat and Manning 2017): who is the head of each word, and by which relation.

    Column 0 of the heads is the root, column j + 1 word j.
    """

    def __init__(self, size: int, arc: int = 256, label: int = 80):
        super().__init__()
        self.root = nn.Parameter(torch.empty(size).normal_(std=0.02))
        self.sizes = [arc, arc, label, label]
        self.project = nn.Linear(size, sum(self.sizes))
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.label = nn.Parameter(torch.empty(label + 1, len(RELATIONS), label + 1).normal_(std=0.01))

    def parts(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Returns dependents [B,W,.] and heads [B,W+1,.] for the arcs, then for the relations."""
        root = self.root.expand(states.shape[0], 1, -1)
        x = F.gelu(self.project(torch.cat([root, states], dim=1)))
        x = shared_dropout(x, 0.2, self.training)
        arc_dependent, arc_head, dependent, head = x.split(self.sizes, dim=-1)
        return arc_dependent[:, 1:], arc_head, dependent[:, 1:], head

    def arcs(self, dependent: Tensor, head: Tensor) -> Tensor:
        return (with_one(dependent) @ self.arc) @ head.transpose(1, 2)

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """All pairs: [B,W,W+1,R]."""
        batch = dependent.shape[0]
        left = with_one(dependent) @ self.label.flatten(1)
        left = left.reshape(batch, -1, self.label.shape[-1])
        scores = left @ with_one(head).transpose(1, 2)
        return scores.reshape(batch, -1, len(RELATIONS), head.shape[1]).transpose(2, 3)

    def relations_to(self, dependent: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        """The relations to one given head column a word, [B,W,R]: all that training needs."""
        chosen = with_one(head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1])))
        left = (with_one(dependent) @ self.label.flatten(1)).unflatten(-1, self.label.shape[1:])
        return (left @ chosen.unsqueeze(-1)).squeeze(-1)


def distance_buckets(limits: list[int]) -> Tensor:
    """A table from a signed distance (plus MAX_PIECES) to a bucket: exact when small, coarse when large."""
    def bucket(distance: int) -> int:
        size = sum(abs(distance) >= limit for limit in limits)
        return len(limits) + (size if distance > 0 else -size)
    return torch.tensor([bucket(distance) for distance in range(-MAX_PIECES, MAX_PIECES + 1)])


CUE_LIMITS = [1, 2, 3, 4, 5, 7, 10, 15, 22, 32, 48, 72]
TIE_LIMITS = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 23, 32, 48, 72, 110]


class Attribution(nn.Module):
    """Source and content of one cue: the window read again by a small transformer that knows where the cue is."""

    def __init__(self, size: int = 128):
        super().__init__()
        self.project = nn.Linear(HIDDEN, size)
        self.cue = nn.Linear(HIDDEN, size)
        self.corpora = nn.Embedding(len(CORPORA), size)
        self.distances = nn.Embedding(2 * len(CUE_LIMITS) + 1, size)
        self.register_buffer("buckets", distance_buckets(CUE_LIMITS), persistent=False)
        self.norm = nn.LayerNorm(size)
        self.layers = nn.ModuleList(TransformerLayer(size, 4, 2 * size) for _ in range(2))
        self.source = nn.Linear(size, BIO)
        self.content = nn.Linear(size, BIO)
        nn.init.normal_(self.corpora.weight, std=0.02)
        nn.init.normal_(self.distances.weight, std=0.3)

    def forward(
        self, hidden: Tensor, window: Tensor, cues: Tensor, corpus: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """hidden [B,W,H], window [C] (which of B), cues [C,2], corpus [C], mask [C,W] -> source, content [C,W,3]."""
        position = torch.arange(hidden.shape[1], device=hidden.device).unsqueeze(0)
        first, last = cues[:, :1], cues[:, 1:]
        # Zero within the cue, else the signed distance to its nearest word.
        distance = torch.clamp(position - last + 1, min=0) - torch.clamp(first - position, min=0)
        inside = (distance == 0).to(hidden.dtype)
        state = (inside.unsqueeze(1) @ hidden[window]).squeeze(1) / inside.sum(1, keepdim=True)
        x = self.project(hidden)[window] + (self.cue(state) + self.corpora(corpus)).unsqueeze(1)
        x = self.norm(x + self.distances(self.buckets[distance + MAX_PIECES]))
        bias = attention_bias(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return self.source(x), self.content(x)


class Ties(nn.Module):
    """What holds between two spans, from both, their product, their distance, and the words around them.

    Each pair looks over the window by attention of its own, which knows how far a word stands from either span, whether it stands
    between them, and what kind of span covers it: whether somebody "will join" or "has left" is told by words that are in neither.
    Labels that the kinds of the two ends rule out get FORBIDDEN, `none` never does.
    """

    FORBIDDEN = -30.0
    HEADS = 4
    HEAD = 32

    def __init__(self, size: int = 256, rank: int = 96, kind: int = 32):
        super().__init__()
        inner = self.HEADS * self.HEAD
        places = 2 * len(TIE_LIMITS) + 1
        self.kinds = nn.Embedding(len(SPAN_KINDS), kind)
        self.span = nn.Linear(3 * HIDDEN + kind, 384)
        self.first = nn.Linear(384, size)
        self.second = nn.Linear(384, size)
        self.first_rank = nn.Linear(384, rank)
        self.second_rank = nn.Linear(384, rank)
        self.product = nn.Linear(rank, size, bias=False)
        self.distances = nn.Embedding(places, size)
        self.first_query = nn.Linear(384, inner)
        self.second_query = nn.Linear(384, inner)
        self.pair_query = nn.Linear(rank, inner, bias=False)
        self.key = nn.Linear(HIDDEN, inner)
        self.value = nn.Linear(HIDDEN, inner)
        # Index 0: a word that no span covers.
        self.key_kinds = nn.Embedding(len(SPAN_KINDS) + 1, inner)
        self.value_kinds = nn.Embedding(len(SPAN_KINDS) + 1, inner)
        self.from_first = nn.Embedding(places, self.HEADS)
        self.from_second = nn.Embedding(places, self.HEADS)
        # Before both spans, between them, after both.
        self.side = nn.Parameter(torch.empty(3, self.HEADS).normal_(std=0.1))
        self.side_value = nn.Parameter(torch.empty(3, self.HEADS, self.HEAD).normal_(std=0.1))
        self.context = nn.Linear(inner, size)
        self.out = nn.Linear(size, len(TIE_LABELS))
        self.register_buffer("buckets", distance_buckets(TIE_LIMITS), persistent=False)
        self.register_buffer("allowed", torch.tensor(allowed_ties()), persistent=False)
        for table in (self.distances, self.key_kinds, self.value_kinds, self.from_first, self.from_second):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, hidden: Tensor, spans: Tensor, kinds: Tensor, mask: Tensor | None = None) -> Tensor:
        """hidden [B,W,H], spans [B,S,2], kinds [B,S], mask of words [B,W] -> [B,S,S,L], entry [a][b] for the tie from a to b."""
        position = torch.arange(hidden.shape[1], device=hidden.device)
        first, last = spans[..., :1], spans[..., 1:]
        inside = ((position >= first) & (position < last)).to(hidden.dtype)
        mean = (inside @ hidden) / inside.sum(-1, keepdim=True).clamp(min=1)
        start = hidden.gather(1, first.expand(-1, -1, hidden.shape[-1]))
        end = hidden.gather(1, (last - 1).clamp(min=0).expand(-1, -1, hidden.shape[-1]))
        x = F.gelu(self.span(torch.cat([start, end, mean, self.kinds(kinds)], dim=-1)))
        x = shared_dropout(x, DROPOUT, self.training)
        product = self.first_rank(x).unsqueeze(2) * self.second_rank(x).unsqueeze(1)
        distance = self.buckets[first.transpose(1, 2) - first + MAX_PIECES]
        pair = self.first(x).unsqueeze(2) + self.second(x).unsqueeze(1) + self.product(product) + self.distances(distance)
        pair = pair + self.context(self._around(hidden, x, product, first, last, inside, kinds, mask))
        logits = self.out(shared_dropout(F.relu(pair), DROPOUT, self.training))
        allowed = self.allowed[kinds.unsqueeze(2), kinds.unsqueeze(1)]
        return torch.where(allowed, logits.float(), torch.full_like(logits, self.FORBIDDEN, dtype=torch.float32))

    def _around(
        self, hidden: Tensor, x: Tensor, product: Tensor, first: Tensor, last: Tensor, inside: Tensor, kinds: Tensor, mask: Tensor | None
    ) -> Tensor:
        """What each pair reads in the window, [B,S,S,inner]."""
        position = torch.arange(hidden.shape[1], device=hidden.device)
        heads = (self.HEADS, self.HEAD)
        covering = (inside * (kinds + 1).unsqueeze(-1)).amax(1).long()
        keys = (self.key(hidden) + self.key_kinds(covering)).unflatten(-1, heads)
        values = (self.value(hidden) + self.value_kinds(covering)).unflatten(-1, heads)
        query = self.first_query(x).unsqueeze(2) + self.second_query(x).unsqueeze(1) + self.pair_query(product)
        # [B,a,b,heads,W]
        scores = torch.einsum("bsthd,bwhd->bsthw", query.unflatten(-1, heads), keys) * self.HEAD**-0.5
        # Zero within a span, else the signed distance to its nearest word.
        distance = torch.clamp(position - last + 1, min=0) - torch.clamp(first - position, min=0)
        bucket = self.buckets[distance + MAX_PIECES]
        scores = scores + self.from_first(bucket).transpose(2, 3).unsqueeze(2) + self.from_second(bucket).transpose(2, 3).unsqueeze(1)
        left = torch.minimum(last, last.transpose(1, 2)).unsqueeze(-1)
        right = torch.maximum(first, first.transpose(1, 2)).unsqueeze(-1)
        between = ((position >= left) & (position < right)).to(hidden.dtype).unsqueeze(3)
        after = (position >= right).to(hidden.dtype).unsqueeze(3)
        before = 1 - torch.maximum(between, after)
        sides = (before, between, after)
        scores = scores + sum(side * weight.unsqueeze(-1) for side, weight in zip(sides, self.side))
        if mask is not None:
            scores = scores.masked_fill(~mask[:, None, None, None, :], -1e4)
        weights = scores.softmax(-1)
        read = torch.einsum("bsthw,bwhd->bsthd", weights, values)
        read = read + sum((weights * side).sum(-1, keepdim=True) * value for side, value in zip(sides, self.side_value))
        return read.flatten(3)


class Model(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))
        self.upos = nn.Linear(HIDDEN, len(UPOS))
        self.parser = Parser(HIDDEN)
        self.corpora = nn.Embedding(len(CORPORA), HIDDEN)
        self.mentions = Perceptron(HIDDEN, 256, len(MENTION_TAGS))
        self.roles = Perceptron(HIDDEN, 64, BIO)
        self.descriptions = Perceptron(HIDDEN, 64, BIO)
        self.cues = Perceptron(HIDDEN, 64, BIO)
        self.attribution = Attribution()
        self.ties = Ties()
        nn.init.normal_(self.corpora.weight, std=0.02)

    def states(self, pieces: Tensor, cases: Tensor, gazetteer: Tensor, starts: Tensor, mask: Tensor | None):
        """Returns the words' last states, and their weighted mean over all layers, which syntax reads: each [B,W,H]."""
        layers = self.encoder(pieces, cases, gazetteer, mask)
        index = starts.unsqueeze(-1).expand(-1, -1, HIDDEN)
        words = [layer.gather(1, index) for layer in layers]
        weights = self.mix.softmax(0)
        return words[-1], sum(weight * state for weight, state in zip(weights, words))
