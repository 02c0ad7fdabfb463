package timeline

import "time"

type moment = time.Duration

// gap is the room between two segments at 1080p.
const gap = 6

// voice is the axis of the narration: even, but for a gap before each segment.
type voice struct {
	length time.Duration
	starts []time.Duration // of the segments; the first is 0
	width  float64         // of the bar
	gap    float64
}

func newVoice(length time.Duration, segments []Segment, width, gap float64) voice {
	v := voice{length: max(length, 1), width: max(width, 1), starts: []time.Duration{0}}
	for _, s := range segments {
		if s.Start > v.starts[len(v.starts)-1] && s.Start < v.length {
			v.starts = append(v.starts, s.Start)
		}
	}
	// However many segments there are, the gaps take no more than a quarter.
	v.gap = min(gap, v.width/4/float64(len(v.starts)))
	return v
}

// rate is units a nanosecond.
func (v *voice) rate() float64 {
	return (v.width - v.gap*float64(len(v.starts)-1)) / float64(v.length)
}

// segment is the number of the segment that at is in.
func (v *voice) segment(at time.Duration) int {
	i := 0
	for i+1 < len(v.starts) && v.starts[i+1] <= at {
		i++
	}
	return i
}

// end is where segment i ends in time.
func (v *voice) end(i int) time.Duration {
	if i+1 < len(v.starts) {
		return v.starts[i+1]
	}
	return v.length
}

func (v *voice) x(at time.Duration) float64 {
	at = min(max(at, 0), v.length)
	return v.gap*float64(v.segment(at)) + float64(at)*v.rate()
}

func (v *voice) place(x float64) time.Duration {
	rate := v.rate()
	for i := range v.starts {
		at := time.Duration((x - v.gap*float64(i)) / rate)
		if at < v.end(i) {
			return min(max(at, v.starts[i]), v.length)
		}
	}
	return v.length
}
