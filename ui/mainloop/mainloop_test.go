package mainloop

import (
	"testing"

	"fyne.io/fyne/v2/app"
)

// A later Fyne may have no such hook, or run its work at the end in another way.
func TestNothingIsQueuedForTheEnd(t *testing.T) {
	l := app.NewWithID("homs.test").Lifecycle()
	end, ok := l.(interface{ OnStopped() func() })
	if !ok || end.OnStopped() == nil {
		t.Fatalf("%T queues nothing for the end: is this package still of use?", l)
	}
	dropHook(l)
	if end.OnStopped() != nil {
		t.Error("Fyne still queues work as it closes the queue")
	}
}
