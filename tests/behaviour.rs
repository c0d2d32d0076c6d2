//! A rewritten program still does what it did, and the event loop no longer stalls.
//!
//! Each file and each folder of `tests/behaviour/cases` runs under Python as it is and as asyncfix rewrites it, next to a task
//! that beats every 5 ms. Output and exception must be equal; a call that blocks for 300 ms must hold the loop before and must not
//! after; the debug mode of asyncio must have nothing to say, and blockbuster must see no blocking call on the loop.
//!
//! A case about something else than a stall says in its header `shows` which lines of the output change, and how: the order of
//! events, how much is open at the end, whether a task is still running. The line must be there before and must not be there
//! after, so that no case passes without its defect.
//!
//! `ASYNCFIX_CASE=name cargo test --test behaviour` runs one case.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

#[path = "behaviour/case.rs"]
mod case;
#[path = "behaviour/interpreter.rs"]
mod interpreter;
#[path = "behaviour/run.rs"]
mod run;

use case::{Case, Program, Shows, Version};
use interpreter::Interpreter;
use run::{Report, Setting};

/// Everything slow in the cases takes 300 ms; a program that stalls less than this does not show a stall.
const STALLS_FROM_MS: f64 = 250.0;

/// What a busy machine may add to a loop that nothing blocks.
const FREE_BELOW_MS: f64 = 100.0;

/// The version under which the original runs, which is the reference for all.
const REFERENCE: Version = Version(3, 11);

/// Processes at a time. They sleep most of their lives.
const PROCESSES: usize = 4;

/// Another process may have had the processor. What stalls by itself stalls each time when it runs alone, however often.
const RETRIES_OF_STALLS: usize = 5;

const LIMIT: u32 = 20;
const LIMIT_OF_NAIVE: u32 = 4;

/// What the driver prints when a program does not end in time.
const HANGS: &str = "Timeout (";

/// What a rewritten program has to do.
struct Reference {
    /// What the original did.
    report: Report,
    stdout: String,
}

/// What a rewritten program does wrong, for the reader.
enum Wrong {
    /// Nothing but that the loop was held for too long, which depends on the machine as well.
    Stall(String),
    Behaviour(String),
}

impl From<String> for Wrong {
    fn from(error: String) -> Wrong {
        Wrong::Behaviour(error)
    }
}

#[test]
fn rewritten_programs_behave_as_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviour");
    let cases = selected(&folder);
    let (interpreters, notes) = interpreter::find(&folder.join("requirements.txt"));
    for note in notes {
        say(&note);
    }

    let references = in_parallel(&cases, |case| original(case, &interpreters));
    let jobs: Vec<(usize, &Interpreter)> = cases
        .iter()
        .enumerate()
        .flat_map(|(index, case)| {
            usable(case, &interpreters).map(move |interpreter| (index, interpreter))
        })
        .collect();
    let attempt = |&(index, interpreter): &(usize, &Interpreter)| match &references[index] {
        Ok(Some(reference)) => rewritten(&cases[index], reference, interpreter),
        _ => Ok(()),
    };
    let mut outcomes = in_parallel(&jobs, attempt);
    for (job, outcome) in jobs.iter().zip(&mut outcomes) {
        for _ in 0..RETRIES_OF_STALLS {
            if matches!(outcome, Err(Wrong::Stall(_))) && cases[job.0].pending.is_none() {
                *outcome = attempt(job);
            }
        }
    }

    let mut failures = Vec::new();
    for (index, (case, reference)) in cases.iter().zip(&references).enumerate() {
        let wrong: Vec<String> = jobs
            .iter()
            .zip(&outcomes)
            .filter(|((of, _), _)| *of == index)
            .filter_map(|((_, interpreter), outcome)| {
                let (Wrong::Stall(error) | Wrong::Behaviour(error)) = outcome.as_ref().err()?;
                Some(format!(
                    "{} under Python {}: {error}",
                    case.name, interpreter.version
                ))
            })
            .collect();
        match (reference, &case.pending) {
            (Err(error), _) => failures.push(format!("{} before the rewrite: {error}", case.name)),
            (Ok(None), _) => match &case.program {
                Some(program) if !is_installed(program) => {
                    say(&format!(
                        "skipped: {}, {program} is not installed",
                        case.name
                    ));
                }
                _ => say(&format!("skipped: {}, no interpreter for it", case.name)),
            },
            (Ok(Some(_)), Some(pending)) if wrong.is_empty() => failures.push(format!(
                "{} works now: remove its line `# pending: {pending}`",
                case.name
            )),
            (Ok(Some(_)), Some(pending)) => say(&format!("pending: {}, {pending}", case.name)),
            (Ok(Some(_)), None) => failures.extend(wrong),
        }
    }
    say(&format!(
        "{} cases, {} runs of rewritten programs",
        cases.len(),
        jobs.len()
    ));
    assert!(
        failures.is_empty(),
        "{} failures\n\n{}",
        failures.len(),
        failures.join("\n\n")
    );
}

fn selected(folder: &Path) -> Vec<Case> {
    let mut cases = Case::read_all(&folder.join("cases")).unwrap_or_else(|error| panic!("{error}"));
    if let Ok(name) = std::env::var("ASYNCFIX_CASE") {
        cases.retain(|case| case.name == name);
        assert!(!cases.is_empty(), "there is no behaviour case `{name}`");
    }
    cases
}

fn usable<'a>(
    case: &Case,
    interpreters: &'a [Interpreter],
) -> impl Iterator<Item = &'a Interpreter> {
    interpreters
        .iter()
        .filter(|interpreter| case.runs_under(interpreter.version))
        .filter(|interpreter| case.needs.is_none() || interpreter.packages)
        .filter(|_| case.program.as_deref().is_none_or(is_installed))
}

