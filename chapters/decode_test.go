package chapters

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestKeyLines(t *testing.T) {
	got := keyLines([]byte(`id = "x"
# a comment
title = { en = "a", ar = "b" }

[[beat]]
id = "1"
[[beat.scene]]
plate = "1"
[[beat.scene]]
plate = "2"
[beat.date]
from = "2011"

[[beat]]
sources = [
  "R1",
  # another comment
  "R2",
]
told.words = "x"
[[beat.scene]]
plate = "3"
`))
	want := lineTable{
		"id": 1, "title": 3, "title.en": 3, "title.ar": 3,
		"beat[0]": 5, "beat[0].id": 6, "beat[0].scene[0]": 7, "beat[0].scene[0].plate": 8,
		"beat[0].scene[1]": 9, "beat[0].scene[1].plate": 10, "beat[0].date": 11, "beat[0].date.from": 12,
		"beat[1]": 14, "beat[1].sources": 15, "beat[1].sources[0]": 16, "beat[1].sources[1]": 18,
		"beat[1].told": 20, "beat[1].told.words": 20, "beat[1].scene[0]": 21, "beat[1].scene[0].plate": 22,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for key, line := range map[string]int{"beat[1].scene[0].move.from": 21, "beat[0].scene[1].words": 9, "nothing": 0, "": 0} {
		if n := got.line(key); n != line {
			t.Errorf("%q is in line %d, want %d", key, n, line)
		}
	}
}

// FuzzLoad: whatever stands in a file, the programme loads, its times are in
// order, and every problem names a file.
func FuzzLoad(f *testing.F) {
	base := baseContent(f)
	files := []string{"programme.toml", "events.toml", "chapters/01-one/chapter.toml", "chapters/01-one/captions.en.vtt", "chapters/01-one/script.en.md"}
	for i, name := range files {
		f.Add(byte(i), base[name].Data)
	}
	f.Add(byte(2), []byte("[[beat]]\n[[beat.scene]]\nplate=\"1\"\nmove={from=[nan,1,1],to=[]}\n[[beat]]\nid=\"1.2\"\n"))
	f.Fuzz(func(t *testing.T, which byte, data []byte) {
		content := fstest.MapFS{}
		for name, file := range base {
			content[name] = file
		}
		content[files[int(which)%len(files)]] = &fstest.MapFile{Data: data}
		for _, p := range Check(content) {
			if p.File == "" || p.Text == "" || p.Line < 0 {
				t.Errorf("%+v", p)
			}
		}
		p, _ := Load(content)
		var at time.Duration
		for _, c := range p.Chapters {
			if c.Start != at || c.End < c.Start {
				t.Errorf("chapter %s runs from %v to %v, after %v", c.ID, c.Start, c.End, at)
			}
			for _, b := range c.Beats {
				if b.Start < at || b.End < b.Start || b.End > c.End {
					t.Errorf("beat %s runs from %v to %v, after %v", b.ID, b.Start, b.End, at)
				}
				at = b.Start
				for _, s := range b.Scenes {
					if s.Start < at || s.End < s.Start || s.End > b.End {
						t.Errorf("a scene of %s runs from %v to %v", b.ID, s.Start, s.End)
					}
					at = s.Start
				}
				at = b.End
			}
			at = c.End
		}
	})
}
