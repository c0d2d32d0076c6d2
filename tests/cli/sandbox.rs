//! A folder to run the command in, and what a run gave.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Where the runs of a sandbox keep their answers. Hidden folders are not searched for files.
pub const CACHE: &str = ".kept";

/// A repository of its own in a temporary folder.
pub struct Sandbox {
    folder: tempfile::TempDir,
}

/// What a run gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Sandbox {
    /// A repository with these files.
    pub fn new(files: &[(&str, &str)]) -> Sandbox {
        let sandbox = Sandbox {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        fs::create_dir(sandbox.path(".git")).expect("a folder can be made");
        for (name, text) in files {
            sandbox.write(name, text.as_bytes());
        }
        sandbox
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        let parent = path.parent().unwrap_or(self.folder.path());
        fs::create_dir_all(parent).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    pub fn read(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).expect("a file in UTF-8")
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("a file can be read")
    }

    /// Runs the command at the root of the repository. Arguments are separated by spaces.
    pub fn run(&self, arguments: &str) -> Ran {
        self.run_in("", arguments)
    }

    /// Runs the command in a folder of the repository.
    pub fn run_in(&self, folder: &str, arguments: &str) -> Ran {
        let output = command(&self.path(folder), arguments)
            .stdin(Stdio::null())
            .output()
            .expect("the command starts");
        Ran::new(&output)
    }

    /// Runs the command at the root of the repository, where answers of earlier runs are kept.
    pub fn run_cached(&self, arguments: &str) -> Ran {
        let arguments = format!("--cache-dir {CACHE} {arguments}");
        self.run_as(bare_command(&self.path(""), &arguments))
    }

    /// Runs a command that is ready.
    pub fn run_as(&self, mut command: Command) -> Ran {
        let output = command.stdin(Stdio::null()).output();
        Ran::new(&output.expect("the command starts"))
    }

    /// Runs the command with something on its standard input.
    pub fn pipe(&self, input: &[u8], arguments: &str) -> Ran {
        Ran::new(&self.pipe_bytes(input, arguments))
    }

    pub fn pipe_bytes(&self, input: &[u8], arguments: &str) -> Output {
        let mut child = command(self.folder.path(), arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut stdin = child.stdin.take().expect("its input is a pipe");
        stdin.write_all(input).expect("the command reads its input");
        drop(stdin);
        child.wait_with_output().expect("the command ends")
    }
}

impl Ran {
    pub fn new(output: &Output) -> Ran {
        Ran {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The exit code is this one.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Ran {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// Standard output has this text.
    #[track_caller]
    pub fn prints(self, text: &str) -> Ran {
        assert!(self.stdout.contains(text), "no `{text}` in {self:#?}");
        self
    }

    /// Standard error has this text.
    #[track_caller]
    pub fn says(self, text: &str) -> Ran {
        assert!(self.stderr.contains(text), "no `{text}` in {self:#?}");
        self
    }

    /// Standard output is empty.
    #[track_caller]
    pub fn prints_nothing(self) -> Ran {
        assert_eq!(self.stdout, "", "{self:#?}");
        self
    }
}

/// The command without the answers of other runs.
fn command(folder: &Path, arguments: &str) -> Command {
    let mut command = bare_command(folder, arguments);
    command.arg("--no-cache");
    command
}

/// The command as a user has it, but for colours.
pub fn bare_command(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_asyncfix"));
    command
        .current_dir(folder)
        .env_remove("FORCE_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .env_remove("ASYNCFIX_CACHE_DIR")
        .args(arguments.split_whitespace());
    command
}
