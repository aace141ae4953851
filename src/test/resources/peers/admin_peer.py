#!/usr/bin/env python3
"""Walks through the operator manual's table of the admin API against a running server.

usage: admin_peer.py HOST PORT

The server's data is in the folder `data` beside this script. Prints one line for each row; exit
status 1 if any failed.
"""

import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

from packet_client import Client
from websocket import Socket, row, same, true, walk

HOST, PORT = sys.argv[1], int(sys.argv[2])
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data")
PASSWORD = "six white rabbits"
OPERATOR = open(os.path.join(DATA, "admin-token")).read().strip()
run = os.urandom(3).hex()
count = 0


def fresh(word):
    global count
    count += 1
    return "%s-%s-%d" % (word, run, count)


def ask(method, path, body=None, token=OPERATOR, raw=None, base="/admin/api/"):
    data = raw if raw is not None else None if body is None else json.dumps(body).encode()
    request = urllib.request.Request("http://%s:%d%s%s" % (HOST, PORT, base, path), data, method=method)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8")


def fine(method, path, body=None, **more):
    status, text = ask(method, path, body, **more)
    true(status in (200, 201), "%s %s: %d %s" % (method, path, status, text))
    return json.loads(text)


def refused(status, code, method, path, body=None, field="", **more):
    found, text = ask(method, path, body, **more)
    same(found, status, "%s %s: %s" % (method, path, text))
    error = json.loads(text)
    same(sorted(error), ["code", "field", "sentence"], "the form of an error")
    same((error["code"], error["field"]), (code, field), path)
    true(len(error["sentence"]) > 10, "a sentence")


def made(role="person"):
    name = fresh("ann")
    fine("POST", "accounts", {"name": name, "password": PASSWORD, "role": role})
    return name


def logged_in(name):
    client = Client((HOST, PORT))
    client.name = name
    client.session = client.set("login", name=name, password=PASSWORD)
    return client


def closed(client):
    """What was told before it may still come."""
    while client.socket.receive()[0] != 8:
        pass
    client.socket.stream.close()


def last_deed():
    return fine("GET", "audit?most=1")["entries"][0]


@row("who may ask: nobody without a token, no person, an admin's device, the operator")
def _():
    refused(401, "token-not-valid", "GET", "accounts", token=None)
    refused(401, "token-not-valid", "GET", "accounts", token="x" * 43)
    refused(401, "token-not-valid", "GET", "accounts", token="short")
    person = logged_in(made())
    refused(403, "not-allowed", "GET", "accounts", token=person.session["token"])
    admin = logged_in(made("admin"))
    fine("GET", "accounts", token=admin.session["token"])
    fine("POST", "broadcast", {"body": "by an admin"}, token=admin.session["token"])
    same(last_deed()["who"], admin.name, "who did it")
    person.close()
    admin.close()


@row("what is wrong is said in one form")
def _():
    refused(404, "not-found", "GET", "nothing")
    refused(404, "not-found", "PATCH", "accounts")
    refused(404, "not-found", "GET", "accounts/nobody-at-all")
    refused(400, "wrong-field", "POST", "accounts", raw=b"{not json")
    refused(400, "wrong-field", "POST", "accounts", raw=b"[]")
    refused(400, "wrong-field", "POST", "accounts", {"name": 7, "password": PASSWORD}, field="name")
    refused(400, "wrong-field", "POST", "accounts", {"name": "a b", "password": PASSWORD}, field="name")
    refused(400, "wrong-field", "POST", "accounts", {"name": "ann", "password": "short"}, field="password")
    refused(400, "wrong-field", "POST", "accounts", {"name": "ann", "password": PASSWORD, "x": 1}, field="x")
    refused(400, "wrong-field", "POST", "accounts", {"name": "ann", "password": PASSWORD, "role": "king"}, field="role")
    refused(400, "wrong-field", "GET", "accounts?most=0", field="most")
    refused(400, "wrong-field", "GET", "accounts?after=x", field="after")
    status, _ = ask("POST", "accounts", raw=b"x" * 100_000)
    same(status, 413, "a body that is too large")


