#!/usr/bin/env python3
"""Walks through the packet page against a running server.

usage: packet_peer.py HOST PORT

Prints one line for each row; exit status 1 if any failed. Written from the page alone: what it and
Rookery understand the same way is likely what the page says.
"""

import json
import os
import sys
import time

from packet_client import Client, Denied, denied
from websocket import BINARY, TEXT, Socket, row, same, true, walk

PLACE = (sys.argv[1], int(sys.argv[2]))
PASSWORD = "six white rabbits"
run = os.urandom(3).hex()
count = 0


def fresh(word):
    global count
    count += 1
    return "%s-%s-%d" % (word, run, count)


def stranger(**more):
    return Client(PLACE, **more)


def account(word="ann", packed=False, **more):
    """A new account, logged in; `session` is what it was told."""
    client = stranger(packed=packed)
    client.name = fresh(word)
    client.session = client.set("register", name=client.name, password=PASSWORD, **more)
    return client


def again(client, device="second"):
    """The same account on one more device."""
    other = stranger()
    other.name = client.name
    other.session = other.set("login", name=client.name, password=PASSWORD, device=device)
    return other


def guest(nickname=""):
    client = stranger()
    client.session = client.set("guest", nickname=nickname)
    client.name = client.session["name"]
    return client


class Nested:
    """A room's guest through xnest."""

    def __init__(self, room, nickname):
        self.socket = Socket(PLACE, "/xgate/websocket/%s?nickname=%s" % (room, nickname))
        self.room = room
        self.hear("join")

    def hear(self, kind):
        while True:
            frame = json.loads(self.socket.receive()[1].decode("utf-8"))
            if frame["type"] == kind:
                return frame["payload"]

    def say(self, text):
        self.socket.send(TEXT, text.encode("utf-8"))

    def leave(self):
        self.socket.close()


def opened(word="room"):
    """A room that is open to all who know it, as xnest makes them, and empty."""
    room = fresh(word)
    maker, witness = Nested(room, "maker"), guest()
    witness.set("join", room=room)
    witness.hear("event", "joined")
    maker.leave()
    witness.hear("event", "left")
    witness.set("leave", room=room)
    witness.close()
    return room


# What a server of this page may know and need not: an example for each capability.
LATER = {
    "roster": ("get", "roster", {}),
    "presence": ("get", "presences", {"names": ["bob"]}),
    "create": ("set", "create", {"alias": "chess-" + run}),
    "correct": ("set", "correct", {"conversation": "#lobby", "id": 1, "body": "x"}),
    "retract": ("set", "retract", {"conversation": "#lobby", "id": 1}),
    "react": ("set", "react", {"conversation": "#lobby", "id": 1, "emoji": "♟"}),
    "pin": ("set", "pin", {"conversation": "#lobby", "id": 1}),
    "receipts": ("get", "receipts", {"conversation": "#lobby"}),
    "mute": ("set", "mute", {"conversation": "#lobby"}),
    "draft": ("set", "draft", {"conversation": "#lobby"}),
    "search": ("get", "search", {"text": "rabbit"}),
}


# Being there


@row("welcome: comes first, with what the table says")
def _():
    one = stranger()
    same(one.welcome["op"], "welcome", "op")
    welcome = one.welcome["welcome"]
    true(welcome["server"] and welcome["software"], "names")
    same(welcome["registration"], "open", "registration")
    same(welcome["guests"], True, "guests")
    same(set(welcome), {"server", "software", "registration", "guests", "limits", "capabilities"}, "keys")
    limits = welcome["limits"]
    same(set(limits), {"frame_bytes", "body_chars", "upload_bytes", "page", "heartbeat_seconds"}, "limits")
    true(1 <= limits["page"] <= 500 and 1 <= limits["body_chars"] <= 16384, "limits %r" % limits)
    true(limits["frame_bytes"] <= 131072 and limits["heartbeat_seconds"] <= 3600, "limits %r" % limits)
    one.close()


@row("welcome: only capabilities that are there, and no two alike")
def _():
    one = account()
    words = one.welcome["welcome"].get("capabilities", [])
    same(len(set(words)), len(words), "words %r" % words)
    for word, (kind, query, arguments) in LATER.items():
        try:
            one.ask(kind, query, **arguments)
            known = True
        except Denied as problem:
            known = problem.code != "unknown"
        same(word in words, known, "the capability %s and the query %s" % (word, query))
    true({"accounts", "msgpack"} <= set(words), "words %r" % words)
    one.close()


@row("heartbeat: the same packet comes back, before login and after, with and without an id")
def _():
    one = stranger()
    for packet in [{"op": "heartbeat", "version": "v3", "id": "b1"}, {"op": "heartbeat", "version": "v3"}]:
        one.send(packet)
        same(one.hear_packet(), packet, "answer")
    one.set("guest")
    one.hears_nothing()
    one.close()


@row("heartbeat: those of the older generations come back in their own form")
def _():
    one = stranger()
    for text in ['{"op":7,"version":"v1"}', '{"id":"b1","op":1}', '{"op":7,"version":"v1"}']:
        one.send_text(text)
        kind, content = one.socket.receive()
        same((kind, json.loads(content)), (TEXT, json.loads(text)), "answer")
    one.hears_nothing()
    one.close()


@row("ping of the WebSocket: pong with the same bytes")
def _():
    one = stranger()
    one.socket.send(9, b"there?")
    same(one.socket.receive(), (10, b"there?"), "pong")
    one.close()


@row("before login: not_logged_in, with the id and the query")
def _():
    one = stranger()
    for kind, query, arguments in [
            ("get", "devices", {}), ("get", "profile", {"name": "alice"}), ("set", "join", {"room": "lobby"}),
            ("get", "history", {"conversation": "#lobby"}), ("get", "members", {"room": "lobby"}),
            ("set", "leave", {"room": "lobby"}), ("set", "logout", {"which": "this"})]:
        denied("not_logged_in", one.ask, kind, query, **arguments)
    denied("not_logged_in", one.say, "lobby", "hello")
    one.send({"op": "message", "version": "v3", "message": {
        "type": "groupchat", "to": "lobby", "body": "hello", "local_id": "x"}})
    one.refused("not_logged_in")
    one.set("guest")
    one.close()


# Accounts


@row("register: a session with name, account, device, token")
def _():
    one = account(nickname="Ann", device="laptop")
    same(set(one.session), {"name", "account", "device", "token"}, "session")
    same(one.session["name"], one.name, "name")
    true(one.session["account"] > 0 and one.session["device"] > 0, "numbers")
    true(8 <= len(one.session["token"]) <= 256, "token")
    same(one.get("profile", name=one.name), {"name": one.name, "nickname": "Ann"}, "profile")
    one.close()


