package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Staff hold the corner, give a wrong PIN and the right one, take the counts away, and leave.
func TestStaffAtTheScreen(t *testing.T) {
	b := build(t)
	h := exhibit(t)
	set := exec.Command(b.program, "-set-pin")
	set.Env, set.Stdin = h.env, strings.NewReader("2580\n2580\n")
	if out, err := set.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	folder := t.TempDir()
	settings, err := os.ReadFile(h.file("kiosk.toml"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(settings), `export_folder = ""`, `export_folder = "`+folder+`"`, 1)
	if err := os.WriteFile(h.file("kiosk.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c := h.play(b, "-kiosk")
	h.picture(60 * time.Second)
	h.do("mousemove", "20", "20", "mousedown", "1")
	time.Sleep(8 * time.Second) // 5 s open the pad; before, the touch begins a visit
	h.do("mouseup", "1")
	pin := func(digits string) {
		for _, d := range digits + "\n" {
			key := strings.IndexRune("123456789 0\n", d)
			h.tap(960+(key%3-1)*130, 395+key/3*130)
			time.Sleep(300 * time.Millisecond)
		}
	}
	pin("2581")
	h.within(20*time.Second, "the refusal", func() bool {
		log, _ := os.ReadFile(h.file("exhibit.log")) // it is there: the exhibit runs
		return strings.Contains(string(log), "a wrong PIN was given")
	})
	if h.changes("staff") != 0 {
		t.Fatal("a wrong PIN opens")
	}
	pin("2580")
	h.within(20*time.Second, "the staff screen", func() bool { return h.changes("staff") == 1 })
	time.Sleep(time.Second)
	h.tap(230, 624) // Use
	time.Sleep(time.Second)
	h.tap(950, 204) // the copy
	h.within(20*time.Second, "the copy of the counts", func() bool {
		list, _ := filepath.Glob(filepath.Join(folder, "homs-counts-*.csv")) // the pattern is a good one
		return len(list) == 1
	})
	h.tap(1842, 88)
	h.within(20*time.Second, "the attract loop", func() bool { return h.changes("attract") == 1 })
	finish(t, c)
}
