//! The rules of the repository that a compiler does not know. A failure says what to do.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use asyncfix::diagnostic::Reason;
use ignore::WalkBuilder;

/// What may stand at the top level, besides what `.gitignore` names.
const TOP_LEVEL: &[&str] = &[
    ".ci",
    ".git",
    ".github",
    ".gitignore",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "benches",
    "fuzz",
    "pyproject.toml",
    "rust-toolchain.toml",
    "snapshots",
    "src",
    "tests",
    "transforms",
];

/// Reasons that no snapshot shows yet. The list only shrinks: an entry that is no longer a gap fails the test.
const REASONS_WITHOUT_SNAPSHOT: &[&str] = &[];

const ENGINE_LINES: usize = 800;
const TRANSFORM_LINES: usize = 300;

#[test]
fn the_top_level_holds_what_it_should() {
    let problems = entries(&root())
        .into_iter()
        .filter(|name| !TOP_LEVEL.contains(&name.as_str()))
        .map(|name| format!("`{name}`: find it a place inside one of the folders"));
    report(problems);
}

#[test]
fn the_engine_never_names_a_transform() {
    let mut problems = Vec::new();
    for file in files("src", "rs") {
        if file_name(&file).ends_with("tests.rs") {
            continue;
        }
        let code = code(&read(&file));
        let code = without_tests(&code);
        for name in transform_names() {
            if mentions(code, &name) {
                problems.push(format!("{} mentions `{name}`", shown(&file)));
            }
        }
        if !file.ends_with("src/main.rs") && mentions(code, "transforms::") {
            problems.push(format!(
                "{} reaches into `transforms`: take `&[&Transform]` as an argument",
                shown(&file)
            ));
        }
    }
    report(problems);
}

#[test]
fn no_transform_uses_another_one() {
    let mut problems = Vec::new();
    for file in transforms() {
        let own = stem(&file);
        let code = code(&read(&file));
        for name in transform_names() {
            if name.replace('-', "_") != own && mentions(&code, &name) {
                problems.push(format!(
                    "{} mentions `{name}`: what two transforms share belongs to the engine",
                    shown(&file)
                ));
            }
        }
    }
    report(problems);
}

#[test]
fn every_transform_is_registered() {
    let registry = code(&read(&root().join("transforms/mod.rs")));
    let problems = transforms().into_iter().filter_map(|file| {
        let name = stem(&file);
        let known = mentions(&registry, &format!("mod {name};"))
            && mentions(&registry, &format!("{name}::"));
        (!known).then(|| format!("add `{name}` to transforms/mod.rs, as a module and to `ALL`"))
    });
    report(problems);
}

#[test]
fn only_main_prints_and_exits() {
    const MACROS: [&str; 6] = [
        "println!",
        "eprintln!",
        "print!",
        "eprint!",
        "dbg!",
        "process::exit",
    ];
    let mut problems = Vec::new();
    for file in [files("src", "rs"), files("transforms", "rs")].concat() {
        if file.ends_with("src/main.rs") {
            continue;
        }
        let code = code(&read(&file));
        for name in MACROS.iter().filter(|name| mentions(&code, name)) {
            problems.push(format!("{} uses `{name}`", shown(&file)));
        }
    }
    report(problems);
}

#[test]
fn the_analysis_asks_the_disk_in_one_place() {
    // They decide which files there are and what is asked about them, or write; and `sources` notes what it is asked.
    const OUTSIDE: [&str; 8] = [
        "cache.rs",
        "config.rs",
        "discover.rs",
        "main.rs",
        "project_files.rs",
        "question.rs",
        "sources.rs",
        "write.rs",
    ];
    const QUESTIONS: [&str; 14] = [
        "fs::",
        "std::env",
        "env::var",
        "File::open",
        "Command::new",
        "SystemTime",
        ".is_file()",
        ".is_dir()",
        ".exists()",
        ".try_exists()",
        ".metadata()",
        ".read_dir()",
        ".canonicalize()",
        "project_files::",
    ];
    let mut problems = Vec::new();
    for file in [files("src", "rs"), files("transforms", "rs")].concat() {
        let outside = OUTSIDE
            .iter()
            .any(|name| file == root().join("src").join(name));
        if outside || file_name(&file).ends_with("tests.rs") {
            continue;
        }
        let code = code(&read(&file));
        let code = without_tests(&code);
        for question in QUESTIONS.iter().filter(|question| mentions(code, question)) {
            problems.push(format!(
                "{} has `{question}`: an answer that is kept would not depend on it, ask `Options`",
                shown(&file)
            ));
        }
    }
    report(problems);
}

#[test]
fn every_transform_shows_what_it_does_and_what_it_leaves_alone() {
    let mut problems = Vec::new();
    for file in transforms() {
        let folder = root().join("snapshots").join(stem(&file));
        if !folder.join("example.py").is_file() {
            problems.push(format!("write {}/example.py", shown(&folder)));
        }
        if !cases(&folder).iter().any(|case| is_left_alone(case)) {
            problems.push(format!(
                "{} needs a case that is not changed, one without `.fixed.py`",
                shown(&folder)
            ));
        }
    }
    report(problems);
}

