package clocktest

import (
	"testing"
	"time"
)

func TestJump(t *testing.T) {
	now := time.Now()
	for _, d := range []time.Duration{5 * time.Hour, -20 * 365 * 24 * time.Hour} {
		then := Jump(now, d)
		if wall := then.Round(0).Sub(now.Round(0)); wall != d {
			t.Errorf("the wall clock jumps by %v, not %v", wall, d)
		}
		if gone := then.Sub(now); gone != 0 {
			t.Errorf("%v went by", gone)
		}
		if later := then.Add(time.Minute).Sub(now); later != time.Minute {
			t.Errorf("a minute later it is %v later", later)
		}
	}
}
