package ui

import (
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"testing"
	"time"

	"golang.org/x/image/draw"

	"homs/assets"
	"homs/chapters"
	"homs/ui/golden"
	"homs/ui/widgets/plateview"
)

func newTestMaps(t testing.TB, l chapters.Language) *maps {
	t.Helper()
	p, _ := chapters.Load(assets.FS)
	return newMaps(assets.FS, p, func() chapters.Language { return l }, func() {})
}

// stages calls for every drawing that the film or the atlas can show.
func stages(m *maps, each func(name string, k mapKey)) {
	for _, c := range m.programme.Chapters {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				if s.Map == "" {
					continue
				}
				for n := range len(m.plan(s).moments) + 1 {
					each(fmt.Sprintf("%s %s/%s %d", b.ID, s.Map, s.View, n), m.key(s, n))
				}
			}
		}
	}
	for kind, view := range atlasViews {
		for n := 0; n < len(m.programme.Events); n += 6 {
			each(fmt.Sprintf("atlas %s %d", kind, n+1), mapKey{kind: kind, view: view, atlas: n + 1, language: m.language(), seen: m.seen})
		}
	}
}

// TestNamesNeverCollide looks at every map there is, in both languages: names keep apart,
// leave heading, captions and notes alone, and are large enough to read.
func TestNamesNeverCollide(t *testing.T) {
	for _, window := range []struct {
		ratio    float32
		language chapters.Language
	}{{16. / 9, chapters.English}, {16. / 9, chapters.Arabic}, {16. / 10, chapters.English}, {21. / 9, chapters.Arabic}} {
		l := window.language
		m := newTestMaps(t, l)
		m.seen = seenOf(window.ratio)
		count := 0
		stages(m, func(name string, k mapKey) {
			v := m.programme.Maps.View(k.kind, k.view)
			if v == nil {
				t.Errorf("%s: there is no such view", name)
				return
			}
			d := m.fill(k, v, image.NewRGBA(image.Rect(0, 0, 1, 1)))
			placed := d.lay()
			count += len(placed)
			keep := append([]image.Rectangle{d.notesRoom()}, d.headings()...)
			for i, p := range placed {
				for _, s := range p.Lines[:len(p.Words)] {
					if s.Size < 18 {
						t.Errorf("%s %s: %q is %.0f pixels high", l, name, p.Words, s.Size)
					}
				}
				if p.Box.Max.Y > d.low() || !p.Box.In(d.seen) {
					t.Errorf("%s %s: %q stands at %v", l, name, p.Words, p.Box)
				}
				for _, r := range keep {
					if p.Box.Overlaps(r) {
						t.Errorf("%s %s: %q covers what stands at %v", l, name, p.Words, r)
					}
				}
				for _, q := range placed[:i] {
					if p.Box.Overlaps(q.Box) {
						t.Errorf("%s %s: %q and %q collide", l, name, p.Words, q.Words)
					}
				}
			}
			// What has just been told always has its name, if it lies on the map.
			for _, e := range d.items {
				at, ok := d.stands(e.MapItem)
				if ok && window.ratio == 16./9 && e.shown && e.Style == "event" && k.atlas == 0 && !d.named(e.MapItem) &&
					image.Pt(int(at.X), int(at.Y)).In(d.words()) {
					t.Errorf("%s %s: %s is told and has no name", l, name, e.Place)
				}
			}
		})
		if count < 300 {
			t.Errorf("%s: only %d names on all maps", l, count)
		}
	}
}

// TestNothingLaterOnTheMaps: what a stage shows has been told or was before the chapter.
func TestNothingLaterOnTheMaps(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	last := m.programme.AsOf.Last().Ordinal()
	for _, c := range m.programme.Chapters[:5] {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				if s.Map == "" {
					continue
				}
				k := m.key(s, len(m.plan(s).moments))
				d := m.fill(k, m.programme.Maps.View(s.Map, s.View), image.NewRGBA(image.Rect(0, 0, 1, 1)))
				for _, e := range d.items {
					if !e.Date.IsZero() && e.Date.Last().Ordinal() > last {
						t.Errorf("%s: %s is dated %s", b.ID, e.Style, e.Date.Words(chapters.English))
					}
					if e.shown && e.Told && e.At >= s.End {
						t.Errorf("%s: %s %s shows before it is told", b.ID, e.Style, e.Place)
					}
				}
			}
		}
	}
}

