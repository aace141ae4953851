#!/usr/bin/env python3
"""Walks every row of the tables of the xnest page against a running server.

usage: xnest_peer.py HOST PORT

Prints one line for each row; exit status 1 if any failed. Its WebSocket is its own and shares no
code with Rookery: what both understand the same way is likely what the protocol says.
"""

import base64
import http.client
import json
import os
import re
import sys
import urllib.parse

from websocket import BINARY, PING, PONG, TEXT, TIMEOUT, Refused, Socket, row, same, true, walk

ERROR = "history Cursor error"
LIVE_TIME = re.compile(
    r"\d{4}-([1-9]|1[0-2])-([1-9]|[12]\d|3[01]) (\d|1\d|2[0-3]):(\d|[1-5]\d):(\d|[1-5]\d)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
PID = re.compile(r"<0\.[1-9]\d*\.0>")
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
AMR = b"#!AMR\n" + bytes(range(256))

host, port = "127.0.0.1", 0
run = base64.b32encode(os.urandom(5)).decode().lower()
count = 0


class Guest:
    """Somebody in a room."""

    def __init__(self, room, nickname=None, keep=None, headers=()):
        query = []
        if nickname is not None:
            query.append("nickname=" + urllib.parse.quote(nickname, safe=""))
        if keep is not None:
            query.append("is_store_history=" + keep)
        self.room = room
        path = address(room) + ("?" + "&".join(query) if query else "")
        self.socket = Socket((host, port), path, headers)
        self.welcome = [self.hear() for _ in range(4)]
        self.pid = self.welcome[0]["payload"]
        self.own_join = self.hear("join")

    def hear_raw(self):
        opcode, payload = self.socket.receive()
        same(opcode, TEXT, "kind of frame")
        return payload.decode("utf-8")

    def hear(self, kind=None, payload=None, sender=None):
        raw = self.hear_raw()
        frame = json.loads(raw)
        same(list(frame), ["from", "xnest", "type", "payload", "send_time"], "order of the keys")
        same(json.dumps(frame, ensure_ascii=False, separators=(",", ":")), raw, "compact JSON")
        true(LIVE_TIME.fullmatch(frame["send_time"]), "send_time " + frame["send_time"])
        true(PID.fullmatch(frame["from"]), "from " + frame["from"])
        same(frame["xnest"], self.room, "xnest")
        if kind is not None:
            same(frame["type"], kind, "type of " + raw)
        if payload is not None:
            same(frame["payload"], payload, "payload")
        if sender is not None:
            same(frame["from"], sender.pid, "from")
        return frame

    def say(self, text):
        self.socket.send(TEXT, text.encode("utf-8"))

    def say_and_hear(self, text):
        self.say(text)
        return self.hear("normal", text, self)

    def upload(self, first, content):
        self.socket.send(BINARY, bytes([first]) + content)

    def page(self, number):
        self.say("@history:" + str(number))
        return self.hear("history")["payload"]

    def hears_nothing(self):
        """A mark of our own comes next, so nothing came before it."""
        global count
        count += 1
        self.say_and_hear("mark %d" % count)

    def leave(self):
        self.socket.close()


def address(room):
    return "/xgate/websocket/" + urllib.parse.quote(room, safe="")


def new_room(name="r"):
    global count
    count += 1
    return "%s-%s-%d" % (name, run, count)


def get(path, method="GET", body=None, headers=None):
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


def call(method, room, request_id="q"):
    body = json.dumps({"request_id": request_id, "method": method, "params": {"xnest": room}})
    answer, content = get("/xgate/http", "POST", body, {"Content-Type": "application/json"})
    same(answer.status, 200, "status")
    return json.loads(content.decode("utf-8"))


@row("join: self, member_count, members, history, own join, in this order")
def _():
    room = new_room()
    one = Guest(room, "小明")
    same([f["type"] for f in one.welcome], ["self", "member_count", "members", "history"], "order")
    same([f["from"] for f in one.welcome], [one.pid] * 4, "from")
    same([f["payload"] for f in one.welcome],
         [one.pid, 1, [{"pid": one.pid, "nickname": "小明"}], []], "payloads")
    same(list(one.welcome[2]["payload"][0]), ["pid", "nickname"], "order of a member's keys")
    same((one.own_join["from"], one.own_join["payload"]), (one.pid, "小明"), "own join")
    one.leave()


@row("join: the second sees both, the first sees the second's join")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join", "two", two)
    same(two.welcome[1]["payload"], 2, "member_count")
    same(sorted(m["nickname"] for m in two.welcome[2]["payload"]), ["one", "two"], "members")
    two.leave()
    one.leave()


@row("pid: new for each connection; a nickname may be there twice")
def _():
    room = new_room()
    one, two = Guest(room, "same"), Guest(room, "same")
    one.hear("join", "same", two)
    true(one.pid != two.pid, "two pids")
    two.leave()
    one.hear("leave", "leave", two)
    three = Guest(room, "same")
    true(three.pid not in (one.pid, two.pid), "a third pid")
    one.leave()
    three.leave()


@row("leave: the others hear it, payload leave")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    two.leave()
    one.hear("leave", "leave", two)
    one.hears_nothing()
    one.leave()


@row("leave: also when the connection just breaks")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    two.socket.stream.close()
    one.hear("leave", "leave", two)
    one.leave()


@row("normal: to all and back to the sender, the same bytes, the text unchanged")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    for text in ["大家好!", "", " ", "a\"b\\c/d", "<b>&amp;'", "line\nline\ttab\r\n", "👩‍👩‍👧 é e\u0301",
                 "\u0000\u001f", "\u2028\u202e", "{\"json\":[1]}", "x" * 5000]:
        one.say(text)
        raw = one.hear_raw()
        frame = json.loads(raw)
        same((frame["type"], frame["payload"], frame["from"]), ("normal", text, one.pid), "echo")
        same(two.hear_raw(), raw, "what the other gets")
    true("大家好!" in json.dumps("大家好!", ensure_ascii=False), "raw letters")
    one.leave()
    two.leave()


@row("normal: letters are raw UTF-8 and / is not escaped on the wire")
def _():
    one = Guest(new_room(), "one")
    one.say("大/家👍")
    true("\"payload\":\"大/家👍\"" in one.hear_raw(), "raw payload")
    one.leave()


@row("normal: a text in several WebSocket fragments is one text")
def _():
    one = Guest(new_room(), "one")
    whole = "大家好".encode("utf-8")
    one.socket.send(TEXT, whole[:4], final=False)
    one.socket.send(0, whole[4:7], final=False)
    one.socket.send(0, whole[7:])
    one.hear("normal", "大家好", one)
    one.leave()


@row("normal: whatever splits into no command's exact head")
def _():
    one = Guest(new_room(), "one")
    for text in ["@anything:x|y", "@to:" + one.pid, "@call:x", "@", ":", "@:", "@history",
                 " @history:0", "@History:0", "x@history:0", "@history :0", "@changename"]:
        one.say_and_hear(text)
    one.leave()


@row("text over 16384 characters: error, and the connection goes on")
def _():
    one = Guest(new_room(), "one")
    one.say_and_hear("y" * 16384)
    one.say("y" * 16385)
    one.hear("error", ERROR, one)
    one.hears_nothing()
    one.leave()


@row("private: across rooms, no copy, xnest is the receiver's room, not stored")
def _():
    here, there = new_room(), new_room()
    one, other = Guest(here, "one"), Guest(here, "other")
    one.hear("join")
    two = Guest(there, "two")
    one.say("@to:" + two.pid + "|今天你吃饭了吗?|yes")
    two.hear("private", "今天你吃饭了吗?|yes", one)
    one.say("@to:" + other.pid + "|")
    other.hear("private", "", one)
    one.say("@to:" + one.pid + "|me")
    one.hear("private", "me", one)
    same(one.page(0), [], "history here")
    same(two.page(0), [], "history there")
    one.hears_nothing()
    for guest in (one, other, two):
        guest.leave()


@row("private: malformed pid is an error, a dead one is nothing")
def _():
    one = Guest(new_room(), "one")
    gone = Guest(new_room(), "gone")
    gone.leave()
    for pid in ["", "me", "<0.1>", "<0.x.0>", "0.1.0", "<0.1.0> "]:
        one.say("@to:" + pid + "|x")
        one.hear("error", ERROR, one)
    for pid in [gone.pid, "<0.31891.2>", "<0.99999999.0>"]:
        one.say("@to:" + pid + "|x")
        one.hears_nothing()
    one.leave()


@row("changename: to all and the sender, empty allowed, newcomers see it")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    for name in ["黑旋风李逵", ""]:
        two.say("@changename:" + name)
        one.hear("changename", name, two)
        two.hear("changename", name, two)
    three = Guest(room, "three")
    same(sorted(m["nickname"] for m in three.welcome[2]["payload"]), ["", "one", "three"], "members")
    for guest in (one, two):
        guest.hear("join", "three", three)
    same(one.page(0), [], "history")
    for guest in (three, two, one):
        guest.leave()


@row("changename: too long or with control or direction characters is an error")
def _():
    one = Guest(new_room(), "one")
    for name in ["x" * 65, "x" * 10000, "a\u0000b", "a\nb", "\u202eevil", "a\u200fb"]:
        one.say("@changename:" + name)
        one.hear("error", ERROR, one)
    same(call("members", one.room)["result"], [[one.pid, "one"]], "members")
    one.leave()


@row("call: the text after the bar to all, not stored")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    two.say("@call:x|起床|now")
    one.hear("call", "起床|now", two)
    two.hear("call", "起床|now", two)
    same(one.page(0), [], "history")
    one.leave()
    two.leave()


@row("history: pages of 50 from the newest, oldest first, empty past the end and below 0")
def _():
    room = new_room()
    one = Guest(room, "one")
    for number in range(120):
        one.say_and_hear("m%d" % number)
    pages = [[e["payload"] for e in one.page(n)] for n in (0, 1, 2, 3, 19000, -1)]
    same(pages, [["m%d" % n for n in range(70, 120)], ["m%d" % n for n in range(20, 70)],
                 ["m%d" % n for n in range(20)], [], [], []], "pages")
    entry = one.page("0")[0]
    same(list(entry), ["from", "payload", "type", "send_time"], "order of an entry's keys")
    same((entry["from"], entry["type"]), (one.pid, "text"), "entry")
    true(DAY.fullmatch(entry["send_time"]), "send_time " + entry["send_time"])
    same(len(one.page("+1")), 50, "a sign")
    two = Guest(room, "two")
    same([e["payload"] for e in two.welcome[3]["payload"]], pages[0], "history of a newcomer")
    one.leave()
    two.leave()


@row("history: a cursor that is no whole number is an error")
def _():
    one = Guest(new_room(), "one")
    for cursor in ["abc", " 0", "0 ", "", "1.0", "+", "0x1", "--1", "٣"]:
        one.say("@history:" + cursor)
        one.hear("error", ERROR, one)
    one.say("@history:" + "9" * 40)
    one.hear("history", [], one)
    one.leave()


@row("history: survives the room's last member")
def _():
    room = new_room()
    one = Guest(room, "one")
    one.say_and_hear("kept")
    one.leave()
    two = Guest(room, "two")
    same([(e["from"], e["payload"]) for e in two.welcome[3]["payload"]], [(one.pid, "kept")], "history")
    two.leave()


@row("history: join, leave, changename, private and call are not in it")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    two.say("@changename:zwei")
    two.hear("changename")
    two.say("@call:x|y")
    two.hear("call")
    two.leave()
    same(one_of(one, "changename", "call", "leave"), 3, "heard")
    same(one.page(0), [], "history")
    one.leave()


def one_of(guest, *kinds):
    for kind in kinds:
        guest.hear(kind)
    return len(kinds)


@row("is_store_history: false by whoever opens the room counts")
def _():
    room = new_room()
    one = Guest(room, "one", keep="false")
    two = Guest(room, "two", keep="true")
    one.hear("join")
    one.say_and_hear("passing")
    two.hear("normal", "passing", one)
    same(one.page(0), [], "history")
    three = Guest(room, "three")
    same(three.welcome[3]["payload"], [], "history of a newcomer")
    for guest in (three, two, one):
        guest.socket.stream.close()


@row("is_store_history: a later false, or another word than false, changes nothing")
def _():
    for first in (None, "true", "no", "FALSE", "0"):
        room = new_room()
        one = Guest(room, "one", keep=first)
        two = Guest(room, "two", keep="false")
        two.say_and_hear("kept")
        same([e["payload"] for e in two.page(0)], ["kept"], "history")
        two.leave()
        one.leave()


def uploaded(first, kind, content):
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "two")
    one.hear("join")
    one.upload(first, content)
    url = one.hear(kind, None, one)["payload"]
    two.hear(kind, url, one)
    form = r"http://%s:%d/%s/\d+" % (re.escape(host), port, re.escape(room))
    true(re.fullmatch(form, url), "address " + url)
    entry = one.page(0)[0]
    same((entry["type"], entry["payload"], entry["from"]), (kind, url, one.pid), "history")
    path = urllib.parse.urlsplit(url).path
    answer, found = get(path)
    same((answer.status, found), (200, content), "media")
    same(answer.getheader("X-Content-Type-Options"), "nosniff", "nosniff")
    one.leave()
    two.leave()
    return path, answer