/// Whether a program is on the path.
fn is_installed(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

/// What the program does before the rewrite; None when no interpreter can run it.
///
/// A case proves nothing unless it stalls, nor does a hazard unless the naive rewrite falls into it.
fn original(case: &Case, interpreters: &[Interpreter]) -> Result<Option<Reference>, String> {
    let reference = usable(case, interpreters)
        .find(|interpreter| interpreter.version == REFERENCE)
        .or_else(|| usable(case, interpreters).last());
    let Some(interpreter) = reference else {
        return Ok(None);
    };
    let setting = Setting {
        interpreter,
        blockbuster: false,
        limit: LIMIT,
    };
    if let Shows::Hang(line) = &case.shows {
        let setting = Setting {
            limit: LIMIT_OF_NAIVE,
            ..setting
        };
        return match run::run(case, &case.files, setting) {
            Ok(report) => Err(format!("it does not hang\n{report}")),
            Err(error) if !error.contains(HANGS) => Err(error),
            Err(_) => Ok(Some(Reference {
                report: Report::default(),
                stdout: format!("{line}\n"),
            })),
        };
    }
    let report = run::run(case, &case.files, setting)?;
    let stdout = match &case.shows {
        Shows::Lines(lines) => {
            replaced(&report.stdout, lines).map_err(|error| format!("{error}\n{report}"))?
        }
        Shows::Stall if report.longest_gap_ms < STALLS_FROM_MS => {
            return Err(format!("it does not stall\n{report}"));
        }
        Shows::Stall | Shows::Same | Shows::Hang(_) => report.stdout.clone(),
    };
    let reference = Reference { report, stdout };
    if let Some(naive) = &case.naive {
        let setting = Setting {
            interpreter,
            blockbuster: false,
            limit: LIMIT_OF_NAIVE,
        };
        // One that hangs has no report, and differs.
        if let Ok(other) = run::run(case, naive, setting)
            && (&other.stdout, &other.exception) == (&reference.stdout, &reference.report.exception)
        {
            return Err(format!(
                "the naive rewrite behaves as before, so it shows no hazard\n{other}"
            ));
        }
    }
    Ok(Some(reference))
}

/// An output with each line put in place of the one before it.
fn replaced(stdout: &str, lines: &[(String, String)]) -> Result<String, String> {
    let mut result: Vec<&str> = stdout.lines().collect();
    for (before, after) in lines {
        let mut places = result.iter_mut().filter(|line| *line == before);
        match (places.next(), places.next()) {
            (Some(place), None) => *place = after,
            _ => return Err(format!("it does not print `{before}` exactly once")),
        }
    }
    Ok(result.iter().map(|line| format!("{line}\n")).collect())
}

/// Rewrites the program for one version and compares it with the original.
fn rewritten(case: &Case, reference: &Reference, interpreter: &Interpreter) -> Result<(), Wrong> {
    let (files, said) = run::rewrite(case, interpreter.version)?;
    let same = files == case.files;
    match &case.unchanged {
        Some(_) if same => return Ok(()),
        Some(reason) => {
            return Err(format!("it must stay as it is: {reason}\n{}", diff(case, &files)).into());
        }
        None if same => return Err(format!("it was not rewritten\n{said}").into()),
        None => {}
    }
    let blockbuster = interpreter.packages && case.runtime.is_none();
    let setting = Setting {
        interpreter,
        blockbuster,
        limit: LIMIT,
    };
    let report = run::run(case, &files, setting)
        .map_err(|error| format!("{error}\n{}", diff(case, &files)))?;
    let seen = format!(
        "before:\n{}after:\n{report}{}",
        reference.report,
        diff(case, &files)
    );
    let wrong = differences(reference, &report);
    if !wrong.is_empty() {
        return Err(Wrong::Behaviour(format!("{}\n{seen}", wrong.join(", "))));
    }
    if report.longest_gap_ms >= FREE_BELOW_MS {
        return Err(Wrong::Stall(format!("the loop still stalls\n{seen}")));
    }
    Ok(())
}

/// Everything but the stall.
fn differences(reference: &Reference, after: &Report) -> Vec<&'static str> {
    let before = &reference.report;
    let mut wrong = Vec::new();
    if reference.stdout != after.stdout {
        wrong.push("it prints something else than it should");
    }
    if before.exception != after.exception {
        wrong.push("it raises something else");
    }
    // Some programs leave a file to the collector, before and after.
    let kind = |warning: &str| warning.split(':').next().map(str::to_owned);
    let known = |warning: &String| {
        before
            .warnings
            .iter()
            .any(|other| kind(other) == kind(warning))
    };
    if !after.warnings.iter().all(known) {
        wrong.push("there are new warnings");
    }
    if !after.blockbuster.is_empty() {
        wrong.push("blockbuster saw a blocking call");
    }
    wrong
}

fn diff(case: &Case, after: &Program) -> String {
    let mut all = String::new();
    for (path, before) in &case.files {
        let name = path.display().to_string();
        if let Some(after) = after.get(path).filter(|after| *after != before) {
            all += &similar::TextDiff::from_lines(before.as_str(), after)
                .unified_diff()
                .header(&name, &name)
                .to_string();
        }
    }
    all
}

/// Applies `work` to all items on a few threads; the results are in the order of the items.
fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    std::thread::scope(|scope| {
        for _ in 0..PROCESSES {
            scope.spawn(|| {
                while let Some((index, item)) = take(items, &next) {
                    let result = work(item);
                    results
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push((index, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

fn take<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, items.get(index)?))
}

/// A line that is shown even when the test passes, which the macros' output is not.
fn say(line: &str) {
    // Nobody is there to read it if that fails.
    let _ = writeln!(std::io::stderr(), "behaviour: {line}");
}
