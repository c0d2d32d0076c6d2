//! `httpx`, and `httpx2`, which has the same surface.

use crate::catalog::{Argument, Kind, Row, Weight, alias, attribute, blocks, class, keyword, pure};

const STREAM: &[Argument] = &[keyword("stream", "True")];

pub static ROWS: &[Row] = &[
    attribute("httpx.Response.text", "str"),
    attribute("httpx.Response.content", "bytes"),
    attribute("httpx.Response.status_code", "int"),
    attribute("httpx.Response.encoding", "str"),
    attribute("httpx.Response.headers", "dict"),
    pure("httpx.Response.json"),
    pure("httpx.Response.raise_for_status"),
    blocks("httpx.get", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.options", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.head", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.post", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.put", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.patch", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.delete", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.request", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC210"]),
    blocks("httpx.stream", Kind::Http)
        .live()
        .returns("httpx.Response"),
    class("httpx.Client"),
    pure("httpx.Client.__enter__").returns("Self"),
    blocks("httpx.Client.get", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.options", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.head", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.post", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.put", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.patch", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.delete", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.request", Kind::Http)
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.send", Kind::Http)
        .returns("httpx.Response")
        .live_if(STREAM)
        .codes(&["ASYNC212"]),
    blocks("httpx.Client.stream", Kind::Http)
        .live()
        .returns("httpx.Response")
        .codes(&["ASYNC212"]),
    pure("httpx.Client.close"),
    pure("httpx.Client.build_request"),
    class("httpx.Response"),
    blocks("httpx.Response.read", Kind::Http).weight(Weight::Light),
    blocks("httpx.Response.iter_bytes", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("httpx.Response.iter_raw", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("httpx.Response.iter_text", Kind::Http)
        .lazy()
        .returns("iter[str]"),
    blocks("httpx.Response.iter_lines", Kind::Http)
        .lazy()
        .returns("iter[str]"),
    class("httpx.HTTPTransport"),
    pure("httpx.HTTPTransport.__enter__").returns("Self"),
    blocks("httpx.HTTPTransport.handle_request", Kind::Http)
        .live()
        .returns("httpx.Response"),
    alias("httpx2", "httpx"),
    alias("httpx._api.get", "httpx.get"),
    alias("httpx._api.options", "httpx.options"),
    alias("httpx._api.head", "httpx.head"),
    alias("httpx._api.post", "httpx.post"),
    alias("httpx._api.put", "httpx.put"),
    alias("httpx._api.patch", "httpx.patch"),
    alias("httpx._api.delete", "httpx.delete"),
    alias("httpx._api.request", "httpx.request"),
    alias("httpx._api.stream", "httpx.stream"),
    alias("httpx._client.Client", "httpx.Client"),
    alias("httpx._models.Response", "httpx.Response"),
    alias(
        "httpx._transports.default.HTTPTransport",
        "httpx.HTTPTransport",
    ),
];
