#!/usr/bin/env python3
"""Walks through the section "Files" of the packet page against a running server.

usage: upload_peer.py HOST PORT

Written from the page alone, with Python's own HTTP client.
"""

import hashlib
import http.client
import os
import random
import sys
import time

from packet_client import Client, denied
from websocket import row, same, true, walk

PLACE = (sys.argv[1], int(sys.argv[2]))
run = os.urandom(3).hex()
count = 0


def account(word):
    global count
    count += 1
    one = Client(PLACE)
    one.name = "%s-%s-%d" % (word, run, count)
    one.session = one.set("register", name=one.name, password="six white rabbits")
    return one


def announce(one, name, content, **more):
    return one.set("upload", **dict({"name": name, "size": len(content),
                                     "hash": hashlib.sha256(content).hexdigest()}, **more))


def request(one, method, address, content=None, **headers):
    """Status, headers and content of the answer."""
    http_connection = http.client.HTTPConnection(*PLACE, timeout=20)
    if one:
        headers["Authorization"] = "Bearer " + one.session["token"]
    http_connection.request(method, address, content, {key.replace("_", "-"): value
                                                       for key, value in headers.items()})
    answer = http_connection.getresponse()
    found = answer.status, answer.headers, answer.read()
    http_connection.close()
    return found


def path(address):
    """An address may be whole, or a path on this server."""
    return address if address.startswith("/") else "/" + address.split("/", 3)[3]


def put(one, upload, content, first, end):
    status, headers, _ = request(one, "PUT", upload["address"], content[first:end],
                                 Content_Range="bytes %d-%d/%d" % (first, end - 1, len(content)))
    return status, headers.get("Range")


def bring(one, name, content):
    upload = announce(one, name, content)
    if upload.get("offset", 0) < len(content):
        same(put(one, upload, content, 0, len(content))[0], 200, "status")
    return one.set("finish", upload=upload["upload"])


@row("upload: the welcome says that files are taken, and how large")
def _():
    one = account("ann")
    welcome = one.welcome["welcome"]
    true(welcome["limits"]["upload_bytes"] > 0, "limits %r" % welcome["limits"])
    true({"picture", "voice", "video", "file"} <= set(welcome["capabilities"]), "words")
    denied("too_large", one.set, "upload", name="x", hash="0" * 64,
           size=welcome["limits"]["upload_bytes"] + 1)
    one.close()


@row("PUT: pieces one after the other, 308 with Range, 200 at the end, then finish gives the file")
def _():
    one, content = account("ann"), os.urandom(100000)
    upload = announce(one, "noise.bin", content)
    same(set(upload), {"upload", "address", "size"}, "keys")
    true(upload["address"].startswith("/"), "an address on this server")
    first = 0
    while first < len(content):
        end = min(len(content), first + random.randint(1, 40000))
        status, told = put(one, upload, content, first, end)
        if end < len(content):
            same((status, told), (308, "bytes=0-%d" % (end - 1)), "answer")
            same(one.get("upload", upload=upload["upload"])["offset"], end, "offset")
        else:
            same(status, 200, "status")
        first = end
    found = one.set("finish", upload=upload["upload"])
    same((found["name"], found["size"], found["hash"]),
         ("noise.bin", len(content), hashlib.sha256(content).hexdigest()), "file")
    denied("no_such_upload", one.get, "upload", upload=upload["upload"])
    same(request(one, "GET", found["url"])[2], content, "content")
    one.close()


@row("PUT: after a cut the rest is sent from the offset")
def _():
    one, content = account("ann"), os.urandom(500000)
    upload = announce(one, "cut.bin", content)
    cut = http.client.HTTPConnection(*PLACE, timeout=20)
    cut.putrequest("PUT", upload["address"])
    cut.putheader("Authorization", "Bearer " + one.session["token"])
    cut.putheader("Content-Range", "bytes 0-%d/%d" % (len(content) - 1, len(content)))
    cut.putheader("Content-Length", str(len(content)))
    cut.endheaders()
    cut.send(content[:123456])
    cut.close()
    offset, patience = 0, time.time() + 20
    while offset < 123456 and time.time() < patience:
        offset = one.get("upload", upload=upload["upload"]).get("offset", 0)
    same(offset, 123456, "offset")
    same(put(one, upload, content, offset, len(content))[0], 200, "status")
    same(one.set("finish", upload=upload["upload"])["hash"],
         hashlib.sha256(content).hexdigest(), "hash")
    one.close()


@row("PUT: ranges that overlap count once, holes and nonsense are refused, no range asks")
def _():
    one, content = account("ann"), os.urandom(1000)
    upload = announce(one, "ranges.bin", content)
    same(put(one, upload, content, 0, 600), (308, "bytes=0-599"), "first")
    same(put(one, upload, content, 700, 1000), (416, "bytes=0-599"), "a hole")
    same(put(one, upload, content, 100, 200), (308, "bytes=0-599"), "again")
    for wrong in ["bytes 600-999/1001", "bytes 999-600/1000", "600-999/1000", ""]:
        same(request(one, "PUT", upload["address"], content[600:], Content_Range=wrong)[0], 400, wrong)
    status, headers, _ = request(one, "PUT", upload["address"], b"", Content_Range="bytes */1000")
    same((status, headers["Range"]), (308, "bytes=0-599"), "asked")
    same(put(one, upload, content, 500, 1000)[0], 200, "rest")
    one.set("finish", upload=upload["upload"])
    one.close()