#[test]
fn every_folder_of_snapshots_belongs_to_a_transform() {
    let stems: Vec<_> = transforms().iter().map(|file| stem(file)).collect();
    let problems = entries(&root().join("snapshots"))
        .into_iter()
        .filter(|name| !stems.contains(name))
        .map(|name| format!("snapshots/{name}: there is no transforms/{name}.rs"));
    report(problems);
}

#[test]
fn every_generated_snapshot_has_its_case() {
    let mut problems = Vec::new();
    for file in [files("snapshots", "fixed.py"), files("snapshots", "txt")].concat() {
        let name = file_name(&file);
        let case = name.split('.').next().unwrap_or_default();
        let source = file.with_file_name(format!("{case}.py"));
        if !source.is_file() && !file.with_file_name(case).is_dir() {
            problems.push(format!("{}: its case is gone, delete it", shown(&file)));
        }
    }
    report(problems);
}

#[test]
fn every_reason_has_a_snapshot() {
    let printed: Vec<_> = files("snapshots", "txt")
        .iter()
        .map(|file| read(file))
        .collect();
    let mut problems = Vec::new();
    for reason in Reason::ALL {
        let name = reason.name();
        let shown = printed.iter().any(|text| mentions(text, name));
        let known_gap = REASONS_WITHOUT_SNAPSHOT.contains(&name);
        if !shown && !known_gap {
            problems.push(format!(
                "`{name}`: write a case that is not fixed for this reason"
            ));
        }
        if shown && known_gap {
            problems.push(format!("`{name}`: take it off the list of gaps"));
        }
    }
    for name in REASONS_WITHOUT_SNAPSHOT {
        if !Reason::ALL.iter().any(|reason| reason.name() == *name) {
            problems.push(format!(
                "`{name}`: there is no such reason, take it off the list of gaps"
            ));
        }
    }
    report(problems);
}

#[test]
fn nothing_depends_on_one_machine() {
    // Put together here so that this file does not contain them.
    const FOLDERS: [&str; 3] = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
    ];
    const HOSTS: [&str; 5] = [
        concat!("crates", ".io"),
        concat!("pypi", ".org"),
        concat!("pythonhosted", ".org"),
        concat!("npmjs", ".org"),
        concat!("debian", ".org"),
    ];
    let mut problems = Vec::new();
    for file in all_files() {
        // Cargo writes the name of its index there.
        if file.ends_with("Cargo.lock") {
            continue;
        }
        let text = read(&file);
        for (number, line) in text.lines().enumerate() {
            let place = format!("{}:{}", shown(&file), number + 1);
            for folder in FOLDERS.iter().filter(|folder| starts_a_path(line, folder)) {
                problems.push(format!("{place} has a path of one machine, below {folder}"));
            }
            for host in HOSTS.iter().filter(|host| line.contains(**host)) {
                problems.push(format!("{place} names the host {host}"));
            }
        }
    }
    report(problems);
}

#[test]
fn files_have_one_subject() {
    let engine = files("src", "rs")
        .into_iter()
        .map(|file| (file, ENGINE_LINES));
    let transforms = transforms().into_iter().map(|file| (file, TRANSFORM_LINES));
    let problems = engine.chain(transforms).filter_map(|(file, limit)| {
        let lines = read(&file).lines().count();
        (lines > limit).then(|| {
            format!(
                "{}: {lines} lines, more than {limit}: find the seam",
                shown(&file)
            )
        })
    });
    report(problems);
}

#[test]
fn comments_are_no_code() {
    let source = r##"
        let a = "// text" /* /* nested */ gone */ ; // gone
        let b: &'static str = r#"" // raw"#; /// gone
        let c = '"'; // gone
        let d = '\''; // gone
        let e = b"\" // bytes"; //! gone
        let f = r"\"; // gone
        let for_ = 1; // gone
    "##;
    let code = code(source);
    assert!(!code.contains("gone"), "{code}");
    for kept in [
        "// text", "// raw", "// bytes", "let d", "let f", "let for_",
    ] {
        assert!(code.contains(kept), "{kept} in {code}");
    }
}

#[test]
fn the_test_module_is_left_out() {
    let source = "#[cfg(test)]\nmod outside;\nkept\n#[cfg(test)]\nmod tests {\n    gone\n}\n";
    assert!(without_tests(source).ends_with("kept\n"));
}

