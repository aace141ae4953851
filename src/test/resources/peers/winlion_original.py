#!/usr/bin/env python3
"""A server that does what the original winlion/chat does, bugs included, for tests of clients.

usage: winlion_original.py        prints its port, and ends with its standard input

Written from the notes on the original: any number is believed, a token is the MD5 of the second,
messages over 512 bytes are lost, the newest socket of a number replaces the older, a community that
was just made has the number 0 in the answer, and nothing is answered to a message.
"""

import base64
import hashlib
import json
import os
import re
import socket
import struct
import sys
import threading
import time
from urllib.parse import parse_qs, urlsplit

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
LOCK = threading.RLock()
USERS, FRIENDS, COMMUNITIES, MEMBERS, SOCKETS, FILES = {}, set(), {}, set(), {}, {}
LOGINS = [0]


def now():
    return time.strftime("%Y-%m-%dT%H:%M:%S+08:00")


def shown(user):
    return {key: value for key, value in user.items() if key not in ("passwd", "salt")}


def kept(plain, salt):
    return hashlib.md5((plain + salt).encode()).hexdigest()


def token():
    LOGINS[0] += 1
    return hashlib.md5(str(time.time_ns() + LOGINS[0]).encode()).hexdigest().upper()


def fine(data=None, msg="", rows=None):
    answer = {"code": 0, "msg": msg}
    if data is not None:
        answer["data"] = data
    if rows is not None:
        answer.update(rows=rows, total=len(rows))
    return answer


def fail(msg):
    return {"code": -1, "msg": msg}


def register(form):
    if any(user["mobile"] == form["mobile"] for user in USERS.values()):
        return fail("该手机号已经注册")
    number, salt = len(USERS) + 1, "%06d" % (len(USERS) + 1)
    USERS[number] = {"id": number, "mobile": form["mobile"], "avatar": form.get("avatar", ""),
                     "sex": form.get("sex", "U"), "nickname": form.get("nickname", ""), "online": 0,
                     "token": "%08d" % (number * 7919), "memo": "", "createat": now(), "salt": salt,
                     "passwd": kept(form["passwd"], salt)}
    return fine(shown(USERS[number]))


def login(form):
    for user in USERS.values():
        if user["mobile"] == form["mobile"]:
            if user["passwd"] != kept(form["passwd"], user["salt"]):
                return fail("密码不正确")
            user["token"] = token()
            return fine(shown(user))
    return fail("该用户不存在")


def find(form):
    user = USERS.get(int(form.get("id") or 0))
    return fine(shown(user)) if user else fail("该用户不存在")


def load_friend(form):
    me = int(form["userid"])
    return fine(rows=[shown(USERS[b]) for a, b in sorted(FRIENDS) if a == me])


def load_community(form):
    me = int(form["userid"])
    return fine(rows=[COMMUNITIES[c] for c, who in sorted(MEMBERS) if who == me and c in COMMUNITIES])


def add_friend(form):
    me, other = int(form["userid"]), int(form["dstid"])
    if me == other:
        return fail("不能添加自己为好友啊")
    FRIENDS.update({(me, other), (other, me)})
    return fine(msg="好友添加成功")


def join_community(form):
    MEMBERS.add((int(form["dstid"]), int(form["userid"])))
    return fine()


def create_community(form):
    owner = int(form.get("ownerid") or 0)
    if not form.get("name"):
        return fail("缺少群名称")
    if not owner:
        return fail("请先登录")
    number = len(COMMUNITIES) + 1
    COMMUNITIES[number] = {"id": number, "name": form["name"], "ownerid": owner,
                           "icon": form.get("icon", ""), "cate": int(form.get("cate") or 0),
                           "memo": form.get("memo", ""), "createat": now()}
    MEMBERS.add((number, owner))
    return fine({"id": 0, "name": "", "ownerid": owner, "icon": "", "cate": 0, "memo": "",
                 "createat": "0001-01-01T00:00:00Z"})


CALLS = {"/user/register": register, "/user/login": login, "/user/find": find,
         "/contact/loadfriend": load_friend, "/contact/loadcommunity": load_community,
         "/contact/addfriend": add_friend, "/contact/joincommunity": join_community,
         "/contact/createcommunity": create_community}


