# A TLS context that connections are being made with; and one that nobody has yet.
import ssl


class Reloader:
    def __init__(self, context: ssl.SSLContext, cert):
        self.context = context
        self.cert = cert

    async def reload(self):
        self.context.load_cert_chain(self.cert)


async def fresh(cert):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert)
    return context
