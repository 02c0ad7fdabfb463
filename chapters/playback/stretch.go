package playback

import "math"

// hop is how many frames the stretch makes at a time, 15 ms; its windows are twice as long. The
// shorter it is, the nearer is each sound to its place; a recogniser hears no difference from 10 ms to 25.
const hop = 720

// reach is how far, in frames, it looks for a seam that fits on either side of the place due: 10 ms.
const reach = 480

var window = func() (w [2 * hop]float32) {
	for i := range w {
		w[i] = float32(.5 - .5*math.Cos(2*math.Pi*(float64(i)+.5)/(2*hop)))
	}
	return w
}()

// A stretch plays a source at another speed with its pitch kept (WSOLA): windows of 30 ms are
// taken from the source at the speed asked for, each moved by up to reach to where it continues
// the one before it best, and overlapped. At speed 1 what comes out is the source itself.
type stretch struct {
	read  func(at int64, dst []float32) int
	speed float64

	due   float64 // source frame at which the last window was due
	prev  int64   // where it was taken
	fresh bool    // there was none since the last reset

	out  [hop]float32
	have int     // frames of out not taken yet, at its end
	at   float64 // source place of the first of them
	rate float64 // source frames per frame of out

	src  [2*reach + hop]float32 // around the place due
	cont [hop]float32           // what would follow the last window, seamlessly
}

func newStretch(read func(int64, []float32) int) *stretch {
	return &stretch{read: read, speed: 1, fresh: true}
}

// reset moves to source frame at.
func (s *stretch) reset(at float64) {
	s.due, s.at, s.have, s.fresh = at, at, 0, true
	s.rate = 1
}

// place is the source place of the next frame that take gives.
func (s *stretch) place() float64 { return s.at }

// take fills dst from the present hop and says how many frames that were; 0: the source is not there yet.
func (s *stretch) take(dst []float32) int {
	if s.have == 0 && !s.next() {
		return 0
	}
	n := copy(dst, s.out[hop-s.have:])
	s.have -= n
	s.at += float64(n) * s.rate
	return n
}

// next makes one hop. It returns false, and changes nothing, where the source has not got what it takes.
func (s *stretch) next() bool {
	due := s.due
	if !s.fresh {
		due += hop * s.speed
	}
	pos := int64(math.Round(due))
	switch {
	case s.fresh:
		if s.read(pos, s.out[:]) < hop {
			return false
		}
		s.at, s.rate = float64(pos), 1
	case s.speed == 1: // go on from where the last window was taken
		pos = s.prev + hop
		if s.read(pos, s.out[:]) < hop {
			return false
		}
		due = float64(pos)
		s.rate = (due + hop - s.at) / hop
	default:
		var ok bool
		if pos, ok = s.seam(pos); !ok {
			return false
		}
		// What is heard is where the window was found, not where it was due.
		s.rate = max(0, (float64(pos+hop)-s.at)/hop)
	}
	s.due, s.prev, s.fresh, s.have = due, pos, false, hop
	return true
}

// seam overlaps the window due at pos with the continuation of the last one into out.
func (s *stretch) seam(pos int64) (int64, bool) {
	if s.read(s.prev+hop, s.cont[:]) < hop {
		return 0, false
	}
	around := s.src[:]
	if s.read(pos-reach, around) < len(around) {
		return 0, false
	}
	k := best(s.cont[:], around)
	for i := range s.out {
		s.out[i] = s.cont[i]*window[hop+i] + around[k+i]*window[i]
	}
	return pos - reach + int64(k), true
}

// best is the offset in around at which it is most like ref: the middle where nothing is more so.
// It looks at every fourth first, then at the neighbours.
func best(ref, around []float32) int {
	k, most := reach, likeness(ref, around[reach:], 4)+1e-6
	for i := 0; i <= 2*reach; i += 4 {
		if c := likeness(ref, around[i:], 4); c > most {
			k, most = i, c
		}
	}
	mid := k
	most = likeness(ref, around[k:], 1) + 1e-6
	for i := max(0, mid-3); i <= min(2*reach, mid+3); i++ {
		if c := likeness(ref, around[i:], 1); c > most {
			k, most = i, c
		}
	}
	return k
}

func likeness(a, b []float32, step int) float32 {
	b = b[:len(a)]
	var ab, bb float32
	for i := 0; i < len(a); i += step {
		ab += a[i] * b[i]
		bb += b[i] * b[i]
	}
	return ab / float32(math.Sqrt(float64(bb)+1e-9))
}
