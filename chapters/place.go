package chapters

// Place is a point on the map.
type Place struct {
	ID       string
	Name     Text
	Lat, Lon float64 // degrees, WGS 84
	Exact    bool    // false where only the surroundings are known
	Kind     string
	Line     Text // one line about it

	where where
}

// Person is someone or a group that the programme names.
type Person struct {
	ID    string
	Name  Text
	Role  Text
	Dates string
	Line  Text

	where where
}