@row("upload: nobody else gets at it")
def _():
    one, other, content = account("ann"), account("bob"), os.urandom(100)
    upload = announce(one, "mine.bin", content)
    denied("no_such_upload", other.get, "upload", upload=upload["upload"])
    denied("no_such_upload", other.set, "finish", upload=upload["upload"])
    denied("no_such_upload", other.set, "cancel", upload=upload["upload"])
    same(put(other, upload, content, 0, 100)[0], 404, "another account")
    same(request(None, "PUT", upload["address"], content)[0], 401, "nobody")
    one.close()
    other.close()


@row("finish: bytes that are missing and a hash that lies are a conflict")
def _():
    one, content = account("ann"), os.urandom(100)
    upload = announce(one, "missing.bin", content)
    put(one, upload, content, 0, 50)
    denied("conflict", one.set, "finish", upload=upload["upload"])
    same(put(one, upload, content, 50, 100)[0], 200, "the rest")
    one.set("finish", upload=upload["upload"])
    lie = announce(one, "lie.bin", content, hash="0" * 64)
    put(one, lie, content, 0, 100)
    denied("conflict", one.set, "finish", upload=lie["upload"])
    denied("no_such_upload", one.get, "upload", upload=lie["upload"])
    one.close()


@row("cancel: it is gone")
def _():
    one, content = account("ann"), os.urandom(100)
    upload = announce(one, "gone.bin", content)
    one.set("cancel", upload=upload["upload"])
    denied("no_such_upload", one.set, "cancel", upload=upload["upload"])
    one.close()


@row("upload: the same bytes again need not be sent, if one may read them")
def _():
    one, other, content = account("ann"), account("bob"), os.urandom(1000)
    bring(one, "first.bin", content)
    same(announce(one, "second.bin", content).get("offset"), 1000, "my own")
    same(announce(other, "theirs.bin", content).get("offset", 0), 0, "another's")
    one.close()
    other.close()


@row("message: a file goes to whom it is said and to nobody else, whatever is claimed of it")
def _():
    one, other, third = account("ann"), account("bob"), account("eve")
    content = b"minutes of the day"
    found = bring(one, "minutes.txt", content)
    same(request(other, "GET", found["url"])[0], 404, "before it is said")
    claimed = dict(found, name="cat.jpg", type="image/jpeg", size=1, hash="1" * 64)
    denied("no_such_upload", say, third, other, found)
    say(one, other, claimed)
    heard = other.hear("message", "chat")["content"]["file"]
    same([heard[key] for key in ("key", "name", "type", "size", "hash")],
         [found["key"], "minutes.txt", "text/plain", len(content), hashlib.sha256(content).hexdigest()],
         "file")
    same(request(other, "GET", path(heard["url"]))[2], content, "content")
    status, headers, part = request(other, "GET", found["url"], Range="bytes=3-6")
    same((status, part, headers["Content-Range"]), (206, content[3:7], "bytes 3-6/18"), "a part")
    same(request(third, "GET", found["url"])[0], 404, "a third")
    same(request(None, "GET", found["url"])[0], 401, "nobody")
    for each in (one, other, third):
        each.close()


def say(one, other, found):
    return one.ask_packet({"op": "message", "message": {
        "type": "chat", "to": other.name, "body": "[file]", "local_id": os.urandom(6).hex(),
        "content": {"kind": "file", "file": found}}}, "message")


@row("profile: only a picture of one's own is a face, and every account may see it")
def _():
    one, other = account("ann"), account("bob")
    text = bring(one, "text.txt", b"not a picture " + os.urandom(4).hex().encode())
    denied("not_allowed", one.set, "profile", avatar=text["url"])
    picture = bring(one, "dot.gif", bytes.fromhex(
        "47494638396101000100800000000000ffffff2c00000000010001000002024401003b"))
    same(picture["type"], "image/gif", "type")
    denied("no_such_upload", other.set, "profile", avatar=picture["url"])
    same(request(other, "GET", picture["url"])[0], 404, "before")
    same(one.set("profile", avatar=picture["url"])["avatar"], picture["url"], "face")
    same(request(other, "GET", picture["url"])[0], 200, "after")
    status, headers, _ = request(other, "GET", picture["thumbnail"])
    same(status, 200, "small")
    true(headers["Content-Type"] in ("image/png", "image/jpeg"), "type of the small one")
    one.close()
    other.close()


@row("upload: guests bring no files")
def _():
    one = Client(PLACE)
    one.set("guest")
    denied("not_allowed", one.set, "upload", name="x", size=1, hash="0" * 64)
    one.close()


if __name__ == "__main__":
    sys.exit(walk())
