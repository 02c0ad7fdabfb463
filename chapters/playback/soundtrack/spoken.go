package soundtrack

import (
	"time"
	"unicode/utf8"

	"homs/chapters/captions"
	"homs/chapters/playback"
)

// What a word takes to be said at most, for captions say only when it begins.
const (
	wordTime   = 150 * time.Millisecond
	letterTime = 70 * time.Millisecond
)

// spoken is when words are said, counted from start. A cue stands longer than its words last.
func spoken(track *captions.Track, start time.Duration) (spans []playback.Span) {
	for _, q := range track.Cues {
		for i, w := range q.Words {
			end := q.End
			if i+1 < len(q.Words) {
				end = q.Words[i+1].Start
			}
			end = min(end, w.Start+wordTime+letterTime*time.Duration(utf8.RuneCountInString(w.Text)))
			spans = append(spans, playback.Span{From: w.Start - start, To: end - start})
		}
		if len(q.Words) == 0 {
			spans = append(spans, playback.Span{From: q.Start - start, To: q.End - start})
		}
	}
	return spans
}
