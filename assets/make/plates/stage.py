"""Scene set-up, light, camera, render and pass export (Blender side)."""

import bpy, math, os, sys, time
import numpy as np
from mathutils import Vector
from kit import srgb


def reset():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return bpy.context.scene


def world(zenith, horizon, strength=1.0, ground="#8A8478"):
    """soft dome light: horizon -> zenith gradient (the visible sky is painted in post)"""
    w = bpy.data.worlds.new("W")
    bpy.context.scene.world = w
    w.use_nodes = True
    nt = w.node_tree
    nt.nodes.clear()
    N = nt.nodes.new
    L = nt.links.new
    tc = N("ShaderNodeTexCoord")
    sep = N("ShaderNodeSeparateXYZ")
    L(tc.outputs["Generated"], sep.inputs[0])
    mr = N("ShaderNodeMapRange")
    mr.inputs[1].default_value = -1
    mr.inputs[2].default_value = 1
    L(sep.outputs["Z"], mr.inputs[0])
    cr = N("ShaderNodeValToRGB")
    e = cr.color_ramp.elements
    e[0].position = 0
    e[0].color = (*srgb(ground), 1)
    e[1].position = 1
    e[1].color = (*srgb(zenith), 1)
    k = e.new(0.49)
    k.color = (*srgb(ground), 1)
    k = e.new(0.52)
    k.color = (*srgb(horizon), 1)
    k = e.new(0.72)
    k.color = (*srgb(zenith), 1)
    L(mr.outputs[0], cr.inputs[0])
    bg = N("ShaderNodeBackground")
    bg.inputs[1].default_value = strength
    L(cr.outputs[0], bg.inputs[0])
    out = N("ShaderNodeOutputWorld")
    L(bg.outputs[0], out.inputs[0])


def sun(az, el, color, strength, size=2.0):
    """az: compass direction the light comes FROM in the scene (0=+y,90=+x), el elevation in degrees, size angular diameter"""
    l = bpy.data.lights.new("Sun", "SUN")
    l.color = srgb(color)
    l.energy = strength
    l.angle = math.radians(size)
    o = bpy.data.objects.new("Sun", l)
    bpy.context.collection.objects.link(o)
    a, e = math.radians(az), math.radians(el)
    d = Vector((math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e)))
    o.rotation_euler = (-d).to_track_quat("-Z", "Y").to_euler()
    return o


def point(x, y, z, color, power, radius=0.5):
    l = bpy.data.lights.new("P", "POINT")
    l.color = srgb(color)
    l.energy = power
    l.shadow_soft_size = radius
    o = bpy.data.objects.new("P", l)
    o.location = (x, y, z)
    bpy.context.collection.objects.link(o)
    return o


def camera(loc, target, lens=35, fstop=None, focus=None, shift_y=0.0, ortho=None):
    c = bpy.data.cameras.new("Cam")
    o = bpy.data.objects.new("Cam", c)
    bpy.context.collection.objects.link(o)
    o.location = loc
    o.rotation_euler = (Vector(target) - Vector(loc)).to_track_quat("-Z", "Y").to_euler()
    c.lens = lens
    c.clip_end = 5000
    c.shift_y = shift_y
    if ortho:
        c.type = "ORTHO"
        c.ortho_scale = ortho
    if fstop:
        c.dof.use_dof = True
        c.dof.aperture_fstop = fstop
        c.dof.focus_distance = (Vector(focus or target) - Vector(loc)).length
    bpy.context.scene.camera = o
    return o


PASSES = ["Image", "Normal", "Position", "DiffCol", "DiffDir", "DiffInd", "Emit", "Alpha"]


