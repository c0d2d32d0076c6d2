# Nobody knows what the compiled module does; only the fallback blocks for certain.
# asyncfix: refuses uncertain-type

try:
    from _native_http import fetch
except ImportError:
    from slow import fetch


async def size(url):
    return len(fetch(url))
