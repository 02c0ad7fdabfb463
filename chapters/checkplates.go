package chapters

import (
	"fmt"
	"image"
	_ "image/jpeg" // the formats that plates may have
	_ "image/png"
	"maps"
	"slices"
	"strings"

	_ "golang.org/x/image/webp"
)

// A plate fills a screen of 1920 pixels; below minPlateWidth it looks soft.
const minPlateWidth = 1600

// Alternative texts are long enough to say what is there and short enough to be
// listened to.
const (
	minAltWords = 10
	maxAltWords = 40
)

func (c *checker) checkPlates() {
	known(c, c.p.Plates, "plate", where{file: programmeFile}.sub("title_plate"), c.p.TitlePlate)
	for _, id := range slices.Sorted(maps.Keys(c.p.Plates)) {
		p := c.p.Plates[id]
		c.checkPicture(p)
		if n := len(strings.Fields(p.Alt.In(English))); n > 0 && (n < minAltWords || n > maxAltWords) {
			c.at(p.where.sub("alt"), LevelWarning, fmt.Sprintf("the alternative text has %d words", n), fmt.Sprintf("%d to %d", minAltWords, maxAltWords))
		}
		if p.Rights == "" {
			c.at(p.where, LevelError, "plate "+id+" does not say whose it is", `write rights = "..."`)
		}
		if p.Warning != "" {
			c.checkHard(p.where.sub("warning"), []string{p.Warning})
		}
		if len(p.Focus) == 0 {
			c.at(p.where, LevelWarning, "plate "+id+" has no focus", "say where to look: focus = [[0.5, 0.4]]")
		}
		for _, f := range p.Focus {
			if !(f.X >= 0 && f.X <= 1 && f.Y >= 0 && f.Y <= 1) { // so that a NaN fails too
				c.at(p.where.sub("focus"), LevelError, "a focus lies outside the plate", "x and y go from 0 to 1")
			}
		}
		for _, other := range p.Pair {
			switch q := c.p.Plates[other]; {
			case q == nil:
				c.at(p.where.sub("pair"), LevelError, fmt.Sprintf("there is no plate %q", other), "")
			case !slices.Contains(q.Pair, id):
				c.at(p.where.sub("pair"), LevelError, fmt.Sprintf("plate %s names %s as its pair, but not the other way round", id, other), "")
			}
		}
	}
}

// checkPicture reads the head of a picture; the pixels are the player's business.
func (c *checker) checkPicture(p *Plate) {
	f, err := c.fsys.Open(p.File)
	if err != nil {
		c.at(p.where.sub("file"), LevelError, p.File+" cannot be read: "+reason(err), "put the picture there")
		return
	}
	defer f.Close()
	config, _, err := image.DecodeConfig(f)
	switch {
	case err != nil:
		c.at(p.where.sub("file"), LevelError, p.File+" is no picture: "+err.Error(), "save it as JPEG, PNG or WebP")
	case config.Width < minPlateWidth:
		c.at(p.where.sub("file"), LevelWarning, fmt.Sprintf("%s is %d pixels wide", p.File, config.Width), fmt.Sprintf("at least %d", minPlateWidth))
	}
}

// checkUnused tells what nothing refers to: a slip, or something to tidy.
func (c *checker) checkUnused() {
	unused(c, "source", c.p.Sources, func(s *Source) where { return s.where })
	unused(c, "fact", c.p.Facts, func(f *Fact) where { return f.where })
	unused(c, "place", c.p.Places, func(s *Place) where { return s.where })
	unused(c, "person", c.p.People, func(s *Person) where { return s.where })
	unused(c, "plate", c.p.Plates, func(s *Plate) where { return s.where })
}

func unused[T any](c *checker, kind string, items map[string]*T, at func(*T) where) {
	for id, item := range items {
		if !c.used[kind+" "+id] {
			c.at(at(item), LevelNotice, fmt.Sprintf("%s %s is used nowhere", kind, id), "")
		}
	}
}
