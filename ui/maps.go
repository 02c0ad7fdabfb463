package ui

import (
	"fmt"
	"image"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// mapRoom is how many drawn maps are kept, at 8 MB each: those of two scenes, with and
// without names, and of a stage before and after.
const mapRoom = 7

// reveal is how long something new on a map takes to come.
const reveal = 900 * time.Millisecond

// maps draws the map scenes. A map is drawn once for each stage of what the voice has told,
// off the UI goroutine, and kept.
type maps struct {
	fsys      fs.FS
	programme *chapters.Programme
	language  func() chapters.Language
	ready     func()          // called on the UI goroutine when a map has been drawn
	seen      image.Rectangle // what the window shows of a map; names stand inside

	mu      sync.Mutex
	kept    map[mapKey]*plateview.Picture
	hits    map[mapKey][]mapHit // where places can be touched
	order   []mapKey            // least recently used first
	wanted  []mapKey            // most wanted first
	working bool
	grounds map[string]image.Image // the last few pictures of views
}

// mapKey names one drawing of a map.
type mapKey struct {
	kind, view string
	layers     string // joined by spaces
	until      int    // how many moments of the scene have come
	start, end time.Duration
	language   chapters.Language
	atlas      int             // how many events have happened, in the atlas
	seen       image.Rectangle // what the window shows of the map
	bare       bool            // without names and notes: what the camera flies over
}

func newMaps(fsys fs.FS, p *chapters.Programme, language func() chapters.Language, ready func()) *maps {
	return &maps{
		fsys: fsys, programme: p, language: language, ready: ready, seen: wholeMap,
		kept: map[mapKey]*plateview.Picture{}, hits: map[mapKey][]mapHit{}, grounds: map[string]image.Image{},
	}
}

var _ mapper = (*maps)(nil)

// Layers implements mapper.
func (m *maps) Layers(f *plateview.Frame, s *chapters.Scene, at time.Duration, window, opacity float32, still bool) bool {
	if m.programme.Maps == nil || m.programme.Maps.View(s.Map, s.View) == nil {
		return true
	}
	m.seen = seenOf(window)
	if !still {
		if from := m.before(s); from != nil && at-s.Start < flight && m.fly(f, from, s, at, window) {
			return true
		}
	}
	key, moments := m.key(s)
	n := passed(moments, at)
	now := key
	now.until = n
	picture := m.get(now)
	if picture == nil {
		return false
	}
	if n < len(moments) {
		now.until++
		m.get(now) // soon needed
	} else if next := next(m.programme, at); next != nil {
		m.ahead(next)
	}
	view := mapCover(window, plateview.Whole)
	if n > 0 && !still {
		if u := float64(at-moments[n-1]) / float64(reveal); u < 1 {
			before := key
			before.until = n - 1
			if old := m.get(before); old != nil && f.Count+2 <= plateview.Slots {
				f.Add(plateview.Layer{Picture: old, View: view, Opacity: opacity})
				opacity *= float32(ease(u))
			}
		}
	}
	f.Add(plateview.Layer{Picture: picture, View: view, Opacity: opacity})
	return true
}

// ahead asks for what a scene shows at its start, if it is a map.
func (m *maps) ahead(s *chapters.Scene) {
	if s.Map == "" || m.programme.Maps == nil || m.programme.Maps.View(s.Map, s.View) == nil {
		return
	}
	if from := m.before(s); from != nil {
		m.flightKeys(from, s, func(k mapKey) { m.get(k) })
		return
	}
	k, _ := m.key(s)
	m.get(k)
}

// passed is how many of the moments have come.
func passed(moments []time.Duration, at time.Duration) (n int) {
	for n < len(moments) && moments[n] <= at {
		n++
	}
	return n
}

// key names the drawings of a scene, but for the stage, and when the stages begin.
func (m *maps) key(s *chapters.Scene) (mapKey, []time.Duration) {
	k := mapKey{kind: s.Map, view: s.View, layers: strings.Join(s.Layers, " "), start: s.Start, end: s.End, language: m.language(), seen: m.seen}
	return k, moments(m.programme.Maps, s.Map, s.Layers, s.Start, s.End)
}

// moments are the times within a scene at which the voice tells something new on its map.
// Those nearly together are one.
func moments(m *chapters.Maps, kind string, layers []string, start, end time.Duration) []time.Duration {
	var list []time.Duration
	for _, item := range mapItems(m, kind, layers) {
		if item.Told && item.At > start+reveal/2 && item.At < end {
			list = append(list, item.At)
		}
	}
	slices.Sort(list)
	var out []time.Duration
	for _, t := range list {
		if len(out) == 0 || t-out[len(out)-1] > reveal {
			out = append(out, t)
		}
	}
	return out
}

// mapItems is what the layers hold, the ground first.
func mapItems(m *chapters.Maps, kind string, layers []string) (items []*chapters.MapItem) {
	for _, id := range append([]string{"ground"}, layers...) {
		if y := m.Layer(kind, id); y != nil {
			items = append(items, y.Items...)
		}
	}
	return items
}

// peek returns a drawn map if it is at hand.
func (m *maps) peek(k mapKey) *plateview.Picture {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.kept[k]
	if p != nil {
		m.touch(k)
	}
	return p
}

// get returns a drawn map if it is at hand, and otherwise asks for it.
func (m *maps) get(k mapKey) *plateview.Picture {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p := m.kept[k]; p != nil {
		m.touch(k)
		return p
	}
	if i := slices.Index(m.wanted, k); i >= 0 {
		m.wanted = slices.Delete(m.wanted, i, i+1)
	}
	m.wanted = append([]mapKey{k}, m.wanted...)
	m.wanted = m.wanted[:min(len(m.wanted), 5)]
	if !m.working {
		m.working = true
		go m.work()
	}
	return nil
}

func (m *maps) work() {
	for {
		m.mu.Lock()
		if len(m.wanted) == 0 {
			m.working = false
			m.mu.Unlock()
			return
		}
		k := m.wanted[0]
		m.wanted = m.wanted[1:]
		have := m.kept[k] != nil
		m.mu.Unlock()
		if have {
			continue
		}
		p, hits, err := m.draw(k)
		if err != nil {
			slog.Error("a map cannot be drawn", "map", k.kind, "view", k.view, "error", err)
			p = &plateview.Picture{Pix: []byte{0x1f, 0x19, 0x14, 0xff}, Width: 1, Height: 1}
		}
		m.mu.Lock()
		m.keep(k, p, hits)
		m.mu.Unlock()
		fyne.Do(m.ready)
	}
}

// keep stores a drawn map, and drops those used longest ago.
func (m *maps) keep(k mapKey, p *plateview.Picture, hits []mapHit) {
	m.kept[k], m.hits[k] = p, hits
	m.touch(k)
	for len(m.order) > mapRoom {
		delete(m.kept, m.order[0])
		delete(m.hits, m.order[0])
		m.order = m.order[1:]
	}
}

func (m *maps) touch(k mapKey) {
	if i := slices.Index(m.order, k); i >= 0 {
		m.order = slices.Delete(m.order, i, i+1)
	}
	m.order = append(m.order, k)
}

// draw draws one stage of a scene's map.
func (m *maps) draw(k mapKey) (p *plateview.Picture, hits []mapHit, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, hits, err = nil, nil, fmt.Errorf("drawing: %v", r)
		}
	}()
	v := m.programme.Maps.View(k.kind, k.view)
	if v == nil {
		return nil, nil, fmt.Errorf("there is no such view")
	}
	ground, err := m.ground(v.Picture)
	if err != nil {
		return nil, nil, err
	}
	d := m.fill(k, v, ground)
	return plateview.Prepare(d.finish(k.bare)), d.hits(), nil
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
	until := k.end
	if list := moments(m.programme.Maps, k.kind, layers, k.start, k.end); k.until < len(list) {
		until = list[k.until]
	}
	for _, id := range layers {
		if y := m.programme.Maps.Layer(k.kind, id); y != nil && y.Night {
			d.night = true
		}
	}
	for _, item := range mapItems(m.programme.Maps, k.kind, layers) {
		if !item.Told || item.At < k.end { // what is told later still keeps no room
			d.add(item, !item.Told || item.At < until)
		}
	}
	return d
}

// ground reads the picture of a view.
func (m *maps) ground(name string) (image.Image, error) {
	if g := m.grounds[name]; g != nil { // one goroutine at a time draws
		return g, nil
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
	if len(m.grounds) > 2 {
		clear(m.grounds)
	}
	m.grounds[name] = g
	return g, nil
}
