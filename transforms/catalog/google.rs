//! Google: `google.auth`, Cloud clients, `google.genai`, `googleapiclient`, Firebase.

use crate::catalog::{Argument, Kind, Row, Weight, alias, attribute, blocks, class, keyword, pure};

const STREAM: &[Argument] = &[keyword("stream", "True")];
const HTTPLIB2: &str = "httplib2 is not thread-safe: each thread needs its own Http object";

pub static ROWS: &[Row] = &[
    blocks("google.auth.default", Kind::Credentials)
        .returns("tuple[google.auth.credentials.Credentials, str]"),
    blocks("google.auth.load_credentials_from_file", Kind::Credentials)
        .weight(Weight::Medium)
        .returns("tuple[google.auth.credentials.Credentials, str]"),
    blocks("google.auth.load_credentials_from_dict", Kind::Credentials)
        .weight(Weight::Medium)
        .returns("tuple[google.auth.credentials.Credentials, str]"),
    class("google.auth.credentials.Credentials"),
    blocks(
        "google.auth.credentials.Credentials.refresh",
        Kind::Credentials,
    ),
    blocks(
        "google.auth.credentials.Credentials.before_request",
        Kind::Credentials,
    ),
    pure("google.auth.credentials.Credentials.with_quota_project").returns("Self"),
    pure("google.auth.credentials.Credentials.with_scopes").returns("Self"),
    class("google.oauth2.credentials.Credentials").bases(&["google.auth.credentials.Credentials"]),
    class("google.oauth2.service_account.Credentials")
        .bases(&["google.auth.credentials.Credentials"]),
    class("google.oauth2.service_account.IDTokenCredentials")
        .bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.compute_engine.Credentials").bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.compute_engine.IDTokenCredentials")
        .bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.impersonated_credentials.Credentials")
        .bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.impersonated_credentials.IDTokenCredentials")
        .bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.external_account.Credentials")
        .bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.identity_pool.Credentials").bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.aws.Credentials").bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.pluggable.Credentials").bases(&["google.auth.credentials.Credentials"]),
    class("google.auth.external_account_authorized_user.Credentials")
        .bases(&["google.auth.credentials.Credentials"]),
    blocks(
        "google.oauth2.credentials.Credentials.from_authorized_user_file",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.oauth2.credentials.Credentials"),
    pure("google.oauth2.credentials.Credentials.from_authorized_user_info")
        .returns("google.oauth2.credentials.Credentials"),
    blocks(
        "google.oauth2.service_account.Credentials.from_service_account_file",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.oauth2.service_account.Credentials"),
    pure("google.oauth2.service_account.Credentials.from_service_account_info")
        .returns("google.oauth2.service_account.Credentials"),
    blocks(
        "google.oauth2.service_account.IDTokenCredentials.from_service_account_file",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.oauth2.service_account.IDTokenCredentials"),
    pure("google.oauth2.service_account.IDTokenCredentials.from_service_account_info")
        .returns("google.oauth2.service_account.IDTokenCredentials"),
    blocks(
        "google.auth.identity_pool.Credentials.from_file",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.auth.identity_pool.Credentials"),
    blocks("google.auth.aws.Credentials.from_file", Kind::Credentials)
        .weight(Weight::Medium)
        .returns("google.auth.aws.Credentials"),
    blocks(
        "google.auth.pluggable.Credentials.from_file",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.auth.pluggable.Credentials"),
    alias(
        "google.auth.compute_engine.credentials.Credentials",
        "google.auth.compute_engine.Credentials",
    ),
    blocks("google.oauth2.id_token.fetch_id_token", Kind::Credentials),
    blocks("google.oauth2.id_token.verify_token", Kind::Credentials),
    blocks(
        "google.oauth2.id_token.verify_oauth2_token",
        Kind::Credentials,
    ),
    blocks(
        "google.oauth2.id_token.verify_firebase_token",
        Kind::Credentials,
    ),
    blocks(
        "google.oauth2.id_token.fetch_id_token_credentials",
        Kind::Credentials,
    )
    .returns("google.auth.credentials.Credentials"),
    class("google.auth.transport.requests.Request"),
    blocks(
        "google.auth.transport.requests.Request.__call__",
        Kind::Http,
    ),
    class("google.auth.transport.urllib3.Request"),
    blocks("google.auth.transport.urllib3.Request.__call__", Kind::Http),
    class("google_auth_oauthlib.flow.Flow"),
    blocks(
        "google_auth_oauthlib.flow.Flow.from_client_secrets_file",
        Kind::Credentials,
    )
    .weight(Weight::Light)
    .returns("google_auth_oauthlib.flow.Flow"),
    class("google_auth_oauthlib.flow.InstalledAppFlow").bases(&["google_auth_oauthlib.flow.Flow"]),
    blocks(
        "google_auth_oauthlib.flow.InstalledAppFlow.from_client_secrets_file",
        Kind::Credentials,
    )
    .weight(Weight::Light)
    .returns("google_auth_oauthlib.flow.InstalledAppFlow"),
    blocks(
        "google_auth_oauthlib.flow.InstalledAppFlow.run_local_server",
        Kind::Credentials,
    ),
    blocks(
        "google_auth_oauthlib.flow.InstalledAppFlow.run_console",
        Kind::Credentials,
    ),
    blocks(
        "google_auth_oauthlib.flow.Flow.fetch_token",
        Kind::Credentials,
    ),
    // Cloud Storage.
    blocks("google.cloud.storage.Client", Kind::Credentials).returns("google.cloud.storage.Client"),
    blocks(
        "google.cloud.storage.Client.from_service_account_json",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.cloud.storage.Client"),
    pure("google.cloud.storage.Client.create_anonymous_client")
        .returns("google.cloud.storage.Client"),
    pure("google.cloud.storage.Client.bucket").returns("google.cloud.storage.Bucket"),
    blocks("google.cloud.storage.Client.get_bucket", Kind::Sdk)
        .returns("google.cloud.storage.Bucket"),
    blocks("google.cloud.storage.Client.lookup_bucket", Kind::Sdk)
        .returns("google.cloud.storage.Bucket"),
    blocks("google.cloud.storage.Client.create_bucket", Kind::Sdk)
        .returns("google.cloud.storage.Bucket"),
    blocks("google.cloud.storage.Client.list_buckets", Kind::Sdk)
        .lazy()
        .returns("iter[google.cloud.storage.Bucket]"),
    blocks("google.cloud.storage.Client.list_blobs", Kind::Sdk)
        .lazy()
        .returns("iter[google.cloud.storage.Blob]"),
    blocks(
        "google.cloud.storage.Client.download_blob_to_file",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.storage.Client.get_service_account_email",
        Kind::Sdk,
    ),
    blocks("google.cloud.storage.Client.create_hmac_key", Kind::Sdk),
    pure("google.cloud.storage.Client.batch"),
    pure("google.cloud.storage.Client.close"),
    class("google.cloud.storage.Bucket"),
    pure("google.cloud.storage.Bucket.blob").returns("google.cloud.storage.Blob"),
    blocks("google.cloud.storage.Bucket.get_blob", Kind::Sdk).returns("google.cloud.storage.Blob"),
    blocks("google.cloud.storage.Bucket.copy_blob", Kind::Sdk).returns("google.cloud.storage.Blob"),
    blocks("google.cloud.storage.Bucket.rename_blob", Kind::Sdk)
        .returns("google.cloud.storage.Blob"),
    blocks("google.cloud.storage.Bucket.list_blobs", Kind::Sdk)
        .lazy()
        .returns("iter[google.cloud.storage.Blob]"),
    blocks("google.cloud.storage.Bucket.exists", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.create", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.delete", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.delete_blob", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.delete_blobs", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.reload", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.patch", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.update", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.get_iam_policy", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.set_iam_policy", Kind::Sdk),
    blocks(
        "google.cloud.storage.Bucket.test_iam_permissions",
        Kind::Sdk,
    ),
    blocks("google.cloud.storage.Bucket.make_public", Kind::Sdk),
    blocks("google.cloud.storage.Bucket.make_private", Kind::Sdk),
    blocks(
        "google.cloud.storage.Bucket.generate_signed_url",
        Kind::Credentials,
    )
    .weight(Weight::Light),
    class("google.cloud.storage.Blob"),
    blocks("google.cloud.storage.Blob.download_as_bytes", Kind::Sdk),
    blocks("google.cloud.storage.Blob.download_as_string", Kind::Sdk),
    blocks("google.cloud.storage.Blob.download_as_text", Kind::Sdk),
    blocks("google.cloud.storage.Blob.download_to_filename", Kind::Sdk),
    blocks("google.cloud.storage.Blob.download_to_file", Kind::Sdk),
    blocks("google.cloud.storage.Blob.upload_from_string", Kind::Sdk),
    blocks("google.cloud.storage.Blob.upload_from_filename", Kind::Sdk),
    blocks("google.cloud.storage.Blob.upload_from_file", Kind::Sdk),
    blocks("google.cloud.storage.Blob.exists", Kind::Sdk),
    blocks("google.cloud.storage.Blob.delete", Kind::Sdk),
    blocks("google.cloud.storage.Blob.reload", Kind::Sdk),
    blocks("google.cloud.storage.Blob.patch", Kind::Sdk),
    blocks("google.cloud.storage.Blob.update", Kind::Sdk),
    blocks("google.cloud.storage.Blob.compose", Kind::Sdk),
    blocks("google.cloud.storage.Blob.rewrite", Kind::Sdk),
    blocks("google.cloud.storage.Blob.make_public", Kind::Sdk),
    blocks("google.cloud.storage.Blob.make_private", Kind::Sdk),
    blocks(
        "google.cloud.storage.Blob.create_resumable_upload_session",
        Kind::Sdk,
    ),
    blocks("google.cloud.storage.Blob.update_storage_class", Kind::Sdk),
    blocks("google.cloud.storage.Blob.get_iam_policy", Kind::Sdk),
    blocks("google.cloud.storage.Blob.set_iam_policy", Kind::Sdk),
    blocks("google.cloud.storage.Blob.open", Kind::Sdk)
        .live()
        .returns("google.cloud.storage.fileio.BlobReader | google.cloud.storage.fileio.BlobWriter"),
    blocks(
        "google.cloud.storage.Blob.generate_signed_url",
        Kind::Credentials,
    )
    .weight(Weight::Light),
    attribute(
        "google.cloud.storage.Blob.bucket",
        "google.cloud.storage.Bucket",
    ),
    class("google.cloud.storage.fileio.BlobReader"),
    pure("google.cloud.storage.fileio.BlobReader.__enter__").returns("Self"),
    blocks("google.cloud.storage.fileio.BlobReader.read", Kind::Sdk),
    blocks("google.cloud.storage.fileio.BlobReader.read1", Kind::Sdk),
    class("google.cloud.storage.fileio.BlobWriter"),
    pure("google.cloud.storage.fileio.BlobWriter.__enter__").returns("Self"),
    blocks("google.cloud.storage.fileio.BlobWriter.write", Kind::Sdk),
    blocks("google.cloud.storage.fileio.BlobWriter.close", Kind::Sdk),
    blocks(
        "google.cloud.storage.transfer_manager.upload_many",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.storage.transfer_manager.upload_many_from_filenames",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.storage.transfer_manager.download_many",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.storage.transfer_manager.download_many_to_path",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.storage.transfer_manager.download_chunks_concurrently",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.storage.transfer_manager.upload_chunks_concurrently",
        Kind::Sdk,
    ),
    alias(
        "google.cloud.storage.client.Client",
        "google.cloud.storage.Client",
    ),
    alias(
        "google.cloud.storage.bucket.Bucket",
        "google.cloud.storage.Bucket",
    ),
    alias(
        "google.cloud.storage.blob.Blob",
        "google.cloud.storage.Blob",
    ),
    // BigQuery.
    blocks("google.cloud.bigquery.Client", Kind::Credentials)
        .returns("google.cloud.bigquery.Client"),
    blocks(
        "google.cloud.bigquery.Client.from_service_account_json",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.cloud.bigquery.Client"),
    blocks("google.cloud.bigquery.Client.query", Kind::Sdk)
        .returns("google.cloud.bigquery.QueryJob"),
    blocks("google.cloud.bigquery.Client.query_and_wait", Kind::Sdk)
        .live()
        .returns("google.cloud.bigquery.table.RowIterator"),
    blocks("google.cloud.bigquery.Client.list_rows", Kind::Sdk)
        .lazy()
        .returns("google.cloud.bigquery.table.RowIterator"),
    blocks(
        "google.cloud.bigquery.Client.load_table_from_dataframe",
        Kind::Sdk,
    )
    .returns("google.cloud.bigquery.job.LoadJob"),
    blocks(
        "google.cloud.bigquery.Client.load_table_from_file",
        Kind::Sdk,
    )
    .returns("google.cloud.bigquery.job.LoadJob"),
    blocks(
        "google.cloud.bigquery.Client.load_table_from_json",
        Kind::Sdk,
    )
    .returns("google.cloud.bigquery.job.LoadJob"),
    blocks(
        "google.cloud.bigquery.Client.load_table_from_uri",
        Kind::Sdk,
    )
    .returns("google.cloud.bigquery.job.LoadJob"),
    blocks("google.cloud.bigquery.Client.extract_table", Kind::Sdk)
        .returns("google.cloud.bigquery.job.LoadJob"),
    blocks("google.cloud.bigquery.Client.copy_table", Kind::Sdk)
        .returns("google.cloud.bigquery.job.LoadJob"),
    blocks("google.cloud.bigquery.Client.insert_rows", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.insert_rows_json", Kind::Sdk),
    blocks(
        "google.cloud.bigquery.Client.insert_rows_from_dataframe",
        Kind::Sdk,
    ),
    blocks("google.cloud.bigquery.Client.get_table", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.get_dataset", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.create_table", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.create_dataset", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.delete_table", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.delete_dataset", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.update_table", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.update_dataset", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.get_job", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.cancel_job", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.get_routine", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.create_routine", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.delete_routine", Kind::Sdk),
    blocks("google.cloud.bigquery.Client.list_tables", Kind::Sdk).lazy(),
    blocks("google.cloud.bigquery.Client.list_datasets", Kind::Sdk).lazy(),
    blocks("google.cloud.bigquery.Client.list_jobs", Kind::Sdk).lazy(),
    blocks("google.cloud.bigquery.Client.list_projects", Kind::Sdk).lazy(),
    blocks("google.cloud.bigquery.Client.list_routines", Kind::Sdk).lazy(),
    blocks("google.cloud.bigquery.Client.list_models", Kind::Sdk).lazy(),
    pure("google.cloud.bigquery.Client.close"),
    pure("google.cloud.bigquery.Client.dataset"),
    class("google.cloud.bigquery.QueryJob"),
    blocks("google.cloud.bigquery.QueryJob.result", Kind::Sdk)
        .live()
        .returns("google.cloud.bigquery.table.RowIterator"),
    blocks("google.cloud.bigquery.QueryJob.to_dataframe", Kind::Sdk),
    blocks("google.cloud.bigquery.QueryJob.to_arrow", Kind::Sdk),
    blocks("google.cloud.bigquery.QueryJob.to_geodataframe", Kind::Sdk),
    blocks("google.cloud.bigquery.QueryJob.done", Kind::Sdk),
    blocks("google.cloud.bigquery.QueryJob.exists", Kind::Sdk),
    blocks("google.cloud.bigquery.QueryJob.reload", Kind::Sdk),
    blocks("google.cloud.bigquery.QueryJob.cancel", Kind::Sdk),
    class("google.cloud.bigquery.job.LoadJob"),
    blocks("google.cloud.bigquery.job.LoadJob.result", Kind::Sdk),
    blocks("google.cloud.bigquery.job.LoadJob.done", Kind::Sdk),
    blocks("google.cloud.bigquery.job.LoadJob.exists", Kind::Sdk),
    blocks("google.cloud.bigquery.job.LoadJob.reload", Kind::Sdk),
    blocks("google.cloud.bigquery.job.LoadJob.cancel", Kind::Sdk),
    class("google.cloud.bigquery.table.RowIterator"),
    blocks(
        "google.cloud.bigquery.table.RowIterator.to_dataframe",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.bigquery.table.RowIterator.to_arrow",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.bigquery.table.RowIterator.__iter__",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "google.cloud.bigquery.table.RowIterator.to_dataframe_iterable",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "google.cloud.bigquery.table.RowIterator.to_arrow_iterable",
        Kind::Sdk,
    )
    .lazy(),
    alias(
        "google.cloud.bigquery.client.Client",
        "google.cloud.bigquery.Client",
    ),
    alias(
        "google.cloud.bigquery.job.QueryJob",
        "google.cloud.bigquery.QueryJob",
    ),
    alias(
        "google.cloud.bigquery.job.query.QueryJob",
        "google.cloud.bigquery.QueryJob",
    ),
    // Firestore.
    blocks("google.cloud.firestore.Client", Kind::Credentials)
        .returns("google.cloud.firestore.Client"),
    pure("google.cloud.firestore.Client.collection")
        .returns("google.cloud.firestore.CollectionReference"),
    pure("google.cloud.firestore.Client.document")
        .returns("google.cloud.firestore.DocumentReference"),
    pure("google.cloud.firestore.Client.collection_group").returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.Client.batch").returns("google.cloud.firestore.WriteBatch"),
    blocks("google.cloud.firestore.Client.get_all", Kind::Sdk).lazy(),
    blocks("google.cloud.firestore.Client.collections", Kind::Sdk).lazy(),
    blocks("google.cloud.firestore.Client.recursive_delete", Kind::Sdk),
    class("google.cloud.firestore.CollectionReference"),
    pure("google.cloud.firestore.CollectionReference.document")
        .returns("google.cloud.firestore.DocumentReference"),
    pure("google.cloud.firestore.CollectionReference.where")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.order_by")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.limit")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.limit_to_last")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.offset")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.select")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.start_at")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.start_after")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.end_at")
        .returns("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.CollectionReference.end_before")
        .returns("google.cloud.firestore.Query"),
    blocks("google.cloud.firestore.CollectionReference.add", Kind::Sdk),
    blocks("google.cloud.firestore.CollectionReference.get", Kind::Sdk),
    blocks(
        "google.cloud.firestore.CollectionReference.stream",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "google.cloud.firestore.CollectionReference.list_documents",
        Kind::Sdk,
    )
    .lazy(),
    class("google.cloud.firestore.DocumentReference"),
    pure("google.cloud.firestore.DocumentReference.collection")
        .returns("google.cloud.firestore.CollectionReference"),
    blocks("google.cloud.firestore.DocumentReference.get", Kind::Sdk),
    blocks("google.cloud.firestore.DocumentReference.set", Kind::Sdk),
    blocks("google.cloud.firestore.DocumentReference.update", Kind::Sdk),
    blocks("google.cloud.firestore.DocumentReference.delete", Kind::Sdk),
    blocks("google.cloud.firestore.DocumentReference.create", Kind::Sdk),
    blocks(
        "google.cloud.firestore.DocumentReference.collections",
        Kind::Sdk,
    )
    .lazy(),
    class("google.cloud.firestore.Query"),
    pure("google.cloud.firestore.Query.where").returns("Self"),
    pure("google.cloud.firestore.Query.order_by").returns("Self"),
    pure("google.cloud.firestore.Query.limit").returns("Self"),
    pure("google.cloud.firestore.Query.limit_to_last").returns("Self"),
    pure("google.cloud.firestore.Query.offset").returns("Self"),
    pure("google.cloud.firestore.Query.select").returns("Self"),
    pure("google.cloud.firestore.Query.start_at").returns("Self"),
    pure("google.cloud.firestore.Query.start_after").returns("Self"),
    pure("google.cloud.firestore.Query.end_at").returns("Self"),
    pure("google.cloud.firestore.Query.end_before").returns("Self"),
    blocks("google.cloud.firestore.Query.get", Kind::Sdk),
    blocks("google.cloud.firestore.Query.stream", Kind::Sdk).lazy(),
    class("google.cloud.firestore.WriteBatch"),
    blocks("google.cloud.firestore.WriteBatch.commit", Kind::Sdk),
    alias(
        "google.cloud.firestore_v1.client.Client",
        "google.cloud.firestore.Client",
    ),
    alias(
        "google.cloud.firestore_v1.Client",
        "google.cloud.firestore.Client",
    ),
    alias(
        "google.cloud.firestore_v1.collection.CollectionReference",
        "google.cloud.firestore.CollectionReference",
    ),
    alias(
        "google.cloud.firestore_v1.CollectionReference",
        "google.cloud.firestore.CollectionReference",
    ),
    alias(
        "google.cloud.firestore_v1.document.DocumentReference",
        "google.cloud.firestore.DocumentReference",
    ),
    alias(
        "google.cloud.firestore_v1.DocumentReference",
        "google.cloud.firestore.DocumentReference",
    ),
    alias(
        "google.cloud.firestore_v1.query.Query",
        "google.cloud.firestore.Query",
    ),
    alias(
        "google.cloud.firestore_v1.Query",
        "google.cloud.firestore.Query",
    ),
    alias(
        "google.cloud.firestore_v1.batch.WriteBatch",
        "google.cloud.firestore.WriteBatch",
    ),
    alias(
        "google.cloud.firestore_v1.WriteBatch",
        "google.cloud.firestore.WriteBatch",
    ),
    // Generated clients.
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient",
        Kind::Credentials,
    )
    .returns("google.cloud.secretmanager.SecretManagerServiceClient"),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.access_secret_version",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.add_secret_version",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.create_secret",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.get_secret",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.get_secret_version",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.update_secret",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.delete_secret",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.disable_secret_version",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.enable_secret_version",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.destroy_secret_version",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.get_iam_policy",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.set_iam_policy",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.list_secrets",
        Kind::Sdk,
    )
    .live(),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.list_secret_versions",
        Kind::Sdk,
    )
    .live(),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.from_service_account_file",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.cloud.secretmanager.SecretManagerServiceClient"),
    blocks(
        "google.cloud.secretmanager.SecretManagerServiceClient.from_service_account_json",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("google.cloud.secretmanager.SecretManagerServiceClient"),
    alias(
        "google.cloud.secretmanager_v1.SecretManagerServiceClient",
        "google.cloud.secretmanager.SecretManagerServiceClient",
    ),
    blocks("google.cloud.pubsub_v1.PublisherClient", Kind::Credentials)
        .returns("google.cloud.pubsub_v1.PublisherClient"),
    pure("google.cloud.pubsub_v1.PublisherClient.publish")
        .returns("google.cloud.pubsub_v1.publisher.futures.Future"),
    blocks(
        "google.cloud.pubsub_v1.PublisherClient.create_topic",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.PublisherClient.get_topic",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.PublisherClient.delete_topic",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.PublisherClient.update_topic",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.PublisherClient.list_topics",
        Kind::Sdk,
    )
    .live(),
    blocks(
        "google.cloud.pubsub_v1.PublisherClient.list_topic_subscriptions",
        Kind::Sdk,
    )
    .live(),
    blocks("google.cloud.pubsub_v1.PublisherClient.stop", Kind::Sdk),
    blocks("google.cloud.pubsub_v1.SubscriberClient", Kind::Credentials)
        .returns("google.cloud.pubsub_v1.SubscriberClient"),
    pure("google.cloud.pubsub_v1.SubscriberClient.__enter__")
        .returns("google.cloud.pubsub_v1.SubscriberClient"),
    pure("google.cloud.pubsub_v1.SubscriberClient.subscribe")
        .returns("google.cloud.pubsub_v1.subscriber.futures.StreamingPullFuture"),
    blocks("google.cloud.pubsub_v1.SubscriberClient.pull", Kind::Sdk),
    blocks(
        "google.cloud.pubsub_v1.SubscriberClient.acknowledge",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.SubscriberClient.modify_ack_deadline",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.SubscriberClient.create_subscription",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.SubscriberClient.get_subscription",
        Kind::Sdk,
    ),
    blocks(
        "google.cloud.pubsub_v1.SubscriberClient.delete_subscription",
        Kind::Sdk,
    ),
    blocks("google.cloud.pubsub_v1.SubscriberClient.seek", Kind::Sdk),
    blocks(
        "google.cloud.pubsub_v1.SubscriberClient.list_subscriptions",
        Kind::Sdk,
    )
    .live(),
    pure("google.cloud.pubsub_v1.SubscriberClient.close"),
    alias(
        "google.cloud.pubsub.PublisherClient",
        "google.cloud.pubsub_v1.PublisherClient",
    ),
    alias(
        "google.cloud.pubsub.SubscriberClient",
        "google.cloud.pubsub_v1.SubscriberClient",
    ),
    class("google.cloud.pubsub_v1.publisher.futures.Future"),
    blocks(
        "google.cloud.pubsub_v1.publisher.futures.Future.result",
        Kind::Wait,
    ),
    blocks(
        "google.cloud.pubsub_v1.publisher.futures.Future.exception",
        Kind::Wait,
    ),
    class("google.cloud.pubsub_v1.subscriber.futures.StreamingPullFuture"),
    blocks(
        "google.cloud.pubsub_v1.subscriber.futures.StreamingPullFuture.result",
        Kind::Wait,
    ),
    blocks(
        "google.cloud.pubsub_v1.subscriber.futures.StreamingPullFuture.exception",
        Kind::Wait,
    ),
    blocks("google.cloud.logging.Client", Kind::Credentials).returns("google.cloud.logging.Client"),
    pure("google.cloud.logging.Client.logger").returns("google.cloud.logging.Logger"),
    class("google.cloud.logging.Logger"),
    blocks("google.cloud.logging.Logger.log", Kind::Sdk),
    blocks("google.cloud.logging.Logger.log_text", Kind::Sdk),
    blocks("google.cloud.logging.Logger.log_struct", Kind::Sdk),
    blocks("google.cloud.logging.Client.setup_logging", Kind::Sdk),
    // Generative models.
    class("google.genai.Client"),
    pure("google.genai.Client.__enter__").returns("Self"),
    alias("google.genai.client.Client", "google.genai.Client"),
    attribute("google.genai.Client.aio", ""),
    attribute("google.genai.Client.models", "google.genai.models.Models"),
    class("google.genai.models.Models").methods_block(Kind::Sdk),
    blocks(
        "google.genai.models.Models.generate_content_stream",
        Kind::Sdk,
    )
    .lazy(),
    blocks("google.genai.models.Models.list", Kind::Sdk).live(),
    attribute("google.genai.Client.files", "google.genai.files.Files"),
    class("google.genai.files.Files").methods_block(Kind::Sdk),
    blocks("google.genai.files.Files.list", Kind::Sdk).live(),
    attribute("google.genai.Client.caches", "google.genai.caches.Caches"),
    class("google.genai.caches.Caches").methods_block(Kind::Sdk),
    blocks("google.genai.caches.Caches.list", Kind::Sdk).live(),
    attribute(
        "google.genai.Client.operations",
        "google.genai.operations.Operations",
    ),
    class("google.genai.operations.Operations").methods_block(Kind::Sdk),
    attribute(
        "google.genai.Client.batches",
        "google.genai.batches.Batches",
    ),
    class("google.genai.batches.Batches").methods_block(Kind::Sdk),
    blocks("google.genai.batches.Batches.list", Kind::Sdk).live(),
    attribute("google.genai.Client.chats", "google.genai.chats.Chats"),
    class("google.genai.chats.Chats"),
    pure("google.genai.chats.Chats.create").returns("google.genai.chats.Chat"),
    class("google.genai.chats.Chat"),
    blocks("google.genai.chats.Chat.send_message", Kind::Sdk)
        .caution("a chat keeps its history without a lock"),
    blocks("google.genai.chats.Chat.send_message_stream", Kind::Sdk)
        .lazy()
        .caution("a chat keeps its history without a lock"),
    class("google.generativeai.GenerativeModel"),
    blocks(
        "google.generativeai.GenerativeModel.generate_content",
        Kind::Sdk,
    )
    .live_if(STREAM),
    blocks(
        "google.generativeai.GenerativeModel.count_tokens",
        Kind::Sdk,
    ),
    pure("google.generativeai.GenerativeModel.start_chat")
        .returns("google.generativeai.ChatSession"),
    class("google.generativeai.ChatSession"),
    blocks("google.generativeai.ChatSession.send_message", Kind::Sdk)
        .live_if(STREAM)
        .caution("a chat keeps its history without a lock"),
    class("vertexai.generative_models.GenerativeModel"),
    blocks(
        "vertexai.generative_models.GenerativeModel.generate_content",
        Kind::Sdk,
    )
    .live_if(STREAM),
    blocks(
        "vertexai.generative_models.GenerativeModel.count_tokens",
        Kind::Sdk,
    ),
    pure("vertexai.generative_models.GenerativeModel.start_chat")
        .returns("vertexai.generative_models.ChatSession"),
    class("vertexai.generative_models.ChatSession"),
    blocks(
        "vertexai.generative_models.ChatSession.send_message",
        Kind::Sdk,
    )
    .live_if(STREAM)
    .caution("a chat keeps its history without a lock"),
    blocks("google.generativeai.embed_content", Kind::Sdk),
    blocks("google.generativeai.upload_file", Kind::Sdk),
    blocks("google.generativeai.get_file", Kind::Sdk),
    blocks("google.generativeai.delete_file", Kind::Sdk),
    blocks("google.generativeai.get_model", Kind::Sdk),
    blocks("google.generativeai.list_models", Kind::Sdk).lazy(),
    blocks("google.generativeai.list_files", Kind::Sdk).lazy(),
    blocks("vertexai.init", Kind::Credentials).weight(Weight::Medium),
    alias(
        "vertexai.preview.generative_models",
        "vertexai.generative_models",
    ),
    // Discovery-based APIs: the methods of a resource are made at run time.
    blocks("googleapiclient.discovery.build", Kind::Credentials)
        .returns("googleapiclient.discovery.Resource")
        .caution(HTTPLIB2),
    blocks(
        "googleapiclient.discovery.build_from_document",
        Kind::Credentials,
    )
    .weight(Weight::Medium)
    .returns("googleapiclient.discovery.Resource")
    .caution(HTTPLIB2),
    class("googleapiclient.discovery.Resource"),
    pure("googleapiclient.discovery.Resource.__enter__").returns("Self"),
    attribute(
        "googleapiclient.discovery.Resource.*",
        "googleapiclient.discovery.Resource",
    ),
    pure("googleapiclient.discovery.Resource.__call__")
        .returns("googleapiclient.discovery.Resource | googleapiclient.http.HttpRequest"),
    pure("googleapiclient.discovery.Resource.close"),
    class("googleapiclient.http.HttpRequest"),
    blocks("googleapiclient.http.HttpRequest.execute", Kind::Sdk).caution(HTTPLIB2),
    blocks("googleapiclient.http.HttpRequest.next_chunk", Kind::Sdk).caution(HTTPLIB2),
    class("googleapiclient.http.BatchHttpRequest"),
    blocks("googleapiclient.http.BatchHttpRequest.execute", Kind::Sdk).caution(HTTPLIB2),
    class("googleapiclient.http.MediaIoBaseDownload"),
    blocks(
        "googleapiclient.http.MediaIoBaseDownload.next_chunk",
        Kind::Sdk,
    )
    .caution(HTTPLIB2),
    blocks("gspread.service_account", Kind::Credentials)
        .weight(Weight::Medium)
        .returns("gspread.Client"),
    blocks("gspread.oauth", Kind::Credentials)
        .weight(Weight::Medium)
        .returns("gspread.Client"),
    pure("gspread.authorize").returns("gspread.Client"),
    pure("gspread.service_account_from_dict").returns("gspread.Client"),
    class("gspread.Client"),
    blocks("gspread.Client.open", Kind::Sdk).returns("gspread.Spreadsheet"),
    blocks("gspread.Client.open_by_key", Kind::Sdk).returns("gspread.Spreadsheet"),
    blocks("gspread.Client.open_by_url", Kind::Sdk).returns("gspread.Spreadsheet"),
    blocks("gspread.Client.create", Kind::Sdk).returns("gspread.Spreadsheet"),
    blocks("gspread.Client.copy", Kind::Sdk).returns("gspread.Spreadsheet"),
    blocks("gspread.Client.openall", Kind::Sdk),
    blocks("gspread.Client.list_spreadsheet_files", Kind::Sdk),
    blocks("gspread.Client.del_spreadsheet", Kind::Sdk),
    blocks("gspread.Client.import_csv", Kind::Sdk),
    class("gspread.Spreadsheet"),
    blocks("gspread.Spreadsheet.worksheet", Kind::Sdk).returns("gspread.Worksheet"),
    blocks("gspread.Spreadsheet.get_worksheet", Kind::Sdk).returns("gspread.Worksheet"),
    blocks("gspread.Spreadsheet.get_worksheet_by_id", Kind::Sdk).returns("gspread.Worksheet"),
    blocks("gspread.Spreadsheet.add_worksheet", Kind::Sdk).returns("gspread.Worksheet"),
    blocks("gspread.Spreadsheet.duplicate_sheet", Kind::Sdk).returns("gspread.Worksheet"),
    blocks("gspread.Spreadsheet.worksheets", Kind::Sdk).returns("list[gspread.Worksheet]"),
    blocks("gspread.Spreadsheet.del_worksheet", Kind::Sdk),
    blocks("gspread.Spreadsheet.share", Kind::Sdk),
    blocks("gspread.Spreadsheet.batch_update", Kind::Sdk),
    blocks("gspread.Spreadsheet.values_get", Kind::Sdk),
    blocks("gspread.Spreadsheet.values_update", Kind::Sdk),
    blocks("gspread.Spreadsheet.values_append", Kind::Sdk),
    blocks("gspread.Spreadsheet.values_clear", Kind::Sdk),
    blocks("gspread.Spreadsheet.values_batch_get", Kind::Sdk),
    blocks("gspread.Spreadsheet.values_batch_update", Kind::Sdk),
    blocks("gspread.Spreadsheet.fetch_sheet_metadata", Kind::Sdk),
    attribute("gspread.Spreadsheet.sheet1", "gspread.Worksheet"),
    class("gspread.Worksheet"),
    blocks("gspread.Worksheet.get", Kind::Sdk),
    blocks("gspread.Worksheet.get_all_values", Kind::Sdk),
    blocks("gspread.Worksheet.get_all_records", Kind::Sdk),
    blocks("gspread.Worksheet.get_values", Kind::Sdk),
    blocks("gspread.Worksheet.batch_get", Kind::Sdk),
    blocks("gspread.Worksheet.batch_update", Kind::Sdk),
    blocks("gspread.Worksheet.batch_clear", Kind::Sdk),
    blocks("gspread.Worksheet.update", Kind::Sdk),
    blocks("gspread.Worksheet.update_cell", Kind::Sdk),
    blocks("gspread.Worksheet.update_cells", Kind::Sdk),
    blocks("gspread.Worksheet.update_acell", Kind::Sdk),
    blocks("gspread.Worksheet.append_row", Kind::Sdk),
    blocks("gspread.Worksheet.append_rows", Kind::Sdk),
    blocks("gspread.Worksheet.insert_row", Kind::Sdk),
    blocks("gspread.Worksheet.insert_rows", Kind::Sdk),
    blocks("gspread.Worksheet.insert_cols", Kind::Sdk),
    blocks("gspread.Worksheet.delete_rows", Kind::Sdk),
    blocks("gspread.Worksheet.delete_columns", Kind::Sdk),
    blocks("gspread.Worksheet.clear", Kind::Sdk),
    blocks("gspread.Worksheet.cell", Kind::Sdk),
    blocks("gspread.Worksheet.acell", Kind::Sdk),
    blocks("gspread.Worksheet.range", Kind::Sdk),
    blocks("gspread.Worksheet.row_values", Kind::Sdk),
    blocks("gspread.Worksheet.col_values", Kind::Sdk),
    blocks("gspread.Worksheet.find", Kind::Sdk),
    blocks("gspread.Worksheet.findall", Kind::Sdk),
    blocks("gspread.Worksheet.resize", Kind::Sdk),
    blocks("gspread.Worksheet.sort", Kind::Sdk),
    blocks("gspread.Worksheet.format", Kind::Sdk),
    blocks("gspread.Worksheet.add_rows", Kind::Sdk),
    blocks("gspread.Worksheet.add_cols", Kind::Sdk),
    alias("gspread.client.Client", "gspread.Client"),
    alias("gspread.spreadsheet.Spreadsheet", "gspread.Spreadsheet"),
    alias("gspread.worksheet.Worksheet", "gspread.Worksheet"),
    // Firebase.
    blocks("firebase_admin.initialize_app", Kind::Credentials).weight(Weight::Medium),
    blocks("firebase_admin.credentials.Certificate", Kind::Credentials).weight(Weight::Light),
    blocks("firebase_admin.auth.verify_id_token", Kind::Sdk),
    blocks("firebase_admin.auth.verify_session_cookie", Kind::Sdk),
    blocks("firebase_admin.auth.get_user", Kind::Sdk),
    blocks("firebase_admin.auth.get_user_by_email", Kind::Sdk),
    blocks("firebase_admin.auth.get_user_by_phone_number", Kind::Sdk),
    blocks("firebase_admin.auth.get_users", Kind::Sdk),
    blocks("firebase_admin.auth.create_user", Kind::Sdk),
    blocks("firebase_admin.auth.update_user", Kind::Sdk),
    blocks("firebase_admin.auth.delete_user", Kind::Sdk),
    blocks("firebase_admin.auth.delete_users", Kind::Sdk),
    blocks("firebase_admin.auth.set_custom_user_claims", Kind::Sdk),
    blocks("firebase_admin.auth.revoke_refresh_tokens", Kind::Sdk),
    blocks(
        "firebase_admin.auth.generate_password_reset_link",
        Kind::Sdk,
    ),
    blocks(
        "firebase_admin.auth.generate_email_verification_link",
        Kind::Sdk,
    ),
    blocks(
        "firebase_admin.auth.generate_sign_in_with_email_link",
        Kind::Sdk,
    ),
    blocks("firebase_admin.auth.create_session_cookie", Kind::Sdk),
    blocks("firebase_admin.auth.list_users", Kind::Sdk),
    blocks("firebase_admin.auth.import_users", Kind::Sdk),
    blocks("firebase_admin.auth.create_custom_token", Kind::Sdk).weight(Weight::Medium),
    blocks("firebase_admin.messaging.send", Kind::Sdk),
    blocks("firebase_admin.messaging.send_each", Kind::Sdk),
    blocks(
        "firebase_admin.messaging.send_each_for_multicast",
        Kind::Sdk,
    ),
    blocks("firebase_admin.messaging.send_all", Kind::Sdk),
    blocks("firebase_admin.messaging.send_multicast", Kind::Sdk),
    blocks("firebase_admin.messaging.subscribe_to_topic", Kind::Sdk),
    blocks("firebase_admin.messaging.unsubscribe_from_topic", Kind::Sdk),
    blocks("firebase_admin.firestore.client", Kind::Credentials)
        .returns("google.cloud.firestore.Client"),
    pure("firebase_admin.storage.bucket").returns("google.cloud.storage.Bucket"),
    pure("firebase_admin.db.reference").returns("firebase_admin.db.Reference"),
    class("firebase_admin.db.Reference"),
    blocks("firebase_admin.db.Reference.get", Kind::Sdk),
    blocks("firebase_admin.db.Reference.set", Kind::Sdk),
    blocks("firebase_admin.db.Reference.push", Kind::Sdk),
    blocks("firebase_admin.db.Reference.update", Kind::Sdk),
    blocks("firebase_admin.db.Reference.delete", Kind::Sdk),
    blocks("firebase_admin.db.Reference.transaction", Kind::Sdk),
    blocks("firebase_admin.db.Reference.get_if_changed", Kind::Sdk),
    blocks("firebase_admin.db.Reference.set_if_unchanged", Kind::Sdk),
    pure("firebase_admin.db.Reference.child").returns("firebase_admin.db.Reference"),
];
