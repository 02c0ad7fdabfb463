//go:build cgo

package playback

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A stage is a deck on a server of the test's own, and someone who watches its playhead.
type stage struct {
	*server
	*Deck
	t *testing.T
}

func newStage(t *testing.T, running bool) *stage {
	return newStageOf(t, synth(t, 60, twoTones), running)
}

func newStageOf(t *testing.T, clip func() (io.ReadCloser, error), running bool) *stage {
	s := &stage{server: newServer(t), t: t}
	if running {
		s.start()
	}
	s.Deck = NewDeck(newALSA(newDepth(Depths...)), []Track{{Name: "tones", Open: clip, Length: time.Minute}}, nil)
	t.Cleanup(s.Deck.Close)
	return s
}

// within waits for f, at most for d.
func (s *stage) within(d time.Duration, what string, f func() bool) time.Duration {
	s.t.Helper()
	start := time.Now()
	for d *= leeway(); !f(); {
		if time.Since(start) > d {
			s.t.Fatalf("no %s within %v", what, d)
		}
		time.Sleep(5 * time.Millisecond)
	}
	return time.Since(start)
}

// leeway widens the limits in real time, since the machines that run these tests are shared and
// may stand still for a while; -strict takes them as they are meant. In virtual time deck_test.go
// always does.
func leeway() time.Duration {
	if *strict {
		return 1
	}
	return 10
}

func (s *stage) sounding() bool { return s.Status().Sounding }

// watch has the playhead watched until the function that it returns is called: it never goes back,
// and never moves by more than 50 ms beyond the time that has gone.
func (s *stage) watch() (end func()) {
	var wait sync.WaitGroup
	stop := make(chan struct{})
	wait.Go(func() {
		last, then := s.At(), time.Now()
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
			}
			// Between the clock and the playhead this goroutine may stand still: the most counts.
			before := time.Now()
			at := s.At()
			if d, gone := at-last, time.Since(then); d < 0 || d > gone+50*time.Millisecond {
				s.t.Errorf("the playhead moved by %v in %v", d, gone)
			}
			last, then = at, before
		}
	})
	return func() { close(stop); wait.Wait() }
}

// heard says that the sink plays the tone.
func (s *stage) heard(r *recording) func() bool {
	return func() bool { return r.level(50*time.Millisecond) > .1 }
}

func kills() int {
	if *Long {
		return 20
	}
	return 3
}

func TestSurvivesTheServersDeath(t *testing.T) {
	s := newStage(t, true)
	s.within(3*time.Second, "sound", s.sounding)
	s.Play()
	var first held
	defer s.watch()()
	for i := range kills() {
		time.Sleep(200 * time.Millisecond)
		s.kill()
		lost := s.within(time.Second, "silent clock", func() bool { return !s.sounding() })
		at, then := s.At(), time.Now()
		time.Sleep(300 * time.Millisecond)
		if d, gone := s.At()-at, time.Since(then); d < gone/2 || d > gone+50*time.Millisecond*leeway() {
			t.Errorf("without a server the playhead moved by %v in %v", d, gone)
		}
		s.start()
		start := time.Now()
		r := s.record("first")
		s.within(time.Second, "tone", s.heard(r))
		t.Logf("lost after %v, heard again after %v", lost, time.Since(start))
		r.close()
		if i == 0 {
			first = holds(t)
		}
	}
	time.Sleep(100 * time.Millisecond)
	if now := holds(t); now.goroutines > first.goroutines+2 || now.files > first.files+2 || now.threads > first.threads+4 {
		t.Errorf("%+v became %+v", first, now) // Go starts threads of its own now and then
	}
}

// What a process holds.
type held struct{ goroutines, threads, files int }

func holds(t *testing.T) held {
	count := func(dir string) int {
		l, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		return len(l)
	}
	return held{runtime.NumGoroutine(), count("/proc/self/task"), count("/proc/self/fd")}
}

func TestSoundComesWithTheServer(t *testing.T) {
	s := newStage(t, false)
	s.Play()
	time.Sleep(300 * time.Millisecond)
	if at := s.At(); at < 100*time.Millisecond || s.sounding() {
		t.Fatalf("without a server the playhead is at %v", at)
	}
	defer s.watch()()
	s.start()
	r := s.record("first")
	s.within(2*time.Second, "tone", s.heard(r))
}

