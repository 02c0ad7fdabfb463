"""The pronunciation table and what the voice reads for each word."""
import re
import unicodedata

import numbers_en
from script import Refused

VOWELS = set("aeiouæɐɑɔəɚɛɜɪʊʌᵻ")
HISS, HARD = "szʃʒ", "ptkfθ"
GENITIVE = re.compile(r"['’]?s$|['’]$")


def key(words):
    """Words are looked up with their first letter small, so that 'Al-Waer' finds 'al-Waer'."""
    return tuple(w[0].lower() + w[1:].replace("’", "'") for w in words)


def read(path, known):
    """Table at path: written form, sounds (one group a word), how it is said for people. A dash in place of the
    sounds says that English rules read the word right. known holds the sounds that the voice was trained with; any
    other is refused."""
    table = {}
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise Refused(f"{path}:{n}: {len(cells)} columns, 3 are needed")
        written = cells[0].split()
        if cells[1] == "-":
            table[key(written)] = None
            continue
        groups = unicodedata.normalize("NFD", cells[1]).split()
        if strange := sorted(set("".join(groups)) - known):
            raise Refused(f"{path}:{n}: {cells[0]}: the voice never learnt {' '.join(strange)}")
        if len(written) != len(groups):
            raise Refused(f"{path}:{n}: {cells[0]}: {len(written)} words, {len(groups)} groups of sounds")
        if key(written) in table:
            raise Refused(f"{path}:{n}: {cells[0]} stands twice")
        table[key(written)] = groups
    return table


def resolve(beats, table, where):
    """Fills spoken, phones and name of every word. Returns notes for the editor: capitalised words that the table
    does not know, and three-figure numbers that could be years."""
    longest = max(map(len, table), default=1)
    notes, count = [], 0
    for beat in beats:
        for s in beat.sentences:
            k = 0
            while k < len(s.words):
                if s.words[k].spoken:
                    k += 1
                    continue
                size = take(s.words, k, table, longest)
                if size:
                    count += 1
                    for w in s.words[k:k + size]:
                        w.name = count
                for i in range(k, k + max(size, 1)):
                    if not s.words[i].phones:
                        notes += by_rule(s.words, i, f"{where}:{s.line}", size)
                k += size or 1
    return notes


def take(words, k, table, longest):
    """Gives words[k:] the sounds of the longest name that starts there; returns its length in words, 0 if none.
    A name that English rules read right gets no sounds."""
    for size in range(min(longest, len(words) - k), 0, -1):
        part = words[k:k + size]
        if any(w.tail for w in part[:-1]):
            continue
        want, ending = key(w.core for w in part), ""
        if want not in table:
            bare = GENITIVE.sub("", want[-1])
            if bare == want[-1] or want[:-1] + (bare,) not in table:
                continue
            want = want[:-1] + (bare,)
            last = (table[want] or ["a"])[-1][-1]
            ending = "ᵻz" if last in HISS else "s" if last in HARD else "z"
        for w, sounds in zip(part, table[want] or ()):
            w.phones = sounds
            # the voice's reader meets a word it does not know, with the same kind of first sound, so that
            # the words around keep the form they have in connected speech
            w.spoken = "obbadoz" if sounds.lstrip("ˈˌ")[0] in VOWELS else "zabbadoz"
        if table[want]:
            part[-1].phones += ending
        return size
    return 0


def by_rule(words, k, where, listed):
    """spoken of a word whose sounds English rules give. listed: it stands in the table. Returns notes."""
    w = words[k]
    if re.search(r"\d", w.core):
        after = []
        for x in words[k + 1:k + 4]:
            if words[k + len(after)].tail:
                break
            after.append(x.core)
        said = numbers_en.say(w.core, words[k - 1].core if k else "", after)
        if said is None:
            raise Refused(f"{where}: no rule for {w.core!r}: write {{written|spoken}}")
        w.spoken = said
        before = words[k - 1].core.lower() if k else ""
        if re.fullmatch(r"\d{3}", w.core) and before in ("in", "since", "by", "until", "about") and (w.tail or not after):
            return [f"{where}: {w.core}: a year? it is said as {said!r}"]
        return []
    if not listed and re.fullmatch(r"[A-Z]{2,}s?", w.core):
        raise Refused(f"{where}: {w.core}: capital letters need a row in the pronunciation table")
    w.spoken = w.core
    opens = not k or re.match("[\"“‘]", w.shown)   # a sentence or a quotation starts with a capital letter
    if not opens and not listed and w.core[0].isupper() and w.core not in numbers_en.MONTHS and w.core != "I":
        return [f"{where}: {w.core}: not in the table"]
    return []
