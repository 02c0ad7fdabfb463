package chapters

type chapterTOML struct {
	ID        string       `toml:"id"`
	Number    int          `toml:"number"`
	Title     Text         `toml:"title"`
	Short     Text         `toml:"short"`
	Subtitle  Text         `toml:"subtitle"`
	Years     Text         `toml:"years"`
	CardPlate string       `toml:"card_plate"`
	Warning   *warningTOML `toml:"warning"`
	Plates    []plateTOML  `toml:"plate"`
	Beats     []beatTOML   `toml:"beat"`
}

type warningTOML struct {
	Title Text     `toml:"title"`
	Text  Text     `toml:"text"`
	About []string `toml:"about"`
}

type plateTOML struct {
	ID      string      `toml:"id"`
	File    string      `toml:"file"`
	Alt     Text        `toml:"alt"`
	Credit  Text        `toml:"credit"`
	Rights  string      `toml:"rights"`
	Focus   [][]float64 `toml:"focus"`
	Safe    string      `toml:"safe"`
	Pair    []string    `toml:"pair"`
	Warning string      `toml:"warning"`
}

type beatTOML struct {
	ID      string      `toml:"id"`
	Title   Text        `toml:"title"`
	Date    *dateTOML   `toml:"date"`
	Place   string      `toml:"place"`
	Sources []string    `toml:"sources"`
	Facts   []string    `toml:"facts"`
	Hard    []string    `toml:"hard"`
	Quiet   bool        `toml:"quiet"`
	Warns   string      `toml:"warns"` // the first words of its warning of what comes after it
	After   string      `toml:"after"` // pause after it; the voice is made with it
	Scenes  []sceneTOML `toml:"scene"`
	Claims  []claimTOML `toml:"claim"`
}

type sceneTOML struct {
	Plate    string    `toml:"plate"`
	Map      string    `toml:"map"`
	View     string    `toml:"view"`
	Layers   []string  `toml:"layers"`
	Words    string    `toml:"words"`
	Move     *moveTOML `toml:"move"`
	Dissolve string    `toml:"dissolve"`
}

type moveTOML struct {
	From []float64 `toml:"from"`
	To   []float64 `toml:"to"`
}

type claimTOML struct {
	Words   string   `toml:"words"`
	Facts   []string `toml:"facts"`
	Sources []string `toml:"sources"`
}