func TestSoundMovesToAnotherSink(t *testing.T) {
	s := newStage(t, true)
	s.within(3*time.Second, "sound", s.sounding)
	s.Play()
	defer s.watch()()
	if err := s.ctl("load-module", "module-null-sink", "sink_name=second", "rate=48000", "norewinds=1"); err != nil {
		t.Fatal(err)
	}
	if err := s.ctl("unload-module", "module-null-sink"); err != nil { // both
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if err := s.ctl("load-module", "module-null-sink", "sink_name=third", "rate=48000", "norewinds=1"); err != nil {
		t.Fatal(err)
	}
	r := s.record("third")
	s.within(2*time.Second, "tone on the new sink", s.heard(r))
}

func TestSoundFollowsTheDefaultSink(t *testing.T) {
	s := newStage(t, true)
	s.within(3*time.Second, "sound", s.sounding)
	s.Play()
	if err := s.ctl("load-module", "module-null-sink", "sink_name=second", "rate=48000", "norewinds=1"); err != nil {
		t.Fatal(err)
	}
	r := s.record("second")
	defer s.watch()()
	if err := s.ctl("set-default-sink", "second"); err != nil {
		t.Fatal(err)
	}
	s.within(2*time.Second, "tone on the new default", s.heard(r))
}

func TestServerThatStandsStill(t *testing.T) {
	s := newStage(t, true)
	s.within(3*time.Second, "sound", s.sounding)
	s.Play()
	time.Sleep(200 * time.Millisecond)
	end := s.watch()
	s.proc.Process.Signal(syscall.SIGSTOP)
	s.within(time.Second, "silent clock", func() bool { return !s.sounding() })
	end()
	calls := 50
	if *Long {
		calls = 2000 // 10 s
	}
	at, begun := s.At(), time.Now()
	for range 20 {
		time.Sleep(10 * time.Millisecond)
	}
	if d, gone := s.At()-at, time.Since(begun); d < gone/2 || d > gone+50*time.Millisecond {
		t.Errorf("beside a server that stands still the playhead moved by %v in %v", d, gone)
	}
	for range calls { // none waits for the server
		start := time.Now()
		s.Seek(at)
		s.Status()
		if d := time.Since(start); d > 50*time.Millisecond*leeway() {
			t.Errorf("a call took %v", d)
		}
		time.Sleep(5 * time.Millisecond)
	}
	defer s.watch()()
	s.proc.Process.Signal(syscall.SIGCONT)
	s.within(2*time.Second, "sound", s.sounding)
}

// The process is stopped for a while: the programme has not gone on meanwhile.
func TestSuspend(t *testing.T) {
	if os.Getenv("HOMS_SUSPEND") != "" {
		suspended(t)
		return
	}
	for _, output := range []string{"silent", "ALSA"} {
		cmd := exec.Command(os.Args[0], "-test.run=^TestSuspend$", "-long="+strconv.FormatBool(*Long))
		cmd.Env = append(os.Environ(), "HOMS_SUSPEND="+output)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", output, err, out)
		}
	}
}

func suspended(t *testing.T) {
	tone := func() (io.ReadCloser, error) { return os.Open("testdata/tone.ogg") }
	s := newStageOf(t, tone, os.Getenv("HOMS_SUSPEND") == "ALSA")
	if s.proc != nil {
		s.record("first") // a null sink that no one else uses goes by seconds
		s.within(3*time.Second, "sound", s.sounding)
	}
	s.Play()
	time.Sleep(300 * time.Millisecond)
	away := 2 * time.Second
	if *Long {
		away = 30 * time.Second
	}
	wake := exec.Command("sh", "-c", fmt.Sprintf("sleep %d; kill -CONT %d", int(away/time.Second), os.Getpid()))
	if err := wake.Start(); err != nil {
		t.Fatal(err)
	}
	at, start := s.At(), time.Now()
	syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	for time.Since(start) < away-time.Second/2 { // until it has really happened
		time.Sleep(time.Millisecond)
	}
	if d := s.At() - at; d > 250*time.Millisecond {
		t.Errorf("the playhead moved by %v meanwhile", d)
	}
	at, start = s.At(), time.Now()
	time.Sleep(500 * time.Millisecond)
	if d, gone := s.At()-at, time.Since(start); d < gone/2 || d > gone+50*time.Millisecond*leeway() {
		t.Errorf("afterwards it moved by %v in %v", d, gone)
	}
	wake.Wait()
}
