#!/usr/bin/env python3
"""Word times and pauses against the sound itself: where a sentence becomes loud after silence, and how long silences are.

    onsets.py [--log DIR]      reads the logs of make.py and the narrations beside the scripts
"""
import argparse
import json
import subprocess
from pathlib import Path

import numpy as np

RATE = 16000
ASSETS = Path(__file__).resolve().parents[2]


def loudness(path):
    """Level of each millisecond."""
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", str(path), "-ac", "1", "-ar", str(RATE), "-f", "f32le", "-"],
                         check=True, capture_output=True).stdout
    x = np.frombuffer(raw, np.float32).astype(np.float64)
    step = RATE // 1000
    power = np.convolve(x ** 2, np.ones(5 * step) / (5 * step), "same")
    return np.sqrt(power[::step])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--log", type=Path, default=ASSETS.parent / "build" / "narration")
    a = ap.parse_args()
    starts, pauses = [], {"sentence": [], "longer": []}
    for path in sorted(a.log.glob("*.json")):
        log = json.loads(path.read_text(encoding="utf-8"))
        level = loudness(ASSETS / "chapters" / log["chapter"] / "narration.en.ogg")
        loud = level > np.percentile(level, 95) * 0.02
        before = None
        for s in log["sentences"]:
            said, over = round(s["words"][0][2] * 1000), round(s["words"][-1][3] * 1000)
            window = np.flatnonzero(loud[max(0, said - 150):said + 250])
            end = np.flatnonzero(loud[over - 300:over + 200])
            if not len(window) or not len(end):
                print(f"{log['chapter']} {s['beat']}: nothing is heard at {said / 1000:.2f} s: {s['written']}")
                continue
            onset = max(0, said - 150) + window[0]
            starts.append(said - onset)
            if before is not None:
                gap = (onset - before) / 1000
                pauses["sentence" if gap < 0.7 else "longer"].append(gap)
            before = over - 300 + end[-1]
    off = np.abs(starts)
    print(f"sentence starts against the sound: {len(off)}, bias {np.median(starts):+.0f} ms, median {np.median(off):.0f}, "
          f"95 % {np.percentile(off, 95):.0f}, most {off.max():.0f} ms")
    for name, found in pauses.items():
        low, mid, high = np.percentile(found, (5, 50, 95))
        print(f"pauses, {name}: {len(found)}, {low:.2f} to {high:.2f} s (median {mid:.2f})")


if __name__ == "__main__":
    main()
