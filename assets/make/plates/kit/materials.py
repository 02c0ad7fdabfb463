"""Palette and materials: every surface is one of these names."""

import bpy

PALETTE = {
    "plaster": ("#E6DFD1", 0.10, "matte"),
    "plaster2": ("#D9CFBD", 0.12, "matte"),
    "plaster3": ("#CBC3B6", 0.12, "matte"),
    "concrete": ("#B9B3A8", 0.16, "matte"),
    "limestone": ("#EDE6D6", 0.08, "matte"),
    "basalt": ("#3B3B3E", 0.14, "matte"),
    "basalt2": ("#4A4949", 0.14, "matte"),
    "slab": ("#C4BDB0", 0.14, "matte"),
    "scarred": ("#D2C9B9", 0.22, "scar"),
    "room_blue": ("#A9B3B5", 0.10, "matte"),
    "room_rose": ("#C2ABA2", 0.10, "matte"),
    "room_ochre": ("#C6BAA0", 0.10, "matte"),
    "room_green": ("#AEB5A5", 0.10, "matte"),
    "street": ("#8F8A82", 0.16, "matte"),
    "asphalt": ("#6E6B67", 0.16, "matte"),
    "paving": ("#B7AE9F", 0.14, "matte"),
    "earth": ("#A8977B", 0.18, "matte"),
    "field": ("#8E9272", 0.20, "matte"),
    "water": ("#5F7478", 0.05, "water"),
    "lead": ("#A9AFB3", 0.06, "metal"),
    "iron": ("#2E2D2C", 0.10, "matte"),
    "glass": ("#2A2F34", 0.10, "matte"),
    "shutter": ("#8C8579", 0.14, "matte"),
    "wood": ("#6B4F37", 0.16, "matte"),
    "leaf": ("#5E6B4E", 0.22, "matte"),
    "leaf2": ("#77805C", 0.22, "matte"),
    "cloth": ("#C9BFA8", 0.12, "matte"),
    "cloth2": ("#9A5B44", 0.10, "matte"),
    "peg": ("#D8D0C2", 0.06, "matte"),
    "peg2": ("#8B867E", 0.06, "matte"),
    "peg3": ("#4C4B4B", 0.06, "matte"),
    "bus": ("#5C7B5B", 0.06, "matte"),
    "bus2": ("#D9D5CB", 0.05, "matte"),
    "red": ("#A33B2E", 0.05, "matte"),
    "clockface": ("#F3EBD8", 0.00, "face"),
    "lamp": ("#FFC069", 0.00, "lamp"),
    "window": ("#FFB765", 0.00, "window"),
    "window2": ("#FFD9A0", 0.00, "window"),
    "cold": ("#CFE0F0", 0.00, "lamp"),
    "plank": ("#A58A68", 0.14, "matte"),
    "young": ("#86965A", 0.18, "matte"),
    "newblock": ("#D8D4CB", 0.06, "matte"),
    "planks_warm": ("#B08A5C", 0.16, "matte"),
    "joint": ("#A79E90", 0.12, "matte"),
    "jointdark": ("#57534F", 0.12, "matte"),
    "cobble": ("#8D8881", 0.14, "matte"),
    "oldwood": ("#6A5643", 0.18, "matte"),
    "lawn": ("#818D62", 0.2, "matte"),
    "hedge": ("#59684A", 0.22, "matte"),
    "gravel": ("#CDC2AE", 0.1, "matte"),
    "bark": ("#6A625A", 0.16, "matte"),
    "mudfield": ("#8C8577", 0.2, "matte"),
    "herb": ("#66803F", 0.16, "matte"),
    "herb2": ("#7F9650", 0.16, "matte"),
    "herbstem": ("#8A9560", 0.1, "matte"),
    "soil": ("#4A3D32", 0.2, "matte"),
    "alu": ("#B4B5B3", 0.1, "metal"),
    "tin": ("#A7A39B", 0.14, "matte"),
    "buswinter": ("#62775F", 0.06, "matte"),
    "bundle_a": ("#8E7F6C", 0.12, "matte"),
    "bundle_b": ("#A49A88", 0.12, "matte"),
    "bundle_c": ("#6F7479", 0.1, "matte"),
    "bundle_d": ("#84685A", 0.1, "matte"),
    "nightland": ("#6F6A5E", 0.22, "matte"),
    "sheet": ("#EEE8DA", 0.03, "matte"),
    "inkline": ("#5A5A60", 0.05, "matte"),
    "enamel": ("#5E6F66", 0.06, "matte"),
    "wax": ("#EFE4CC", 0.04, "matte"),
    "flame": ("#FFC873", 0.0, "lamp"),
    "teabrown": ("#7A4526", 0.05, "matte"),
    "leatherette": ("#2C2B2C", 0.08, "matte"),
    "lensglass": ("#20262C", 0.02, "water"),
    "tail": ("#E2733A", 0.0, "lamp"),
    "head": ("#FFE2B4", 0.0, "lamp"),
    "tilea": ("#C9BEA8", 0.08, "matte"),
    "tileb": ("#8B857B", 0.08, "matte"),
    "faded": ("#A8604A", 0.1, "matte"),
    "fadedblue": ("#7D95A3", 0.08, "matte"),
    "rubber": ("#353536", 0.08, "matte"),
    "dust": ("#C7BFB0", 0.12, "matte"),
    "spice_a": ("#B8833F", 0.1, "matte"),
    "spice_b": ("#8A4B2E", 0.1, "matte"),
    "spice_c": ("#6F7A48", 0.1, "matte"),
    "cloth_a": ("#8C6F52", 0.1, "matte"),
    "cloth_b": ("#A5917A", 0.1, "matte"),
    "cloth_c": ("#6E6A70", 0.1, "matte"),
    "carpet": ("#8A4A3C", 0.16, "matte"),
    "brass": ("#B08B4E", 0.08, "metal"),
    "tarp": ("#CFCBC0", 0.08, "matte"),
    "lorrywhite": ("#D6D3CA", 0.05, "matte"),
    "lorrygrey": ("#9FA3A2", 0.05, "matte"),
    "canvas": ("#E2DED2", 0.06, "matte"),
    "mud": ("#94866F", 0.18, "matte"),
    "chalk": ("#EFEBE0", 0.05, "matte"),
    "clockcard": ("#EFE6D0", 0.04, "matte"),
    "busgreen": ("#74866F", 0.04, "matte"),
    "faded_band": ("#B08A7C", 0.08, "matte"),
}


