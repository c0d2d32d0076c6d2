# The real azure.identity: a managed identity gets its token from a server on loopback.
# asyncfix: flags --unsafe-fixes --prefer azure-identity
# needs: azure azure.core azure.core.exceptions azure.identity azure.identity.aio aiohttp
import servers
from azure.core.exceptions import ClientAuthenticationError
from azure.identity import ManagedIdentityCredential

servers.identity()


async def main():
    credential = ManagedIdentityCredential()
    token = credential.get_token("https://example.org/.default")
    print(token.token, token.expires_on)
    print(credential.get_token("https://example.org/.default").token)
    try:
        credential.get_token("https://unknown.example.org/.default")
    except ClientAuthenticationError as error:
        print("refused", isinstance(error, ClientAuthenticationError))
    credential.close()
    with ManagedIdentityCredential() as other:
        print(other.get_token("https://example.org/.default").token)
