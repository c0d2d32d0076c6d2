//! The Pythons of this machine, and what they say about many files at once.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Reads pairs of paths, before and after, one a line. Says which of the latter are not valid although the former are.
const COMPILE: &str = r#"
import sys, warnings
warnings.simplefilter("ignore")

def problem(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        compile(source, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return f"{path}: {error}"

for line in sys.stdin.buffer.read().decode().splitlines():
    before, after = line.split("\t")
    error = problem(after)
    if error and not problem(before):
        print(error)
"#;

/// The first of these versions that is installed: on PATH, or by pyenv.
pub fn find(versions: &[(u8, u8)]) -> Option<PathBuf> {
    versions.iter().find_map(|&version| {
        candidates(version)
            .into_iter()
            .find(|python| is_version(python, version))
    })
}

fn candidates((major, minor): (u8, u8)) -> Vec<PathBuf> {
    let mut candidates = vec![
        PathBuf::from(format!("python{major}.{minor}")),
        PathBuf::from("python3"),
    ];
    let pyenv = std::env::var_os("PYENV_ROOT")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".pyenv")));
    if let Some(versions) = pyenv.and_then(|root| root.join("versions").read_dir().ok()) {
        let mut folders: Vec<_> = versions.flatten().map(|entry| entry.path()).collect();
        folders.sort();
        candidates.extend(folders.iter().map(|folder| folder.join("bin/python")));
    }
    candidates
}

/// A shim of pyenv exists for versions that it then refuses to run.
fn is_version(python: &Path, (major, minor): (u8, u8)) -> bool {
    let script = "import sys; print('%d.%d' % sys.version_info[:2])";
    Command::new(python)
        .args(["-c", script])
        .output()
        .is_ok_and(|output| {
            output
                .stdout
                .starts_with(format!("{major}.{minor}\n").as_bytes())
        })
}

/// Compiles the second file of each pair; what fails is named, unless the first one fails as well.
///
/// # Panics
///
/// When the interpreter cannot be run.
pub fn compile_errors(python: &Path, pairs: &[(PathBuf, PathBuf)]) -> Vec<String> {
    let mut child = Command::new(python)
        .args(["-I", "-X", "utf8", "-c", COMPILE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python starts");
    let listing: String = pairs
        .iter()
        .map(|(before, after)| format!("{}\t{}\n", before.display(), after.display()))
        .collect();
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    stdin
        .write_all(listing.as_bytes())
        .expect("Python reads its input");
    drop(stdin);
    let output = child.wait_with_output().expect("Python ends");
    assert!(output.status.success(), "the script that compiles failed");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}
