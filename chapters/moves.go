package chapters

import "slices"

// gentleZoom is how far a default move goes: little enough not to be noticed as
// a move.
const gentleZoom = 1.08

// frame reads [x, y, zoom]. A broken one is a problem and the zero Frame, which
// settleMoves replaces.
func (l *loader) frame(v []float64, w where) Frame {
	// Written so that a NaN fails too.
	if len(v) != 3 || !(v[0] >= 0 && v[0] <= 1 && v[1] >= 0 && v[1] <= 1 && v[2] >= 1 && v[2] <= 8) {
		l.at(w, LevelError, "is not [x, y, zoom] with x and y from 0 to 1 and zoom from 1 to 8", "")
		return Frame{}
	}
	return Frame{v[0], v[1], v[2]}
}

// settleMoves gives scenes without a move of their own a gentle one towards the
// focus of their plate or away from it by turns, and those without a dissolve
// the default: a long one between plates of the same camera.
func (l *loader) settleMoves(p *Programme) {
	in := true
	var before *Scene
	for _, c := range p.Chapters {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				pair := before != nil && paired(p.Plates[before.Plate], p.Plates[s.Plate])
				if s.Move.From.Zoom == 0 || s.Move.To.Zoom == 0 {
					s.Move = gentleMove(p.Plates[s.Plate], in)
					if pair {
						// The camera stays where it is while one turns into the other.
						s.Move.From = before.Move.To
					}
					in = !in
				}
				if s.Dissolve < 0 {
					s.Dissolve = defaultDissolve
					if pair {
						s.Dissolve = pairDissolve
					}
				}
				before = s
			}
		}
	}
}

func gentleMove(p *Plate, in bool) Move {
	whole, near := Frame{0.5, 0.5, 1}, Frame{0.5, 0.5, gentleZoom}
	if p != nil && len(p.Focus) > 0 {
		near.X, near.Y = inside(p.Focus[0].X), inside(p.Focus[0].Y)
	}
	if in {
		return Move{whole, near}
	}
	return Move{near, whole}
}

// inside keeps a centre where the frame does not leave the plate.
func inside(v float64) float64 {
	const edge = 0.5 / gentleZoom
	return min(max(v, edge), 1-edge)
}

func paired(a, b *Plate) bool {
	return a != nil && b != nil && slices.Contains(a.Pair, b.ID)
}
