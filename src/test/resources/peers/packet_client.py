"""A client of packet, written from its page alone."""

import json
import os

import msgpack
from websocket import BINARY, TEXT, Socket, same, true

# These fields are written even if they hold their default: they must be there.
MUST_THOUGH_EMPTY = {"upload_bytes", "change"}
CODES = """malformed unknown not_logged_in wrong_password wrong_token closed wrong_invite name_taken
not_allowed no_such_account no_such_room no_such_message no_such_upload no_such_device conflict weak
too_large full too_often busy failed""".split()


class Denied(Exception):
    def __init__(self, error):
        super().__init__("%(code)s: %(sentence)s" % error)
        self.code, self.field = error["code"], error.get("field", "")
        true(self.code in CODES, "code " + self.code)
        true(0 < len(error["sentence"]) <= 1000, "a sentence for people")
        same(set(error) - {"code", "sentence", "field"}, set(), "more in an error")


def once(pairs):
    keys = [key for key, _ in pairs]
    same(len(set(keys)), len(keys), "each key once in " + repr(keys))
    return dict(pairs)


def sparse(value, where=""):
    """A default is not written."""
    if isinstance(value, dict):
        for key, held in value.items():
            true(held not in (None, "", False, 0) and held != [] or key in MUST_THOUGH_EMPTY,
                 "the default %r is written at %s.%s" % (held, where, key))
            sparse(held, where + "." + key)
    elif isinstance(value, list):
        for held in value:
            sparse(held, where + "[]")


class Client:
    """One connection. What is told while an answer is awaited waits in `told`."""

    def __init__(self, place, path="/packet", packed=False):
        self.packed, self.told, self.count = packed, [], 0
        self.socket = Socket(place, path + ("?format=msgpack" if packed else ""))
        self.welcome = self.hear_packet()

    def send(self, packet):
        if self.packed:
            self.socket.send(BINARY, msgpack.pack(packet))
        else:
            self.send_text(json.dumps(packet, ensure_ascii=False))

    def send_text(self, text):
        self.socket.send(TEXT, text.encode("utf-8"))

    def hear_packet(self):
        opcode, content = self.socket.receive()
        same(opcode, BINARY if self.packed else TEXT, "kind of frame, holding %r" % content)
        if self.packed:
            packet = msgpack.unpack(content)
        else:
            packet = json.loads(content.decode("utf-8"), object_pairs_hook=once)
        same(packet.get("version"), "v3", "version of %r" % packet)
        same(set(packet) - {"op", "version", "id", packet["op"]}, set(), "more in the envelope")
        sparse(packet)
        return packet

    def ask(self, kind, query, **arguments):
        """The result, or `Denied`."""
        return self.ask_packet({"op": "iq", "iq": {"type": kind, "query": query,
                                                   "arguments": arguments}}, query)

    def get(self, query, **arguments):
        return self.ask("get", query, **arguments)

    def set(self, query, **arguments):
        return self.ask("set", query, **arguments)

    def ask_packet(self, packet, query):
        self.count += 1
        packet_id = "q%d" % self.count
        self.send(dict(packet, version="v3", id=packet_id))
        while True:
            heard = self.hear_packet()
            if heard["op"] == "iq":
                same((heard.get("id"), heard["iq"]["query"]), (packet_id, query), "answer")
                return self.result(heard["iq"])
            true("id" not in heard, "what is told has no id: %r" % heard)
            if heard["op"] == "error":
                raise AssertionError("error outside of the answer: %r" % heard)
            self.told.append(heard)

    def result(self, answer):
        if answer["type"] == "error":
            same(set(answer), {"type", "query", "error"}, "answer %r" % answer)
            raise Denied(answer["error"])
        same((answer["type"], set(answer)), ("result", {"type", "query", "result"}), "answer")
        return answer["result"]

    def say(self, room, body, **more):
        self.count += 1
        message = dict({"type": "groupchat", "to": room, "body": body,
                        "local_id": "l%d-%s" % (self.count, os.urandom(3).hex())}, **more)
        return self.ask_packet({"op": "message", "message": message}, "message")

    def hear(self, op=None, kind=None, **fields):
        """The next thing told: its entity."""
        packet = self.told.pop(0) if self.told else self.hear_packet()
        entity = packet[packet["op"]]
        if op is not None:
            same(packet["op"], op, "op of %r" % packet)
        if kind is not None:
            same(entity["type"], kind, "type of %r" % packet)
        for key, wanted in fields.items():
            same(entity.get(key), wanted, "%s of %r" % (key, packet))
        return entity

    def hears_nothing(self):
        """The answer to a heartbeat comes next."""
        same(self.told, [], "told")
        self.count += 1
        beat = {"op": "heartbeat", "version": "v3", "id": "b%d" % self.count}
        self.send(beat)
        same(self.hear_packet(), beat, "a heartbeat's answer")

    def refused(self, code, field=None):
        """The next packet is an error that belongs to no question."""
        packet = self.hear_packet()
        same((packet["op"], "id" in packet), ("error", False), "op and id of %r" % packet)
        denied = Denied(packet["error"])
        same(denied.code, code, "code of %r" % packet)
        if field is not None:
            same(denied.field, field, "field of %r" % packet)

    def is_closed(self):
        opcode, _ = self.socket.receive()
        same(opcode, 8, "a close")
        self.socket.stream.close()

    def close(self):
        self.socket.close()


def denied(code, action, *arguments, field=None, **named):
    try:
        found = action(*arguments, **named)
    except Denied as problem:
        same(problem.code, code, "code of %s" % problem)
        if field is not None:
            same(problem.field, field, "field of %s" % problem)
        return
    raise AssertionError("wanted %s, and it was done: %r" % (code, found))
