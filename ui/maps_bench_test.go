package ui

import (
	"testing"

	"homs/assets"
	"homs/chapters"
)

// BenchmarkMap draws the map with the most on it, as after a seek: the ground is read too.
func BenchmarkMap(b *testing.B) {
	p, _ := chapters.Load(assets.FS)
	for _, kind := range []struct{ kind, view, layers string }{
		{chapters.MapCountry, "m5", "roads rivers"}, {chapters.MapCity, "city", "rivers districts"},
	} {
		b.Run(kind.kind, func(b *testing.B) {
			m := newMaps(assets.FS, p, func() chapters.Language { return chapters.English }, func() {})
			for b.Loop() {
				m.grounds = nil
				if _, err := m.draw(mapKey{kind: kind.kind, view: kind.view, layers: kind.layers, language: chapters.English, seen: wholeMap}, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
