package supervise

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// waits is how long each thread of a process has been ready to run and has waited for a
// processor.
func waits(pid int) map[int]time.Duration {
	list, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid)) // the pattern is good
	m := map[int]time.Duration{}
	for _, name := range list {
		text, err := os.ReadFile(name)
		if err != nil {
			continue // the thread has ended
		}
		id, err := strconv.Atoi(filepath.Base(filepath.Dir(name)))
		f := bytes.Fields(text)
		if err != nil || len(f) < 2 {
			continue
		}
		if n, err := strconv.ParseInt(string(f[1]), 10, 64); err == nil {
			m[id] = time.Duration(n)
		}
	}
	return m
}