// TestReliefMatchesTheGrid looks for the coast at Tartus in the pictures themselves: it is
// about 35.88 degrees east there.
func TestReliefMatchesTheGrid(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	for key, v := range m.programme.Maps.Views {
		if v.Map != chapters.MapCountry {
			continue
		}
		g, err := m.ground(v.Picture)
		if err != nil {
			t.Fatal(err)
		}
		bright := func(lon float64) float64 {
			x, y := v.Project(chapters.MapPoint{X: lon, Y: 34.80})
			sum := 0.0
			for dy := -2; dy <= 2; dy++ {
				r, gr, b, _ := g.At(int(x), int(y)+dy).RGBA()
				sum += float64(r+gr+b) / 3 / 65535 / 5
			}
			return sum
		}
		if bright(35.60) > 0.4 || bright(36.05) < 0.5 {
			t.Errorf("%s: sea %.2f, land %.2f", key, bright(35.60), bright(36.05))
		}
	}
}

// TestMapIsAFunctionOfTime: the frame at a time does not depend on what was shown before.
func TestMapIsAFunctionOfTime(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	var scene *chapters.Scene
	for _, s := range m.programme.Beat("5.2").Scenes {
		if s.Map != "" {
			scene = s
		}
	}
	list := m.plan(scene).moments
	if len(list) == 0 {
		t.Fatal("nothing comes onto the map of 5.2 while it is told")
	}
	for n := range len(list) + 1 {
		m.keep(m.key(scene, n), &mapPicture{picture: &plateview.Picture{Pix: make([]byte, 4), Width: 1, Height: 1}})
	}
	frame := func(at time.Duration) (f plateview.Frame) {
		if !m.Layers(&f, scene, at, 16./9, 1, false) {
			t.Fatalf("nothing at %v", at)
		}
		return f
	}
	moment := list[0]
	before, during, after := frame(moment-time.Second), frame(moment+reveal/2), frame(moment+reveal)
	if before.Count != 1 || during.Count != 2 || after.Count != 1 || before.Layers[0].Picture == after.Layers[0].Picture {
		t.Errorf("layers: %d, %d, %d", before.Count, during.Count, after.Count)
	}
	if u := during.Layers[1].Opacity; math.Abs(float64(u)-0.5) > 0.01 {
		t.Errorf("half way the new stage is at %.2f", u)
	}
	if again := frame(moment - time.Second); again != before {
		t.Error("going back shows another map")
	}
}

func TestFlightStaysInsideAndArrives(t *testing.T) {
	p, _ := chapters.Load(assets.FS)
	var views []mapWindow
	for _, id := range []string{"syria", "m5", "crossroads", "homs-region"} {
		views = append(views, windowOf(p.Maps.View(chapters.MapCountry, id)))
	}
	for _, a := range views {
		for _, b := range views {
			for u := 0.0; u <= 1; u += 0.05 {
				for _, w := range []mapWindow{a, b} {
					v := a.towards(b, u).in(w)
					if v.X < 0 || v.Y < 0 || v.X+v.W > 1.0001 || v.Y+v.H > 1.0001 || v.W <= 0 {
						t.Fatalf("from %v to %v at %.2f: %v", a, b, u, v)
					}
				}
			}
			if v := a.towards(b, 1).in(b); math.Abs(float64(v.X))+math.Abs(float64(v.Y))+math.Abs(float64(v.W)-1) > 1e-3 {
				t.Errorf("the camera ends at %v", v)
			}
		}
	}
}

// TestMapThumbs: every view of a map scene has its small picture for the preview over the
// bar. With -update it draws them: the map without names, which would be too small.
func TestMapThumbs(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	done := map[string]bool{}
	for _, c := range m.programme.Chapters {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				name := thumbOf(s)
				if s.Map == "" || done[name] {
					continue
				}
				done[name] = true
				if !golden.Updating() {
					f, err := assets.FS.Open("thumbs/" + name + ".jpg")
					if err != nil {
						t.Error(err)
						continue
					}
					size, err := jpeg.DecodeConfig(f)
					if f.Close(); err != nil || size.Width != 380 || size.Height != 214 {
						t.Errorf("%s: %dx%d, %v", name, size.Width, size.Height, err)
					}
					continue
				}
				k := m.key(s, len(m.plan(s).moments))
				k.bare = true
				p, err := m.draw(k, nil)
				if err != nil {
					t.Fatal(err)
				}
				small := image.NewRGBA(image.Rect(0, 0, 380, 214))
				full := p.picture.Image()
				draw.CatmullRom.Scale(small, small.Rect, full, full.Rect, draw.Src, nil)
				if err := golden.Write("../assets/thumbs/"+name+".jpg", small); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
