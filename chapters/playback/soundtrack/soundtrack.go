// Package soundtrack makes of a programme what the deck plays: a track for each chapter, with the
// voice, the bed and when the bed is ducked or silent.
package soundtrack

import (
	"io"
	"io/fs"
	"path"
	"strings"

	"homs/chapters"
	"homs/chapters/playback"
)

// Tracks are the sounds of the chapters: the voice, the bed, and when it gives way.
func Tracks(content fs.FS, p *chapters.Programme) []playback.Track {
	var list []playback.Track
	for _, c := range p.Chapters {
		t := playback.Track{Name: c.Dir, Length: c.End - c.Start}
		voice := p.Narrated[0]
		if name := c.Narration[voice]; name != "" {
			t.Name, t.Open = name, opener(content, name)
		}
		// sounds/background.ogg lies under chapters/01-background.
		_, name, _ := strings.Cut(path.Base(c.Dir), "-")
		if bed := "sounds/" + name + ".ogg"; exists(content, bed) {
			t.Bed = opener(content, bed)
		}
		if track := c.Captions[voice]; track != nil {
			t.Voice = spoken(track, c.Start)
		}
		for _, b := range c.Beats {
			if b.Quiet {
				t.Quiet = append(t.Quiet, playback.Span{From: b.Start - c.Start, To: b.End - c.Start})
			}
		}
		list = append(list, t)
	}
	return list
}

func opener(content fs.FS, name string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return content.Open(name) }
}

func exists(content fs.FS, name string) bool {
	_, err := fs.Stat(content, name)
	return err == nil
}

// Check decodes and measures every narration.
func Check(content fs.FS, p *chapters.Programme) (list []chapters.Problem) {
	for _, c := range p.Chapters {
		for _, name := range c.Narration {
			report, err := playback.Verify(opener(content, name))
			if err != nil {
				list = append(list, chapters.Problem{File: name, Level: chapters.LevelError, Text: "cannot be played: " + err.Error(), Remedy: "render or export it again"})
				continue
			}
			for _, text := range report.Problems() {
				list = append(list, chapters.Problem{File: name, Level: chapters.LevelWarning, Text: text})
			}
		}
	}
	return list
}
