//go:build cgo

package playback

import (
	"testing"
	"time"
)

// A device that ran dry and was then given less than its fill plays again once there is more: with
// no room for a period, and too little to begin with, it would stand still for ever.
func TestDeviceBeginsAgain(t *testing.T) {
	newServer(t).start()
	a, err := openALSA(t.Context(), "pulse", newDepth(Depths...))
	if err != nil {
		t.Fatal(err)
	}
	defer a.close()
	wait := func(what string, f func() bool) {
		t.Helper()
		for end := time.Now().Add(10 * time.Second); !f(); time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("%s: read %d, heard %.0f of %d frames", what, a.ask().read, float64(a.ask().heard), a.put)
			}
		}
	}
	put := func(n int64) {
		for end := a.put + n; a.put < end; {
			a.give(a.sound[:min(block, end-a.put)])
		}
	}
	wait("it begins", func() bool { return a.ask().state == 2 })
	for part := int64(1); part < frames(Depths[0]); part += 191 {
		dry := a.ask().underruns
		put(2 * frames(Depths[0]))
		wait("it runs dry", func() bool { return a.ask().underruns > dry })
		put(part)
		time.Sleep(10 * time.Millisecond)
		put(frames(feedAhead))
		wait("it plays what came after", func() bool { return int64(a.ask().read) == a.put })
	}
}
