//go:build cgo

package playback

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// A subject is a player that is measured: a deck, or mpv beside it.
type subject interface {
	Play()
	Pause()
	Seek(at time.Duration)
	SetSpeed(x float64)
	At() time.Duration
}

// subjects measures each player in a sub-benchmark of its own.
func subjects(b *testing.B, f func(b *testing.B, mpv bool)) {
	b.Run("homs", func(b *testing.B) { f(b, false) })
	b.Run("mpv", func(b *testing.B) {
		if _, err := exec.LookPath("mpv"); err != nil {
			b.Skip("mpv is not installed")
		}
		f(b, true)
	})
}

// speeds measures at several speeds.
func speeds(b *testing.B, list []float64, f func(b *testing.B, speed float64, mpv bool)) {
	for _, x := range list {
		b.Run(strconv.FormatFloat(x, 'g', -1, 64)+"x", func(b *testing.B) {
			subjects(b, func(b *testing.B, mpv bool) { f(b, x, mpv) })
		})
	}
}

// A bench is a player of a clip on a server of its own, whose sink is recorded.
type bench struct {
	subject
	*recording
	depth *depth
	pid   int // of mpv; 0: the deck is in this process
}

// newBench plays seconds of a clip; depth is nil for mpv. HOMS_BUFFER sets the device's buffer
// in milliseconds.
func newBench(b testing.TB, mpv bool, seconds int, expr string) *bench {
	clip := synth(b, seconds, expr)
	s := newServer(b)
	s.sink = "" // the monitor of one that rewinds is nearer to what is heard
	s.start()
	r := &bench{recording: s.record("first")}
	if mpv {
		m := newMPV(b, s, clip)
		r.subject, r.pid = m, m.proc.Process.Pid
	} else {
		r.depth = newDepth(Depths...)
		if n, err := strconv.Atoi(os.Getenv("HOMS_BUFFER")); err == nil {
			r.depth = newDepth(time.Duration(n) * time.Millisecond)
		}
		d := NewDeck(newALSA(r.depth), []Track{{Name: "clip", Open: clip, Length: time.Duration(seconds) * time.Second}}, nil)
		b.Cleanup(d.Close)
		r.subject = d
		for range 100 {
			if d.Status().Sounding {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
	}
	time.Sleep(time.Second)
	return r
}

// report reports how often the device ran dry, where that is known.
func (r *bench) report(b *testing.B) {
	if r.depth != nil {
		b.ReportMetric(float64(r.depth.underruns()), "underruns")
	}
}

// processor is the processor time that the player has taken.
func (r *bench) processor() time.Duration {
	if r.pid == 0 {
		return processor()
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", r.pid))
	_, rest, _ := strings.Cut(string(stat), ") ")
	f := strings.Fields(rest)
	if err != nil || len(f) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// An mpv is that player, steered by its socket.
type mpv struct {
	t    testing.TB
	proc *exec.Cmd
	mu   sync.Mutex
	conn net.Conn
	in   *bufio.Reader
}

func newMPV(t testing.TB, s *server, clip func() (io.ReadCloser, error)) *mpv {
	t.Helper()
	f, _ := clip()
	b, err := io.ReadAll(f)
	file, socket := filepath.Join(s.dir, "clip.ogg"), filepath.Join(s.dir, "mpv")
	if err == nil {
		err = os.WriteFile(file, b, 0o600)
	}
	m := &mpv{t: t}
	m.proc = exec.Command("mpv", "--no-config", "--no-terminal", "--no-video", "--ao=pulse", "--pause", "--keep-open=yes", "--volume=100",
		"--input-ipc-server="+socket, file)
	if err == nil {
		err = m.proc.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.proc.Process.Kill(); m.proc.Wait() })
	for range 200 {
		if m.conn, err = net.Dial("unix", socket); err == nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if err != nil {
		t.Fatal(err)
	}
	m.in = bufio.NewReader(m.conn)
	return m
}

// do sends a command and waits for its answer.
func (m *mpv) do(command ...any) any {
	m.mu.Lock()
	defer m.mu.Unlock()
	line, _ := json.Marshal(map[string]any{"command": command, "request_id": 1})
	m.conn.SetDeadline(time.Now().Add(5 * time.Second))
	m.conn.Write(append(line, '\n'))
	for {
		answer, err := m.in.ReadBytes('\n')
		if err != nil {
			return nil
		}
		var a struct {
			ID   int `json:"request_id"`
			Data any
		}
		if json.Unmarshal(answer, &a) == nil && a.ID == 1 {
			return a.Data
		}
	}
}

func (m *mpv) Play()              { m.do("set_property", "pause", false) }
func (m *mpv) Pause()             { m.do("set_property", "pause", true) }
func (m *mpv) SetSpeed(x float64) { m.do("set_property", "speed", x) }
func (m *mpv) Seek(at time.Duration) {
	m.do("seek", at.Seconds(), "absolute+exact")
}

func (m *mpv) At() time.Duration {
	x, _ := m.do("get_property", "audio-pts").(float64)
	return time.Duration(x * float64(time.Second))
}
