package chapters

// Point is a place on a plate, 0 to 1 from the top left.
type Point struct{ X, Y float64 }

// Plate is a still picture.
type Plate struct {
	ID      string
	File    string // path in the content
	Alt     Text   // what it shows, for those who do not see it
	Credit  Text
	Rights  string
	Focus   []Point  // where slow moves look
	Safe    string   // calm side for text: "top", "bottom", "start", "end"
	Pair    []string // plates of the same camera, for dissolves
	Warning string   // "", "casualties" or "hunger"

	where where
}
