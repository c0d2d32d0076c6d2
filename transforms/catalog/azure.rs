//! Azure: `azure.identity`, storage, key vault, Cosmos, messaging, and `msal`.

use crate::catalog::{Kind, Row, Weight, alias, blocks, class, pure};

pub static ROWS: &[Row] = &[
    class("azure.core.credentials.TokenCredential"),
    blocks(
        "azure.core.credentials.TokenCredential.get_token",
        Kind::Credentials,
    ),
    class("azure.identity.DefaultAzureCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.DefaultAzureCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.DefaultAzureCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.DefaultAzureCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.ManagedIdentityCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.ManagedIdentityCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.ManagedIdentityCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.ManagedIdentityCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.AzureCliCredential").bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.AzureCliCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.AzureCliCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.AzureCliCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.AzureDeveloperCliCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.AzureDeveloperCliCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.AzureDeveloperCliCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.AzureDeveloperCliCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.AzurePowerShellCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.AzurePowerShellCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.AzurePowerShellCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.AzurePowerShellCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.ClientSecretCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.ClientSecretCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.ClientSecretCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.ClientSecretCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.ClientAssertionCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.ClientAssertionCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.ClientAssertionCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.ClientAssertionCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.EnvironmentCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.EnvironmentCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.EnvironmentCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.EnvironmentCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.ChainedTokenCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.ChainedTokenCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.ChainedTokenCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.ChainedTokenCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.WorkloadIdentityCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.WorkloadIdentityCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.WorkloadIdentityCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.WorkloadIdentityCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.CertificateCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.CertificateCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.CertificateCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.CertificateCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.InteractiveBrowserCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.InteractiveBrowserCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.InteractiveBrowserCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.InteractiveBrowserCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.DeviceCodeCredential").bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.DeviceCodeCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.DeviceCodeCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.DeviceCodeCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.UsernamePasswordCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.UsernamePasswordCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.UsernamePasswordCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.UsernamePasswordCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.OnBehalfOfCredential").bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.OnBehalfOfCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.OnBehalfOfCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.OnBehalfOfCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.AuthorizationCodeCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.AuthorizationCodeCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.AuthorizationCodeCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.AuthorizationCodeCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.SharedTokenCacheCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.SharedTokenCacheCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.SharedTokenCacheCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.SharedTokenCacheCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.VisualStudioCodeCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.VisualStudioCodeCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.VisualStudioCodeCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.VisualStudioCodeCredential.get_token_info",
        Kind::Credentials,
    ),
    class("azure.identity.AzurePipelinesCredential")
        .bases(&["azure.core.credentials.TokenCredential"]),
    pure("azure.identity.AzurePipelinesCredential.__enter__").returns("Self"),
    blocks(
        "azure.identity.AzurePipelinesCredential.get_token",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.AzurePipelinesCredential.get_token_info",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.InteractiveBrowserCredential.authenticate",
        Kind::Credentials,
    ),
    blocks(
        "azure.identity.DeviceCodeCredential.authenticate",
        Kind::Credentials,
    ),
    alias(
        "azure.identity._credentials.default.DefaultAzureCredential",
        "azure.identity.DefaultAzureCredential",
    ),
    class("msal.ClientApplication"),
    blocks(
        "msal.ClientApplication.acquire_token_silent",
        Kind::Credentials,
    ),
    blocks(
        "msal.ClientApplication.acquire_token_silent_with_error",
        Kind::Credentials,
    ),
    blocks(
        "msal.ClientApplication.acquire_token_by_authorization_code",
        Kind::Credentials,
    ),
    blocks(
        "msal.ClientApplication.acquire_token_by_auth_code_flow",
        Kind::Credentials,
    ),
    blocks(
        "msal.ClientApplication.acquire_token_by_refresh_token",
        Kind::Credentials,
    ),
    blocks(
        "msal.ClientApplication.acquire_token_by_username_password",
        Kind::Credentials,
    ),
    pure("msal.ClientApplication.get_accounts"),
    pure("msal.ClientApplication.initiate_auth_code_flow"),
    blocks("msal.ConfidentialClientApplication", Kind::Credentials)
        .returns("msal.ConfidentialClientApplication"),
    blocks("msal.PublicClientApplication", Kind::Credentials)
        .returns("msal.PublicClientApplication"),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_for_client",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_on_behalf_of",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_silent",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_silent_with_error",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_by_authorization_code",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_by_auth_code_flow",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_by_refresh_token",
        Kind::Credentials,
    ),
    blocks(
        "msal.ConfidentialClientApplication.acquire_token_by_username_password",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_interactive",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_by_device_flow",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.initiate_device_flow",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_silent",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_silent_with_error",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_by_authorization_code",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_by_auth_code_flow",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_by_refresh_token",
        Kind::Credentials,
    ),
    blocks(
        "msal.PublicClientApplication.acquire_token_by_username_password",
        Kind::Credentials,
    ),
    class("msal.ManagedIdentityClient"),
    blocks(
        "msal.ManagedIdentityClient.acquire_token_for_client",
        Kind::Credentials,
    ),
    // Storage.
    class("azure.storage.blob.BlobServiceClient"),
    pure("azure.storage.blob.BlobServiceClient.__enter__").returns("Self"),
    pure("azure.storage.blob.BlobServiceClient.from_connection_string")
        .returns("azure.storage.blob.BlobServiceClient"),
    pure("azure.storage.blob.BlobServiceClient.get_container_client")
        .returns("azure.storage.blob.ContainerClient"),
    pure("azure.storage.blob.BlobServiceClient.get_blob_client")
        .returns("azure.storage.blob.BlobClient"),
    blocks(
        "azure.storage.blob.BlobServiceClient.create_container",
        Kind::Sdk,
    )
    .returns("azure.storage.blob.ContainerClient"),
    blocks(
        "azure.storage.blob.BlobServiceClient.undelete_container",
        Kind::Sdk,
    )
    .returns("azure.storage.blob.ContainerClient"),
    blocks(
        "azure.storage.blob.BlobServiceClient.delete_container",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.BlobServiceClient.get_account_information",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.BlobServiceClient.get_service_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.BlobServiceClient.set_service_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.BlobServiceClient.get_service_stats",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.BlobServiceClient.get_user_delegation_key",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.BlobServiceClient.list_containers",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "azure.storage.blob.BlobServiceClient.find_blobs_by_tags",
        Kind::Sdk,
    )
    .lazy(),
    pure("azure.storage.blob.BlobServiceClient.close"),
    class("azure.storage.blob.ContainerClient"),
    pure("azure.storage.blob.ContainerClient.__enter__").returns("Self"),
    pure("azure.storage.blob.ContainerClient.from_connection_string")
        .returns("azure.storage.blob.ContainerClient"),
    pure("azure.storage.blob.ContainerClient.from_container_url")
        .returns("azure.storage.blob.ContainerClient"),
    pure("azure.storage.blob.ContainerClient.get_blob_client")
        .returns("azure.storage.blob.BlobClient"),
    blocks("azure.storage.blob.ContainerClient.upload_blob", Kind::Sdk)
        .returns("azure.storage.blob.BlobClient"),
    blocks(
        "azure.storage.blob.ContainerClient.create_container",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.delete_container",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.ContainerClient.exists", Kind::Sdk),
    blocks(
        "azure.storage.blob.ContainerClient.get_container_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.set_container_metadata",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.ContainerClient.delete_blob", Kind::Sdk),
    blocks("azure.storage.blob.ContainerClient.delete_blobs", Kind::Sdk),
    blocks(
        "azure.storage.blob.ContainerClient.set_standard_blob_tier_blobs",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.acquire_lease",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.get_container_access_policy",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.set_container_access_policy",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.get_account_information",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.ContainerClient.download_blob",
        Kind::Sdk,
    )
    .live()
    .returns("azure.storage.blob.StorageStreamDownloader"),
    blocks("azure.storage.blob.ContainerClient.list_blobs", Kind::Sdk).lazy(),
    blocks(
        "azure.storage.blob.ContainerClient.list_blob_names",
        Kind::Sdk,
    )
    .lazy(),
    blocks("azure.storage.blob.ContainerClient.walk_blobs", Kind::Sdk).lazy(),
    blocks(
        "azure.storage.blob.ContainerClient.find_blobs_by_tags",
        Kind::Sdk,
    )
    .lazy(),
    pure("azure.storage.blob.ContainerClient.close"),
    class("azure.storage.blob.BlobClient"),
    pure("azure.storage.blob.BlobClient.__enter__").returns("Self"),
    pure("azure.storage.blob.BlobClient.from_connection_string")
        .returns("azure.storage.blob.BlobClient"),
    pure("azure.storage.blob.BlobClient.from_blob_url").returns("azure.storage.blob.BlobClient"),
    blocks("azure.storage.blob.BlobClient.upload_blob", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.exists", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.delete_blob", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.undelete_blob", Kind::Sdk),
    blocks(
        "azure.storage.blob.BlobClient.get_blob_properties",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.BlobClient.set_blob_metadata", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.set_http_headers", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.create_snapshot", Kind::Sdk),
    blocks(
        "azure.storage.blob.BlobClient.start_copy_from_url",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.BlobClient.abort_copy", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.stage_block", Kind::Sdk),
    blocks(
        "azure.storage.blob.BlobClient.stage_block_from_url",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.BlobClient.commit_block_list", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.get_block_list", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.acquire_lease", Kind::Sdk),
    blocks(
        "azure.storage.blob.BlobClient.set_standard_blob_tier",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.BlobClient.set_blob_tags", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.get_blob_tags", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.append_block", Kind::Sdk),
    blocks(
        "azure.storage.blob.BlobClient.create_append_blob",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.BlobClient.upload_page", Kind::Sdk),
    blocks("azure.storage.blob.BlobClient.create_page_blob", Kind::Sdk),
    blocks(
        "azure.storage.blob.BlobClient.upload_blob_from_url",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.BlobClient.download_blob", Kind::Sdk)
        .live()
        .returns("azure.storage.blob.StorageStreamDownloader"),
    blocks("azure.storage.blob.BlobClient.query_blob", Kind::Sdk).live(),
    pure("azure.storage.blob.BlobClient.close"),
    class("azure.storage.blob.StorageStreamDownloader"),
    blocks(
        "azure.storage.blob.StorageStreamDownloader.readall",
        Kind::Sdk,
    ),
    blocks("azure.storage.blob.StorageStreamDownloader.read", Kind::Sdk),
    blocks(
        "azure.storage.blob.StorageStreamDownloader.readinto",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.StorageStreamDownloader.content_as_bytes",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.StorageStreamDownloader.content_as_text",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.StorageStreamDownloader.download_to_stream",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.blob.StorageStreamDownloader.chunks",
        Kind::Sdk,
    )
    .lazy()
    .returns("iter[bytes]"),
    // Key vault, Cosmos, messaging.
    class("azure.keyvault.secrets.SecretClient"),
    pure("azure.keyvault.secrets.SecretClient.__enter__").returns("Self"),
    blocks("azure.keyvault.secrets.SecretClient.get_secret", Kind::Sdk),
    blocks("azure.keyvault.secrets.SecretClient.set_secret", Kind::Sdk),
    blocks(
        "azure.keyvault.secrets.SecretClient.update_secret_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.secrets.SecretClient.backup_secret",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.secrets.SecretClient.restore_secret_backup",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.secrets.SecretClient.purge_deleted_secret",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.secrets.SecretClient.get_deleted_secret",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.secrets.SecretClient.begin_delete_secret",
        Kind::Sdk,
    )
    .live()
    .returns("azure.core.polling.LROPoller"),
    blocks(
        "azure.keyvault.secrets.SecretClient.begin_recover_deleted_secret",
        Kind::Sdk,
    )
    .live()
    .returns("azure.core.polling.LROPoller"),
    blocks(
        "azure.keyvault.secrets.SecretClient.list_properties_of_secrets",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "azure.keyvault.secrets.SecretClient.list_properties_of_secret_versions",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "azure.keyvault.secrets.SecretClient.list_deleted_secrets",
        Kind::Sdk,
    )
    .lazy(),
    pure("azure.keyvault.secrets.SecretClient.close"),
    class("azure.keyvault.keys.KeyClient"),
    pure("azure.keyvault.keys.KeyClient.__enter__").returns("Self"),
    blocks("azure.keyvault.keys.KeyClient.get_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.create_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.create_rsa_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.create_ec_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.import_key", Kind::Sdk),
    blocks(
        "azure.keyvault.keys.KeyClient.update_key_properties",
        Kind::Sdk,
    ),
    blocks("azure.keyvault.keys.KeyClient.rotate_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.backup_key", Kind::Sdk),
    blocks(
        "azure.keyvault.keys.KeyClient.restore_key_backup",
        Kind::Sdk,
    ),
    blocks("azure.keyvault.keys.KeyClient.purge_deleted_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.get_deleted_key", Kind::Sdk),
    blocks("azure.keyvault.keys.KeyClient.begin_delete_key", Kind::Sdk)
        .live()
        .returns("azure.core.polling.LROPoller"),
    blocks(
        "azure.keyvault.keys.KeyClient.begin_recover_deleted_key",
        Kind::Sdk,
    )
    .live()
    .returns("azure.core.polling.LROPoller"),
    blocks(
        "azure.keyvault.keys.KeyClient.list_properties_of_keys",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "azure.keyvault.keys.KeyClient.list_properties_of_key_versions",
        Kind::Sdk,
    )
    .lazy(),
    blocks("azure.keyvault.keys.KeyClient.list_deleted_keys", Kind::Sdk).lazy(),
    pure("azure.keyvault.keys.KeyClient.close"),
    class("azure.keyvault.certificates.CertificateClient"),
    pure("azure.keyvault.certificates.CertificateClient.__enter__").returns("Self"),
    blocks(
        "azure.keyvault.certificates.CertificateClient.get_certificate",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.certificates.CertificateClient.get_certificate_version",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.certificates.CertificateClient.import_certificate",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.certificates.CertificateClient.update_certificate_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.certificates.CertificateClient.get_certificate_policy",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.certificates.CertificateClient.begin_delete_certificate",
        Kind::Sdk,
    )
    .live()
    .returns("azure.core.polling.LROPoller"),
    blocks(
        "azure.keyvault.certificates.CertificateClient.begin_recover_deleted_certificate",
        Kind::Sdk,
    )
    .live()
    .returns("azure.core.polling.LROPoller"),
    blocks(
        "azure.keyvault.certificates.CertificateClient.list_properties_of_certificates",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "azure.keyvault.certificates.CertificateClient.list_properties_of_certificate_versions",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "azure.keyvault.certificates.CertificateClient.list_deleted_certificates",
        Kind::Sdk,
    )
    .lazy(),
    pure("azure.keyvault.certificates.CertificateClient.close"),
    class("azure.core.polling.LROPoller"),
    blocks("azure.core.polling.LROPoller.result", Kind::Wait),
    blocks("azure.core.polling.LROPoller.wait", Kind::Wait),
    pure("azure.core.polling.LROPoller.status"),
    pure("azure.core.polling.LROPoller.done"),
    pure("azure.core.polling.LROPoller.polling_method"),
    class("azure.keyvault.keys.crypto.CryptographyClient"),
    pure("azure.keyvault.keys.crypto.CryptographyClient.__enter__").returns("Self"),
    blocks(
        "azure.keyvault.keys.crypto.CryptographyClient.encrypt",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.keys.crypto.CryptographyClient.decrypt",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.keys.crypto.CryptographyClient.wrap_key",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.keys.crypto.CryptographyClient.unwrap_key",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.keys.crypto.CryptographyClient.sign",
        Kind::Sdk,
    ),
    blocks(
        "azure.keyvault.keys.crypto.CryptographyClient.verify",
        Kind::Sdk,
    ),
    blocks("azure.cosmos.CosmosClient", Kind::Sdk).returns("azure.cosmos.CosmosClient"),
    pure("azure.cosmos.CosmosClient.__enter__").returns("azure.cosmos.CosmosClient"),
    blocks(
        "azure.cosmos.CosmosClient.from_connection_string",
        Kind::Sdk,
    )
    .returns("azure.cosmos.CosmosClient"),
    pure("azure.cosmos.CosmosClient.get_database_client").returns("azure.cosmos.DatabaseProxy"),
    blocks("azure.cosmos.CosmosClient.create_database", Kind::Sdk)
        .returns("azure.cosmos.DatabaseProxy"),
    blocks(
        "azure.cosmos.CosmosClient.create_database_if_not_exists",
        Kind::Sdk,
    )
    .returns("azure.cosmos.DatabaseProxy"),
    blocks("azure.cosmos.CosmosClient.delete_database", Kind::Sdk),
    blocks("azure.cosmos.CosmosClient.get_database_account", Kind::Sdk),
    blocks("azure.cosmos.CosmosClient.list_databases", Kind::Sdk).lazy(),
    blocks("azure.cosmos.CosmosClient.query_databases", Kind::Sdk).lazy(),
    class("azure.cosmos.DatabaseProxy"),
    pure("azure.cosmos.DatabaseProxy.get_container_client").returns("azure.cosmos.ContainerProxy"),
    blocks("azure.cosmos.DatabaseProxy.create_container", Kind::Sdk)
        .returns("azure.cosmos.ContainerProxy"),
    blocks(
        "azure.cosmos.DatabaseProxy.create_container_if_not_exists",
        Kind::Sdk,
    )
    .returns("azure.cosmos.ContainerProxy"),
    blocks("azure.cosmos.DatabaseProxy.replace_container", Kind::Sdk)
        .returns("azure.cosmos.ContainerProxy"),
    blocks("azure.cosmos.DatabaseProxy.read", Kind::Sdk),
    blocks("azure.cosmos.DatabaseProxy.delete_container", Kind::Sdk),
    blocks("azure.cosmos.DatabaseProxy.create_user", Kind::Sdk),
    blocks("azure.cosmos.DatabaseProxy.get_throughput", Kind::Sdk),
    blocks("azure.cosmos.DatabaseProxy.replace_throughput", Kind::Sdk),
    blocks("azure.cosmos.DatabaseProxy.list_containers", Kind::Sdk).lazy(),
    blocks("azure.cosmos.DatabaseProxy.query_containers", Kind::Sdk).lazy(),
    class("azure.cosmos.ContainerProxy"),
    blocks("azure.cosmos.ContainerProxy.read", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.read_item", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.create_item", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.upsert_item", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.replace_item", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.patch_item", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.delete_item", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.execute_item_batch", Kind::Sdk),
    blocks(
        "azure.cosmos.ContainerProxy.delete_all_items_by_partition_key",
        Kind::Sdk,
    ),
    blocks("azure.cosmos.ContainerProxy.get_throughput", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.replace_throughput", Kind::Sdk),
    blocks("azure.cosmos.ContainerProxy.query_items", Kind::Sdk).lazy(),
    blocks("azure.cosmos.ContainerProxy.read_all_items", Kind::Sdk).lazy(),
    blocks(
        "azure.cosmos.ContainerProxy.query_items_change_feed",
        Kind::Sdk,
    )
    .lazy(),
    blocks("azure.cosmos.ContainerProxy.list_conflicts", Kind::Sdk).lazy(),
    alias(
        "azure.cosmos.cosmos_client.CosmosClient",
        "azure.cosmos.CosmosClient",
    ),
    alias(
        "azure.cosmos.database.DatabaseProxy",
        "azure.cosmos.DatabaseProxy",
    ),
    alias(
        "azure.cosmos.container.ContainerProxy",
        "azure.cosmos.ContainerProxy",
    ),
    class("azure.servicebus.ServiceBusClient"),
    pure("azure.servicebus.ServiceBusClient.__enter__").returns("Self"),
    pure("azure.servicebus.ServiceBusClient.from_connection_string")
        .returns("azure.servicebus.ServiceBusClient"),
    pure("azure.servicebus.ServiceBusClient.get_queue_sender")
        .returns("azure.servicebus.ServiceBusSender"),
    pure("azure.servicebus.ServiceBusClient.get_topic_sender")
        .returns("azure.servicebus.ServiceBusSender"),
    pure("azure.servicebus.ServiceBusClient.get_queue_receiver")
        .returns("azure.servicebus.ServiceBusReceiver"),
    pure("azure.servicebus.ServiceBusClient.get_subscription_receiver")
        .returns("azure.servicebus.ServiceBusReceiver"),
    blocks("azure.servicebus.ServiceBusClient.close", Kind::Sdk).weight(Weight::Light),
    blocks("azure.servicebus.ServiceBusClient.__exit__", Kind::Sdk).weight(Weight::Light),
    class("azure.servicebus.ServiceBusSender"),
    blocks("azure.servicebus.ServiceBusSender.__enter__", Kind::Sdk)
        .live()
        .returns("Self")
        .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks("azure.servicebus.ServiceBusSender.send_messages", Kind::Sdk)
        .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusSender.schedule_messages",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusSender.cancel_scheduled_messages",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusSender.create_message_batch",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks("azure.servicebus.ServiceBusSender.close", Kind::Sdk).weight(Weight::Light),
    blocks("azure.servicebus.ServiceBusSender.__exit__", Kind::Sdk).weight(Weight::Light),
    class("azure.servicebus.ServiceBusReceiver"),
    blocks("azure.servicebus.ServiceBusReceiver.__enter__", Kind::Sdk)
        .live()
        .returns("Self")
        .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.receive_messages",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.receive_deferred_messages",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.peek_messages",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.complete_message",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.abandon_message",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.defer_message",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.dead_letter_message",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks(
        "azure.servicebus.ServiceBusReceiver.renew_message_lock",
        Kind::Sdk,
    )
    .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks("azure.servicebus.ServiceBusReceiver.__next__", Kind::Sdk)
        .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks("azure.servicebus.ServiceBusReceiver.__iter__", Kind::Sdk)
        .lazy()
        .caution("a Service Bus sender or receiver is not thread-safe"),
    blocks("azure.servicebus.ServiceBusReceiver.close", Kind::Sdk).weight(Weight::Light),
    blocks("azure.servicebus.ServiceBusReceiver.__exit__", Kind::Sdk).weight(Weight::Light),
    class("azure.eventhub.EventHubProducerClient"),
    pure("azure.eventhub.EventHubProducerClient.__enter__").returns("Self"),
    pure("azure.eventhub.EventHubProducerClient.from_connection_string")
        .returns("azure.eventhub.EventHubProducerClient"),
    blocks(
        "azure.eventhub.EventHubProducerClient.send_batch",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubProducerClient.send_event",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubProducerClient.create_batch",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubProducerClient.get_eventhub_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubProducerClient.get_partition_ids",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubProducerClient.get_partition_properties",
        Kind::Sdk,
    ),
    blocks("azure.eventhub.EventHubProducerClient.flush", Kind::Sdk),
    blocks("azure.eventhub.EventHubProducerClient.close", Kind::Sdk),
    blocks("azure.eventhub.EventHubProducerClient.__exit__", Kind::Sdk),
    class("azure.eventhub.EventHubConsumerClient"),
    pure("azure.eventhub.EventHubConsumerClient.__enter__").returns("Self"),
    pure("azure.eventhub.EventHubConsumerClient.from_connection_string")
        .returns("azure.eventhub.EventHubConsumerClient"),
    blocks("azure.eventhub.EventHubConsumerClient.receive", Kind::Sdk)
        .warning("its callbacks run in the worker thread"),
    blocks(
        "azure.eventhub.EventHubConsumerClient.receive_batch",
        Kind::Sdk,
    )
    .warning("its callbacks run in the worker thread"),
    blocks(
        "azure.eventhub.EventHubConsumerClient.get_eventhub_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubConsumerClient.get_partition_ids",
        Kind::Sdk,
    ),
    blocks(
        "azure.eventhub.EventHubConsumerClient.get_partition_properties",
        Kind::Sdk,
    ),
    blocks("azure.eventhub.EventHubConsumerClient.close", Kind::Sdk),
    blocks("azure.eventhub.EventHubConsumerClient.__exit__", Kind::Sdk),
    class("azure.storage.queue.QueueClient"),
    pure("azure.storage.queue.QueueClient.__enter__").returns("Self"),
    pure("azure.storage.queue.QueueClient.from_connection_string")
        .returns("azure.storage.queue.QueueClient"),
    pure("azure.storage.queue.QueueClient.from_queue_url")
        .returns("azure.storage.queue.QueueClient"),
    blocks("azure.storage.queue.QueueClient.create_queue", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.delete_queue", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.send_message", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.receive_message", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.update_message", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.peek_messages", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.clear_messages", Kind::Sdk),
    blocks("azure.storage.queue.QueueClient.delete_message", Kind::Sdk),
    blocks(
        "azure.storage.queue.QueueClient.get_queue_properties",
        Kind::Sdk,
    ),
    blocks(
        "azure.storage.queue.QueueClient.receive_messages",
        Kind::Sdk,
    )
    .lazy(),
    class("azure.data.tables.TableClient"),
    pure("azure.data.tables.TableClient.__enter__").returns("Self"),
    pure("azure.data.tables.TableClient.from_connection_string")
        .returns("azure.data.tables.TableClient"),
    pure("azure.data.tables.TableClient.from_table_url").returns("azure.data.tables.TableClient"),
    blocks("azure.data.tables.TableClient.create_table", Kind::Sdk),
    blocks("azure.data.tables.TableClient.delete_table", Kind::Sdk),
    blocks("azure.data.tables.TableClient.create_entity", Kind::Sdk),
    blocks("azure.data.tables.TableClient.upsert_entity", Kind::Sdk),
    blocks("azure.data.tables.TableClient.update_entity", Kind::Sdk),
    blocks("azure.data.tables.TableClient.delete_entity", Kind::Sdk),
    blocks("azure.data.tables.TableClient.get_entity", Kind::Sdk),
    blocks(
        "azure.data.tables.TableClient.submit_transaction",
        Kind::Sdk,
    ),
    blocks("azure.data.tables.TableClient.list_entities", Kind::Sdk).lazy(),
    blocks("azure.data.tables.TableClient.query_entities", Kind::Sdk).lazy(),
];
