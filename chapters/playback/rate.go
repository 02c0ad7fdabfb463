package playback

import (
	"time"

	"github.com/gopxl/beep/v2"
)

// Rate is the only sample rate on the deck; files of another are converted when they are decoded.
const Rate = beep.SampleRate(48000)

// fade is the length of every ramp that starts, stops or moves the voice.
const fade = 8 * time.Millisecond

// fadeFrames is fade in frames.
const fadeFrames = 384

func frames(d time.Duration) int64 { return int64(d) * int64(Rate) / int64(time.Second) }

func duration(n int64) time.Duration {
	return time.Duration(n/int64(Rate))*time.Second + time.Duration(n%int64(Rate))*time.Second/time.Duration(Rate)
}
