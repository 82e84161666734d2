# A receiver of webhooks, with Python 3.9 or newer and nothing else:
#   WEBHOOK_SECRET=whsec_… python3 receiver.py
import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

key = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
tolerance = 300  # seconds; an older message may be somebody's copy
known = set()  # in a database, for a real one: an event may arrive twice


def is_genuine(headers, body):
    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > tolerance:
        return False
    content = f"{message_id}.{timestamp}.".encode() + body
    wanted = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    given = headers.get("webhook-signature", "").split(" ")
    return any(hmac.compare_digest(one.encode(), f"v1,{wanted}".encode()) for one in given)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        is_ours = is_genuine(self.headers, body)
        self.send_response(204 if is_ours else 401)
        self.end_headers()
        message_id = self.headers.get("webhook-id")
        if not is_ours or message_id in known:
            return
        known.add(message_id)
        event = json.loads(body)
        print(event["type"], event["data"].get("url", ""), flush=True)


server = HTTPServer(("127.0.0.1", int(os.environ.get("PORT", 8080))), Receiver)
print("port", server.server_port, flush=True)
server.serve_forever()
