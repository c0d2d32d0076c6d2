# What is read again only when the file has changed, or after a while, is seldom read. Without `--strict` the helpers are left.
# asyncfix: refuses usually-fast
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

TTL = 60
_cache = {}
_settings = None
_settings_mtime = 0.0
_lock = Lock()


@dataclass
class Entry:
    mtime: float
    data: dict


def by_entry(path: Path):
    stat = path.stat()
    cached = _cache.get(path)
    if cached is not None and cached.mtime == stat.st_mtime:
        return cached.data
    data = json.loads(path.read_text())
    _cache[path] = Entry(stat.st_mtime, data)
    return data


def by_name():
    global _settings, _settings_mtime
    mtime = os.path.getmtime("settings.json")
    if _settings is None or mtime > _settings_mtime:
        with open("settings.json") as file:
            _settings = json.load(file)
        _settings_mtime = mtime
    return _settings


def by_age(path):
    with _lock:
        cached = _cache.get(path)
        if cached is not None:
            at, data = cached
            if time.monotonic() - at < TTL:
                return data
    data = json.loads(Path(path).read_text())
    with _lock:
        _cache[path] = (time.monotonic(), data)
    return data


class Config:
    def __init__(self, path):
        self.path = path
        self._mtime = None
        self._data = None
        self._read_at = 0.0

    def changed(self):
        mtime = os.stat(self.path).st_mtime
        if mtime != self._mtime:
            with open(self.path) as file:
                self._data = json.load(file)
            self._mtime = mtime
        return self._data

    def is_stale(self):
        return time.time() - self._read_at > TTL

    def asked(self):
        if self._data is not None and not self.is_stale():
            return self._data
        self._data = json.loads(Path(self.path).read_text())
        self._read_at = time.time()
        return self._data


async def handle(path: Path, config: Config):
    return by_entry(path), by_name(), by_age("rules.json"), config.changed(), config.asked()
