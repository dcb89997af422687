"""The weighted mean of two checkpoints of one run: steadier than either where data is scarce (Izmailov et al. 2018).

    python average.py out/v1.pt out/v1.partial-3.pt 0.6 out/model.pt      (0.6 of the first, 0.4 of the second)
"""

import sys

import torch


def average(first: dict, second: dict, share: float) -> dict:
    if any(name.startswith("ties.") and name not in second for name in first):  # of a model whose ties were built otherwise
        second = {name: value for name, value in second.items() if not name.startswith("ties.")}
    return {name: torch.lerp(second[name], value, share) if name in second else value for name, value in first.items()}


if __name__ == "__main__":
    first, second, share, target = sys.argv[1:]
    torch.save(average(torch.load(first), torch.load(second), float(share)), target)
