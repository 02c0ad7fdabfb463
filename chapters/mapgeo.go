package chapters

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"path"
)

// maxMapPoints is the most that one file may have.
const maxMapPoints = 50_000

// geoFeature is one shape of a GeoJSON file.
type geoFeature struct {
	properties map[string]any
	lines      [][]MapPoint // courses, or rings of areas
}

// readGeo reads the lines and areas of a GeoJSON file in maps/.
func readGeo(fsys fs.FS, name string) ([]geoFeature, error) {
	data, err := fs.ReadFile(fsys, path.Join(mapsDir, name))
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %s", reason(err))
	}
	return parseGeo(data)
}

type geoJSON struct {
	Features []struct {
		Properties map[string]any `json:"properties"`
		Geometry   *geoShape      `json:"geometry"`
	} `json:"features"`
}

type geoShape struct {
	Type        string          `json:"type"`
	Coordinates json.RawMessage `json:"coordinates"`
	Geometries  []*geoShape     `json:"geometries"`
}

func parseGeo(data []byte) ([]geoFeature, error) {
	var g geoJSON
	if err := json.Unmarshal(data, &g); err != nil {
		return nil, fmt.Errorf("is no GeoJSON: %v", err)
	}
	var list []geoFeature
	points := 0
	for i, f := range g.Features {
		lines, err := f.Geometry.lines(0)
		if err != nil {
			return nil, fmt.Errorf("feature %d: %v", i+1, err)
		}
		for _, l := range lines {
			for _, p := range l {
				if !(math.Abs(p.X) <= 180) || !(math.Abs(p.Y) <= 90) {
					return nil, fmt.Errorf("feature %d: %g, %g is no longitude and latitude", i+1, p.X, p.Y)
				}
			}
			if points += len(l); points > maxMapPoints {
				return nil, fmt.Errorf("has more than %d points", maxMapPoints)
			}
		}
		list = append(list, geoFeature{f.Properties, lines})
	}
	return list, nil
}

// lines are the courses and rings of a shape; points have none.
func (s *geoShape) lines(depth int) (lines [][]MapPoint, err error) {
	if s == nil || depth > 4 {
		return nil, nil
	}
	add := func(one [][2]float64) {
		l := make([]MapPoint, len(one))
		for i, c := range one {
			l[i] = MapPoint{c[0], c[1]}
		}
		lines = append(lines, l)
	}
	switch s.Type {
	case "LineString":
		var one [][2]float64
		err = json.Unmarshal(s.Coordinates, &one)
		add(one)
	case "MultiLineString", "Polygon":
		var many [][][2]float64
		err = json.Unmarshal(s.Coordinates, &many)
		for _, one := range many {
			add(one)
		}
	case "MultiPolygon":
		var most [][][][2]float64
		err = json.Unmarshal(s.Coordinates, &most)
		for _, many := range most {
			for _, one := range many {
				add(one)
			}
		}
	case "GeometryCollection":
		for _, part := range s.Geometries {
			more, err := part.lines(depth + 1)
			if err != nil {
				return nil, err
			}
			lines = append(lines, more...)
		}
	}
	return lines, err
}
