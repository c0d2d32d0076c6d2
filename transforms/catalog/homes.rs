//! What stands in a house or an office: plugs, lamps, television sets, printers, cameras, readers of cards.

use crate::catalog::{Kind, Row, Weight, alias, attribute, blocks, class, pure};

use super::devices::BUS;

pub static ROWS: &[Row] = &[
    // Plugs, lamps and switches.
    class("tinytuya.Device")
        .methods_block(Kind::Network)
        .caution(BUS),
    pure("tinytuya.Device.set_version"),
    pure("tinytuya.Device.set_socketPersistent"),
    pure("tinytuya.Device.set_socketNODELAY"),
    pure("tinytuya.Device.set_socketRetryLimit"),
    pure("tinytuya.Device.set_socketRetryDelay"),
    pure("tinytuya.Device.set_socketTimeout"),
    pure("tinytuya.Device.set_dpsUsed"),
    pure("tinytuya.Device.set_retry"),
    pure("tinytuya.Device.set_sendWait"),
    pure("tinytuya.Device.add_dps_to_request"),
    pure("tinytuya.Device.generate_payload"),
    pure("tinytuya.Device.cached_status"),
    pure("tinytuya.Device.cache_clear"),
    pure("tinytuya.Device.close"),
    blocks("tinytuya.Device.find", Kind::Network),
    class("tinytuya.OutletDevice").bases(&["tinytuya.Device"]),
    class("tinytuya.BulbDevice").bases(&["tinytuya.Device"]),
    class("tinytuya.CoverDevice").bases(&["tinytuya.Device"]),
    pure("tinytuya.BulbDevice.rgb_to_hexvalue"),
    pure("tinytuya.BulbDevice.hsv_to_hexvalue"),
    pure("tinytuya.BulbDevice.hexvalue_to_rgb"),
    pure("tinytuya.BulbDevice.hexvalue_to_hsv"),
    pure("tinytuya.BulbDevice.bulb_has_capability"),
    pure("tinytuya.BulbDevice.set_bulb_type"),
    pure("tinytuya.BulbDevice.set_bulb_capabilities"),
    pure("tinytuya.CoverDevice.set_cover_type"),
    blocks("tinytuya.Cloud", Kind::Http).returns("tinytuya.Cloud"),
    blocks("tinytuya.Cloud.cloudrequest", Kind::Http),
    blocks("tinytuya.Cloud.getdevices", Kind::Http),
    blocks("tinytuya.Cloud.getstatus", Kind::Http),
    blocks("tinytuya.Cloud.getfunctions", Kind::Http),
    blocks("tinytuya.Cloud.getproperties", Kind::Http),
    blocks("tinytuya.Cloud.getdps", Kind::Http),
    blocks("tinytuya.Cloud.sendcommand", Kind::Http),
    blocks("tinytuya.Cloud.getconnectstatus", Kind::Http),
    blocks("tinytuya.Cloud.getdevicelog", Kind::Http),
    blocks("tinytuya.deviceScan", Kind::Network),
    class("pyHS100.SmartDevice").methods_block(Kind::Network),
    class("pyHS100.SmartBulb").bases(&["pyHS100.SmartDevice"]),
    class("pyHS100.SmartPlug").bases(&["pyHS100.SmartDevice"]),
    class("pyHS100.SmartStrip").bases(&["pyHS100.SmartDevice"]),
    blocks("pyHS100.Discover.discover", Kind::Network),
    blocks("pyHS100.Discover.discover_single", Kind::Network).returns("pyHS100.SmartDevice"),
    class("yeelight.Bulb")
        .methods_block(Kind::Network)
        .caution(BUS),
    pure("yeelight.Bulb.get_model_specs"),
    pure("yeelight.Bulb.set_capabilities"),
    pure("yeelight.Bulb.stop_listening"),
    blocks("yeelight.discover_bulbs", Kind::Network),
    class("miio.Device")
        .methods_block(Kind::Network)
        .caution(BUS),
    class("miio.AirFresh").bases(&["miio.Device"]),
    class("miio.AirHumidifier").bases(&["miio.Device"]),
    class("miio.AirPurifier").bases(&["miio.Device"]),
    class("miio.Ceil").bases(&["miio.Device"]),
    class("miio.ChuangmiIr").bases(&["miio.Device"]),
    class("miio.ChuangmiPlug").bases(&["miio.Device"]),
    class("miio.Fan").bases(&["miio.Device"]),
    class("miio.Gateway").bases(&["miio.Device"]),
    class("miio.Heater").bases(&["miio.Device"]),
    class("miio.MiotDevice").bases(&["miio.Device"]),
    class("miio.PhilipsBulb").bases(&["miio.Device"]),
    class("miio.PowerStrip").bases(&["miio.Device"]),
    class("miio.RoborockVacuum").bases(&["miio.Device"]),
    class("miio.Yeelight").bases(&["miio.Device"]),
    class("miio.AirHumidifierMiot").bases(&["miio.MiotDevice"]),
    class("miio.AirPurifierMiot").bases(&["miio.MiotDevice"]),
    class("miio.FanMiot").bases(&["miio.MiotDevice"]),
    class("miio.HeaterMiot").bases(&["miio.MiotDevice"]),
    blocks("openrgb.OpenRGBClient", Kind::Network).returns("openrgb.OpenRGBClient"),
    attribute("openrgb.OpenRGBClient.devices", "list[openrgb.orgb.Device]"),
    blocks("openrgb.OpenRGBClient.clear", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.connect", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.delete_profile", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.disconnect", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.load_profile", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.save_profile", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.set_color", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.show", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.update", Kind::Network).caution(BUS),
    blocks("openrgb.OpenRGBClient.update_profiles", Kind::Network).caution(BUS),
    pure("openrgb.OpenRGBClient.get_devices_by_name").returns("list[openrgb.orgb.Device]"),
    pure("openrgb.OpenRGBClient.get_devices_by_type").returns("list[openrgb.orgb.Device]"),
    class("openrgb.orgb.Device"),
    blocks("openrgb.orgb.Device.clear", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.off", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.save_mode", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.set_color", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.set_colors", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.set_custom_mode", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.set_mode", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.show", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("openrgb.orgb.Device.update", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    alias("openrgb.orgb.OpenRGBClient", "openrgb.OpenRGBClient"),
    // Television sets, printers, cameras, readers.
    class("samsungtvws.SamsungTVWS"),
    pure("samsungtvws.SamsungTVWS.__enter__").returns("Self"),
    pure("samsungtvws.SamsungTVWS.art").returns("samsungtvws.art.SamsungTVArt"),
    blocks("samsungtvws.SamsungTVWS.app_list", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.close", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.end_text", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.hold_key", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.move_cursor", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.open", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.open_browser", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.run_app", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.send_command", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.send_key", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.send_password", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.send_text", Kind::Network).caution(BUS),
    blocks("samsungtvws.SamsungTVWS.rest_app_close", Kind::Http),
    blocks("samsungtvws.SamsungTVWS.rest_app_install", Kind::Http),
    blocks("samsungtvws.SamsungTVWS.rest_app_run", Kind::Http),
    blocks("samsungtvws.SamsungTVWS.rest_app_status", Kind::Http),
    blocks("samsungtvws.SamsungTVWS.rest_device_info", Kind::Http),
    class("samsungtvws.art.SamsungTVArt")
        .methods_block(Kind::Network)
        .caution(BUS),
    pure("samsungtvws.art.SamsungTVArt.__enter__"),
    pure("samsungtvws.art.SamsungTVArt.is_alive"),
    pure("samsungtvws.art.SamsungTVArt.start_listening"),
    blocks("upnpclient.discover", Kind::Network).returns("list[upnpclient.Device]"),
    blocks("upnpclient.Device", Kind::Http).returns("upnpclient.Device"),
    blocks("wakeonlan.send_magic_packet", Kind::Network).weight(Weight::Light),
    blocks("nfc.ContactlessFrontend", Kind::Network).returns("nfc.ContactlessFrontend"),
    pure("nfc.ContactlessFrontend.__enter__").returns("Self"),
    blocks("nfc.ContactlessFrontend.connect", Kind::Network).caution(BUS),
    blocks("nfc.ContactlessFrontend.exchange", Kind::Network).caution(BUS),
    blocks("nfc.ContactlessFrontend.listen", Kind::Network).caution(BUS),
    blocks("nfc.ContactlessFrontend.open", Kind::Network).caution(BUS),
    blocks("nfc.ContactlessFrontend.sense", Kind::Network).caution(BUS),
    class("escpos.printer.File")
        .methods_block(Kind::Network)
        .caution(BUS),
    class("escpos.printer.Network")
        .methods_block(Kind::Network)
        .caution(BUS),
    class("escpos.printer.Serial")
        .methods_block(Kind::Network)
        .caution(BUS),
    class("escpos.printer.Usb")
        .methods_block(Kind::Network)
        .caution(BUS),
    pure("escpos.printer.File.{check_barcode,is_usable}"),
    pure("escpos.printer.Network.{check_barcode,is_usable}"),
    pure("escpos.printer.Serial.{check_barcode,is_usable}"),
    pure("escpos.printer.Usb.{check_barcode,is_usable}"),
    class("cups.Connection").methods_block(Kind::Network),
    blocks("cups.enumDests", Kind::Network),
    blocks("sane.get_devices", Kind::Network),
    blocks("sane.init", Kind::Network),
    blocks("sane.open", Kind::Network).returns("sane.SaneDev"),
    class("sane.SaneDev"),
    pure("sane.SaneDev.__enter__").returns("Self"),
    blocks("sane.SaneDev.arr_scan", Kind::Network).caution(BUS),
    blocks("sane.SaneDev.arr_snap", Kind::Network).caution(BUS),
    blocks("sane.SaneDev.scan", Kind::Network).caution(BUS),
    blocks("sane.SaneDev.snap", Kind::Network).caution(BUS),
    blocks("sane.SaneDev.start", Kind::Network).caution(BUS),
    blocks("sane.SaneDev.multi_scan", Kind::Network).lazy(),
    blocks("onvif.ONVIFCamera.update_xaddrs", Kind::Http),
    class("onvif.ONVIFCamera"),
    pure("onvif.ONVIFCamera.create_devicemgmt_service").returns("onvif.client.ONVIFService"),
    pure("onvif.ONVIFCamera.create_events_service").returns("onvif.client.ONVIFService"),
    pure("onvif.ONVIFCamera.create_imaging_service").returns("onvif.client.ONVIFService"),
    pure("onvif.ONVIFCamera.create_media_service").returns("onvif.client.ONVIFService"),
    pure("onvif.ONVIFCamera.create_onvif_service").returns("onvif.client.ONVIFService"),
    pure("onvif.ONVIFCamera.create_ptz_service").returns("onvif.client.ONVIFService"),
    pure("onvif.ONVIFCamera.create_pullpoint_service").returns("onvif.client.ONVIFService"),
    class("onvif.client.ONVIFService").methods_block(Kind::Http),
    pure("onvif.client.ONVIFService.create_type"),
    pure("onvif.client.ONVIFService.to_dict"),
];
