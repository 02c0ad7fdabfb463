package playback_test

import (
	"math/rand/v2"
	"os"
	"runtime"
	"testing"
	"time"

	"homs/chapters/playback"
)

// mutations is how many damaged files are tried.
func mutations() int {
	if *playback.Long {
		return 1000
	}
	return 200
}

// allocated is how much memory f takes, what it gives back included.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Damaged bytes, lost pieces and early ends: nothing panics or hangs or takes more than twice the
// memory, the story takes its time, and a file that was not what it should be is told of.
func TestDamagedFilesDoNotStopTheStory(t *testing.T) {
	whole := read(t, "sweep.ogg")
	rng := rand.New(rand.NewPCG(4, 2))
	told := 0
	hear := func(b []byte, i int) {
		playAhead(t, 0, []playback.Track{{Name: "x", Open: raw(b), Length: 3 * time.Second}}, func(r *rig) {
			r.SetSpeed(2)
			r.Seek(time.Duration(rng.IntN(2500)) * ms)
			r.Play()
			r.hear(2 * s)
			if st := r.Status(); st.State != playback.Ended || st.At != 3*s {
				t.Errorf("file %d: %+v", i, st)
			}
			told += len(r.kinds(playback.TrackFailed))
		})
		playback.Verify(raw(b))
	}
	normal := allocated(func() { hear(whole, -1) })
	for i := range mutations() {
		b := append([]byte(nil), whole...)
		switch i % 4 {
		case 0: // a few bytes
			for range 1 + rng.IntN(8) {
				b[rng.IntN(len(b))] ^= byte(1 + rng.IntN(255))
			}
		case 1:
			b = b[:rng.IntN(len(b))]
		case 2: // a piece is missing
			at := rng.IntN(len(b) - 600)
			b = append(b[:at], b[at+1+rng.IntN(500):]...)
		case 3: // a wrong byte in a page whose checksum is right
			playback.Resum(b, func(page []byte) {
				if rng.IntN(3) == 0 {
					page[27+int(page[26])+rng.IntN(max(1, len(page)-27-int(page[26])))%max(1, len(page)-28)] ^= byte(1 + rng.IntN(255))
				}
			})
		}
		if m := allocated(func() { hear(b, i) }); m > 2*normal+4<<20 { // a decoder's tables may be of any size within reason
			t.Errorf("file %d takes %d bytes of memory, a whole one %d", i, m, normal)
		}
	}
	if told < mutations()/2 {
		t.Errorf("only %d of %d were told of", told, mutations())
	}
}

func TestOddFiles(t *testing.T) {
	tone, sweep := read(t, "tone.ogg"), read(t, "sweep.ogg")
	for _, c := range []struct {
		name   string
		b      []byte
		length time.Duration
		fails  bool
		sounds bool
	}{
		{"right", tone, 3 * s, false, true},
		{"empty", nil, 2 * s, true, false},
		{"an MP3", read(t, "mp3.ogg"), s, true, false},
		{"stereo at 44.1 kHz", read(t, "stereo44.ogg"), 2 * s, false, true},
		{"3 s where 3 minutes are declared", tone, 3 * time.Minute, true, true},
		{"half of it", sweep[:len(sweep)*2/3], 3 * s, true, true},
		{"no sound after the headers", tone[:4300], 3 * s, true, false},
		{"text", []byte("OggS but only in name"), s, true, false},
		{"a lie about its length", playback.Declare(tone, 1<<40), 3 * s, false, true},
	} {
		play(t, []playback.Track{{Name: c.name, Open: raw(c.b), Length: c.length}}, func(r *rig) {
			r.Play()
			l := rms(r.hear(900 * ms)[4800:])
			if (l > .05) != c.sounds {
				t.Errorf("%s: level %.3f", c.name, l)
			}
			r.Seek(c.length - 100*ms)
			r.hear(200 * ms)
			if st := r.Status(); st.State != playback.Ended {
				t.Errorf("%s: does not end: %+v", c.name, st)
			}
			if f := r.kinds(playback.TrackFailed); (len(f) > 0) != c.fails {
				t.Errorf("%s: told of %v", c.name, f)
			}
		})
	}
}

func read(t testing.TB, name string) []byte {
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
