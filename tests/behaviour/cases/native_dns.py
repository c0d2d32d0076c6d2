# The real dnspython against a name server on loopback.
# asyncfix: flags --unsafe-fixes --prefer dnspython
# needs: dns dns.resolver dns.asyncresolver
import dns.exception
import dns.resolver
import servers

PORT = servers.dns()


async def main():
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers = ["127.0.0.1"]
    resolver.port = PORT
    resolver.lifetime = 3
    answer = resolver.resolve("slow.example.", "A")
    print(sorted(record.address for record in answer), answer.rrset.ttl, answer.canonical_name)
    print(sorted(record.to_text() for record in resolver.resolve("mail.example.", "TXT")))
    try:
        resolver.resolve("none.example.", "A")
    except dns.resolver.NXDOMAIN as error:
        print(error)
    try:
        resolver.resolve("mail.example.", "AAAA")
    except dns.resolver.NoAnswer as error:
        print(type(error).__name__)
    try:
        resolver.resolve("silent.example.", "A", lifetime=0.5)
    except dns.exception.Timeout as error:
        print(type(error).__name__)
