#!/usr/bin/python3
"""What a recogniser hears: word errors of each chapter, with and without names, and the words it got wrong.

    hear.py [--log DIR] [CHAPTER ...]

Needs Debian's python3-pocketsphinx and pocketsphinx-en-us (so Debian's own python3), ffmpeg, and the logs of make.py.
A list of words to listen to, no verdict: the recogniser errs on a fifth of what is said well, and knows few names.
"""
import argparse
import json
import re
import subprocess
from pathlib import Path

from pocketsphinx import Decoder

MODEL = Path("/usr/share/pocketsphinx/model/en-us")
RATE = 16000
SPELT = ("honoured honored centre center kilometres kilometers defence defense authorised authorized its it's "
         "too to").split()          # the recogniser's spelling of words that sound the same
SAME = dict(zip(SPELT[::2], SPELT[1::2]))
ASSETS = Path(__file__).resolve().parents[2]


def decoder(speed=1.0):
    """A recogniser that looks at the sound as often as speech at this speed needs: 100 times a second at 1."""
    c = Decoder.default_config()
    c.set_int("-frate", round(100 * speed))
    for name, value in (("-hmm", MODEL / "en-us"), ("-dict", MODEL / "cmudict-en-us.dict"),
                        ("-lm", MODEL / "en-us.lm.bin"), ("-logfn", "/dev/null")):
        c.set_string(name, str(value))
    return Decoder(c)


def samples(path):
    return subprocess.run(["ffmpeg", "-v", "error", "-i", str(path), "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"],
                          check=True, capture_output=True).stdout


def heard(d, pcm):
    d.start_utt()
    d.process_raw(pcm, False, True)
    d.end_utt()
    words = re.sub(r"\(\d\)", "", d.hyp().hypstr).replace("northwest", "north west").split() if d.hyp() else []
    return [SAME.get(w, w) for w in words]


def said(sentence):
    """[(word, is a name)] as spoken; the words of a name stand in [brackets] in the log."""
    text = sentence["read"].lower()
    out = []
    for m in re.finditer(r"\[([^\]]+)\]|([\w'’]+)", text):
        word = (m[1] or m[2]).replace("’", "'")
        out.append((SAME.get(word, word), bool(m[1])))
    return out


def compare(want, got):
    """Pairs (wanted or None, heard or None) of the cheapest alignment."""
    rows = [[(j, "in") for j in range(len(got) + 1)]]
    for i, (w, _) in enumerate(want, 1):
        row = [(i, "out")]
        for j, g in enumerate(got, 1):
            row.append(min((rows[-1][j - 1][0] + (w != g), "sub"), (rows[-1][j][0] + 1, "out"), (row[-1][0] + 1, "in"),
                           key=lambda c: c[0]))
        rows.append(row)
    i, j, out = len(want), len(got), []
    while i or j:
        step = rows[i][j][1] if i else "in"
        if j == 0:
            step = "out"
        i, j = i - (step != "in"), j - (step != "out")
        out.append((want[i] if step != "in" else None, got[j] if step != "out" else None))
    return out[::-1]


def errors(pairs):
    """(errors, words, errors outside names, words outside names, wrong [(wanted, heard)])."""
    total = bad = plain = plain_bad = 0
    wrong, near_name = [], False
    for w, g in pairs:
        if w:
            total += 1
            near_name = w[1]
            plain += not w[1]
        wrong_here = w is None or w[0] != g
        bad += wrong_here
        plain_bad += wrong_here and not near_name   # a word too many after a name is the name's
        if wrong_here:
            wrong.append((w[0] + ("*" if w[1] else "") if w else "-", g or "-"))
    return bad, total, plain_bad, plain, wrong


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("chapter", nargs="*")
    ap.add_argument("--assets", type=Path, default=ASSETS)
    ap.add_argument("--log", type=Path, default=ASSETS.parent / "build" / "narration")
    a = ap.parse_args()
    d, sums = decoder(), [0, 0, 0, 0]
    for path in sorted(a.log.glob("*.json")):
        if a.chapter and not any(path.name.startswith(c) for c in a.chapter):
            continue
        log = json.loads(path.read_text(encoding="utf-8"))
        pcm = samples(a.assets / "chapters" / log["chapter"] / "narration.en.ogg")
        counts, lines = [0, 0, 0, 0], []
        for s in log["sentences"]:
            first, last = s["words"][0][2] - 0.25, s["words"][-1][3] + 0.25
            found = heard(d, pcm[int(first * RATE) * 2:int(last * RATE) * 2])
            *c, wrong = errors(compare(said(s), found))
            counts = [x + y for x, y in zip(counts, c)]
            if wrong:
                lines.append(f"  {s['beat']} {s['written']}\n      " + ", ".join(f"{w} > {g}" for w, g in wrong))
        sums = [x + y for x, y in zip(sums, counts)]
        print(report(log["chapter"], counts), *lines, sep="\n", flush=True)
    print(report("all", sums))


def report(name, c):
    return (f"{name}: {c[1]} words, error {100 * c[0] / max(1, c[1]):.1f} %; "
            f"without names {c[3]} words, error {100 * c[2] / max(1, c[3]):.1f} %")


if __name__ == "__main__":
    main()
