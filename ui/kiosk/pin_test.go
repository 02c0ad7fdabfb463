package kiosk

import (
	"os"
	"testing"
	"time"
)

func testHash(t *testing.T, pin string) string {
	t.Helper()
	h, err := HashPin(pin)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestPinsThatAreRefused(t *testing.T) {
	for _, pin := range []string{"", "123", "1234", "9876", "0000", "12345678", "12a4", "1234567890123", "٢٤٦٨"} {
		if h, err := HashPin(pin); err == nil {
			t.Errorf("%q became %s", pin, h)
		}
	}
	if one, two := testHash(t, "2468"), testHash(t, "2468"); one == two {
		t.Error("two hashes of a PIN are the same: no salt")
	}
	for _, h := range []string{"", "2468", "$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA", "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$c3Vtc3Vtc3Vtc3Vtc3Vtc3Vt"} {
		if _, err := parseHash(h); err == nil {
			t.Errorf("%q is taken for a hash", h)
		}
	}
}

func TestTries(t *testing.T) {
	dir, hash := t.TempDir(), testHash(t, "2468")
	now := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	// Each try is a new Guard: as if the exhibit were started anew before each.
	try := func(pin string) bool {
		t.Helper()
		ok, err := NewGuard(dir).Try(hash, pin, now)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	wait := func() time.Duration { return NewGuard(dir).Wait(now) }
	for range freeTries {
		if wait() != 0 || try("1357") {
			t.Fatal("one of the first tries waits or opens")
		}
	}
	if wait() != firstDelay {
		t.Fatalf("after %d tries the wait is %v", freeTries, wait())
	}
	if try("2468") {
		t.Error("the right PIN opens during the wait")
	}
	now = now.Add(firstDelay)
	if wait() != 0 || try("1357") || wait() != 2*firstDelay {
		t.Errorf("the delay does not double: %v", wait())
	}
	now = now.AddDate(-5, 0, 0) // the clock jumps
	if wait() > 2*firstDelay {
		t.Errorf("a clock set back shuts the pad for %v", wait())
	}
	now = now.AddDate(5, 0, 1)
	if !try("2468") || wait() != 0 {
		t.Error("the right PIN does not open, or does not clear the tries")
	}
	if err := os.WriteFile(NewGuard(dir).path, make([]byte, 9), 0o600); err != nil {
		t.Fatal(err)
	}
	if try("1357") || wait() == 0 {
		t.Error("a broken file gives new tries")
	}
}

func TestDelayHasAnEnd(t *testing.T) {
	if d := (tries{Failed: 1 << 30}).delay(); d != longestDelay {
		t.Errorf("%v", d)
	}
}
