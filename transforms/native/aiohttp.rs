//! `requests` to `aiohttp.ClientSession`: another library, whose answers are open within a block.

use super::requests::{METHODS, caught};
use crate::migration::{Attribute, Block, Caught, Keyword, Migration, State, Truth};

const KEYWORDS: &[(&str, Keyword)] = &[
    ("method", Keyword::Same),
    ("url", Keyword::Same),
    ("headers", Keyword::Same),
    ("json", Keyword::Same),
    ("params", Keyword::Query),
    ("data", Keyword::Body("data")),
    ("timeout", Keyword::Timeout),
    ("allow_redirects", Keyword::Redirects),
    ("verify", Keyword::Off("ssl")),
    ("proxies", Keyword::Proxies("proxy")),
    ("stream", Keyword::Only("False")),
];

const ANSWER: &[(&str, Attribute)] = &[
    ("status_code", Attribute::Renamed("status")),
    ("content", Attribute::Awaited("read()")),
    ("text", Attribute::AwaitedText("text(errors=\"replace\")")),
    ("json", Attribute::AwaitedCall("content_type=None")),
    ("raise_for_status", Attribute::Statement),
    ("ok", Attribute::Same),
    ("reason", Attribute::Same),
    ("url", Attribute::Converted("str")),
    ("headers", Attribute::Mapping),
];

const EXCEPTIONS: &[Caught] = &[
    Caught {
        decoding: true,
        ..caught(&["requests.RequestException"], &["aiohttp.ClientError"])
    },
    Caught {
        answer: true,
        ..caught(&["requests.HTTPError"], &["aiohttp.ClientResponseError"])
    },
    caught(
        &["requests.ConnectionError"],
        &[
            "aiohttp.ClientOSError",
            "aiohttp.ServerDisconnectedError",
            "aiohttp.ConnectionTimeoutError",
        ],
    ),
    caught(&["requests.Timeout"], &["aiohttp.ServerTimeoutError"]),
    caught(
        &["requests.ConnectTimeout"],
        &["aiohttp.ConnectionTimeoutError"],
    ),
    caught(&["requests.ReadTimeout"], &["aiohttp.SocketTimeoutError"]),
    caught(
        &["requests.TooManyRedirects"],
        &["aiohttp.TooManyRedirects"],
    ),
    caught(
        &["requests.exceptions.ProxyError"],
        &[
            "aiohttp.ClientProxyConnectionError",
            "aiohttp.ClientHttpProxyError",
        ],
    ),
    caught(
        &["requests.exceptions.SSLError"],
        &["aiohttp.ClientSSLError"],
    ),
    caught(
        &[
            "requests.exceptions.ChunkedEncodingError",
            "requests.exceptions.ContentDecodingError",
        ],
        &["aiohttp.ClientPayloadError"],
    ),
    caught(
        &[
            "requests.exceptions.MissingSchema",
            "requests.exceptions.InvalidSchema",
            "requests.exceptions.InvalidURL",
        ],
        &["aiohttp.InvalidURL", "aiohttp.NonHttpUrlClientError"],
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
            &["aiohttp.ClientError"],
        )
    },
    Caught {
        stays: true,
        ..caught(&["builtins.ValueError"], &["aiohttp.NonHttpUrlClientError"])
    },
];

pub static ROWS: &[Migration] = &[Migration {
    library: "aiohttp",
    module: "requests",
    client: "aiohttp.ClientSession",
    names: &["session", "http", "client", "http_session"],
    session: "requests.Session",
    session_makers: &["requests.Session", "requests.session"],
    close: ("close", "close"),
    state: &[(
        "headers",
        State::Mapping(&["update", "get", "pop", "setdefault"]),
    )],
    methods: METHODS,
    general: "request",
    redirects: ("allow_redirects", "allow_redirects"),
    always: &[("trust_env", "True")],
    no_timeout: ("timeout", "aiohttp.ClientTimeout"),
    keywords: KEYWORDS,
    values: &[],
    merge: None,
    answer: ANSWER,
    truth: Truth::Is("ok"),
    raises: "raise_for_status",
    raises_for_redirects: false,
    any_runtime: false,
    block: Some(Block {
        names: &["response", "resp", "answer", "reply"],
        reads: "read",
        timeout: ("aiohttp.ClientTimeout", "sock_connect", "sock_read"),
        body_type: "content-type",
        error: &[
            ("response.status_code", "status"),
            ("response.reason", "message"),
            ("response.headers", "headers"),
        ],
    }),
    decodes: ("json", "json.JSONDecodeError"),
    about_address: &["aiohttp.InvalidURL", "aiohttp.NonHttpUrlClientError"],
    exceptions: EXCEPTIONS,
    included: &[
        ("json.JSONDecodeError", "ValueError"),
        ("aiohttp.InvalidURL", "ValueError"),
        ("aiohttp.InvalidURL", "aiohttp.ClientError"),
        ("aiohttp.NonHttpUrlClientError", "aiohttp.ClientError"),
        ("aiohttp.ClientResponseError", "aiohttp.ClientError"),
        ("aiohttp.ClientPayloadError", "aiohttp.ClientError"),
        ("aiohttp.ClientOSError", "aiohttp.ClientError"),
        ("aiohttp.ClientOSError", "OSError"),
        ("aiohttp.ServerDisconnectedError", "aiohttp.ClientError"),
        ("aiohttp.ServerTimeoutError", "aiohttp.ClientError"),
        ("aiohttp.ConnectionTimeoutError", "aiohttp.ClientError"),
        (
            "aiohttp.ConnectionTimeoutError",
            "aiohttp.ServerTimeoutError",
        ),
        ("aiohttp.SocketTimeoutError", "aiohttp.ServerTimeoutError"),
        ("aiohttp.SocketTimeoutError", "aiohttp.ClientError"),
    ],
    doubles: &["responses", "requests_mock", "httpretty", "vcr", "betamax"],
    caution: "aiohttp follows at most 10 redirects (requests 30) and keeps the method of a redirected PUT, PATCH or DELETE, keeps no cookies of addresses that are numbers, names itself as user agent, normalises what is escaped in addresses, says of too many redirects that they are a `ClientResponseError`, and of the `json()` of an empty body that it is None",
    preserved: "redirects, no timeout, timeouts of connecting and reading, status, `ok` and truth value, parameters beside those of the address, bodies, `verify` and `proxies`, proxies and netrc of the environment, headers of a session, exceptions in `except` clauses; one session for a function",
    refused: "`auth`, `stream=True`, `files`, `cert`, `hooks`, cookies, adapters, `**kwargs`, text as a body without a content type; answers, exceptions and sessions that leave the function; requests in the middle of an expression",
}];
