use std::sync::Arc;

use ruff_text_size::{TextRange, TextSize};

use super::*;
use crate::config::{Config, Selection};
use crate::diagnostic::{
    ChainStep, Concern, Confidence, Diagnostic, FileEdits, Fix, PassedOver, Reason, Unfixable,
};
use crate::edit::{Applicability, Edit};
use crate::pipeline::{FileOutcome, Input, Outcome};
use crate::project::FileId;
use crate::project_files::ProjectFiles;
use crate::source_file::SyntaxProblem;

/// Files, a configuration and a cache.
struct World {
    folder: tempfile::TempDir,
    inputs: Vec<Input>,
    config: Config,
    cache: Cache,
}

impl World {
    fn new(files: &[(&str, &str)]) -> World {
        let folder = tempfile::tempdir().unwrap();
        let inputs = files.iter().map(|(name, text)| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            Input {
                path,
                display: (*name).to_owned(),
                text: None,
            }
        });
        let inputs = inputs.collect();
        let args = clap::Parser::parse_from(["asyncfix", "--isolated"]);
        World {
            inputs,
            config: Config::resolve(args, folder.path(), &[]).unwrap(),
            cache: Cache {
                folder: folder.path().join("cache"),
                program: 1,
            },
            folder,
        }
    }

    fn question(&self) -> Question<'_> {
        let project_files = ProjectFiles::new(self.folder.path());
        Question::new(&self.config, &self.inputs, &project_files)
    }

    /// Keeps results as those of a run that has read the inputs.
    fn store(&self, results: &[FileResult]) {
        let sources = Sources::default();
        for input in &self.inputs {
            sources.read(&input.path).unwrap();
        }
        self.cache.store(&self.question(), &sources, results);
    }

    fn load(&self) -> Option<Vec<FileResult>> {
        self.cache.load(&self.question(), &Sources::default())
    }

    fn entries(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.cache.folder).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

fn nothing() -> FileResult {
    FileResult::nothing_done(FileOutcome::Unchanged)
}

/// Of two files, with something in every field.
fn results(texts: [&str; 2]) -> Vec<FileResult> {
    let texts = texts.map(Arc::<str>::from);
    let range = |start, end| TextRange::new(TextSize::new(start), TextSize::new(end));
    let fix = Fix {
        strategy: "asyncio.to_thread".to_owned(),
        applicability: Applicability::Unsafe,
        reason: Some("because".to_owned()),
        edits: vec![
            Edit::insertion("x".to_owned(), TextSize::new(0)),
            Edit::range_replacement("y".to_owned(), range(2, 3)),
            Edit::range_deletion(range(3, 4)),
        ],
        elsewhere: vec![
            FileEdits {
                file: FileId(1),
                display: "b.py".to_owned(),
                text: Arc::clone(&texts[1]),
                edits: vec![Edit::range_deletion(range(0, 1))],
            },
            FileEdits {
                file: FileId(1),
                display: "b.py".to_owned(),
                text: Arc::from("another revision"),
                edits: vec![Edit::range_deletion(range(8, 16))],
            },
        ],
        covers: Some(range(0, 3)),
        leaves: Some("time.sleep".to_owned()),
        shifts: true,
    };
    let diagnostic = Diagnostic {
        transform: "blocking-sleep",
        codes: &["ASYNC251", "ASYNC101"],
        concern: Concern::Blocking(crate::catalog::Kind::Sleep),
        range: range(0, 4),
        function: "f".to_owned(),
        callee: "time.sleep".to_owned(),
        chain: vec![ChainStep {
            function: "f".to_owned(),
            file: "b.py".to_owned(),
            line: 3,
            callee: "g".to_owned(),
        }],
        message: "it blocks".to_owned(),
        confidence: Confidence::Low,
        outcome: Ok(fix),
        passed_over: Some(PassedOver {
            way: "moved".to_owned(),
            obstacle: Some("it cannot".to_owned()),
        }),
    };
    let refused = Diagnostic {
        concern: Concern::Cleanup,
        outcome: Err(Unfixable::new(Reason::LiveResult, "it lives")),
        passed_over: None,
        ..diagnostic.clone()
    };
    let outcomes = [(diagnostic, true), (refused, false)].map(|(diagnostic, applied)| Outcome {
        diagnostic,
        applied,
    });
    let [first, second] = texts;
    vec![
        FileResult {
            before: Some(first),
            outcome: FileOutcome::Changed("new text".to_owned()),
            diagnostics: outcomes.into(),
            suppressed: 2,
            together: vec![0, 1],
        },
        FileResult {
            before: Some(second),
            together: vec![0, 1],
            ..nothing()
        },
    ]
}

#[test]
fn results_come_back_as_they_were() {
    let world = World::new(&[("a.py", "äbcdef"), ("b.py", "uvw")]);
    let results = results(["äbcdef", "uvw"]);
    world.store(&results);
    let loaded = world.load().expect("nothing has changed");
    assert_eq!(format!("{loaded:#?}"), format!("{results:#?}"));
}

#[test]
fn every_outcome_comes_back() {
    let outcomes = [
        FileOutcome::Unchanged,
        FileOutcome::Unreadable("gone".to_owned()),
        FileOutcome::Unparsable(SyntaxProblem {
            message: "what is this".to_owned(),
            line: 3,
            column: 4,
        }),
        FileOutcome::Reverted {
            transform: Some("blocking-sleep"),
            problem: "it broke".to_owned(),
        },
        FileOutcome::Reverted {
            transform: None,
            problem: "it broke".to_owned(),
        },
    ];
    let names = ["a.py", "b.py", "c.py", "d.py", "e.py"];
    let world = World::new(&names.map(|name| (name, "x")));
    let results = outcomes.map(FileResult::nothing_done);
    world.store(&results);
    let loaded = world.load().expect("nothing has changed");
    assert_eq!(format!("{loaded:#?}"), format!("{results:#?}"));
}

