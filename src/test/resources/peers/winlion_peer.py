#!/usr/bin/env python3
"""Uses every call of the winlion page and all nine kinds of media against a running server.

usage: winlion_peer.py HOST PORT

Written from the page alone; crossing is looked at with the packet client of another page.
"""

import json
import os
import socket
import sys

from packet_client import Client
from websocket import BINARY, Refused, row, same, true, walk
from winlion_client import COMMUNITY, USER, Chat, Web, failed, form

PLACE = (sys.argv[1], int(sys.argv[2]))
PASSWORD = "six white rabbits"
run = os.urandom(3).hex()
count = 0
PNG = (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
       b"\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xdc\xccY\xe7"
       b"\x00\x00\x00\x00IEND\xaeB`\x82")
NINE = [
    {"media": 1, "content": "你好 <b> \"q\" 😀"},
    {"media": 2, "content": "Cats win", "pic": "http://a.example/c.jpg", "url": "http://a.example/n",
     "memo": "Nobody is surprised."},
    {"media": 3, "url": "http://a.example/v.mp3", "amount": 40},
    {"media": 4, "url": "http://a.example/p.png"},
    {"media": 5, "url": "http://a.example/red", "amount": 300, "memo": "恭喜"},
    {"media": 6, "content": "cry"},
    {"media": 7, "url": "http://www.a.com/dsturl.html"},
    {"media": 8, "pic": "http://a.example/v.jpg", "url": "http://a.example/v.mp4"},
    {"media": 9, "content": "10086", "pic": "http://a.example/p.png", "memo": "胡大力"},
]


def mobile():
    global count
    count += 1
    return "138%s%d" % (run, count)


def somebody(nickname="Ann"):
    """A browser that has just registered."""
    web = Web(PLACE)
    web.me = web.call("/user/register", mobile=mobile(), passwd=PASSWORD, nickname=nickname,
                      avatar="", sex="W", memo="")["data"]
    web.id = web.me["id"]
    return web


def chat(web):
    return Chat(PLACE, web.id, web.me["token"])


def befriend(one, other):
    return one.call("/contact/addfriend", userid=one.id, dstid=other.id)


def community(owner, name, *members):
    made = owner.call("/contact/createcommunity", name=name, ownerid=owner.id, icon="", cate=1,
                      memo="")["data"]
    for member in members:
        member.call("/contact/joincommunity", userid=member.id, dstid=made["id"])
    return made


@row("register: data is the user with a token, a browser gets a cookie, a name is given once")
def _():
    ann = somebody("安 娜")
    same(set(ann.me), USER, "keys")
    same((ann.me["nickname"], ann.me["token"] != ""), ("安 娜", True), "user %r" % ann.me)
    true(ann.me["id"] > 0, "a number")
    true("T" in ann.me["createat"], "RFC 3339")
    true(ann.cookie, "a cookie")
    same(failed(Web(PLACE).call, "/user/register", mobile=ann.me["mobile"], passwd=PASSWORD),
         "该手机号已经注册", "sentence")
    failed(Web(PLACE).call, "/user/register", mobile=mobile(), passwd="short")
    failed(Web(PLACE).call, "/user/register", mobile="", passwd=PASSWORD)
    failed(Web(PLACE).call, "/user/register", mobile="a b", passwd=PASSWORD)
    failed(Web(PLACE).call, "/user/register", mobile=mobile(), passwd="x" * 2000)
    failed(Web(PLACE).call, "/user/register", mobile=mobile(), passwd=PASSWORD, nickname="x" * 65)