@row("register: name_taken, also in capitals; weak; a bad name is malformed")
def _():
    one, two = account(), stranger()
    denied("name_taken", two.set, "register", name=one.name, password=PASSWORD)
    denied("name_taken", two.set, "register", name=one.name.upper(), password=PASSWORD)
    denied("weak", two.set, "register", name=fresh("w"), password="123456")
    denied("weak", two.set, "register", name=fresh("w"), password="x")
    for name in ["", "a b", "~x", "x" * 65, "a/b", "a\u0000", "a\u202eb", "#x", 7, ["a"], {"a": 1}, True]:
        denied("malformed", two.set, "register", name=name, password=PASSWORD,
               field="iq.arguments.name")
    denied("malformed", two.set, "register", password=PASSWORD, field="iq.arguments.name")
    denied("malformed", two.set, "register", name=fresh("w"), field="iq.arguments.password")
    denied("malformed", two.set, "register", name=fresh("w"), password="p" * 1025,
           field="iq.arguments.password")
    denied("malformed", two.set, "register", name=fresh("w"), password=PASSWORD, nickname="n" * 65,
           field="iq.arguments.nickname")
    denied("malformed", two.set, "register", name=fresh("w"), password=PASSWORD, device="d" * 65,
           field="iq.arguments.device")
    two.set("register", name=fresh("w"), password=PASSWORD)
    one.close()
    two.close()


@row("login: a new device each time; the name in any capitals")
def _():
    one = account()
    two, three = again(one), stranger()
    session = three.set("login", name=one.name.upper(), password=PASSWORD)
    same(session["name"], one.name, "name")
    sessions = [one.session, two.session, session]
    same({s["account"] for s in sessions}, {one.session["account"]}, "account")
    same(len({s["device"] for s in sessions}), 3, "devices")
    same(len({s["token"] for s in sessions}), 3, "tokens")
    for client in (one, two, three):
        client.close()


@row("login: wrong_password is the same for a name that does not exist")
def _():
    one, two = account(), stranger()
    sentences = set()
    for name in (one.name, fresh("nobody"), "~7"):
        try:
            two.set("login", name=name, password="not this one")
        except Denied as problem:
            same(problem.code, "wrong_password", "code")
            sentences.add(str(problem))
    same(len(sentences), 1, "sentences %r" % sentences)
    two.set("login", name=one.name, password=PASSWORD)
    one.close()
    two.close()


@row("login: once in a connection")
def _():
    for one in (account(), guest()):
        denied("not_allowed", one.set, "login", name=one.name.strip("~"), password=PASSWORD)
        denied("not_allowed", one.set, "register", name=fresh("b"), password=PASSWORD)
        denied("not_allowed", one.set, "guest")
        denied("not_allowed", one.set, "resume", token="whatever")
        one.hears_nothing()
        one.close()


@row("resume: the same device by its token, as often as needed; wrong_token")
def _():
    one = account(device="phone")
    one.close()
    for _ in range(2):
        two = stranger()
        denied("wrong_token", two.set, "resume", token="never-given")
        session = two.set("resume", token=one.session["token"])
        for key in ("name", "account", "device"):
            same(session[key], one.session[key], key)
        same([d["label"] for d in two.get("devices")["devices"]], ["phone"], "devices")
        two.close()


@row("guest: a name with ~, no device, no token, the flag")
def _():
    one, two = guest("Visitor"), guest("Visitor")
    same(set(one.session), {"name", "account", "guest"}, "session")
    same((one.session["guest"], one.name[0]), (True, "~"), "guest")
    true(one.name != two.name, "two guests")
    one.close()
    two.close()


@row("guest: has no password, no devices, no profile to change")
def _():
    one = guest()
    denied("not_allowed", one.set, "password", old_password=PASSWORD, new_password="another one here")
    denied("not_allowed", one.set, "delete_account", password=PASSWORD)
    denied("not_allowed", one.get, "devices")
    denied("not_allowed", one.set, "profile", nickname="Rabbit")
    denied("no_such_account", one.get, "profile", name=one.name)
    one.hears_nothing()
    one.close()


@row("devices: all of them, the one that asks is marked, times make sense")
def _():
    one = account(device="laptop")
    two = again(one, "phone")
    devices = two.get("devices")["devices"]
    same({d["device"]: (d["label"], d.get("current", False)) for d in devices},
         {one.session["device"]: ("laptop", False), two.session["device"]: ("phone", True)}, "devices")
    now = time.time() * 1000000
    for device in devices:
        true(now - 120e6 < device["since"] <= device["seen"] < now + 120e6, "times %r" % device)
    one.close()
    two.close()


@row("logout this: a guest is told and closed, too")
def _():
    one = guest()
    same(one.set("logout", which="this"), {}, "done")
    one.hear("event", "logged_out")
    one.is_closed()


@row("logout this: done, told logged_out, closed, the token is worth nothing")
def _():
    one = account()
    two = again(one)
    same(two.set("logout", which="this"), {}, "done")
    two.hear("event", "logged_out")
    two.is_closed()
    one.hears_nothing()
    three = stranger()
    denied("wrong_token", three.set, "resume", token=two.session["token"])
    three.set("resume", token=one.session["token"])
    one.close()
    three.close()


@row("logout other: that one is told and closed; no_such_device, also for another's")
def _():
    one, else_ = account(), account("eve")
    two = again(one)
    denied("no_such_device", one.set, "logout", which="other", device=9007199254740991)
    denied("no_such_device", one.set, "logout", which="other", device=else_.session["device"])
    same(one.set("logout", which="other", device=two.session["device"]), {}, "done")
    two.hear("event", "logged_out")
    two.is_closed()
    same(len(one.get("devices")["devices"]), 1, "devices left")
    else_.hears_nothing()
    one.close()
    else_.close()


@row("logout all: every device, the one that asks too")
def _():
    one = account()
    two = again(one)
    same(one.set("logout", which="all"), {}, "done")
    for client in (one, two):
        client.hear("event", "logged_out")
        client.is_closed()
    three = stranger()
    for client in (one, two):
        denied("wrong_token", three.set, "resume", token=client.session["token"])
    three.set("login", name=one.name, password=PASSWORD)
    three.close()


@row("logout: a word that is not in the table is malformed")
def _():
    one = account()
    for which in ("some", "", 1):
        denied("malformed", one.set, "logout", which=which, field="iq.arguments.which")
    denied("malformed", one.set, "logout", field="iq.arguments.which")
    one.hears_nothing()
    one.close()


@row("password: the others are logged out, the new one counts; wrong_password, weak")
def _():
    one = account()
    two = again(one)
    denied("wrong_password", one.set, "password", old_password="not this", new_password="looking-glass 9")
    denied("weak", one.set, "password", old_password=PASSWORD, new_password="123456")
    two.hears_nothing()
    same(one.set("password", old_password=PASSWORD, new_password="looking-glass 9"), {}, "done")
    two.hear("event", "logged_out")
    two.is_closed()
    one.hears_nothing()
    three = stranger()
    denied("wrong_token", three.set, "resume", token=two.session["token"])
    denied("wrong_password", three.set, "login", name=one.name, password=PASSWORD)
    three.set("login", name=one.name, password="looking-glass 9")
    one.close()
    three.close()


