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
            "subprocess.getstatusoutput",
            "subprocess.Popen",
        ],
        to: &[
            "asyncio.create_subprocess_exec",
            "asyncio.create_subprocess_shell",
        ],
        preserved: "command, input, streams, `cwd`, `env`, return code, output as bytes or text, `CalledProcessError` with its output, `TimeoutExpired` with the process killed and waited for; of `Popen` `communicate` and `wait` with their timeouts, where a clause around the call catches them, `kill` and `terminate` in that clause, `returncode`, `pid`, lines and all else that is read from its pipes to their ends, `stdin.write`, and a `with` around it whose body reads all of them",
        refused: "results and processes that leave the function, commands that are not known to be lists, `**kwargs`, a timeout with pipes in a shell, output of `TimeoutExpired`, calls in the middle of an expression; processes that nothing waits for, a `with` that is left before the output is read, so many bytes of a pipe, pipes that are handed on, `BrokenPipeError` in `except` clauses, `poll`, signals to a process that may have ended",
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
