# The pool of urllib3, as a module-level singleton.
# asyncfix: flags --unsafe-fixes
import urllib3

pool = urllib3.PoolManager()


async def main():
    print(pool.request("GET", "https://service.example/a").json()["url"])