@row("login: a fresh token each time; form and JSON; a plus in a form is a space")
def _():
    name = mobile()
    web = Web(PLACE)
    web.call_json("/user/register", mobile=name, passwd="p w 中 long enough", nickname="P")
    first = web.call("/user/login", mobile=name, passwd="p w 中 long enough")["data"]
    second = web.answer("/user/login", ("mobile=%s&passwd=p+w+%%E4%%B8%%AD+long enough" % name)
                        .replace(" ", "%20").encode(),
                        "application/x-www-form-urlencoded; charset=UTF-8")["data"]
    same(first["id"], second["id"], "number")
    true(first["token"] != second["token"], "another token")
    third = web.call_json("/user/login", mobile=name, passwd="p w 中 long enough")["data"]
    same(third["id"], first["id"], "by JSON")
    failed(web.call, "/user/login", mobile=name, passwd="wrong one entirely")
    failed(web.call, "/user/login", mobile=mobile(), passwd=PASSWORD)
    failed(web.call, "/user/login", mobile=name)
    failed(web.answer, "/user/login", b"mobile=1&passwd=2", "text/plain")
    failed(web.answer, "/user/login", b"{not json", "application/json")
    failed(web.answer, "/user/login", b"[1]", "application/json")
    failed(web.answer, "/user/login", b"mobile=%zz&passwd=x", "application/x-www-form-urlencoded")


@row("find: by number, for whoever is logged in; nobody's token is shown")
def _():
    ann, bob = somebody(), somebody("Bob")
    found = ann.call("/user/find", id=bob.id)["data"]
    same((set(found), found["id"], found["nickname"], found["mobile"], found["token"]),
         (USER, bob.id, "Bob", bob.me["mobile"], ""), "user")
    same(ann.call_json("/user/find", id=bob.id)["data"]["id"], bob.id, "JSON number")
    for wrong in (999999999, 0, -1, "x", "", "99999999999999999999", "1.5"):
        failed(ann.call, "/user/find", id=wrong)
    same(failed(Web(PLACE).call, "/user/find", id=bob.id), "请先登录", "without a cookie")
    same(Web(PLACE).call("/user/find", id=bob.id, token=ann.me["token"])["data"]["id"], bob.id,
         "by token")
    same(failed(Web(PLACE).call, "/user/find", id=bob.id, token="A" * 43), "请先登录", "wrong token")


@row("addfriend: at once for both; not oneself, nobody unknown, not as somebody else")
def _():
    ann, bob, eve = somebody(), somebody("Bob"), somebody("Eve")
    same(ann.call("/contact/loadfriend", userid=ann.id)["total"], 0, "none yet")
    same(befriend(ann, bob)["msg"], "好友添加成功", "sentence")
    for one, other in ((ann, bob), (bob, ann)):
        found = one.call("/contact/loadfriend", userid=one.id)
        same((found["total"], [user["id"] for user in found["rows"]]), (1, [other.id]), "friends")
        same(set(found["rows"][0]), USER, "keys")
    same(befriend(ann, bob)["code"], 0, "twice is no harm")
    same(failed(befriend, ann, ann), "不能添加自己为好友啊", "oneself")
    failed(ann.call, "/contact/addfriend", userid=ann.id, dstid=99999999)
    failed(ann.call, "/contact/addfriend", userid=ann.id, dstid="x")
    failed(eve.call, "/contact/addfriend", userid=ann.id, dstid=eve.id)
    failed(eve.call, "/contact/loadfriend", userid=ann.id)
    failed(Web(PLACE).call, "/contact/loadfriend", userid=ann.id)
    failed(ann.call, "/contact/loadfriend")
    same(ann.call("/contact/loadfriend", userid=ann.id)["total"], 1, "nothing changed")


