package captions

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Fault is what is wrong with one line of a caption file.
type Fault struct {
	Line int // from 1
	Text string
}

// Faults are all faults of a caption file, in order of their lines.
type Faults []Fault

func (f Fault) Error() string { return fmt.Sprintf("line %d: %s", f.Line, f.Text) }

func (f Faults) Error() string {
	texts := make([]string, len(f))
	for i := range f {
		texts[i] = f[i].Error()
	}
	return strings.Join(texts, "; ")
}

// Parse reads WebVTT. Cues with a fault are left out; the track with all whole
// cues comes back beside the error, which is of type Faults unless reading
// itself failed. Then the track is nil. Cues are put in the order of their start.
func Parse(r io.Reader) (*Track, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("captions: %w", err)
	}
	p := &parser{track: &Track{}}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	lines.Buffer(nil, len(data)+1)
	var block []string
	for n := 1; ; n++ {
		more := lines.Scan()
		line := strings.TrimRight(lines.Text(), "\r")
		switch {
		case n == 1 && line != "WEBVTT" && !strings.HasPrefix(line, "WEBVTT "):
			p.fault(1, `the file does not begin with "WEBVTT"`)
			block = append(block, line)
		case more && !utf8.ValidString(line):
			p.fault(n, "is not UTF-8")
			block = append(block, strings.ToValidUTF8(line, "\ufffd"))
		case more && strings.TrimSpace(line) != "":
			block = append(block, line)
		default:
			p.block(block, n-len(block))
			block = nil
		}
		if !more {
			break
		}
	}
	slices.SortStableFunc(p.track.Cues, func(a, b Cue) int { return cmp.Compare(a.Start, b.Start) })
	if len(p.faults) > 0 {
		return p.track, p.faults
	}
	return p.track, nil
}

type parser struct {
	track  *Track
	faults Faults
}

func (p *parser) fault(line int, format string, args ...any) {
	p.faults = append(p.faults, Fault{line, fmt.Sprintf(format, args...)})
}

// block reads lines without a blank one between them; the first is line n.
func (p *parser) block(lines []string, n int) {
	if len(lines) == 0 {
		return
	}
	switch word, _, _ := strings.Cut(lines[0], " "); word {
	case "WEBVTT", "NOTE", "STYLE", "REGION":
		return
	}
	c := Cue{}
	if !strings.Contains(lines[0], "-->") {
		c.ID = strings.TrimSpace(lines[0])
		lines, n = lines[1:], n+1
	}
	if len(lines) == 0 || !strings.Contains(lines[0], "-->") {
		p.fault(n, "cue %q has no times", c.ID)
		return
	}
	c.Row = n
	var err error
	if c.Start, c.End, err = parseTimes(lines[0]); err != nil {
		p.fault(n, "%v", err)
		return
	}
	before := len(p.faults)
	for i, line := range lines[1:] {
		p.line(&c, line, n+1+i)
	}
	switch {
	case len(p.faults) > before:
	case len(c.Words) == 0:
		p.fault(n, "cue %q has no words", c.ID)
	default:
		p.track.Cues = append(p.track.Cues, c)
	}
}

func parseTimes(line string) (start, end time.Duration, err error) {
	from, rest, _ := strings.Cut(line, "-->")
	// What follows the end are settings, which the screen does not use.
	to, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	if start, err = parseTime(strings.TrimSpace(from)); err != nil {
		return 0, 0, err
	}
	if end, err = parseTime(to); err != nil {
		return 0, 0, err
	}
	if end <= start {
		return 0, 0, fmt.Errorf("the cue ends at %s, not after its start %s", formatTime(end), formatTime(start))
	}
	return start, end, nil
}

// parseTime reads "[hh:]mm:ss.mmm".
func parseTime(s string) (time.Duration, error) {
	parts := strings.Split(s, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, badTime(s)
	}
	seconds, millis, ok := strings.Cut(parts[len(parts)-1], ".")
	if !ok || len(seconds) != 2 || len(millis) != 3 || len(parts[len(parts)-2]) != 2 {
		return 0, badTime(s)
	}
	var fields []string
	fields = append(fields, parts[:len(parts)-1]...)
	fields = append(fields, seconds)
	var total uint64
	for i, f := range fields {
		n, err := strconv.ParseUint(f, 10, 16)
		if err != nil || (n > 59 && (i > 0 || len(fields) == 2)) {
			return 0, badTime(s)
		}
		total = total*60 + n
	}
	ms, err := strconv.ParseUint(millis, 10, 16)
	if err != nil {
		return 0, badTime(s)
	}
	return time.Duration(total)*time.Second + time.Duration(ms)*time.Millisecond, nil
}

func badTime(s string) error { return fmt.Errorf("time %q is not like 00:01:02.345", s) }

// line reads one line of a cue's text. A word without a timestamp of its own
// takes that of the word before it, the first one that of the cue.
func (p *parser) line(c *Cue, line string, n int) {
	at := c.Start
	if len(c.Words) > 0 {
		at = c.Words[len(c.Words)-1].Start
	}
	first := len(c.Words)
	for line != "" {
		open := strings.IndexByte(line, '<')
		if open < 0 {
			open = len(line)
		}
		for _, word := range strings.Fields(unescape.Replace(line[:open])) {
			c.Words = append(c.Words, Word{Text: word, Start: at, Line: len(c.Lines)})
		}
		if line = line[open:]; line == "" {
			break
		}
		end := strings.IndexByte(line, '>')
		if end < 0 {
			p.fault(n, `"<" has no ">"`)
			return
		}
		if tag := line[1:end]; tag != "" && tag[0] >= '0' && tag[0] <= '9' {
			t, err := parseTime(tag)
			switch {
			case err != nil:
				p.fault(n, "%v", err)
				return
			case t < at || t >= c.End:
				p.fault(n, "word time %s is not between %s and the cue's end %s", tag, formatTime(at), formatTime(c.End))
				return
			}
			at = t
		}
		line = line[end+1:]
	}
	if first == len(c.Words) {
		return
	}
	texts := make([]string, 0, len(c.Words)-first)
	for _, w := range c.Words[first:] {
		texts = append(texts, w.Text)
	}
	c.Lines = append(c.Lines, strings.Join(texts, " "))
}

var (
	unescape = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&nbsp;", "\u00a0", "&lrm;", "\u200e", "&rlm;", "\u200f")
	escape   = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
)

func formatTime(d time.Duration) string {
	ms := d.Round(time.Millisecond).Milliseconds()
	return fmt.Sprintf("%02d:%02d:%02d.%03d", ms/3600000, ms/60000%60, ms/1000%60, ms%1000)
}
