//! `subprocess` to what the runtime of the coroutine has for processes.

/// A runtime that runs processes, for the table of the documentation.
#[derive(Clone, Copy, Debug)]
pub struct Processes {
    /// The name by which `--prefer` knows the runtime.
    pub runtime: &'static str,
    pub from: &'static [&'static str],
    pub to: &'static [&'static str],
    pub preserved: &'static str,
    pub refused: &'static str,
}

const FUNCTIONS: &[&str] = &[
    "subprocess.run",
    "subprocess.call",
    "subprocess.check_call",
    "subprocess.check_output",
];

pub static ROWS: &[Processes] = &[
    Processes {
        runtime: "asyncio",
        from: &[
            "subprocess.run",
            "subprocess.call",
            "subprocess.check_call",
            "subprocess.check_output",
            "subprocess.getoutput",
        ],
        to: &[
            "asyncio.create_subprocess_exec",
            "asyncio.create_subprocess_shell",
        ],
        preserved: "command, input, streams, `cwd`, `env`, return code, output as bytes or text, `CalledProcessError` with its output, `TimeoutExpired` with the process killed and waited for",
        refused: "results that leave the function, commands that are not known to be lists, `**kwargs`, `bufsize`, a timeout with pipes in a shell, output of `TimeoutExpired`, calls in the middle of an expression",
    },
    Processes {
        runtime: "trio",
        from: FUNCTIONS,
        to: &["trio.run_process"],
        preserved: "command, input, streams, `cwd`, `env`, the result and `CalledProcessError` with bytes, text where it is read",
        refused: "timeouts, results of text that leave the function, commands that are not known to be lists, `**kwargs`",
    },
    Processes {
        runtime: "anyio",
        from: FUNCTIONS,
        to: &["anyio.run_process"],
        preserved: "command, input, streams, `cwd`, `env`, the result and `CalledProcessError` with bytes, text where it is read",
        refused: "timeouts, results of text that leave the function, commands that are not known to be lists, `**kwargs`",
    },
];
