"""Intel Open Image Denoise, called through ctypes.

The library comes from the Python package pyoidn (pinned in requirements.txt); only its shared objects are used.
OIDN_LIB may name the folder that holds libOpenImageDenoise.so.2 instead.
"""

import ctypes as c
import importlib.util
import os

import numpy as np

CPU, FLOAT3 = 1, 3
_SIGNATURES = {
    "oidnNewDevice": (c.c_void_p, [c.c_int]),
    "oidnSetDeviceInt": (None, [c.c_void_p, c.c_char_p, c.c_int]),
    "oidnSetDeviceBool": (None, [c.c_void_p, c.c_char_p, c.c_bool]),
    "oidnCommitDevice": (None, [c.c_void_p]),
    "oidnReleaseDevice": (None, [c.c_void_p]),
    "oidnGetDeviceError": (c.c_int, [c.c_void_p, c.POINTER(c.c_char_p)]),
    "oidnNewFilter": (c.c_void_p, [c.c_void_p, c.c_char_p]),
    "oidnSetSharedFilterImage": (None, [c.c_void_p, c.c_char_p, c.c_void_p, c.c_int] + [c.c_size_t] * 5),
    "oidnSetFilterBool": (None, [c.c_void_p, c.c_char_p, c.c_bool]),
    "oidnCommitFilter": (None, [c.c_void_p]),
    "oidnExecuteFilter": (None, [c.c_void_p]),
    "oidnReleaseFilter": (None, [c.c_void_p]),
}


def _folder():
    named = os.environ.get("OIDN_LIB")
    if named:
        return named
    spec = importlib.util.find_spec("pyoidn")
    if spec is None:
        raise RuntimeError("Open Image Denoise is missing: pip install -r requirements.txt, or set OIDN_LIB")
    return os.path.join(os.path.dirname(spec.origin), "oidn", "lib")


class Denoiser:
    """One CPU device. Images are float arrays (height, width, 3); each call returns a new one."""

    def __init__(self, threads=2):
        self.lib = c.CDLL(os.path.join(_folder(), "libOpenImageDenoise.so.2"))
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(self.lib, name)
            function.restype, function.argtypes = result, arguments
        self.device = self.lib.oidnNewDevice(CPU)
        self.lib.oidnSetDeviceInt(self.device, b"numThreads", threads)
        self.lib.oidnSetDeviceBool(self.device, b"setAffinity", False)
        self.lib.oidnCommitDevice(self.device)
        self._check()

    def _check(self):
        text = c.c_char_p()
        if self.lib.oidnGetDeviceError(self.device, c.byref(text)):
            raise RuntimeError("Open Image Denoise: " + (text.value or b"unknown").decode())

    def _run(self, images, **flags):
        """Runs one ray-tracing filter; images maps the names color, albedo, normal to arrays, the first is the one denoised."""
        keep = {k: np.ascontiguousarray(v, np.float32) for k, v in images.items()}
        first = next(iter(keep.values()))
        height, width, _ = first.shape
        keep["output"] = np.empty_like(first)
        f = self.lib.oidnNewFilter(self.device, b"RT")
        for name, a in keep.items():
            self.lib.oidnSetSharedFilterImage(f, name.encode(), a.ctypes.data, FLOAT3, width, height, 0, 0, 0)
        for name, value in flags.items():
            self.lib.oidnSetFilterBool(f, name.encode(), value)
        self.lib.oidnCommitFilter(f)
        self.lib.oidnExecuteFilter(f)
        self.lib.oidnReleaseFilter(f)
        self._check()
        return keep["output"]

    def guides(self, albedo, normal):
        """Denoises the guide images themselves, so that they may be trusted: depth of field makes them grainy too."""
        return self._run({"albedo": np.clip(albedo, 0, 1)}), self._run({"normal": normal})

    def light(self, colour, guides):
        """Denoises linear light of any brightness with guides from guides()."""
        albedo, normal = guides
        return self._run({"color": colour, "albedo": albedo, "normal": normal}, hdr=True, cleanAux=True)

    def share(self, values, guides):
        """Denoises one channel in 0..1 (coverage, mist)."""
        albedo, normal = guides
        images = {"color": np.repeat(values[..., None], 3, -1), "albedo": albedo, "normal": normal}
        return np.clip(self._run(images, hdr=False, srgb=True, cleanAux=True)[..., 0], 0, 1)

    def close(self):
        """Gives the device back."""
        self.lib.oidnReleaseDevice(self.device)
        self.device = None
