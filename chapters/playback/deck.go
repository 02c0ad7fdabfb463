// Package playback plays the programme's sound and is its only clock.
//
// A Deck plays a list of tracks, one for each chapter, without a gap between them. All times are
// programme time, from the start of the first track. The chain is
//
//	file -> clip -> reel -> stretch -> gate  \
//	file -> clip -> loop -> duck, hush       -> volume -> output
//	                             grains      /
//
// What an output has played, not what it has taken, moves the playhead; a deck therefore also
// runs, silently, on a machine with no sound.
package playback

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// Status is the deck at one moment.
type Status struct {
	State    State
	At       time.Duration // the playhead
	Length   time.Duration // of all tracks
	Speed    float64       // 0.5 to 2
	Volume   float64       // 0 to 1
	Muted    bool
	Sounding bool   // a device plays
	Output   string // its name
}

// A Deck plays tracks. Its methods may be called from any goroutine, and none of them waits for
// a device or a file.
type Deck struct {
	head   head
	events *notifier
	stop   context.CancelFunc
	done   chan struct{}
	length int64
	failed atomic.Pointer[map[int]bool]

	mu       sync.Mutex // guards what follows
	reel     *reel
	voice    *voice
	bed      *bed
	grains   grains
	glance   *glance
	scrubbed time.Time // the last Scrub; zero: no place is being looked for
	master   ramp
	past     moments
	state    State
	track    int // last told
	volume   float64
	muted    bool
	tap      *Tap
	output   string
	sounding bool
	closed   bool
}

// NewDeck returns a deck of tracks, paused at the start, at speed 1 and full volume with the bed on.
// It plays on out until it is closed. onEvent, which may be nil, is called after each change, in
// order and on a goroutine of its own, so that it may call the deck.
func NewDeck(out Output, tracks []Track, onEvent func(Event)) *Deck {
	d := &Deck{events: newNotifier(onEvent), done: make(chan struct{}), volume: 1}
	d.failed.Store(&map[int]bool{})
	d.reel = newReel(tracks, d.fail)
	d.length = d.reel.length()
	d.voice = newVoice(d.reel)
	d.bed = newBed(tracks, d.reel.starts, d.fail)
	d.grains, d.glance = newGrains(), &glance{reel: d.reel}
	d.master.set(1)
	d.head.log, d.head.total = &d.voice.log, d.length
	ctx, stop := context.WithCancel(context.Background())
	d.stop = stop
	go func() {
		defer close(d.done)
		out.Run(ctx, &Line{d})
	}()
	return d
}

// Play starts, or goes on; after the end it starts from the beginning.
func (d *Deck) Play() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.scrubbed = (time.Time{}); d.state == Ended {
		d.move(0)
	}
	d.voice.run(true)
	d.changed()
	d.become(Playing)
}

// Pause holds the playhead where it is.
func (d *Deck) Pause() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.state == Playing {
		d.voice.run(false)
		d.changed()
		d.become(Paused)
	}
}

// Seek moves the playhead, at once, to a place between the start and the end. A deck that plays
// goes on from there; one that has ended is then paused.
func (d *Deck) Seek(at time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.state == Ended {
		d.become(Paused)
	}
	d.scrubbed = time.Time{}
	d.move(d.clamp(at))
	d.voice.run(d.state == Playing)
	d.changed()
}

// Scrub moves the playhead like Seek while a place is being looked for: instead of going on from
// there, a short grain of the voice sounds at most ten times a second. It ends with Seek or Play.
func (d *Deck) Scrub(at time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.state == Ended {
		d.become(Paused)
	}
	f := d.clamp(at)
	d.move(f)
	d.voice.run(false)
	d.grains.ask(f)
	d.scrubbed = time.Now()
	d.changed()
}

// SetScrubSound says whether grains sound.
func (d *Deck) SetScrubSound(on bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.grains.on = on; !on {
		d.grains.asked = -1
	}
	d.changed()
}

// SetSpeed sets how fast the programme goes, from 0.5 to 2, with the pitch kept.
func (d *Deck) SetSpeed(x float64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if x == x { // a number
		d.voice.pace(min(max(x, .5), 2))
		d.changed()
	}
}

// SetVolume sets the loudness, from 0 (silent) to 1 (as it was recorded); a half is 12 dB less.
func (d *Deck) SetVolume(x float64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if x == x {
		d.volume = min(max(x, 0), 1)
	}
	d.changed()
}

// SetMuted silences the deck, or gives it back its volume.
func (d *Deck) SetMuted(on bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.muted = on
	d.changed()
}

// SetBed says whether beds are heard.
func (d *Deck) SetBed(on bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.bed.on = on
	d.changed()
}

// At is the playhead. It takes no lock and goes back only with Seek and Scrub.
func (d *Deck) At() time.Duration { return duration(d.head.at(time.Now())) }

// Status reports the deck as it is now.
func (d *Deck) Status() Status {
	d.mu.Lock()
	defer d.mu.Unlock()
	return Status{
		State: d.state, At: d.At(), Length: duration(d.length), Speed: d.voice.stretch.speed,
		Volume: d.volume, Muted: d.muted, Sounding: d.sounding, Output: d.output,
	}
}

// Close ends playing and frees the output, for which it waits at most a second.
func (d *Deck) Close() {
	d.mu.Lock()
	if d.closed {
		d.mu.Unlock()
		return
	}
	d.closed = true
	d.reel.close()
	d.bed.close()
	d.mu.Unlock()
	d.stop()
	select {
	case <-d.done:
	case <-time.After(time.Second):
	}
	d.events.close()
}

func (d *Deck) clamp(at time.Duration) int64 { return min(max(frames(max(at, 0)), 0), d.length) }

// What follows is called under the lock.

func (d *Deck) move(at int64) { d.head.jump(d.voice.seek(at), at) }

// gain is what all sound is multiplied by.
func (d *Deck) gain() float32 {
	if d.muted {
		return 0
	}
	return float32(d.volume * d.volume)
}

// changed tells the output that what it holds is no longer what is to be heard.
func (d *Deck) changed() {
	if d.tap == nil {
		return
	}
	select {
	case d.tap.changed <- struct{}{}:
	default:
	}
}

func (d *Deck) become(s State) {
	if d.state != s {
		d.state = s
		d.tell(Event{Kind: StateChanged})
	}
}

func (d *Deck) tell(e Event) {
	e.State, e.Sounding, e.At = d.state, d.sounding, d.At()
	if e.Kind != TrackFailed {
		e.Track = d.track
	}
	d.events.tell(e)
}
