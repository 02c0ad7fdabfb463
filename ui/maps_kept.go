package ui

import (
	"log/slog"
	"slices"

	"fyne.io/fyne/v2"

	"homs/ui/widgets/plateview"
)

// peek returns a drawn map if it is at hand.
func (m *maps) peek(k mapKey) *mapPicture {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.kept[k]
	if p != nil {
		m.touch(k)
	}
	return p
}

// get returns a drawn map if it is at hand, and otherwise asks for it.
func (m *maps) get(k mapKey) *mapPicture {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p := m.kept[k]; p != nil {
		m.touch(k)
		return p
	}
	if i := slices.Index(m.wanted, k); i >= 0 {
		m.wanted = slices.Delete(m.wanted, i, i+1)
	}
	m.wanted = append([]mapKey{k}, m.wanted...)
	m.wanted = m.wanted[:min(len(m.wanted), 5)]
	if !m.working {
		m.working = true
		go m.work()
	}
	return nil
}

func (m *maps) work() {
	for {
		k, twin, ok := m.job()
		if !ok {
			return
		}
		var bare func(*mapPicture)
		if twin {
			bare = func(p *mapPicture) {
				b := k
				b.bare = true
				m.keep(b, p)
			}
		}
		p, err := m.draw(k, bare)
		if err != nil {
			slog.Error("a map cannot be drawn", "map", k.kind, "view", k.view, "error", err)
			p = &mapPicture{picture: &plateview.Picture{Pix: []byte{0x1f, 0x19, 0x14, 0xff}, Width: 1, Height: 1}}
		}
		m.keep(k, p)
		fyne.Do(m.ready)
	}
}

// job takes what is wanted most, and tells whether the same without names is wanted too.
func (m *maps) job() (k mapKey, twin, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.wanted) > 0 {
		k = m.wanted[0]
		m.wanted = m.wanted[1:]
		if m.kept[k] != nil {
			continue
		}
		other := k
		other.bare = !k.bare
		i := slices.Index(m.wanted, other)
		if i < 0 {
			return k, false, true
		}
		m.wanted = slices.Delete(m.wanted, i, i+1)
		k.bare = false
		return k, true, true
	}
	m.working = false
	return k, false, false
}

// keep stores a drawn map, and drops those used longest ago.
func (m *maps) keep(k mapKey, p *mapPicture) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kept[k] = p
	m.touch(k)
	for len(m.order) > mapRoom {
		delete(m.kept, m.order[0])
		m.order = slices.Delete(m.order, 0, 1)
	}
}

func (m *maps) touch(k mapKey) {
	if n := len(m.order); n > 0 && m.order[n-1] == k {
		return
	}
	if i := slices.Index(m.order, k); i >= 0 {
		m.order = slices.Delete(m.order, i, i+1)
	}
	m.order = append(m.order, k)
}
