//! Devices: buses and serial lines, instruments, controllers of machines, pins, cameras.

use crate::catalog::{
    Argument, Kind, Row, Weight, alias, argument, attribute, blocks, class, keyword, pure,
};

pub(super) const BUS: &str =
    "what a device is asked and its answer belong together: two threads must not use it at once";

/// A few bytes over a bus.
const fn transfer(name: &'static str) -> Row {
    blocks(name, Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS)
}

/// It looks for what has come already.
const AT_ONCE: &[Argument] = &[argument("timeout", 0, "0")];
const WITHOUT_WAITING: &[Argument] = &[keyword("wait", "False")];

pub static ROWS: &[Row] = &[
    // Buses and lines: a transfer takes a part of a millisecond to some milliseconds.
    class("smbus2.SMBus"),
    pure("smbus2.SMBus.__enter__").returns("Self"),
    transfer("smbus2.SMBus.write_quick"),
    transfer("smbus2.SMBus.read_byte"),
    transfer("smbus2.SMBus.write_byte"),
    transfer("smbus2.SMBus.read_byte_data"),
    transfer("smbus2.SMBus.write_byte_data"),
    transfer("smbus2.SMBus.read_word_data"),
    transfer("smbus2.SMBus.write_word_data"),
    transfer("smbus2.SMBus.process_call"),
    transfer("smbus2.SMBus.read_block_data"),
    transfer("smbus2.SMBus.write_block_data"),
    transfer("smbus2.SMBus.block_process_call"),
    transfer("smbus2.SMBus.read_i2c_block_data"),
    transfer("smbus2.SMBus.write_i2c_block_data"),
    transfer("smbus2.SMBus.i2c_rdwr"),
    class("smbus.SMBus"),
    pure("smbus.SMBus.__enter__").returns("Self"),
    transfer("smbus.SMBus.write_quick"),
    transfer("smbus.SMBus.read_byte"),
    transfer("smbus.SMBus.write_byte"),
    transfer("smbus.SMBus.read_byte_data"),
    transfer("smbus.SMBus.write_byte_data"),
    transfer("smbus.SMBus.read_word_data"),
    transfer("smbus.SMBus.write_word_data"),
    transfer("smbus.SMBus.process_call"),
    transfer("smbus.SMBus.read_block_data"),
    transfer("smbus.SMBus.write_block_data"),
    transfer("smbus.SMBus.block_process_call"),
    transfer("smbus.SMBus.read_i2c_block_data"),
    transfer("smbus.SMBus.write_i2c_block_data"),
    class("minimalmodbus.Instrument"),
    blocks("minimalmodbus.Instrument.read_bit", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_bit", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.read_bits", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_bits", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.read_register", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_register", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.read_long", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_long", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.read_float", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_float", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.read_string", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_string", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.read_registers", Kind::Network).caution(BUS),
    blocks("minimalmodbus.Instrument.write_registers", Kind::Network).caution(BUS),
    // Instruments of a laboratory.
    class("pyvisa.ResourceManager"),
    blocks("pyvisa.ResourceManager.list_resources", Kind::Network),
    blocks("pyvisa.ResourceManager.list_resources_info", Kind::Network),
    blocks("pyvisa.ResourceManager.open_resource", Kind::Network)
        .returns("pyvisa.resources.MessageBasedResource"),
    class("pyvisa.resources.MessageBasedResource"),
    pure("pyvisa.resources.MessageBasedResource.__enter__").returns("Self"),
    blocks(
        "pyvisa.resources.MessageBasedResource.write_raw",
        Kind::Network,
    )
    .caution(BUS),
    blocks("pyvisa.resources.MessageBasedResource.write", Kind::Network).caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.write_ascii_values",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.write_binary_values",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.read_bytes",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.read_raw",
        Kind::Network,
    )
    .caution(BUS),
    blocks("pyvisa.resources.MessageBasedResource.read", Kind::Network).caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.read_ascii_values",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.read_binary_values",
        Kind::Network,
    )
    .caution(BUS),
    blocks("pyvisa.resources.MessageBasedResource.query", Kind::Network).caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.query_ascii_values",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.query_binary_values",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.assert_trigger",
        Kind::Network,
    )
    .caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.read_stb",
        Kind::Network,
    )
    .caution(BUS),
    blocks("pyvisa.resources.MessageBasedResource.clear", Kind::Network).caution(BUS),
    blocks(
        "pyvisa.resources.MessageBasedResource.wait_on_event",
        Kind::Network,
    )
    .caution(BUS),
    class("pyvisa.resources.GPIBInstrument").bases(&["pyvisa.resources.MessageBasedResource"]),
    class("pyvisa.resources.SerialInstrument").bases(&["pyvisa.resources.MessageBasedResource"]),
    class("pyvisa.resources.TCPIPInstrument").bases(&["pyvisa.resources.MessageBasedResource"]),
    class("pyvisa.resources.TCPIPSocket").bases(&["pyvisa.resources.MessageBasedResource"]),
    class("pyvisa.resources.USBInstrument").bases(&["pyvisa.resources.MessageBasedResource"]),
    // Controllers of machines.
    class("snap7.client.Client")
        .methods_block(Kind::Network)
        .caution(BUS),
    pure("snap7.client.Client.create"),
    pure("snap7.client.Client.get_connected"),
    pure("snap7.client.Client.check_as_completion"),
    pure("snap7.client.Client.set_as_callback"),
    alias("snap7.Client", "snap7.client.Client"),
    // Each question has a number of its own: threads may ask at once.
    class("opcua.Client").methods_block(Kind::Network),
    blocks("opcua.Client.__enter__", Kind::Network).returns("Self"),
    pure("opcua.Client.get_node").returns("opcua.Node"),
    pure("opcua.Client.get_objects_node").returns("opcua.Node"),
    pure("opcua.Client.get_root_node").returns("opcua.Node"),
    pure("opcua.Client.get_server_node").returns("opcua.Node"),
    pure("opcua.Client.set_password"),
    pure("opcua.Client.set_user"),
    class("opcua.Node").methods_block(Kind::Network),
    blocks("opcua.Node.get_children", Kind::Network).returns("list[opcua.Node]"),
    blocks("opcua.Node.get_methods", Kind::Network).returns("list[opcua.Node]"),
    blocks("opcua.Node.get_properties", Kind::Network).returns("list[opcua.Node]"),
    blocks("opcua.Node.get_variables", Kind::Network).returns("list[opcua.Node]"),
    blocks("opcua.Node.add_folder", Kind::Network).returns("opcua.Node"),
    blocks("opcua.Node.add_object", Kind::Network).returns("opcua.Node"),
    blocks("opcua.Node.add_property", Kind::Network).returns("opcua.Node"),
    blocks("opcua.Node.add_variable", Kind::Network).returns("opcua.Node"),
    blocks("opcua.Node.get_child", Kind::Network).returns("opcua.Node"),
    blocks("opcua.Node.get_parent", Kind::Network).returns("opcua.Node"),
    // Pins.
    class("gpiozero.Button"),
    blocks("gpiozero.Button.wait_for_press", Kind::Wait),
    blocks("gpiozero.Button.wait_for_release", Kind::Wait),
    class("gpiozero.DigitalInputDevice"),
    blocks("gpiozero.DigitalInputDevice.wait_for_active", Kind::Wait),
    blocks("gpiozero.DigitalInputDevice.wait_for_inactive", Kind::Wait),
    class("gpiozero.DistanceSensor"),
    blocks("gpiozero.DistanceSensor.wait_for_in_range", Kind::Wait),
    blocks("gpiozero.DistanceSensor.wait_for_out_of_range", Kind::Wait),
    class("gpiozero.LightSensor"),
    blocks("gpiozero.LightSensor.wait_for_dark", Kind::Wait),
    blocks("gpiozero.LightSensor.wait_for_light", Kind::Wait),
    class("gpiozero.LineSensor"),
    blocks("gpiozero.LineSensor.wait_for_line", Kind::Wait),
    blocks("gpiozero.LineSensor.wait_for_no_line", Kind::Wait),
    class("gpiozero.MotionSensor"),
    blocks("gpiozero.MotionSensor.wait_for_motion", Kind::Wait),
    blocks("gpiozero.MotionSensor.wait_for_no_motion", Kind::Wait),
    class("gpiozero.RotaryEncoder"),
    blocks("gpiozero.RotaryEncoder.wait_for_rotate", Kind::Wait),
    blocks(
        "gpiozero.RotaryEncoder.wait_for_rotate_clockwise",
        Kind::Wait,
    ),
    blocks(
        "gpiozero.RotaryEncoder.wait_for_rotate_counter_clockwise",
        Kind::Wait,
    ),
    blocks("RPi.GPIO.wait_for_edge", Kind::Wait),
    // What answers in the rooms of a house.
    blocks("bluetooth.discover_devices", Kind::Network),
    blocks("bluetooth.find_service", Kind::Network),
    blocks("bluetooth.lookup_name", Kind::Network),
    blocks("broadlink.discover", Kind::Network).returns("list[broadlink.device.Device]"),
    blocks("broadlink.hello", Kind::Network).returns("broadlink.device.Device"),
    blocks("broadlink.xdiscover", Kind::Network)
        .lazy()
        .returns("iter[broadlink.device.Device]"),
    class("broadlink.device.Device").methods_block(Kind::Network),
    pure("broadlink.device.Device.get_type"),
    pure("broadlink.device.Device.update_aes"),
    class("phue.Bridge").methods_block(Kind::Http),
    pure("phue.Bridge.get_ip_address"),
    blocks("pychromecast.get_chromecasts", Kind::Network)
        .unless(&[argument("blocking", 4, "False")])
        .returns("tuple[list[pychromecast.Chromecast], pychromecast.discovery.CastBrowser]"),
    blocks("pychromecast.get_listed_chromecasts", Kind::Network),
    pure("pychromecast.get_chromecast_from_host").returns("pychromecast.Chromecast"),
    class("pychromecast.Chromecast"),
    blocks("pychromecast.Chromecast.join", Kind::Network),
    blocks("pychromecast.Chromecast.quit_app", Kind::Network),
    blocks("pychromecast.Chromecast.start_app", Kind::Network),
    blocks("pychromecast.Chromecast.volume_down", Kind::Network),
    blocks("pychromecast.Chromecast.volume_up", Kind::Network),
    blocks("pychromecast.Chromecast.wait", Kind::Network),
    attribute(
        "pychromecast.Chromecast.media_controller",
        "pychromecast.controllers.media.MediaController",
    ),
    class("pychromecast.controllers.media.MediaController"),
    blocks(
        "pychromecast.controllers.media.MediaController.block_until_active",
        Kind::Network,
    ),
    blocks("soco.discover", Kind::Network).returns("set[soco.SoCo]"),
    blocks("soco.discovery.any_soco", Kind::Network).returns("soco.SoCo"),
    blocks("soco.discovery.by_name", Kind::Network).returns("soco.SoCo"),
    blocks("soco.discovery.discover", Kind::Network).returns("set[soco.SoCo]"),
    blocks("soco.discovery.scan_network", Kind::Network).returns("set[soco.SoCo]"),
    class("soco.SoCo").methods_block(Kind::Http),
    // Buses of vehicles, ports of USB.
    blocks("can.Bus", Kind::Network).weight(Weight::Medium),
    alias("can.interface.Bus", "can.Bus"),
    class("can.BusABC"),
    pure("can.BusABC.__enter__").returns("Self"),
    blocks("can.BusABC.recv", Kind::Network).unless(AT_ONCE),
    blocks("can.BusABC.send", Kind::Network).weight(Weight::Medium),
    blocks("can.BusABC.shutdown", Kind::Network).weight(Weight::Medium),
    blocks("can.BusABC.__iter__", Kind::Network).lazy(),
    class("can.BufferedReader"),
    blocks("can.BufferedReader.get_message", Kind::Wait).unless(AT_ONCE),
    blocks("usb.core.find", Kind::Network)
        .weight(Weight::Medium)
        .returns("usb.core.Device"),
    class("usb.core.Device"),
    blocks("usb.core.Device.attach_kernel_driver", Kind::Network).caution(BUS),
    blocks("usb.core.Device.clear_halt", Kind::Network).caution(BUS),
    blocks("usb.core.Device.ctrl_transfer", Kind::Network).caution(BUS),
    blocks("usb.core.Device.detach_kernel_driver", Kind::Network).caution(BUS),
    blocks("usb.core.Device.read", Kind::Network).caution(BUS),
    blocks("usb.core.Device.reset", Kind::Network).caution(BUS),
    blocks("usb.core.Device.set_configuration", Kind::Network).caution(BUS),
    blocks("usb.core.Device.write", Kind::Network).caution(BUS),
    class("hid.device"),
    blocks("hid.device.open", Kind::Network).weight(Weight::Medium),
    blocks("hid.device.open_path", Kind::Network).weight(Weight::Medium),
    blocks("hid.device.get_feature_report", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("hid.device.get_input_report", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("hid.device.send_feature_report", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("hid.device.write", Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS),
    blocks("hid.device.read", Kind::Network).caution(BUS),
    blocks("hid.enumerate", Kind::Network).weight(Weight::Medium),
    // Cameras of a Raspberry Pi.
    blocks("picamera2.Picamera2", Kind::Network).returns("picamera2.Picamera2"),
    pure("picamera2.Picamera2.__enter__").returns("Self"),
    blocks("picamera2.Picamera2.capture_array", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_arrays", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_buffer", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_buffers", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_file", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_image", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_metadata", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.capture_request", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.switch_mode", Kind::Network).unless(WITHOUT_WAITING),
    blocks(
        "picamera2.Picamera2.switch_mode_and_capture_array",
        Kind::Network,
    )
    .unless(WITHOUT_WAITING),
    blocks(
        "picamera2.Picamera2.switch_mode_and_capture_file",
        Kind::Network,
    )
    .unless(WITHOUT_WAITING),
    blocks(
        "picamera2.Picamera2.switch_mode_and_capture_image",
        Kind::Network,
    )
    .unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.autofocus_cycle", Kind::Network).unless(WITHOUT_WAITING),
    blocks("picamera2.Picamera2.close", Kind::Network),
    blocks("picamera2.Picamera2.configure", Kind::Network),
    blocks("picamera2.Picamera2.drop_frames", Kind::Network),
    blocks("picamera2.Picamera2.start", Kind::Network),
    blocks("picamera2.Picamera2.start_and_capture_file", Kind::Network),
    blocks("picamera2.Picamera2.start_and_capture_files", Kind::Network),
    blocks("picamera2.Picamera2.start_and_record_video", Kind::Network),
    blocks("picamera2.Picamera2.start_recording", Kind::Network),
    blocks("picamera2.Picamera2.stop", Kind::Network),
    blocks("picamera2.Picamera2.stop_recording", Kind::Network),
    blocks("picamera2.Picamera2.wait", Kind::Network),
];
