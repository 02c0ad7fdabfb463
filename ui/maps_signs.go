package ui

import (
	"image/color"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/mapview"
)

// sign draws an item without its words.
func (d *mapDrawing) sign(item *chapters.MapItem) {
	s := d.sheet
	a := theme.Alpha
	switch item.Style {
	case "province":
		s.Stroke(closed(d.lines(item, false)), 1, a(color.NRGBA{0x5b, 0x56, 0x4f, 0xff}, .5), 2, 4)
	case "homs":
		s.Fill(d.lines(item, false), a(mapAmber, .14))
		s.Stroke(closed(d.lines(item, false)), 1.6, a(earth, .8), 3, 4)
	case "lake":
		s.Fill(d.lines(item, false), lakeInk)
	case "river":
		s.Stroke(d.lines(item, false), 4.8, a(casing, .6))
		s.Stroke(d.lines(item, false), 3, a(riverInk, .95))
	case "stream":
		s.Stroke(d.lines(item, false), 1.2, a(riverInk, .55))
	case "border":
		s.Stroke(d.lines(item, false), 3.6, a(casing, .5))
		s.Stroke(d.lines(item, false), 1.6, color.NRGBA{0x3a, 0x36, 0x32, 0xd9}, 9, 3, 2, 3)
	case "claim":
		s.Stroke(d.lines(item, false), 1.3, color.NRGBA{0x3a, 0x36, 0x32, 0xb4}, 2, 3)
	case "main-road":
		s.Stroke(d.lines(item, true), 8, casing)
		s.Stroke(d.lines(item, true), 4.2, terra)
	case "road":
		s.Stroke(d.lines(item, true), 5.5, casing)
		s.Stroke(d.lines(item, true), 2.4, earth, 9, 5)
	case "person", "armed":
		d.way(item)
	case "hatch":
		r := d.around(item)
		s.Fill(r, a(ink, .10))
		s.Hatch(r, 9, 1.7, a(ink, .72))
		s.Stroke(closed(r), 1.4, a(ink, .72))
	case "ring":
		var all []mapview.Point
		for _, r := range d.around(item) {
			all = append(all, r...)
		}
		r := closed([][]mapview.Point{mapview.Grow(all, 16)})
		s.Stroke(r, 5.4, a(casing, .8))
		s.Stroke(r, 2.2, ink, 10, 4)
	case "place", "event", "crossing", "past":
		d.place(item)
	}
}

// ways are the lines of a movement.
func (d *mapDrawing) ways(item *chapters.MapItem) (out [][]mapview.Point) {
	for _, l := range d.lines(item, false) {
		start, end := 12.0, 18.0
		if len(l) == 2 {
			by := .12
			if math.Hypot(l[1].X-l[0].X, l[1].Y-l[0].Y) < 120 {
				by, start, end = .45, 20, 6 // a short way must be seen to leave and to come
			}
			if item.Side == "right" {
				by = -by
			}
			l = mapview.Bow(l, by)
		} else {
			l = mapview.Curve(l)
		}
		out = append(out, mapview.Trim(l, start, end))
	}
	return out
}

// way draws a movement: of people amber and dashed, of armed forces thin and without the
// colour of a side.
func (d *mapDrawing) way(item *chapters.MapItem) {
	s := d.sheet
	for _, l := range d.ways(item) {
		k := min(mapview.Length(l)/60, 1) // a short way has a small head
		if item.Style == "person" {
			s.Stroke([][]mapview.Point{l}, 9, theme.Alpha(casing, .85))
			s.Stroke([][]mapview.Point{mapview.Trim(l, 0, 14*k)}, 5, mapAmber, 15, 13)
			s.Arrow(l, 27*k, casing)
			s.Arrow(l, 21*k, mapAmber)
			continue
		}
		s.Stroke([][]mapview.Point{l}, 5.4, casing)
		s.Stroke([][]mapview.Point{l}, 2.2, ink)
		s.Arrow(l, 22*k, casing)
		s.Arrow(l, 17*k, ink)
	}
}

// place draws the mark of a place.
func (d *mapDrawing) place(item *chapters.MapItem) {
	s := d.sheet
	at, ok := d.stands(item)
	if !ok {
		return
	}
	r, about := d.mark(item)
	told := item.Style == "event" || item.Style == "crossing"
	switch {
	case item.Place == "homs" && d.v.Map == chapters.MapCountry:
		s.Glow(at, 130, color.NRGBA{0xf4, 0xa8, 0x48, 0xc8})
		s.Disc(at, 16.2, ink)
		s.Disc(at, 13.8, color.NRGBA{0xf6, 0xef, 0xdf, 0xff})
		s.Disc(at, 8.4, mapAmber)
	case about:
		c := ink
		if told {
			c = mapAmber
			s.Disc(at, r, theme.Alpha(mapAmber, .22))
		}
		s.Ring(at, r, 4, theme.Alpha(casing, .7))
		s.Ring(at, r, 2, c)
	case r == 0: // a district of the model: the slip is its sign
		if told {
			s.Glow(at, 90, color.NRGBA{0xf4, 0xa8, 0x48, 0x96})
		}
	case item.Style == "past":
		s.Disc(at, r+3.4, ink)
		s.Disc(at, r+2, rim)
		s.Disc(at, r, terra)
	case told:
		s.Disc(at, r+4.4, ink)
		s.Disc(at, r+2.8, rim)
		s.Disc(at, r+.6, mapAmber)
	default:
		s.Disc(at, r+1.8, rim)
		s.Disc(at, r, ink)
	}
}

