//! What holds for damaged input as well: no panic, a result that is Python, every comment kept, and nothing left for a
//! second run. The input is every snapshot case, cut off and stirred; a failure is shrunk and printed whole.
//!
//! Runs are the same every time. `PROPTEST_CASES=20000 ASYNCFIX_SEED=7 cargo test --test properties` looks elsewhere.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{OnceLock, mpsc};
use std::time::Duration;

use asyncfix::encoding;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use rayon::ThreadPool;
use ruff_python_ast::PythonVersion;

#[path = "snapshots/case.rs"]
#[expect(dead_code, reason = "only the sources of the cases matter here")]
mod case;
#[path = "properties/check.rs"]
mod check;
#[path = "properties/mutation.rs"]
mod mutation;

use case::Case;
use check::{Checked, Files, ROOT, check};
use mutation::{Mutation, line_mutation, mutation};

/// As in the command: deep expressions recurse deeply.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// A run over a few short files that takes longer does not end.
const PATIENCE: Duration = Duration::from_secs(60);

const TARGETS: [PythonVersion; 4] = [
    PythonVersion::PY38,
    PythonVersion::PY39,
    PythonVersion::PY310,
    PythonVersion::PY313,
];

#[test]
fn cases_cut_off_at_any_line() {
    let tally = Tally::default();
    for files in cases() {
        for (path, text) in files {
            let ends = text.match_indices('\n').map(|(at, _)| at + 1);
            for end in ends {
                let mut cut = files.clone();
                cut.insert(path.clone(), text[..end].to_owned());
                match patiently(&cut, PythonVersion::PY310) {
                    Ok(checked) => tally.add(checked),
                    Err(problem) => panic!("{problem}"),
                }
            }
        }
    }
    tally.say("cut off at a line");
}

#[test]
fn cases_cut_off_anywhere() {
    let strategy =
        (any::<Index>(), any::<Index>()).prop_map(|(file, at)| (file, vec![Mutation::Cut(at)]));
    stir("cut off anywhere", 8000, strategy);
}

#[test]
fn cases_with_noise() {
    let strategy = (any::<Index>(), vec(mutation(), 1..5));
    stir("with noise", 60000, strategy);
}

#[test]
fn cases_with_stirred_lines() {
    let strategy = (any::<Index>(), vec(line_mutation(), 1..6));
    stir("with stirred lines", 60000, strategy);
}

