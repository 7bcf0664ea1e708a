"""Rounding of matrices and activations as the shipped int8 network does it.

Weights use seven bits: processors without VNNI add products in 16 bits, which eight-bit weights would overflow, and
figures must not depend on the processor. What that costs is won back by training the last steps with rounded numbers,
gradients passing as if nothing had happened (the straight-through estimator, Bengio et al. 2013).
"""

from __future__ import annotations

from torch import Tensor

WEIGHT_LIMIT = 64
ACTIVATION_STEPS = 255


def rounded_weight(weight: Tensor) -> Tensor:
    """A matrix `(outputs, inputs)`: one scale an output."""
    value = weight.detach()
    scale = value.abs().amax(dim=1, keepdim=True).clamp_min(1e-8) / WEIGHT_LIMIT
    return weight + ((value / scale).round() * scale - value)


def rounded_activation(x: Tensor) -> Tensor:
    """Activations: one scale a batch, from its lowest (at most 0) to its highest (as `DynamicQuantizeLinear`)."""
    value = x.detach().float()
    low, high = value.amin().clamp_max(0), value.amax().clamp_min(0)
    scale = ((high - low) / ACTIVATION_STEPS).clamp_min(1e-8)
    zero = (-low / scale).round()
    steps = ((value / scale).round() + zero).clamp(0, ACTIVATION_STEPS)
    return x + ((steps - zero) * scale - value)
