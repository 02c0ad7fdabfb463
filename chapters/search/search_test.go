package search

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"homs/chapters"
	"homs/chapters/captions"
)

func programme(t testing.TB) *chapters.Programme {
	t.Helper()
	track, err := captions.Parse(strings.NewReader(`WEBVTT

2.2-1
00:10.000 --> 00:12.000
<00:10.000>Tens <00:10.500>of <00:10.700>thousands
<00:11.000>sat <00:11.500>down.

2.2-2
00:12.000 --> 00:14.000
<00:12.000>The <00:12.500>new <00:13.000>clock
<00:13.500>stood.
`))
	if err != nil {
		t.Fatal(err)
	}
	return &chapters.Programme{
		Languages: []chapters.Language{chapters.English, chapters.Arabic},
		Chapters: []*chapters.Chapter{{
			Title: chapters.Text{"en": "2011 Uprising", "ar": "انتفاضة 2011"},
			Beats: []*chapters.Beat{{
				Title: chapters.Text{"en": "To the clock", "ar": "إلى الساعة"}, Start: 9 * time.Second, End: 20 * time.Second,
			}},
			Captions: map[chapters.Language]*captions.Track{chapters.English: track},
		}},
		Events: []*chapters.Event{
			{
				ID: "T26", Title: chapters.Text{"en": "Marie Colvin and Rémi Ochlik are killed", "ar": "مقتل ماري كولفن وريمي أوشليك"},
				Summary: chapters.Text{"en": "In the clock's district."}, Told: true, At: 15 * time.Second,
			},
			{ID: "T38", Title: chapters.Text{"en": "Al-Waer is encircled", "ar": "تطويق حيّ الوَعْر"}},
		},
	}
}

func TestFind(t *testing.T) {
	x := New(programme(t))
	for _, tt := range []struct{ query, want string }{
		{"uprising", "0 en 0s 2011 Uprising"},
		{"2011", "0 en 0s 2011 Uprising|0 ar 0s انتفاضة 2011"},
		{"remi OCHLIK", "2 en 15s Marie Colvin and Rémi Ochlik are killed"},
		{"al waer", "2 en 0s Al-Waer is encircled"},
		{"وعر", "2 ar 0s تطويق حيّ الوَعْر"},
		{"اوشليك", "2 ar 15s مقتل ماري كولفن وريمي أوشليك"},
		{"الى الساعه", "1 ar 9s إلى الساعة"},
		{"clock", "1 en 9s To the clock|2 en 15s Marie Colvin and Rémi Ochlik are killed|3 en 13s To the clock"},
		{"sat down", "3 en 11s To the clock"},
		{"down thousand", "3 en 10.7s To the clock"},
		{"down clock", ""}, // not across sentences
		{"nothing of it", ""},
		{" - ", ""},
		{"", ""},
	} {
		var got []string
		for _, h := range x.Find(tt.query, 10) {
			got = append(got, fmt.Sprint(int(h.Kind), " ", h.Language, " ", h.At, " ", h.Title))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("Find(%q): -want +got\n%s", tt.query, diff)
		}
	}
	if n := len(x.Find("clock", 2)); n != 2 {
		t.Errorf("a limit of 2 gives %d", n)
	}
	if h := x.Find("sat down", 1); h[0].Text != "Tens of thousands sat down." {
		t.Errorf("the sentence is %q", h[0].Text)
	}
	if h := x.Find("waer", 1); h[0].Event == nil || h[0].Event.ID != "T38" {
		t.Error("the event does not come with its hit")
	}
}

func TestFindPutsPhrasesFirst(t *testing.T) {
	p := programme(t)
	p.Events = append([]*chapters.Event{{ID: "X", Title: chapters.Text{"en": "Killed: Colvin, Marie"}}}, p.Events...)
	if h := New(p).Find("marie colvin", 5); len(h) != 2 || h[0].Event.ID != "T26" || h[1].Event.ID != "X" {
		t.Errorf("%v", h)
	}
}

func BenchmarkFind(b *testing.B) {
	x := New(programme(b))
	for range b.N {
		x.Find("clock", 10)
	}
}
