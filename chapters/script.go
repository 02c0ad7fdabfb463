package chapters

import (
	"regexp"
	"strings"
)

// script is what a narration says, beat by beat, as written.
type script []scriptBeat

type scriptBeat struct {
	beat  string
	title string
	line  int // of its heading, from 1
	words []string
}

// spokenForm matches "{written|spoken}".
var spokenForm = regexp.MustCompile(`\{([^{}|]*)\|[^{}|]*\}`)

// parseScript reads a script: "# 2.2 To the clock" begins a beat, blank lines
// part paragraphs, "{written|spoken}" tells how something is said. Words before
// the first beat belong to none and are dropped.
func parseScript(data string) script {
	var s script
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		if heading, ok := strings.CutPrefix(line, "# "); ok {
			beat, title, _ := strings.Cut(strings.TrimSpace(heading), " ")
			s = append(s, scriptBeat{beat: beat, title: strings.TrimSpace(title), line: i + 1})
			continue
		}
		if len(s) == 0 {
			continue
		}
		b := &s[len(s)-1]
		b.words = append(b.words, strings.Fields(spokenForm.ReplaceAllString(line, "$1"))...)
	}
	return s
}
