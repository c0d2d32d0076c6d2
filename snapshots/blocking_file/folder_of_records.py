# asyncfix: refuses unsafe
# One file for each record, found by what is in it: any of those that are read may be the one that is written.
import json
import uuid
from pathlib import Path


class Store:
    def __init__(self, folder: Path):
        self.folder = folder

    def find(self, subject):
        for path in self.folder.glob("*.json"):
            user = json.loads(path.read_text())
            if user["subject"] == subject:
                return user
        return None

    def save(self, user):
        path = self.folder / f"{user['id']}.json"
        path.write_text(json.dumps(user))

    def visit(self, subject):
        user = self.find(subject)
        if user:
            user["visits"] += 1
            self.save(user)
            return user
        user = {"id": uuid.uuid4().hex, "subject": subject, "visits": 1}
        self.save(user)
        return user

    async def callback(self, subject):
        return self.visit(subject)["id"]
