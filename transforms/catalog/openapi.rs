//! Clients that are made from a description of a web service: bravado.

use crate::catalog::{Kind, Row, attribute, blocks, class, pure};

pub static ROWS: &[Row] = &[
    class("bravado.client.SwaggerClient"),
    blocks("bravado.client.SwaggerClient.from_url", Kind::Http)
        .returns("bravado.client.SwaggerClient"),
    pure("bravado.client.SwaggerClient.from_spec").returns("bravado.client.SwaggerClient"),
    pure("bravado.client.SwaggerClient.get_model"),
    attribute(
        "bravado.client.SwaggerClient.*",
        "bravado.client.ResourceDecorator",
    ),
    class("bravado.client.ResourceDecorator"),
    pure("bravado.client.ResourceDecorator.*").returns("bravado.http_future.HttpFuture"),
    class("bravado.http_future.HttpFuture"),
    blocks("bravado.http_future.HttpFuture.result", Kind::Http),
    blocks("bravado.http_future.HttpFuture.response", Kind::Http),
    blocks("bravado.http_future.HttpFuture.results", Kind::Http),
    blocks(
        "bravado.http_future.HttpFuture.results_localized",
        Kind::Http,
    ),
    class("esi.clients.EsiClientProvider"),
    attribute(
        "esi.clients.EsiClientProvider.client",
        "bravado.client.SwaggerClient",
    ),
    blocks("esi.clients.esi_client_factory", Kind::Http).returns("bravado.client.SwaggerClient"),
];
