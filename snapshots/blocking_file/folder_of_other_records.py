# What is read in one folder is written into another one.
import json
from pathlib import Path

INBOX = Path("inbox")
OUTBOX = Path("outbox")


def find(subject):
    for path in INBOX.glob("*.json"):
        letter = json.loads(path.read_text())
        if letter["subject"] == subject:
            return letter
    return None


def answer(subject):
    letter = find(subject)
    if letter:
        (OUTBOX / f"{letter['id']}.json").write_text(json.dumps(letter))


async def send(subject):
    answer(subject)
