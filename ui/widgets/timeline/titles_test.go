package timeline

import "testing"

// named are the words that stand in the bar.
func named(b *Timeline) map[string]bool {
	words := map[string]bool{}
	for _, l := range b.paint.labels.lines[:b.paint.labels.used] {
		words[l.Text()] = true
	}
	return words
}

// An event is named beside its mark, but not where the line of a longer one runs through the words.
func TestNoLineRunsThroughTitles(t *testing.T) {
	for _, long := range []bool{false, true} {
		b, _ := stage(t, 1920, func(b *Timeline) {
			sitin := day("sit-in", 2011, 4, 18, at(1, 0))
			if long {
				sitin = until(sitin, 2011, 4, 28)
			}
			b.SetContent(Content{Length: at(5, 0), Ticks: []Tick{
				sitin, day("gunfire", 2011, 4, 20, at(2, 0)), day("later", 2011, 5, 1, at(3, 0)),
			}})
			b.SetMode(ByDate)
		})
		b.ShowDays(DayOf(2011, 4, 17), DayOf(2011, 5, 6))
		if words := named(b); words["gunfire"] == long || !words["later"] {
			t.Errorf("a line through it: %v, named: %v", long, words)
		}
	}
}

// What a card tells of moves away when the bar goes over to the calendar.
func TestTheCardGoesWithTheMode(t *testing.T) {
	b, _ := stage(t, 1920, func(*Timeline) {})
	left := 0
	b.OnLeave = func() { left++ }
	b.SetMode(ByDate)
	b.SetMode(ByDate)
	b.SetMode(ByVoice)
	if left != 2 {
		t.Errorf("it goes %d times in two changes", left)
	}
}