@row("communities: made, joined by number, listed; names may repeat; what is not there is not joined")
def _():
    ann, bob, eve = somebody(), somebody("Bob"), somebody("Eve")
    made = community(ann, "我的 群 " + run, bob)
    same((set(made), made["ownerid"], made["name"]), (COMMUNITY, ann.id, "我的 群 " + run), "made")
    again = community(ann, "我的 群 " + run)
    true(again["id"] != made["id"], "another of the same name")
    same(community(ann, "?! " + run)["name"], "?! " + run, "a name that is no alias")
    for one, wanted in ((ann, 3), (bob, 1), (eve, 0)):
        found = one.call("/contact/loadcommunity", userid=one.id)
        same((found["total"], len(found["rows"])), (wanted, wanted), "communities")
    same(bob.call("/contact/loadcommunity", userid=bob.id)["rows"], [made], "the same for all")
    same(bob.call("/contact/joincommunity", userid=bob.id, dstid=made["id"])["code"], 0, "twice")
    same(failed(ann.call, "/contact/createcommunity", name="", ownerid=ann.id), "缺少群名称", "name")
    failed(ann.call, "/contact/createcommunity", name="x" * 141, ownerid=ann.id)
    failed(eve.call, "/contact/createcommunity", name="x", ownerid=ann.id)
    same(failed(Web(PLACE).call, "/contact/createcommunity", name="x", ownerid=0), "请先登录", "owner")
    failed(eve.call, "/contact/joincommunity", userid=ann.id, dstid=made["id"])
    same(failed(eve.call, "/contact/joincommunity", userid=eve.id, dstid=99999999), "该群不存在", "")
    failed(eve.call, "/contact/loadcommunity", userid=ann.id)


@row("/chat: a wrong token, another's number, none at all: 403 before the upgrade")
def _():
    ann, bob = somebody(), somebody("Bob")
    for user, token in ((ann.id, "A" * 43), (ann.id, bob.me["token"]), (ann.id, ""), ("", ""),
                        ("x", ann.me["token"]), (-1, ann.me["token"]), (ann.id, "%zz")):
        try:
            Chat(PLACE, user, token)
        except Refused as refused:
            same(refused.status, 403, "status")
        else:
            raise AssertionError("let in as %r" % user)
    chat(ann).close()


@row("cmd 10: all nine kinds, letter by letter, to the one, with no echo to the sender")
def _():
    ann, bob = somebody(), somebody("Bob")
    one, other = chat(ann), chat(bob)
    for media in NINE:
        other.hears(one.say(bob.id, **media))
    odd = ('{ "content" : "x\\u4e2d", "media":1, "unknown":{"a":[1,2]}, "userid":%d ,"cmd":10,'
           '"id":9007199254740993,"dstid":%d}' % (ann.id, bob.id))
    one.send(odd)
    other.hears(odd)
    long = one.say(bob.id, media=1, content="long " * 1000)
    other.hears(long)
    # Whatever of all that were echoed would come before this.
    one.hears(other.say(ann.id, media=1, content="your turn"))
    one.close()
    other.close()


@row("cmd 11: all nine kinds to everybody in the community but the sender")
def _():
    ann, bob, eve, out = somebody(), somebody("Bob"), somebody("Eve"), somebody("Out")
    room = community(ann, "nine " + run, bob)["id"]
    chats = [chat(each) for each in (ann, bob, eve, out)]
    for media in NINE:
        chats[1].hears(chats[0].say(room, 11, **media))
    eve.call("/contact/joincommunity", userid=eve.id, dstid=room)
    said = chats[0].say(room, 11, media=1, content="all")
    chats[1].hears(said)
    chats[2].hears(said)
    chats[3].say(room, 11, media=1, content="a stranger's")
    said = chats[1].say(room, 11, media=1, content="end")
    chats[0].hears(said)
    chats[2].hears(said)
    chats[3].hears(chats[0].say(out.id, media=1, content="you hear nothing else"))
    for each in chats:
        each.close()


@row("what makes no sense is answered by nothing, told to nobody, and hurts nobody")
def _():
    ann, bob = somebody(), somebody("Bob")
    one, other = chat(ann), chat(bob)
    mine = {"dstid": bob.id, "cmd": 10, "userid": ann.id, "media": 1, "content": "x"}
    for wrong in (dict(mine, userid=bob.id), dict(mine, userid=0), dict(mine, dstid=-1),
                  dict(mine, cmd=12), dict(mine, media=10), dict(mine, content=5),
                  dict(mine, dstid=str(bob.id)), dict(mine, userid=1.5)):
        one.say(bob.id, media=1, content="between")
        other.hear()
        one.send(json.dumps(wrong))
    for text in ("", "{", "null", "[]", "hello", '{"cmd":10}', '{"cmd":0,"userid":1}'):
        one.say(bob.id, media=1, content="between")
        other.hear()
        one.send(text)
    one.socket.send(BINARY, b"bytes")
    one.say(99999999, media=1, content="to nobody")
    one.say(99999999, 11, media=1, content="to no community")
    one.say(bob.id, media=1, content="end")
    same(json.loads(other.hear())["content"], "end", "only what makes sense came")
    one.hears(other.say(ann.id, media=1, content="nothing was answered"))
    one.close()
    other.close()


