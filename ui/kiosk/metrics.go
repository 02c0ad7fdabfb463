package kiosk

import (
	"bytes"
	"fmt"
	"time"

	"homs/ui/kept"
)

// Metrics is the health in the text format of Prometheus, for the textfile collector of its
// node exporter: the exhibit itself opens no socket.
func (h Health) Metrics(now time.Time) []byte {
	var b bytes.Buffer
	gauge := func(name, help string, v float64) {
		fmt.Fprintf(&b, "# HELP homs_%s %s\n# TYPE homs_%s gauge\nhoms_%s %v\n", name, help, name, name, v)
	}
	yes := func(v bool) float64 {
		if v {
			return 1
		}
		return 0
	}
	level, _ := h.Judge(now)
	gauge("up", "1 while it runs, 0 once it was ended.", yes(h.Alive))
	gauge("health_level", "0 well, 1 a technician should look, 2 it does not run.", float64(level))
	gauge("written_timestamp_seconds", "When this was written.", float64(h.Time.Unix()))
	gauge("touched_timestamp_seconds", "When it was last touched, at the earliest its start.", float64(h.Touched.Unix()))
	gauge("uptime_seconds", "Since its start.", h.Uptime)
	gauge("frames", "Pictures painted since the start.", float64(h.Frames))
	gauge("late_frames", "Moments in which the picture stood for 250 ms or more.", float64(h.Late))
	gauge("sounding", "1 if there is a sound device.", yes(h.Sounding))
	gauge("safe_mode", "1 after several crashes.", yes(h.Safe))
	gauge("memory_bytes", "Resident memory.", float64(h.Memory))
	gauge("errors", "Different errors of the last day, ten at most.", float64(len(h.Errors)))
	gauge("content_errors", "Errors of the content.", float64(h.Problems))
	fmt.Fprintf(&b, "# HELP homs_state What it is doing.\n# TYPE homs_state gauge\n")
	for _, s := range []State{Attract, Session, Prompt, Staff, Dark, Panel} {
		fmt.Fprintf(&b, "homs_state{state=%q} %v\n", s, yes(h.State == s))
	}
	fmt.Fprintf(&b, "# HELP homs_info Versions.\n# TYPE homs_info gauge\nhoms_info{version=%q,story=%q} 1\n", h.Version, h.Story)
	return b.Bytes()
}

// WriteMetrics writes them whole or not at all, for any user to read. An empty path writes
// nothing.
func (h Health) WriteMetrics(path string) error {
	if path == "" {
		return nil
	}
	if err := kept.Publish(path, h.Metrics(h.Time)); err != nil {
		return fmt.Errorf("metrics: %w", err)
	}
	return nil
}
