"""Sounds of a sentence, each with the number of its word."""
from functools import lru_cache

from piper.phonemize_espeak import EspeakPhonemizer

from script import Refused

STRESS, LENGTH = set("ˈˌ"), set("ː̩̃")
PUNCT = set(".,;:?!")
VOWELS = set("aeiouæɐɑɔəɚɛɜɪʊʌᵻ")
REACH = 14       # sounds by which a cut may lie off its expected place
_READER = EspeakPhonemizer()


@lru_cache(None)
def read(text):
    # the reader writes a linking glide ʲ that the voice was not trained with
    return tuple(p for part in _READER.phonemize("en-us", text) for p in part if p != "ʲ")


def sounds_only(phones):
    return [p for p in phones if p not in STRESS | LENGTH | PUNCT and p != " "]


def change(a, b):
    """Cost of hearing b for a: vowels weaken into each other easily, a vowel for a consonant hardly ever."""
    if a == b:
        return 0.0
    if (a in VOWELS) != (b in VOWELS):
        return 1.4
    return 0.4 if a in VOWELS else 0.9


def prefix_costs(word, run):
    """Edit costs of word against run[:0], run[:1] ... run[:len]."""
    row = [0.7 * j for j in range(len(run) + 1)]
    for p in word:
        above, row = row, [row[0] + 0.7]
        for j, q in enumerate(run):
            row.append(min(above[j] + change(p, q), above[j + 1] + 0.7, row[j] + 0.7))
    return row


def cuts(words, run, spaced):
    """Where each word starts in run, the sounds of the sentence: the division with the least edit cost against the
    words read alone. The reader runs 'of the' together and says one figure as many words, so its spaces alone do
    not tell; a cut off a space costs a little."""
    total = sum(map(len, words))
    best, place = {0: (0.0, ())}, 0
    for i, word in enumerate(words):
        place += len(word)
        expected = place * len(run) / total
        new = {}
        for a, (cost, path) in best.items():
            if a and a not in spaced:
                cost += 0.5
            costs = prefix_costs(word, run[a:a + len(word) + 9])
            for length in range(1, len(costs)):
                b = a + length
                if i == len(words) - 1 and b != len(run) or abs(b - expected) > REACH:
                    continue
                c = cost + costs[length]
                if b not in new or c < new[b][0]:
                    new[b] = (c, path + (a,))
        best = new
    return best[len(run)][1] if len(run) in best else None


def label(sentence, known):
    """[(phone, word number, or -1 for spaces and marks)] of a sentence whose words are resolved. Refuses a sentence
    that cannot be divided, and sounds that the voice never learnt."""
    text = " ".join(w.spoken + w.tail for w in sentence.words)
    full = read(text)
    run = sounds_only(full)
    starts = cuts([sounds_only(read(w.spoken)) for w in sentence.words], run, set(spaces(full)))
    if starts is None:
        raise Refused(f"line {sentence.line}: cannot place the words of {sentence.text!r}")
    owner, k = [], -1
    for n in range(len(run)):
        if k + 1 < len(starts) and starts[k + 1] == n:
            k += 1
        owner.append(k)
    out, n, placed = [], 0, set()
    for p in full:
        if p == " " or p in PUNCT:
            out.append((p, -1))
            continue
        # a stress mark goes with the sound after it, a length mark with the one before
        w = owner[max(n - 1, 0)] if p in LENGTH else owner[min(n, len(owner) - 1)]
        n += p not in STRESS | LENGTH
        given = sentence.words[w].phones
        if not given:
            out.append((p, w))
        elif w not in placed:
            placed.add(w)
            out += [(q, w) for q in given]
    while out[-1][0] == " ":
        out.pop()
    if strange := {p for p, _ in out} - known - {" "}:
        raise Refused(f"line {sentence.line}: the voice never learnt {' '.join(strange)}: {sentence.text!r}")
    return out


def spaces(full):
    """Numbers of the sounds that follow a space or a mark."""
    n, gap = 0, False
    for p in full:
        if p == " " or p in PUNCT:
            gap = True
        elif p not in STRESS | LENGTH:
            if gap:
                yield n
            n, gap = n + 1, False