@row("profile: set sets all, get gives what is there, anyone's")
def _():
    one, two = account(), account("bob")
    full = {"nickname": "Ann", "status": "down the hole", "about": "A line or so"}
    same(one.set("profile", **full), dict(full, name=one.name), "answer")
    same(two.get("profile", name=one.name.upper()), dict(full, name=one.name), "what another sees")
    same(one.set("profile", status="up"), {"name": one.name, "status": "up"}, "the rest is gone")
    same(two.get("profile", name=one.name), {"name": one.name, "status": "up"}, "and for others")
    denied("no_such_account", one.get, "profile", name=fresh("nobody"))
    for field, value in [("nickname", "n" * 65), ("nickname", "a\u202eb"), ("avatar", "ftp://x"),
                         ("avatar", "javascript:alert(1)"), ("status", "s" * 141), ("status", "a\nb"),
                         ("about", "a" * 1001), ("status", 7), ("about", ["x"])]:
        denied("malformed", one.set, "profile", **{field: value}, field="iq.arguments." + field)
    same(one.get("profile", name=one.name), {"name": one.name, "status": "up"}, "unchanged")
    one.close()
    two.close()


@row("line: white space at its ends is cut, characters are brought to NFC")
def _():
    one = account()
    same(one.set("profile", status="  cafe\u0301 \t")["status"], "caf\u00e9", "status")
    one.close()


@row("delete_account: nobody is it any more, what was said stays")
def _():
    room = opened()
    one, two = account(nickname="Ann"), account("bob")
    device = again(one)
    for client in (one, two):
        client.set("join", room=room)
    one.say(room, "famous last words")
    denied("wrong_password", one.set, "delete_account", password="not this one")
    same(one.set("delete_account", password=PASSWORD), {}, "done")
    device.hear("event", "joined")
    device.hear("event", "joined")
    device.hear("message", "groupchat")
    device.hear("event", "logged_out")
    device.is_closed()
    three = stranger()
    denied("wrong_password", three.set, "login", name=one.name, password=PASSWORD)
    denied("wrong_token", three.set, "resume", token=one.session["token"])
    denied("no_such_account", two.get, "profile", name=one.name)
    messages = two.get("history", conversation="#" + room)["messages"]
    same([m["body"] for m in messages], ["famous last words"], "history")
    two.close()
    three.close()


# Rooms


@row("join: the room; all are told, the newcomer too; again changes nothing")
def _():
    room = opened()
    one, two = account(nickname="Ann"), account("bob", nickname="Bob")
    found = one.set("join", room=room.upper())
    same((found["alias"], found["role"], found["members"]), (room, "member", 1), "room %r" % found)
    true(found.get("guests"), "a room of xnest is open to guests")
    joined = one.hear("event", "joined", room=room)["member"]
    same((joined["name"], joined["nickname"]), (one.name, "Ann"), "member")
    same(two.set("join", room=room)["members"], 2, "members")
    for client in (one, two):
        same(client.hear("event", "joined", room=room)["member"]["name"], two.name, "who")
    same(two.set("join", room=room)["members"], 2, "members")
    one.hears_nothing()
    two.hears_nothing()
    one.close()
    two.close()


@row("join: two devices of an account are one member, and both are told")
def _():
    room = opened()
    one = account()
    two = again(one)
    one.set("join", room=room)
    for client in (one, two):
        client.hear("event", "joined", room=room)
    same(two.set("join", room=room)["members"], 1, "members")
    said = one.say(room, "to myself")
    for client in (one, two):
        client.hear("message", "groupchat", body="to myself", seq=said["seq"])
    two.close()
    one.hears_nothing()
    same(len(one.get("members", room=room)["members"]), 1, "members")
    one.close()


@row("join: a bad alias is malformed")
def _():
    one = guest()
    for alias in ["", "#lobby", "a b", "x" * 65, 7, None]:
        denied("malformed", one.set, "join", room=alias, field="iq.arguments.room")
    denied("malformed", one.set, "join", field="iq.arguments.room")
    one.close()


@row("leave: done; all are told, and the one who is gone; then not_allowed to speak")
def _():
    room = opened()
    one, two = account(), account("bob")
    for client in (one, two):
        client.set("join", room=room)
    one.hear("event", "joined")
    one.hear("event", "joined")
    two.hear("event", "joined")
    same(two.set("leave", room=room), {}, "done")
    for client in (one, two):
        left = client.hear("event", "left", room=room, name=two.name, by=two.name)
        true("how" not in left, "left is the default: %r" % left)
    denied("not_allowed", two.say, room, "still here")
    one.say(room, "alone")
    two.hears_nothing()
    denied("not_allowed", two.set, "leave", room=room)
    one.close()
    two.close()


@row("members: by role, then by name, in pages")
def _():
    room = opened()
    clients = [account(word) for word in ("dora", "bert", "cleo", "anna")] + [guest("Visitor")]
    for client in clients:
        client.set("join", room=room)
    asker = clients[0]
    whole = asker.get("members", room=room)
    same([m["name"] for m in whole["members"]],
         sorted(c.name for c in clients[:4]) + [clients[4].name], "names")
    same([m.get("role", "member") for m in whole["members"]], ["member"] * 4 + ["guest"], "roles")
    same((whole["members"][4]["nickname"], whole.get("next", "")), ("Visitor", ""), "the guest, no next")
    paged, after = [], ""
    for _ in range(3):
        page = asker.get("members", room=room, limit=2, after=after)
        true(len(page["members"]) <= 2, "limit")
        paged += page["members"]
        after = page.get("next", "")
    same((paged, after), (whole["members"], ""), "pages")
    for limit in (0, 501, -1, "50", 1.5, 10 ** 17):
        denied("malformed", asker.get, "members", room=room, limit=limit, field="iq.arguments.limit")
    for client in clients:
        client.close()


# Messages


@row("message: accepted with its place, told to all with the same")
def _():
    room = opened()
    one, two = account(nickname="Ann"), account("bob")
    one.set("join", room=room)
    two.set("join", room=room)
    one.hear("event", "joined")
    one.hear("event", "joined")
    two.hear("event", "joined")
    for number, body in enumerate(["大家好!", "a\"b\\c/d", "<b>&amp;'", "line\nline\ttab", "👩‍👩‍👧 e\u0301",
                                   "  x  ", "x" * 16384], 1):
        accepted = one.say(room, body)
        same((set(accepted), accepted["seq"]), ({"local_id", "id", "seq", "at"}, number), "accepted")
        wanted = dict(accepted, type="groupchat", to=room, body=body, nickname="Ann")
        wanted["from"] = one.name
        same(two.hear("message"), wanted, "what the other is told")
    one.close()
    two.close()


