"""The network in torch: the bottom layers of multilingual-e5-small and one linear layer on top."""

from __future__ import annotations

import numpy as np
import torch
from base_weights import BaseModel
from rounding import rounded_activation, rounded_weight
from torch import Tensor, nn
from torch.nn import functional

from verslag.extractors.names.network.ner_labels import LABELS
from verslag.extractors.names.network.ner_network import LONGEST_INPUT

MASKED = -1e4


class Layer(nn.Module):
    """A BERT layer (post-norm)."""

    def __init__(self, base: BaseModel, index: int) -> None:
        super().__init__()
        self.heads = base.heads
        self.epsilon = base.epsilon
        self.rounds = False
        """Whether matrices and activations are rounded as they will be in the shipped network, to learn to bear it."""
        for name in ("q", "k", "v", "ao", "aln", "fi", "fo", "oln"):
            for part in "wb":
                values = base.tensors[f"l{index}.{name}.{part}"]
                self.register_parameter(f"{name}_{part}", nn.Parameter(torch.from_numpy(np.array(values))))

    def _linear(self, x: Tensor, name: str) -> Tensor:
        weight, bias = getattr(self, f"{name}_w"), getattr(self, f"{name}_b")
        if self.rounds:
            x, weight = rounded_activation(x), rounded_weight(weight)
        return functional.linear(x, weight, bias)

    def forward(self, x: Tensor, attend: Tensor, dropout: float) -> Tensor:
        batch, length, hidden = x.shape

        def heads(name: str) -> Tensor:
            return self._linear(x, name).view(batch, length, self.heads, -1).transpose(1, 2)

        # Written out: torch's fused attention with a mask takes twice the time on a processor.
        query, key, value = heads("q"), heads("k"), heads("v")
        weights = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
        weights = weights + torch.where(attend, 0.0, MASKED).to(weights.dtype)
        mixed = (weights.softmax(dim=-1) @ value).transpose(1, 2).reshape(batch, length, hidden)
        mixed = functional.dropout(self._linear(mixed, "ao"), dropout, self.training)
        x = functional.layer_norm(x + mixed, (hidden,), self.aln_w, self.aln_b, self.epsilon)
        inner = self._linear(functional.gelu(self._linear(x, "fi")), "fo")
        inner = functional.dropout(inner, dropout, self.training)
        return functional.layer_norm(x + inner, (hidden,), self.oln_w, self.oln_b, self.epsilon)


class Tagger(nn.Module):
    """Logits `(batch, pieces, labels)` for piece ids."""

    def __init__(self, base: BaseModel, kept: list[int], layers: int) -> None:
        super().__init__()
        tensors = base.tensors
        self.epsilon = base.epsilon
        self.word = nn.Parameter(torch.from_numpy(tensors["emb.word"][kept].copy()))
        # The token type is always 0: its vector is added to the positions once.
        self.position = nn.Parameter(torch.from_numpy(tensors["emb.pos"][:LONGEST_INPUT] + tensors["emb.type"][0]))
        self.ln_w = nn.Parameter(torch.from_numpy(tensors["emb.ln.w"].copy()))
        self.ln_b = nn.Parameter(torch.from_numpy(tensors["emb.ln.b"].copy()))
        self.layers = nn.ModuleList(Layer(base, i) for i in range(layers))
        self.head = nn.Linear(base.hidden, len(LABELS))
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def freeze(self, layers: int) -> None:
        """Keep the embeddings and the bottom `layers` as they are."""
        for parameter in (self.word, self.position, self.ln_w, self.ln_b):
            parameter.requires_grad = False
        for layer in self.layers[:layers]:
            for parameter in layer.parameters():
                parameter.requires_grad = False

    def round(self) -> None:
        """From now on compute with rounded matrices and activations."""
        for layer in self.layers:
            layer.rounds = True

    def forward(self, ids: Tensor, positions: Tensor, attend: Tensor, dropout: float = 0.0) -> Tensor:
        """Logits for ids and positions `(batch, pieces)`; `attend` says who may look at whom, `(batch, 1, any,
        pieces)`.
        """
        x = functional.embedding(ids, self.word) + functional.embedding(positions, self.position)
        x = functional.layer_norm(x, (x.shape[-1],), self.ln_w, self.ln_b, self.epsilon)
        for layer in self.layers:
            x = layer(x, attend, dropout)
        return self.head(functional.dropout(x, dropout, self.training))
