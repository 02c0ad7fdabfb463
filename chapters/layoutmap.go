package chapters

// The files of the maps.
const (
	mapsDir     = "maps"
	viewsFile   = "maps/views.toml"
	layersFile  = "maps/layers.toml"
	anchorsFile = "maps/anchors.toml"
)

type viewsTOML struct {
	Notes map[string]Text `toml:"notes"`
	Views []struct {
		Map     string  `toml:"map"`
		ID      string  `toml:"id"`
		Picture string  `toml:"picture"`
		Title   Text    `toml:"title"`
		Lon     float64 `toml:"lon"`
		Lat     float64 `toml:"lat"`
		Scale   float64 `toml:"scale"`
		Left    float64 `toml:"left"`
		Top     float64 `toml:"top"`
		Width   float64 `toml:"width"`
		Notes   float64 `toml:"notes"`
	} `toml:"view"`
}

type anchorsTOML struct {
	Anchors []struct {
		ID      string       `toml:"id"`
		At      [2]float64   `toml:"at"`
		Outline [][2]float64 `toml:"outline"`
		Note    string       `toml:"note"` // why it stands there
	} `toml:"anchor"`
}

type layersTOML struct {
	Layers []struct {
		Map   string        `toml:"map"`
		ID    string        `toml:"id"`
		Night bool          `toml:"night"`
		Items []mapItemTOML `toml:"item"`
	} `toml:"layer"`
}

type mapItemTOML struct {
	Style   string            `toml:"style"`
	Place   string            `toml:"place"`
	At      []float64         `toml:"at"`      // [lon, lat] or [x, y], where no place stands
	Through []string          `toml:"through"` // places, in order
	Around  []string          `toml:"around"`  // districts of the model
	File    string            `toml:"file"`    // GeoJSON in maps/
	Only    map[string]string `toml:"only"`    // features of it with these properties
	Label   Text              `toml:"label"`
	Side    string            `toml:"side"`
	Size    int               `toml:"size"`
	Turn    float64           `toml:"turn"` // of the label, in degrees clockwise
	Date    *dateTOML         `toml:"date"`
	Until   *dateTOML         `toml:"until"` // the end of what began at the date; the atlas needs it
	Event   string            `toml:"event"` // an event that it shows: its date, sources and moment
	Sources []string          `toml:"sources"`
	Told    *struct {
		Beat  string `toml:"beat"`
		Words string `toml:"words"`
	} `toml:"told"`
}
