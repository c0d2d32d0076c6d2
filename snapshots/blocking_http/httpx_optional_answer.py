# An answer that is `None` until it is there; parameters that stand away from the address.
# asyncfix: --prefer httpx --unsafe-fixes
import requests


async def proxied(url: str, form):
    r = None
    try:
        r = requests.request(method="POST", url=f"{url}/api/copy", data=form.json().encode())
        r.raise_for_status()
        return r.json()
    except Exception as error:
        detail = str(error)
        if r is not None:
            detail = r.text
        raise RuntimeError(r.status_code if r else 500, detail) from error


async def apart(url: str, query: str, headers: dict[str, str]):
    r = None
    if url:
        r = requests.get(url, headers=headers, params={"query": query}, verify=False)
    if not r:
        return None
    return r.json()
