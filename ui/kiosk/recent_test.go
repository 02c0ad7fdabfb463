package kiosk

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"
)

func TestRecentErrors(t *testing.T) {
	r := NewRecent(slog.DiscardHandler)
	r2 := NewRecent(slog.NewTextHandler(t.Output(), nil))
	log := slog.New(r2)
	log.Info("no error")
	log.Error("broken", "plate", "17")
	for range 20 {
		log.With("part", "sound").Error("lost", "error", errors.New("gone"))
	}
	log.Error("broken", "plate", "17")
	if got, want := r2.Errors(time.Now()), []string{"broken, plate 17", "lost, part sound, error gone"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := r2.Errors(time.Now().Add(25 * time.Hour)); got != nil {
		t.Errorf("a day later: %q", got)
	}
	for i := range 100 {
		log.Error(fmt.Sprint(i))
	}
	if got := r2.Errors(time.Now()); len(got) != recentRoom || got[0] != "99" {
		t.Errorf("%q", got)
	}
	if r.Errors(time.Now()) != nil {
		t.Error("two logs share their errors")
	}
}