@row("message: the sending device is told it as well")
def _():
    room = opened()
    one = account()
    one.set("join", room=room)
    one.hear("event", "joined")
    accepted = one.say(room, "hello")
    told = one.hear("message", "groupchat", body="hello")
    same({key: told[key] for key in accepted}, accepted, "the same place")
    one.close()


@row("message: without an id it is not answered, but told")
def _():
    room = opened()
    one = account()
    one.set("join", room=room)
    one.hear("event", "joined")
    one.send({"op": "message", "version": "v3", "message": {
        "type": "groupchat", "to": room, "body": "quietly", "local_id": "q-1"}})
    one.hear("message", "groupchat", body="quietly", local_id="q-1")
    one.hears_nothing()
    one.close()


@row("message: the same local_id is the same message, from another device too; another body: conflict")
def _():
    room = opened()
    one, two = account(), account("bob")
    one.set("join", room=room)
    two.set("join", room=room)
    device = again(one)
    first = one.say(room, "once", local_id="mine-1")
    same(one.say(room, "once", local_id="mine-1"), first, "again")
    same(device.say(room, "once", local_id="mine-1"), first, "from another device")
    denied("conflict", one.say, room, "twice", local_id="mine-1")
    two.say(room, "once", local_id="mine-1")
    found = two.get("history", conversation="#" + room)["messages"]
    same([(m["from"], m["body"]) for m in found], [(one.name, "once"), (two.name, "once")], "history")
    for client in (one, two, device):
        client.close()


@row("message: wrong ones name the field, and nothing happens")
def _():
    room = opened()
    one = account()
    one.set("join", room=room)
    one.hear("event", "joined")
    right = {"type": "groupchat", "to": room, "body": "x", "local_id": "w-1"}
    for field, value in [("type", "shout"), ("type", 1), ("type", None), ("to", None), ("to", 5),
                         ("to", "a b"), ("local_id", None), ("local_id", "a b"), ("local_id", "x" * 65),
                         ("local_id", 7), ("body", ["x"]), ("body", 7), ("reply_to", "x"), ("reply_to", -1),
                         ("mentions", "bob"), ("mentions", ["a b"]), ("mentions", ["b"] * 65),
                         ("mention_all", "yes"), ("subject", "s" * 141), ("content", "text")]:
        wrong = "message." + field
        try:
            one.ask_packet({"op": "message", "message": dict(right, **{field: value})}, "message")
        except Denied as problem:
            same(problem.code, "malformed", "%s = %r: %s" % (field, value, problem))
            true(problem.field.startswith(wrong), "%s = %r: field %s" % (field, value, problem.field))
            continue
        raise AssertionError("%s = %r was taken" % (field, value))
    for body in ("", " ", "\n\t"):
        denied("malformed", one.say, room, body)
    denied("no_such_room", one.say, fresh("nowhere"), "x")
    same(one.get("history", conversation="#" + room), {}, "history")
    one.hears_nothing()
    one.close()


@row("message: a body over the limit is too_large or malformed, and the connection goes on")
def _():
    room = opened()
    one = guest()
    one.set("join", room=room)
    one.hear("event", "joined")
    for body in ("x" * 16385, "👍" * 8193):
        try:
            one.say(room, body)
            raise AssertionError("taken")
        except Denied as problem:
            true(problem.code in ("too_large", "malformed"), str(problem))
            same(problem.field, "message.body", "field")
    one.say(room, "👍" * 8192)
    one.hear("message", body="👍" * 8192)
    one.hears_nothing()
    one.close()


# Directs


def heard(client, body):
    """What a client is told of a text, whatever else comes before."""
    while True:
        packet = client.told.pop(0) if client.told else client.hear_packet()
        if packet["op"] == "message" and packet["message"].get("body") == body:
            return packet["message"]


@row("chat: told to the other's devices and to your own, with the same place; then in history")
def _():
    one, two = account(nickname="Ann"), account("bob")
    ones, twos = again(one), again(two)
    accepted = one.say(two.name.upper(), "are you ok?", type="chat")
    same(accepted["seq"], 1, "seq")
    wanted = dict(accepted, type="chat", to=two.name, body="are you ok?", nickname="Ann")
    wanted["from"] = one.name
    for client in (two, twos, one, ones):
        same(heard(client, "are you ok?"), wanted, "told")
    answer = two.say(one.name, "fine", type="chat")
    same((answer["seq"], heard(one, "fine")["to"]), (2, one.name), "the same direct")
    for client, other in ((one, two), (two, one)):
        found = client.get("history", conversation="@" + other.name)
        same([m["body"] for m in found["messages"]], ["are you ok?", "fine"], "history")
        same(found["messages"][0], wanted, "entry")
    for client in (one, two, ones, twos):
        client.close()


@row("chat: the same local_id again is the same; who is away finds it in history; nobody else does")
def _():
    one, two, third = account(), account("bob"), account("eve")
    two.close()
    first = one.say(two.name, "later", type="chat", local_id="d-1")
    same(one.say(two.name, "later", type="chat", local_id="d-1"), first, "again")
    denied("conflict", one.say, two.name, "other", type="chat", local_id="d-1")
    two = again(two)
    found = two.get("history", conversation="@" + one.name)["messages"]
    same([m["body"] for m in found], ["later"], "history")
    same(third.get("history", conversation="@" + one.name), {}, "history of somebody else's")
    third.hears_nothing()
    for client in (one, two, third):
        client.close()


@row("chat: no_such_account, and nothing for guests")
def _():
    one, two = account(), guest()
    denied("no_such_account", one.say, fresh("nobody"), "x", type="chat")
    denied("no_such_account", one.say, two.name, "x", type="chat")
    denied("no_such_account", one.get, "history", conversation="@" + fresh("nobody"))
    denied("not_allowed", two.say, one.name, "x", type="chat")
    denied("not_allowed", two.get, "history", conversation="@" + one.name)
    one.hears_nothing()
    one.close()
    two.close()


@row("typing: told to the others in the room, not kept")
def _():
    room = opened()
    one, two = account(), account("bob")
    for client in (one, two):
        client.set("join", room=room)
    one.say(room, "start")
    for off in (False, True):
        event = {"type": "typing", "conversation": "#" + room, "off": off}
        same(one.ask_packet({"op": "event", "event": event}, "event"), {}, "done")
    heard(two, "start")
    two.hear("event", "typing", conversation="#" + room, by=one.name, off=None)
    two.hear("event", "typing", conversation="#" + room, by=one.name, off=True)
    same(len(one.get("history", conversation="#" + room)["messages"]), 1, "history")
    one.close()
    two.close()


# History


def talk(size):
    room = opened()
    one = account()
    one.set("join", room=room)
    said = [one.say(room, "m%d" % number) for number in range(1, size + 1)]
    return room, one, said


def page(client, room, **arguments):
    found = client.get("history", conversation="#" + room, **arguments)
    same(set(found) - {"messages", "older", "newer"}, set(), "page")
    seqs = [m["seq"] for m in found.get("messages", [])]
    return seqs, found.get("older", False), found.get("newer", False)


