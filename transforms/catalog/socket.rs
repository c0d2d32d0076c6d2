//! Sockets, TLS, readiness, and the servers on top (`socket`, `ssl`, `select`, `selectors`, `socketserver`).

use crate::catalog::{Argument, Kind, Row, Weight, argument, blocks, class, keyword, pure};

const NON_BLOCKING: &str = "a socket set to non-blocking answers at once and belongs to the loop";
const READY: &str = "without a timeout it keeps a thread of the pool until a descriptor is ready";
const SERVER: &str =
    "it keeps a thread of the pool until the server is shut down, and handlers run in that thread";
const CONTEXT_IN_USE: &str = "connections that are being made with the context see it half changed";
const TIMEOUT: &[Argument] = &[argument("timeout", 0, "0")];

pub static ROWS: &[Row] = &[
    // Names and addresses.
    blocks("socket.getaddrinfo", Kind::Network).unless(&[argument(
        "flags",
        5,
        "socket.AI_NUMERICHOST",
    )]),
    blocks("socket.getfqdn", Kind::Network),
    blocks("socket.gethostbyaddr", Kind::Network),
    blocks("socket.gethostbyname", Kind::Network),
    blocks("socket.gethostbyname_ex", Kind::Network),
    blocks("socket.getnameinfo", Kind::Network).unless(&[argument(
        "flags",
        1,
        "socket.NI_NUMERICHOST",
    )]),
    // Sockets.
    blocks("socket.create_connection", Kind::Network).live().returns("socket.socket"),
    pure("socket.create_server").returns("socket.socket"),
    pure("socket.fromfd").returns("socket.socket"),
    pure("socket.socketpair").returns("tuple[socket.socket, socket.socket]"),
    class("socket.socket"),
    pure("socket.socket.__enter__").returns("Self"),
    blocks("socket.socket.accept", Kind::Network).caution(NON_BLOCKING).live().returns("tuple[socket.socket, ?]"),
    blocks("socket.socket.connect", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.connect_ex", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.recv", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.recv_into", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.recvfrom", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.recvfrom_into", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.recvmsg", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.recvmsg_into", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.send", Kind::Network).weight(Weight::Medium).caution(NON_BLOCKING),
    blocks("socket.socket.sendall", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.sendfile", Kind::Network).caution(NON_BLOCKING),
    blocks("socket.socket.sendmsg", Kind::Network).weight(Weight::Medium).caution(NON_BLOCKING),
    blocks("socket.socket.sendto", Kind::Network).weight(Weight::Light).caution(NON_BLOCKING),
    pure("socket.socket.dup").returns("socket.socket"),
    pure("socket.socket.makefile").returns("io.TextIOWrapper"),
    // TLS. A context is made from files; a handshake needs the other side.
    blocks("ssl.create_default_context", Kind::File).unless(&[keyword("cadata", "*")]).returns("ssl.SSLContext"),
    pure("ssl._create_unverified_context").returns("ssl.SSLContext"),
    blocks("ssl.get_server_certificate", Kind::Network),
    blocks("ssl.wrap_socket", Kind::Network).live().returns("ssl.SSLSocket"),
    class("ssl.SSLContext"),
    blocks("ssl.SSLContext.load_cert_chain", Kind::File).caution(CONTEXT_IN_USE),
    blocks("ssl.SSLContext.load_default_certs", Kind::File).caution(CONTEXT_IN_USE),
    blocks("ssl.SSLContext.load_dh_params", Kind::File).caution(CONTEXT_IN_USE),
    blocks("ssl.SSLContext.load_verify_locations", Kind::File).unless(&[argument("cadata", 2, "*")]).caution(CONTEXT_IN_USE),
    blocks("ssl.SSLContext.set_default_verify_paths", Kind::File).caution(CONTEXT_IN_USE),
    blocks("ssl.SSLContext.wrap_socket", Kind::Network)
        .unless(&[argument("do_handshake_on_connect", 2, "False")])
        .live()
        .returns("ssl.SSLSocket"),
    class("ssl.SSLSocket").bases(&["socket.socket"]),
    blocks("ssl.SSLSocket.do_handshake", Kind::Network).caution(NON_BLOCKING),
    blocks("ssl.SSLSocket.read", Kind::Network).caution(NON_BLOCKING),
    blocks("ssl.SSLSocket.unwrap", Kind::Network).caution(NON_BLOCKING).live().returns("socket.socket"),
    blocks("ssl.SSLSocket.write", Kind::Network).caution(NON_BLOCKING),
    // Readiness.
    blocks("select.select", Kind::Network).unless(&[argument("timeout", 3, "0")]).warning(READY),
    class("select.epoll"),
    blocks("select.epoll.poll", Kind::Network).unless(TIMEOUT).warning(READY),
    class("select.poll"),
    blocks("select.poll.poll", Kind::Network).unless(TIMEOUT).warning(READY),
    class("selectors.BaseSelector"),
    pure("selectors.BaseSelector.__enter__").returns("Self"),
    class("selectors.DefaultSelector").bases(&["selectors.BaseSelector"]),
    class("selectors.EpollSelector").bases(&["selectors.BaseSelector"]),
    class("selectors.PollSelector").bases(&["selectors.BaseSelector"]),
    class("selectors.SelectSelector").bases(&["selectors.BaseSelector"]),
    blocks("selectors.BaseSelector.select", Kind::Network).unless(TIMEOUT).warning(READY),
    // Servers.
    class("socketserver.BaseServer"),
    pure("socketserver.BaseServer.__enter__").returns("Self"),
    class("socketserver.TCPServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.UDPServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.UnixDatagramServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.UnixStreamServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.ForkingTCPServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.ForkingUDPServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.ThreadingTCPServer").bases(&["socketserver.BaseServer"]),
    class("socketserver.ThreadingUDPServer").bases(&["socketserver.BaseServer"]),
    blocks("socketserver.BaseServer.handle_request", Kind::Network)
        .caution("it keeps a thread of the pool until a request arrives, and the handler runs in that thread"),
    blocks("socketserver.BaseServer.serve_forever", Kind::Network).warning(SERVER),
    blocks("socketserver.BaseServer.shutdown", Kind::Wait),
    class("http.server.HTTPServer").bases(&["socketserver.BaseServer"]),
    class("http.server.ThreadingHTTPServer").bases(&["socketserver.BaseServer"]),
    class("wsgiref.simple_server.WSGIServer").bases(&["http.server.HTTPServer"]),
    pure("wsgiref.simple_server.make_server").returns("wsgiref.simple_server.WSGIServer"),
    class("xmlrpc.server.SimpleXMLRPCServer").bases(&["socketserver.BaseServer"]),
    blocks("asyncore.loop", Kind::Network).pinned("it is an event loop of its own"),
];
