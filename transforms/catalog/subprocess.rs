//! Other processes.

use crate::catalog::{Kind, Row, Weight, argument, attribute, blocks, pure};

pub static ROWS: &[Row] = &[
    blocks("subprocess.call", Kind::Subprocess).codes(&["ASYNC221"]),
    blocks("subprocess.check_call", Kind::Subprocess).codes(&["ASYNC221"]),
    blocks("subprocess.check_output", Kind::Subprocess).codes(&["ASYNC221"]),
    blocks("subprocess.getoutput", Kind::Subprocess).codes(&["ASYNC221"]),
    blocks("subprocess.getstatusoutput", Kind::Subprocess).codes(&["ASYNC221"]),
    blocks("subprocess.run", Kind::Subprocess).codes(&["ASYNC221"]),
    // Starting a process takes until `exec` has succeeded; waiting for it takes as long as it runs.
    blocks("subprocess.Popen", Kind::Subprocess)
        .weight(Weight::Medium)
        .live()
        .returns("subprocess.Popen")
        .codes(&["ASYNC220"]),
    pure("subprocess.Popen.__enter__").returns("Self"),
    blocks("subprocess.Popen.__exit__", Kind::Subprocess),
    blocks("subprocess.Popen.communicate", Kind::Subprocess),
    blocks("subprocess.Popen.wait", Kind::Subprocess).unless(&[argument("timeout", 0, "0")]),
    pure("subprocess.Popen.kill"),
    pure("subprocess.Popen.poll"),
    pure("subprocess.Popen.send_signal"),
    pure("subprocess.Popen.terminate"),
    attribute("subprocess.Popen.stderr", "io.BufferedReader"),
    attribute("subprocess.Popen.stdin", "io.BufferedWriter"),
    attribute("subprocess.Popen.stdout", "io.BufferedReader"),
    attribute("asyncio.subprocess.Process.stderr", "asyncio.StreamReader"),
    attribute("asyncio.subprocess.Process.stdin", "asyncio.StreamWriter"),
    attribute("asyncio.subprocess.Process.stdout", "asyncio.StreamReader"),
    blocks("pty.spawn", Kind::Subprocess).warning("it takes over the terminal of the process"),
];