@row("history: before and after, with and without a seq, older and newer")
def _():
    room, one, _ = talk(60)
    same(page(one, room), (list(range(11, 61)), True, False), "the newest 50")
    same(page(one, room, direction="after"), (list(range(1, 51)), False, True), "the oldest 50")
    same(page(one, room, limit=3), ([58, 59, 60], True, False), "limit")
    same(page(one, room, seq=4), ([1, 2, 3], False, True), "before 4")
    same(page(one, room, seq=4, limit=2), ([2, 3], True, True), "before 4, two")
    same(page(one, room, seq=57, direction="after"), ([58, 59, 60], True, False), "after 57")
    same(page(one, room, seq=10, direction="after", limit=2), ([11, 12], True, True), "after 10, two")
    same(page(one, room, seq=60, direction="after"), ([], True, False), "after the last")
    same(page(one, room, seq=1), ([], False, True), "before the first")
    same(page(one, room, seq=999), (list(range(11, 61)), True, False), "before what is not there yet")
    same(page(one, room, limit=500), (list(range(1, 61)), False, False), "all")
    one.close()


@row("history: around holds the one asked for")
def _():
    room, one, _ = talk(20)
    seqs, older, newer = page(one, room, seq=10, direction="around", limit=5)
    true(10 in seqs and len(seqs) == 5 and older and newer, "around %r" % seqs)
    same(seqs, list(range(seqs[0], seqs[0] + 5)), "no holes")
    for seq in (1, 20):
        seqs, older, newer = page(one, room, seq=seq, direction="around", limit=5)
        true(seq in seqs and len(seqs) <= 5, "around %d: %r" % (seq, seqs))
        same((older, newer), (seqs[0] != 1, seqs[-1] != 20), "older, newer around %d" % seq)
    one.close()


@row("history: by id and by time the same as by seq; the first of the three counts")
def _():
    room, one, said = talk(9)
    same(page(one, room, id=said[4]["id"]), ([1, 2, 3, 4], False, True), "before the id")
    same(page(one, room, id=said[4]["id"], direction="after"), ([6, 7, 8, 9], True, False), "after the id")
    seqs, _, _ = page(one, room, id=said[4]["id"], direction="around", limit=3)
    true(5 in seqs, "around the id: %r" % seqs)
    at = [m["at"] for m in said]
    same(at, sorted(at), "times rise")
    same(page(one, room, time=at[4])[0], [n for n in range(1, 10) if at[n - 1] < at[4]], "before the time")
    same(page(one, room, time=at[4], direction="after")[0],
         [n for n in range(1, 10) if at[n - 1] > at[4]], "after the time")
    true(5 in page(one, room, time=at[4], direction="around")[0], "around the time")
    same(page(one, room, seq=3, id=said[7]["id"], time=at[8])[0], [1, 2], "seq before id and time")
    same(page(one, room, id=said[2]["id"], time=at[8])[0], [1, 2], "id before time")
    one.close()


@row("history: the entry is the message as it was told")
def _():
    room, one, said = talk(1)
    one.hear("event", "joined")
    told = one.hear("message")
    same(one.get("history", conversation="#" + room.upper())["messages"], [told], "the same")
    one.close()


@row("history: catching up after a while away finds all, once")
def _():
    room, one, _ = talk(3)
    two = account("bob")
    two.set("join", room=room)
    last = two.get("history", conversation="#" + room)["messages"][-1]["seq"]
    two.close()
    for number in range(7):
        one.say(room, "away %d" % number)
    three = again(two)
    found, newer = [], True
    while newer:
        seqs, _, newer = page(three, room, direction="after", seq=last, limit=3)
        found += seqs
        last = found[-1]
    same(found, list(range(4, 11)), "what was missed")
    one.close()
    three.close()


@row("history: wrong arguments name their field")
def _():
    room, one, _ = talk(2)
    for field, value in [("conversation", None), ("conversation", room), ("conversation", 7),
                         ("conversation", "#"), ("direction", "up"), ("seq", "1"), ("seq", -1),
                         ("id", "x"), ("time", -1), ("limit", 0), ("limit", 501), ("limit", True)]:
        denied("malformed", one.get, "history", **dict({"conversation": "#" + room}, **{field: value}),
               field="iq.arguments." + field)
    one.close()


@row("history: a page holds at most what the welcome packet says")
def _():
    room = opened()
    one = account()
    one.set("join", room=room)
    most = one.welcome["welcome"]["limits"]["page"]
    for number in range(most + 1):
        one.say(room, "m%d" % number)
    same(page(one, room, limit=500), (list(range(2, most + 2)), True, False), "a page")
    one.close()


# With others


@row("xnest: one room, both ways, joins and leaves too")
def _():
    room = opened("mixed")
    other = Nested(room, "nest")
    one = account(nickname="Ann")
    one.set("join", room=room)
    same(other.hear("join"), "Ann", "who came")
    one.hear("event", "joined")
    one.say(room, "hello nest")
    same(other.hear("normal"), "hello nest", "what xnest hears")
    one.hear("message")
    other.say("hello Ann")
    told = one.hear("message", "groupchat", to=room, body="hello Ann", nickname="nest")
    same((told["from"][0], told["seq"]), ("~", 2), "a guest, the next place")
    third = Nested(room, "third")
    same(one.hear("event", "joined", room=room)["member"]["nickname"], "third", "who came")
    same(len(one.get("members", room=room)["members"]), 3, "members")
    third.leave()
    one.hear("event", "left", room=room)
    one.set("leave", room=room)
    other.hear("leave")
    other.leave()
    one.close()


# MessagePack


@row("MessagePack: the whole way, and the same told to a client of JSON")
def _():
    room = opened()
    one, two = account(packed=True, nickname="Ann"), account("bob")
    same(one.welcome["welcome"], two.welcome["welcome"], "welcome")
    one.set("join", room=room)
    two.set("join", room=room)
    one.hear("event", "joined")
    one.hear("event", "joined")
    two.hear("event", "joined")
    for body in ("大家好", "x" * 40, "y" * 400, "z" * 16384):
        one.say(room, body)
        same(one.hear("message", body=body), two.hear("message", body=body), "told")
    found = one.get("history", conversation="#" + room)
    same(found, two.get("history", conversation="#" + room), "history")
    denied("unknown", one.get, "dance")
    denied("malformed", one.get, "history", conversation=7, field="iq.arguments.conversation")
    one.hears_nothing()
    one.close()
    two.close()


@row("MessagePack: text frames are still taken, and answered in MessagePack")
def _():
    one = stranger(packed=True)
    one.send_text('{"op":"heartbeat","version":"v3","id":"t"}')
    same(one.hear_packet(), {"op": "heartbeat", "version": "v3", "id": "t"}, "answer")
    one.close()


