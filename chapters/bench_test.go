package chapters_test

import (
	"testing"
	"time"

	"homs/assets"
	"homs/chapters"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		chapters.Load(assets.FS)
	}
}

func BenchmarkCheck(b *testing.B) {
	for range b.N {
		chapters.Check(assets.FS)
	}
}

func BenchmarkSceneAt(b *testing.B) {
	p, _ := chapters.Load(assets.FS)
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		p.SceneAt(p.Duration / 1000 * time.Duration(i%1000))
	}
}
