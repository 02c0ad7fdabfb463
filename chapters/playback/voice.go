package playback

import "math"

// A voice is the narration's chain: reel, stretch, gate. It always fills what it is asked for.
type voice struct {
	reel    *reel
	stretch *stretch
	log     timeline
	ring    ring
	out     int64  // frames given, less those to be given again
	epoch   uint32 // seeks made so far
	asked   uint32 // seeks asked for so far

	wanted  bool  // to run, from the next frame on
	jump    int64 // to this place, from the next frame on; -1: none
	edited  bool  // wanted or jump is new
	running bool
	gate    ramp
	ended   bool
	waited  int                 // frames for which the source has been missing
	tail    [fadeFrames]float32 // what sounded before the last edit, faded out: mixed in
	tails   int                 // frames of it left, at its end

	jumped   int64 // frame of the last jump
	jumpedTo int64
	turned   int64 // frame of the last edit
	turnedOn bool  // and whether the voice runs from there on
}

func newVoice(r *reel) *voice {
	v := &voice{reel: r, jump: -1, jumped: -1}
	v.stretch = newStretch(v.source)
	v.stretch.reset(0)
	v.log.mark(segment{})
	return v
}

// source reads the reel; after some patience, what is missing there is silence.
func (v *voice) source(at int64, dst []float32) int {
	n := v.reel.read(at, dst)
	if n < len(dst) && v.waited >= int(frames(patience)) {
		clear(dst[n:])
		n = len(dst)
	}
	return n
}

// seek moves to a place, and says which epoch begins there.
func (v *voice) seek(at int64) uint32 {
	v.jump, v.edited, v.ended = at, true, false
	v.asked = (v.asked + 1) & epochMask
	return v.asked
}

func (v *voice) run(on bool) {
	if v.wanted != on || v.ended {
		v.wanted, v.edited = on, true
	}
}

// pace sets the speed from the next frame on.
func (v *voice) pace(x float64) {
	if x != v.stretch.speed {
		v.stretch.speed, v.edited = x, true
	}
}

// unread takes back n frames that the output will not play.
func (v *voice) unread(n int64) {
	before := v.ring.again
	v.ring.back(n)
	v.out -= v.ring.again - before
	if v.out >= v.turned {
		return
	}
	// The edit was not heard: it is made again, from here. An output that is just at making a block when a
	// change comes takes that block back too.
	if v.ended {
		v.wanted, v.ended = v.turnedOn, false
	}
	if v.edited = true; v.out < v.jumped && v.jump < 0 {
		v.jump = v.jumpedTo
	}
}

// fill makes the next frames. It does not put more than one edit between them.
func (v *voice) fill(dst []float32) {
	if v.edited {
		v.edit()
	}
	n := v.ring.take(dst)
	v.out += int64(n)
	rest := dst[n:]
	v.make(rest)
	v.ring.put(rest)
}

// edit starts, stops or moves the voice at the next frame; what was to follow fades out over it.
func (v *voice) edit() {
	v.edited, v.ended = false, false
	at, out, wanted, jump := v.log.at(float64(v.out)).place(v.out), v.out, v.wanted, v.jump
	var old [fadeFrames]float32
	n := v.ring.take(old[:])
	v.ring.forget()
	v.make(old[n:])
	for i := range old {
		v.tail[i] = old[i] * (1 - float32(i+1)/fadeFrames)
	}
	v.tails = fadeFrames
	v.out = out
	v.ring.end = out
	if jump >= 0 {
		at = float64(jump)
		v.jumped, v.jumpedTo, v.jump = out, jump, -1
		v.epoch = v.asked
	}
	at = min(at, float64(v.reel.length()))
	v.stretch.reset(at)
	v.running, v.waited = wanted, 0
	v.turned, v.turnedOn = out, wanted
	v.gate.set(0)
	v.log.cut(out)
	v.stand(at)
}

// stand notes that the place stays at from the next frame on.
func (v *voice) stand(at float64) {
	v.log.mark(segment{out: v.out, src: at, epoch: v.epoch})
}

func (v *voice) make(dst []float32) {
	for len(dst) > 0 {
		n := v.step(dst)
		if v.tails > 0 {
			k := min(n, v.tails)
			for i, x := range v.tail[fadeFrames-v.tails:][:k] {
				dst[i] += x
			}
			v.tails -= k
		}
		v.out += int64(n)
		dst = dst[n:]
	}
}

// step makes some frames without the tail.
func (v *voice) step(dst []float32) int {
	total := float64(v.reel.length())
	if !v.running {
		clear(dst)
		return len(dst)
	}
	at := v.stretch.place()
	if at >= total {
		v.running, v.wanted, v.ended = false, false, true
		v.stand(total)
		clear(dst)
		return len(dst)
	}
	// A take ends with its hop, and with the programme.
	if v.stretch.have > 0 {
		if left := int(math.Ceil((total - at) / v.stretch.rate)); left < len(dst) {
			dst = dst[:max(left, 1)]
		}
	}
	n := v.stretch.take(dst)
	if n == 0 {
		n = min(len(dst), hop/2)
		clear(dst[:n])
		v.waited += n
		v.gate.set(0)
		v.stand(at)
		return n
	}
	if v.gate.now == 0 && v.gate.target == 0 {
		v.gate.to(1, fade)
	}
	v.waited = 0
	at = v.stretch.at - float64(n)*v.stretch.rate
	v.log.mark(segment{v.out, at, v.stretch.rate, v.epoch})
	if !v.gate.still() || v.gate.now != 1 {
		for i := range dst[:n] {
			dst[i] *= v.gate.next()
		}
	}
	return n
}
