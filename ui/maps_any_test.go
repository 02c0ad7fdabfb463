package ui

import (
	"image"
	"testing"

	"homs/chapters"
)

// TestMapsDrawWhateverALayerHolds: every sign, with no points, one, many, points far off the
// map and on both sides of it, draws without harm.
func TestMapsDrawWhateverALayerHolds(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	many := make([]chapters.MapPoint, 10_000)
	for i := range many {
		many[i] = chapters.MapPoint{X: 30 + 14*float64(i)/10_000, Y: 34 + float64(i%7)/100}
	}
	for _, view := range []string{"country/m5"} {
		v := m.programme.Maps.Views[view]
		d := newMapDrawing(m.programme, v, chapters.English, wholeMap, image.NewRGBA(image.Rect(0, 0, chapters.MapWidth, chapters.MapHeight)))
		for style := range chapters.MapStyles {
			for _, lines := range [][][]chapters.MapPoint{
				nil, {{}}, {{{X: 36, Y: 35}}}, {{{X: 36, Y: 35}, {X: 36, Y: 35}}}, {{{X: -170, Y: 34}, {X: 170, Y: 36}, {X: 36, Y: -80}}}, {many},
			} {
				item := &chapters.MapItem{Style: style, Lines: lines, Label: chapters.Text{"en": "Name"}, Around: []string{"nowhere"}}
				d.items = []mapEntry{{item, true}}
				d.rows = nil
				placed := d.lay()
				d.signs()
				d.write(placed)
			}
		}
	}
}
