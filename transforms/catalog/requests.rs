//! `requests`, and the libraries that hand out its `Session`.

use crate::catalog::{
    Argument, Kind, Row, alias, argument, attribute, blocks, class, keyword, pure,
};

const STREAM: &[Argument] = &[keyword("stream", "True")];
const SHARED: &str =
    "a Session used by several threads at once shares its cookies and adapters between them";

pub static ROWS: &[Row] = &[
    attribute("requests.Response.text", "str"),
    attribute("requests.Response.content", "bytes"),
    attribute("requests.Response.status_code", "int"),
    attribute("requests.Response.encoding", "str"),
    attribute("requests.Response.headers", "dict"),
    attribute("requests.Response.ok", "bool"),
    attribute("requests.Response.url", "str"),
    attribute("requests.Response.reason", "str"),
    pure("requests.Response.json"),
    pure("requests.Response.raise_for_status"),
    blocks("requests.get", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.options", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.head", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.post", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.put", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.patch", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.delete", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    blocks("requests.request", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .codes(&["ASYNC210"]),
    pure("requests.session").returns("requests.Session"),
    class("requests.Session"),
    pure("requests.Session.__enter__").returns("Self"),
    blocks("requests.Session.get", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.options", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.head", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.post", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.put", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.patch", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.delete", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.request", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.send", Kind::Http)
        .returns("requests.Response")
        .live_if(STREAM)
        .caution(SHARED),
    blocks("requests.Session.resolve_redirects", Kind::Http)
        .lazy()
        .returns("iter[requests.Response]")
        .caution(SHARED),
    pure("requests.Session.close"),
    pure("requests.Session.mount"),
    pure("requests.Session.get_adapter"),
    class("requests.Response"),
    pure("requests.Response.__enter__").returns("Self"),
    attribute("requests.Response.raw", "urllib3.HTTPResponse"),
    blocks("requests.Response.iter_content", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("requests.Response.__iter__", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("requests.Response.iter_lines", Kind::Http)
        .lazy()
        .returns("iter[str]"),
    class("requests.adapters.HTTPAdapter"),
    blocks("requests.adapters.HTTPAdapter.send", Kind::Http)
        .returns("requests.Response")
        .live_if(&[argument("stream", 1, "True")]),
    alias("requests.api.get", "requests.get"),
    alias("requests.api.options", "requests.options"),
    alias("requests.api.head", "requests.head"),
    alias("requests.api.post", "requests.post"),
    alias("requests.api.put", "requests.put"),
    alias("requests.api.patch", "requests.patch"),
    alias("requests.api.delete", "requests.delete"),
    alias("requests.api.request", "requests.request"),
    alias("requests.sessions.Session", "requests.Session"),
    alias("requests.sessions.session", "requests.session"),
    alias("requests.models.Response", "requests.Response"),
    class("requests_oauthlib.OAuth1Session").bases(&["requests.Session"]),
    blocks(
        "requests_oauthlib.OAuth1Session.fetch_request_token",
        Kind::Http,
    ),
    blocks(
        "requests_oauthlib.OAuth1Session.fetch_access_token",
        Kind::Http,
    ),
    class("requests_oauthlib.OAuth2Session").bases(&["requests.Session"]),
    blocks("requests_oauthlib.OAuth2Session.fetch_token", Kind::Http),
    blocks("requests_oauthlib.OAuth2Session.refresh_token", Kind::Http),
    class("requests_toolbelt.sessions.BaseUrlSession").bases(&["requests.Session"]),
    class("requests_cache.CachedSession").bases(&["requests.Session"]),
    class("requests_html.HTMLSession").bases(&["requests.Session"]),
    class("niquests.Session").bases(&["requests.Session"]),
    blocks("niquests.request", Kind::Http).live_if(STREAM),
    blocks("niquests.get", Kind::Http).live_if(STREAM),
    blocks("niquests.post", Kind::Http).live_if(STREAM),
    blocks("niquests.put", Kind::Http).live_if(STREAM),
    blocks("niquests.patch", Kind::Http).live_if(STREAM),
    blocks("niquests.delete", Kind::Http).live_if(STREAM),
    blocks("niquests.head", Kind::Http).live_if(STREAM),
    class("cloudscraper.CloudScraper").bases(&["requests.Session"]),
    class("google.auth.transport.requests.AuthorizedSession").bases(&["requests.Session"]),
    alias(
        "requests_cache.session.CachedSession",
        "requests_cache.CachedSession",
    ),
    pure("cloudscraper.create_scraper").returns("cloudscraper.CloudScraper"),
    blocks("curl_cffi.requests.get", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.options", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.head", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.post", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.put", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.patch", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.delete", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.request", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    class("curl_cffi.requests.Session"),
    pure("curl_cffi.requests.Session.__enter__").returns("Self"),
    blocks("curl_cffi.requests.Session.get", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.options", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.head", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.post", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.put", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.patch", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.delete", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    blocks("curl_cffi.requests.Session.request", Kind::Http)
        .returns("curl_cffi.requests.Response")
        .live_if(STREAM),
    class("curl_cffi.requests.Response"),
    blocks("curl_cffi.requests.Response.iter_content", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
    blocks("curl_cffi.requests.Response.iter_lines", Kind::Http)
        .lazy()
        .returns("iter[bytes]"),
];