@row("upload: the bytes are under /mnt for those whom a message shows them, and for nobody else")
def _():
    ann, bob, eve = somebody(), somebody("Bob"), somebody("Eve")
    content = PNG + os.urandom(16)
    url = ann.upload(content, userid=ann.id)["data"]
    true(url.startswith("/mnt/") and url.endswith(".png"), "address " + url)
    status, headers, found = ann.request("GET", url)
    same((status, headers["Content-Type"], found), (200, "image/png", content), "own file")
    true(bob.request("GET", url)[0] in (401, 404), "not yet")
    one, other = chat(ann), chat(bob)
    other.hears(one.say(bob.id, media=4, url=url))
    same(bob.request("GET", url)[2], content, "now")
    same(Web(PLACE).request("GET", url + "?token=" + bob.me["token"])[2], content, "by token")
    true(eve.request("GET", url)[0] in (401, 404), "not for others")
    true(Web(PLACE).request("GET", url)[0] in (401, 404), "not for nobody")
    voice = ann.upload(b"\xff\xfb\x90\x00" + os.urandom(4000), file_name="blob", filetype=".mp3",
                       kind="audio/mp3")["data"]
    true(voice.endswith(".mp3"), "address " + voice)
    other.hears(one.say(bob.id, media=3, url=voice, amount=2))
    same(bob.request("GET", voice)[0], 200, "voice")
    large = os.urandom(3 << 20)
    same(ann.request("GET", ann.upload(large, file_name="l.bin")["data"])[2], large, "3 MiB")
    one.close()
    other.close()


@row("upload: no file, no form, not logged in, as somebody else")
def _():
    ann, eve = somebody(), somebody("Eve")
    failed(ann.upload, b"", userid=ann.id)
    failed(ann.upload, PNG, name="other")
    failed(ann.call, "/attach/upload", file="x")
    same(failed(Web(PLACE).upload, PNG), "请先登录", "sentence")
    failed(Web(PLACE).upload, PNG, path="/attach/upload?token=" + "A" * 43)
    failed(eve.upload, PNG, userid=ann.id)
    true(Web(PLACE).upload(PNG, path="/attach/upload?token=" + ann.me["token"])["data"], "token")
    same(ann.request("GET", "/attach/upload")[0], 405, "GET")
    # Several requests one after the other on one connection.
    stream = socket.create_connection(PLACE, 20)
    body = form({"id": ann.id}).encode()
    ask = (b"POST /user/find HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n"
           b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
           % (ann.cookie.encode(), len(body), body))
    part = (b'--m\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n' + PNG
            + b"\r\n--m--\r\n")
    bring = (b"POST /attach/upload HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n"
             b"Content-Type: multipart/form-data; boundary=m\r\nContent-Length: %d\r\n\r\n%s"
             % (ann.cookie.encode(), len(part), part))
    for asked in (ask, bring, ask, bring):
        stream.sendall(asked)
        found = b""
        while b"\r\n\r\n" not in found or not found.endswith(b"}"):
            more = stream.recv(65536)
            true(more, "the connection goes on after %r" % found)
            found += more
        true(b'"code":0' in found, "answer %r" % found)
    stream.close()


