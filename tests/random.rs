//! Random coroutines do the same before and after: what they send, what their names hold, how they end.
//!
//! `tests/random/generate.py` writes programs that read and write files at random places of loops, branches, handlers,
//! closures and helpers; `tests/random/run.py` runs them. Each runs alone, so that even an unsafe fix must not change it.
//!
//! Runs are the same every time. `ASYNCFIX_SEED=1000 ASYNCFIX_COUNT=5000 cargo test --test random` looks elsewhere.

use std::fs;
use std::path::Path;

#[path = "shared/programs.rs"]
mod programs;
#[path = "shared/python.rs"]
#[expect(dead_code, reason = "nothing is compiled here without being run")]
mod python;

use programs::{call, number, results, rewrite, script};

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
    call(
        script(&python, "random", "generate.py")
            .arg(&original)
            .args(seeds),
    );
    let run = |folder: &Path| results(script(&python, "random", "run.py").arg(folder));
    let before = run(&original);
    assert_eq!(before.len(), count as usize, "a program does not end");

    for options in [&[][..], &["--unsafe-fixes", "--strict"]] {
        let rewritten = folder.path().join(format!("rewritten{}", options.len()));
        fs::create_dir(&rewritten).expect("a folder can be made");
        for name in before.keys() {
            fs::copy(original.join(name), rewritten.join(name)).expect("a file can be copied");
        }
        rewrite(&rewritten, options);
        let after = run(&rewritten);
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
