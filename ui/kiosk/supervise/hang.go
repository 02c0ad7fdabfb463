package supervise

import "time"

// hang tells a program that hangs from one that a busy machine does not let run: what its
// threads waited for a processor does not count as silence.
type hang struct {
	limit time.Duration // of the silence
	heard time.Time     // the last beat, or the start
	waits map[int]time.Duration
}

// busyTime is how much longer a program is waited for at most because the machine is busy.
const busyTime = 2 * time.Minute

// left is how long to go on waiting, 0 if it hangs.
func (h *hang) left(now time.Time, waits map[int]time.Duration) time.Duration {
	silent := now.Sub(h.heard)
	var starved time.Duration // the thread that waited longest
	for id, w := range waits {
		starved = max(starved, w-h.waits[id])
	}
	if left := h.limit - (silent - starved); left > 0 && silent < h.limit+busyTime {
		return max(left, time.Second)
	}
	return 0
}
