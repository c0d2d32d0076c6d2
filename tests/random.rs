//! Random coroutines do the same before and after: what they send, what their names hold, how they end.
//!
//! `tests/random/generate.py` writes programs that read and write files at random places of loops, branches, handlers,
//! closures and helpers; `tests/random/run.py` runs them. Each runs alone, so that even an unsafe fix must not change it.
//!
//! Runs are the same every time. `ASYNCFIX_SEED=1000 ASYNCFIX_COUNT=5000 cargo test --test random` looks elsewhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[path = "shared/python.rs"]
#[expect(dead_code, reason = "nothing is compiled here without being run")]
mod python;

const SEED: u32 = 0;
const COUNT: u32 = 400;

/// `match` is newer than what the other tests can do with.
const PYTHONS: [(u8, u8); 4] = [(3, 11), (3, 13), (3, 12), (3, 10)];

/// Programs that are printed whole when they fail.
const SHOWN: usize = 3;

#[test]
fn random_programs_do_what_they_did() {
    let Some(python) = python::find(&PYTHONS) else {
        println!("skipped: random programs need Python 3.10 or later");
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let original = folder.path().join("original");
    fs::create_dir(&original).expect("a folder can be made");
    let count = number("ASYNCFIX_COUNT", COUNT);
    let seeds = [number("ASYNCFIX_SEED", SEED), count].map(|number| number.to_string());
    call(script(&python, "generate.py").arg(&original).args(seeds));
    let before = results(&python, &original);
    assert_eq!(before.len(), count as usize, "a program does not end");

    for options in [&[][..], &["--unsafe-fixes", "--strict"]] {
        let rewritten = folder.path().join(format!("rewritten{}", options.len()));
        fs::create_dir(&rewritten).expect("a folder can be made");
        for name in before.keys() {
            fs::copy(original.join(name), rewritten.join(name)).expect("a file can be copied");
        }
        rewrite(&rewritten, options);
        let after = results(&python, &rewritten);
        let changed = |name: &&String| {
            let read = |folder: &Path| fs::read_to_string(folder.join(name)).expect("is there");
            read(&original) != read(&rewritten)
        };
        let changed = before.keys().filter(changed).count();
        let wrong: Vec<&String> = before
            .keys()
            .filter(|name| after.get(*name) != before.get(*name))
            .collect();
        println!(
            "{options:?}: {count} programs, {changed} rewritten, {} wrong",
            wrong.len()
        );
        let shown: Vec<String> = wrong
            .iter()
            .take(SHOWN)
            .map(|name| {
                format!(
                    "{name}\nbefore: {}\nafter: {}\n{}",
                    before[*name],
                    after.get(*name).map_or("it does not end", String::as_str),
                    fs::read_to_string(rewritten.join(name)).expect("is there"),
                )
            })
            .collect();
        assert!(
            wrong.is_empty(),
            "with {options:?}: {wrong:?}\n\n{}",
            shown.join("\n\n")
        );
        assert!(
            changed * 3 > before.len() * 2,
            "only {changed} programs were rewritten: they test nothing"
        );
    }
}

fn number(variable: &str, default: u32) -> u32 {
    std::env::var(variable).map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{variable} is not a number: {text}"))
    })
}

fn script(python: &Path, name: &str) -> Command {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "random", name]
        .iter()
        .collect();
    let mut command = Command::new(python);
    command.args(["-I", "-X", "utf8"]).arg(path);
    command
}

fn rewrite(folder: &Path, options: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_asyncfix"))
        .args(["--isolated", "--write", "--allow-dirty", "--target-version"])
        .args(["3.10", "--output-format", "concise", "--quiet"])
        .args(options)
        .arg(folder)
        .stdout(Stdio::null())
        .status()
        .expect("asyncfix starts");
    // What is left unfixed makes it 1.
    assert!(
        matches!(status.code(), Some(0 | 1)),
        "asyncfix ends with {status}"
    );
}

/// What each program saw, by its name.
fn results(python: &Path, folder: &Path) -> BTreeMap<String, String> {
    let output = call(script(python, "run.py").arg(folder));
    output
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, saw)| (format!("{name}.py"), saw.to_owned()))
        .collect()
}

fn call(command: &mut Command) -> String {
    let output = command.output().expect("Python starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
