//! Random programs of several tasks do the same before and after the safe fixes, in whatever order the tasks run.
//!
//! `tests/tasks/generate.py` writes programs in which two to six tasks work on one object and on a few files, and rely on
//! it that what lies between two awaits is one step; `tests/tasks/run.py` runs each in several schedules. A program that
//! has more than one outcome before is left out. Threads take their own time: a program that is wrong may look right in one
//! run, but one that is right never looks wrong.
//!
//! The programs are the same every time. `ASYNCFIX_SEED=1000 ASYNCFIX_COUNT=5000 cargo test --test tasks` looks elsewhere.

use std::fs;
use std::path::Path;

#[path = "shared/programs.rs"]
mod programs;
#[path = "shared/python.rs"]
#[expect(dead_code, reason = "nothing is compiled here without being run")]
mod python;

use programs::{call, number, results, rewrite, script};

const SEED: u32 = 0;
const COUNT: u32 = 500;

/// Orders and speeds in which the tasks of a program run.
const SCHEDULES: &str = "4";

const PYTHONS: [(u8, u8); 4] = [(3, 11), (3, 13), (3, 12), (3, 10)];

/// Programs that are printed whole when they fail.
const SHOWN: usize = 3;

#[test]
fn tasks_do_not_get_in_each_others_way() {
    let Some(python) = python::find(&PYTHONS) else {
        println!("skipped: programs of several tasks need Python 3.10 or later");
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (original, rewritten) = (
        folder.path().join("original"),
        folder.path().join("rewritten"),
    );
    for folder in [&original, &rewritten] {
        fs::create_dir(folder).expect("a folder can be made");
        let seeds = [
            number("ASYNCFIX_SEED", SEED),
            number("ASYNCFIX_COUNT", COUNT),
        ];
        let seeds = seeds.map(|number| number.to_string());
        call(
            script(&python, "tasks", "generate.py")
                .arg(folder)
                .args(seeds),
        );
    }
    let run = |folder: &Path| {
        results(
            script(&python, "tasks", "run.py")
                .arg(folder)
                .arg(SCHEDULES),
        )
    };
    let before = run(&original);
    rewrite(&rewritten, &[]);
    let after = run(&rewritten);

    let read = |folder: &Path, name: &str| fs::read_to_string(folder.join(name)).expect("is there");
    let is_one = |outcomes: &str| {
        serde_json::from_str::<Vec<serde_json::Value>>(outcomes)
            .is_ok_and(|outcomes| outcomes.len() == 1)
    };
    let (mut judged, mut changed) = (0, 0);
    let mut wrong = Vec::new();
    for (name, outcomes) in before.iter().filter(|(_, outcomes)| is_one(outcomes)) {
        judged += 1;
        changed += usize::from(read(&original, name) != read(&rewritten, name));
        if after.get(name) != Some(outcomes) {
            wrong.push((name, outcomes));
        }
    }
    println!(
        "{judged} programs, {changed} rewritten, {} wrong",
        wrong.len()
    );
    let names: Vec<&String> = wrong.iter().map(|(name, _)| *name).collect();
    let shown: Vec<String> = wrong
        .iter()
        .take(SHOWN)
        .map(|(name, outcomes)| {
            format!(
                "{name}\nbefore: {outcomes}\nafter: {}\n{}",
                after.get(*name).map_or("it does not end", String::as_str),
                read(&rewritten, name),
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{names:?}\n\n{}", shown.join("\n\n"));
    assert!(
        judged * 10 > before.len() * 9,
        "only {judged} of {} programs have one outcome",
        before.len()
    );
    assert!(
        changed * 3 > judged,
        "only {changed} programs were rewritten: they test nothing"
    );
}
