package timeline

// A Scale is the axis of dates by itself, for a bar of dates alone: years with more events
// have more room, long times without any are cut out.
type Scale struct{ c calendar }

// NewScale lays the ticks out along width units; cut is what each break takes of them.
func NewScale(ticks []Tick, width, cut float64) Scale { return Scale{newCalendar(ticks, width, cut)} }

// X is where the middle of a day stands, in units from the start.
func (s *Scale) X(day int) float64 { return s.c.x(day) }

// Years calls for each year in which something happens, with where it begins.
func (s *Scale) Years(each func(year int, x float64)) {
	for i, p := range s.c.pieces {
		if !p.broken && p.room != emptyRoom {
			y, _, _ := civil(p.from)
			each(y, s.c.left[i])
		}
	}
}

// Breaks is where each break begins and ends.
func (s *Scale) Breaks() (list [][2]float64) {
	for i, p := range s.c.pieces {
		if p.broken {
			list = append(list, [2]float64{s.c.left[i], s.c.left[i+1]})
		}
	}
	return list
}