#[test]
fn bytes_of_any_kind() {
    let cases = cases();
    let strategy = (any::<Index>(), vec((any::<Index>(), any::<u8>()), 1..6));
    let outcome = runner(8000).run(&strategy, |(file, changes)| {
        let (files, path) = pick(cases, &file);
        let mut bytes = files[&path].clone().into_bytes();
        for (at, byte) in changes {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        if let Ok(decoded) = encoding::decode(&bytes) {
            let again = decoded.encoding.encode(&decoded.text);
            prop_assert_eq!(again.expect("what was decoded can be encoded"), bytes);
            let mut files = files.clone();
            files.insert(path, decoded.text);
            patiently(&files, PythonVersion::PY310).map_err(TestCaseError::fail)?;
        }
        Ok(())
    });
    outcome.unwrap_or_else(|problem| panic!("{problem}"));
}

#[test]
fn findings_do_not_depend_on_threads_or_order() {
    let pools: Vec<ThreadPool> = [1, 2].into_iter().map(pool).collect();
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let root = temporary.path();
    let mut files = Files::new();
    for (nth, case) in cases().iter().enumerate() {
        for (path, text) in case {
            let below = path.strip_prefix(ROOT).unwrap_or(path);
            let path = root.join(format!("case_{nth}")).join(below);
            // Which folders are packages is looked up on the disk.
            fs::create_dir_all(path.parent().unwrap_or(root)).expect("a folder can be made");
            fs::write(&path, text).expect("a file can be written");
            files.insert(path, text.clone());
        }
    }
    let order: Vec<&Path> = files.keys().map(PathBuf::as_path).collect();
    let report = |pool: &ThreadPool, order: &[&Path]| {
        let results =
            pool.install(|| check::run_in_order(&files, order, root, PythonVersion::PY310, true));
        let mut lines: Vec<String> = order
            .iter()
            .zip(results)
            .map(|(path, result)| {
                format!(
                    "{}: {:?} {:?}",
                    path.display(),
                    result.outcome,
                    result.diagnostics
                )
            })
            .collect();
        lines.sort();
        lines
    };
    let expected = report(&pools[0], &order);
    let strategy = (any::<u64>(), 0..pools.len());
    let outcome = runner(12).run(&strategy, |(seed, pool)| {
        let hash = |path: &Path| {
            let mut hasher = DefaultHasher::new();
            (seed, path).hash(&mut hasher);
            hasher.finish()
        };
        let mut order = order.clone();
        order.sort_by_key(|path| hash(path));
        let found = report(&pools[pool], &order);
        for (expected, found) in expected.iter().zip(&found) {
            prop_assert_eq!(expected, found);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|problem| panic!("{problem}"));
}

/// Damages one file of one case after the other.
fn stir(name: &str, count: u32, strategy: impl Strategy<Value = (Index, Vec<Mutation>)>) {
    let cases = cases();
    let tally = Tally::default();
    let strategy = (
        strategy,
        any::<Index>(),
        proptest::sample::select(&TARGETS[..]),
    );
    let outcome = runner(count).run(&strategy, |((file, mutations), other, target)| {
        let (files, path) = pick(cases, &file);
        let (others, borrowed) = pick(cases, &other);
        let mut files = files.clone();
        let text = mutation::apply(&files[&path], &others[&borrowed], &mutations);
        files.insert(path, text);
        let checked = patiently(&files, target).map_err(TestCaseError::fail)?;
        tally.add(checked);
        Ok(())
    });
    tally.say(name);
    outcome.unwrap_or_else(|problem| panic!("{problem}"));
}

/// A file of a case.
fn pick<'a>(cases: &'a [Files], index: &Index) -> (&'a Files, PathBuf) {
    let all: usize = cases.iter().map(Files::len).sum();
    let mut nth = index.index(all);
    for files in cases {
        if let Some(path) = files.keys().nth(nth) {
            return (files, path.clone());
        }
        nth -= files.len();
    }
    unreachable!("the index is below the number of files")
}

/// The cases as texts.
fn cases() -> &'static [Files] {
    static CASES: OnceLock<Vec<Files>> = OnceLock::new();
    CASES.get_or_init(|| {
        let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
        let cases = Case::read_all(&snapshots)
            .unwrap_or_else(|problems| panic!("\n  {}\n", problems.join("\n  ")));
        cases.iter().map(texts).collect()
    })
}

fn texts(case: &Case) -> Files {
    case.files
        .iter()
        .filter_map(|file| {
            let decoded = encoding::decode(&file.bytes).ok()?;
            Some((Path::new(ROOT).join(&file.path), decoded.text))
        })
        .collect()
}

/// [`check`] on a large stack, with every panic and every endless loop as an error that shows the input.
fn patiently(files: &Files, target: PythonVersion) -> Result<Checked, String> {
    static POOL: OnceLock<ThreadPool> = OnceLock::new();
    let pool = POOL.get_or_init(|| pool(2));
    let (sender, receiver) = mpsc::channel();
    let copy = files.clone();
    pool.spawn(move || {
        let result = catch_unwind(AssertUnwindSafe(|| check(&copy, target)));
        // Nobody waits for it any more when it took too long.
        let _ = sender.send(result);
    });
    let shown = || {
        let texts: Vec<String> = files
            .iter()
            .map(|(path, text)| format!("## {}\n{text}", path.display()))
            .collect();
        texts.join("\n")
    };
    match receiver.recv_timeout(PATIENCE) {
        Ok(Ok(result)) => result,
        Ok(Err(_)) => Err(format!("panic\n{}", shown())),
        Err(_) => Err(format!("no end after {PATIENCE:?}\n{}", shown())),
    }
}

fn pool(threads: usize) -> ThreadPool {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK_BYTES)
        .build()
        .expect("threads can be started")
}

/// Runs the same cases every time, unless the environment says otherwise.
fn runner(count: u32) -> TestRunner {
    let number = |name| std::env::var(name).ok()?.parse().ok();
    TestRunner::new(Config {
        cases: number("PROPTEST_CASES").map_or(count, |cases: u64| cases as u32),
        rng_seed: RngSeed::Fixed(number("ASYNCFIX_SEED").unwrap_or(1)),
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Config::default()
    })
}

/// How much of the input was worth trying.
#[derive(Default)]
struct Tally {
    runs: AtomicUsize,
    valid: AtomicUsize,
    findings: AtomicUsize,
    changed: AtomicUsize,
}

impl Tally {
    fn add(&self, checked: Checked) {
        for (counter, count) in [
            (&self.runs, 1),
            (&self.valid, checked.valid),
            (&self.findings, checked.findings),
            (&self.changed, checked.changed),
        ] {
            counter.fetch_add(count, Ordering::Relaxed);
        }
    }

    fn say(&self, name: &str) {
        let [runs, valid, findings, changed] =
            [&self.runs, &self.valid, &self.findings, &self.changed]
                .map(|counter| counter.load(Ordering::Relaxed));
        let _ = writeln!(
            std::io::stderr(),
            "{name}: {runs} runs, {valid} valid files, {findings} findings, {changed} changed files"
        );
    }
}
