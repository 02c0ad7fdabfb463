package soundtrack

import (
	"slices"
	"testing"
	"time"

	"homs/chapters/captions"
	"homs/chapters/playback"
)

// A word lasts to the next one, but no longer than its letters take: the pause after a sentence
// is not spoken, though its cue still stands.
func TestSpokenEndsWithTheWords(t *testing.T) {
	const ms = time.Millisecond
	track := &captions.Track{Cues: []captions.Cue{{
		Start: 1000 * ms, End: 5000 * ms,
		Words: []captions.Word{{Text: "It", Start: 1000 * ms}, {Text: "lies", Start: 1100 * ms}, {Text: "west.", Start: 2000 * ms}},
	}, {Start: 5000 * ms, End: 6000 * ms}}}
	got := spoken(track, 500*ms)
	want := []playback.Span{
		{From: 500 * ms, To: 600 * ms},
		{From: 600 * ms, To: 1030 * ms},
		{From: 1500 * ms, To: 2000 * ms},
		{From: 4500 * ms, To: 5500 * ms},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
