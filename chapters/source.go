package chapters

// Source is a publication that something rests on.
type Source struct {
	ID        string
	Title     string // in its own language
	Publisher string
	Author    string
	Date      string // as published: "2012-03", or ""
	URL       string // "" where no stable address exists
	Mirror    bool   // read as a copy at another place
	Language  Language
	Grade     string
	Note      string

	where where
}

// Fact is one checked statement in our own wording.
type Fact struct {
	ID      string
	Text    Text
	Grade   Grade
	Note    Text
	Sources []string

	where where
}
