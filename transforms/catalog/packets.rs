//! Routers and switches (`ncclient`, `napalm`), packets (`scapy`, `pyshark`), sockets that carry events (`socketio`).

use crate::catalog::{Kind, Row, alias, blocks, class, pure};

const SESSION: &str =
    "a session answers one question after the other: two threads must not use it at once";
const SHARK: &str = "it runs a loop of its own, which belongs to the thread that made it";

pub static ROWS: &[Row] = &[
    // Routers and switches.
    blocks("ncclient.manager.connect", Kind::Network).returns("ncclient.manager.Manager"),
    blocks("ncclient.manager.connect_ssh", Kind::Network).returns("ncclient.manager.Manager"),
    class("ncclient.manager.Manager")
        .methods_block(Kind::Network)
        .caution(SESSION),
    pure("ncclient.manager.Manager.__enter__").returns("Self"),
    pure("ncclient.manager.Manager.locked"),
    // What it gives is a class, which gives an object when it is called.
    pure("napalm.get_network_driver").returns("napalm.base.NetworkDriver"),
    pure("napalm.base.NetworkDriver.__call__").returns("Self"),
    class("napalm.base.NetworkDriver")
        .methods_block(Kind::Network)
        .caution(SESSION),
    pure("napalm.base.NetworkDriver.load_template"),
    alias(
        "napalm.base.base.NetworkDriver",
        "napalm.base.NetworkDriver",
    ),
    // Packets.
    blocks("scapy.all.bridge_and_sniff", Kind::Network),
    blocks("scapy.all.send", Kind::Network),
    blocks("scapy.all.sendp", Kind::Network),
    blocks("scapy.all.sendpfast", Kind::Network),
    blocks("scapy.all.sniff", Kind::Network),
    blocks("scapy.all.sr", Kind::Network),
    blocks("scapy.all.sr1", Kind::Network),
    blocks("scapy.all.srflood", Kind::Network),
    blocks("scapy.all.srloop", Kind::Network),
    blocks("scapy.all.srp", Kind::Network),
    blocks("scapy.all.srp1", Kind::Network),
    blocks("scapy.all.srploop", Kind::Network),
    blocks("scapy.all.arping", Kind::Network),
    blocks("scapy.all.traceroute", Kind::Network),
    blocks("scapy.all.rdpcap", Kind::File),
    blocks("scapy.all.wrpcap", Kind::File),
    class("scapy.all.AsyncSniffer"),
    blocks("scapy.all.AsyncSniffer.join", Kind::Wait),
    pure("scapy.all.AsyncSniffer.start"),
    alias("scapy.sendrecv", "scapy.all"),
    alias("scapy.utils", "scapy.all"),
    class("pyshark.FileCapture"),
    class("pyshark.LiveCapture"),
    blocks("pyshark.FileCapture.apply_on_packets", Kind::Network).pinned(SHARK),
    blocks("pyshark.FileCapture.close", Kind::Network).pinned(SHARK),
    blocks("pyshark.FileCapture.load_packets", Kind::Network).pinned(SHARK),
    blocks("pyshark.LiveCapture.apply_on_packets", Kind::Network).pinned(SHARK),
    blocks("pyshark.LiveCapture.close", Kind::Network).pinned(SHARK),
    blocks("pyshark.LiveCapture.load_packets", Kind::Network).pinned(SHARK),
    blocks("pyshark.LiveCapture.sniff", Kind::Network).pinned(SHARK),
    blocks("pyshark.LiveCapture.sniff_continuously", Kind::Network).pinned(SHARK),
    alias(
        "pyshark.capture.file_capture.FileCapture",
        "pyshark.FileCapture",
    ),
    alias(
        "pyshark.capture.live_capture.LiveCapture",
        "pyshark.LiveCapture",
    ),
    // Sockets that carry events.
    class("socketio.Client"),
    class("socketio.SimpleClient"),
    pure("socketio.SimpleClient.__enter__").returns("Self"),
    blocks("socketio.Client.call", Kind::Network),
    blocks("socketio.Client.connect", Kind::Network),
    blocks("socketio.Client.disconnect", Kind::Network),
    blocks("socketio.Client.wait", Kind::Network),
    blocks("socketio.Client.sleep", Kind::Sleep),
    blocks("socketio.SimpleClient.call", Kind::Network),
    blocks("socketio.SimpleClient.connect", Kind::Network),
    blocks("socketio.SimpleClient.disconnect", Kind::Network),
    blocks("socketio.SimpleClient.emit", Kind::Network),
    blocks("socketio.SimpleClient.receive", Kind::Network),
];