EMIT = {
    "clockface": 1.2,
    "lamp": 24.0,
    "window": 3.0,
    "window2": 2.2,
    "cold": 14.0,
    "flame": 30.0,
    "tail": 9.0,
    "head": 16.0,
}


MATS = list(PALETTE)


MI = {n: i for i, n in enumerate(MATS)}


def srgb(h):
    h = h.lstrip("#")
    c = [int(h[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in c]


def material(name, emit_scale=1.0):
    key = "K_" + name
    if key in bpy.data.materials:
        return bpy.data.materials[key]
    hexc, var, kind = PALETTE[name]
    m = bpy.data.materials.new(key)
    m.use_nodes = True
    nt = m.node_tree
    nt.nodes.clear()
    N = nt.nodes.new
    L = nt.links.new
    out = N("ShaderNodeOutputMaterial")
    if kind in ("lamp", "window", "face"):
        e = N("ShaderNodeEmission")
        e.inputs["Color"].default_value = (*srgb(hexc), 1)
        e.inputs["Strength"].default_value = EMIT[name] * emit_scale
        m.cycles.sample_as_light = False
        # seen by the camera only: bloom is added in post, real light comes from lamps
        lp = N("ShaderNodeLightPath")
        t = N("ShaderNodeBsdfDiffuse")
        mx = N("ShaderNodeMixShader")
        t.inputs["Color"].default_value = (*srgb(hexc), 1)
        L(lp.outputs["Is Camera Ray"], mx.inputs[0])
        L(t.outputs[0], mx.inputs[1])
        L(e.outputs[0], mx.inputs[2])
        L(mx.outputs[0], out.inputs["Surface"])
        return m
    geo = N("ShaderNodeNewGeometry")
    # three octaves of colour variation: stain, mottling, grain
    n1 = N("ShaderNodeTexNoise")
    n1.inputs["Scale"].default_value = 0.18
    n1.inputs["Detail"].default_value = 4
    n2 = N("ShaderNodeTexNoise")
    n2.inputs["Scale"].default_value = 2.3
    n2.inputs["Detail"].default_value = 5
    L(geo.outputs["Position"], n1.inputs["Vector"])
    L(geo.outputs["Position"], n2.inputs["Vector"])
    add = N("ShaderNodeMath")
    add.operation = "ADD"
    L(n1.outputs["Fac"], add.inputs[0])
    L(n2.outputs["Fac"], add.inputs[1])
    att = N("ShaderNodeAttribute")
    att.attribute_name = "tint"
    mul = N("ShaderNodeMath")
    mul.operation = "MULTIPLY_ADD"
    L(add.outputs[0], mul.inputs[0])
    mul.inputs[1].default_value = 2 * var
    mul.inputs[2].default_value = 1 - 2 * var
    rgb = N("ShaderNodeRGB")
    rgb.outputs[0].default_value = (*srgb(hexc), 1)
    vm = N("ShaderNodeVectorMath")
    vm.operation = "SCALE"
    L(rgb.outputs[0], vm.inputs[0])
    L(mul.outputs[0], vm.inputs["Scale"])
    col = vm.outputs[0]
    vm2 = N("ShaderNodeVectorMath")
    vm2.operation = "MULTIPLY"
    L(col, vm2.inputs[0])
    L(att.outputs["Color"], vm2.inputs[1])
    col = vm2.outputs[0]
    bump = None
    if kind == "scar":
        vo = N("ShaderNodeTexVoronoi")
        vo.inputs["Scale"].default_value = 2.7
        vo.inputs["Randomness"].default_value = 1
        L(geo.outputs["Position"], vo.inputs["Vector"])
        nz = N("ShaderNodeTexNoise")
        nz.inputs["Scale"].default_value = 0.5
        L(geo.outputs["Position"], nz.inputs["Vector"])
        th = N("ShaderNodeMath")
        th.operation = "MULTIPLY_ADD"
        L(nz.outputs["Fac"], th.inputs[0])
        th.inputs[1].default_value = 0.85
        th.inputs[2].default_value = -0.30
        lt = N("ShaderNodeMath")
        lt.operation = "LESS_THAN"
        L(vo.outputs["Distance"], lt.inputs[0])
        L(th.outputs[0], lt.inputs[1])
        dk = N("ShaderNodeMath")
        dk.operation = "MULTIPLY_ADD"
        L(lt.outputs[0], dk.inputs[0])
        dk.inputs[1].default_value = -0.34
        dk.inputs[2].default_value = 1
        v3 = N("ShaderNodeVectorMath")
        v3.operation = "SCALE"
        L(col, v3.inputs[0])
        L(dk.outputs[0], v3.inputs["Scale"])
        col = v3.outputs[0]
    bp = N("ShaderNodeBump")
    bp.inputs["Strength"].default_value = 0.25
    bp.inputs["Distance"].default_value = 0.06
    n3 = N("ShaderNodeTexNoise")
    n3.inputs["Scale"].default_value = 6
    n3.inputs["Detail"].default_value = 3
    L(geo.outputs["Position"], n3.inputs["Vector"])
    L(n3.outputs["Fac"], bp.inputs["Height"])
    d = N("ShaderNodeBsdfDiffuse")
    L(col, d.inputs["Color"])
    L(bp.outputs[0], d.inputs["Normal"])
    d.inputs["Roughness"].default_value = 0.6
    sh = d.outputs[0]
    if kind in ("metal", "water"):
        g = N("ShaderNodeBsdfGlossy")
        L(col, g.inputs["Color"])
        g.inputs["Roughness"].default_value = 0.38 if kind == "metal" else 0.12
        mx = N("ShaderNodeMixShader")
        mx.inputs[0].default_value = 0.45 if kind == "metal" else 0.55
        L(sh, mx.inputs[1])
        L(g.outputs[0], mx.inputs[2])
        sh = mx.outputs[0]
    L(sh, out.inputs["Surface"])
    return m
