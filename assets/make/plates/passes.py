"""The render passes of one plate: loading, denoising, steady positions."""

import os

import numpy as np
from scipy import ndimage as nd

from denoise import Denoiser


class Passes:
    """Denoised passes. colour: light without emission, premultiplied by cover; emission; cover 0..1 (0 sky);
    normal; position in metres; cam (4 x 4 camera to world); lens (millimetres, shift x, shift y)."""

    def __init__(self, path, threads=2):
        d = np.load(path)
        self.cam, self.lens = d["cam"], d["lens"]
        self.cover = np.clip(np.nan_to_num(_f(d, "Alpha")), 0, 1)
        normal = _f(d, "Normal")
        self.normal = normal / np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-4)
        self.position = steady(np.nan_to_num(_f(d, "Position")), self.cover)
        emission = np.nan_to_num(_f(d, "Emit"))
        colour = np.maximum(np.nan_to_num(_f(d, "Image")) - emission, 0)
        self.denoiser = Denoiser(threads)
        self.guides = self.denoiser.guides(np.nan_to_num(_f(d, "DiffCol")), np.nan_to_num(normal))
        cache = path + ".clean.npz"
        if os.path.exists(cache) and os.path.getmtime(cache) > os.path.getmtime(path):
            c = np.load(cache)
            self.colour, self.emission, self.cover = (c[k].astype(np.float32) for k in ("colour", "emission", "cover"))
            return
        self.colour = self.denoiser.light(colour, self.guides)
        self.emission = self.denoiser.light(emission, self.guides)
        self.cover = self.denoiser.share(self.cover, self.guides)
        half = {k: getattr(self, k).astype(np.float16) for k in ("colour", "emission", "cover")}
        np.savez(cache, **half)


def _f(d, name):
    return d[name].astype(np.float32)


def steady(position, cover):
    """The position pass is one sample a pixel and has no meaning where the sky shows through: there the mean of the solid
    neighbours is taken, in growing windows."""
    solid = (cover > 0.98) & (np.abs(position).sum(-1) > 1e-6)
    out = np.where(solid[..., None], position, 0)
    todo = ~solid & (cover > 0)
    for size in (3, 7, 15, 41):
        weight = nd.uniform_filter(solid.astype(np.float32), size)
        hit = todo & (weight > 1e-4)
        if hit.any():
            for k in range(3):
                mean = nd.uniform_filter(np.where(solid, position[..., k], 0), size)
                out[hit, k] = mean[hit] / weight[hit]
        todo &= ~hit
        if not todo.any():
            break
    return out