@row("POST accounts, GET accounts, GET accounts/NAME")
def _():
    name = made()
    refused(409, "name-taken", "POST", "accounts", {"name": name, "password": PASSWORD}, field="name")
    same(last_deed()["what"], "account.add", "written down")
    found, after = [], "0"
    while after:
        page = fine("GET", "accounts?most=2&after=%s" % after)
        found += [one["name"] for one in page["accounts"]]
        after = page.get("next")
    true(name in found and len(found) == len(set(found)), "every account once")
    client = logged_in(name)
    one = fine("GET", "accounts/" + name)
    same((one["name"], one["role"], len(one["devices"])), (name, "person", 1), "one account")
    client.close()


@row("POST accounts/NAME/password logs out all devices, and the new password fits")
def _():
    client = logged_in(made())
    fine("POST", "accounts/%s/password" % client.name, {"password": "seven black cats"})
    closed(client)
    other = Client((HOST, PORT))
    other.set("login", name=client.name, password="seven black cats")
    other.close()
    true("cats" not in json.dumps(fine("GET", "audit")), "no password in the audit log")


def hook(token, room, text="green"):
    return ask("POST", "hook/%s/%s" % (token, room), raw=("body=" + text).encode(), token=None, base="/packet/")[0]


@row("POST accounts with role bot, and accounts/NAME/tokens: made, listed by prefix, taken back")
def _():
    bot, owner, room = fresh("bot"), logged_in(made()), fresh("lobby")
    owner.set("create", alias=room)
    one = fine("POST", "accounts", {"name": bot, "role": "bot", "nickname": "Builds"})
    same((one["role"], one["shown"]), ("bot", "Builds"), "a bot")
    refused(400, "wrong-field", "POST", "accounts", {"name": fresh("bot"), "role": "bot", "password": PASSWORD}, field="password")
    refused(409, "is-a-bot", "POST", "accounts/%s/password" % bot, {"password": PASSWORD}, field="name")
    refused(409, "is-a-bot", "POST", "accounts/%s/role" % bot, {"role": "admin"}, field="name")
    refused(409, "not-a-bot", "POST", "accounts/%s/tokens" % owner.name, {"may": ["post"]})
    refused(400, "wrong-field", "POST", "accounts/%s/tokens" % bot, {"may": []}, field="may")
    refused(400, "wrong-field", "POST", "accounts/%s/tokens" % bot, {"may": ["fly"]}, field="may")
    refused(400, "wrong-field", "POST", "accounts/%s/tokens" % bot, {"may": ["post"], "rooms": ["a b"]}, field="rooms")
    minted = fine("POST", "accounts/%s/tokens" % bot, {"may": ["post"], "rooms": [room], "note": "ci"})
    true(minted["token"].startswith(minted["prefix"]) and len(minted["prefix"]) == 6, "the prefix")
    listed = fine("GET", "accounts/%s/tokens" % bot)["tokens"]
    same([(t["number"], t["prefix"], t["may"], t["rooms"], t["note"]) for t in listed],
         [(minted["number"], minted["prefix"], ["post"], [room], "ci")], "the list")
    true(minted["token"] not in json.dumps([listed, fine("GET", "audit?most=1000")]), "the token is nowhere else")
    same(hook(minted["token"], room), 200, "it posts")
    refused(403, "not-allowed", "GET", "accounts", token=minted["token"])
    fine("DELETE", "accounts/%s/tokens/%d" % (bot, minted["number"]))
    same(last_deed()["what"], "token.remove", "written down")
    same(hook(minted["token"], room), 401, "it is taken back")
    refused(404, "not-found", "DELETE", "accounts/%s/tokens/%d" % (bot, minted["number"]))
    owner.close()


