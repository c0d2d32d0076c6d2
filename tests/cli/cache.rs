//! Answers that are kept: the same bytes come out with them and without, whatever has changed in between.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::process::Stdio;
use std::time::SystemTime;

use super::sandbox::{CACHE, Ran, Sandbox, bare_command};
use super::{CLEAN, REFUSED, SLEEP, SLEEP_FIXED, STAT, TOGETHER, TWO};

/// The entries, with when each was written.
fn entries(sandbox: &Sandbox, folder: &str) -> BTreeMap<String, SystemTime> {
    let Ok(folder) = fs::read_dir(sandbox.path(folder).join("answers")) else {
        return BTreeMap::new();
    };
    folder
        .map(|entry| {
            let entry = entry.expect("an entry");
            let metadata = entry.metadata().expect("its metadata");
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, metadata.modified().expect("a time"))
        })
        .collect()
}

/// Runs the command with the cache and without, which must not differ; whether an answer was there.
#[track_caller]
fn is_known(sandbox: &Sandbox, arguments: &str) -> bool {
    let plain = sandbox.run(arguments);
    let before = entries(sandbox, CACHE);
    let cached = sandbox.run_cached(arguments);
    assert_eq!(cached, plain, "{arguments}");
    let after = entries(sandbox, CACHE);
    assert!(!after.is_empty(), "nothing is kept: {arguments}");
    before == after
}

fn mixed() -> Sandbox {
    let sandbox = Sandbox::new(TOGETHER);
    sandbox.write("clean.py", CLEAN.as_bytes());
    sandbox.write("refused.py", REFUSED.as_bytes());
    sandbox.write("sleep.py", SLEEP.as_bytes());
    sandbox.write("stat.py", STAT.as_bytes());
    sandbox.write("two.py", TWO.as_bytes());
    let quiet = SLEEP.replace("time.sleep(1)", "time.sleep(1)  # noqa: ASYNC251");
    sandbox.write("quiet.py", quiet.as_bytes());
    sandbox.write("broken.py", b"async def f(:\n");
    sandbox.write("binary.py", b"async \xff\xfe\x00");
    let latin = format!("# coding: latin-1\n# caf\u{e9}\n{SLEEP}");
    let latin: Vec<u8> = latin
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("latin-1"))
        .collect();
    sandbox.write("latin.py", &latin);
    sandbox
}

const QUESTIONS: &[&str] = &[
    "",
    "--strict",
    "--unsafe-fixes",
    "--diff",
    "--diff --unsafe-fixes --strict",
    "--diff --prefer httpx --unsafe-fixes",
    "--select ASYNC251",
    "--ignore blocking-sleep",
    "--target-version 3.8 --diff",
    "--runtime trio --diff",
    "--offload app.threads.run --diff",
    "--cpu process",
    "sleep.py refused.py",
    "clean.py stat.py",
    "--exclude sleep.py",
];

#[test]
fn every_question_has_an_answer_of_its_own_and_keeps_it() {
    let sandbox = mixed();
    for question in QUESTIONS {
        assert!(!is_known(&sandbox, question), "{question}");
    }
    for question in QUESTIONS {
        assert!(is_known(&sandbox, question), "{question}");
    }
}

#[test]
fn one_answer_serves_every_form_of_output() {
    let sandbox = mixed();
    for (question, forms) in [
        ("", ["--exit-zero", "--verbose"]),
        ("--diff --unsafe-fixes", ["--color always", "--quiet"]),
    ] {
        assert!(!is_known(&sandbox, question));
        let formats = ["full", "concise", "json", "json-lines"]
            .map(|format| format!("--output-format {format}"));
        for form in formats.iter().map(String::as_str).chain(forms) {
            assert!(is_known(&sandbox, &format!("{question} {form}")), "{form}");
        }
        assert!(is_known(&sandbox, &format!("{question} -j 1")), "threads");
    }
}

#[test]
fn writing_is_the_same_with_a_known_answer() {
    for flags in ["", "--unsafe-fixes --strict"] {
        let (plain, cached) = (mixed(), mixed());
        // The same answer as that to --write.
        cached.run_cached(&format!("--diff {flags}"));
        let before = entries(&cached, CACHE);
        let write = format!("--write {flags}");
        assert_eq!(cached.run_cached(&write), plain.run(&write));
        assert_eq!(before, entries(&cached, CACHE), "it was known");
        for entry in fs::read_dir(plain.path("")).expect("a folder") {
            let name = entry.expect("an entry").file_name();
            let name = name.to_str().expect("a name in UTF-8");
            if name.ends_with(".py") {
                assert_eq!(cached.bytes(name), plain.bytes(name), "{name}");
            }
        }
        assert!(!is_known(&cached, &write), "the files are others now");
        assert!(is_known(&cached, &write));
    }
}

