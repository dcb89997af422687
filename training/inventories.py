"""The label inventories, read from src/language/layers.ts so that training and run time cannot disagree."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SOURCE = (ROOT / "src/language/layers.ts").read_text()


def _inventory(name: str) -> list[str]:
    body = re.search(rf"export const {name} = \[(.*?)\] as const", _SOURCE, re.DOTALL)
    if body is None:
        raise ValueError(f"src/language/layers.ts declares no `export const {name} = [...] as const`.")
    return re.findall(r"'([^']+)'", body.group(1))


UPOS = _inventory("UPOS")
RELATIONS = _inventory("RELATIONS")
TIE_LABELS = _inventory("TIE_LABELS")
MENTION_KINDS = [*_inventory("MENTION_KINDS"), "demonym"]
MENTION_TAGS = ["O"] + [f"{prefix}-{kind}" for kind in MENTION_KINDS for prefix in "BI"]
SPAN_KINDS = [*MENTION_KINDS, "pronoun", "description", "role"]
CASES = ["special", "lower", "Capitalised", "UPPER", "mIxed", "digit", "other"]
GAZETTEER = ["country", "demonym", "first name", "city", "party", "known body"]
CORPORA = [
    "annotated-news", "crossner", "wikigold", "re3d", "knowledgenet",
    "redocred", "gum", "ewt", "current-events", "gap",
]
MAX_PIECES = 192


def allowed_ties() -> list[list[list[bool]]]:
    """Which labels a pair may carry, by the kinds of its two ends: [kind of a][kind of b][label].

    `none` is always allowed; a pair that allows nothing else is no candidate.
    """
    actors = {"person", "institution", "country", "pronoun", "description", "demonym"}
    bodies = {"institution", "country", "framework", "demonym", "pronoun", "description", "place"}
    holders = {"person", "institution", "pronoun", "description"}
    references = {"pronoun", "description"}

    def allowed(a: str, b: str, label: str) -> bool:
        if label == "none":
            return True
        if label == "role":
            return b == "role" and a in holders
        if label == "coreference":
            return a in references and b in MENTION_KINDS
        return a in actors and b in bodies

    return [[[allowed(a, b, label) for label in TIE_LABELS] for b in SPAN_KINDS] for a in SPAN_KINDS]
