package chapters

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Level says how much a problem matters.
type Level string

const (
	// LevelError is content that cannot be used or contradicts itself. The
	// programme leaves it out or plays around it.
	LevelError Level = "error"
	// LevelWarning plays, but not as it should.
	LevelWarning Level = "warning"
	// LevelNotice is something a curator should know and may leave.
	LevelNotice Level = "notice"
)

// Problem is one finding about the content.
type Problem struct {
	File   string // path inside the content folder
	Line   int    // from 1; 0 if the problem belongs to the whole file
	Level  Level
	Text   string // what is wrong
	Remedy string // what to do about it; may be empty
}

// String writes the problem on one line, as compilers do.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	fmt.Fprintf(&b, ": %s: %s", p.Level, p.Text)
	if p.Remedy != "" {
		fmt.Fprintf(&b, " (%s)", p.Remedy)
	}
	return b.String()
}

// SortProblems orders problems by file, line and text and drops doubles.
func SortProblems(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Text, b.Text))
	})
	return slices.Compact(problems)
}