#[test]
fn whatever_changes_is_seen() {
    let sandbox = Sandbox::new(&[
        ("app/__init__.py", ""),
        (
            "app/main.py",
            "from app import rates\nfrom app.late import wait\n\n\nasync def f():\n    wait()\n    return rates.fetch()\n",
        ),
        ("app/rates.py", "def fetch():\n    return 1\n"),
        ("app/spare.py", "x = 1\n"),
        ("other/plain.py", "x = 1\n"),
        ("pyproject.toml", "[project]\nname = 'app'\n"),
    ]);
    let question = "app/main.py app/spare.py other --diff --unsafe-fixes";
    let blocking = "import time\n\n\ndef fetch():\n    time.sleep(1)\n";
    let new = |name: &str, text: &str| sandbox.write(name, text.as_bytes());
    let gone = |name: &str| fs::remove_file(sandbox.path(name)).expect("it is there");
    let changes: &[(&str, &dyn Fn())] = &[
        ("an input", &|| {
            let text = sandbox.read("app/main.py");
            new(
                "app/main.py",
                &format!("{text}\n\nasync def g():\n    open('x')\n"),
            );
        }),
        ("an input that was only searched", &|| {
            new(
                "other/plain.py",
                "import time\n\n\nasync def h():\n    time.sleep(1)\n",
            );
        }),
        ("what an input imports", &|| new("app/rates.py", blocking)),
        ("a module that was not there", &|| {
            new("app/late.py", &blocking.replace("fetch", "wait"));
        }),
        ("a package in its place", &|| {
            gone("app/late.py");
            new("app/late/__init__.py", &blocking.replace("fetch", "wait"));
        }),
        ("a module that is gone", &|| gone("app/late/__init__.py")),
        ("an input that is gone", &|| gone("other/plain.py")),
        ("an input that is new", &|| new("other/more.py", SLEEP)),
        ("a folder that is a package now", &|| {
            new("other/__init__.py", "")
        }),
        ("a folder that is none any more", &|| {
            gone("app/__init__.py")
        }),
        ("the oldest Python", &|| {
            new("pyproject.toml", "[project]\nrequires-python = '>=3.8'\n");
        }),
        ("the width of a line", &|| {
            new("ruff.toml", "line-length = 30\n");
        }),
        ("the configuration", &|| {
            new("asyncfix.toml", "pure = ['time.sleep']\n");
        }),
        ("what is excluded", &|| {
            new("asyncfix.toml", "exclude = ['more.py']\n");
        }),
        ("what version control leaves out", &|| {
            new(".gitignore", "__init__.py\n")
        }),
    ];
    assert!(!is_known(&sandbox, question));
    assert!(is_known(&sandbox, question));
    for (what, change) in changes {
        change();
        assert!(!is_known(&sandbox, question), "{what}");
        assert!(is_known(&sandbox, question), "{what}");
    }
    // Back to an answer that is still there.
    new(".gitignore", "");
    assert!(is_known(&sandbox, question));
    new("unrelated.txt", "x");
    new("app/unrelated.py", "x = 1\n");
    assert!(is_known(&sandbox, question), "nobody asked for those");
}

#[cfg(target_os = "linux")]
#[test]
fn another_build_has_answers_of_its_own() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let build = sandbox.path(".build");
    fs::copy(env!("CARGO_BIN_EXE_asyncfix"), &build).expect("a copy");
    let run = || {
        let mut command = std::process::Command::new(&build);
        command
            .current_dir(sandbox.path(""))
            .args(["--cache-dir", CACHE]);
        sandbox.run_as(command).ends_with(1);
        entries(&sandbox, CACHE).len()
    };
    assert!(!is_known(&sandbox, ""));
    assert_eq!(run(), 1, "the same bytes are the same build");
    let mut file = fs::File::options()
        .append(true)
        .open(&build)
        .expect("the copy");
    file.write_all(b"x").expect("it can be written");
    drop(file);
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(&build, mode).expect("the mode can be set");
    assert_eq!(run(), 2);
    assert_eq!(run(), 2);
}

#[test]
fn a_damaged_entry_is_replaced() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    assert!(!is_known(&sandbox, ""));
    let name = entries(&sandbox, CACHE).into_keys().next().expect("one");
    let entry = format!("{CACHE}/answers/{name}");
    let whole = sandbox.bytes(&entry);
    let half = &whole[..whole.len() / 2];
    for damaged in [&b""[..], b"asyncfix", half, &[0xff; 4096]] {
        sandbox.write(&entry, damaged);
        assert!(!is_known(&sandbox, ""));
        assert_eq!(sandbox.bytes(&entry), whole);
        assert!(is_known(&sandbox, ""));
    }
}

#[test]
fn processes_share_a_cache() {
    let sandbox = mixed();
    let plain = sandbox.run("");
    for _ in 0..3 {
        let children: Vec<_> = (0..4)
            .map(|_| {
                bare_command(&sandbox.path(""), &format!("--cache-dir {CACHE}"))
                    .stdout(Stdio::piped())
                    .stderr(Stdio::piped())
                    .spawn()
                    .expect("the command starts")
            })
            .collect();
        for child in children {
            let output = child.wait_with_output().expect("the command ends");
            assert_eq!(Ran::new(&output), plain);
        }
        let names: Vec<_> = entries(&sandbox, CACHE).into_keys().collect();
        assert_eq!(names.len(), 1, "{names:?}");
        assert!(is_known(&sandbox, ""));
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_no_error() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP), ("file", "")]);
    let plain = sandbox.run("");
    for folder in ["file", "file/below"] {
        let ran = sandbox.run_as(bare_command(
            &sandbox.path(""),
            &format!("--cache-dir {folder}"),
        ));
        assert_eq!(ran, plain);
    }
    assert_eq!(sandbox.read("file"), "");
}

