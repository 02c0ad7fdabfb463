//go:build !linux

package supervise

import "time"

// waits is not known here.
func waits(int) map[int]time.Duration { return nil }
