# A table of a resource.
# asyncfix: flags --unsafe-fixes
import boto3


async def main():
    table = boto3.resource("dynamodb").Table("items")
    print(table.get_item(Key={"id": 7})["Item"])
