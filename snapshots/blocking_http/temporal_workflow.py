# A workflow of Temporal is replayed on a loop that has no threads; its activities run anywhere.
# asyncfix: refuses unknown-runtime
import requests
from temporalio import workflow


@workflow.defn
class Ordering:
    @workflow.run
    async def run(self, url):
        return requests.get(url).text


@workflow.defn(name="paying")
class Paying:
    @workflow.run
    async def run(self, url):
        return requests.get(url).text
