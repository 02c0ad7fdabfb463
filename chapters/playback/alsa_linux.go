//go:build cgo

package playback

/*
#cgo pkg-config: alsa
#include <alsa/asoundlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static void quiet(const char *file, int line, const char *function, int err, const char *fmt, ...) {}

// The configuration is read anew each time: with no server at the first try, the default device
// would be a card for ever.
static int deck_open(snd_pcm_t **pcm, const char *name, unsigned rate, snd_pcm_uframes_t *buffer, snd_pcm_uframes_t *period) {
	snd_lib_error_set_handler(quiet);
	snd_config_update_free_global();
	int e = snd_pcm_open(pcm, name, SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
	if (e < 0) return e;
	snd_pcm_hw_params_t *hw;
	snd_pcm_sw_params_t *sw;
	snd_pcm_hw_params_alloca(&hw);
	snd_pcm_sw_params_alloca(&sw);
	if ((e = snd_pcm_hw_params_any(*pcm, hw)) < 0) goto fail;
	snd_pcm_hw_params_set_rate_resample(*pcm, hw, 1);
	if ((e = snd_pcm_hw_params_set_access(*pcm, hw, SND_PCM_ACCESS_RW_INTERLEAVED)) < 0) goto fail;
	if ((e = snd_pcm_hw_params_set_format(*pcm, hw, SND_PCM_FORMAT_S16)) < 0) goto fail;
	if ((e = snd_pcm_hw_params_set_channels(*pcm, hw, 2)) < 0) goto fail;
	if ((e = snd_pcm_hw_params_set_rate(*pcm, hw, rate, 0)) < 0) goto fail;
	if ((e = snd_pcm_hw_params_set_buffer_size_near(*pcm, hw, buffer)) < 0) goto fail;
	*period = *buffer / 4;
	int dir = 0;
	if ((e = snd_pcm_hw_params_set_period_size_near(*pcm, hw, period, &dir)) < 0) goto fail;
	if ((e = snd_pcm_hw_params(*pcm, hw)) < 0) goto fail;
	snd_pcm_hw_params_get_buffer_size(hw, buffer);
	snd_pcm_hw_params_get_period_size(hw, period, &dir);
	if ((e = snd_pcm_sw_params_current(*pcm, sw)) < 0) goto fail;
	snd_pcm_sw_params_set_start_threshold(*pcm, sw, *buffer / *period * *period);
	snd_pcm_sw_params_set_avail_min(*pcm, sw, *period);
	if ((e = snd_pcm_sw_params(*pcm, sw)) < 0) goto fail;
	return 0;
fail:
	snd_pcm_close(*pcm);
	*pcm = 0;
	return e;
}

// Asks for the calling thread to come before others; that it may not is no error.
static void deck_hurry(void) { setpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid), -11); }
*/
import "C"

import (
	"context"
	"fmt"
	"runtime"
	"time"
	"unsafe"
)

// An alsaDevice is one open PCM.
type alsaDevice struct {
	name   string
	pcm    *C.snd_pcm_t
	period int // frames written at a time
	depth  *depth
}

func alsaError(what string, e C.long) error {
	return fmt.Errorf("%s: %s", what, C.GoString(C.snd_strerror(C.int(e))))
}

// openALSA opens a device. The calling goroutine must play it, and end when it is done with it.
func openALSA(name string, depth *depth) (*alsaDevice, error) {
	// Never unlocked: the thread, with its priority, ends with the goroutine. It is raised before
	// the device is opened, for a sound server's library then starts a thread, which inherits it.
	runtime.LockOSThread()
	C.deck_hurry()
	a := &alsaDevice{name: name, depth: depth}
	return a, a.open()
}

func (a *alsaDevice) open() error {
	c := C.CString(a.name)
	defer C.free(unsafe.Pointer(c))
	size, period := C.snd_pcm_uframes_t(frames(a.depth.buffer())), C.snd_pcm_uframes_t(0)
	if e := C.deck_open(&a.pcm, c, C.uint(Rate), &size, &period); e < 0 {
		return alsaError("sound device "+a.name, C.long(e))
	}
	a.period = int(period)
	return nil
}

func (a *alsaDevice) close() {
	if a.pcm != nil {
		C.snd_pcm_close(a.pcm)
		a.pcm = nil
	}
}

// play implements device.
func (a *alsaDevice) play(ctx context.Context, take func() *Tap) error {
	defer a.close()
	if err := a.prove(ctx); err != nil {
		return err
	}
	tap := take()
	var sound [][2]float64
	var pcm []int16
	for ctx.Err() == nil {
		room := C.snd_pcm_avail(a.pcm)
		if room < 0 {
			if err := a.recover(C.long(room)); err != nil {
				return err
			}
			continue
		}
		if int(room) < a.period {
			if r := C.snd_pcm_wait(a.pcm, 50); r < 0 {
				if err := a.recover(C.long(r)); err != nil {
					return err
				}
			}
			if !tap.Held() {
				return nil
			}
			continue
		}
		if len(sound) != a.period {
			sound, pcm = make([][2]float64, a.period), make([]int16, 2*a.period)
		}
		if n, _ := tap.Stream(sound); n == 0 {
			return nil
		}
		for i, s := range sound {
			pcm[2*i] = int16(min(max(s[0], -1), 1) * 32767)
			pcm[2*i+1] = int16(min(max(s[1], -1), 1) * 32767)
		}
		if err := a.write(pcm); err != nil {
			return err
		}
		a.report(tap)
	}
	return nil
}

// prove plays silence until the device has begun to take it. A device may be there and stand
// still, or take seconds to wake; the line stays in other hands until it goes.
func (a *alsaDevice) prove(ctx context.Context) error {
	silence := make([]int16, 2*a.period)
	for start, full := time.Now(), false; time.Since(start) < 5*time.Second && ctx.Err() == nil; {
		room := C.snd_pcm_avail(a.pcm)
		switch {
		case room < 0:
			if err := a.recover(C.long(room)); err != nil {
				return err
			}
		case int(room) < a.period:
			full = true
			time.Sleep(2 * time.Millisecond)
		case full:
			return nil
		default:
			if err := a.write(silence); err != nil {
				return err
			}
		}
	}
	return errStalled
}

// write hands over one period, for which there is room.
func (a *alsaDevice) write(pcm []int16) error {
	for tries := 0; len(pcm) > 0; {
		w := C.snd_pcm_writei(a.pcm, unsafe.Pointer(&pcm[0]), C.snd_pcm_uframes_t(len(pcm)/2))
		if w > 0 {
			pcm = pcm[2*w:]
			continue
		}
		if tries++; tries > 20 {
			return errStalled
		}
		if w == 0 || w == -C.EAGAIN {
			time.Sleep(2 * time.Millisecond)
			continue
		}
		if err := a.recover(C.long(w)); err != nil {
			return err
		}
	}
	return nil
}

// recover makes a device that ran dry, or was suspended, ready again.
func (a *alsaDevice) recover(e C.long) error {
	if e == -C.EPIPE && a.depth.ranDry(time.Now()) {
		a.close()
		return a.open()
	}
	if r := C.snd_pcm_recover(a.pcm, C.int(e), 1); r < 0 {
		return alsaError("the sound device is gone", C.long(r))
	}
	return nil
}

// report tells what has been heard.
func (a *alsaDevice) report(tap *Tap) {
	var delay C.snd_pcm_sframes_t
	if C.snd_pcm_state(a.pcm) == C.SND_PCM_STATE_RUNNING && C.snd_pcm_delay(a.pcm, &delay) == 0 && delay >= 0 {
		tap.Heard(float64(delay), time.Now())
	}
}