@row("MessagePack: a whole float is that number; bin, ext, other floats and rubbish are malformed")
def _():
    one = account(packed=True)
    room = opened()
    one.set("join", room=room)
    one.hear("event", "joined")
    same(one.get("history", conversation="#" + room, limit=2.0), {}, "a whole float")
    denied("malformed", one.get, "history", conversation="#" + room, limit=2.5, field="iq.arguments.limit")
    for content in [b"\xc4\x01x", b"\x82\xa2op\xc4\x01x\xa7version\xa2v3", b"\xd4\x01x", b"\xc1",
                    b"\x81\xa2op", b"\x93\x01\x02\x03", b"\x81\x01\x02", b"", b"\xdf\xff\xff\xff\xff"]:
        one.socket.send(BINARY, content)
        one.refused("malformed")
    one.hears_nothing()
    one.close()


# The envelope


@row("unknown: what is not known here yet, and what never will be")
def _():
    one = account()
    words = one.welcome["welcome"]["capabilities"]
    for word, (kind, query, arguments) in LATER.items():
        if word not in words:
            denied("unknown", one.ask, kind, query, **arguments)
    if "presence" not in words:
        denied("unknown", one.ask_packet, {"op": "presence", "presence": {"type": "available"}},
               "presence")
    denied("unknown", one.get, "dance")
    denied("unknown", one.set, "dance")
    denied("unknown", one.ask_packet, {"op": "event", "event": {"type": "danced"}}, "event")
    for packet in [{"op": "dance", "version": "v3", "id": "d"}, {"op": "", "version": "v3"},
                   {"op": "Iq", "version": "v3"}]:
        one.send(packet)
        packet = one.hear_packet()
        same((packet["op"], packet["error"]["code"]), ("error", "unknown"), "answer %r" % packet)
    one.hears_nothing()
    one.close()


@row("unknown fields are ignored, everywhere")
def _():
    one = stranger()
    one.send({"op": "iq", "version": "v3", "id": "1", "new": 1, "message": {"x": 1}, "iq": {
        "type": "set", "query": "guest", "newer": [1], "arguments": {"nickname": "V", "newest": {"a": None}}}})
    same(one.hear_packet()["iq"]["type"], "result", "answer")
    one.send({"op": "heartbeat", "version": "v3", "id": "2", "x": 1.5})
    same(one.hear_packet()["id"], "2", "answer")
    one.close()


@row("null is the same as absent")
def _():
    one = stranger()
    one.set("guest", nickname=None)
    denied("malformed", one.get, "profile", name=None, field="iq.arguments.name")
    one.send({"op": "heartbeat", "version": "v3", "id": None})
    same(one.hear_packet(), {"op": "heartbeat", "version": "v3"}, "answer")
    one.close()


@row("arguments may be absent where none must be there")
def _():
    one = account()
    one.send({"op": "iq", "version": "v3", "id": "1", "iq": {"type": "get", "query": "devices"}})
    same(one.hear_packet()["iq"]["type"], "result", "answer")
    one.close()


@row("what cannot be read is malformed under the op error, and the connection goes on")
def _():
    one = account()
    for text in ["", "hello", "[]", "7", "null", "{", '{"op":"iq"', '{"op":"iq","version":"v3"}}',
                 '{"version":"v3"}', '{"op":7.5,"version":"v3"}', '{"op":["iq"],"version":"v3"}',
                 '{"op":"heartbeat","op":"heartbeat","version":"v3"}', "{'op':'iq'}",
                 '{"op":"heartbeat","version":"v3",}', '{"op":"heartbeat","version":"v3","id":"a b"}',
                 '{"op":"heartbeat","version":"v3","id":"%s"}' % ("x" * 65),
                 '{"op":"heartbeat","version":"v3","id":7}']:
        one.send_text(text)
        packet = one.hear_packet()
        same((packet["op"], packet.get("error", {}).get("code")), ("error", "malformed"),
             "answer to %s: %r" % (text, packet))
    one.hears_nothing()
    one.close()


@row("a hundred malformed packets in a row close the connection, fewer do not")
def _():
    one = account()
    for _ in range(2):
        for _ in range(99):
            one.send_text("{")
            one.refused("malformed")
        one.get("devices")
    for _ in range(99):
        one.send_text("{")
        one.refused("malformed")
    one.send_text("{")
    one.is_closed()


@row("an iq without id, entity, type or query, or of the wrong type, is malformed")
def _():
    one = account()
    right = {"op": "iq", "version": "v3", "id": "i", "iq": {
        "type": "get", "query": "profile", "arguments": {"name": one.name}}}
    for change, field in [({"id": None}, "id"), ({"iq": None}, "iq"), ({"iq": []}, "iq"),
                          ({"iq": {"query": "profile"}}, "iq.type"), ({"iq": {"type": "get"}}, "iq.query"),
                          ({"iq": dict(right["iq"], type="put")}, "iq.type"),
                          ({"iq": dict(right["iq"], arguments=[])}, "iq.arguments"),
                          ({"iq": dict(right["iq"], arguments="x")}, "iq.arguments"),
                          ({"version": "v4"}, "version"), ({"version": None}, "version")]:
        one.send(dict(right, **change))
        packet = one.hear_packet()
        error = packet.get("error") or packet["iq"].get("error") or {}
        same(error.get("code"), "malformed", "answer to %r: %r" % (change, packet))
        true(error.get("field", "").startswith(field), "field for %r: %r" % (change, packet))
    one.hears_nothing()
    one.close()


@row("a doubled field is malformed, at any depth, also one that nobody knows")
def _():
    one = account()
    for text, field in [
            ('{"op":"iq","version":"v3","id":"1","iq":{"type":"get","query":"devices","query":"devices"}}',
             "iq.query"),
            ('{"op":"iq","version":"v3","id":"1","iq":{"type":"get","query":"profile",'
             '"arguments":{"name":"a","name":"a"}}}', "iq.arguments.name"),
            ('{"op":"heartbeat","version":"v3","x":1,"x":1}', "x")]:
        one.send_text(text)
        packet = one.hear_packet()
        error = packet.get("error") or packet["iq"].get("error") or {}
        same((error.get("code"), error.get("field")), ("malformed", field), "answer %r" % packet)
    one.hears_nothing()
    one.close()


@row("nesting to 16, numbers to 2^53-1")
def _():
    one = stranger()
    for depth, fine in [(15, True), (16, False), (5000, False)]:
        one.send_text('{"op":"heartbeat","version":"v3","x":%s%s}' % ("[" * depth, "]" * depth))
        packet = one.hear_packet()
        same(packet["op"], "heartbeat" if fine else "error", "depth %d: %r" % (depth, packet))
    one.set("guest")
    for seq, fine in [(9007199254740991, True), (9007199254740992, False), (10 ** 30, False)]:
        try:
            one.get("history", conversation="#" + fresh("nowhere"), seq=seq)
        except Denied as problem:
            same(problem.code, "no_such_room" if fine else "malformed", "seq %d" % seq)
    one.close()


