package safepanel

import (
	"strings"
	"testing"
	"testing/fstest"

	"homs/assets"
)

func TestTheWholeStoryIsThere(t *testing.T) {
	s, err := Read(fstest.MapFS{}, assets.FS) // a folder that is broken, then what is built in
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Chapters) != 6 || s.Title["en"] != "Homs" || s.Title["ar"] == "" {
		t.Fatalf("%d chapters of %v", len(s.Chapters), s.Title)
	}
	pages := 0
	for _, c := range s.Chapters {
		if c.Title["en"] == "" || c.Title["ar"] == "" {
			t.Errorf("titles %v", c.Title)
		}
		for _, p := range c.Pages {
			pages++
			if p.Title["en"] == "" || len(p.Text["en"]) < 80 || strings.ContainsAny(p.Text["en"], "{|}#") {
				t.Errorf("%v: %q", p.Title, p.Text)
			}
		}
	}
	if pages != 35 { // 34 beats, and the warning before a chapter
		t.Errorf("%d pages", pages)
	}
	for _, key := range []string{"panel_repair", "panel_next", "panel_back", "panel_contents"} {
		for _, l := range Languages {
			if s.Words[key][l] == "" {
				t.Errorf("no %s in %s", key, l)
			}
		}
	}
}

func TestBrokenContent(t *testing.T) {
	script := "stray\n# 1.1 One\n\nHe {went|wend}.\nThen.\n\nIt {18|eighteen} \n# 1.2\n\n# 1.3 Three\nEnd"
	s, err := Read(fstest.MapFS{
		"chapters/01-x/script.en.md": {Data: []byte(script)},
		"chapters/01-x/chapter.toml": {Data: []byte("title = { en = ")},
		"programme.toml":             {Data: make([]byte, 100)},
	})
	if err != nil || len(s.Chapters) != 1 {
		t.Fatalf("%v, %v", s, err)
	}
	p := s.Chapters[0].Pages
	if len(p) != 2 || p[0].Title["en"] != "One" || p[0].Text["en"] != "He went. Then.\n\nIt 18" || p[1].Text["en"] != "End" {
		t.Errorf("%+v", p)
	}
	if _, err := Read(fstest.MapFS{}); err == nil {
		t.Error("no story is a story")
	}
}
