package chapters

import (
	"math"
	"testing"
	"testing/fstest"

	"homs/assets"
)

// TestProjectKnownPlaces compares where the views put towns with their coordinates, by a
// second way of reckoning: an even grid on which a degree of longitude at 34.8 degrees north
// is as long as it is on the ground.
func TestProjectKnownPlaces(t *testing.T) {
	p, _ := Load(assets.FS)
	towns := map[string][2]float64{ // latitude, longitude
		"homs": {34.7308, 36.7094}, "hama": {35.1318, 36.7578}, "damascus": {33.5138, 36.2765}, "tartus": {34.8890, 35.8866},
	}
	for key, v := range p.Maps.Views {
		if v.Map != MapCountry {
			continue
		}
		for id, at := range towns {
			place := p.Places[id]
			if place == nil {
				t.Fatalf("there is no place %q", id)
			}
			x, y := v.Project(MapPoint{place.Lon, place.Lat})
			const shrink = 0.8211492 // cosine of 34.8 degrees
			wantX, wantY := (at[1]-v.Lon)*v.Scale*shrink, (v.Lat-at[0])*v.Scale
			if d := math.Hypot(x-wantX, y-wantY); d > 2 {
				t.Errorf("%s: %s lies %.1f pixels off", key, id, d)
			}
		}
		// Hama is 44.8 km from Homs as the crow flies.
		ax, ay := v.Project(MapPoint{36.7094, 34.7308})
		bx, by := v.Project(MapPoint{36.7578, 35.1318})
		if km := math.Hypot(ax-bx, ay-by) / v.Kilometre(); math.Abs(km-44.8) > 0.5 {
			t.Errorf("%s: Homs to Hama is %.1f km by the scale bar", key, km)
		}
	}
}

// TestEveryToldPlaceIsOnAMap: what the film tells of in the city has its place on the model,
// and every district that is named there.
func TestEveryToldPlaceIsOnAMap(t *testing.T) {
	p, _ := Load(assets.FS)
	for _, e := range p.Events {
		place := p.Places[e.Place]
		if place == nil || math.Abs(place.Lat-34.73) > 0.07 || math.Abs(place.Lon-36.70) > 0.1 {
			continue
		}
		if _, ok := p.Maps.Anchors[place.ID]; !ok {
			t.Errorf("event %s: %s does not stand on the model", e.ID, place.ID)
		}
	}
	for id, place := range p.Places {
		if _, ok := p.Maps.Anchors[id]; !ok && place.Kind == "district" {
			t.Errorf("the district %s does not stand on the model", id)
		}
	}
	for id, at := range p.Maps.Anchors {
		if at.X < 0 || at.X > MapWidth || at.Y < 0 || at.Y > MapHeight {
			t.Errorf("the anchor %s lies off the model: %v", id, at)
		}
	}
}

func FuzzGeo(f *testing.F) {
	for _, s := range []string{
		"", "{}", "null", `{"features":[{}]}`, `{"features":[{"geometry":{"type":"LineString","coordinates":[]}}]}`,
		`{"features":[{"geometry":{"type":"Polygon","coordinates":[[[1,2]]]}}]}`,
		`{"features":[{"geometry":{"type":"LineString","coordinates":[[179,89],[-179,-89]]}}]}`,
		`{"features":[{"geometry":{"type":"GeometryCollection","geometries":[null,{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4]]]]}]}}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := parseGeo(data)
		if err != nil {
			return
		}
		for _, g := range list {
			for _, l := range g.lines {
				for _, p := range l {
					if !(math.Abs(p.X) <= 180 && math.Abs(p.Y) <= 90) {
						t.Fatalf("%v got through", p)
					}
				}
			}
		}
	})
}

// FuzzMapLayers: whatever a curator writes, the programme loads.
func FuzzMapLayers(f *testing.F) {
	views := "[[view]]\nmap = \"country\"\nid = \"all\"\npicture = \"a.jpg\"\nlon = 30.0\nlat = 37.0\nscale = 167.0\n"
	for _, s := range []string{
		"", "[[layer]]", "[[layer]]\nmap = \"city\"\nitem = [{}]", "[[layer]]\nmap = \"country\"\nitem = [{ style = \"place\", at = [nan, inf] }]",
		"[[layer]]\nmap = \"country\"\nid = \"a\"\nitem = [{ style = \"road\", through = [\"homs\", \"homs\"] }]",
		"[[layer]]\nmap = \"country\"\nid = \"a\"\nitem = [{ style = \"hatch\", around = [\"homs\"], event = \"T1\", until = { from = \"2012\" } }]",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, layers string) {
		content := baseContent(t)
		content["maps/views.toml"] = &fstest.MapFile{Data: []byte(views)}
		content["maps/layers.toml"] = &fstest.MapFile{Data: []byte(layers)}
		p, _ := Load(content)
		v := p.Maps.View(MapCountry, "all")
		for _, y := range p.Maps.Layers {
			for _, item := range y.Items {
				if MapStyles[item.Style] != "place" {
					continue
				}
				if _, ok := p.Maps.Point(v, p.Places, item.Place); !ok && y.Map == MapCountry && len(item.Lines) == 0 {
					t.Fatalf("%q stands nowhere", item.Style)
				}
			}
		}
	})
}
