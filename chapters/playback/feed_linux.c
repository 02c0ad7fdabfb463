//go:build cgo

#define _GNU_SOURCE
#include "feed_linux.h"

#include <alsa/asoundlib.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum {
	RING = 1 << 15,    // 0.68 s
	PATIENCE = 5,      // seconds that a device may take to begin
	PRIORITY = 4,      // real-time; a sound server's own threads have 5
	NICE = -11,        // where real time is not allowed
};

struct feeder {
	char *name;
	unsigned rate;
	snd_pcm_t *pcm;
	pthread_t thread;
	atomic_int stop;
	atomic_llong wish; // buffer to be opened, in frames

	pthread_mutex_t lock; // guards what follows; it lends its owner the thread's priority
	int16_t ring[RING];
	int64_t written;
	feed_report report; // without its age
	int64_t when;       // heard was measured
};

static int64_t now(void) {
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void nap(long ms) {
	struct timespec t = {0, ms * 1000000};
	nanosleep(&t, NULL);
}

static void quiet(const char *file, int line, const char *function, int err, const char *fmt, ...) {}

static int set_up(feeder *f, snd_pcm_uframes_t buffer) {
	snd_pcm_hw_params_t *hw;
	snd_pcm_sw_params_t *sw;
	snd_pcm_hw_params_alloca(&hw);
	snd_pcm_sw_params_alloca(&sw);
	snd_pcm_uframes_t period = buffer / 4;
	int e, dir = 0;
	if ((e = snd_pcm_hw_params_any(f->pcm, hw)) < 0) return e;
	snd_pcm_hw_params_set_rate_resample(f->pcm, hw, 1);
	if ((e = snd_pcm_hw_params_set_access(f->pcm, hw, SND_PCM_ACCESS_RW_INTERLEAVED)) < 0) return e;
	if ((e = snd_pcm_hw_params_set_format(f->pcm, hw, SND_PCM_FORMAT_S16)) < 0) return e;
	if ((e = snd_pcm_hw_params_set_channels(f->pcm, hw, 2)) < 0) return e;
	if ((e = snd_pcm_hw_params_set_rate(f->pcm, hw, f->rate, 0)) < 0) return e;
	if ((e = snd_pcm_hw_params_set_buffer_size_near(f->pcm, hw, &buffer)) < 0) return e;
	if ((e = snd_pcm_hw_params_set_period_size_near(f->pcm, hw, &period, &dir)) < 0) return e;
	if ((e = snd_pcm_hw_params(f->pcm, hw)) < 0) return e;
	snd_pcm_hw_params_get_buffer_size(hw, &buffer);
	snd_pcm_hw_params_get_period_size(hw, &period, &dir);
	if ((e = snd_pcm_sw_params_current(f->pcm, sw)) < 0) return e;
	// It begins as soon as no further period fits: after less than whole periods, as when the line was
	// short of sound, a threshold of all that fits would never be reached, nor would there be room.
	snd_pcm_sw_params_set_start_threshold(f->pcm, sw, buffer - period + 1);
	snd_pcm_sw_params_set_avail_min(f->pcm, sw, period);
	if ((e = snd_pcm_sw_params(f->pcm, sw)) < 0) return e;
	pthread_mutex_lock(&f->lock);
	f->report.buffer = buffer, f->report.period = period;
	pthread_mutex_unlock(&f->lock);
	return 0;
}

// The configuration is read anew each time: with no server at the first try, the default device
// would be a card for ever.
static int open_device(feeder *f) {
	snd_lib_error_set_handler(quiet);
	snd_config_update_free_global();
	int e = snd_pcm_open(&f->pcm, f->name, SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
	if (e < 0) {
		f->pcm = NULL;
		return e;
	}
	return set_up(f, atomic_load(&f->wish));
}

static void close_device(feeder *f) {
	if (f->pcm) snd_pcm_close(f->pcm);
	f->pcm = NULL;
}

// recover makes a device that ran dry, or was suspended, ready again.
static int recover(feeder *f, int e) {
	if (e == -EPIPE) {
		pthread_mutex_lock(&f->lock);
		f->report.underruns++;
		pthread_mutex_unlock(&f->lock);
	}
	return snd_pcm_recover(f->pcm, e, 1);
}

static void stamp(feeder *f) {
	snd_pcm_sframes_t delay;
	if (snd_pcm_state(f->pcm) != SND_PCM_STATE_RUNNING || snd_pcm_delay(f->pcm, &delay) || delay < 0) return;
	int64_t t = now();
	pthread_mutex_lock(&f->lock);
	f->report.heard = f->report.read - (double)delay;
	f->report.stamps++;
	f->when = t;
	pthread_mutex_unlock(&f->lock);
}

// give hands n frames to the device. Between two waits it may take none.
static int give(feeder *f, const int16_t *stereo, int64_t n) {
	for (int tries = 0; n > 0 && !atomic_load(&f->stop);) {
		snd_pcm_sframes_t w = snd_pcm_writei(f->pcm, stereo, n);
		if (w > 0) {
			stereo += 2 * w, n -= w;
			continue;
		}
		if (++tries > 20) return -EIO;
		if (w == 0 || w == -EAGAIN) {
			nap(2);
			continue;
		}
		int e = recover(f, w);
		if (e < 0) return e;
	}
	return 0;
}

// prove plays silence until the device has begun to take it. A device may be there and stand
// still, or take seconds to wake; until it goes, the line stays in other hands.
static int prove(feeder *f) {
	static const int16_t silence[2 * RING];
	int full = 0;
	for (int64_t end = now() + PATIENCE * 1000000000LL; now() < end && !atomic_load(&f->stop);) {
		snd_pcm_sframes_t room = snd_pcm_avail(f->pcm);
		int e = 0;
		if (room < 0) {
			e = recover(f, room);
		} else if (room < f->report.period) {
			full = 1;
			nap(2);
		} else if (full) {
			return 0;
		} else {
			e = give(f, silence, f->report.period);
		}
		if (e < 0) return e;
	}
	return -EIO;
}

static int64_t take(feeder *f, int16_t *stereo, int64_t most) {
	pthread_mutex_lock(&f->lock);
	int64_t n = f->written - f->report.read;
	if (n > most) n = most;
	for (int64_t i = 0; i < n; i++) stereo[2 * i] = stereo[2 * i + 1] = f->ring[(f->report.read + i) % RING];
	f->report.read += n;
	pthread_mutex_unlock(&f->lock);
	return n;
}

static int play(feeder *f) {
	int16_t stereo[2 * 2048];
	int64_t opened = atomic_load(&f->wish);
	while (!atomic_load(&f->stop)) {
		int e = 0;
		if (atomic_load(&f->wish) != opened) {
			opened = atomic_load(&f->wish);
			close_device(f);
			if ((e = open_device(f)) < 0) return e;
		}
		snd_pcm_sframes_t room = snd_pcm_avail(f->pcm);
		if (room < 0) {
			e = recover(f, room);
		} else if (room < f->report.period) {
			int r = snd_pcm_wait(f->pcm, 50);
			if (r < 0) e = recover(f, r);
			else if (r > 0 && snd_pcm_avail(f->pcm) < f->report.period) nap(1); // a server's library wakes for less, again and again
		} else {
			int64_t n = take(f, stereo, f->report.period < 2048 ? f->report.period : 2048);
			if (n == 0) {
				nap(1);
			} else if ((e = give(f, stereo, n)) == 0) {
				stamp(f);
			}
		}
		if (e < 0) return e;
	}
	return 0;
}

static void become(feeder *f, int state, int error) {
	pthread_mutex_lock(&f->lock);
	f->report.state = state, f->report.error = error;
	pthread_mutex_unlock(&f->lock);
}

void feed_hurry(void) { setpriority(PRIO_PROCESS, (id_t)syscall(SYS_gettid), NICE); }

// Raised before the device is opened: a sound server's library then starts a thread, which inherits it.
static void hurry(feeder *f) {
	struct sched_param p = {.sched_priority = PRIORITY};
	f->report.realtime = sched_setscheduler(0, SCHED_RR, &p) == 0;
	if (!f->report.realtime) feed_hurry();
}

static void *run(void *arg) {
	feeder *f = arg;
	hurry(f);
	int e = open_device(f);
	if (e == 0) {
		become(f, FEED_PROVING, 0);
		e = prove(f);
	}
	if (e == 0) {
		become(f, FEED_READY, 0);
		e = play(f);
	}
	close_device(f);
	become(f, FEED_FAILED, e);
	return NULL;
}

feeder *feed_open(const char *name, unsigned rate, int64_t buffer) {
	feeder *f = calloc(1, sizeof *f);
	if (!f) return NULL;
	f->name = strdup(name);
	f->rate = rate;
	atomic_init(&f->wish, buffer);
	pthread_mutexattr_t a;
	pthread_mutexattr_init(&a);
	pthread_mutexattr_setprotocol(&a, PTHREAD_PRIO_INHERIT);
	pthread_mutex_init(&f->lock, &a);
	pthread_mutexattr_destroy(&a);
	sigset_t all, before; // signals are for Go's threads
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	int e = pthread_create(&f->thread, NULL, run, f);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (e) {
		free(f->name);
		free(f);
		return NULL;
	}
	return f;
}

int64_t feed_put(feeder *f, const int16_t *mono, int64_t n) {
	pthread_mutex_lock(&f->lock);
	int64_t room = RING - (f->written - f->report.read);
	if (n > room) n = room;
	for (int64_t i = 0; i < n; i++) f->ring[(f->written + i) % RING] = mono[i];
	f->written += n;
	pthread_mutex_unlock(&f->lock);
	return n;
}

int64_t feed_cut(feeder *f, int64_t keep) {
	pthread_mutex_lock(&f->lock);
	int64_t n = f->written - f->report.read - keep;
	if (n < 0) n = 0;
	f->written -= n;
	pthread_mutex_unlock(&f->lock);
	return n;
}

void feed_deepen(feeder *f, int64_t buffer) { atomic_store(&f->wish, buffer); }

void feed_ask(feeder *f, feed_report *r) {
	pthread_mutex_lock(&f->lock);
	*r = f->report;
	r->age = now() - f->when;
	pthread_mutex_unlock(&f->lock);
}

void feed_close(feeder *f) {
	atomic_store(&f->stop, 1);
	pthread_join(f->thread, NULL);
	pthread_mutex_destroy(&f->lock);
	free(f->name);
	free(f);
}
