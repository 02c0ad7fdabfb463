#!/usr/bin/env python3
"""Makes the beds: one quiet ambience for each chapter, by synthesis alone.

    make.py [--out DIR] [NAME ...]

Each is a loop without a seam: mono, 48 kHz, Ogg Vorbis q2, LEVEL LUFS. Nothing in them is a recording, a tune or a
sound of war; they stand far under the voice and say only what kind of air a chapter has. Same names, same bytes.
Needs numpy, scipy, pyloudnorm and ffmpeg (assets/make/narration/requirements.txt has them).
"""
import argparse
import subprocess
import zlib
from pathlib import Path

import numpy as np
import pyloudnorm

import air

LEVEL, CEILING = -34.0, -15.0    # LUFS; dBFS of the highest sample
OUT = Path(__file__).resolve().parents[2] / "sounds"

# Seconds of a loop, and the layers as (what, level in dB). Lengths differ, so that no two beds breathe alike.
BEDS = {
    # clear morning over an old city: air on stone, a far murmur
    "background": (97, [(air.wind, -6, dict(centre=420, swing=0.45)), (air.murmur, -1, {}), (air.tone, -17, dict(pitch=98.0))]),
    # dusk, many people somewhere: the murmur nearer, less wind
    "uprising": (103, [(air.murmur, 0, dict(density=1.6)), (air.wind, -9, dict(centre=300, swing=0.35)), (air.tone, -16, dict(pitch=87.3))]),
    # night indoors: a room's tone, wind outside its walls
    "siege": (109, [(air.room, 0, {}), (air.wind, -7, dict(centre=190, swing=0.6)), (air.tone, -15, dict(pitch=65.4))]),
    # fog: drizzle on a roof, hardly any wind
    "waer": (101, [(air.rain, -3, {}), (air.room, -3, {}), (air.tone, -18, dict(pitch=73.4))]),
    # night on open land: wind, a road far off
    "advance": (107, [(air.wind, 0, dict(centre=330, swing=0.55)), (air.road, -3, {}), (air.tone, -15, dict(pitch=82.4))]),
    # daylight again: light wind, the city
    "epilogue": (95, [(air.wind, -5, dict(centre=500, swing=0.4)), (air.murmur, -2, dict(density=0.8)), (air.tone, -18, dict(pitch=110.0))]),
}


def bed(name):
    """Samples of one loop."""
    seconds, layers = BEDS[name]
    total = np.zeros(seconds * air.RATE)
    for n, (what, level, settings) in enumerate(layers):
        rng = np.random.default_rng(zlib.crc32(f"{name} {what.__name__} {n}".encode()))
        x = what(rng, len(total), **settings)
        total += x / np.sqrt(np.mean(x ** 2)) * 10 ** (level / 20)
    total -= total.mean()
    three = np.tile(total, 2)[: len(total) + 30 * air.RATE]
    found = pyloudnorm.Meter(air.RATE).integrated_loudness(three)
    total *= 10 ** ((LEVEL - found) / 20)
    peak = 20 * np.log10(np.abs(total).max())
    if peak > CEILING:
        raise SystemExit(f"{name}: a peak of {peak:.1f} dBFS stands out of the bed")
    return total


def seam(x):
    """How the step from the last sample to the first compares with the usual step (1 is usual)."""
    steps = np.abs(np.diff(x))
    return abs(x[0] - x[-1]) / np.sqrt(np.mean(steps ** 2))


def encode(x, path, name):
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "f32le", "-ar", str(air.RATE), "-ac", "1", "-i", "-",
                    "-map_metadata", "-1", "-metadata", f"TITLE=Homs: bed of {name}", "-metadata", "COMMENT=Synthetic sound",
                    "-c:a", "libvorbis", "-q:a", "2", "-fflags", "+bitexact", "-flags:a", "+bitexact", str(path)],
                   input=x.astype(np.float32).tobytes(), check=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("name", nargs="*", choices=[*BEDS, []])
    ap.add_argument("--out", type=Path, default=OUT)
    a = ap.parse_args()
    for name in a.name or BEDS:
        x = bed(name)
        path = a.out / f"{name}.ogg"
        encode(x, path, name)
        print(f"{name}: {len(x) / air.RATE:.0f} s, seam {seam(x):.2f}, peak {20 * np.log10(np.abs(x).max()):.1f} dBFS, "
              f"{path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
