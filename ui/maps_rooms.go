package ui

import (
	"image"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// wholeMap is a map of which nothing is cut off.
var wholeMap = image.Rect(0, 0, chapters.MapWidth, chapters.MapHeight)

// mapRooms is where words of the map may stand: below the heading and its date, above
// captions and controls, all in pixels of the map.
type mapRooms struct {
	seen image.Rectangle // the part of the map that the window shows
	rtl  bool
}

// seenOf is the part of a map that a window of these proportions shows.
func seenOf(window float32) image.Rectangle {
	v := mapCover(window, plateview.Whole)
	const w, h = chapters.MapWidth, chapters.MapHeight
	return image.Rect(int(v.X*w+.5), int(v.Y*h+.5), int((v.X+v.W)*w+.5), int((v.Y+v.H)*h+.5))
}

// unit is the length of n units of the look, which is made for 1920x1080.
func (r mapRooms) unit(n int) int {
	return min(n*r.seen.Dx()/chapters.MapWidth, n*r.seen.Dy()/chapters.MapHeight)
}

// low is where captions and controls begin to cover the map.
func (r mapRooms) low() int { return r.seen.Min.Y + r.seen.Dy()*750/chapters.MapHeight }

// words is where names may stand.
func (r mapRooms) words() image.Rectangle {
	return image.Rect(r.left(), r.seen.Min.Y+r.unit(40), r.right(), r.low()-2)
}

// left and right are where the margins end.
func (r mapRooms) left() int  { return r.seen.Min.X + r.unit(64) }
func (r mapRooms) right() int { return r.seen.Max.X - r.unit(64) }

// headings are what the heading of the stage takes: the beat where a line begins, the date
// at its end, which is longer in Arabic.
func (r mapRooms) headings() []image.Rectangle {
	top, low := r.seen.Min.Y, r.seen.Min.Y+r.unit(140)
	a, b := r.unit(700), r.unit(680)
	if r.rtl {
		a, b = r.unit(900), r.unit(700)
	}
	return []image.Rectangle{image.Rect(r.seen.Min.X, top, r.seen.Min.X+a, low), image.Rect(r.seen.Max.X-b, top, r.seen.Max.X, low)}
}
