package chapters

import "path"

// The files of a content folder. Everything a reader of the code needs to know
// about their shape stands in the types of this file and of layoutchapter.go.
const (
	programmeFile = "programme.toml"
	sourcesFile   = "sources.toml"
	placesFile    = "places.toml"
	peopleFile    = "people.toml"
	eventsFile    = "events.toml"
	factsFile     = "facts.toml"
)

func chapterDir(id string) string  { return path.Join("chapters", id) }
func chapterFile(id string) string { return path.Join(chapterDir(id), "chapter.toml") }

func narrationFile(dir string, l Language) string {
	return path.Join(dir, "narration."+string(l)+".ogg")
}

func captionsFile(dir string, l Language) string {
	return path.Join(dir, "captions."+string(l)+".vtt")
}

func scriptFile(dir string, l Language) string {
	return path.Join(dir, "script."+string(l)+".md")
}

type dateTOML struct {
	From      string `toml:"from"`
	To        string `toml:"to"`
	Precision string `toml:"precision"`
	About     bool   `toml:"about"`
	Before    bool   `toml:"before"`
	After     bool   `toml:"after"`
	Clock     string `toml:"clock"`
}

type programmeTOML struct {
	ID           string     `toml:"id"`
	Version      string     `toml:"version"`
	AsOf         string     `toml:"as_of"`
	Languages    []Language `toml:"languages"`
	Narrated     []Language `toml:"narrated"`
	Title        Text       `toml:"title"`
	Subtitle     Text       `toml:"subtitle"`
	Sentence     Text       `toml:"sentence"`
	Illustration Text       `toml:"illustration"`
	TitlePlate   string     `toml:"title_plate"`
	Chapters     []string   `toml:"chapters"`
	Eras         []struct {
		ID    string `toml:"id"`
		Title Text   `toml:"title"`
		From  string `toml:"from"`
		To    string `toml:"to"`
		Row   int    `toml:"row"`
	} `toml:"era"`
	Plates []plateTOML `toml:"plate"` // the title's; files from the root
}

type sourcesTOML struct {
	Sources []struct {
		ID        string   `toml:"id"`
		Title     string   `toml:"title"`
		Publisher string   `toml:"publisher"`
		Author    string   `toml:"author"`
		Date      string   `toml:"date"`
		URL       string   `toml:"url"`
		Mirror    bool     `toml:"mirror"`
		Language  Language `toml:"language"`
		Grade     string   `toml:"grade"`
		Note      string   `toml:"note"`
	} `toml:"source"`
}

type placesTOML struct {
	Places []struct {
		ID    string  `toml:"id"`
		Name  Text    `toml:"name"`
		Lat   float64 `toml:"lat"`
		Lon   float64 `toml:"lon"`
		Exact bool    `toml:"exact"`
		Kind  string  `toml:"kind"`
		Line  Text    `toml:"line"`
	} `toml:"place"`
}

type peopleTOML struct {
	People []struct {
		ID    string `toml:"id"`
		Name  Text   `toml:"name"`
		Role  Text   `toml:"role"`
		Dates string `toml:"dates"`
		Line  Text   `toml:"line"`
	} `toml:"person"`
}

type factsTOML struct {
	Facts []struct {
		ID      string   `toml:"id"`
		Text    Text     `toml:"text"`
		Grade   Grade    `toml:"grade"`
		Note    Text     `toml:"note"`
		Sources []string `toml:"sources"`
	} `toml:"fact"`
}

type eventsTOML struct {
	Events []struct {
		ID            string    `toml:"id"`
		Title         Text      `toml:"title"`
		Summary       Text      `toml:"summary"`
		Date          *dateTOML `toml:"date"`
		Place         string    `toml:"place"`
		Chapter       string    `toml:"chapter"`
		People        []string  `toml:"people"`
		Facts         []string  `toml:"facts"`
		Sources       []string  `toml:"sources"`
		Grade         Grade     `toml:"grade"`
		OneWeakSource bool      `toml:"one_weak_source"`
		Dispute       *struct {
			By    []string `toml:"by"`
			About Text     `toml:"about"`
		} `toml:"dispute"`
		Told *struct {
			Beat  string `toml:"beat"`
			Words string `toml:"words"`
		} `toml:"told"`
	} `toml:"event"`
}
