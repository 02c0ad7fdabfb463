"""The voice: sounds and a seed in, samples and the place of every sound out."""
import hashlib
import json

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

RATE = 22050     # samples a second
FRAME = 256      # samples of one frame of the model
PACE, NOISE, SWAY = 1.0, 0.667, 0.8   # length of sounds, variety of tone, variety of rhythm


class Voice:
    """A Piper model of which two things are changed: what it draws by chance comes in as an input, so that one
    sentence always sounds the same, and the length it gives to each sound comes out as well."""

    def __init__(self, path):
        self.ids = json.loads((path.parent / (path.name + ".json")).read_text(encoding="utf-8"))["phoneme_id_map"]
        model = onnx.load(path)
        graph = model.graph
        self.known = self._trained(graph)
        self.channels = []
        for node in [n for n in graph.node if n.op_type == "RandomNormalLike"]:
            self._chance_to_input(graph, node)
        lengths = [n.output[0] for n in graph.node if n.op_type == "Ceil"]
        graph.output.append(helper.make_tensor_value_info(lengths[0], TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # the same sums in the same order
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options,
                                                    providers=["CPUExecutionProvider"])

    def _trained(self, graph):
        """Sounds met in training: the table holds 151, but the rows of those never met stayed short (norm 0.34 to
        0.44, all others 0.54 and more)."""
        rows = next(numpy_helper.to_array(t) for t in graph.initializer if tuple(t.dims) == (256, 192))
        norms = np.linalg.norm(rows, axis=1)
        return {p for p, i in self.ids.items() if norms[i[0]] > 0.5 and p not in "_^$"}

    def _chance_to_input(self, graph, node):
        """Puts a slice of a new input, cut to the length the model asks for, in the place of a random node."""
        k = len(self.channels)
        self.channels.append((2, 192)[k])
        name = f"chance{k}"
        graph.input.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, self.channels[k], None]))
        number = lambda label, v: helper.make_node(
            "Constant", [], [f"{name}_{label}"], value=helper.make_tensor("", TensorProto.INT64, [1], [v]))
        nodes = [number("from", 0), number("axis", 2), number("end", 3),
                 helper.make_node("Shape", [node.input[0]], [f"{name}_shape"]),
                 helper.make_node("Slice", [f"{name}_shape", f"{name}_axis", f"{name}_end", f"{name}_from"],
                                  [f"{name}_length"]),
                 helper.make_node("Slice", [name, f"{name}_from", f"{name}_length", f"{name}_axis"], node.output)]
        place = list(graph.node).index(node)
        graph.node.remove(node)
        for n, new in enumerate(nodes):
            graph.node.insert(place + n, new)

    def speak(self, phones, text, take=1):
        """Samples of a sentence and [(first, last) sample of each phone]. The seed is made of text and take alone:
        a changed sentence leaves all others as they were."""
        ids = self.ids["^"] + [0]
        for p, _ in phones:
            ids += [self.ids[p][0], 0]
        ids += self.ids["$"]
        rng = np.random.default_rng(int.from_bytes(hashlib.sha256(f"{take} {text}".encode()).digest()[:8], "big"))
        feed = {"input": np.array([ids], np.int64), "input_lengths": np.array([len(ids)], np.int64),
                "scales": np.array([NOISE, PACE, SWAY], np.float32)}
        for k, (channels, room) in enumerate(zip(self.channels, (1, 40))):
            drawn = rng.standard_normal((room * len(ids), channels), np.float32)  # by time first: a prefix stays
            feed[f"chance{k}"] = np.ascontiguousarray(drawn.T[None])
        audio, lengths = self.session.run(None, feed)
        edges = np.concatenate([[0], np.cumsum(lengths.ravel())]).astype(int) * FRAME
        return audio.ravel(), [(int(edges[2 + 2 * n]), int(edges[4 + 2 * n])) for n in range(len(phones))]
