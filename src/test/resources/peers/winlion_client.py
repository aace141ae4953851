"""A client of winlion, written from its page and the notes on the original alone."""

import http.client
import json
import os
from urllib.parse import quote

from websocket import TEXT, Socket, same, true

USER = {"id", "mobile", "avatar", "sex", "nickname", "online", "token", "memo", "createat"}
COMMUNITY = {"id", "name", "ownerid", "icon", "cate", "memo", "createat"}


class Failed(Exception):
    """The server answered -1."""


def encode_uri(text):
    """JavaScript's encodeURI: the web client builds its forms with it."""
    return quote(text, safe="~()*!.'-_;,/?:@&=+$#")


def form(fields):
    return "&".join("%s=%s" % (name, encode_uri(str(value))) for name, value in fields.items())


class Web:
    """The HTTP interface, with the cookie of a browser."""

    def __init__(self, place):
        self.place, self.cookie = place, None

    def request(self, method, path, body=None, **headers):
        """Status, headers, content."""
        connection = http.client.HTTPConnection(*self.place, timeout=20)
        if self.cookie:
            headers["Cookie"] = self.cookie
        connection.request(method, path, body, {name.replace("_", "-"): value
                                                for name, value in headers.items()})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def answer(self, path, body, kind):
        status, headers, content = self.request("POST", path, body, Content_Type=kind)
        same(status, 200, "status, with %r" % content)
        same(headers["Content-Type"], "application/json", "type")
        if headers["Set-Cookie"]:
            true("HttpOnly" in headers["Set-Cookie"], "a script cannot read the cookie")
            self.cookie = headers["Set-Cookie"].split(";")[0]
        found = json.loads(content.decode("utf-8"))
        true(set(found) <= {"code", "msg", "data", "rows", "total"}, "keys of %r" % found)
        true(found["code"] in (0, -1), "code of %r" % found)
        if found["code"] == -1:
            true(found["msg"], "a sentence")
            raise Failed(found["msg"])
        return found

    def call(self, path, **fields):
        return self.answer(path, form(fields).encode(), "application/x-www-form-urlencoded")

    def call_json(self, path, **fields):
        return self.answer(path, json.dumps(fields).encode(), "application/json")

    def upload(self, content, name="file", file_name="a.png", kind="image/png", path="/attach/upload",
               **fields):
        mark = "----" + os.urandom(8).hex()
        parts = [b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (
            mark.encode(), key.encode(), str(value).encode()) for key, value in fields.items()]
        parts.append(b'--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n'
                     b'Content-Type: %s\r\n\r\n%s\r\n' % (mark.encode(), name.encode(),
                                                          file_name.encode(), kind.encode(), content))
        parts.append(b"--%s--\r\n" % mark.encode())
        return self.answer(path, b"".join(parts), "multipart/form-data; boundary=" + mark)


def failed(ask, *arguments, **fields):
    """The sentence with which it is refused."""
    try:
        found = ask(*arguments, **fields)
    except Failed as refusal:
        return str(refusal)
    raise AssertionError("not refused: %r" % found)


class Chat:
    """The WebSocket. The first frame is no JSON."""

    def __init__(self, place, user, token):
        self.user = user
        self.socket = Socket(place, "/chat?id=%s&token=%s" % (user, token))
        same(self.socket.receive(), (TEXT, b"hello,world!"), "the first frame")

    def send(self, text):
        self.socket.send(TEXT, text.encode("utf-8"))

    def say(self, to, cmd=10, **fields):
        """The bytes as the web client writes them."""
        text = json.dumps(dict({"dstid": to, "cmd": cmd, "userid": self.user}, **fields),
                          ensure_ascii=False, separators=(",", ":"))
        self.send(text)
        return text

    def hear(self):
        opcode, content = self.socket.receive()
        same(opcode, TEXT, "kind of frame")
        return content.decode("utf-8")

    def hears(self, text):
        same(self.hear(), text, "letter by letter")

    def close(self):
        self.socket.close()
