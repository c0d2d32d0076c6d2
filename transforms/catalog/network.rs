//! Other protocols: WebSockets, DNS, LDAP, serial lines, terminals, ping.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

const TERMINAL: &str = "what is sent to a terminal and what is expected of it belong together: two threads must not use it at once";
const WEBSOCKET: &str = "on one connection a question and its answer belong together: two threads must not use it at once";
const LINE: &str = "what is sent on a serial line and its answer belong together: two threads must not use it at once";

pub static ROWS: &[Row] = &[
    blocks("websocket.create_connection", Kind::Network)
        .live()
        .returns("websocket.WebSocket"),
    class("websocket.WebSocket"),
    blocks("websocket.WebSocket.connect", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.recv", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.recv_data", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.recv_frame", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.send", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.send_text", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.send_bytes", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.send_binary", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.ping", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.pong", Kind::Network).caution(WEBSOCKET),
    blocks("websocket.WebSocket.close", Kind::Network)
        .weight(Weight::Light)
        .caution(WEBSOCKET),
    blocks("websocket.WebSocket.__iter__", Kind::Network).lazy(),
    class("websocket.WebSocketApp"),
    blocks("websocket.WebSocketApp.run_forever", Kind::Network)
        .warning("its callbacks run in the worker thread"),
    blocks("websockets.sync.client.connect", Kind::Network)
        .live()
        .returns("websockets.sync.client.ClientConnection"),
    blocks("websockets.sync.client.unix_connect", Kind::Network)
        .live()
        .returns("websockets.sync.client.ClientConnection"),
    class("websockets.sync.client.ClientConnection"),
    pure("websockets.sync.client.ClientConnection.__enter__").returns("Self"),
    blocks(
        "websockets.sync.client.ClientConnection.recv",
        Kind::Network,
    )
    .caution(WEBSOCKET),
    blocks(
        "websockets.sync.client.ClientConnection.send",
        Kind::Network,
    )
    .caution(WEBSOCKET),
    blocks(
        "websockets.sync.client.ClientConnection.ping",
        Kind::Network,
    )
    .caution(WEBSOCKET),
    blocks(
        "websockets.sync.client.ClientConnection.close",
        Kind::Network,
    ),
    blocks(
        "websockets.sync.client.ClientConnection.__exit__",
        Kind::Network,
    ),
    blocks(
        "websockets.sync.client.ClientConnection.__iter__",
        Kind::Network,
    )
    .lazy()
    .caution(WEBSOCKET),
    blocks(
        "websockets.sync.client.ClientConnection.recv_streaming",
        Kind::Network,
    )
    .lazy()
    .caution(WEBSOCKET),
    blocks("dns.resolver.resolve", Kind::Network).twin("dns.asyncresolver.resolve"),
    blocks("dns.resolver.resolve_address", Kind::Network).twin("dns.asyncresolver.resolve_address"),
    blocks("dns.resolver.query", Kind::Network),
    blocks("dns.resolver.zone_for_name", Kind::Network),
    blocks("dns.resolver.resolve_name", Kind::Network),
    class("dns.resolver.Resolver"),
    blocks("dns.resolver.Resolver.resolve", Kind::Network),
    blocks("dns.resolver.Resolver.query", Kind::Network),
    blocks("dns.resolver.Resolver.resolve_address", Kind::Network),
    blocks("dns.resolver.Resolver.resolve_name", Kind::Network),
    blocks("dns.query.udp", Kind::Network),
    blocks("dns.query.tcp", Kind::Network),
    blocks("dns.query.tls", Kind::Network),
    blocks("dns.query.https", Kind::Network),
    blocks("dns.query.udp_with_fallback", Kind::Network),
    blocks("dns.query.xfr", Kind::Network).lazy(),
    class("ldap3.Connection"),
    blocks("ldap3.Connection.bind", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.rebind", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.search", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.add", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.modify", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.modify_dn", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.delete", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.compare", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.unbind", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.start_tls", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.open", Kind::Network)
        .caution("a connection with the default strategy must not be used by two threads at once"),
    blocks("ldap3.Connection.__enter__", Kind::Network)
        .live()
        .returns("Self"),
    blocks("ldap3.Connection.__exit__", Kind::Network).weight(Weight::Light),
    alias("ldap3.core.connection.Connection", "ldap3.Connection"),
    pure("ldap.initialize").returns("ldap.ldapobject.SimpleLDAPObject"),
    class("ldap.ldapobject.SimpleLDAPObject"),
    blocks(
        "ldap.ldapobject.SimpleLDAPObject.simple_bind_s",
        Kind::Network,
    ),
    blocks("ldap.ldapobject.SimpleLDAPObject.bind_s", Kind::Network),
    blocks(
        "ldap.ldapobject.SimpleLDAPObject.sasl_interactive_bind_s",
        Kind::Network,
    ),
    blocks("ldap.ldapobject.SimpleLDAPObject.search_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.search_st", Kind::Network),
    blocks(
        "ldap.ldapobject.SimpleLDAPObject.search_ext_s",
        Kind::Network,
    ),
    blocks("ldap.ldapobject.SimpleLDAPObject.add_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.add_ext_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.modify_s", Kind::Network),
    blocks(
        "ldap.ldapobject.SimpleLDAPObject.modify_ext_s",
        Kind::Network,
    ),
    blocks("ldap.ldapobject.SimpleLDAPObject.delete_s", Kind::Network),
    blocks(
        "ldap.ldapobject.SimpleLDAPObject.delete_ext_s",
        Kind::Network,
    ),
    blocks("ldap.ldapobject.SimpleLDAPObject.rename_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.compare_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.passwd_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.whoami_s", Kind::Network),
    blocks(
        "ldap.ldapobject.SimpleLDAPObject.start_tls_s",
        Kind::Network,
    ),
    blocks("ldap.ldapobject.SimpleLDAPObject.unbind_s", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.result", Kind::Network),
    blocks("ldap.ldapobject.SimpleLDAPObject.result3", Kind::Network),
    blocks("serial.Serial", Kind::File)
        .returns("serial.Serial")
        .weight(Weight::Medium),
    pure("serial.Serial.__enter__").returns("serial.Serial"),
    blocks("serial.Serial.read", Kind::Network).caution(LINE),
    blocks("serial.Serial.readline", Kind::Network).caution(LINE),
    blocks("serial.Serial.readlines", Kind::Network).caution(LINE),
    blocks("serial.Serial.read_until", Kind::Network).caution(LINE),
    blocks("serial.Serial.write", Kind::Network).caution(LINE),
    blocks("serial.Serial.flush", Kind::Network).caution(LINE),
    blocks("serial.Serial.open", Kind::Network).caution(LINE),
    blocks("serial.Serial.close", Kind::Network)
        .caution(LINE)
        .weight(Weight::Light),
    pure("serial.Serial.reset_input_buffer"),
    pure("serial.Serial.reset_output_buffer"),
    blocks("serial.tools.list_ports.comports", Kind::File).weight(Weight::Medium),
    alias("serial.serialposix.Serial", "serial.Serial"),
    blocks("pexpect.spawn", Kind::Subprocess).returns("pexpect.spawn"),
    pure("pexpect.spawn.__enter__").returns("pexpect.spawn"),
    blocks("pexpect.spawn.expect", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.expect_exact", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.expect_list", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.wait", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.close", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.read", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.readline", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.readlines", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.interact", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.sendline", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.send", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.sendeof", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.sendcontrol", Kind::Subprocess).caution(TERMINAL),
    blocks("pexpect.spawn.terminate", Kind::Subprocess).caution(TERMINAL),
    pure("pexpect.spawn.isalive"),
    blocks("pexpect.run", Kind::Subprocess),
    alias("pexpect.pty_spawn.spawn", "pexpect.spawn"),
    blocks("ping3.ping", Kind::Network),
    blocks("ping3.verbose_ping", Kind::Network),
    blocks("speedtest.Speedtest", Kind::Network).returns("speedtest.Speedtest"),
    blocks("speedtest.Speedtest.get_config", Kind::Network),
    blocks("speedtest.Speedtest.get_servers", Kind::Network),
    blocks("speedtest.Speedtest.get_closest_servers", Kind::Network),
    blocks("speedtest.Speedtest.get_best_server", Kind::Network),
    blocks("speedtest.Speedtest.set_mini_server", Kind::Network),
    blocks("speedtest.Speedtest.download", Kind::Network),
    blocks("speedtest.Speedtest.upload", Kind::Network),
    attribute("speedtest.Speedtest.results", "speedtest.SpeedtestResults"),
    class("speedtest.SpeedtestResults"),
    blocks("speedtest.SpeedtestResults.share", Kind::Http),
    blocks("whois.whois", Kind::Network),
    blocks("nmap.PortScanner.scan", Kind::Subprocess),
    class("nmap.PortScanner"),
    class("zeroconf.Zeroconf"),
    blocks("zeroconf.Zeroconf.get_service_info", Kind::Network),
    blocks("zeroconf.Zeroconf.register_service", Kind::Network),
    blocks("zeroconf.Zeroconf.unregister_service", Kind::Network),
    blocks("zeroconf.Zeroconf.close", Kind::Network),
    blocks("pymodbus.client.ModbusTcpClient.connect", Kind::Network)
        .caution("a Modbus client is one connection"),
    blocks("pymodbus.client.ModbusTcpClient.read_coils", Kind::Network)
        .caution("a Modbus client is one connection"),
    blocks(
        "pymodbus.client.ModbusTcpClient.read_discrete_inputs",
        Kind::Network,
    )
    .caution("a Modbus client is one connection"),
    blocks(
        "pymodbus.client.ModbusTcpClient.read_holding_registers",
        Kind::Network,
    )
    .caution("a Modbus client is one connection"),
    blocks(
        "pymodbus.client.ModbusTcpClient.read_input_registers",
        Kind::Network,
    )
    .caution("a Modbus client is one connection"),
    blocks("pymodbus.client.ModbusTcpClient.write_coil", Kind::Network)
        .caution("a Modbus client is one connection"),
    blocks("pymodbus.client.ModbusTcpClient.write_coils", Kind::Network)
        .caution("a Modbus client is one connection"),
    blocks(
        "pymodbus.client.ModbusTcpClient.write_register",
        Kind::Network,
    )
    .caution("a Modbus client is one connection"),
    blocks(
        "pymodbus.client.ModbusTcpClient.write_registers",
        Kind::Network,
    )
    .caution("a Modbus client is one connection"),
    class("pymodbus.client.ModbusTcpClient"),
    blocks("imap_tools.MailBox.login", Kind::Network),
    class("imap_tools.MailBox"),
    blocks("imap_tools.MailBox.fetch", Kind::Network).lazy(),
    blocks("yagmail.SMTP.send", Kind::Network),
    class("yagmail.SMTP"),
];
