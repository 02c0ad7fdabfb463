package chapters

import (
	"fmt"
	"io/fs"
	"strings"
	"time"

	"homs/chapters/captions"
)

// maxTail is how long a narration may go on after its last caption.
const maxTail = 6 * time.Second

// checkVoice compares narration, captions and script of a chapter.
func (c *checker) checkVoice(ch *Chapter) {
	for _, lang := range c.p.Languages {
		t := ch.Captions[lang]
		if t == nil {
			continue
		}
		file := captionsFile(ch.Dir, lang)
		for _, f := range t.Faults() {
			c.add(Problem{File: file, Line: f.Line, Level: LevelWarning, Text: f.Text, Remedy: "render the captions again or break the sentence"})
		}
		if lang == c.p.Narrated[0] && ch.Narration[lang] != "" && ch.End-t.End() > maxTail {
			c.add(Problem{
				File: narrationFile(ch.Dir, lang), Level: LevelWarning,
				Text:   fmt.Sprintf("goes on for %.1f s after the last caption", (ch.End - t.End()).Seconds()),
				Remedy: "render narration and captions together",
			})
		}
		if data, err := fs.ReadFile(c.fsys, scriptFile(ch.Dir, lang)); err == nil {
			c.checkScript(ch, t, lang, parseScript(string(data)))
		}
	}
}

// checkScript finds the first word of each beat where captions and script part:
// then the narration is older than the script.
func (c *checker) checkScript(ch *Chapter, t *captions.Track, lang Language, s script) {
	said, _ := speechOf(t, func(string) bool { return true })
	file := scriptFile(ch.Dir, lang)
	for _, part := range s {
		var have []string
		if b := said[part.beat]; b != nil {
			for _, w := range b.words {
				have = append(have, strings.Fields(captions.Fold(w.text))...)
			}
		}
		want := strings.Fields(captions.Fold(strings.Join(part.words, " ")))
		if i := differ(want, have); i >= 0 {
			c.add(Problem{
				File: file, Line: part.line, Level: LevelError,
				Text:   fmt.Sprintf("beat %s is captioned otherwise than written, from %q on", part.beat, strings.Join(want[min(i, len(want)):min(i+4, len(want))], " ")),
				Remedy: "render the narration again",
			})
		}
	}
}

// differ is the first index at which a and b differ, -1 if they are equal.
func differ(a, b []string) int {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return i
		}
	}
	return -1
}
