//! HTTP without a library (`urllib`, `http.client`, `http.cookiejar`).

use crate::catalog::{Kind, Row, argument, attribute, blocks, class, pure};

const CONNECTION: &str = "on one connection a request and its response belong together: two threads must not use it at once";

pub static ROWS: &[Row] = &[
    blocks("urllib.request.urlopen", Kind::Http)
        .live()
        .returns("http.client.HTTPResponse")
        .unless(&[argument("url", 0, "\"data:*\"")])
        .codes(&["ASYNC210"]),
    blocks("urllib.request.urlretrieve", Kind::Http),
    class("urllib.request.OpenerDirector"),
    blocks("urllib.request.OpenerDirector.open", Kind::Http)
        .live()
        .returns("http.client.HTTPResponse"),
    pure("urllib.request.build_opener").returns("urllib.request.OpenerDirector"),
    class("urllib.request.URLopener"),
    blocks("urllib.request.URLopener.open", Kind::Http)
        .live()
        .returns("http.client.HTTPResponse"),
    blocks("urllib.request.URLopener.retrieve", Kind::Http),
    class("urllib.request.FancyURLopener").bases(&["urllib.request.URLopener"]),
    // The error is a response as well, and its body has not been read yet.
    class("urllib.error.HTTPError").bases(&["http.client.HTTPResponse"]),
    class("urllib.robotparser.RobotFileParser"),
    blocks("urllib.robotparser.RobotFileParser.read", Kind::Http),
    class("http.client.HTTPConnection"),
    class("http.client.HTTPSConnection").bases(&["http.client.HTTPConnection"]),
    blocks("http.client.HTTPConnection.connect", Kind::Http).caution(CONNECTION),
    blocks("http.client.HTTPConnection.endheaders", Kind::Http).caution(CONNECTION),
    blocks("http.client.HTTPConnection.getresponse", Kind::Http)
        .caution(CONNECTION)
        .live()
        .returns("http.client.HTTPResponse"),
    blocks("http.client.HTTPConnection.request", Kind::Http).caution(CONNECTION),
    blocks("http.client.HTTPConnection.send", Kind::Http).caution(CONNECTION),
    attribute("http.client.HTTPConnection.sock", "socket.socket"),
    class("http.client.HTTPResponse"),
    pure("http.client.HTTPResponse.__enter__").returns("Self"),
    blocks("http.client.HTTPResponse.__next__", Kind::Http),
    blocks("http.client.HTTPResponse.peek", Kind::Http),
    blocks("http.client.HTTPResponse.read", Kind::Http),
    blocks("http.client.HTTPResponse.read1", Kind::Http),
    blocks("http.client.HTTPResponse.readinto", Kind::Http),
    blocks("http.client.HTTPResponse.readline", Kind::Http),
    blocks("http.client.HTTPResponse.readlines", Kind::Http),
    class("http.cookiejar.FileCookieJar"),
    class("http.cookiejar.LWPCookieJar").bases(&["http.cookiejar.FileCookieJar"]),
    class("http.cookiejar.MozillaCookieJar").bases(&["http.cookiejar.FileCookieJar"]),
    blocks("http.cookiejar.FileCookieJar.load", Kind::File),
    blocks("http.cookiejar.FileCookieJar.revert", Kind::File),
    blocks("http.cookiejar.FileCookieJar.save", Kind::File),
];
