# A token of Azure, from a credential in a `with` block and from an attribute.
# asyncfix: flags --unsafe-fixes
from azure.identity import ClientSecretCredential, DefaultAzureCredential


class Vault:
    def __init__(self):
        self._credential = ClientSecretCredential("tenant", "client", "secret")

    async def token(self):
        return self._credential.get_token("vault").token


async def main():
    with DefaultAzureCredential() as credential:
        print(credential.get_token("scope").token)
    print(await Vault().token())
