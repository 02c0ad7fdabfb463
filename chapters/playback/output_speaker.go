//go:build windows || darwin

package playback

import (
	"context"
	"sync"
	"time"

	"github.com/gopxl/beep/v2"
	"github.com/gopxl/beep/v2/speaker"
)

// speakerBuffer is how much sound the device holds.
const speakerBuffer = 60 * time.Millisecond

// NewOutput returns the machine's sound. With no device it is silent, and tries again.
func NewOutput() Output {
	return &supervisor{name: "speaker", open: openSpeaker, retry: 2 * time.Second, stall: 3 * time.Second}
}

// speakerUp is whether the speaker could be opened; it can be once in a process only.
var speakerUp = sync.OnceValue(func() error { return speaker.Init(Rate, Rate.N(speakerBuffer)) })

type speakerDevice struct{}

func openSpeaker(context.Context) (device, error) {
	if err := speakerUp(); err != nil {
		return nil, err
	}
	return speakerDevice{}, nil
}

// play implements device. The line is taken with the first pull: a speaker that lost its device
// may come back by itself, and until then the silent clock goes on.
func (speakerDevice) play(ctx context.Context, take func() *Tap) error {
	ended := make(chan struct{})
	var tap *Tap
	var once sync.Once
	speaker.Play(beep.StreamerFunc(func(s [][2]float64) (int, bool) {
		if tap == nil {
			tap = take()
		}
		n, ok := tap.Stream(s)
		if !ok || ctx.Err() != nil || !tap.Heard(float64(frames(speakerBuffer)), time.Now()) {
			once.Do(func() { close(ended) })
			clear(s)
			return len(s), false
		}
		return n, ok
	}))
	select {
	case <-ended:
	case <-ctx.Done():
	}
	return nil
}
