package chapters

func (l *loader) loadSources(p *Programme) {
	var t sourcesTOML
	n := l.decode(sourcesFile, &t).kept(len(t.Sources))
	for i, s := range t.Sources[:n] {
		w := where{file: sourcesFile}.item("source", i)
		put(l, p.Sources, s.ID, &Source{
			ID: s.ID, Title: s.Title, Publisher: s.Publisher, Author: s.Author, Date: s.Date, URL: s.URL,
			Mirror: s.Mirror, Language: s.Language, Grade: s.Grade, Note: s.Note, where: w,
		}, w)
	}
}

func (l *loader) loadFacts(p *Programme) {
	var t factsTOML
	n := l.decode(factsFile, &t).kept(len(t.Facts))
	for i, f := range t.Facts[:n] {
		w := where{file: factsFile}.item("fact", i)
		put(l, p.Facts, f.ID, &Fact{ID: f.ID, Text: f.Text, Grade: f.Grade, Note: f.Note, Sources: f.Sources, where: w}, w)
	}
}

func (l *loader) loadPlaces(p *Programme) {
	var t placesTOML
	n := l.decode(placesFile, &t).kept(len(t.Places))
	for i, s := range t.Places[:n] {
		w := where{file: placesFile}.item("place", i)
		put(l, p.Places, s.ID, &Place{
			ID: s.ID, Name: s.Name, Lat: s.Lat, Lon: s.Lon, Exact: s.Exact, Kind: s.Kind, Line: s.Line, where: w,
		}, w)
	}
}

func (l *loader) loadPeople(p *Programme) {
	var t peopleTOML
	n := l.decode(peopleFile, &t).kept(len(t.People))
	for i, s := range t.People[:n] {
		w := where{file: peopleFile}.item("person", i)
		put(l, p.People, s.ID, &Person{ID: s.ID, Name: s.Name, Role: s.Role, Dates: s.Dates, Line: s.Line, where: w}, w)
	}
}
