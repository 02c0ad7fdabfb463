package e2e

import (
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// HOMS_LONG in the environment does so too.
var long = flag.Bool("long", os.Getenv("HOMS_LONG") != "", "run the long versions of the tests")

// health is what the exhibit last wrote of itself.
type health struct {
	Time   time.Time `json:"time"`
	Alive  bool      `json:"alive"`
	State  string    `json:"state"`
	Safe   bool      `json:"safe_mode"`
	Errors []string  `json:"errors"`
}

func (h *hall) health() (v health) {
	if text, err := os.ReadFile(h.file("health.json")); err == nil {
		json.Unmarshal(text, &v) // of an unreadable one nothing is known
	}
	return v
}

// killed kills the exhibit and waits for the next one.
func (h *hall) killed(supervisor *exec.Cmd, how syscall.Signal) {
	h.t.Helper()
	old := 0
	h.within(60*time.Second, "an exhibit", func() bool { old = child(h.t, supervisor); return old != 0 })
	if err := syscall.Kill(old, how); err != nil {
		h.t.Fatal(err)
	}
	h.within(60*time.Second, "another exhibit", func() bool { pid := child(h.t, supervisor); return pid != 0 && pid != old })
}

// inState waits for a picture, and for a word on its health of after some moment.
func (h *hall) inState(state string, after time.Time) {
	h.t.Helper()
	h.within(60*time.Second, state, func() bool { v := h.health(); return v.State == state && v.Time.After(after) })
	h.picture(60 * time.Second)
}

// Killed, hanging, killed: it comes back, from the third time on in safe mode. Killed three
// times more, the story is shown as text.
func TestThePictureComesBack(t *testing.T) {
	b := build(t)
	h := exhibit(t)
	c := h.play(b, "-supervise")
	h.picture(60 * time.Second)
	for n, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGSTOP, syscall.SIGKILL} {
		now := time.Now()
		h.killed(c, signal)
		h.inState("attract", now)
		if safe := h.health().Safe; safe != (n == 2) {
			t.Errorf("after %d crashes: safe mode %v", n+1, safe)
		}
	}
	h.tap(960, 300)
	h.within(10*time.Second, "a visit in safe mode", func() bool { return h.changes("session") == 1 })
	now := time.Now()
	for range 3 {
		h.killed(c, syscall.SIGKILL)
	}
	h.within(60*time.Second, "the story as text", func() bool { v := h.health(); return v.State == "panel" && v.Time.After(now) })
	contents := h.picture(20 * time.Second)
	h.tap(300, 500) // the first chapter
	h.within(10*time.Second, "its first page", func() bool { return differ(h.see(), contents, pictures) > 3 })
	finish(t, c)
	if v := h.health(); v.Alive {
		t.Error("it is said to live on")
	}
}

// However often and whenever it is killed, in start-up, in the attract loop or in a visit,
// the attract loop comes back. Each supervisor takes five: the first three lead to safe mode.
func TestFiftyKills(t *testing.T) {
	if !*long {
		t.Skip("takes six minutes: -long")
	}
	const seed = 8
	b, r := build(t), rand.New(rand.NewPCG(seed, 0))
	var back []time.Duration
	t.Log("| kill | after s | in | picture back, s | load |")
	for n := 0; n < 50; {
		h := exhibit(t)
		c := h.play(b, "-supervise")
		for range 5 {
			n++
			wait := time.Duration(r.IntN(6000)) * time.Millisecond
			time.Sleep(wait)
			in := "attract loop or start"
			if r.IntN(2) == 0 {
				in = "visit, if it had started"
				h.do("mousemove", "960", "300", "click", "1")
				time.Sleep(time.Duration(r.IntN(2000)) * time.Millisecond)
			}
			now := time.Now()
			h.killed(c, syscall.SIGKILL)
			h.within(3*time.Minute, "a picture", func() bool { return lit(h.see()) })
			back = append(back, time.Since(now))
			h.inState("attract", now)
			t.Logf("| %d | %.1f | %s | %.1f | %s |", n, wait.Seconds(), in, back[len(back)-1].Seconds(), load())
		}
		finish(t, c)
	}
	slices.Sort(back)
	t.Logf("seed %d: picture back after %v (median), %v (longest)", seed, back[len(back)/2], back[len(back)-1])
}

func load() string {
	text, _ := os.ReadFile("/proc/loadavg") // empty where there is none
	first, _, _ := strings.Cut(string(text), " ")
	return first
}
