package captions

import (
	"strings"
	"testing"
	"time"
)

func parse(t testing.TB, text string) *Track {
	t.Helper()
	track, err := Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return track
}

func TestAt(t *testing.T) {
	track := parse(t, sample)
	moved := track.Shift(time.Hour)
	for _, tt := range []struct {
		at   time.Duration
		cue  int // -1 for none
		word int
	}{
		{-ms, -1, -1},
		{999 * ms, -1, -1},
		{1000 * ms, 0, 0},
		{1239 * ms, 0, 0},
		{1240 * ms, 0, 4}, // words without times of their own begin together
		{3499 * ms, 0, 5},
		{3500 * ms, -1, -1},
		{time.Minute, 1, 4},
		{time.Hour, -1, -1},
	} {
		for d, track := range map[time.Duration]*Track{0: track, time.Hour: moved} {
			var want *Cue
			if tt.cue >= 0 {
				want = &track.Cues[tt.cue]
			}
			if c, word := track.At(tt.at + d); c != want || word != tt.word {
				t.Errorf("At(%v) = %v, %d; want %v, %d", tt.at+d, c, word, want, tt.word)
			}
		}
	}
	if c, word := (*Track)(nil).At(0); c != nil || word != -1 {
		t.Error("no track has a cue")
	}
	if track.Cues[0].Words[0].Start != time.Second {
		t.Error("Shift moved the track itself")
	}
}

func TestAtBeforeFirstWord(t *testing.T) {
	track := parse(t, "WEBVTT\n\n00:01.000 --> 00:03.000\n<00:01.500>late\n")
	if c, word := track.At(1200 * ms); c == nil || word != -1 {
		t.Errorf("%v, %d; want the cue and no word", c, word)
	}
}

func TestFaults(t *testing.T) {
	for _, tt := range []struct{ cue, want string }{
		{"00:01.000 --> 00:03.000\na quiet line\nand another", ""},
		{"00:01.000 --> 00:03.000\na\nb c\nd e", "has 3 lines"},
		{"00:01.000 --> 00:06.000\nforty-three characters are one too many now", "has a line of 43"},
		{"00:01.000 --> 00:06.000\nforty-two characters are still just enough", ""},
		{"00:01.000 --> 00:03.000\na quiet\nline", "leaves the word \"line\" alone"},
		{"00:01.000 --> 00:01.830\na quiet line", "stands 0.83 s; 0.83 s are the least"},
		{"00:01.000 --> 00:01.833\na quiet line", ""},
		{"00:01.000 --> 00:08.100\na quiet line", "7 s are the most"},
		{"00:01.000 --> 00:02.000\na line of twenty-one.", "has 21.0 characters a second"},
		{"00:01.000 --> 00:02.000\nمَرْحَبًا بِكُمْ فِي حِمْصَ", ""},
	} {
		got := parse(t, "WEBVTT\n\n"+tt.cue+"\n").Faults()
		switch {
		case tt.want == "" && len(got) > 0:
			t.Errorf("%q: %v", tt.cue, got)
		case tt.want != "" && (len(got) != 1 || !strings.Contains(got[0].Text, tt.want) || got[0].Line != 3):
			t.Errorf("%q: %v, want %q in line 3", tt.cue, got, tt.want)
		}
	}
	both := parse(t, "WEBVTT\n\n1\n00:01.000 --> 00:03.000\na b\n\n2\n00:02.900 --> 00:05.000\nc d\n").Faults()
	if len(both) != 1 || both[0].Line != 8 {
		t.Errorf("overlapping cues: %v", both)
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"“To the Clock,” he said.", "to the clock he said"},
		{"Wadi al-Dahab", "wadi al dahab"},
		{"Rémi OCHLIK’S", "remi ochliks"},
		{"أُوليّاء إدارة آب ٱلوعر", "اولياء اداره اب الوعر"},
		{"مُؤسَّسة", "موسسه"},
		{"ســـاعة", "ساعه"},
		{"على", "علي"},
		{"٢٠١١", "2011"},
		{" - ", ""},
		{"652,609", "652 609"},
	} {
		if got := Fold(tt.a); got != tt.b {
			t.Errorf("Fold(%q) = %q, want %q", tt.a, got, tt.b)
		}
		if got := Fold(Fold(tt.a)); got != Fold(tt.a) {
			t.Errorf("folding %q twice gives %q", tt.a, got)
		}
	}
}

func BenchmarkAt(b *testing.B) {
	track := &Track{}
	for i := range 400 {
		at := time.Duration(i) * 2 * time.Second
		track.Cues = append(track.Cues, Cue{Start: at, End: at + 2*time.Second, Words: []Word{{"a", at, 0}, {"b", at + time.Second, 0}}})
	}
	for i := range b.N {
		track.At(time.Duration(i%800) * time.Second)
	}
}
