package chapters

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// checkMaps looks at the maps of the scenes: that their views and layers exist, and that
// nothing on them has a date that their chapter does not reach.
func (c *checker) checkMaps() {
	m := c.p.Maps
	if m == nil || len(m.Views) == 0 {
		return
	}
	for _, v := range m.Views {
		if _, err := fs.Stat(c.fsys, path.Join(mapsDir, v.Picture)); err != nil {
			c.at(v.where.sub("picture"), LevelError, fmt.Sprintf("the picture %q is not there", v.Picture), "")
		}
	}
	for _, y := range m.Layers {
		for _, item := range y.Items {
			known(c, c.p.Sources, "source", item.where.sub("sources"), item.Sources...)
			switch item.Style {
			case "person", "armed", "hatch", "ring":
				if item.Date.IsZero() {
					c.at(item.where, LevelError, "a "+item.Style+" on a map needs a date", "")
				}
			}
			if item.Style == "hatch" && len(item.Sources) == 0 {
				c.at(item.where, LevelError, "no source says who held these districts", "name the sources")
			}
		}
	}
	used := map[string]bool{}
	for _, ch := range c.p.Chapters {
		first, last := ch.span()
		for _, b := range ch.Beats {
			for _, s := range b.Scenes {
				if s.Map == "" {
					continue
				}
				if m.View(s.Map, s.View) == nil {
					c.at(s.where.sub("view"), LevelError, fmt.Sprintf("the map %q has no view %q", s.Map, s.View), "add it to "+viewsFile)
				}
				for _, id := range s.Layers {
					c.checkLayer(ch, s, id, first, last, used)
				}
			}
		}
	}
	for key, y := range m.Layers {
		if !used[key] && y.ID != groundLayer {
			c.at(y.where, LevelWarning, "no scene shows the layer "+key, "")
		}
	}
}

// groundLayer is the id of the layer that every view of a map shows.
const groundLayer = "ground"

func (c *checker) checkLayer(ch *Chapter, s *Scene, id string, first, last int, used map[string]bool) {
	y := c.p.Maps.Layer(s.Map, id)
	if y == nil {
		c.at(s.where.sub("layers"), LevelError, fmt.Sprintf("the map %q has no layer %q", s.Map, id), "add it to "+layersFile)
		return
	}
	used[s.Map+"/"+id] = true
	for _, item := range y.Items {
		d := item.Date
		if d.IsZero() {
			continue
		}
		c.notLater(ch, d, item.where)
		if !ch.epilogue && (d.First().Ordinal() > last || d.Last().Ordinal() < first) {
			c.at(item.where, LevelError, fmt.Sprintf("%s lies outside of chapter %s, which shows the layer %q", d.Words(English), ch.ID, id), "")
		}
	}
}

// span is the first and the last day that the chapter's beats tell of.
func (ch *Chapter) span() (first, last int) {
	dated := slices.DeleteFunc(slices.Clone(ch.Beats), func(b *Beat) bool { return b.Date.IsZero() })
	for i, b := range dated {
		from, to := b.Date.First().Ordinal(), b.Date.Last().Ordinal()
		if i == 0 {
			first, last = from, to
		}
		first, last = min(first, from), max(last, to)
	}
	return first, last
}