func closed(rings [][]mapview.Point) [][]mapview.Point {
	out := make([][]mapview.Point, 0, len(rings))
	for _, r := range rings {
		if len(r) > 0 {
			out = append(out, append(r[:len(r):len(r)], r[0]))
		}
	}
	return out
}

// labels are the names of everything that has one.
func (d *mapDrawing) labels() (out []mapview.Label, of []*chapters.MapItem) {
	rtl := d.lang == "ar"
	city := d.v.Map == chapters.MapCity
	for _, e := range d.items {
		if !e.shown || chapters.MapStyles[e.Style] != "place" {
			continue
		}
		at, ok := d.stands(e.MapItem)
		if !ok {
			continue
		}
		if e.Style == "shield" && d.shielded(e.MapItem, of) {
			continue
		}
		name := e.Label.In(d.lang)
		if p := d.p.Places[e.Place]; name == "" && p != nil {
			name = p.Name.In(d.lang)
		}
		if name == "" {
			continue
		}
		r, about := d.mark(e.MapItem)
		if about && r > 14 {
			r *= .8
		}
		if e.Place == "homs" {
			r = 18
		}
		l := mapview.Label{At: at, Reach: r, Words: []string{name}, Sides: sides(e.Side, rtl), Need: 2 * min(e.Size, 3), Halo: rim}
		size := []float32{20, 20, 25, 31}[min(max(e.Size, 0), 3)]
		c, w := ink, text.Regular
		switch e.Style {
		case "name":
			size, c, l.Halo, l.Need, l.Sides, l.Turn = 19, regional, theme.Alpha(rim, .4), 0, []mapview.Side{mapview.On}, e.Turn
			l.Words[0] = spaced(name, rtl)
			if city {
				size, l.Words[0], l.Halo = 20, name, theme.Alpha(rim, .7)
			}
		case "water":
			size, c, l.Need, l.Turn = 21, waterInk, 1, e.Turn
			if l.Turn != 0 {
				l.Sides = []mapview.Side{mapview.On}
			}
			if city { // on the water itself
				size, c, l.Halo = 20, theme.Ivory, color.NRGBA{}
			}
		case "shield":
			size, c, l.Sides, l.Need, l.Slip = 19, terra, []mapview.Side{mapview.On}, 3, true
			if e.Size < 3 {
				c = earth
			}
			l.Rule = c
		case "past":
			l.Need, l.Slip = 5, true
			l.Words = append(l.Words, e.Date.Words(d.lang))
		case "event", "crossing":
			w = text.Medium
			l.Need, l.Slip = 7+min(e.Size, 2), true
			if !e.Date.IsZero() {
				l.Words = append(l.Words, e.Date.Words(d.lang))
			}
			size = max(size, 23)
		}
		if e.Place == "homs" && !city {
			size, w, l.Need = 46, text.Medium, 9
			l.Halo = rim
		} else if e.Size >= 3 {
			w = text.Medium
		}
		if e.Style != "name" && e.Style != "water" && city {
			l.Slip = true
			size = max(size-3, 20)
			if r == 0 {
				l.Sides = []mapview.Side{mapview.On, mapview.Below, mapview.Above, mapview.Right, mapview.Left}
			}
		}
		small := min(max(size*.72, 20), 25)
		if e.Style == "past" {
			small = 18
		}
		l.Lines = []text.Style{serif(size, w, c, rtl), serif(small, text.Medium, dateInk, rtl)}
		l.Dark, l.DarkHalo = []color.NRGBA{theme.Ivory, theme.AmberText}, theme.Alpha(theme.NightSlate, .6)
		l.Firm = e.Side != "" || e.Place == "homs"
		l.Far = e.Style == "event" || e.Style == "crossing" || e.Style == "past" || e.Size >= 2 && e.Style == "place"
		out, of = append(out, l), append(of, e.MapItem)
	}
	return out, of
}

// shielded reports whether the same road has its number nearby already.
func (d *mapDrawing) shielded(item *chapters.MapItem, before []*chapters.MapItem) bool {
	const near = 150
	at, _ := d.stands(item)
	for _, b := range before {
		have, ok := d.stands(b)
		if ok && b.Style == "shield" && b.Label["en"] == item.Label["en"] && math.Hypot(have.X-at.X, have.Y-at.Y) < near {
			return true
		}
	}
	return false
}

// spaced is the name of a region in capitals set apart, as maps have it; Arabic letters
// are joined and stay so.
func spaced(name string, rtl bool) string {
	if first, _ := utf8.DecodeRuneInString(name); rtl || !unicode.IsUpper(first) {
		return name
	}
	return strings.Join(strings.Split(strings.ToUpper(name), ""), " ")
}

// sides is where a name may stand, the wished side first; from the right where the
// language runs so.
func sides(wish string, rtl bool) []mapview.Side {
	first, ok := map[string]mapview.Side{"right": mapview.Right, "left": mapview.Left, "above": mapview.Above, "below": mapview.Below}[wish]
	if !ok && rtl {
		first, ok = mapview.Left, true
	}
	if !ok {
		return mapview.Around
	}
	return append([]mapview.Side{first}, mapview.Around...)
}
