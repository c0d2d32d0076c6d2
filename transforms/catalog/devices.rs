//! Devices: buses and serial lines, instruments, controllers of machines, pins, what stands in a house.

use crate::catalog::{Kind, Row, Weight, alias, argument, attribute, blocks, class, pure};

const BUS: &str =
    "what a device is asked and its answer belong together: two threads must not use it at once";

/// A few bytes over a bus.
const fn transfer(name: &'static str) -> Row {
    blocks(name, Kind::Network)
        .weight(Weight::Medium)
        .caution(BUS)
}

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
];
