# An object is read, changed and saved: the file is one, although two methods spell its path in their own words.
# asyncfix: --target-version 3.11

import json
from pathlib import Path


def default_path() -> Path:
    return Path.home() / "plans.json"


def load(path: Path | None = None) -> dict:
    chosen = path or default_path()
    return json.loads(chosen.read_text())


def persist(plans: dict, path: Path | None = None) -> None:
    chosen = path or default_path()
    chosen.write_text(json.dumps(plans))


class Plans:
    def __init__(self, folder: Path):
        self._folder = folder

    def find(self, plan_id):
        path = self._folder / f"{plan_id}.json"
        return json.loads(path.read_text())

    def put(self, plan):
        path = self._folder / f"{plan['id']}.json"
        path.write_text(json.dumps(plan))

    def put_elsewhere(self, plan):
        (self._folder.parent / "copies" / plan["id"]).write_text(json.dumps(plan))

    async def resume(self, plan_id):
        plan = self.find(plan_id)
        plan["status"] = "running"
        self.put(plan)

    async def back_up(self, plan_id):
        plan = self.find(plan_id)
        self.put_elsewhere(plan)

    async def add(self, plan_id):
        self.put({"id": plan_id, "status": "new"})


async def resume(plan_id, path: Path):
    plans = load(path)
    plans[plan_id] = "running"
    persist(plans, path)
