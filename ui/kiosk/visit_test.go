package kiosk

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

const quiet, countdown = time.Minute, 30 * time.Second

// pass lets time go by as the screen's beat does.
func pass(v *Visit, d time.Duration) {
	for end := time.Now().Add(d); time.Now().Before(end); {
		time.Sleep(time.Second)
		v.Tick(time.Now())
	}
}

// roads lead from Attract to each state.
var roads = map[State]func(v *Visit){
	Attract: func(*Visit) {},
	Session: func(v *Visit) { v.Touch(time.Now()) },
	Prompt:  func(v *Visit) { v.Touch(time.Now()); pass(v, quiet) },
	Staff:   func(v *Visit) { v.Staff(true, time.Now()) },
	Dark:    func(v *Visit) { v.Open(false, time.Now()) },
}

// happenings are the middle column of the table.
var happenings = map[string]func(v *Visit){
	"a touch":      func(v *Visit) { v.Touch(time.Now()) },
	"a day passes": func(v *Visit) { pass(v, 24*time.Hour) },
	"quiet passes": func(v *Visit) { pass(v, quiet) },
	"quiet passes while the voice plays": func(v *Visit) {
		v.Voice(true, time.Now())
		pass(v, 20*quiet)
	},
	"quiet passes after the voice stopped": func(v *Visit) {
		v.Voice(true, time.Now())
		pass(v, quiet)
		v.Voice(false, time.Now())
		pass(v, quiet-time.Second)
		if v.State() != Session {
			panic("quiet was not counted from the end of the voice")
		}
		pass(v, time.Second)
	},
	"a chapter ends without a touch in it": func(v *Visit) {
		v.Voice(true, time.Now())
		pass(v, quiet)
		if v.ChapterEnd(time.Now()) {
			panic("held at the end of the chapter that a touch began")
		}
		pass(v, 5*quiet)
		if !v.ChapterEnd(time.Now()) {
			panic("the next chapter is not held")
		}
	},
	"a chapter ends with a touch in it": func(v *Visit) {
		v.Voice(true, time.Now())
		v.ChapterEnd(time.Now())
		pass(v, quiet)
		v.Touch(time.Now())
		pass(v, 5*quiet)
		if v.ChapterEnd(time.Now()) {
			panic("the next chapter is held")
		}
	},
	"the countdown passes": func(v *Visit) { pass(v, countdown) },
	"the countdown passes after closing time": func(v *Visit) {
		v.Open(false, time.Now())
		pass(v, countdown)
	},
	"quiet and the countdown pass": func(v *Visit) { pass(v, quiet+countdown) },
	"closing time":                 func(v *Visit) { v.Open(false, time.Now()) },
	"opening time":                 func(v *Visit) { v.Open(true, time.Now()) },
	"the right PIN":                func(v *Visit) { v.Staff(true, time.Now()) },
	"staff finish":                 func(v *Visit) { v.Staff(false, time.Now()) },
	"staff finish after closing time": func(v *Visit) {
		v.Open(false, time.Now())
		v.Staff(false, time.Now())
	},
}

func table(t *testing.T) [][]string {
	t.Helper()
	doc, err := os.ReadFile("../../docs/kiosk.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(doc)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(cells) == 3 && roads[State(cells[0])] != nil {
			rows = append(rows, cells)
		}
	}
	return rows
}

func TestTheTableOfTheManual(t *testing.T) {
	rows := table(t)
	unused := map[string]bool{}
	for name := range happenings {
		unused[name] = true
	}
	for _, row := range rows {
		t.Run(row[0]+", "+row[1], func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				v := NewVisit(quiet, countdown, time.Now())
				roads[State(row[0])](v)
				if v.State() != State(row[0]) {
					t.Fatalf("the road to %s ends in %s", row[0], v.State())
				}
				f := happenings[row[1]]
				if f == nil {
					t.Fatalf("the test does not know %q", row[1])
				}
				delete(unused, row[1])
				if f(v); v.State() != State(row[2]) {
					t.Errorf("%s: after %q it is in %s, the table says %s", row[0], row[1], v.State(), row[2])
				}
			})
		})
	}
	if len(unused) > 0 || len(rows) == 0 {
		t.Errorf("%d rows; not in the table: %v", len(rows), unused)
	}
}

func TestAVisitIsToldWithoutItsIdleTail(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		v := NewVisit(quiet, countdown, time.Now())
		var got []State
		var length time.Duration
		v.OnChange = func(from, to State) {
			got = append(got, to)
			if to == Attract {
				length = v.Length()
			}
		}
		pass(v, time.Hour)
		v.Touch(time.Now())
		v.Voice(true, time.Now())
		pass(v, 5*time.Minute)
		v.Voice(false, time.Now())
		pass(v, quiet)
		if left := v.Left(time.Now()); left != countdown {
			t.Errorf("%v left of the countdown", left)
		}
		pass(v, 20*time.Second)
		if left := v.Left(time.Now()); left != countdown-20*time.Second {
			t.Errorf("%v left of the countdown", left)
		}
		v.Touch(time.Now()) // goes on, listens, and leaves
		v.Voice(true, time.Now())
		pass(v, 3*time.Minute)
		v.Voice(false, time.Now())
		pass(v, 10*time.Minute)
		if want := []State{Session, Prompt, Session, Prompt, Attract}; !slices.Equal(got, want) {
			t.Errorf("states %v, want %v", got, want)
		}
		if want := 8*time.Minute + quiet + 20*time.Second; length != want {
			t.Errorf("the visit lasted %v, want %v", length, want)
		}
	})
}