@row("a frame over the limit closes the connection, one of the limit is taken")
def _():
    one = stranger()
    limit = one.welcome["welcome"]["limits"]["frame_bytes"]
    packet = '{"op":"heartbeat","version":"v3","x":"%s"}'
    one.set("guest")
    one.send_text(packet % ("x" * (limit - len(packet) + 2)))
    same(one.hear_packet()["op"], "heartbeat", "answer")
    one.send_text(packet % ("x" * (limit - len(packet) + 3)))
    try:
        heard = one.hear_packet()
        same((heard["op"], heard["error"]["code"]), ("error", "too_large"), "answer")
    except AssertionError:
        pass
    one.socket.stream.close()


@row("MessagePack without ?format=msgpack is taken too, and answered in JSON")
def _():
    one = Client(PLACE, "/packet?format=other")
    one.socket.send(BINARY, b"\x82\xa2op\xa9heartbeat\xa7version\xa2v3")
    same(one.hear_packet(), {"op": "heartbeat", "version": "v3"}, "answer")
    one.socket.send(BINARY, b"\xc1")
    one.refused("malformed")
    one.close()


# Changes


def talking(*clients):
    """A room in which all of them are."""
    room = opened()
    for client in clients:
        client.set("join", room=room)
    return room


def eventually(client, kind, **fields):
    """The next thing told of that kind."""
    told = client.hear()
    while told["type"] != kind:
        told = client.hear()
    same({key: told.get(key) for key in fields}, fields, "fields of %r" % told)
    return told


@row("correct: told to all with body and mentions; history has the new text; only by the author")
def _():
    one, two = account(), account("bob")
    room = talking(one, two)
    at = {"conversation": "#" + room, "id": one.say(room, "helo")["id"]}
    same(one.set("correct", body="hello", mentions=[two.name], **at), {"change": 1}, "answer")
    told = eventually(two, "corrected", conversation="#" + room, id=at["id"], change=1, body="hello")
    same(told["mentions"], [two.name], "mentions")
    same(one.set("correct", body="hello", mentions=[two.name], **at), {"change": 1}, "the same again")
    message = two.get("history", conversation="#" + room)["messages"][0]
    same((message["body"], message["change"]), ("hello", 1), "message %r" % message)
    true(message["corrected_at"] >= message["at"], "times")
    denied("not_allowed", two.set, "correct", body="mine", **at)
    denied("no_such_message", one.set, "correct", body="x", conversation="#" + room, id=at["id"] + 999)
    denied("malformed", one.set, "correct", conversation="#" + room, id=at["id"], body=" ")
    one.close()
    two.close()


@row("retract: body, content and reactions are gone; changes brings it")
def _():
    one, two = account(), account("bob")
    room = talking(one, two)
    at = {"conversation": "#" + room, "id": one.say(room, "a secret")["id"]}
    two.set("react", emoji="♟", **at)
    denied("not_allowed", two.set, "retract", **at)
    same(one.set("retract", **at), {"change": 2}, "answer")
    eventually(two, "retracted", by=one.name, change=2)
    changes = two.get("changes", conversation="#" + room, since=1)
    same(changes["change"], 2, "go on from here")
    message = changes["messages"][0]
    same({"body", "content", "reactions"} & set(message), set(), "what is left of %r" % message)
    true(message["retracted_at"], "time")
    denied("no_such_message", two.set, "react", emoji="♟", **at)
    same(two.get("changes", conversation="#" + room, since=2), {"change": 2}, "nothing more")
    one.close()
    two.close()


@row("react: counted, mine for the reader alone; pin and pins in a direct, named from each side")
def _():
    one, two = account(), account("bob")
    said = one.say(two.name, type="chat", body="hi")
    there, here = {"conversation": "@" + two.name, "id": said["id"]}, {"conversation": "@" + one.name, "id": said["id"]}
    same(two.set("react", emoji="🐇", **here), {"change": 1}, "answer")
    eventually(one, "reacted", conversation="@" + two.name, by=two.name, emoji="🐇")
    same(one.get("history", conversation="@" + two.name)["messages"][0]["reactions"],
         [{"emoji": "🐇", "count": 1}], "seen by the other")
    same(two.get("history", conversation="@" + one.name)["messages"][0]["reactions"],
         [{"emoji": "🐇", "count": 1, "mine": True}], "seen by whoever reacted")
    one.set("pin", **there)
    eventually(two, "pinned", conversation="@" + one.name, by=one.name)
    same(two.get("pins", conversation="@" + one.name)["messages"][0]["pinned"], True, "pinned")
    two.set("pin", off=True, **here)
    same(one.get("pins", conversation="@" + two.name), {}, "no pins")
    one.close()
    two.close()


@row("reply_to: only a message of the same conversation; contents and letters come as they were sent")
def _():
    one, two = account(), account("bob")
    said = one.say(two.name, type="chat", body="hi")
    room = talking(two)
    denied("no_such_message", two.say, room, "x", reply_to=said["id"])
    two.say(one.name, body="yes", reply_to=said["id"], type="normal", subject="Tea")
    told = eventually(one, "normal")
    same((told["reply_to"], told["subject"]), (said["id"], "Tea"), "letter")
    link = {"kind": "link", "url": "https://news.example/cats", "title": "Cats"}
    two.say(one.name, type="chat", body="look", content=link)
    same(eventually(one, "chat", body="look")["content"], link, "link")
    one.close()
    two.close()


@row("search: at once, in any order, from one Chinese sign on, and only for the two of a direct")
def _():
    one, two, three = account(), account("bob"), account("eve")
    one.say(two.name, type="chat", body="the White Rabbit " + run)
    two.say(one.name, type="chat", body="白兔先生 " + run)
    same([m["body"] for m in one.get("search", text="rabb white " + run)["messages"]],
         ["the White Rabbit " + run], "found")
    same(len(two.get("search", text="兔 " + run)["messages"]), 1, "found in Chinese")
    page = one.get("search", text=run, limit=1)
    same(page["messages"][0]["from"], two.name, "newest first")
    rest = one.get("search", text=run, limit=1, after=page["next"])
    same((rest["messages"][0]["from"], "next" in rest), (one.name, False), "the rest")
    same(three.get("search", text=run), {}, "what others find")
    same(len(one.get("search", text=run, **{"from": [two.name]})["messages"]), 1, "from one")
    denied("malformed", one.get, "search", text=run, after="zzz")
    for client in (one, two, three):
        client.close()


@row("`message`: a headline is told to who is there, and never kept")
def _():
    one, two, three = account(), account(), account()
    said = one.say(two.name, "now", type="headline")
    same("id" in said, False, "it is not kept")
    told = two.hear("message")
    same((told["type"], told["from"], told["to"], told["body"]), ("headline", one.name, two.name, "now"), "what is told")
    gone = three.name
    three.close()
    same("id" in one.say(gone, "anybody?", type="headline"), False, "nobody is there")
    same(one.get("history", conversation="@" + two.name), {}, "history")
    for client in (one, two):
        client.close()


