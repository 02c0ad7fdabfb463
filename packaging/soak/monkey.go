package main

import (
	"context"
	"math/rand/v2"
	"strconv"
	"sync/atomic"
	"time"
)

// monkey gives an input about every second. The same seed gives the same inputs.
type monkey struct {
	h      *hall
	r      *rand.Rand
	inputs atomic.Int64
	began  time.Time
	minute int
}

func newMonkey(h *hall, seed uint64) *monkey {
	return &monkey{h: h, r: rand.New(rand.NewPCG(seed, 0))}
}

func (m *monkey) count() int64 { return m.inputs.Load() }

// keys are those of the film, and those that would end or leave another program.
var keys = []string{
	"space", "space", "Left", "Right", "Home", "End", "Prior", "Next", "Escape", "c", "t", "s", "d", "m", "m", "Up", "Down",
	"bracketleft", "bracketright", "BackSpace", "Tab", "Return", "a", "question", "F1", "F11", "alt+F4", "alt+Tab", "super", "ctrl+q", "ctrl+c", "Print", "3", "7",
}

// play goes on until ctx ends. Every third minute nobody is there, so that the question and
// the attract loop come; every fifth minute the sound server dies and comes back.
func (m *monkey) play(ctx context.Context) {
	m.began = time.Now()
	for ctx.Err() == nil {
		if now := int(time.Since(m.began) / time.Minute); now > m.minute {
			m.minute = now
			if now%5 == 4 {
				m.h.ear.deaf(4 * time.Second)
				m.h.stopSound()
				m.wait(ctx, 2*time.Second)
				m.h.startSound() // if it fails, the table says that there was no sound
			}
			if now%3 == 2 {
				m.do("key", "Escape", "Escape", "Escape", "Escape", "Escape")
				m.wait(ctx, 55*time.Second)
			}
		}
		next := time.Now().Add(time.Second)
		m.input(ctx)
		m.inputs.Add(1)
		m.wait(ctx, time.Until(next))
	}
}

func (m *monkey) input(ctx context.Context) {
	switch m.r.IntN(20) {
	default:
		m.tap(m.r.IntN(1920), m.r.IntN(1080))
	case 8, 9: // the chapters
		m.tap(64+m.r.IntN(1790), 700+m.r.IntN(200))
	case 10, 11, 12:
		m.drag(ctx)
	case 13, 14, 15, 16, 17:
		m.do("key", keys[m.r.IntN(len(keys))])
	case 18: // the other language
		m.tap(1790, 77)
	case 19:
		if m.r.IntN(4) == 0 {
			m.staff(ctx)
		}
	}
}

// drag draws the knob of the bar to and fro.
func (m *monkey) drag(ctx context.Context) {
	m.h.ear.deaf(2 * time.Second)
	at := func() []string {
		return []string{"mousemove", strconv.Itoa(168 + m.r.IntN(1332)), strconv.Itoa(930 + m.r.IntN(70))}
	}
	m.do("mousemove", strconv.Itoa(168+m.r.IntN(1332)), "968", "mousedown", "1")
	for range 5 {
		m.do(at()...)
		m.wait(ctx, 50*time.Millisecond)
	}
	m.do("mouseup", "1")
}

// staff tries to come in with a wrong PIN.
func (m *monkey) staff(ctx context.Context) {
	m.do("mousemove", "20", "20", "mousedown", "1")
	m.wait(ctx, 5500*time.Millisecond)
	m.do("mouseup", "1")
	for range 4 {
		m.tap(800+m.r.IntN(320), 350+m.r.IntN(300))
	}
	m.tap(1090, 785)
}

func (m *monkey) tap(x, y int) {
	m.do("mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

func (m *monkey) do(args ...string) { m.h.command("xdotool", args...).Run() }

func (m *monkey) wait(ctx context.Context, d time.Duration) {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
}
