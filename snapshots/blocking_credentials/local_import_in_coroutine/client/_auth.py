import boto3


def session_token():
    return boto3.Session().get_credentials().token