@row("GET, POST and DELETE rooms/ALIAS/hooks")
def _():
    owner, room = logged_in(made()), fresh("lobby")
    owner.set("create", alias=room)
    refused(404, "not-found", "GET", "rooms/%s/hooks" % fresh("none"))
    refused(400, "wrong-field", "POST", "rooms/%s/hooks" % room, {"name": 7}, field="name")
    made_hook = fine("POST", "rooms/%s/hooks" % room, {"name": "CI"})
    same(last_deed()["what"], "hook.add", "written down")
    status = ask("POST", made_hook["address"][1:], raw=b"body=green", token=None, base="/")[0]
    same(status, 200, "it posts")
    true(made_hook["address"] not in json.dumps(fine("GET", "rooms/%s/hooks" % room)), "the token is not listed")
    fine("DELETE", "rooms/%s/hooks/%d" % (room, made_hook["number"]))
    status = ask("POST", made_hook["address"][1:], raw=b"body=green", token=None, base="/")[0]
    same(status, 401, "it is taken back")
    refused(404, "not-found", "DELETE", "rooms/%s/hooks/%d" % (room, made_hook["number"]))
    owner.close()


@row("rooms/ALIAS/retention and retention: what is older goes, history begins after it, the newest stays")
def _():
    owner, room = logged_in(made()), fresh("lobby")
    owner.set("create", alias=room)
    for each in range(250):
        owner.say(room, "text %d" % each)
    same(fine("GET", "rooms/%s/retention" % room), {"days": 0, "messages": 0}, "for good at first")
    refused(400, "wrong-field", "POST", "rooms/%s/retention" % room, {"messages": -1}, field="messages")
    same(fine("POST", "rooms/%s/retention" % room, {"messages": 10}), {"days": 0, "messages": 10}, "set")
    same(last_deed()["what"], "room.retention", "written down")
    same(fine("GET", "retention"), {"days": 0, "messages": 0}, "the site's")
    true(fine("POST", "retention")["messages"] >= 240, "what is due goes at once")
    page = owner.get("history", conversation="#" + room, limit=200)
    same([m["seq"] for m in page["messages"]], list(range(241, 251)), "the newest are left")
    true(not page.get("older"), "nothing older is promised")
    joined = owner.get("history", conversation="#" + room, direction="after", seq=3, limit=5)
    same([m["seq"] for m in joined["messages"]], list(range(241, 246)), "history goes on after a gap")
    owner.say(room, "the next")
    page = owner.get("history", conversation="#" + room, limit=1)
    same(page["messages"][0]["seq"], 251, "seqs go on")
    owner.close()


@row("POST accounts/NAME/role")
def _():
    client = logged_in(made())
    token = client.session["token"]
    fine("POST", "accounts/%s/role" % client.name, {"role": "admin"})
    fine("GET", "health", token=token)
    fine("POST", "accounts/%s/role" % client.name, {"role": "person"})
    refused(403, "not-allowed", "GET", "health", token=token)
    client.close()


@row("POST accounts/NAME/logout: one device, then all")
def _():
    one, two = logged_in(made()), None
    two = logged_in(one.name)
    fine("POST", "accounts/%s/logout" % one.name, {"device": one.session["device"]})
    closed(one)
    two.ask("get", "devices")
    same(fine("POST", "accounts/%s/logout" % one.name)["devices"], 1, "the other")
    closed(two)
    refused(404, "not-found", "POST", "accounts/%s/logout" % one.name, {"device": 999999})


@row("DELETE accounts/NAME: gone at once, and its connection too")
def _():
    client = logged_in(made())
    fine("DELETE", "accounts/" + client.name)
    closed(client)
    refused(404, "not-found", "GET", "accounts/" + client.name)
    same((last_deed()["what"], last_deed()["target"]), ("account.remove", client.name), "written down")


@row("POST invites")
def _():
    invite = fine("POST", "invites", {"uses": 2, "days": 1, "note": "for bob"})
    true(re.fullmatch("[0-9A-Za-z_-]{43}", invite["invite"]), "an invite")
    refused(400, "wrong-field", "POST", "invites", {"uses": 0}, field="uses")
    true(invite["invite"] not in json.dumps(fine("GET", "audit")), "no invite in the audit log")


