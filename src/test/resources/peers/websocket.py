"""A WebSocket that shares no code with Rookery, and what the peers use to look at what they hear."""

import base64
import hashlib
import os
import socket
import struct
import sys
import traceback

TIMEOUT = 20
GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
ROWS = []


class Refused(Exception):
    def __init__(self, status, body):
        super().__init__("HTTP %d %r" % (status, body[:200]))
        self.status, self.body = status, body


class Socket:
    """RFC 6455, the client's half, blocking."""

    def __init__(self, place, path, headers=()):
        self.stream = socket.create_connection(place, TIMEOUT)
        self.stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""
        key = base64.b64encode(os.urandom(16))
        lines = [b"GET " + path.encode("latin-1") + b" HTTP/1.1",
                 b"Host: %s:%d" % (place[0].encode(), place[1]), b"Upgrade: websocket",
                 b"Connection: Upgrade", b"Sec-WebSocket-Version: 13",
                 b"Sec-WebSocket-Key: " + key] + list(headers)
        self.stream.sendall(b"\r\n".join(lines) + b"\r\n\r\n")
        head = self._until(b"\r\n\r\n").split(b"\r\n")
        self.status = int(head[0].split(b" ")[1])
        self.headers = {}
        for line in head[1:]:
            if line:
                name, value = line.split(b":", 1)
                self.headers[name.strip().lower().decode()] = value.strip()
        if self.status != 101:
            body = self._exactly(int(self.headers.get("content-length", b"0")))
            self.stream.close()
            raise Refused(self.status, body)
        accept = base64.b64encode(hashlib.sha1(key + GUID.encode()).digest())
        same(self.headers.get("sec-websocket-accept"), accept, "accept key")

    def _until(self, mark):
        while mark not in self.rest:
            more = self.stream.recv(65536)
            if not more:
                raise EOFError("the server closed the connection")
            self.rest += more
        end = self.rest.index(mark) + len(mark)
        found, self.rest = self.rest[:end], self.rest[end:]
        return found

    def _exactly(self, size):
        while len(self.rest) < size:
            more = self.stream.recv(65536)
            if not more:
                raise EOFError("the server closed the connection")
            self.rest += more
        found, self.rest = self.rest[:size], self.rest[size:]
        return found

    def send(self, opcode, payload, final=True):
        mask = os.urandom(4)
        head = bytearray([(0x80 if final else 0) | opcode])
        if len(payload) < 126:
            head.append(0x80 | len(payload))
        elif len(payload) < 65536:
            head += struct.pack(">BH", 0x80 | 126, len(payload))
        else:
            head += struct.pack(">BQ", 0x80 | 127, len(payload))
        masked = bytes(b ^ mask[i % 4] for i, b in enumerate(payload))
        self.stream.sendall(bytes(head) + mask + masked)

    def receive(self):
        first, second = self._exactly(2)
        same(second & 0x80, 0, "a server does not mask")
        size = second & 0x7F
        if size == 126:
            size = struct.unpack(">H", self._exactly(2))[0]
        elif size == 127:
            size = struct.unpack(">Q", self._exactly(8))[0]
        same(first & 0x80, 0x80, "whole frames")
        return first & 0x0F, self._exactly(size)

    def close(self):
        self.send(CLOSE, struct.pack(">H", 1000))
        opcode, _ = self.receive()
        while opcode != CLOSE:
            opcode, _ = self.receive()
        self.stream.close()


def same(found, wanted, what):
    if found != wanted:
        raise AssertionError("%s: wanted %r, found %r" % (what, wanted, found))


def true(found, what):
    if not found:
        raise AssertionError(what)


def row(title):
    def keep(check):
        ROWS.append((title, check))
        return check
    return keep


def walk():
    """One line for each row; 1 if any failed."""
    failed = 0
    for title, check in ROWS:
        try:
            check()
            print("ok    " + title, flush=True)
        except Exception as problem:
            failed += 1
            print("FAIL  %s: %s: %s" % (title, type(problem).__name__, problem), flush=True)
            traceback.print_exc(file=sys.stdout)
    print("%d of %d rows hold" % (len(ROWS) - failed, len(ROWS)))
    return 1 if failed else 0
