package kiosk

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"
)

// Recent is a log handler that keeps the last errors for the staff, and hands everything
// on to another. An error that comes again and again is kept once.
type Recent struct {
	next slog.Handler
	kept *lastErrors
	with []slog.Attr
}

type lastErrors struct {
	mu   sync.Mutex
	list []mishap // newest first
}

type mishap struct {
	at   time.Time
	what string
}

// How many errors are kept, and how long one is news.
const recentRoom, recentAge = 10, 24 * time.Hour

// NewRecent returns a handler that hands on to next.
func NewRecent(next slog.Handler) *Recent { return &Recent{next: next, kept: &lastErrors{}} }

// Errors is the errors of the last day, newest first.
func (r *Recent) Errors(now time.Time) []string {
	r.kept.mu.Lock()
	defer r.kept.mu.Unlock()
	var list []string
	for _, m := range r.kept.list {
		if now.Sub(m.at) < recentAge {
			list = append(list, m.what)
		}
	}
	return list
}

// Enabled implements slog.Handler.
func (r *Recent) Enabled(c context.Context, l slog.Level) bool { return r.next.Enabled(c, l) }

// WithAttrs implements slog.Handler.
func (r *Recent) WithAttrs(a []slog.Attr) slog.Handler {
	return &Recent{r.next.WithAttrs(a), r.kept, append(slices.Clip(r.with), a...)}
}

// WithGroup implements slog.Handler.
func (r *Recent) WithGroup(name string) slog.Handler {
	return &Recent{r.next.WithGroup(name), r.kept, r.with}
}

// Handle implements slog.Handler.
func (r *Recent) Handle(c context.Context, rec slog.Record) error {
	if rec.Level >= slog.LevelError {
		var b strings.Builder
		b.WriteString(rec.Message)
		add := func(a slog.Attr) bool {
			b.WriteString(", " + a.Key + " " + a.Value.String())
			return true
		}
		for _, a := range r.with {
			add(a)
		}
		rec.Attrs(add)
		r.kept.add(mishap{rec.Time, b.String()})
	}
	return r.next.Handle(c, rec)
}

func (l *lastErrors) add(m mishap) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.list = slices.DeleteFunc(l.list, func(old mishap) bool { return old.what == m.what })
	l.list = append([]mishap{m}, l.list...)
	l.list = l.list[:min(len(l.list), recentRoom)]
}