#[test]
fn the_folder_is_where_the_user_says() {
    let text = "[tool.asyncfix]\ncache-dir = 'from-file'\n";
    let sandbox = Sandbox::new(&[("sub/a.py", SLEEP)]);
    let run = |arguments: &str, variable: Option<&str>| {
        let mut command = bare_command(&sandbox.path("sub"), arguments);
        command.env("XDG_CACHE_HOME", sandbox.path("home"));
        if cfg!(not(target_os = "linux")) {
            // There the folder follows from other variables.
            command.env("HOME", sandbox.path("home"));
            command.env("LOCALAPPDATA", sandbox.path("home"));
        }
        if let Some(folder) = variable {
            command.env("ASYNCFIX_CACHE_DIR", folder);
        }
        sandbox.run_as(command).ends_with(1);
    };
    let is_there = |folder: &str| !entries(&sandbox, folder).is_empty();
    run("--no-cache", None);
    assert!(!sandbox.path("home").exists());
    run("", Some(""));
    assert!(sandbox.path("home").exists());
    sandbox.write("pyproject.toml", text.as_bytes());
    run("", None);
    assert!(is_there("from-file"), "beside the configuration");
    run("", Some("from-variable"));
    assert!(is_there("sub/from-variable"));
    run("--cache-dir from-flag", Some("from-variable-too"));
    assert!(is_there("sub/from-flag"));
    run("--no-cache --cache-dir nowhere", None);
    for folder in ["sub/from-variable-too", "sub/nowhere"] {
        assert!(!sandbox.path(folder).exists(), "{folder}");
    }
}

#[test]
fn standard_input_leaves_nothing_behind() {
    let sandbox = Sandbox::new(&[]);
    let mut child = bare_command(&sandbox.path(""), &format!("--cache-dir {CACHE} -"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    stdin.write_all(SLEEP.as_bytes()).expect("it reads");
    drop(stdin);
    child.wait().expect("the command ends");
    assert!(!sandbox.path(CACHE).exists());
}

/// What files of the random trees hold.
const TEXTS: &[&str] = &[
    "",
    CLEAN,
    SLEEP,
    SLEEP_FIXED,
    TWO,
    "def fetch():\n    return 1\n",
    "import time\n\n\ndef fetch():\n    time.sleep(1)\n",
    "from app.helper import fetch\n\n\nasync def f():\n    return fetch()\n",
    "from app.late import fetch\n\n\nasync def f():\n    return fetch()\n",
    "from late import fetch\n\n\nasync def f():\n    return fetch()\n",
    "from app.helper import fetch\n",
    "import app.late\n\nfetch = app.late.fetch\n",
    "async def f(:\n",
];

const PROJECTS: &[&str] = &[
    "",
    "[project]\nrequires-python = '>=3.8'\n",
    "[tool.asyncfix]\nstrict = true\n",
    "[tool.asyncfix]\npure = ['app.helper.*']\n",
];

const PATHS: &[&str] = &[
    "app/__init__.py",
    "app/main.py",
    "app/helper.py",
    "app/late.py",
    "app/late/__init__.py",
    "late.py",
    "lib/more.py",
];

const RANDOM_QUESTIONS: &[&str] = &[
    "--output-format json-lines",
    "app/main.py --output-format json-lines --exit-zero",
    "lib app/main.py --diff --unsafe-fixes",
    "--write",
];

#[test]
fn random_changes_never_give_an_old_answer() {
    let (mut known, mut total) = (0, 0);
    for seed in 1..=6 {
        let sandbox = Sandbox::new(&[("app/main.py", TEXTS[7]), ("lib/more.py", TEXTS[2])]);
        let mut random = Random(seed);
        for _ in 0..40 {
            if random.below(3) > 0 {
                change(&sandbox, &mut random);
            }
            let question = random.of(RANDOM_QUESTIONS);
            if question == "--write" {
                sandbox.run_cached("--write --unsafe-fixes");
            } else {
                known += usize::from(is_known(&sandbox, question));
                total += 1;
            }
        }
    }
    assert!(
        known * 10 > total && known * 10 < total * 9,
        "{known} of {total} answers were known: the changes are of no use"
    );
}

fn change(sandbox: &Sandbox, random: &mut Random) {
    if random.below(8) == 0 {
        let text = random.of(PROJECTS);
        sandbox.write("pyproject.toml", text.as_bytes());
        return;
    }
    let path = random.of(PATHS);
    if random.below(3) == 0 {
        // It may never have been there.
        let _ = fs::remove_file(sandbox.path(path));
    } else {
        sandbox.write(path, random.of(TEXTS).as_bytes());
    }
}

/// The next of a fixed sequence (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let position = usize::try_from(self.below(choices.len() as u64));
        choices[position.expect("a small number")]
    }
}
