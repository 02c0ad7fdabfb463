"""Captions in WebVTT: where lines and cues break, how long they stand, and the check of every rule."""
from dataclasses import dataclass
from functools import lru_cache

from script import Refused

LINE, AIM_LINE, LINES = 42, 37, 2
SHORTEST, LONGEST = 5 / 6, 7.0       # seconds
FASTEST, AIM_PACE = 20.0, 17.0       # characters a second
GAP = 0.08                           # seconds between cues that follow each other
LINGER = 1.0                         # seconds that a cue may stand after its last word

# Words that begin a sense unit: a break stands well before them.
OPENERS = set("""and but or nor so yet while when where who whom whose which that because although though if unless until
after before since as than for from with without in on at by to of into onto over under near through across against
between during about around behind beneath beside beyond towards toward within along among like per""".split())
# Words that lean on the next one: a break never stands after them.
LEANING = set("""a an the this that these those its his her their our your my no each every of in on at by to for from
with without into onto over under near through and but or nor as than is are was were be been has have had will would
could should may might did do does not mr father about almost at least only more most some two three four five six
seven eight nine ten very who which says""".split())


@dataclass
class Cue:
    id: str
    start: float
    end: float
    lines: list          # lists of words


def bare(w):
    return w.core.lower()


def weight(words, k):
    """How bad a break after words[k] is: 0 at the end of a sentence, 1 and more where thought runs on."""
    here, after = words[k], words[k + 1]
    last = here.shown.rstrip("\"”’)")[-1]
    if here.tail in (".", "?", "!"):
        return 0.0
    if last in ";:–—":
        return 1.0
    if here.name and here.name == after.name:
        return 14.0
    if last in ",)":
        return 1.5
    if here.core.isdigit() and len(here.core) < 3 or any(c.isdigit() for c in after.core) and here.core.istitle():
        return 12.0
    if bare(here) in LEANING or here.core.replace(",", "").isdigit():
        return 9.0
    if here.core[0].isupper() and after.core[0].isupper():
        return 8.0
    if bare(after) in OPENERS:
        return 2.5 if bare(after) != "of" else 4.0
    if bare(after) in LEANING:
        return 4.0
    return 6.0


def width(words):
    return len(" ".join(w.shown for w in words))


def set_lines(words):
    """(cost, lines) of the best setting of words in one or two lines; None where there is none."""
    whole = width(words)
    if whole <= AIM_LINE:
        return 0.0, [words]
    options = [(1.0 + (whole - AIM_LINE) * 0.4, [words])] if whole <= LINE else []
    for k in range(len(words) - 1):
        upper, lower = words[:k + 1], words[k + 1:]
        a, b = width(upper), width(lower)
        if a > LINE or b > LINE or len(lower) < 2 or len(upper) < 2 and a < 8:
            continue
        cost = weight(words, k) + 0.05 * abs(a - b) + 0.4 * (max(0, a - AIM_LINE) + max(0, b - AIM_LINE))
        options.append((cost + 0.3, [upper, lower]))
    return min(options, key=lambda o: o[0]) if options else None


def stand(first, last, limit):
    """(start, end) of a cue from its first to its last word; limit is when the next cue starts."""
    start = round(first.start, 3)
    return start, round(min(last.end + LINGER, limit - GAP, start + LONGEST), 3)


def divide(words, limit):
    """The words of one beat in cues, by the least cost over all divisions. limit: when the next beat speaks."""
    n = len(words)

    @lru_cache(None)
    def rest(i):
        if i == n:
            return 0.0, ()
        best = None
        for j in range(i, n):
            part = words[i:j + 1]
            if width(part) > 2 * LINE + 1:
                break
            setting = set_lines(part)
            start, end = stand(part[0], part[-1], words[j + 1].start if j + 1 < n else limit)
            span, size = end - start, width(part)
            if setting is None or span < SHORTEST or part[-1].end - start > LONGEST or size / span > FASTEST:
                continue
            tail, cues = rest(j + 1)
            cost = setting[0] + tail + 3.0 + 3 * max(0, size / span - AIM_PACE) + 6 * max(0, 1.5 - span)
            cost += 2 * weight(words, j) if j + 1 < n else 0
            cost += sum(2.0 for w in part[:-1] if w.tail in tuple(".?!"))   # one sentence in a cue reads best
            if best is None or cost < best[0]:
                best = cost, ((start, end, setting[1]),) + cues
        return best or (float("inf"), ())

    return rest(0)