@row("audio: first byte 1 becomes an address that gives the bytes back")
def _():
    uploaded(1, "audio", AMR)


@row("picture: first byte 2 likewise, with a type found from the bytes")
def _():
    _, answer = uploaded(2, "picture", PNG)
    same(answer.getheader("Content-Type"), "image/png", "type")


@row("file: any other first byte likewise, and found again in history")
def _():
    for first in (0, 3, 255):
        uploaded(first, "file", b"%PDF-1.4 \x00\x01" + bytes([first]))


@row("media: a page is not shown as a page")
def _():
    _, answer = uploaded(3, "file", b"<!doctype html><script>alert(1)</script>")
    shown = answer.getheader("Content-Type", "").startswith("text/html")
    saved = (answer.getheader("Content-Disposition") or "").startswith("attachment")
    true(saved or not shown, "type %r" % answer.getheader("Content-Type"))


@row("media: ranges")
def _():
    content = bytes(range(256)) * 40
    path, _ = uploaded(3, "file", content)
    for wanted, first, last in [("bytes=10-19", 10, 19), ("bytes=10000-", 10000, 10239),
                                ("bytes=-5", 10235, 10239), ("bytes=0-99999", 0, 10239)]:
        answer, found = get(path, headers={"Range": wanted})
        same((answer.status, found), (206, content[first:last + 1]), wanted)
        same(answer.getheader("Content-Range"), "bytes %d-%d/10240" % (first, last), wanted)
    answer, _ = get(path, headers={"Range": "bytes=20000-"})
    same(answer.status, 416, "a range past the end")


