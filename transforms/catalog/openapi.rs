//! Clients that are made from a description of a web service: bravado, django-esi.

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
    class("esi.openapi_clients.ESIClientProvider"),
    attribute(
        "esi.openapi_clients.ESIClientProvider.client",
        "esi.openapi_clients.ESIClient",
    ),
    class("esi.openapi_clients.ESIClient"),
    attribute(
        "esi.openapi_clients.ESIClient.*",
        "esi.openapi_clients.ESITag",
    ),
    class("esi.openapi_clients.ESITag"),
    pure("esi.openapi_clients.ESITag.*").returns("esi.openapi_clients.EsiOperation"),
    class("esi.openapi_clients.EsiOperation"),
    blocks("esi.openapi_clients.EsiOperation.result", Kind::Http),
    blocks("esi.openapi_clients.EsiOperation.results", Kind::Http),
    blocks(
        "esi.openapi_clients.EsiOperation.results_localized",
        Kind::Http,
    ),
];
