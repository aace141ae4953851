"""As much of MessagePack as packets need."""

import struct

ABSENT, FALSE, TRUE = 0xC0, 0xC2, 0xC3


def pack(value):
    if value is None:
        return bytes([ABSENT])
    if value is False or value is True:
        return bytes([TRUE if value else FALSE])
    if isinstance(value, int):
        return pack_int(value)
    if isinstance(value, float):
        return struct.pack(">Bd", 0xCB, value)
    if isinstance(value, str):
        content = value.encode("utf-8")
        return sized(len(content), 0xA0, 31, (0xD9, 0xDA, 0xDB)) + content
    if isinstance(value, list):
        return sized(len(value), 0x90, 15, (None, 0xDC, 0xDD)) + b"".join(map(pack, value))
    if isinstance(value, dict):
        pairs = b"".join(pack(key) + pack(held) for key, held in value.items())
        return sized(len(value), 0x80, 15, (None, 0xDE, 0xDF)) + pairs
    raise TypeError(type(value))


def pack_int(value):
    if -32 <= value < 128:
        return struct.pack(">b", value)
    for first, form, low, high in [(0xD0, "b", -2 ** 7, 2 ** 7), (0xD1, "h", -2 ** 15, 2 ** 15),
                                   (0xD2, "i", -2 ** 31, 2 ** 31)]:
        if low <= value < high:
            return struct.pack(">B" + form, first, value)
    return struct.pack(">Bq", 0xD3, value)


def sized(size, small, largest, wide):
    if size <= largest:
        return bytes([small | size])
    if wide[0] is not None and size < 256:
        return struct.pack(">BB", wide[0], size)
    if size < 65536:
        return struct.pack(">BH", wide[1], size)
    return struct.pack(">BI", wide[2], size)


def unpack(content):
    reader = Reader(content)
    value = reader.value()
    if reader.at != len(content):
        raise ValueError("%d bytes follow" % (len(content) - reader.at))
    return value


class Reader:
    WIDE = {0xCA: "f", 0xCB: "d", 0xCC: "B", 0xCD: "H", 0xCE: "I", 0xCF: "Q",
            0xD0: "b", 0xD1: "h", 0xD2: "i", 0xD3: "q"}
    TEXTS = {0xD9: "B", 0xDA: "H", 0xDB: "I"}
    LISTS = {0xDC: "H", 0xDD: "I"}
    MAPS = {0xDE: "H", 0xDF: "I"}

    def __init__(self, content):
        self.content, self.at = content, 0

    def take(self, size):
        if self.at + size > len(self.content):
            raise ValueError("cut short")
        self.at += size
        return self.content[self.at - size:self.at]

    def number(self, form):
        return struct.unpack(">" + form, self.take(struct.calcsize(form)))[0]

    def value(self):
        first = self.number("B")
        if first < 0x80:
            return first
        if first >= 0xE0:
            return first - 256
        if first in (ABSENT, FALSE, TRUE):
            return {ABSENT: None, FALSE: False, TRUE: True}[first]
        if 0xA0 <= first < 0xC0:
            return self.text(first & 31)
        if first in self.TEXTS:
            return self.text(self.number(self.TEXTS[first]))
        if 0x90 <= first < 0xA0:
            return self.list(first & 15)
        if first in self.LISTS:
            return self.list(self.number(self.LISTS[first]))
        if first < 0x90:
            return self.map(first & 15)
        if first in self.MAPS:
            return self.map(self.number(self.MAPS[first]))
        if first in self.WIDE:
            return self.number(self.WIDE[first])
        raise ValueError("a packet has no 0x%02x" % first)

    def text(self, size):
        return self.take(size).decode("utf-8")

    def list(self, size):
        return [self.value() for _ in range(size)]

    def map(self, size):
        found = {}
        for _ in range(size):
            key = self.value()
            if not isinstance(key, str) or key in found:
                raise ValueError("key %r" % (key,))
            found[key] = self.value()
        return found