#[test]
fn names_are_whole_words() {
    assert!(mentions("a blocking-example.", "blocking-example"));
    assert!(!mentions("non-blocking-example", "blocking-example"));
    assert!(!mentions("blocking_example_two", "blocking_example"));
    assert!(mentions("use crate::transforms::ALL", "transforms::"));
    assert!(!mentions("eprintln!()", "println!"));
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files that git would track, sorted.
fn all_files() -> Vec<PathBuf> {
    let walk = WalkBuilder::new(root())
        .hidden(false)
        .require_git(false)
        .parents(false)
        .filter_entry(|entry| entry.file_name() != ".git")
        .build();
    let mut files: Vec<_> = walk
        .map(|entry| entry.expect("the repository can be read").into_path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

/// The files below a folder whose name ends in `.extension`.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = root().join(folder);
    let end = format!(".{extension}");
    let mut files = all_files();
    files.retain(|file| file.starts_with(&folder) && file_name(file).ends_with(&end));
    files
}

/// Names of what stands directly in a folder and is not ignored.
fn entries(folder: &Path) -> BTreeSet<String> {
    all_files()
        .iter()
        .filter_map(|file| file.strip_prefix(folder).ok())
        .filter_map(|path| path.components().next())
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect()
}

fn transforms() -> Vec<PathBuf> {
    let folder = root().join("transforms");
    let mut files = files("transforms", "rs");
    files.retain(|file| file.parent() == Some(&folder) && stem(file) != "mod");
    files
}

/// Each transform as its file and as its users spell it.
fn transform_names() -> Vec<String> {
    transforms()
        .iter()
        .map(|file| stem(file))
        .flat_map(|stem| [stem.replace('_', "-"), stem])
        .collect()
}

/// The cases of a folder: files, and folders for cases of several files.
fn cases(folder: &Path) -> Vec<PathBuf> {
    entries(folder)
        .into_iter()
        .filter(|name| {
            let is_case = name.ends_with(".py") && name.matches('.').count() == 1;
            is_case || folder.join(name).is_dir()
        })
        .map(|name| folder.join(name))
        .collect()
}

fn is_left_alone(case: &Path) -> bool {
    if case.is_dir() {
        return !all_files()
            .iter()
            .any(|file| file.starts_with(case) && file_name(file).ends_with(".fixed.py"));
    }
    ["fixed.py", "expected.py"]
        .iter()
        .all(|end| !case.with_extension(end).exists())
}

/// The text of a file; none for one that is not text.
fn read(file: &Path) -> String {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    if bytes.contains(&0) {
        return String::new();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn stem(file: &Path) -> String {
    file.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root())
        .unwrap_or(file)
        .display()
        .to_string()
}

fn report(problems: impl IntoIterator<Item = String>) {
    let problems: Vec<_> = problems.into_iter().collect();
    assert!(problems.is_empty(), "\n  {}\n", problems.join("\n  "));
}

/// Whether `name` occurs with no part of a longer name next to it.
fn mentions(text: &str, name: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let closed = !name.ends_with(part_of_name);
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(part_of_name) && (closed || !after.is_some_and(part_of_name))
    })
}

/// Whether the line has an absolute path in this folder, and not one that goes on to it from elsewhere.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "_-.}*/~".contains(c))
    })
}

/// Rust source without its comments; what looks like one inside a literal stays.
fn code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let comment = comment_length(rest);
        let literal = literal_length(rest, code.chars().next_back());
        let length = if comment > 0 {
            comment
        } else {
            let length = literal.max(c.len_utf8());
            code.push_str(&rest[..length]);
            length
        };
        rest = &rest[length..];
    }
    code
}

/// The part before the test module, which stands last. Tests may take their examples from where they like.
fn without_tests(code: &str) -> &str {
    code.match_indices("#[cfg(test)]")
        .find(|(at, attribute)| {
            let item = code[at + attribute.len()..].trim_start();
            let first_line = item.lines().next().unwrap_or_default();
            first_line.starts_with("mod ") && first_line.ends_with('{')
        })
        .map_or(code, |(at, _)| &code[..at])
}

fn comment_length(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if !text.starts_with("/*") {
        return 0;
    }
    let (mut at, mut depth) = (2, 1);
    while depth > 0 {
        let tail = &text.as_bytes()[at..];
        if tail.is_empty() {
            break;
        } else if tail.starts_with(b"/*") {
            (at, depth) = (at + 2, depth + 1);
        } else if tail.starts_with(b"*/") {
            (at, depth) = (at + 2, depth - 1);
        } else {
            at += 1;
        }
    }
    at
}

/// The length of a string or character literal at the start of `text`, 0 if there is none.
fn literal_length(text: &str, before: Option<char>) -> usize {
    let bytes = text.as_bytes();
    match bytes[0] {
        b'"' => escaped_length(bytes, b'"'),
        b'\'' => match text.chars().nth(1) {
            Some('\\') => escaped_length(bytes, b'\''),
            Some(c) if text[1 + c.len_utf8()..].starts_with('\'') => c.len_utf8() + 2,
            // A lifetime.
            _ => 0,
        },
        b'r' if !before
            .is_some_and(|c| c.is_alphanumeric() && c != 'b' && c != 'c' || c == '_') =>
        {
            let hashes = bytes[1..].iter().take_while(|byte| **byte == b'#').count();
            let Some(tail) = text[1 + hashes..].strip_prefix('"') else {
                return 0;
            };
            let end = format!("\"{}", "#".repeat(hashes));
            tail.find(&end)
                .map_or(text.len(), |at| 2 + hashes + at + end.len())
        }
        _ => 0,
    }
}

/// The length of a literal in which a backslash takes the next byte along.
fn escaped_length(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}
