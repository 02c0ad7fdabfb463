#!/usr/bin/python3
"""Passes of a plate to the finished picture:  post.py PASSES.npz OUT.jpg GRADE.json

Denoise, paint the sky, lay the mist, bloom of lamps, filmic curve, split tone, a trace of paper grain.
A second run with another grade needs no new rendering."""

import json
import sys

import numpy as np
from PIL import Image
from scipy import ndimage as nd

from air import clearness, linear, rays, sky
from passes import Passes

QUALITY = 84
NOTE = b"Illustration. Computer-made scale model, not a photograph and not a document of the event."


def luma(c):
    return c @ np.array([0.2126, 0.7152, 0.0722], np.float32)


def to_srgb(c):
    c = np.clip(c, 0, 1)
    return np.where(c <= 0.0031308, c * 12.92, 1.055 * np.maximum(c, 1e-9) ** (1 / 2.4) - 0.055)


def filmic(x, white=5.5):
    """Shoulder and toe of a print film; 0 stays 0, white becomes 1."""

    def curve(x):
        return (x * (0.22 * x + 0.03) + 0.002) / (x * (0.22 * x + 0.3) + 0.06) - 0.01 / 0.3

    return curve(np.maximum(x, 0)) / curve(white)


def bloom(img, threshold, amount):
    """Glow of what is brighter than the threshold, four widths in pixels at 1080 lines."""
    light = luma(img)
    bright = np.minimum(img * np.clip((light - threshold) / (threshold + 1e-3), 0, 1)[..., None], 14)
    h, w = light.shape
    out = 0
    for size, weight in ((3, 0.42), (9, 0.28), (26, 0.2), (70, 0.16)):
        q = max(1, size // 6)
        small = bright[: h // q * q, : w // q * q].reshape(h // q, q, w // q, q, 3).mean((1, 3))
        s = size / q * h / 1080
        small = nd.gaussian_filter(small, (s, s, 0))
        layers = [nd.zoom(small[..., i], (h / small.shape[0], w / small.shape[1]), order=1) for i in range(3)]
        out = out + weight * np.stack(layers, -1)
    return img + out * amount


def split_tone(x, g):
    """Cool shadows, warm lights."""
    low, high = linear(g.get("shadow_tint", "#808080")), linear(g.get("high_tint", "#808080"))
    low, high = low / luma(low), high / luma(high)
    k = np.clip(luma(x)[..., None] * 1.6, 0, 1)
    amount = g.get("split", 0.35)
    x = x * ((1 - amount) + amount * (low * (1 - k) + high * k))
    grey = luma(x)[..., None]
    return grey + (x - grey) * g.get("sat", 0.92)


def paper(h, w):
    """Grain of the print, deviation 1."""
    rs = np.random.RandomState(2)
    fine = nd.gaussian_filter(rs.randn(h, w), 0.7) * 1.6
    fibre = nd.gaussian_filter(rs.randn(h, w), (0.6, 3)) * 1.4 + nd.gaussian_filter(rs.randn(h, w), (3, 0.6)) * 1.2
    cloud = nd.gaussian_filter(rs.randn(h, w), 40) * 30
    p = 0.55 * fine + 0.45 * fibre + 0.12 * cloud
    return (p / p.std()).astype(np.float32)[..., None]


def develop(path, g):
    """Picture in sRGB, 0..1."""
    p = Passes(path)
    h, w = p.cover.shape
    colour = p.colour * g.get("exposure", 1.0)
    t = clearness(p, g)
    if t is not None:
        mist = linear(g["fog"]["color"]) * g["fog"].get("gain", 1.0)
        colour = colour * t[..., None] + mist * ((1 - t) * p.cover)[..., None]
    img = sky(rays(p.cam, h, w, p.lens), g) * (1 - p.cover[..., None]) + colour
    img = img + p.emission * g.get("emit", 1.0) * linear(g.get("emit_tint", "#FFFFFF"))
    img = bloom(img, g.get("bloom_thr", 1.2), g.get("bloom", 0.5))
    y, x = np.mgrid[0:h, 0:w]
    r = np.hypot((x / w - 0.5) * 1.15, y / h - 0.5)
    img = img * (1 - g.get("vignette", 0.32) * np.clip(r / 0.72, 0, 1) ** 2.4)[..., None]
    rgb = to_srgb(split_tone(filmic(img * g.get("gain", 1.6), g.get("white", 5.5)), g))
    grain = paper(h, w)
    return rgb * (1 + 0.012 * grain) + 0.006 * grain


def main():
    passes, out, grade = sys.argv[1:4]
    with open(grade, encoding="utf-8") as f:
        g = json.load(f)
    rgb = develop(passes, g)
    dither = np.random.RandomState(0).rand(*rgb.shape) - 0.5
    im = Image.fromarray((np.clip(rgb, 0, 1) * 255 + dither).clip(0, 255).astype(np.uint8))
    if out.endswith(".jpg"):
        im.save(out, quality=QUALITY, subsampling=0, optimize=True, comment=NOTE)
    else:
        im.save(out)


if __name__ == "__main__":
    main()