@row("GET rooms, rooms/ALIAS, rooms/ALIAS/members")
def _():
    alias = fresh("room")
    socket = Socket((HOST, PORT), "/xgate/websocket/%s?nickname=k" % alias)
    socket.receive()
    found, after = [], ""
    while after is not None:
        page = fine("GET", "rooms?most=2&after=" + urllib.parse.quote(after))
        found += [one["alias"] for one in page["rooms"]]
        after = page.get("next")
    true(alias in found and found == sorted(found), "every room in order")
    one = fine("GET", "rooms/" + alias)
    same((one["direct"], one["guests"], one["keeping"]), (False, True, "history"), "the settings")
    same(fine("GET", "rooms/%s/members" % alias)["members"], [], "nobody belongs to it")
    refused(404, "not-found", "GET", "rooms/nowhere-at-all")
    socket.close()


@row("GET sessions, DELETE sessions/NUMBER")
def _():
    client = logged_in(made())
    mine = [one for one in fine("GET", "sessions?most=10000")["sessions"] if one["handle"] == client.name]
    same(len(mine), 1, "one connection")
    same((mine[0]["dialect"], mine[0]["known"], mine[0]["address"]), ("packet", "account", HOST), "which")
    same(mine[0]["device"], client.session["device"], "on which device")
    fine("DELETE", "sessions/%d" % mine[0]["session"])
    closed(client)
    refused(404, "not-found", "DELETE", "sessions/%d" % mine[0]["session"])
    # It was not logged out.
    again = Client((HOST, PORT))
    again.set("resume", token=client.session["token"])
    again.close()


@row("POST broadcast to all who are connected: a headline")
def _():
    client = logged_in(made())
    true(fine("POST", "broadcast", {"body": "Backup at 12"})["told"] >= 1, "somebody was told")
    heard = client.hear("message")
    same((heard["type"], heard["body"]), ("headline", "Backup at 12"), "a headline")
    refused(400, "wrong-field", "POST", "broadcast", {"body": "x", "to": "moon"}, field="to")
    refused(400, "wrong-field", "POST", "broadcast", {}, field="body")
    client.close()


@row("POST broadcast to rooms: a message that is kept there")
def _():
    alias = fresh("room")
    socket = Socket((HOST, PORT), "/xgate/websocket/%s?nickname=k" % alias)
    socket.receive()
    fine("POST", "broadcast", {"body": "Dinner!", "to": "rooms"})
    while True:
        frame = json.loads(socket.receive()[1].decode("utf-8"))
        if frame["type"] == "normal":
            same(frame["payload"], "Dinner!", "what was said")
            break
    socket.close()


@row("GET storage")
def _():
    storage = fine("GET", "storage")
    true(storage["databaseBytes"] > 0 and storage["accounts"] > 0, "something is kept")
    true("byRoom" in storage and "byAccount" in storage, "by whom")


@row("GET audit: everything that was done, newest first, by pages")
def _():
    numbers, before = [], None
    while True:
        page = fine("GET", "audit?most=5" + ("&before=%d" % before if before else ""))
        numbers += [one["number"] for one in page["entries"]]
        before = page.get("next")
        if before is None:
            break
    same(numbers, list(range(numbers[0], 0, -1)), "no entry is missing")


@row("GET health")
def _():
    same(fine("GET", "health")["status"], "ok", "health")


@row("GET /metrics")
def _():
    refused(401, "token-not-valid", "GET", "metrics", base="/", token=None)
    client = logged_in(made())
    status, text = ask("GET", "metrics", base="/")
    same(status, 200, "metrics")
    for line in text.splitlines():
        true(line.startswith("# ") or re.fullmatch(r'[a-z_]+(\{[a-z]+="[^"]+"\})? [0-9.]+', line), line)
    true('rookery_connections{dialect="packet"}' in text, "connections by dialect")
    true("rookery_store_commit_seconds_count" in text and "rookery_lane_depth" in text, "the store and the lanes")
    client.close()


if __name__ == "__main__":
    sys.exit(walk())
