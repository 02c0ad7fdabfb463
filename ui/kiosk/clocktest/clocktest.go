// Package clocktest makes the times that a program sees when somebody sets the clock: the
// wall clock jumps, and the monotonic one goes on. Package time offers no way to make them.
package clocktest

import (
	"time"
	"unsafe"
)

// Jump is t after the wall clock was set forward by d, or back where d is negative, by whole
// seconds. Its monotonic reading stays, so that t.Sub(Jump(t, d)) is 0.
func Jump(t time.Time, d time.Duration) time.Time {
	// A time with a monotonic reading has its flag in bit 63 of the first word, and 33 bits
	// of seconds since 1885 above 30 bits of nanoseconds.
	wall := (*uint64)(unsafe.Pointer(&t))
	if *wall>>63 == 0 {
		panic("clocktest: the time has no monotonic reading")
	}
	*wall += uint64(int64(d/time.Second)) << 30
	return t
}
