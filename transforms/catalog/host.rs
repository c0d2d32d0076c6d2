//! What is asked of the machine: its name and users, time zones, languages, file types, the machines that run on it.

use crate::catalog::{Kind, Row, Weight, blocks, class, pure};

pub static ROWS: &[Row] = &[
    blocks("platform.architecture", Kind::Subprocess),
    blocks("platform.freedesktop_os_release", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("platform.libc_ver", Kind::File),
    blocks("platform.mac_ver", Kind::File).weight(Weight::Light),
    blocks("platform.platform", Kind::Subprocess).first_call(),
    blocks("platform.processor", Kind::Subprocess).first_call(),
    blocks("uuid.getnode", Kind::Subprocess)
        .weight(Weight::Light)
        .first_call(),
    blocks("getpass.getuser", Kind::Metadata),
    blocks("grp.getgrall", Kind::Metadata),
    blocks("grp.getgrgid", Kind::Metadata),
    blocks("grp.getgrnam", Kind::Metadata),
    blocks("pwd.getpwall", Kind::Metadata),
    blocks("pwd.getpwnam", Kind::Metadata),
    blocks("pwd.getpwuid", Kind::Metadata),
    blocks("spwd.getspall", Kind::Metadata),
    blocks("spwd.getspnam", Kind::Metadata),
    blocks("zoneinfo.ZoneInfo", Kind::File)
        .weight(Weight::Light)
        .first_call()
        .returns("zoneinfo.ZoneInfo"),
    blocks("zoneinfo.ZoneInfo.no_cache", Kind::File).weight(Weight::Light),
    blocks("zoneinfo.available_timezones", Kind::File),
    blocks("gettext.find", Kind::Metadata),
    blocks("gettext.install", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("gettext.translation", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("mimetypes.guess_all_extensions", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("mimetypes.guess_extension", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("mimetypes.guess_file_type", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("mimetypes.guess_type", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("mimetypes.init", Kind::File),
    blocks("mimetypes.read_mime_types", Kind::File),
    class("mimetypes.MimeTypes"),
    blocks("mimetypes.MimeTypes.read", Kind::File),
    blocks("libvirt.open", Kind::Network).returns("libvirt.virConnect"),
    blocks("libvirt.openAuth", Kind::Network).returns("libvirt.virConnect"),
    blocks("libvirt.openReadOnly", Kind::Network).returns("libvirt.virConnect"),
    class("libvirt.virConnect").methods_block(Kind::Network),
    blocks("libvirt.virConnect.createXML", Kind::Network).returns("libvirt.virDomain"),
    blocks("libvirt.virConnect.defineXML", Kind::Network).returns("libvirt.virDomain"),
    blocks("libvirt.virConnect.listAllDomains", Kind::Network).returns("list[libvirt.virDomain]"),
    blocks("libvirt.virConnect.lookupByID", Kind::Network).returns("libvirt.virDomain"),
    blocks("libvirt.virConnect.lookupByName", Kind::Network).returns("libvirt.virDomain"),
    blocks("libvirt.virConnect.lookupByUUIDString", Kind::Network).returns("libvirt.virDomain"),
    class("libvirt.virDomain").methods_block(Kind::Network),
    pure("libvirt.virDomain.ID"),
    pure("libvirt.virDomain.UUIDString"),
    pure("libvirt.virDomain.connect").returns("libvirt.virConnect"),
    pure("libvirt.virDomain.name").returns("str"),
];
