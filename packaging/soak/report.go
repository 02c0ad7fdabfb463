package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// report samples the exhibit, writes the table, and judges.
type report struct {
	h       *hall
	out     io.Writer
	samples []sample
	now     sample
	deaths  int
	grown   int
}

// sample is the exhibit at one moment.
type sample struct {
	at    time.Duration
	pss   float64 // MB
	files int
}

// The rules of the verdict.
const (
	settling   = 10 * time.Minute // growth is counted from here
	mostGrowth = 5.0              // per cent
	mostFiles  = 4
)

func newReport(h *hall, out io.Writer) *report { return &report{h: h, out: out} }

func (r *report) head() {
	fmt.Fprintln(r.out, "| minute | inputs | PSS, MB | descriptors | painted | later than 250 ms | load | sound gaps | visits begun | deaths |")
	fmt.Fprintln(r.out, "|---|---|---|---|---|---|---|---|---|---|")
}

// sample looks at the process; while there is none it takes nothing.
func (r *report) sample(at time.Duration) {
	pid := r.h.child()
	if pid == 0 {
		return
	}
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return
	}
	files, err := os.ReadDir(fmt.Sprintf("/proc/%d/fd", pid))
	if err != nil {
		return
	}
	var kilobytes float64
	for line := range bytes.Lines(text) {
		if n, err := fmt.Sscanf(string(line), "Pss: %f kB", &kilobytes); n == 1 && err == nil {
			break
		}
	}
	r.now = sample{at, kilobytes / 1024, len(files)}
	r.samples = append(r.samples, r.now)
}

func (r *report) row(at time.Duration, inputs int64) {
	var health struct {
		Frames int `json:"frames"`
		Late   int `json:"late_frames"`
	}
	if text, err := os.ReadFile(filepath.Join(r.h.files, "health.json")); err == nil {
		json.Unmarshal(text, &health) // zeros tell that it could not be read
	}
	load := "?"
	if text, err := os.ReadFile("/proc/loadavg"); err == nil {
		load, _, _ = strings.Cut(string(text), " ")
	}
	gaps := "-"
	if r.h.ear != nil {
		n, silent := r.h.ear.heard()
		gaps = fmt.Sprintf("%d, %d ms", n, silent.Milliseconds())
	}
	visits := len(r.lines("exhibit.log", "from=attract to=session"))
	r.grown = len(r.lines("supervisor.log", "grew too large"))
	r.deaths = len(r.lines("supervisor.log", "level=ERROR msg=again")) + r.grown
	fmt.Fprintf(r.out, "| %.1f | %d | %.0f | %d | %d | %d | %s | %s | %d | %d |\n",
		at.Minutes(), inputs, r.now.pss, r.now.files, health.Frames, health.Late, load, gaps, visits, r.deaths)
}

// lines are those of a log that have a text in them.
func (r *report) lines(name, text string) (list []string) {
	f, err := os.Open(filepath.Join(r.h.files, name))
	if err != nil {
		return nil
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if strings.Contains(s.Text(), text) {
			list = append(list, s.Text())
		}
	}
	return list
}

var stamp = regexp.MustCompile(`^time=\S+ level=ERROR `)

// verdict prints what the whole run was like, and is an error if it was not well.
func (r *report) verdict() error {
	var wrong []string
	late := slices.DeleteFunc(slices.Clone(r.samples), func(s sample) bool { return s.at < settling })
	if len(late) > 60 {
		from, to := line(late)
		growth := 100 * (to - from) / from
		first, last := late[0].files, late[len(late)-1].files
		fmt.Fprintf(r.out, "\nAfter %s: PSS %.0f to %.0f MB by the line of least squares, %+.1f %% (%+.0f MB an hour); descriptors %d to %d.\n",
			settling, from, to, growth, (to-from)/(late[len(late)-1].at-late[0].at).Hours(), first, last)
		if growth > mostGrowth {
			wrong = append(wrong, fmt.Sprintf("memory grew by %.1f %%", growth))
		}
		if last-first > mostFiles {
			wrong = append(wrong, fmt.Sprintf("descriptors grew from %d to %d", first, last))
		}
	}
	most := slices.MaxFunc(append(r.samples, r.now), func(a, b sample) int { return int(a.pss - b.pss) })
	fmt.Fprintf(r.out, "\nHighest PSS %.0f MB, at %.1f minutes. Deaths %d, of them %d for their memory.\n", most.pss, most.at.Minutes(), r.deaths, r.grown)
	if r.deaths > 0 {
		wrong = append(wrong, "it died")
	}
	counts := map[string]int{}
	for _, l := range r.lines("exhibit.log", "level=ERROR") {
		counts[stamp.ReplaceAllString(l, "")]++
	}
	for text, n := range counts {
		fmt.Fprintf(r.out, "- %d times in the log: %s\n", n, text)
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%s", strings.Join(wrong, "; "))
	}
	return nil
}

// line is where the line of least squares through the PSS begins and ends.
func line(list []sample) (from, to float64) {
	n, mx, my := float64(len(list)), 0.0, 0.0
	for _, s := range list {
		mx, my = mx+s.at.Seconds()/n, my+s.pss/n
	}
	xy, xx := 0.0, 0.0
	for _, s := range list {
		dx := s.at.Seconds() - mx
		xy, xx = xy+dx*(s.pss-my), xx+dx*dx
	}
	slope := 0.0
	if xx > 0 {
		slope = xy / xx
	}
	return my + slope*(list[0].at.Seconds()-mx), my + slope*(list[len(list)-1].at.Seconds()-mx)
}
