package kiosk

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"

	"homs/ui/kept"
)

// pinHash is an Argon2id hash of a PIN.
type pinHash struct {
	memory, passes uint32
	threads        uint8
	salt, sum      []byte
}

// The cost of a hash: 19 MiB and two passes, about 50 ms on a small computer.
const hashMemory, hashPasses = 19 * 1024, 2

var pinForm = regexp.MustCompile(`^\d{4,12}$`)

// HashPin makes the hash that the settings keep. A PIN has 4 to 12 digits, not all the
// same and not simply counted up.
func HashPin(pin string) (string, error) {
	switch {
	case !pinForm.MatchString(pin):
		return "", errors.New("a PIN has 4 to 12 digits")
	case strings.Count(pin, pin[:1]) == len(pin), strings.Contains("01234567890", pin), strings.Contains("09876543210", pin):
		return "", errors.New("that PIN is the first that anybody would try")
	}
	salt := make([]byte, 16)
	rand.Read(salt)
	h := pinHash{hashMemory, hashPasses, 1, salt, nil}
	b := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, h.memory, h.passes, h.threads, b(salt), b(h.of(pin, 32))), nil
}

func (h pinHash) of(pin string, n uint32) []byte {
	return argon2.IDKey([]byte(pin), h.salt, h.passes, h.memory, h.threads, n)
}

func parseHash(s string) (pinHash, error) {
	var h pinHash
	var version int
	bad := errors.New("this is no hash of a PIN")
	part := strings.Split(s, "$")
	if len(part) != 6 || part[1] != "argon2id" {
		return h, bad
	}
	if _, err := fmt.Sscanf(part[2]+" "+part[3], "v=%d m=%d,t=%d,p=%d", &version, &h.memory, &h.passes, &h.threads); err != nil {
		return h, bad
	}
	var err, err2 error
	h.salt, err = base64.RawStdEncoding.DecodeString(part[4])
	h.sum, err2 = base64.RawStdEncoding.DecodeString(part[5])
	if err != nil || err2 != nil || version != argon2.Version || len(h.salt) < 8 || len(h.sum) < 16 ||
		h.memory < 8 || h.memory > 1<<20 || h.passes < 1 || h.passes > 100 || h.threads < 1 {
		return h, bad
	}
	return h, nil
}

// Guard counts tries of the PIN in a file, so that starting again gives no new ones.
type Guard struct{ path string }

// NewGuard keeps its count in the folder dir.
func NewGuard(dir string) *Guard { return &Guard{filepath.Join(dir, "pin-tries.json")} }

// tries is what the file says.
type tries struct {
	Failed int       `json:"failed"` // in a row
	Last   time.Time `json:"last"`
}

// The tries that cost nothing, and what each one after them costs: 30 s, a minute, two ...
const freeTries, firstDelay, longestDelay = 5, 30 * time.Second, 4 * time.Hour

func (t tries) delay() time.Duration {
	if t.Failed < freeTries {
		return 0
	}
	return min(firstDelay<<min(t.Failed-freeTries, 20), longestDelay)
}

func (g *Guard) load() tries {
	text, err := os.ReadFile(g.path)
	if errors.Is(err, fs.ErrNotExist) {
		return tries{}
	}
	var t tries
	if err != nil || json.Unmarshal(text, &t) != nil || t.Failed < 0 {
		return tries{Failed: freeTries} // a broken file must not be a way to more tries
	}
	return t
}

func (g *Guard) save(t tries) error {
	text, err := json.Marshal(t)
	if err == nil {
		err = kept.Replace(g.path, text)
	}
	return err
}

// Wait is how long no PIN is taken yet. now is by the wall clock, which outlives a
// restart. However it was set meanwhile, the wait is never longer than the delay itself.
func (g *Guard) Wait(now time.Time) time.Duration {
	t := g.load()
	d := t.delay()
	if d == 0 {
		return 0
	}
	return min(max(t.Last.Add(d).Sub(now.Round(0)), 0), d)
}

// Try reports whether pin is the one that was hashed. A try is counted before it is
// looked at, so cutting the power helps nobody. It takes some 50 ms. With a count that
// cannot be written there are no tries.
func (g *Guard) Try(hash, pin string, now time.Time) (bool, error) {
	h, err := parseHash(hash)
	if err != nil {
		return false, err
	}
	if g.Wait(now) > 0 {
		return false, nil
	}
	t := g.load()
	t.Failed, t.Last = t.Failed+1, now.Round(0)
	if err := g.save(t); err != nil {
		return false, fmt.Errorf("PIN: the tries cannot be counted: %w", err)
	}
	if subtle.ConstantTimeCompare(h.of(pin, uint32(len(h.sum))), h.sum) != 1 {
		return false, nil
	}
	return true, g.save(tries{})
}
