//! `requests` to `httpx.AsyncClient`: another library, with other defaults.

use crate::migration::{Attribute, Caught, Keyword, Method, Migration, State, Truth};

const fn method(name: &'static str, positional: &'static [&'static str]) -> Method {
    Method {
        name,
        positional,
        follows: true,
        body: true,
    }
}

pub(super) const fn caught(
    names: &'static [&'static str],
    becomes: &'static [&'static str],
) -> Caught {
    Caught {
        names,
        becomes,
        stays: false,
        decoding: false,
        answer: false,
    }
}

pub(super) const METHODS: &[Method] = &[
    Method {
        body: false,
        ..method("get", &["url", "params"])
    },
    Method {
        body: false,
        ..method("options", &["url"])
    },
    Method {
        body: false,
        follows: false,
        ..method("head", &["url"])
    },
    Method {
        body: false,
        ..method("delete", &["url"])
    },
    method("post", &["url", "data", "json"]),
    method("put", &["url", "data"]),
    method("patch", &["url", "data"]),
    method("request", &["method", "url"]),
];

const KEYWORDS: &[(&str, Keyword)] = &[
    ("method", Keyword::Same),
    ("url", Keyword::Same),
    ("headers", Keyword::Same),
    ("json", Keyword::Same),
    ("auth", Keyword::Typed(&["tuple", "httpx.Auth"])),
    ("params", Keyword::Query),
    ("data", Keyword::Body("content")),
    ("timeout", Keyword::Timeout),
    ("allow_redirects", Keyword::Redirects),
    ("verify", Keyword::Client(&["builtins.bool"])),
    ("proxies", Keyword::Proxies("proxy")),
    ("stream", Keyword::Only("False")),
];

const ANSWER: &[(&str, Attribute)] = &[
    ("status_code", Attribute::Same),
    ("content", Attribute::Same),
    ("links", Attribute::Same),
    ("text", Attribute::Decoded),
    ("json", Attribute::Called),
    ("raise_for_status", Attribute::Statement),
    ("ok", Attribute::Opposite("is_error")),
    ("reason", Attribute::Renamed("reason_phrase")),
    ("is_redirect", Attribute::Renamed("has_redirect_location")),
    ("url", Attribute::Converted("str")),
    ("headers", Attribute::Mapping),
    ("cookies", Attribute::Mapping),
    ("encoding", Attribute::Assigned),
];

const EXCEPTIONS: &[Caught] = &[
    Caught {
        decoding: true,
        ..caught(
            &["requests.RequestException"],
            &["httpx.HTTPError", "httpx.InvalidURL"],
        )
    },
    Caught {
        answer: true,
        ..caught(&["requests.HTTPError"], &["httpx.HTTPStatusError"])
    },
    caught(
        &["requests.ConnectionError"],
        &[
            "httpx.NetworkError",
            "httpx.ConnectTimeout",
            "httpx.ProxyError",
            "httpx.RemoteProtocolError",
        ],
    ),
    caught(&["requests.Timeout"], &["httpx.TimeoutException"]),
    caught(&["requests.ConnectTimeout"], &["httpx.ConnectTimeout"]),
    caught(&["requests.ReadTimeout"], &["httpx.ReadTimeout"]),
    caught(&["requests.TooManyRedirects"], &["httpx.TooManyRedirects"]),
    caught(&["requests.exceptions.ProxyError"], &["httpx.ProxyError"]),
    caught(
        &["requests.exceptions.ChunkedEncodingError"],
        &["httpx.RemoteProtocolError", "httpx.ReadError"],
    ),
    caught(
        &["requests.exceptions.ContentDecodingError"],
        &["httpx.DecodingError"],
    ),
    caught(
        &[
            "requests.exceptions.MissingSchema",
            "requests.exceptions.InvalidSchema",
        ],
        &["httpx.UnsupportedProtocol"],
    ),
    Caught {
        decoding: true,
        ..caught(&["requests.JSONDecodeError"], &[])
    },
    Caught {
        stays: true,
        decoding: true,
        ..caught(
            &[
                "builtins.OSError",
                "builtins.IOError",
                "builtins.EnvironmentError",
            ],
            &["httpx.HTTPError", "httpx.InvalidURL"],
        )
    },
    Caught {
        stays: true,
        ..caught(
            &["builtins.ValueError"],
            &["httpx.InvalidURL", "httpx.UnsupportedProtocol"],
        )
    },
];

pub static ROWS: &[Migration] = &[Migration {
    library: "httpx",
    module: "requests",
    client: "httpx.AsyncClient",
    names: &["client", "http", "http_client", "httpx_client"],
    session: "requests.Session",
    session_makers: &["requests.Session", "requests.session"],
    close: ("close", "aclose"),
    state: &[
        (
            "headers",
            State::Mapping(&["update", "get", "pop", "setdefault"]),
        ),
        (
            "cookies",
            State::Mapping(&["set", "update", "get", "clear"]),
        ),
        ("auth", State::Assigned(&["tuple"])),
        ("verify", State::Argument),
        ("trust_env", State::Argument),
        ("max_redirects", State::Argument),
    ],
    methods: METHODS,
    general: "request",
    redirects: ("follow_redirects", "follow_redirects"),
    always: &[],
    no_timeout: ("timeout", "None"),
    keywords: KEYWORDS,
    values: &[
        ("requests.auth.HTTPBasicAuth", "httpx.BasicAuth"),
        ("requests.auth.HTTPDigestAuth", "httpx.DigestAuth"),
    ],
    merge: Some(("httpx.URL", "copy_merge_params")),
    answer: ANSWER,
    truth: Truth::Not("is_error"),
    raises: "raise_for_status",
    raises_for_redirects: true,
    any_runtime: true,
    block: None,
    decodes: ("json", "json.JSONDecodeError"),
    about_address: &["httpx.InvalidURL", "httpx.UnsupportedProtocol"],
    exceptions: EXCEPTIONS,
    included: &[
        ("json.JSONDecodeError", "ValueError"),
        ("httpx.ConnectTimeout", "httpx.TimeoutException"),
        ("httpx.ReadTimeout", "httpx.TimeoutException"),
        ("httpx.ReadError", "httpx.NetworkError"),
        ("httpx.ProxyError", "httpx.HTTPError"),
        ("httpx.NetworkError", "httpx.HTTPError"),
        ("httpx.TimeoutException", "httpx.HTTPError"),
        ("httpx.HTTPStatusError", "httpx.HTTPError"),
        ("httpx.RemoteProtocolError", "httpx.HTTPError"),
        ("httpx.UnsupportedProtocol", "httpx.HTTPError"),
    ],
    doubles: &["responses", "requests_mock", "httpretty", "vcr", "betamax"],
    caution: "httpx follows at most 20 redirects (requests 30), reads no netrc file, names itself as user agent, writes JSON without spaces, keeps the content type of what is redirected to a GET, and reads the certificates on the event loop whenever a client is made",
    preserved: "redirects, no timeout, status, `ok` and truth value, parameters beside those of the address, bodies, `verify` and `proxies` on the client, cookies, headers and `auth` of a session, exceptions in `except` clauses; one client for a function, or for what held the session",
    refused: "`stream=True`, `files`, `cert`, `hooks`, `cookies` of one request, adapters, `**kwargs`; answers and exceptions that leave the function, sessions that a plain function uses or that are handed on; `raise_for_status` on what was not redirected",
}];
