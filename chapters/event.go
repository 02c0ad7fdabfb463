package chapters

import "time"

// Grade says how well something is known.
type Grade string

// The grades.
const (
	Confirmed Grade = "confirmed"
	Reported  Grade = "reported"
	Contested Grade = "contested"
)

// Event is one thing that happened, on the axis of dates.
type Event struct {
	ID            string
	Title         Text
	Summary       Text
	Date          Date
	Place         string
	Chapter       string // id of the chapter it belongs to
	People        []string
	Facts         []string
	Sources       []string
	Grade         Grade
	OneWeakSource bool
	Dispute       *Dispute      // nil unless disputed
	Told          bool          // the narration speaks of it
	At            time.Duration // when it does; 0 unless Told

	where where
}

// Dispute says who contradicts an event and about what.
type Dispute struct {
	By    []string
	About Text
}
