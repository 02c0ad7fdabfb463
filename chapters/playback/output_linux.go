//go:build cgo

package playback

import (
	"context"
	"errors"
	"os"
	"time"
)

// NewOutput returns the machine's sound: ALSA's default device, which is the sound server where
// one runs. HOMS_ALSA in the environment names another. With no device it is silent, and tries
// again twice a second.
func NewOutput() Output { return newALSA(newDepth(Depths...)) }

func newALSA(depth *depth) *supervisor {
	names := []string{"default", "pulse"}
	if n := os.Getenv("HOMS_ALSA"); n != "" {
		names = []string{n}
	}
	return &supervisor{
		name: "ALSA", retry: 500 * time.Millisecond, stall: 500 * time.Millisecond,
		open: func(ctx context.Context) (device, error) {
			var errs []error
			for _, n := range names {
				d, err := openALSA(ctx, n, depth)
				if err == nil {
					return d, nil
				}
				errs = append(errs, err)
			}
			return nil, errors.Join(errs...)
		},
	}
}