@row("a body that is larger than any form is refused, and the server goes on")
def _():
    ann = somebody()
    try:
        status, _, content = ann.request("POST", "/user/find", b"id=" + b"1" * (1 << 20),
                                         Content_Type="application/x-www-form-urlencoded")
        true(status == 413 or b"-1" in content, "refused, not %d %r" % (status, content[:100]))
    except (ConnectionError, OSError):
        pass
    stream = socket.create_connection(PLACE, 20)
    stream.sendall(b"POST /attach/upload HTTP/1.1\r\nHost: x\r\nCookie: %s\r\nContent-Type: "
                   b"multipart/form-data; boundary=m\r\nContent-Length: 99999999999\r\n\r\n"
                   % ann.cookie.encode())
    found = b""
    while b'"code":-1' not in found:
        more = stream.recv(65536)
        true(more, "an answer, not %r" % found)
        found += more
    stream.close()
    same(ann.call("/user/find", id=ann.id)["data"]["id"], ann.id, "goes on")


@row("several windows of one account: each hears, none hears itself")
def _():
    ann, bob = somebody(), somebody("Bob")
    first, second, other = chat(ann), chat(ann), chat(bob)
    said = other.say(ann.id, media=1, content="to both")
    first.hears(said)
    second.hears(said)
    other.hears(first.say(bob.id, media=1, content="from the first"))
    said = other.say(ann.id, media=1, content="the second heard nothing of it")
    second.hears(said)
    for each in (first, second, other):
        each.close()


@row("crossing: a packet client and a winlion client in one room, and one to the other")
def _():
    ann = somebody("Ann")
    room = community(ann, "cross " + run)
    alias = "cross-" + run
    packet = Client(PLACE)
    packet.set("register", name="pat-" + run, password=PASSWORD, nickname="Pat")
    packet.set("join", room=alias)
    one = chat(ann)
    packet.told.clear()
    one.say(room["id"], 11, media=1, content="from winlion")
    told = packet.hear()
    while told.get("body") != "from winlion":
        told = packet.hear()
    same((told["to"], told["from"]), (alias, ann.me["mobile"]), "message %r" % told)
    packet.say(alias, "from packet")
    heard = json.loads(one.hear())
    pat = heard["userid"]
    same(heard, {"dstid": room["id"], "cmd": 11, "userid": pat, "media": 1,
                 "content": "from packet"}, "message")
    same(ann.call("/user/find", id=pat)["data"]["nickname"], "Pat", "who said it")
    answer = packet.say(alias, "with a mistake")
    one.hear()
    packet.set("correct", conversation="#" + alias, id=answer["id"], body="without")
    same(json.loads(one.hear())["content"], "[corrected] without", "a correction is a line")
    packet.set("react", conversation="#" + alias, id=answer["id"], emoji="👍")
    true(json.loads(one.hear())["content"].startswith("👍 > "), "a reaction is a line")
    packet.say(ann.me["mobile"], "a direct", type="chat")
    same(json.loads(one.hear()), {"dstid": ann.id, "cmd": 10, "userid": pat, "media": 1,
                                  "content": "a direct"}, "direct")
    one.say(pat, media=1, content="and back")
    told = packet.hear()
    while told.get("body") != "and back":
        told = packet.hear()
    same((told["type"], told["from"]), ("chat", ann.me["mobile"]), "direct %r" % told)
    url = ann.upload(PNG + b"cross", userid=ann.id)["data"]
    one.say(room["id"], 11, media=4, url=url)
    told = packet.hear()
    while told.get("content", {}).get("kind") != "picture":
        told = packet.hear()
    same(told["content"]["file"]["size"], len(PNG) + 5, "a file of this server: %r" % told)
    same(ann.call("/contact/addfriend", userid=ann.id, dstid=pat)["msg"],
         "已发送好友申请，等待对方同意", "whoever has no winlion is asked")
    packet.set("accept", name=ann.me["mobile"])
    friends = ann.call("/contact/loadfriend", userid=ann.id)["rows"]
    same([user["id"] for user in friends], [pat], "friends")
    one.close()
    packet.close()


if __name__ == "__main__":
    sys.exit(walk())
