"""python3 -m unittest discover -s assets/make/narration, in the environment of requirements.txt."""
import tempfile
import unittest
from pathlib import Path

import captions
import names
import numbers_en
import phones
import script


def parse(text):
    with tempfile.TemporaryDirectory() as d:
        path = Path(d) / "script.en.md"
        path.write_text(text, encoding="utf-8")
        return script.read(path)


def timed(text, pace=0.06):
    """Beats of a script whose words take pace seconds a character, with the pauses of the film."""
    beats, at = parse(text), 0.6
    for b in beats:
        for s in b.sentences:
            for w in s.words:
                w.start, at = at, at + max(0.12, pace * (len(w.shown) + 1))
                w.end = at
            at += {"sentence": 0.45, "paragraph": 0.9, "beat": 1.6}[s.pause]
    return beats, at


class Numbers(unittest.TestCase):
    def test_say(self):
        for text, before, after, want in (
                ("2011", "In", [], "twenty eleven"), ("2004", "of", ["counted"], "two thousand and four"),
                ("1905", "in", [], "nineteen oh five"), ("2000", "in", [], "two thousand"), ("1900", "", [], "nineteen hundred"),
                ("1950s", "the", [], "nineteen fifties"), ("652,609", "counted", ["people"], "six hundred and fifty-two thousand six hundred and nine"),
                ("8", "On", ["March", "1963"], "the eighth of"), ("8", "the", ["March"], "eighth of"),
                ("20", "on", ["and", "21", "May"], "the twentieth"), ("20-21", "on", ["May"], "the twentieth to the twenty-first of"),
                ("22nd", "the", [], "twenty-second"), ("1,400", "", [], "one thousand four hundred"), ("3.5", "", [], "three point five"),
                ("40%", "", [], "forty per cent"), ("2012-2014", "", [], "twenty twelve to twenty fourteen"), ("M5", "The", [], "M five"),
                ("20", "killed", ["people"], "twenty"), ("12:30", "", [], None)):
            self.assertEqual(numbers_en.say(text, before, after), want, text)


class Script(unittest.TestCase):
    def test_read(self):
        beats = parse('# 2.2 To the clock\n\nOn 17 April, in {218|two eighteen} – yes. "He went." They\nstayed (all).\n\nNext.\n\n# 2.3 Two\nEnd?\n')
        self.assertEqual([b.id for b in beats], ["2.2", "2.3"])
        self.assertEqual([s.text for s in beats[0].sentences], ['On 17 April, in 218 – yes.', '"He went."', "They stayed (all).", "Next."])
        self.assertEqual([s.pause for s in beats[0].sentences], ["sentence", "sentence", "paragraph", "beat"])
        words = beats[0].sentences[0].words
        self.assertEqual((words[4].spoken, words[4].tail, words[4].shown), ("two eighteen", ",", "218 –"))
        self.assertEqual(beats[0].sentences[2].words[1].tail, ",")

    def test_refused(self):
        for bad in ("No heading.\n", "# 1.1 A\n\n# 1.2 B\n\nText.\n", "# 1.1 A\n\nIt cost $5.\n", "# 1.1 A\n\nDr. Who.\n", "# 1.1\n\nText.\n",
                    "# 1.1 A\n\nA {broken override.\n"):
            with self.assertRaises(script.Refused, msg=bad):
                parse(bad)


class Names(unittest.TestCase):
    def table(self, text):
        with tempfile.TemporaryDirectory() as d:
            path = Path(d) / "t.tsv"
            path.write_text(text, encoding="utf-8")
            return names.read(path, set("hˈɑmsælwɚz ː"))

    def test_longest_name_and_genitive(self):
        table = self.table("Homs\thˈɑːms\tx\nal-Waer\tælwˈɑːɚ\tx\nHoms Dream\thˈɑːms hˈɑːm\tx\nRiver\t-\t\n")
        beats = parse("# 1.1 A\n\nHoms's clock and Homs Dream by Al-Waer, the River and Foo.\n")
        notes = names.resolve(beats, table, "f")
        w = beats[0].sentences[0].words
        self.assertEqual([x.phones for x in w], ["hˈɑːmsᵻz", "", "", "hˈɑːms", "hˈɑːm", "", "ælwˈɑːɚ", "", "", "", ""])
        self.assertEqual([x.name for x in w], [1, 0, 0, 2, 2, 0, 3, 0, 4, 0, 0])
        self.assertEqual(notes, ["f:3: Foo: not in the table"])

    def test_refused(self):
        for bad in ("Homs\thˈɒms\tunknown sound\n", "Homs city\thˈɑːms\tgroups\n", "Homs\thˈɑːms\n", "Homs\thˈɑːms\t\nHoms\thˈɑːms\t\n"):
            with self.assertRaises(script.Refused, msg=bad):
                self.table(bad)


class Phones(unittest.TestCase):
    def test_words_that_run_together(self):
        beats = parse("# 1.1 A\n\nTens of the men counted 1,400 of them in Homs.\n")
        names.resolve(beats, {("homs",): ["hˈɑːms"]}, "f")
        s = beats[0].sentences[0]
        known = set("abdefhijklmnoprstuvwzæðŋɐɑɔəɚɛɜɡɪɹɾʃʊʌʒʔθᵻˈˌː̩ ,.")
        out = phones.label(s, known)
        own = ["".join(p for p, w in out if w == k) for k in range(len(s.words))]
        self.assertEqual(own[1:3], ["ʌv", "ðə"])
        self.assertEqual(own[-1], "hˈɑːms")
        self.assertIn("θˈaʊzənd", own[5])
        self.assertTrue(all(own))


class Captions(unittest.TestCase):
    TEXT = ("# 1.1 A\n\nThe census of 2004 counted 652,609 people in the city, and a United Nations agency later estimated about 800,000 of them. "
            "He went. The protests, which had begun in the south of the country in the spring, stayed until the winter came.\n\n# 1.2 B\n\nIt ended.\n")

    def test_rules_hold(self):
        beats, end = timed(self.TEXT)
        found = captions.cues(beats, end)
        self.assertEqual(captions.breaches(found, beats, end), [])
        self.assertEqual([w.shown for c in found for line in c.lines for w in line],
                         [w.shown for b in beats for s in b.sentences for w in s.words])
        self.assertEqual(found[-1].id, "1.2-1")
        text = captions.write(found, "en")
        self.assertTrue(text.startswith("WEBVTT\n"))
        self.assertIn("\n1.1-1\n00:00:00.600 --> ", text)

    def test_too_fast(self):
        beats, end = timed(self.TEXT, pace=0.02)
        with self.assertRaises(script.Refused):
            captions.cues(beats, end)

    def test_breaches_are_seen(self):
        beats, end = timed(self.TEXT)
        good = captions.cues(beats, end)
        for spoil, what in (
                (lambda c: setattr(c[0], "end", c[0].start + 0.5), "stands"),
                (lambda c: setattr(c[0], "lines", [c[0].lines[0] + c[0].lines[-1] + c[1].lines[0]]), "a line of"),
                (lambda c: setattr(c[0], "lines", [sum(c[0].lines, [])[:-1], sum(c[0].lines, [])[-1:]]), "lone word"),
                (lambda c: setattr(c[1], "start", c[0].end), "starts"),
                (lambda c: c.pop(), "in no cue")):
            cues = [captions.Cue(c.id, c.start, c.end, list(c.lines)) for c in good]
            spoil(cues)
            self.assertTrue(any(what in b for b in captions.breaches(cues, beats, end)), what)


if __name__ == "__main__":
    unittest.main()
