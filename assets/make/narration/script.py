"""The script of a chapter: beats, paragraphs, sentences, words."""
import re
from dataclasses import dataclass, field

HEADING = re.compile(r"# +(\S+) +(\S.*)")
TOKEN = re.compile(r"(?P<open>[\"“‘(\[]*)\{(?P<written>[^|{}]+)\|(?P<spoken>[^|{}]+)\}(?P<rest>\S*)|(?P<plain>\S+)")
SENTENCE_END = re.compile(r"[.?!]+[\"”’)\]]*$")
REFUSED = re.compile(r"[$€£&@°=+*_<>/\\]|\.\.|…|\b(?:\w\.){2,}|\b(?:Dr|Mr|Mrs|Ms|St|Gen|Col|Lt|vs|etc)\.|\bNo\. *\d")
DASHES = "–—-"


class Refused(Exception):
    """What the script, a table or a caption may not hold; says where."""


@dataclass
class Word:
    shown: str           # as the caption shows it, with its punctuation
    core: str            # without outer punctuation
    spoken: str = ""     # words for the voice, where the script or a rule gives them
    tail: str = ""       # the mark after it that the voice hears: , ; : . ? !
    phones: str = ""     # from the pronunciation table
    name: int = 0        # words of one name share a number above 0
    start: float = 0.0   # seconds from the start of the chapter
    end: float = 0.0


@dataclass
class Sentence:
    words: list
    line: int            # where it starts in the script
    pause: str = "sentence"

    @property
    def text(self):
        return " ".join(w.shown for w in self.words)


@dataclass
class Beat:
    id: str
    title: str
    sentences: list = field(default_factory=list)


def read(path):
    """Beats of the script at path. Refuses text before the first heading, an empty beat, and signs that have
    no one reading, such as $ or abbreviations with full stops."""
    beats, paragraph, first = [], [], 0
    lines = path.read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(lines + [""], 1):
        heading = HEADING.fullmatch(line.strip())
        if line.startswith("#") and not heading:
            raise Refused(f"{path}:{n}: a heading is '# ID Title'")
        if line.strip() and not heading:
            bare = re.sub(r"\{[^}]*\}", "", line)
            if m := REFUSED.search(bare):
                raise Refused(f"{path}:{n}: write {m[0]!r} in words or as {{written|spoken}}")
            if re.search(r"[{}|]", bare):
                raise Refused(f"{path}:{n}: an override is {{written|spoken}} on one line")
            if not beats:
                raise Refused(f"{path}:{n}: text before the first heading")
            first = first or n
            paragraph.append(line.strip())
            continue
        if paragraph:
            new = sentences(" ".join(paragraph), first)
            new[-1].pause = "paragraph"
            beats[-1].sentences += new
            paragraph, first = [], 0
        if heading:
            beats.append(Beat(heading[1], heading[2].strip()))
    for b in beats:
        if not b.sentences:
            raise Refused(f"{path}: beat {b.id} has no words")
        b.sentences[-1].pause = "beat"
    return beats


def sentences(text, line):
    """Splits a paragraph after . ? ! where the next word starts with a capital letter, a figure or a quote."""
    out, words = [], []
    tokens = list(TOKEN.finditer(text))
    for k, m in enumerate(tokens):
        w = word(m)
        if w is None:  # a dash standing alone: shown with the word before it, heard as a comma
            if words:
                words[-1].shown += " " + m[0]
                words[-1].tail = words[-1].tail or ","
            continue
        if m[0][0] == "(" and words:
            words[-1].tail = words[-1].tail or ","
        words.append(w)
        following = tokens[k + 1][0].lstrip("\"“‘([{") if k + 1 < len(tokens) else ""
        if SENTENCE_END.search(w.shown) and (not following or following[0].isupper() or following[0].isdigit()):
            out.append(Sentence(words, line))
            words = []
    if words:
        out.append(Sentence(words, line))
    for s in out:
        if s.words[-1].tail not in tuple(".?!"):
            s.words[-1].tail = "."
    return out


def word(m):
    """One word of a token; None for a dash on its own."""
    if m["written"]:
        shown = m["open"] + m["written"] + m["rest"]
    else:
        shown = m[0]
    core = re.sub(r"^\W+|[^\w%]+$", "", shown)
    if not core:
        if shown.strip(DASHES):
            raise Refused(f"line with {shown!r}: punctuation on its own")
        return None
    after = shown[shown.rindex(core) + len(core):]
    marks = re.search(r"[.,;:?!]", after)
    tail = marks[0] if marks else "," if re.search(r"[)–—]", after) else ""
    return Word(shown, core, m["spoken"] or "", tail)