@row("media: what is not there is 404")
def _():
    room = new_room()
    one = Guest(room, "one")
    for path in ["/%s/1" % room, "/%s/x" % room, "/nowhere-%s/1" % run, "/%s/..%%2f..%%2fetc" % room]:
        answer, _ = get(path)
        true(answer.status in (400, 404), "%s: %d" % (path, answer.status))
    answer, _ = get("/%s/1" % room)
    same(answer.status, 404, "status")
    one.leave()


@row("media: the same bytes in two rooms, one room's key is not the other's")
def _():
    path, _ = uploaded(2, "picture", PNG)
    key = path.rsplit("/", 1)[1]
    answer, _ = get("/%s/%s" % (new_room(), key))
    same(answer.status, 404, "status")


@row("binary: an empty frame is an error and the connection goes on")
def _():
    one = Guest(new_room(), "one")
    one.socket.send(BINARY, b"")
    one.hear("error", ERROR, one)
    one.hears_nothing()
    one.leave()


@row("binary: a kind without content is an error and the connection goes on")
def _():
    one = Guest(new_room(), "one")
    one.upload(2, b"")
    one.hear("error", ERROR, one)
    one.hears_nothing()
    one.leave()


@row("upgrade: access-control-allow-origin and the nickname cookie, without Domain")
def _():
    one = Guest(new_room(), "小 明;,x")
    same(one.socket.headers.get("access-control-allow-origin"), b"*", "origin")
    cookie = one.socket.headers.get("set-cookie", b"").decode("utf-8")
    same(cookie.split("; ")[0], "nickname=小明x", "cookie")
    true("Version=1" in cookie and "Max-Age=86400" in cookie, cookie)
    true("domain" not in cookie.lower(), cookie)
    same(one.own_join["payload"], "小 明;,x", "own join")
    one.leave()


