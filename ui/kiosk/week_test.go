package kiosk

import (
	"reflect"
	"testing"
)

func TestWeek(t *testing.T) {
	lines := []string{"mon-fri 9:00-17:30", "sat 18:00-2:00"}
	h, err := ParseHours(lines)
	if err != nil {
		t.Fatal(err)
	}
	w, ok := h.Week()
	if !ok || w[0] != (Span{540, 1050}) || w[5] != (Span{1080, 1560}) || !w[6].Closed() {
		t.Errorf("%v, %v", w, ok)
	}
	if got := w.Lines(); !reflect.DeepEqual(got, lines) {
		t.Errorf("lines %q, want %q", got, lines)
	}
	w[2] = Span{}
	w[6] = Span{600, day}
	want := []string{"mon-tue 9:00-17:30", "thu-fri 9:00-17:30", "sat 18:00-2:00", "sun 10:00-24:00"}
	if got := w.Lines(); !reflect.DeepEqual(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
	if h, err := ParseHours(want); err != nil {
		t.Error(err)
	} else if again, ok := h.Week(); !ok || again != w {
		t.Errorf("%v became %v", w, again)
	}
	twice, err := ParseHours([]string{"mon 9:00-12:00", "mon 14:00-18:00"})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := twice.Week(); ok {
		t.Error("a day with two spans was taken for a day with one")
	}
	if lines := Usual().Lines(); len(lines) != 1 {
		t.Errorf("%q", lines)
	}
}
