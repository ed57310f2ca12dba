# Stand-ins for MongoDB (wire protocol, OP_MSG) and Elasticsearch, which Debian does not have: ADDRESS and open or required.
import os
import socket
import struct
import sys
import threading


def document(*elements):
    body = b"".join(elements) + b"\0"
    return struct.pack("<i", len(body) + 4) + body


def text(name, value):
    return b"\2" + name + b"\0" + struct.pack("<i", len(value) + 1) + value + b"\0"


def number(name, value):
    return b"\1" + name + b"\0" + struct.pack("<d", value)


def mongo(is_open):
    reply = document(b"\4databases\0" + document(), number(b"totalSize", 0), number(b"ok", 1)) if is_open else document(
        number(b"ok", 0), text(b"errmsg", b"command listDatabases requires authentication"), text(b"codeName", b"Unauthorized"))
    message = struct.pack("<i", 0) + b"\0" + reply
    return struct.pack("<iiii", len(message) + 16, 1, 1, 2013) + message


def search(is_open):
    body = b'{ "cluster_name" : "fake", "tagline" : "You Know, for Search" }' if is_open else b'{ "status" : 401 }'
    return b"HTTP/1.0 " + (b"200 OK" if is_open else b"401 Unauthorized") + b"\r\nContent-Type: application/json\r\n\r\n" + body


def serve(server, answer, closes):
    kept = []
    while True:
        peer = server.accept()[0]
        peer.recv(65536)
        peer.sendall(answer)
        peer.close() if closes else kept.append(peer)


address, is_open = sys.argv[1], sys.argv[2] == "open"
servers = [(socket.create_server((address, 27017)), mongo(is_open), False), (socket.create_server((address, 9200)), search(is_open), True)]
if os.fork() == 0:
    threads = [threading.Thread(target=serve, args=server) for server in servers]
    for thread in threads:
        thread.start()