def upload(kind, body):
    mark = b"--" + re.search("boundary=(.+)", kind).group(1).encode()
    content, ending = None, ".png"
    for part in body.split(mark)[1:-1]:
        head, _, value = part.partition(b"\r\n\r\n")
        if b'name="file"' in head:
            content = value[:-2]
        elif b'name="filetype"' in head and value[:-2]:
            ending = value[:-2].decode()
    if content is None:
        return fail("http: no such file")
    path = "/mnt/%d%04d%s" % (time.time(), len(FILES), ending)
    FILES[path] = content
    return fine(path)


class Peer(threading.Thread):
    def __init__(self, stream):
        super().__init__(daemon=True)
        self.stream, self.file = stream, stream.makefile("rb")

    def run(self):
        try:
            while self.one():
                pass
        except (OSError, ValueError, EOFError):
            pass
        self.stream.close()

    def one(self):
        line = self.file.readline().decode("latin-1")
        if not line:
            return False
        method, target, _ = line.split(" ")
        headers = {}
        while (line := self.file.readline().decode("latin-1").strip()):
            name, value = line.split(":", 1)
            headers[name.strip().lower()] = value.strip()
        body = self.file.read(int(headers.get("content-length", 0)))
        path = urlsplit(target).path
        if path == "/chat":
            self.chat(parse_qs(urlsplit(target).query), headers)
            return False
        if method == "GET" and path in FILES:
            self.answer(200, "application/octet-stream", FILES[path])
        elif path == "/attach/upload" and method == "POST":
            with LOCK:
                self.json(upload(headers.get("content-type", ""), body))
        elif path in CALLS and method == "POST":
            kind = headers.get("content-type", "").split(";")[0]
            form = (json.loads(body) if kind == "application/json" else
                    {key: value[0] for key, value in parse_qs(body.decode("utf-8")).items()})
            with LOCK:
                self.json(CALLS[path](form))
        else:
            self.answer(404, "text/plain; charset=utf-8", b"404 page not found\n")
        return True

    def json(self, answer):
        self.answer(200, "application/json", json.dumps(answer, ensure_ascii=False).encode())

    def answer(self, status, kind, content):
        self.stream.sendall(b"HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                            % (status, kind.encode(), len(content)) + content)

    def chat(self, query, headers):
        me = int(query.get("id", ["0"])[0] or 0)
        with LOCK:
            known = USERS.get(me)
            if not known or query.get("token", [""])[0] != known["token"]:
                self.answer(403, "text/plain; charset=utf-8", b"Forbidden\n")
                return
            accept = base64.b64encode(hashlib.sha1(
                (headers["sec-websocket-key"] + GUID).encode()).digest())
            self.stream.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                b"Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept
                                + b"\r\n\r\n")
            SOCKETS[me] = self
        self.frame(1, b"hello,world!")
        while True:
            opcode, content = self.receive()
            if opcode == 8:
                self.frame(8, content)
                return
            if opcode == 9:
                self.frame(10, content)
            if opcode == 1:
                relay(content)

    def receive(self):
        first, second = self.exactly(2)
        size = second & 0x7F
        if size == 126:
            size = struct.unpack(">H", self.exactly(2))[0]
        elif size == 127:
            size = struct.unpack(">Q", self.exactly(8))[0]
        mask = self.exactly(4)
        content = self.exactly(size)
        return first & 0x0F, bytes(byte ^ mask[i % 4] for i, byte in enumerate(content))

    def exactly(self, size):
        found = self.file.read(size)
        if len(found) < size:
            raise EOFError
        return found

    def frame(self, opcode, content):
        head = bytes([0x80 | opcode])
        head += bytes([len(content)]) if len(content) < 126 else struct.pack(">BH", 126, len(content))
        with LOCK:
            self.stream.sendall(head + content)


def relay(content):
    if len(content) > 512:
        return
    try:
        message = json.loads(content)
    except ValueError:
        return
    with LOCK:
        if message.get("cmd") == 10:
            to = [message.get("dstid")]
        elif message.get("cmd") == 11:
            to = [who for room, who in MEMBERS
                  if room == message.get("dstid") and who != message.get("userid")]
        else:
            to = []
        for who in to:
            if who in SOCKETS:
                try:
                    SOCKETS[who].frame(1, content)
                except OSError:
                    del SOCKETS[who]


def accept(listening):
    while True:
        Peer(listening.accept()[0]).start()


if __name__ == "__main__":
    door = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=accept, args=(door,), daemon=True).start()
    print(door.getsockname()[1], flush=True)
    sys.stdin.read()
    os._exit(0)