@row("typing: to no device of whoever writes")
def _():
    room = opened()
    one, two = account(), account("eve")
    other = again(one)
    one.set("join", room=room)
    two.set("join", room=room)
    one.told, other.told = [], []
    one.ask_packet({"op": "event", "event": {"type": "typing", "conversation": "#" + room}}, "event")
    two.say(room, "and then?")
    for device in (one, other):
        while True:
            packet = device.told.pop(0) if device.told else device.hear_packet()
            if packet["op"] == "message":
                break
            true(packet["event"]["type"] != "typing", "told to the writer: %r" % packet)
    for each in (one, other, two):
        each.close()


@row("profile: a picture is a file of the server")
def _():
    one = account()
    denied("not_allowed", one.set, "profile", avatar="https://example.org/a.png")
    one.close()


@row("members, history, message: for those who belong to the room, whether they are connected or not")
def _():
    room = opened()
    one, two = account(), account("eve")
    denied("no_such_room", two.set, "join", room=fresh("nowhere"))
    denied("no_such_room", two.get, "members", room=fresh("nowhere"))
    found = one.set("join", room=room)
    same((found["access"], found["guests"]), ("private", True), "room")
    denied("not_allowed", two.get, "members", room=room)
    denied("not_allowed", two.get, "history", conversation="#" + room)
    denied("not_allowed", two.say, room, "let me in")
    two.set("join", room=room)
    two.hear("event", "joined")
    one.close()
    two.hears_nothing()
    same(len(two.get("members", room=room)["members"]), 2, "members")
    same(len(again(one).get("members", room=room)["members"]), 2, "members")
    two.close()


@row("conversations, draft, mute, delivered, displayed, receipts: one's own place, on every device")
def _():
    one, two = account(nickname="Ann"), account("bob")
    device = again(two)
    said = one.say(two.name, "are you ok?", type="chat")
    for client in (one, two, device):
        client.hear("message", "chat", body="are you ok?")
    found = two.get("conversations")["conversations"]
    same([(c["conversation"], c["title"], c["seq"], c["unread"]) for c in found],
         [("@" + one.name, "Ann", said["seq"], 1)], "conversations")
    two.ask_packet({"op": "event", "event": {
        "type": "delivered", "conversation": "@" + one.name, "seq": said["seq"]}}, "event")
    one.hear("event", "delivered", conversation="@" + two.name, by=two.name, seq=said["seq"])
    two.ask_packet({"op": "event", "event": {
        "type": "displayed", "conversation": "@" + one.name, "seq": said["seq"]}}, "event")
    one.hear("event", "displayed", conversation="@" + two.name, by=two.name, seq=said["seq"])
    device.hear("event", "displayed", conversation="@" + one.name, by=two.name, seq=said["seq"])
    same(one.get("receipts", conversation="@" + two.name)["receipts"],
         [{"name": two.name, "delivered": said["seq"], "displayed": said["seq"]}], "receipts")
    same(two.set("draft", conversation="@" + one.name, text="I am"), {}, "done")
    device.hear("event", "drafted", conversation="@" + one.name, text="I am")
    same(two.set("mute", conversation="@" + one.name, until=9007199254740991), {}, "done")
    device.hear("event", "muted", conversation="@" + one.name, until=9007199254740991)
    kept = device.get("conversations")["conversations"][0]
    same((kept.get("unread", 0), kept["displayed"], kept["draft"], kept["muted_until"]),
         (0, said["seq"], "I am", 9007199254740991), "what is kept")
    for wrong in ({"conversation": "bob"}, {"conversation": 7}, {}):
        for query in ("mute", "draft"):
            denied("malformed", two.set, query, **wrong)
    denied("no_such_account", two.set, "draft", conversation="@" + fresh("nobody"), text="x")
    for client in (one, two, device):
        client.close()


@row("create, settings: owner, directory, room_changed; name_taken, not_allowed")
def _():
    room = fresh("room")
    one, two = account(), account("bob")
    made = one.set("create", alias=room.upper(), topic="Openings " + room)
    same(made, {"alias": room, "topic": "Openings " + room, "members": 1, "role": "owner"}, "room")
    denied("name_taken", two.set, "create", alias=room)
    same([r["alias"] for r in two.get("rooms", text="OPENINGS " + room)["rooms"]], [room], "directory")
    same(two.set("join", room=room)["role"], "member", "role")
    one.hear("event", "joined")
    two.hear("event", "joined")
    denied("not_allowed", two.set, "settings", room=room, topic="mine")
    same(one.set("settings", room=room, announcements=True)["announcements"], True, "settings")
    for client in (one, two):
        changed = client.hear("event", "room_changed")["room"]
        same(changed, {"alias": room, "announcements": True, "members": 2}, "room_changed")
    denied("not_allowed", two.say, room, "may I?")
    one.say(room, "hear, hear")
    for wrong in ({"alias": ""}, {"alias": "a b"}, {"alias": 7}, {}, {"alias": "x", "access": "open"},
                  {"alias": "x", "topic": "t" * 141}, {"alias": "x", "guests": 1}):
        denied("malformed", one.set, "create", **wrong)
    one.close()
    two.close()


@row("invite, kick, ban, silence, role: told to all, by those who may")
def _():
    room = fresh("room")
    one, two = account(), account("bob")
    one.set("create", alias=room, access="invite")
    denied("no_such_room", two.get, "room", room=room)
    denied("not_allowed", two.set, "join", room=room)
    one.set("invite", room=room, name=two.name)
    same(two.hear("event", "invited", by=one.name)["room"]["alias"], room, "invited")
    two.set("join", room=room)
    for client in (one, two):
        client.hear("event", "joined")
    denied("not_allowed", two.set, "kick", room=room, name=one.name)
    one.set("silence", room=room, name=two.name, until=9007199254740991)
    for client in (one, two):
        client.hear("event", "silenced", name=two.name, until=9007199254740991, by=one.name)
    denied("not_allowed", two.say, room, "mmm")
    one.set("role", room=room, name=two.name, role="moderator")
    for client in (one, two):
        client.hear("event", "role_given", name=two.name, role="moderator")
    one.set("ban", room=room, name=two.name, reason="enough")
    for client in (one, two):
        client.hear("event", "left", name=two.name, how="banned", by=one.name, reason="enough")
    denied("not_allowed", two.set, "join", room=room)
    same([m["name"] for m in one.get("members", room=room, banned=True)["members"]], [two.name], "banned")
    denied("no_such_account", one.set, "kick", room=room, name=fresh("nobody"))
    one.close()
    two.close()


@row("the name of a deleted account stays taken")
def _():
    one = account()
    one.set("delete_account", password=PASSWORD)
    two = stranger()
    denied("name_taken", two.set, "register", name=one.name, password=PASSWORD)
    two.close()


if __name__ == "__main__":
    sys.exit(walk())
