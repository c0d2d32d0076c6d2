# The region goes into the address that the base class is given: nothing can wait for it there.
# asyncfix: refuses eager-constructor
import os


class Base:
    def __init__(self, base_url):
        self.base_url = base_url


def infer_region():
    region = os.environ.get("AWS_REGION")
    if region is None:
        import boto3

        region = boto3.Session().region_name
    return region


class Client(Base):
    def __init__(self, region=None, base_url=None):
        self.region = infer_region() if region is None else region
        if base_url is None:
            base_url = f"https://{self.region}"
        super().__init__(base_url=base_url)

    async def sign(self):
        return self.region
