//! `boto3`, `botocore`, and `s3transfer`.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const BUILD: &str = "a session is not documented as thread-safe while it builds a client";
const SHARED: &str = "a session is documented as not to be shared between threads";
const RESOURCE: &str = "a boto3 resource is not thread-safe";

pub static ROWS: &[Row] = &[
    blocks("boto3.client", Kind::Credentials)
        .returns("botocore.client.BaseClient")
        .warning(BUILD),
    blocks("boto3.resource", Kind::Credentials)
        .returns("boto3.resources.base.ServiceResource")
        .warning(BUILD),
    blocks("boto3.setup_default_session", Kind::Credentials)
        .weight(Weight::Medium)
        .warning("it replaces the session of the whole process"),
    blocks("boto3.Session", Kind::Credentials)
        .returns("boto3.Session")
        .weight(Weight::Medium),
    blocks("boto3.Session.client", Kind::Credentials)
        .returns("botocore.client.BaseClient")
        .caution(BUILD),
    blocks("boto3.Session.resource", Kind::Credentials)
        .returns("boto3.resources.base.ServiceResource")
        .caution(BUILD),
    blocks("boto3.Session.get_credentials", Kind::Credentials)
        .returns("botocore.credentials.Credentials")
        .caution(SHARED),
    blocks("boto3.Session.get_available_regions", Kind::File)
        .first_call()
        .weight(Weight::Medium),
    blocks("boto3.Session.get_available_services", Kind::File)
        .first_call()
        .weight(Weight::Medium),
    blocks("boto3.Session.get_available_resources", Kind::File)
        .first_call()
        .weight(Weight::Medium),
    blocks("boto3.Session.get_available_partitions", Kind::File)
        .first_call()
        .weight(Weight::Medium),
    blocks("boto3.Session.get_partition_for_region", Kind::File)
        .first_call()
        .weight(Weight::Medium),
    alias("boto3.session.Session", "boto3.Session"),
    blocks("botocore.session.get_session", Kind::Credentials)
        .weight(Weight::Medium)
        .returns("botocore.session.Session"),
    blocks("botocore.session.Session", Kind::Credentials)
        .returns("botocore.session.Session")
        .weight(Weight::Medium),
    blocks(
        "botocore.session.Session.get_credentials",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials")
    .caution(SHARED),
    blocks("botocore.session.Session.create_client", Kind::Credentials)
        .returns("botocore.client.BaseClient")
        .caution(BUILD),
    blocks("botocore.session.Session.get_service_model", Kind::File).first_call(),
    blocks("botocore.session.Session.get_service_data", Kind::File).first_call(),
    blocks("botocore.session.Session.get_available_regions", Kind::File).first_call(),
    blocks(
        "botocore.session.Session.get_available_services",
        Kind::File,
    )
    .first_call(),
    blocks(
        "botocore.session.Session.get_available_partitions",
        Kind::File,
    )
    .first_call(),
    blocks(
        "botocore.session.Session.get_config_variable",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .first_call(),
    blocks(
        "botocore.session.Session.get_scoped_config",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .first_call(),
    pure("botocore.session.Session.set_config_variable"),
    pure("botocore.session.Session.set_credentials"),
    pure("botocore.session.Session.set_debug_logger"),
    pure("botocore.session.Session.set_stream_logger"),
    pure("botocore.session.Session.register"),
    pure("botocore.session.Session.unregister"),
    // Credentials: static ones answer at once, refreshable ones may go to a metadata server, STS, or a process.
    class("botocore.credentials.Credentials"),
    blocks(
        "botocore.credentials.Credentials.get_frozen_credentials",
        Kind::Credentials,
    ),
    class("botocore.credentials.RefreshableCredentials")
        .bases(&["botocore.credentials.Credentials"]),
    blocks(
        "botocore.credentials.RefreshableCredentials.get_frozen_credentials",
        Kind::Credentials,
    ),
    blocks(
        "botocore.credentials.RefreshableCredentials.access_key",
        Kind::Credentials,
    ),
    blocks(
        "botocore.credentials.RefreshableCredentials.secret_key",
        Kind::Credentials,
    ),
    blocks(
        "botocore.credentials.RefreshableCredentials.token",
        Kind::Credentials,
    ),
    blocks(
        "botocore.credentials.RefreshableCredentials.account_id",
        Kind::Credentials,
    ),
    pure("botocore.credentials.RefreshableCredentials.create_from_metadata")
        .returns("botocore.credentials.RefreshableCredentials"),
    class("botocore.credentials.DeferredRefreshableCredentials")
        .bases(&["botocore.credentials.RefreshableCredentials"]),
    class("botocore.credentials.CredentialResolver"),
    blocks(
        "botocore.credentials.CredentialResolver.load_credentials",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials"),
    pure("botocore.credentials.create_credential_resolver")
        .returns("botocore.credentials.CredentialResolver"),
    blocks("botocore.credentials.get_credentials", Kind::Credentials)
        .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.InstanceMetadataProvider"),
    blocks(
        "botocore.credentials.InstanceMetadataProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.ContainerProvider"),
    blocks(
        "botocore.credentials.ContainerProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.ProcessProvider"),
    blocks(
        "botocore.credentials.ProcessProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.AssumeRoleProvider"),
    blocks(
        "botocore.credentials.AssumeRoleProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.AssumeRoleWithWebIdentityProvider"),
    blocks(
        "botocore.credentials.AssumeRoleWithWebIdentityProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.SSOProvider"),
    blocks("botocore.credentials.SSOProvider.load", Kind::Credentials)
        .returns("botocore.credentials.Credentials"),
    class("botocore.credentials.SharedCredentialProvider"),
    blocks(
        "botocore.credentials.SharedCredentialProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials")
    .weight(Weight::Medium),
    class("botocore.credentials.ConfigProvider"),
    blocks(
        "botocore.credentials.ConfigProvider.load",
        Kind::Credentials,
    )
    .returns("botocore.credentials.Credentials")
    .weight(Weight::Medium),
    class("botocore.tokens.SSOTokenProvider"),
    blocks(
        "botocore.tokens.SSOTokenProvider.load_token",
        Kind::Credentials,
    ),
    class("botocore.auth.SigV4Auth"),
    blocks("botocore.auth.SigV4Auth.add_auth", Kind::Credentials),
    class("botocore.auth.SigV4QueryAuth"),
    blocks("botocore.auth.SigV4QueryAuth.add_auth", Kind::Credentials),
    class("botocore.auth.S3SigV4Auth"),
    blocks("botocore.auth.S3SigV4Auth.add_auth", Kind::Credentials),
    class("botocore.auth.S3SigV4QueryAuth"),
    blocks("botocore.auth.S3SigV4QueryAuth.add_auth", Kind::Credentials),
    class("botocore.auth.SigV2Auth"),
    blocks("botocore.auth.SigV2Auth.add_auth", Kind::Credentials),
    class("botocore.auth.BearerAuth"),
    blocks("botocore.auth.BearerAuth.add_auth", Kind::Credentials),
    class("botocore.httpsession.URLLib3Session"),
    blocks("botocore.httpsession.URLLib3Session.send", Kind::Http),
    // A client: its operations are made at run time from the model of the service.
    class("botocore.client.BaseClient").methods_block(Kind::Sdk),
    pure("botocore.client.BaseClient.__enter__").returns("Self"),
    pure("botocore.client.BaseClient.__exit__"),
    pure("botocore.client.BaseClient.can_paginate"),
    pure("botocore.client.BaseClient.close"),
    pure("botocore.client.BaseClient.get_paginator").returns("botocore.paginate.Paginator"),
    pure("botocore.client.BaseClient.get_waiter").returns("botocore.waiter.Waiter"),
    attribute("botocore.client.BaseClient.exceptions", ""),
    attribute("botocore.client.BaseClient.meta", ""),
    attribute("botocore.client.BaseClient.waiter_names", ""),
    blocks(
        "botocore.client.BaseClient.generate_presigned_url",
        Kind::Credentials,
    )
    .weight(Weight::Light),
    blocks(
        "botocore.client.BaseClient.generate_presigned_post",
        Kind::Credentials,
    )
    .weight(Weight::Light),
    blocks("botocore.client.BaseClient.get_object", Kind::Sdk)
        .live()
        .returns("mypy_boto3_s3.type_defs.GetObjectOutputTypeDef"),
    class("mypy_boto3_s3.type_defs.GetObjectOutputTypeDef"),
    pure("mypy_boto3_s3.type_defs.GetObjectOutputTypeDef.__getitem__(Body)")
        .returns("botocore.response.StreamingBody"),
    pure("mypy_boto3_s3.type_defs.GetObjectOutputTypeDef.get")
        .returns("botocore.response.StreamingBody"),
    blocks("botocore.client.BaseClient.invoke", Kind::Sdk)
        .live()
        .returns("mypy_boto3_lambda.type_defs.InvocationResponseTypeDef"),
    class("mypy_boto3_lambda.type_defs.InvocationResponseTypeDef"),
    pure("mypy_boto3_lambda.type_defs.InvocationResponseTypeDef.__getitem__(Payload)")
        .returns("botocore.response.StreamingBody"),
    pure("mypy_boto3_lambda.type_defs.InvocationResponseTypeDef.get")
        .returns("botocore.response.StreamingBody"),
    blocks("botocore.client.BaseClient.invoke_model", Kind::Sdk)
        .live()
        .returns("mypy_boto3_bedrock_runtime.type_defs.InvokeModelResponseTypeDef"),
    class("mypy_boto3_bedrock_runtime.type_defs.InvokeModelResponseTypeDef"),
    pure("mypy_boto3_bedrock_runtime.type_defs.InvokeModelResponseTypeDef.__getitem__(body)")
        .returns("botocore.response.StreamingBody"),
    pure("mypy_boto3_bedrock_runtime.type_defs.InvokeModelResponseTypeDef.get")
        .returns("botocore.response.StreamingBody"),
    blocks("botocore.client.BaseClient.invoke_endpoint", Kind::Sdk)
        .live()
        .returns("mypy_boto3_sagemaker_runtime.type_defs.InvokeEndpointOutputTypeDef"),
    class("mypy_boto3_sagemaker_runtime.type_defs.InvokeEndpointOutputTypeDef"),
    pure("mypy_boto3_sagemaker_runtime.type_defs.InvokeEndpointOutputTypeDef.__getitem__(Body)")
        .returns("botocore.response.StreamingBody"),
    pure("mypy_boto3_sagemaker_runtime.type_defs.InvokeEndpointOutputTypeDef.get")
        .returns("botocore.response.StreamingBody"),
    blocks("botocore.client.BaseClient.synthesize_speech", Kind::Sdk)
        .live()
        .returns("mypy_boto3_polly.type_defs.SynthesizeSpeechOutputTypeDef"),
    class("mypy_boto3_polly.type_defs.SynthesizeSpeechOutputTypeDef"),
    pure("mypy_boto3_polly.type_defs.SynthesizeSpeechOutputTypeDef.__getitem__(AudioStream)")
        .returns("botocore.response.StreamingBody"),
    pure("mypy_boto3_polly.type_defs.SynthesizeSpeechOutputTypeDef.get")
        .returns("botocore.response.StreamingBody"),
    blocks(
        "botocore.client.BaseClient.invoke_model_with_response_stream",
        Kind::Sdk,
    )
    .live(),
    blocks("botocore.client.BaseClient.converse_stream", Kind::Sdk).live(),
    blocks("botocore.client.BaseClient.invoke_agent", Kind::Sdk).live(),
    blocks("botocore.client.BaseClient.invoke_flow", Kind::Sdk).live(),
    blocks("botocore.client.BaseClient.invoke_inline_agent", Kind::Sdk).live(),
    blocks(
        "botocore.client.BaseClient.retrieve_and_generate_stream",
        Kind::Sdk,
    )
    .live(),
    blocks(
        "botocore.client.BaseClient.select_object_content",
        Kind::Sdk,
    )
    .live(),
    blocks(
        "botocore.client.BaseClient.invoke_with_response_stream",
        Kind::Sdk,
    )
    .live(),
    blocks(
        "botocore.client.BaseClient.invoke_endpoint_with_response_stream",
        Kind::Sdk,
    )
    .live(),
    blocks("botocore.client.BaseClient.get_media", Kind::Sdk).live(),
    alias("mypy_boto3_s3.S3Client", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_s3.client.S3Client",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_dynamodb.DynamoDBClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_dynamodb.client.DynamoDBClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_sqs.SQSClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_sqs.client.SQSClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_sns.SNSClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_sns.client.SNSClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_sts.STSClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_sts.client.STSClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_lambda.LambdaClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_lambda.client.LambdaClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_secretsmanager.SecretsManagerClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_secretsmanager.client.SecretsManagerClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_ssm.SSMClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_ssm.client.SSMClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_kms.KMSClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_kms.client.KMSClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_ses.SESClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_ses.client.SESClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_ec2.EC2Client", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_ec2.client.EC2Client",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_ecs.ECSClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_ecs.client.ECSClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_iam.IAMClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_iam.client.IAMClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_kinesis.KinesisClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_kinesis.client.KinesisClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_cloudwatch.CloudWatchClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_cloudwatch.client.CloudWatchClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_logs.CloudWatchLogsClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_logs.client.CloudWatchLogsClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_events.EventBridgeClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_events.client.EventBridgeClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_stepfunctions.SFNClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_stepfunctions.client.SFNClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_bedrock.BedrockClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_bedrock.client.BedrockClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_bedrock_runtime.BedrockRuntimeClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_bedrock_runtime.client.BedrockRuntimeClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_cognito_idp.CognitoIdentityProviderClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_cognito_idp.client.CognitoIdentityProviderClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_athena.AthenaClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_athena.client.AthenaClient",
        "botocore.client.BaseClient",
    ),
    alias("mypy_boto3_glue.GlueClient", "botocore.client.BaseClient"),
    alias(
        "mypy_boto3_glue.client.GlueClient",
        "botocore.client.BaseClient",
    ),
    alias(
        "mypy_boto3_dynamodb.DynamoDBServiceResource",
        "boto3.resources.base.ServiceResource",
    ),
    alias(
        "mypy_boto3_dynamodb.service_resource.Table",
        "boto3.resources.base.ServiceResource",
    ),
    alias(
        "mypy_boto3_s3.S3ServiceResource",
        "boto3.resources.base.ServiceResource",
    ),
    alias(
        "mypy_boto3_s3.service_resource.Bucket",
        "boto3.resources.base.ServiceResource",
    ),
    class("botocore.paginate.Paginator"),
    blocks("botocore.paginate.Paginator.paginate", Kind::Sdk)
        .lazy()
        .returns("botocore.paginate.PageIterator"),
    class("botocore.paginate.PageIterator"),
    blocks("botocore.paginate.PageIterator.__iter__", Kind::Sdk).lazy(),
    blocks("botocore.paginate.PageIterator.search", Kind::Sdk).lazy(),
    blocks(
        "botocore.paginate.PageIterator.build_full_result",
        Kind::Sdk,
    ),
    class("botocore.waiter.Waiter"),
    blocks("botocore.waiter.Waiter.wait", Kind::Sdk),
    class("botocore.response.StreamingBody"),
    pure("botocore.response.StreamingBody.__enter__").returns("Self"),
    blocks("botocore.response.StreamingBody.read", Kind::Sdk),
    blocks("botocore.response.StreamingBody.readlines", Kind::Sdk),
    blocks("botocore.response.StreamingBody.readinto", Kind::Sdk),
    blocks("botocore.response.StreamingBody.iter_chunks", Kind::Sdk)
        .lazy()
        .returns("iter[bytes]"),
    blocks("botocore.response.StreamingBody.iter_lines", Kind::Sdk)
        .lazy()
        .returns("iter[bytes]"),
    blocks("botocore.response.StreamingBody.__iter__", Kind::Sdk)
        .lazy()
        .returns("iter[bytes]"),
    blocks("botocore.response.StreamingBody.__next__", Kind::Sdk),
    pure("botocore.response.StreamingBody.close"),
    class("botocore.eventstream.EventStream"),
    blocks("botocore.eventstream.EventStream.__iter__", Kind::Sdk).lazy(),
    blocks(
        "botocore.eventstream.EventStream.get_initial_response",
        Kind::Sdk,
    ),
    pure("botocore.eventstream.EventStream.close"),
    // Resources.
    class("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Bucket")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.BucketAcl")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.BucketPolicy")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.BucketVersioning")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Object")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.ObjectAcl")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.ObjectSummary")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.ObjectVersion")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.MultipartUpload")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.MultipartUploadPart")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Table")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Queue")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Message")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Topic")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Subscription")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.PlatformApplication")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.PlatformEndpoint")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Instance")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Vpc")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Subnet")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.SecurityGroup")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Volume")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Snapshot")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Image")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.KeyPair")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Stack")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.StackResource")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Metric")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Alarm")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Role")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.User")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Group")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.Policy")
        .returns("boto3.resources.base.ServiceResource"),
    pure("boto3.resources.base.ServiceResource.get_available_subresources"),
    attribute(
        "boto3.resources.base.ServiceResource.meta",
        "boto3.resources.base.ResourceMeta",
    ),
    class("boto3.resources.base.ResourceMeta"),
    attribute(
        "boto3.resources.base.ResourceMeta.client",
        "botocore.client.BaseClient",
    ),
    blocks(
        "boto3.resources.base.ServiceResource.upload_file",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.upload_fileobj",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.download_file",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.download_fileobj",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.copy", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.copy_from", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.put", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.delete", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.load", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.reload", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.delete_objects",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.put_object", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.create", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_bucket",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_table",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.put_item", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.get_item", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.update_item",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.delete_item",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.query", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.scan", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.batch_get_item",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.batch_write_item",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.update", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.add", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.restore_object",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.initiate_multipart_upload",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.complete", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.abort", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.wait_until_exists",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.wait_until_not_exists",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.wait_until_running",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.wait_until_stopped",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.wait_until_terminated",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.send_message",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.send_messages",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.delete_messages",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.change_visibility",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.purge", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.publish", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.subscribe", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.start", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.stop", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.terminate", Kind::Sdk).caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.reboot", Kind::Sdk).caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_instances",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_tags",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.delete_tags",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.attach_policy",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.detach_policy",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.get_metric_statistics",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.put_metric_data",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.get_queue_by_name",
        Kind::Sdk,
    )
    .returns("boto3.resources.base.ServiceResource")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_queue",
        Kind::Sdk,
    )
    .returns("boto3.resources.base.ServiceResource")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_topic",
        Kind::Sdk,
    )
    .returns("boto3.resources.base.ServiceResource")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.create_stack",
        Kind::Sdk,
    )
    .returns("boto3.resources.base.ServiceResource")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.base.ServiceResource.receive_messages",
        Kind::Sdk,
    )
    .returns("list[boto3.resources.base.ServiceResource]")
    .caution(RESOURCE),
    blocks("boto3.resources.base.ServiceResource.get", Kind::Sdk)
        .live()
        .caution(RESOURCE)
        .returns("mypy_boto3_s3.type_defs.GetObjectOutputTypeDef"),
    pure("boto3.resources.base.ServiceResource.batch_writer")
        .returns("boto3.dynamodb.table.BatchWriter"),
    attribute(
        "boto3.resources.base.ServiceResource.buckets",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.objects",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.object_versions",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.tables",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.queues",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.messages",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.topics",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.subscriptions",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.instances",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.volumes",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.vpcs",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.subnets",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.security_groups",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.snapshots",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.images",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.stacks",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.metrics",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.alarms",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.roles",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.users",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.groups",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.policies",
        "boto3.resources.collection.CollectionManager",
    ),
    attribute(
        "boto3.resources.base.ServiceResource.multipart_uploads",
        "boto3.resources.collection.CollectionManager",
    ),
    class("boto3.resources.collection.CollectionManager"),
    class("boto3.resources.collection.ResourceCollection"),
    blocks(
        "boto3.resources.collection.CollectionManager.all",
        Kind::Sdk,
    )
    .lazy()
    .caution(RESOURCE)
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.CollectionManager.filter",
        Kind::Sdk,
    )
    .lazy()
    .caution(RESOURCE)
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.CollectionManager.limit",
        Kind::Sdk,
    )
    .lazy()
    .caution(RESOURCE)
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.CollectionManager.page_size",
        Kind::Sdk,
    )
    .lazy()
    .caution(RESOURCE)
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.CollectionManager.pages",
        Kind::Sdk,
    )
    .lazy()
    .caution(RESOURCE)
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.CollectionManager.delete",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.all",
        Kind::Sdk,
    )
    .lazy()
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.filter",
        Kind::Sdk,
    )
    .lazy()
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.limit",
        Kind::Sdk,
    )
    .lazy()
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.page_size",
        Kind::Sdk,
    )
    .lazy()
    .returns("boto3.resources.collection.ResourceCollection")
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.pages",
        Kind::Sdk,
    )
    .lazy()
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.delete",
        Kind::Sdk,
    )
    .caution(RESOURCE),
    blocks(
        "boto3.resources.collection.ResourceCollection.__iter__",
        Kind::Sdk,
    )
    .lazy()
    .returns("iter[boto3.resources.base.ServiceResource]")
    .caution(RESOURCE),
    class("boto3.dynamodb.table.BatchWriter"),
    pure("boto3.dynamodb.table.BatchWriter.__enter__").returns("Self"),
    blocks("boto3.dynamodb.table.BatchWriter.put_item", Kind::Sdk)
        .caution("the writer keeps a buffer without a lock"),
    blocks("boto3.dynamodb.table.BatchWriter.delete_item", Kind::Sdk)
        .caution("the writer keeps a buffer without a lock"),
    blocks("boto3.dynamodb.table.BatchWriter.__exit__", Kind::Sdk)
        .caution("the writer keeps a buffer without a lock"),
    class("boto3.s3.transfer.S3Transfer"),
    pure("boto3.s3.transfer.S3Transfer.__enter__").returns("Self"),
    blocks("boto3.s3.transfer.S3Transfer.upload_file", Kind::Sdk),
    blocks("boto3.s3.transfer.S3Transfer.download_file", Kind::Sdk),
    class("s3transfer.S3Transfer"),
    blocks("s3transfer.S3Transfer.upload_file", Kind::Sdk),
    blocks("s3transfer.S3Transfer.download_file", Kind::Sdk),
    class("s3transfer.manager.TransferManager"),
    pure("s3transfer.manager.TransferManager.__enter__").returns("Self"),
    pure("s3transfer.manager.TransferManager.upload").returns("s3transfer.futures.TransferFuture"),
    pure("s3transfer.manager.TransferManager.download")
        .returns("s3transfer.futures.TransferFuture"),
    pure("s3transfer.manager.TransferManager.copy").returns("s3transfer.futures.TransferFuture"),
    pure("s3transfer.manager.TransferManager.delete").returns("s3transfer.futures.TransferFuture"),
    blocks("s3transfer.manager.TransferManager.shutdown", Kind::Sdk),
    blocks("s3transfer.manager.TransferManager.__exit__", Kind::Sdk),
    class("s3transfer.futures.TransferFuture"),
    blocks("s3transfer.futures.TransferFuture.result", Kind::Sdk),
    pure("s3transfer.futures.TransferFuture.done"),
    pure("s3transfer.futures.TransferFuture.cancel"),
];
