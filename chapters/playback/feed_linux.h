// A feeder is one open ALSA device and the thread that keeps it supplied from a ring in memory.
// The thread runs no Go: neither the collector nor a busy scheduler holds it up.

#include <stdint.h>

typedef struct feeder feeder;

enum { FEED_OPENING, FEED_PROVING, FEED_READY, FEED_FAILED };

// What a feeder tells of itself.
typedef struct {
	int state, error;       // FEED_...; of ALSA where it failed, 0: it takes nothing
	int64_t read;           // frames handed to the device
	int64_t stamps;         // how often heard was measured
	double heard;           // frames played at that moment
	int64_t age;            // nanoseconds since then
	int64_t underruns;      // how often the device ran dry
	int64_t buffer, period; // frames
	int realtime;           // the thread comes before all others
} feed_report;

// feed_open starts a feeder, or returns NULL where there is no thread for it.
feeder *feed_open(const char *name, unsigned rate, int64_t buffer);

// feed_put appends n frames and returns how many there was room for.
int64_t feed_put(feeder *f, const int16_t *mono, int64_t n);

// feed_cut drops what lies more than keep frames ahead of the device, and returns how many it were.
int64_t feed_cut(feeder *f, int64_t keep);

// feed_deepen has the device opened anew with a buffer of so many frames.
void feed_deepen(feeder *f, int64_t buffer);

void feed_ask(feeder *f, feed_report *r);

// feed_hurry asks for the calling thread to come before others; that it may not is no error.
void feed_hurry(void);

// feed_close ends the thread, waits for it and frees all.
void feed_close(feeder *f);
