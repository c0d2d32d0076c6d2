# Clients of services, of sandboxes, of search engines: each call goes to a thread.
import fal_client
import meilisearch
import oss2
from caldav import DAVClient
from daytona import Daytona
from e2b_code_interpreter import Sandbox
from exa_py import Exa
from kiteconnect import KiteConnect
from pyairtable import Api
from supabase import Client, create_client
from web3 import Web3

supabase: Client = create_client("https://db.example", "key")
search = meilisearch.Client("http://localhost:7700")
chain = Web3(Web3.HTTPProvider("http://localhost:8545"))
contract = chain.eth.contract(address="0x0", abi=[])
airtable = Api("key").table("base", "table")


async def run_code(code: str) -> str:
    sandbox = Sandbox.create()
    result = sandbox.run_code(code)
    sandbox.files.write("main.py", code)
    output = sandbox.commands.run("python main.py")
    sandbox.kill()
    return result.text + output.stdout


async def run_elsewhere(code: str) -> str:
    sandbox = Daytona().create()
    return sandbox.process.code_run(code).result


async def rows(user: str) -> list:
    found = supabase.table("orders").select("*").eq("user", user).limit(10).execute()
    supabase.auth.sign_in_with_password({"email": user, "password": "x"})
    page = supabase.storage.from_("pages").download("index.html")
    return [found.data, page, airtable.all(), search.index("books").search(user)]


async def balance(account: str) -> list:
    total = contract.functions.balanceOf(account).call()
    return [chain.eth.get_balance(account), total, Web3.to_wei(1, "ether")]


async def others(kite: KiteConnect, bucket: oss2.Bucket, dav: DAVClient, exa: Exa) -> list:
    with_picture = fal_client.subscribe("fal-ai/flux", arguments={"prompt": "a cat"})
    bucket.put_object("key", b"content")
    calendars = dav.principal().calendars()
    return [kite.ltp("NSE:INFY"), kite.login_url(), exa.search("cats"), calendars, with_picture]
