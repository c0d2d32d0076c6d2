# A resolver of dnspython that lives in one coroutine has a twin of the same surface.
# asyncfix: --prefer dnspython
import asyncio

import dns.asyncresolver
import dns.resolver


async def addresses(host):
    resolver = dns.asyncresolver.Resolver(configure=False)
    resolver.nameservers = ["192.0.2.1"]
    resolver.lifetime = 2.0
    try:
        answer = await resolver.resolve(host, "AAAA", search=True)
    except dns.resolver.NXDOMAIN:
        return []
    return [record.address for record in answer] + list(await resolver.resolve_address("192.0.2.7"))


async def handed_on(host, report):
    resolver = dns.resolver.Resolver()
    report(resolver)
    return await asyncio.to_thread(resolver.resolve, host)