@row("nickname: percent-decoded, + is a space")
def _():
    room = new_room()
    socket_ = Socket((host, port), address(room) + "?nickname=a+b%2Bc%20%E5%B0%8F&is_store_history=true")
    same(socket_.headers["set-cookie"].split(b";")[0], "nickname=ab+c小".encode(), "cookie")
    socket_.close()


@row("nickname: from the cookie where the address has none")
def _():
    room = new_room()
    headers = ["Cookie: a=b; nickname=小明; c=d".encode("utf-8")]
    for nickname in (None, ""):
        one = Guest(room, nickname, headers=headers)
        same(one.own_join["payload"], "小明", "name")
        one.leave()
    one = Guest(room, "asked", headers=headers)
    same(one.own_join["payload"], "asked", "name")
    one.leave()


@row("nickname: a random one where neither has any, and the cookie remembers it")
def _():
    names = set()
    for _ in range(5):
        one = Guest(new_room())
        name = one.own_join["payload"]
        true(name, "a name")
        cookie = one.socket.headers["set-cookie"].decode("utf-8").split(";")[0]
        same(cookie, "nickname=" + name.replace(" ", ""), "cookie")
        names.add(name)
        one.leave()
    true(len(names) > 1, "names differ: %r" % names)


@row("nickname: broken, too long or with tricks in it is 400 with a sentence")
def _():
    room = new_room()
    for nickname in ["%", "%zz", "%FF", "a%00b", "a%0D%0Aset-cookie:x", "%E2%80%AEevil",
                     "a" * 65, "a" * 3000]:
        refused(address(room) + "?nickname=" + nickname, 400)


