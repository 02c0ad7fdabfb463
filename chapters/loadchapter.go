package chapters

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"time"

	"homs/chapters/captions"
)

// draft is a chapter while it is read.
type draft struct {
	*Chapter
	toml   chapterTOML
	cut    bool               // chapter.toml could be read only in part
	speech map[string]*speech // by beat, in chapter time
	length time.Duration
}

// loadChapters reads the chapters in order and puts them one behind the other.
// It returns the drafts by beat.
func (l *loader) loadChapters(p *Programme, ids []string) map[string]*draft {
	byBeat := map[string]*draft{}
	seen := map[string]bool{}
	for i, id := range ids {
		w := where{file: programmeFile}.item("chapters", i)
		if id == "" || seen[id] || path.Base(id) != id {
			l.at(w, LevelError, fmt.Sprintf("chapter %q is named twice or is not the name of a folder", id), "")
			continue
		}
		seen[id] = true
		d := &draft{}
		e := l.decode(chapterFile(id), &d.toml)
		d.toml.Beats = d.toml.Beats[:e.kept(len(d.toml.Beats))]
		d.cut = e == cut
		if len(d.toml.Beats) == 0 && e != whole {
			continue
		}
		l.loadChapter(p, d, id)
		d.Start = p.Duration
		l.loadVoice(p, d)
		d.End = d.Start + d.length
		for lang, t := range d.Captions {
			d.Captions[lang] = t.Shift(d.Start)
		}
		l.loadBeats(d, byBeat)
		p.Duration = d.End
		p.Chapters = append(p.Chapters, d.Chapter)
	}
	if len(ids) == 0 {
		l.at(where{file: programmeFile}, LevelError, "there are no chapters", `name their folders: chapters = ["01-background"]`)
	}
	return byBeat
}

func (l *loader) loadChapter(p *Programme, d *draft, id string) {
	t, top := &d.toml, where{file: chapterFile(id)}
	d.Chapter = &Chapter{
		ID: id, Dir: chapterDir(id), Number: t.Number, Title: t.Title, Short: t.Short, Subtitle: t.Subtitle, Years: t.Years,
		CardPlate: t.CardPlate, Narration: map[Language]string{}, Captions: map[Language]*captions.Track{},
		epilogue: len(t.Beats) > 0 && strings.HasPrefix(t.Beats[0].ID, "E."), where: top,
	}
	if t.ID != id {
		l.at(top.sub("id"), LevelError, fmt.Sprintf("the id is %q, but the folder is %q", t.ID, id), "make them equal")
	}
	if t.Warning != nil {
		d.Warning = &Warning{Title: t.Warning.Title, Text: t.Warning.Text, About: t.Warning.About}
	}
	l.loadPlates(p, t.Plates, top, d.Dir)
}

// loadPlates enters the plates of one file, whose paths are relative to dir.
func (l *loader) loadPlates(p *Programme, plates []plateTOML, top where, dir string) {
	for i, s := range plates {
		w := top.item("plate", i)
		plate := &Plate{
			ID: s.ID, File: path.Join(dir, s.File), Alt: s.Alt, Credit: s.Credit, Rights: s.Rights, Safe: s.Safe,
			Pair: s.Pair, Warning: s.Warning, where: w,
		}
		for j, f := range s.Focus {
			if len(f) != 2 {
				l.at(w.item("focus", j), LevelError, "a focus is not two numbers", "write it as [0.5, 0.4]")
				continue
			}
			plate.Focus = append(plate.Focus, Point{f[0], f[1]})
		}
		put(l, p.Plates, s.ID, plate, w)
	}
}

// loadVoice finds the chapter's narrations and captions, and from those of the
// first narrated language what is said when and how long the chapter is.
func (l *loader) loadVoice(p *Programme, d *draft) {
	for _, lang := range p.Languages {
		if t := l.loadCaptions(captionsFile(d.Dir, lang), lang == p.Narrated[0]); t != nil {
			d.Captions[lang] = t
		}
	}
	lengths := map[Language]time.Duration{}
	for _, lang := range p.Narrated {
		if n := l.loadNarration(narrationFile(d.Dir, lang)); n > 0 {
			d.Narration[lang], lengths[lang] = narrationFile(d.Dir, lang), n
		}
	}
	lang := p.Narrated[0]
	beats := map[string]bool{}
	for _, b := range d.toml.Beats {
		beats[b.ID] = true
	}
	d.length = lengths[lang]
	if t := d.Captions[lang]; t != nil {
		var stray []int
		d.speech, stray = speechOf(t, func(beat string) bool { return beats[beat] })
		if d.cut {
			stray = nil
		}
		for _, row := range stray {
			l.add(Problem{
				File: captionsFile(d.Dir, lang), Line: row, Level: LevelError, Text: "the cue belongs to no beat of the chapter",
				Remedy: `name it after its beat, such as "2.2-5"`,
			})
		}
		switch end := t.End(); {
		case d.length == 0:
			d.length = end + unspokenPause
		case d.length < end:
			l.add(Problem{
				File: narrationFile(d.Dir, lang), Level: LevelError,
				Text:   fmt.Sprintf("plays %.2f s, but the captions go on to %.2f s", d.length.Seconds(), end.Seconds()),
				Remedy: "render narration and captions together",
			})
			d.length = end + unspokenPause
		}
		return
	}
	data, err := fs.ReadFile(l.fsys, scriptFile(d.Dir, lang))
	if err != nil {
		l.add(Problem{File: scriptFile(d.Dir, lang), Level: LevelError, Text: "cannot be read: " + reason(err)})
	}
	d.speech, d.length = speechFrom(parseScript(string(data)), d.length)
}

// loadCaptions returns nil if there is no track. Only a needed one must exist.
func (l *loader) loadCaptions(file string, needed bool) *captions.Track {
	f, err := l.fsys.Open(file)
	if err != nil {
		if level := LevelNotice; needed || !errors.Is(err, fs.ErrNotExist) {
			level = LevelError
			l.add(Problem{File: file, Level: level, Text: "cannot be read: " + reason(err), Remedy: "render the narration again"})
		} else {
			l.add(Problem{File: file, Level: level, Text: "there are no captions in this language"})
		}
		return nil
	}
	defer f.Close()
	t, err := captions.Parse(f)
	var faults captions.Faults
	if errors.As(err, &faults) {
		for _, fault := range faults {
			l.add(Problem{File: file, Line: fault.Line, Level: LevelError, Text: fault.Text})
		}
	} else if err != nil {
		l.add(Problem{File: file, Level: LevelError, Text: err.Error()})
	}
	if t == nil || len(t.Cues) == 0 {
		return nil
	}
	return t
}

// loadNarration returns how long the whole part of a narration plays, 0 if
// nothing of it does.
func (l *loader) loadNarration(file string) time.Duration {
	d, err := oggLength(l.fsys, file)
	if err != nil {
		l.add(Problem{File: file, Level: LevelError, Text: reason(err), Remedy: "render the narration again"})
	}
	return d
}