def cues(beats, end):
    """Cues of a chapter that ends at `end` seconds."""
    out = []
    for k, beat in enumerate(beats):
        words = [w for s in beat.sentences for w in s.words]
        limit = beats[k + 1].sentences[0].words[0].start if k + 1 < len(beats) else end
        cost, parts = divide(words, limit)
        if cost == float("inf"):
            raise Refused(f"beat {beat.id}: no division into cues keeps all rules; change the wording")
        out += [Cue(f"{beat.id}-{n}", a, b, lines) for n, (a, b, lines) in enumerate(parts, 1)]
    return out


def clock(seconds):
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def safe(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def write(found, language):
    """The WebVTT text. The first word of a cue starts with the cue, each other one has its own time."""
    blocks = ["WEBVTT\nLanguage: " + language]
    for c in found:
        rows, stamp = [], ""
        for words in c.lines:
            row = ""
            for w in words:
                row += (" " if row else "") + stamp.format(clock(w.start)) + safe(w.shown)
                stamp = "<{}>"
            rows.append(row)
        blocks.append(f"{c.id}\n{clock(c.start)} --> {clock(c.end)}\n" + "\n".join(rows))
    return "\n\n".join(blocks) + "\n"


def breaches(found, beats, end):
    """Every breach of a rule, in words. An empty list is what make.py asks for."""
    out, previous = [], None
    spoken = {b.id: [w for s in b.sentences for w in s.words] for b in beats}
    for c in found:
        beat = c.id.rpartition("-")[0]
        words = [w for line in c.lines for w in line]
        rows = [" ".join(w.shown for w in line) for line in c.lines]
        span, size = c.end - c.start, len(" ".join(rows))
        tell = lambda what: out.append(f"{c.id}: {what}: {' | '.join(rows)}")
        if not 1 <= len(rows) <= LINES:
            tell(f"{len(rows)} lines")
        if max(map(len, rows)) > LINE:
            tell(f"a line of {max(map(len, rows))} characters")
        if len(rows) == 2 and len(c.lines[1]) < 2:
            tell("a lone word on the second line")
        if not SHORTEST - 1e-6 <= span <= LONGEST + 1e-6:
            tell(f"stands {span:.2f} s")
        if size / span > FASTEST + 1e-6:
            tell(f"{size / span:.1f} characters a second")
        if previous and c.start < previous.end + GAP - 0.002:
            tell(f"starts {c.start - previous.end:.3f} s after {previous.id}")
        if c.end > end:
            tell("ends after the narration")
        times = [w.start for w in words]
        if any(round(b, 3) <= round(a, 3) for a, b in zip(times, times[1:])) or words[-1].end > c.end + GAP + 0.002:
            tell("word times out of order or outside the cue")
        if words != spoken[beat][:len(words)]:
            tell("words that are not the beat's next ones")
        spoken[beat] = spoken[beat][len(words):]
        previous = c
    out += [f"beat {k}: {len(v)} words in no cue" for k, v in spoken.items() if v]
    return out


def figures(found):
    """What the rules aim at, counted: for the log."""
    pace = sorted(len(" ".join(w.shown for line in c.lines for w in line)) / (c.end - c.start) for c in found)
    lines = [width(line) for c in found for line in c.lines]
    hard = [c.id for c in found for a, b in zip(c.lines, c.lines[1:]) if weight(a + b, len(a) - 1) > 5]
    after = [c.id for c, d in zip(found, found[1:]) if c.id.rpartition("-")[0] == d.id.rpartition("-")[0]
             and weight(c.lines[-1] + d.lines[0], len(c.lines[-1]) - 1) > 5]
    return {"cues": len(found), "longest line": max(lines), f"lines over {AIM_LINE}": sum(n > AIM_LINE for n in lines),
            "pace median": round(pace[len(pace) // 2], 1), "pace highest": round(pace[-1], 1),
            f"cues over {AIM_PACE:.0f}/s": sum(p > AIM_PACE for p in pace),
            "shortest": round(min(c.end - c.start for c in found), 2),
            "longest": round(max(c.end - c.start for c in found), 2),
            "lines broken inside a unit": hard, "cues broken inside a unit": after}
