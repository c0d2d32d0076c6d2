//! `azure.identity`: the credentials to their namesakes in `azure.identity.aio`.

use crate::swap::{Arguments, Swap};

const fn credential(class: &'static str, twin: &'static str, positional: usize) -> Swap {
    Swap {
        library: "azure-identity",
        class,
        twin,
        makers: &[],
        functions: &[],
        lost: &[],
        constructor: Arguments::AllBut(&[
            "transport",
            "policies",
            "cache_persistence_options",
            "exclude_interactive_browser_credential",
            "interactive_browser_tenant_id",
            "interactive_browser_client_id",
        ]),
        positional,
        awaited: &["get_token", "get_token_info"],
        arguments: Arguments::AllBut(&[]),
        plain: &[],
        iterators: &[],
        close: ("close", "close"),
        collected: false,
        managed: false,
        waits: &[],
        any_runtime: false,
        caution: Some(
            "the asynchronous credentials need aiohttp, and may raise `ClientAuthenticationError` where the others raise its `CredentialUnavailableError`",
        ),
        preserved: "tokens, their arguments, `ClientAuthenticationError`",
        refused: "credentials handed to a client, interactive ones, a transport of one's own, a credential that nothing closes",
    }
}

pub static ROWS: &[Swap] = &[
    credential(
        "azure.identity.DefaultAzureCredential",
        "azure.identity.aio.DefaultAzureCredential",
        0,
    ),
    credential(
        "azure.identity.ManagedIdentityCredential",
        "azure.identity.aio.ManagedIdentityCredential",
        0,
    ),
    credential(
        "azure.identity.AzureCliCredential",
        "azure.identity.aio.AzureCliCredential",
        0,
    ),
    credential(
        "azure.identity.AzureDeveloperCliCredential",
        "azure.identity.aio.AzureDeveloperCliCredential",
        0,
    ),
    credential(
        "azure.identity.AzurePowerShellCredential",
        "azure.identity.aio.AzurePowerShellCredential",
        0,
    ),
    credential(
        "azure.identity.EnvironmentCredential",
        "azure.identity.aio.EnvironmentCredential",
        0,
    ),
    credential(
        "azure.identity.WorkloadIdentityCredential",
        "azure.identity.aio.WorkloadIdentityCredential",
        0,
    ),
    credential(
        "azure.identity.ClientSecretCredential",
        "azure.identity.aio.ClientSecretCredential",
        3,
    ),
    credential(
        "azure.identity.CertificateCredential",
        "azure.identity.aio.CertificateCredential",
        3,
    ),
];
