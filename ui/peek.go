package ui

import (
	"time"

	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/widgets/preview"
	"homs/ui/widgets/timeline"
)

// show places the preview over the bar.
func (s *stage) show(v timeline.Preview) {
	if s.a.panel.Visible() {
		return
	}
	l := s.a.look
	f := s.face(v)
	f.CaptionRTL = reads(text.Style{RTL: f.RTL}, f.Caption).RTL
	pos := s.bar.Position()
	x, y := pos.X+v.X, pos.Y+s.bar.BarY()-l.Of(34)
	hand := y
	if v.Held && v.Y < s.bar.BarY() {
		hand = min(hand, pos.Y+v.Y-l.touch)
	}
	fresh := !s.preview.Visible()
	if s.preview.ShowAt(f, x, y, hand, l.size.Width); fresh {
		canvas.Refresh(s.board)
	}
}

// leave takes the preview away. Fyne forgets the window of what is hidden, so it is the
// board that is painted anew: over a film that stands still nothing else would be.
func (s *stage) leave() {
	if s.preview.Visible() {
		s.preview.Hide()
		canvas.Refresh(s.board)
	}
}

// face is what the preview says of a place.
func (s *stage) face(v timeline.Preview) preview.Face {
	p, w, lang := s.a.o.Programme, s.a.words, s.a.words.Language()
	at := v.At
	f := preview.Face{K: s.a.look.K, RTL: s.a.look.rtl}
	if v.Fine {
		f.Note = w.Get("fine_drag")
	}
	var e *chapters.Event
	if v.TickID != "" {
		e = eventByID(p, v.TickID)
	}
	byDate := s.bar.Mode() == timeline.ByDate
	if e == nil || !byDate && p.ChapterAt(e.At) != p.ChapterAt(at) {
		e = p.EventAt(at)
	}
	f.Time = chapters.FormatTimecode(at)
	if byDate {
		f.Time = w.Get("told_at", "time", f.Time)
	}
	if e != nil && byDate && !e.Told { // no moment of the film shows it
		f.Time, f.Date, f.Title = w.Get("not_told"), e.Date.Words(lang), e.Title.In(lang)
		f.Caption = contest(w, e)
		return f
	}
	if c := p.ChapterAt(at); c != nil {
		f.Chapter = c.Title.In(lang)
	}
	if scene := p.SceneAt(at); scene != nil {
		f.Picture = s.a.thumbs.get(thumbOf(scene))
	}
	switch b := p.BeatAt(at); {
	case e != nil:
		f.Date, f.Title, f.Caption = e.Date.Words(lang), e.Title.In(lang), contest(w, e)
	case b != nil:
		f.Date, f.Title = b.Date.Words(lang), b.Title.In(lang)
	}
	if f.Caption == "" || !byDate {
		f.Caption = firstWords(p, at, lang)
	}
	return f
}

// contest says what is contested of an event, if anything is.
func contest(w *Words, e *chapters.Event) string {
	if e.Grade != chapters.Contested || e.Dispute == nil {
		return ""
	}
	return w.Get("contested") + ": " + e.Dispute.About.In(w.Language())
}

// firstWords is the first line of the caption at a moment, or of the next one.
func firstWords(p *chapters.Programme, at time.Duration, lang chapters.Language) string {
	c := p.ChapterAt(at)
	if c == nil {
		return ""
	}
	track := c.Captions[lang]
	if track == nil {
		track = c.Captions[p.Narrated[0]]
	}
	if track == nil {
		return ""
	}
	cue, _ := track.At(at)
	if cue == nil {
		cue, _ = track.At(at + captionWait)
	}
	if cue == nil || len(cue.Lines) == 0 {
		return ""
	}
	return "“" + cue.Lines[0] + " …”"
}

// captionWait is how far ahead of a pause the next caption is looked for.
const captionWait = 900 * time.Millisecond

// thumbOf is the small picture of a scene.
func thumbOf(s *chapters.Scene) string {
	if s.Map != "" {
		return "map-" + s.Map + "-" + s.View
	}
	return s.Plate
}
