package ui

import (
	"homs/chapters"
	"homs/ui/widgets/preview"
	"homs/ui/widgets/timeline"
)

// show places the preview over the bar.
func (s *stage) show(v timeline.Preview) {
	p, w, lang := s.a.o.Programme, s.a.words, s.a.words.Language()
	if s.a.panel.Visible() {
		return
	}
	at := v.At
	var e *chapters.Event
	if v.TickID != "" {
		e = eventByID(p, v.TickID)
	}
	if e == nil || s.bar.Mode() == timeline.ByVoice && p.ChapterAt(e.At) != p.ChapterAt(at) {
		e = p.EventAt(at)
	}
	f := preview.Face{K: s.a.look.K, RTL: s.a.look.rtl}
	c, scene := p.ChapterAt(at), p.SceneAt(at)
	if c != nil {
		f.Chapter = c.Title.In(lang)
	}
	if scene != nil {
		f.Picture = s.a.thumbs.get(thumbOf(scene))
	}
	f.Time = chapters.FormatTimecode(at)
	if s.bar.Mode() == timeline.ByDate {
		f.Time = w.Get("told_at", "time", f.Time)
		if e != nil && !e.Told {
			f.Time = w.Get("not_told")
		}
	}
	switch b := p.BeatAt(at); {
	case e != nil:
		f.Date, f.Title = e.Date.Words(lang), e.Title.In(lang)
	case b != nil:
		f.Date, f.Title = b.Date.Words(lang), b.Title.In(lang)
	}
	pos := s.bar.Position()
	s.preview.ShowAt(f, pos.X+v.X, pos.Y+s.bar.BarY()-s.a.look.Of(34), s.a.look.size.Width)
}

// thumbOf is the small picture of a scene.
func thumbOf(s *chapters.Scene) string {
	if s.Map != "" {
		return "map-" + s.Map + "-" + s.View
	}
	return s.Plate
}