@row("room: a name in any letters; the address of its media is percent-encoded")
def _():
    room = new_room("大厅")
    one = Guest(room, "one")
    one.upload(2, PNG)
    url = one.hear("picture")["payload"]
    true(url.startswith("http://%s:%d/%s/" % (host, port, urllib.parse.quote(room, safe=""))), url)
    answer, found = get(urllib.parse.urlsplit(url).path)
    same((answer.status, found), (200, PNG), "media")
    one.leave()


@row("room: bad names are 400 with a sentence")
def _():
    for name in ["%20", "%00", "a%00b", "..%2f..%2fx", "%2e%2e", "a%E2%80%8Fb", "a%0Ab", "%zz", "%FF",
                 "a" * 65, "a" * 3000, "a%2Fb", "a%3Cb%3E"]:
        refused("/xgate/websocket/" + name, 400)


@row("room: no segment, or more than one, is 404")
def _():
    for path in ["/xgate/websocket/", "/xgate/websocket", "/xgate/websocket/a/b"]:
        refused(path, 404)


@row("room: a plain GET on its address is 400")
def _():
    answer, _ = get(address(new_room()))
    same(answer.status, 400, "status")


def refused(path, status):
    try:
        Socket((host, port), path).close()
    except Refused as answer:
        same(answer.status, status, path)
        true(answer.body.strip(), path + ": a sentence")
        return
    raise AssertionError(path + " was let in")


@row("ping: answered by pong with the same bytes")
def _():
    one = Guest(new_room(), "one")
    one.socket.send(PING, b"are you there")
    same(one.socket.receive(), (PONG, b"are you there"), "pong")
    one.leave()


@row("http: members and member_count")
def _():
    room = new_room()
    one, two = Guest(room, "one"), Guest(room, "小明")
    found = call("members", room, "id-1")
    same(list(found), ["request_id", "result"], "keys")
    same((found["request_id"], sorted(found["result"])),
         ("id-1", sorted([[one.pid, "one"], [two.pid, "小明"]])), "members")
    same(call("member_count", room, 7), {"request_id": 7, "result": 2}, "member_count")
    same(call("member_count", new_room()), {"request_id": "q", "result": 0}, "an unknown room")
    two.leave()
    one.leave()


@row("http: an unknown method is 404 inside the answer, a body without sense is 400")
def _():
    same(call("dance", new_room()), {"request_id": "q", "result": "404"}, "answer")
    for body in ["", "x", "[]", '{"method":"members"}']:
        answer, _ = get("/xgate/http", "POST", body)
        same(answer.status, 400, body)


def main():
    global host, port
    host, port = sys.argv[1], int(sys.argv[2])
    return walk()


if __name__ == "__main__":
    sys.exit(main())
