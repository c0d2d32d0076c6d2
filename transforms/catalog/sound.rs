//! Sound that is played and recorded (`pyaudio`, `sounddevice`, `playsound`, `torchaudio`), and notes (`mido`, `pythonosc`).

use crate::catalog::{Argument, Kind, Row, Weight, alias, argument, blocks, class, pure};

const STREAM: &str = "a stream of sound must not be read or written by two threads at once";

/// The stream that a call leaves open goes on by itself.
const PLAYED_MEANWHILE: &[Argument] = &[
    argument("blocking", 3, "-"),
    argument("blocking", 3, "False"),
];
const RECORDED_MEANWHILE: &[Argument] = &[
    argument("blocking", 6, "-"),
    argument("blocking", 6, "False"),
];
const BOTH_MEANWHILE: &[Argument] = &[
    argument("blocking", 7, "-"),
    argument("blocking", 7, "False"),
];
const PLAYED_ON: &[Argument] = &[argument("block", 1, "False")];
/// It looks for what has come already.
const LOOKED_FOR: &[Argument] = &[argument("block", 0, "False")];

pub static ROWS: &[Row] = &[
    // Sound that is played and recorded, and what makes it.
    class("pyaudio.PyAudio"),
    blocks("pyaudio.PyAudio.open", Kind::Network)
        .weight(Weight::Medium)
        .returns("pyaudio.Stream"),
    class("pyaudio.Stream"),
    blocks("pyaudio.Stream.read", Kind::Network).caution(STREAM),
    blocks("pyaudio.Stream.write", Kind::Network).caution(STREAM),
    blocks("pyaudio.Stream.close", Kind::Network).weight(Weight::Medium),
    blocks("pyaudio.Stream.stop_stream", Kind::Network).weight(Weight::Medium),
    alias("pyaudio.PyAudio.Stream", "pyaudio.Stream"),
    blocks("sounddevice.play", Kind::Wait).unless(PLAYED_MEANWHILE),
    blocks("sounddevice.rec", Kind::Wait).unless(RECORDED_MEANWHILE),
    blocks("sounddevice.playrec", Kind::Wait).unless(BOTH_MEANWHILE),
    blocks("sounddevice.stop", Kind::Wait).weight(Weight::Medium),
    class("sounddevice.InputStream"),
    class("sounddevice.OutputStream"),
    class("sounddevice.RawInputStream"),
    class("sounddevice.RawOutputStream"),
    class("sounddevice.RawStream"),
    class("sounddevice.Stream"),
    pure("sounddevice.InputStream.__enter__").returns("Self"),
    pure("sounddevice.OutputStream.__enter__").returns("Self"),
    pure("sounddevice.RawInputStream.__enter__").returns("Self"),
    pure("sounddevice.RawOutputStream.__enter__").returns("Self"),
    pure("sounddevice.RawStream.__enter__").returns("Self"),
    pure("sounddevice.Stream.__enter__").returns("Self"),
    blocks("sounddevice.InputStream.read", Kind::Network).caution(STREAM),
    blocks("sounddevice.RawInputStream.read", Kind::Network).caution(STREAM),
    blocks("sounddevice.RawStream.read", Kind::Network).caution(STREAM),
    blocks("sounddevice.Stream.read", Kind::Network).caution(STREAM),
    blocks("sounddevice.OutputStream.write", Kind::Network).caution(STREAM),
    blocks("sounddevice.RawOutputStream.write", Kind::Network).caution(STREAM),
    blocks("sounddevice.RawStream.write", Kind::Network).caution(STREAM),
    blocks("sounddevice.Stream.write", Kind::Network).caution(STREAM),
    blocks("sounddevice.InputStream.stop", Kind::Wait).weight(Weight::Medium),
    blocks("sounddevice.OutputStream.stop", Kind::Wait).weight(Weight::Medium),
    blocks("sounddevice.RawInputStream.stop", Kind::Wait).weight(Weight::Medium),
    blocks("sounddevice.RawOutputStream.stop", Kind::Wait).weight(Weight::Medium),
    blocks("sounddevice.RawStream.stop", Kind::Wait).weight(Weight::Medium),
    blocks("sounddevice.Stream.stop", Kind::Wait).weight(Weight::Medium),
    blocks("playsound.playsound", Kind::Wait).unless(PLAYED_ON),
    blocks("torchaudio.load", Kind::File),
    blocks("torchaudio.save", Kind::File),
    blocks("mido.get_input_names", Kind::Network).weight(Weight::Medium),
    blocks("mido.get_output_names", Kind::Network).weight(Weight::Medium),
    blocks("mido.open_input", Kind::Network)
        .weight(Weight::Medium)
        .returns("mido.ports.BaseInput"),
    blocks("mido.open_ioport", Kind::Network)
        .weight(Weight::Medium)
        .returns("mido.ports.BaseIOPort"),
    blocks("mido.open_output", Kind::Network)
        .weight(Weight::Medium)
        .returns("mido.ports.BaseOutput"),
    class("mido.ports.BaseInput"),
    pure("mido.ports.BaseInput.__enter__").returns("Self"),
    blocks("mido.ports.BaseInput.receive", Kind::Wait).unless(LOOKED_FOR),
    blocks("mido.ports.BaseInput.__iter__", Kind::Wait).lazy(),
    class("mido.ports.BaseOutput"),
    pure("mido.ports.BaseOutput.__enter__").returns("Self"),
    class("mido.ports.BaseIOPort").bases(&["mido.ports.BaseInput", "mido.ports.BaseOutput"]),
    class("pythonosc.osc_server.BlockingOSCUDPServer").bases(&["socketserver.UDPServer"]),
    class("pythonosc.osc_server.ThreadingOSCUDPServer").bases(&["socketserver.UDPServer"]),
];
