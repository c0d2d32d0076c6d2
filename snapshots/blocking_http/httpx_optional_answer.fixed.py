# An answer that is `None` until it is there; parameters that stand away from the address.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx


async def proxied(url: str, form):
    r = None
    try:
        async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
            r = await client.request(
                method="POST", url=f"{url}/api/copy", content=form.json().encode()
            )
        r.raise_for_status()
        return r.json()
    except Exception as error:
        detail = str(error)
        if r is not None:
            detail = r.text
        raise RuntimeError(
            r.status_code if r is not None and not r.is_error else 500, detail
        ) from error


async def apart(url: str, query: str, headers: dict[str, str]):
    r = None
    if url:
        async with httpx.AsyncClient(verify=False, follow_redirects=True, timeout=None) as client:
            r = await client.get(
                httpx.URL(url).copy_merge_params({"query": query}), headers=headers
            )
    if r is None or r.is_error:
        return None
    return r.json()