def render(out, spp=96, scale=1.0, bounces=3, size=(1920, 1080), threshold=0.03):
    """render and store all passes as one .npz; returns seconds"""
    s = bpy.context.scene
    if os.environ.get("ART_ENGINE") == "EEVEE":  # comparison only: needs a GL context (xvfb-run), llvmpipe is slow
        s.render.engine = "BLENDER_EEVEE"
        s.eevee.taa_render_samples = spp
        s.eevee.use_gtao = True
        s.eevee.use_soft_shadows = True
        s.eevee.shadow_cascade_size = "2048"
        s.render.resolution_x, s.render.resolution_y = size
        s.render.resolution_percentage = int(100 * scale)
        s.render.filepath = out + "_eevee.png"
        t = time.time()
        bpy.ops.render.render(write_still=True)
        print("RENDERED EEVEE %.1fs" % (time.time() - t))
        return
    s.render.engine = "CYCLES"
    c = s.cycles
    s.render.resolution_x, s.render.resolution_y = size
    s.render.resolution_percentage = int(100 * scale)
    c.device = "CPU"
    c.samples = spp
    c.use_adaptive_sampling = True
    c.adaptive_threshold = threshold
    c.adaptive_min_samples = max(8, spp // 4)
    c.use_denoising = False
    c.max_bounces = bounces + 1
    c.diffuse_bounces = bounces
    c.glossy_bounces = 2
    c.transmission_bounces = 0
    c.volume_bounces = 0
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect = 4.0
    c.blur_glossy = 1.0
    c.pixel_filter_type = "BLACKMAN_HARRIS"
    c.filter_width = 1.4
    s.render.film_transparent = True
    s.render.use_persistent_data = False
    s.render.threads_mode = "AUTO"
    vl = s.view_layers[0]
    vl.use_pass_normal = vl.use_pass_position = True
    vl.use_pass_diffuse_color = vl.use_pass_diffuse_direct = vl.use_pass_diffuse_indirect = vl.use_pass_emit = True
    s.use_nodes = True
    nt = s.node_tree
    nt.nodes.clear()
    rl = nt.nodes.new("CompositorNodeRLayers")
    tmp = out + "_passes"
    os.makedirs(tmp, exist_ok=True)
    fo = nt.nodes.new("CompositorNodeOutputFile")
    fo.base_path = tmp
    fo.format.file_format = "OPEN_EXR"
    fo.format.color_depth = "32"
    fo.format.color_mode = "RGBA"
    fo.file_slots.clear()
    for p in PASSES:
        src = "Image" if p == "Image" else p
        if src in rl.outputs:
            fo.file_slots.new(p)
            nt.links.new(rl.outputs[src], fo.inputs[p])
    nt.nodes.new("CompositorNodeComposite")
    nt.links.new(rl.outputs["Image"], nt.nodes["Composite"].inputs[0])
    t = time.time()
    bpy.ops.render.render()
    dt = time.time() - t
    d = {}
    for f in sorted(os.listdir(tmp)):
        n = "".join(ch for ch in f[:-4] if not ch.isdigit())
        im = bpy.data.images.load(os.path.join(tmp, f))
        im.colorspace_settings.name = "Non-Color"
        w, h = im.size
        a = np.empty(w * h * 4, np.float32)
        im.pixels.foreach_get(a)
        a = a.reshape(h, w, 4)[::-1]
        d[n] = (
            a[..., 0].astype(np.float16)
            if n == "Alpha"
            else a[..., :3].astype(np.float32 if n == "Position" else np.float16)
        )
        bpy.data.images.remove(im)
        os.remove(os.path.join(tmp, f))
    os.rmdir(tmp)
    cam = s.camera
    d["cam"] = np.array(cam.matrix_world)
    d["meta"] = np.array([dt, spp])
    d["lens"] = np.array([cam.data.lens, cam.data.shift_x, cam.data.shift_y])
    np.savez(out + ".npz", **d)
    print("RENDERED %s %.1fs %dspp" % (out, dt, spp))
    return dt


def args():
    a = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    o = dict(out="../out/x", spp=64, scale=1.0)
    for k in a:
        k, v = k.split("=")
        o[k] = type(o.get(k, ""))(v) if k in o and not isinstance(o[k], str) else v
    o["spp"] = int(o["spp"])
    o["scale"] = float(o["scale"])
    return o


def spot(x, y, z, color, power, angle=100, radius=0.03, target=None):
    """lamp with a shade, shining down (or to target); angle: full cone in degrees"""
    l = bpy.data.lights.new("S", "SPOT")
    l.color = srgb(color)
    l.energy = power
    l.shadow_soft_size = radius
    l.spot_size = math.radians(angle)
    l.spot_blend = 0.5
    o = bpy.data.objects.new("S", l)
    o.location = (x, y, z)
    bpy.context.collection.objects.link(o)
    if target:
        o.rotation_euler = (Vector(target) - Vector((x, y, z))).to_track_quat("-Z", "Y").to_euler()
    return o


def area(loc, target, width, height, color, power):
    """window light: a rectangle at loc that shines towards target"""
    l = bpy.data.lights.new("A", "AREA")
    l.shape = "RECTANGLE"
    l.size = width
    l.size_y = height
    l.color = srgb(color)
    l.energy = power
    o = bpy.data.objects.new("A", l)
    o.location = loc
    bpy.context.collection.objects.link(o)
    o.rotation_euler = (Vector(target) - Vector(loc)).to_track_quat("-Z", "Y").to_euler()
    return o
