from core import load
from shim import now

print(now(load("settings")))
