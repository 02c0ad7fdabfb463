package playback

import (
	"sync"
	"time"
)

// State says what the deck is doing.
type State int

// The states of a deck.
const (
	Paused State = iota
	Playing
	Ended // the playhead has reached the end; Play starts again from the beginning
)

func (s State) String() string { return [...]string{"paused", "playing", "ended"}[s] }

// Kind says what an Event tells.
type Kind int

// The kinds of events.
const (
	StateChanged    Kind = iota // State is new
	TrackChanged                // the playhead has come into Track, by playing or by a seek
	SoundingChanged             // sound began to reach a device (Sounding) or no longer does; Err says why where that is known
	TrackFailed                 // Track cannot be played as it should be; it goes on, silent where it has to be. Err says why
)

// An Event tells of a change on the deck.
type Event struct {
	Kind     Kind
	State    State
	Track    int
	Sounding bool
	Err      error
	At       time.Duration // the playhead when it happened
}

// A notifier calls back in order on one goroutine, so that the callback is under no lock and
// may call the deck. Its queue has no bound: the deck never waits for a slow listener.
type notifier struct {
	mu    sync.Mutex
	queue []Event
	wake  chan struct{}
	done  chan struct{}
}

func newNotifier(call func(Event)) *notifier {
	n := &notifier{wake: make(chan struct{}, 1), done: make(chan struct{})}
	go func() {
		defer close(n.done)
		for range n.wake {
			n.mu.Lock()
			queue := n.queue
			n.queue = nil
			n.mu.Unlock()
			for _, e := range queue {
				if call != nil {
					call(e)
				}
			}
		}
	}()
	return n
}

func (n *notifier) tell(e Event) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.wake == nil {
		return
	}
	n.queue = append(n.queue, e)
	select {
	case n.wake <- struct{}{}:
	default:
	}
}

// close ends the goroutine after what is queued; it does not wait, for it may be called back from there.
func (n *notifier) close() {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.wake != nil {
		close(n.wake)
		n.wake = nil
	}
}
