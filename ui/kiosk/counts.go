package kiosk

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"homs/ui/kept"
)

// Counts is how the exhibit is used, by the hour and without persons. It is a CSV file
// that lines are added to; 400 days of it stay under a megabyte. Its methods may be
// called from any goroutine.
type Counts struct {
	path string

	mu    sync.Mutex
	now   use
	hour  string // of now
	added int    // lines since the file was last put in order
}

// use is what happened in an hour.
type use struct {
	visits, seconds, drags      int
	started, finished, language map[string]int
}

// KeptDays is how many days are kept.
const KeptDays = 400

const (
	countsHeader = "hour,visits,seconds,drags,started,finished,languages"
	hourForm     = "2006-01-02 15"
)

// OpenCounts puts the file in the folder dir in order: hours that were written in pieces
// become one line, old hours and broken lines are dropped. The counts are usable whatever
// the error says.
func OpenCounts(dir string, now time.Time) (*Counts, error) {
	c := &Counts{path: filepath.Join(dir, "counts.csv"), hour: now.Format(hourForm)}
	return c, c.tidy()
}

// Visit counts a visit and its length.
func (c *Counts) Visit(length time.Duration) {
	c.count(func(u *use) { u.visits++; u.seconds += int(length.Round(time.Second).Seconds()) })
}

// Drag counts a drag of the bar.
func (c *Counts) Drag() { c.count(func(u *use) { u.drags++ }) }

// Started counts a chapter, by its number, whose beginning was heard.
func (c *Counts) Started(chapter int) { c.count(func(u *use) { u.started[strconv.Itoa(chapter)]++ }) }

// Finished counts a chapter that was heard to its end.
func (c *Counts) Finished(chapter int) {
	c.count(func(u *use) { u.finished[strconv.Itoa(chapter)]++ })
}

// Language counts a language that a visitor saw the story in.
func (c *Counts) Language(l string) { c.count(func(u *use) { u.language[l]++ }) }

func (c *Counts) count(f func(*use)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now.fill()
	f(&c.now)
}

func (u *use) fill() {
	if u.started == nil {
		u.started, u.finished, u.language = map[string]int{}, map[string]int{}, map[string]int{}
	}
}

func (u *use) add(v use) {
	u.fill()
	u.visits, u.seconds, u.drags = u.visits+v.visits, u.seconds+v.seconds, u.drags+v.drags
	for i, to := range []map[string]int{u.started, u.finished, u.language} {
		for k, n := range []map[string]int{v.started, v.finished, v.language}[i] {
			to[k] += n
		}
	}
}

func (u *use) empty() bool {
	return u.visits == 0 && u.seconds == 0 && u.drags == 0 && len(u.started)+len(u.finished)+len(u.language) == 0
}

// Flush writes what was counted since the last Flush, for the hour in which it was
// counted. A power cut loses what was counted since.
func (c *Counts) Flush(now time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	line := c.now.line(c.hour)
	hour := now.Format(hourForm)
	if c.added > 1000 || hour[:10] != c.hour[:10] {
		defer func() { c.tidy() }() // what is wrong is said by the next one
	}
	c.hour = hour
	if c.now.empty() {
		return nil
	}
	if err := appendLine(c.path, line); err != nil {
		return fmt.Errorf("counts: %w", err)
	}
	c.now, c.added = use{}, c.added+1
	return nil
}

// appendLine adds a line to a file, whole or, where the disk is full, not at all: the next
// one would be lost with half a line before it.
func appendLine(path, line string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	before, err := f.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = f.WriteString(line)
	}
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		f.Truncate(before)
	}
	return errors.Join(err, f.Close())
}

func (u *use) line(hour string) string {
	pairs := func(m map[string]int) string {
		var s []string
		for _, k := range slices.Sorted(maps.Keys(m)) {
			s = append(s, fmt.Sprintf("%s:%d", k, m[k]))
		}
		return strings.Join(s, " ")
	}
	return fmt.Sprintf("%s,%d,%d,%d,%s,%s,%s\n", hour, u.visits, u.seconds, u.drags, pairs(u.started), pairs(u.finished), pairs(u.language))
}

// Sum is how the exhibit was used over some days.
type Sum struct {
	Visits, Drags             int
	Length                    time.Duration // of all visits, without the time when nobody was there
	Started, Finished, Spoken map[string]int
}

// Sum adds up the last days, today and what was not flushed yet included.
func (c *Counts) Sum(days int, now time.Time) (Sum, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, hours, _, err := c.read()
	if err != nil {
		return Sum{}, err
	}
	var u use
	u.add(c.now)
	first := now.AddDate(0, 0, 1-days).Format(hourForm)[:10]
	for hour, v := range hours {
		if hour >= first && hour[:10] <= now.Format(hourForm)[:10] {
			u.add(*v)
		}
	}
	return Sum{u.visits, u.drags, time.Duration(u.seconds) * time.Second, u.started, u.finished, u.language}, nil
}

// read returns the file, its hours, and how many of its lines cannot be read.
func (c *Counts) read() (text []byte, hours map[string]*use, broken int, err error) {
	text, err = os.ReadFile(c.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, 0, fmt.Errorf("counts: %w", err)
	}
	hours = map[string]*use{}
	for line := range bytes.Lines(text) {
		hour, u, ok := readLine(line)
		if !ok {
			if !bytes.HasPrefix(line, []byte("hour,")) {
				broken++
			}
			continue
		}
		if hours[hour] == nil {
			hours[hour] = &use{}
		}
		hours[hour].add(u)
	}
	return text, hours, broken, nil
}

// tidy reads the file and writes it in order.
func (c *Counts) tidy() error {
	text, hours, broken, err := c.read()
	if err != nil {
		return err
	}
	days := map[string]bool{}
	for hour := range hours {
		days[hour[:10]] = true
	}
	// Days that were counted, not days of the calendar: a clock that runs ahead for once
	// must not throw everything away.
	last := slices.Sorted(maps.Keys(days))
	last = last[max(len(last)-KeptDays, 0):]
	var b strings.Builder
	b.WriteString(countsHeader + "\n")
	for _, hour := range slices.Sorted(maps.Keys(hours)) {
		if hour >= last[0] {
			b.WriteString(hours[hour].line(hour))
		}
	}
	c.added = 0
	if b.String() == string(text) {
		return nil
	}
	if err := kept.Replace(c.path, []byte(b.String())); err != nil {
		return fmt.Errorf("counts: %w", err)
	}
	if broken > 0 {
		return fmt.Errorf("counts: %d lines could not be read and are left out", broken)
	}
	return nil
}

// readLine reads a line of the file; one that a power cut left in pieces is not ok.
func readLine(line []byte) (hour string, u use, ok bool) {
	if !bytes.HasSuffix(line, []byte("\n")) {
		return "", u, false
	}
	f, err := csv.NewReader(bytes.NewReader(line)).Read()
	if err != nil || len(f) != 7 {
		return "", u, false
	}
	if _, err := time.Parse(hourForm, f[0]); err != nil {
		return "", u, false
	}
	u.fill()
	for i, to := range []*int{&u.visits, &u.seconds, &u.drags} {
		if *to, err = strconv.Atoi(f[1+i]); err != nil || *to < 0 {
			return "", u, false
		}
	}
	for i, to := range []map[string]int{u.started, u.finished, u.language} {
		for _, pair := range strings.Fields(f[4+i]) {
			k, v, _ := strings.Cut(pair, ":")
			n, err := strconv.Atoi(v)
			if err != nil || n < 0 {
				return "", u, false
			}
			to[k] += n
		}
	}
	return f[0], u, true
}
