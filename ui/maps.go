package ui

import (
	"fmt"
	"image"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// groundRoom is how many pictures of views are kept as they are read, at 3 MB each.
const groundRoom = 4

// mapRoom is how many drawn maps are kept, at 8 MB each: those of two scenes, with and
// without names, and of a stage before and after.
const mapRoom = 7

// maps draws the map scenes. A map is drawn once for each stage of what the voice has told,
// off the UI goroutine, and kept.
type maps struct {
	fsys      fs.FS
	programme *chapters.Programme
	language  func() chapters.Language
	ready     func()          // called on the UI goroutine when a map has been drawn
	seen      image.Rectangle // what the window shows of a map; names stand inside

	mu      sync.Mutex
	kept    map[mapKey]*mapPicture
	order   []mapKey // least recently used first
	wanted  []mapKey // most wanted first
	working bool
	grounds []mapGround // the last few pictures of views, the latest last

	plans   map[*chapters.Scene]*mapPlan
	flights map[*chapters.Scene]*mapFlight // the last few
	over    mapOver
}

// mapPicture is a drawn map, with where places can be touched and names stand on it.
type mapPicture struct {
	picture *plateview.Picture
	hits    []mapHit
	names   []mapName
}

type mapGround struct {
	name  string
	image image.Image
}

// mapKey names one drawing of a map.
type mapKey struct {
	kind, view       string
	layers           string // joined by spaces
	until            int    // how many moments of the scene have come
	start, calm, end time.Duration
	language         chapters.Language
	atlas            int             // how many events have happened, in the atlas
	seen             image.Rectangle // what the window shows of the map
	bare             bool            // without names and notes: what the camera flies over
}

func newMaps(fsys fs.FS, p *chapters.Programme, language func() chapters.Language, ready func()) *maps {
	return &maps{
		fsys: fsys, programme: p, language: language, ready: ready, seen: wholeMap,
		kept: map[mapKey]*mapPicture{}, plans: map[*chapters.Scene]*mapPlan{}, flights: map[*chapters.Scene]*mapFlight{},
	}
}

var _ mapper = (*maps)(nil)

// Layers implements mapper.
func (m *maps) Layers(f *plateview.Frame, s *chapters.Scene, at time.Duration, window, opacity float32, still bool) bool {
	if m.programme.Maps == nil || m.programme.Maps.View(s.Map, s.View) == nil {
		return true
	}
	m.seen = seenOf(window)
	m.over.reset()
	p := m.plan(s)
	if !still && p.from != nil && at < p.calm && m.fly(f, p.from, s, at, window) {
		return true
	}
	n := passed(p.moments, at)
	key := m.key(s, n)
	picture := m.get(key)
	if picture == nil {
		return false
	}
	switch {
	case n < len(p.moments):
		m.get(m.key(s, n+1)) // soon needed
	default:
		if next := next(m.programme, at); next != nil {
			m.ahead(next)
		}
	}
	view := mapCover(window, plateview.Whole)
	if !still {
		m.grow(p, s, at, opacity)
		if n > 0 {
			if u := float64(at-p.moments[n-1]) / float64(reveal); u < 1 {
				if old := m.get(m.key(s, n-1)); old != nil && f.Count+2 <= plateview.Slots {
					f.Add(plateview.Layer{Picture: old.picture, View: view, Opacity: opacity})
					opacity *= float32(ease(u))
				}
			}
		}
	}
	f.Add(plateview.Layer{Picture: picture.picture, View: view, Opacity: opacity})
	return true
}

// ahead asks for what a scene shows at its start, if it is a map.
func (m *maps) ahead(s *chapters.Scene) {
	if s.Map == "" || m.programme.Maps == nil || m.programme.Maps.View(s.Map, s.View) == nil {
		return
	}
	if from := m.plan(s).from; from != nil {
		for _, k := range m.flightKeys(from, s) {
			m.get(k)
		}
		return
	}
	m.get(m.key(s, 0))
}

// key names the drawing of a scene when so many of its moments have come.
func (m *maps) key(s *chapters.Scene, stage int) mapKey {
	p := m.plan(s)
	return mapKey{
		kind: s.Map, view: s.View, layers: p.layers, until: stage, start: s.Start, calm: p.calm, end: s.End,
		language: m.language(), seen: m.seen,
	}
}

// draw draws one stage of a scene's map. bare, if it is not nil, is handed a copy of it
// before the names come.
func (m *maps) draw(k mapKey, bare func(*mapPicture)) (p *mapPicture, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("drawing: %v", r)
		}
	}()
	v := m.programme.Maps.View(k.kind, k.view)
	if v == nil {
		return nil, fmt.Errorf("there is no such view")
	}
	ground, err := m.ground(v.Picture)
	if err != nil {
		return nil, err
	}
	d := m.fill(k, v, ground)
	placed := d.lay()
	d.signs()
	if k.bare {
		return &mapPicture{picture: ownPicture(d.sheet.Image)}, nil
	}
	if bare != nil {
		bare(&mapPicture{picture: plateview.Prepare(d.sheet.Image)})
	}
	d.notes()
	names := d.write(placed)
	return &mapPicture{ownPicture(d.sheet.Image), d.hits(), names}, nil
}

// ownPicture makes a picture of what has been drawn, which must not be used any more.
func ownPicture(m *image.RGBA) *plateview.Picture {
	for i := 0; i+3 < len(m.Pix); i += 4 {
		m.Pix[i], m.Pix[i+2] = m.Pix[i+2], m.Pix[i]
	}
	return &plateview.Picture{Pix: m.Pix, Width: m.Rect.Dx(), Height: m.Rect.Dy(), Opaque: m.Opaque()}
}

// fill puts on the map what a stage of a scene, or a date of the atlas, shows.
func (m *maps) fill(k mapKey, v *chapters.MapView, ground image.Image) *mapDrawing {
	d := newMapDrawing(m.programme, v, k.language, k.seen, ground)
	if k.atlas > 0 {
		for _, item := range atlasItems(m.programme, v, k.atlas) {
			d.add(item, true)
		}
		return d
	}
	layers := strings.Fields(k.layers)
	for _, id := range layers {
		if y := m.programme.Maps.Layer(k.kind, id); y != nil && y.Night {
			d.night = true
		}
	}
	items := mapItems(m.programme.Maps, k.kind, layers)
	p := planOf(items, k.start, k.calm, k.end)
	until := k.end
	if k.until < len(p.moments) {
		until = p.moments[k.until]
	}
	for _, item := range items {
		if !item.Told || item.At < k.end { // what is told later still keeps no room
			d.add(item, p.comes(item) < until)
		}
	}
	return d
}

// ground reads the picture of a view. One goroutine at a time draws.
func (m *maps) ground(name string) (image.Image, error) {
	for i, g := range m.grounds {
		if g.name == name {
			m.grounds = append(slices.Delete(m.grounds, i, i+1), g)
			return g.image, nil
		}
	}
	f, err := m.fsys.Open("maps/" + name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	g, _, err := image.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(m.grounds) >= groundRoom {
		m.grounds = slices.Delete(m.grounds, 0, 1)
	}
	m.grounds = append(m.grounds, mapGround{name, g})
	return g, nil
}