#[test]
fn a_range_that_the_text_does_not_have_is_no_answer() {
    let world = World::new(&[("a.py", "äbcdef"), ("b.py", "uvw")]);
    let mut results = results(["äbcdef", "uvw"]);
    for (start, end) in [(1, 2), (0, 100)] {
        let range = TextRange::new(TextSize::new(start), TextSize::new(end));
        results[0].diagnostics[1].diagnostic.range = range;
        world.store(&results);
        assert!(world.load().is_none());
    }
}

#[test]
fn another_question_has_another_answer() {
    let mut world = World::new(&[("a.py", "x"), ("b.py", "y")]);
    world.store(&[nothing(), nothing()]);
    assert!(world.load().is_some());

    type Change = fn(&mut World);
    let changes: &[(&str, Change)] = &[
        ("program", |world| world.cache.program += 1),
        ("order", |world| world.inputs.reverse()),
        ("name", |world| world.inputs[0].display = "./a.py".into()),
        ("fewer", |world| world.inputs.truncate(1)),
        ("fix", |world| world.config.diff = !world.config.diff),
        ("unsafe", |world| world.config.unsafe_fixes ^= true),
        ("strict", |world| world.config.strict ^= true),
        ("width", |world| world.config.line_length = Some(33)),
        ("library", |world| world.config.prefer.push("httpx".into())),
        ("offload", |world| {
            world.config.offload = Some("a.b".into());
        }),
        ("selection", |world| {
            world.config.selection = Selection {
                select: vec![crate::config::Selector::Code("ASYNC251".into())],
                ..Selection::default()
            };
        }),
        ("pure", |world| {
            let pattern = crate::config::NamePattern::parse("a.b").unwrap();
            world.config.rules.pure.push(pattern);
        }),
        ("roots", |world| {
            world.config.paths = vec![world.folder.path().to_path_buf()];
        }),
        ("project", |world| {
            let text = "[project]\nrequires-python = '>=3.12'\n";
            fs::write(world.folder.path().join("pyproject.toml"), text).unwrap();
        }),
    ];
    for (what, change) in changes {
        change(&mut world);
        assert!(world.load().is_none(), "{what}");
        let results: Vec<_> = world.inputs.iter().map(|_| nothing()).collect();
        world.store(&results);
        assert!(world.load().is_some(), "{what}");
    }
}

#[test]
fn a_damaged_entry_is_none_and_is_replaced() {
    let world = World::new(&[("a.py", "x")]);
    world.store(&[nothing()]);
    let [entry] = &world.entries()[..] else {
        panic!("one entry");
    };
    let whole = fs::read(entry).unwrap();
    for position in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[position] ^= 0x10;
        fs::write(entry, &damaged).unwrap();
        assert!(world.load().is_none(), "byte {position}");
        fs::write(entry, &whole[..position]).unwrap();
        assert!(world.load().is_none(), "{position} bytes");
    }
    world.store(&[nothing()]);
    assert!(world.load().is_some());
}

#[test]
fn an_entry_under_a_foreign_name_is_none() {
    let world = World::new(&[("a.py", "x")]);
    world.store(&[nothing()]);
    let other = world.cache.path(1);
    fs::rename(&world.entries()[0], &other).unwrap();
    fs::rename(&other, world.cache.path(world.cache.key(&world.question()))).unwrap();
    assert!(world.load().is_some(), "back under its own name");
    let foreign = Cache {
        folder: world.cache.folder.clone(),
        program: 2,
    };
    let question = world.question();
    fs::rename(&world.entries()[0], foreign.path(foreign.key(&question))).unwrap();
    assert!(foreign.load(&question, &Sources::default()).is_none());
}

#[test]
fn what_is_old_or_too_much_is_deleted() {
    let world = World::new(&[("a.py", "x")]);
    world.store(&[nothing()]);
    let now = SystemTime::now();
    let add = |name: &str, days: u64| {
        let path = world.cache.folder.join(name);
        fs::write(&path, [0; 1000]).unwrap();
        let file = File::options().write(true).open(&path).unwrap();
        let used = now - Duration::from_secs(days * 24 * 60 * 60);
        file.set_modified(used).unwrap();
        path
    };
    let recent = add("1.answer", 1);
    let older = add("2.answer", 20);
    let old = add("3.answer", 31);
    let unfinished = add(".unfinished-x", 31);
    let foreign = add("notes.txt", 400);
    world.cache.prune(now, 1 << 20).unwrap();
    let exist = |paths: [&Path; 5]| paths.map(Path::exists);
    let all = [&*recent, &*older, &*old, &*unfinished, &*foreign];
    assert_eq!(exist(all), [true, true, false, false, true]);
    world.cache.prune(now, 1500).unwrap();
    assert_eq!(exist(all), [true, false, false, false, true]);
    assert!(world.load().is_some(), "the one that was used last");
}

#[test]
fn the_program_is_known_by_its_bytes() {
    assert_eq!(program().unwrap(), program().unwrap());
    assert_ne!(program().unwrap(), 0);
}
