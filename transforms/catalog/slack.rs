//! `slack_sdk`: web client and webhooks.

use crate::catalog::{Kind, Row, alias, blocks, class, pure};

pub static ROWS: &[Row] = &[
    class("slack_sdk.WebClient").methods_block(Kind::Sdk),
    alias("slack_sdk.web.client.WebClient", "slack_sdk.WebClient"),
    alias("slack_sdk.web.WebClient", "slack_sdk.WebClient"),
    alias(
        "slack_sdk.web.base_client.BaseClient",
        "slack_sdk.WebClient",
    ),
    pure("slack_sdk.WebClient.validate_slack_signature"),
    class("slack_sdk.webhook.WebhookClient"),
    blocks("slack_sdk.webhook.WebhookClient.send", Kind::Sdk),
    blocks("slack_sdk.webhook.WebhookClient.send_dict", Kind::Sdk),
    alias("slack_sdk.WebhookClient", "slack_sdk.webhook.WebhookClient"),
    alias(
        "slack_sdk.webhook.client.WebhookClient",
        "slack_sdk.webhook.WebhookClient",
    ),
    class("slack_sdk.web.slack_response.SlackResponse"),
    blocks(
        "slack_sdk.web.slack_response.SlackResponse.__iter__",
        Kind::Sdk,
    )
    .lazy(),
    blocks(
        "slack_sdk.web.slack_response.SlackResponse.__next__",
        Kind::Sdk,
    ),
    pure("slack_sdk.web.slack_response.SlackResponse.get"),
    pure("slack_sdk.web.slack_response.SlackResponse.validate"),
    class("slack_sdk.socket_mode.SocketModeClient"),
    blocks("slack_sdk.socket_mode.SocketModeClient.connect", Kind::Sdk),
    blocks(
        "slack_sdk.socket_mode.SocketModeClient.disconnect",
        Kind::Sdk,
    ),
    blocks("slack_sdk.socket_mode.SocketModeClient.close", Kind::Sdk),
    blocks(
        "slack_sdk.socket_mode.SocketModeClient.send_message",
        Kind::Sdk,
    ),
    blocks(
        "slack_sdk.socket_mode.SocketModeClient.send_socket_mode_response",
        Kind::Sdk,
    ),
    alias(
        "slack_sdk.socket_mode.builtin.client.SocketModeClient",
        "slack_sdk.socket_mode.SocketModeClient",
    ),
];
