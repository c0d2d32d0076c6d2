//! The command as scripts and editors use it: exit codes, what goes to which stream, which bytes a file has afterwards.

use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;

#[path = "cli/cache.rs"]
mod cache;
#[path = "cli/sandbox.rs"]
mod sandbox;

use sandbox::Sandbox;

const CLEAN: &str = "\
import asyncio


async def f():
    await asyncio.sleep(1)
";

/// One finding with a safe fix.
const SLEEP: &str = "\
import asyncio
import time


async def f():
    time.sleep(1)
    return time.time()
";

const SLEEP_FIXED: &str = "\
import asyncio
import time


async def f():
    await asyncio.sleep(1)
    return time.time()
";

/// One finding that is not fixed.
const REFUSED: &str = "\
import threading
import time

lock = threading.Lock()


async def f():
    with lock:
        time.sleep(1)
";

/// Two findings of different transforms.
const TWO: &str = "\
import asyncio
import time

import requests


async def f(url):
    time.sleep(1)
    return requests.get(url)
";

/// One finding that takes less time than a thread hop.
const STAT: &str = "\
import asyncio
import os


async def f(path):
    return os.stat(path)
";

#[test]
fn a_clean_tree_leaves_nothing_to_do() {
    let sandbox = Sandbox::new(&[("a.py", CLEAN), ("pkg/b.py", "x = 1\n")]);
    for mode in ["", "--diff", "--write", "--diff --write"] {
        let ran = sandbox.run(mode).ends_with(0).prints_nothing();
        ran.says("Scanned 2 files").says("0 findings");
    }
    assert_eq!(sandbox.read("a.py"), CLEAN);
}

#[test]
fn an_empty_folder_is_no_error() {
    let sandbox = Sandbox::new(&[]);
    sandbox.run("").ends_with(0).says("Scanned 0 files");
}

#[test]
fn findings_remain() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    sandbox
        .run("")
        .ends_with(1)
        .prints("a.py:6:5")
        .prints("blocking-sleep")
        .prints("time.sleep(1)")
        .says("1 finding");
    assert_eq!(sandbox.read("a.py"), SLEEP, "a report writes nothing");
    sandbox
        .run("--output-format concise")
        .ends_with(1)
        .prints("a.py:6:5: blocking-sleep `time.sleep` blocks the event loop in `f`");
    sandbox.run("--exit-zero").ends_with(0).prints("a.py:6:5");
}

#[test]
fn a_diff_is_a_patch_and_nothing_else() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let ran = sandbox.run("--diff").ends_with(1);
    assert_eq!(
        ran.stdout,
        "\
--- a/a.py
+++ b/a.py
@@ -3,5 +3,5 @@
 
 
 async def f():
-    time.sleep(1)
+    await asyncio.sleep(1)
     return time.time()
"
    );
    assert_eq!(sandbox.read("a.py"), SLEEP, "--diff writes nothing");
    ran.says("1 would change");
}

#[test]
fn what_is_written_is_done() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    sandbox
        .run("--write")
        .ends_with(0)
        .prints_nothing()
        .says("1 changed")
        .says("1 fixed");
    assert_eq!(sandbox.read("a.py"), SLEEP_FIXED);
    sandbox.run("--write").ends_with(0).says("0 changed");
}

#[test]
fn fix_is_another_name_of_write() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    sandbox.run("--fix").ends_with(0).prints_nothing();
    assert_eq!(sandbox.read("a.py"), SLEEP_FIXED);
}

#[test]
fn diff_and_write_do_both() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let diff = sandbox.run("--diff").stdout;
    let both = sandbox.run("--diff --write").ends_with(0);
    assert_eq!(both.stdout, diff);
    assert_eq!(sandbox.read("a.py"), SLEEP_FIXED);
}

#[test]
fn what_is_refused_remains() {
    let sandbox = Sandbox::new(&[("a.py", REFUSED)]);
    sandbox
        .run("")
        .ends_with(1)
        .prints("holds-lock")
        .prints("would unlock it");
    sandbox
        .run("--diff")
        .ends_with(1)
        .prints_nothing()
        .says("a.py:9:9: blocking-sleep")
        .says("[not fixed: holds-lock]");
    sandbox
        .run("--write --unsafe-fixes")
        .ends_with(1)
        .prints("holds-lock")
        .says("1 not fixed (1 holds-lock)");
    assert_eq!(sandbox.read("a.py"), REFUSED);
}

#[test]
fn quiet_leaves_out_the_summary() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let ran = sandbox.run("--quiet").ends_with(1).prints("a.py:6:5");
    assert_eq!(ran.stderr, "");
}

#[test]
fn the_report_goes_to_a_file() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let diff = sandbox.run("--diff").stdout;
    sandbox
        .run("--diff -o out.patch")
        .ends_with(1)
        .prints_nothing();
    assert_eq!(sandbox.read("out.patch"), diff);
}

#[test]
fn wrong_usage_is_told_from_findings() {
    let sandbox = Sandbox::new(&[("a.py", CLEAN)]);
    for (arguments, says) in [
        ("--frobnicate", "--frobnicate"),
        ("--select blocking-slep", "blocking-sleep"),
        ("--ignore XYZ1", "XYZ1"),
        ("--target-version 2.7", "2.7"),
        ("--runtime curio", "curio"),
        ("--output-format yaml", "yaml"),
        ("--quiet --verbose", "cannot be used with"),
        ("--config missing.toml", "missing.toml"),
        ("--stdin-filename x.py", "--stdin-filename"),
        ("- a.py", "standard input"),
    ] {
        sandbox
            .run(arguments)
            .ends_with(2)
            .prints_nothing()
            .says(says);
    }
}

#[test]
fn help_and_version_succeed() {
    let sandbox = Sandbox::new(&[]);
    sandbox.run("--help").ends_with(0).prints("Exit codes:");
    sandbox
        .run("--version")
        .ends_with(0)
        .prints(env!("CARGO_PKG_VERSION"));
    let list = sandbox.run("--list-transforms").ends_with(0);
    for transform in asyncfix::transforms::ALL {
        assert!(list.stdout.contains(transform.name), "{}", transform.name);
    }
}

#[test]
fn a_bad_configuration_is_named_with_its_line() {
    for (name, text, says) in [
        (
            "pyproject.toml",
            "[project]\nname = 'x'\n\n[tool.asyncfix]\nstrickt = true\n",
            "pyproject.toml:5",
        ),
        ("asyncfix.toml", "strict = 'yes'\n", "asyncfix.toml:1"),
        (
            "asyncfix.toml",
            "\nselect = ['blocking-slep']\n",
            "asyncfix.toml:2",
        ),
        (
            "asyncfix.toml",
            "strict = true\nignore = [\n",
            "asyncfix.toml:",
        ),
    ] {
        let sandbox = Sandbox::new(&[("a.py", CLEAN), (name, text)]);
        sandbox.run("").ends_with(2).prints_nothing().says(says);
        sandbox.run("--isolated").ends_with(0);
    }
}

#[test]
fn a_configuration_holds_the_same_options() {
    let sandbox = Sandbox::new(&[
        ("a.py", TWO),
        (
            "pyproject.toml",
            "[tool.asyncfix]\nselect = ['blocking-sleep']\n",
        ),
    ]);
    let ran = sandbox.run("--output-format concise").ends_with(1);
    assert!(!ran.stdout.contains("blocking-http"), "{}", ran.stdout);
    sandbox
        .run("--isolated --output-format concise")
        .prints("blocking-http");
}

#[test]
fn the_target_comes_from_the_project() {
    let sandbox = Sandbox::new(&[
        ("a.py", TWO),
        ("pyproject.toml", "[project]\nrequires-python = '>=3.8'\n"),
    ]);
    let ran = sandbox.run("--diff --select blocking-http");
    ran.prints("run_in_executor")
        .says("Python 3.8, from requires-python in pyproject.toml");
    sandbox
        .run("--diff --select blocking-http --target-version py310")
        .prints("asyncio.to_thread(requests.get, url)");
}

#[test]
fn a_missing_path_is_named_and_the_rest_is_done() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    sandbox
        .run("--write missing.py a.py")
        .ends_with(2)
        .says("missing.py: no such file or folder")
        .says("1 failed");
    assert_eq!(sandbox.read("a.py"), SLEEP_FIXED);
    sandbox
        .run("missing.py --exit-zero")
        .ends_with(2)
        .says("missing.py");
}

#[test]
fn a_folder_without_python_is_named() {
    let sandbox = Sandbox::new(&[("notes/a.txt", "text"), ("a.py", SLEEP)]);
    sandbox
        .run("notes")
        .ends_with(0)
        .says("notes: no Python files here, or all are excluded");
    let ran = sandbox.run(".");
    ran.ends_with(1).says("1 would change with --write");
}

#[test]
fn a_syntax_error_is_named_and_the_rest_is_done() {
    let broken = "async def f(:\n    pass\n";
    let sandbox = Sandbox::new(&[("a.py", SLEEP), ("broken.py", broken)]);
    sandbox
        .run("--write")
        .ends_with(1)
        .says("broken.py:1:")
        .says("not valid Python")
        .says("1 failed");
    assert_eq!(sandbox.read("a.py"), SLEEP_FIXED);
    assert_eq!(sandbox.read("broken.py"), broken);
}

#[test]
fn a_file_that_is_not_text_is_named_and_the_rest_is_done() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let bytes = b"x = '\xff'\nasync def f(): pass\n";
    sandbox.write("bytes.py", bytes);
    sandbox.write("other.py", b"# coding: klingon\nasync def f(): pass\n");
    sandbox
        .run("--write")
        .ends_with(1)
        .says("bytes.py: ")
        .says("other.py: ")
        .says("klingon")
        .says("2 failed");
    assert_eq!(sandbox.read("a.py"), SLEEP_FIXED);
    assert_eq!(sandbox.bytes("bytes.py"), bytes);
}

#[test]
fn standard_input_as_a_diff() {
    let sandbox = Sandbox::new(&[]);
    let ran = sandbox.pipe(SLEEP.as_bytes(), "--diff - --stdin-filename pkg/a.py");
    ran.ends_with(1)
        .prints("--- a/pkg/a.py\n+++ b/pkg/a.py\n")
        .prints("+    await asyncio.sleep(1)\n");
    sandbox
        .pipe(CLEAN.as_bytes(), "--diff -")
        .ends_with(0)
        .prints_nothing();
}

#[test]
fn standard_input_as_a_filter() {
    let sandbox = Sandbox::new(&[]);
    let ran = sandbox.pipe(SLEEP.as_bytes(), "--write -").ends_with(0);
    assert_eq!(ran.stdout, SLEEP_FIXED);
    let ran = sandbox.pipe(CLEAN.as_bytes(), "--write -").ends_with(0);
    assert_eq!(ran.stdout, CLEAN);
    let ran = sandbox.pipe(REFUSED.as_bytes(), "--write -").ends_with(1);
    assert_eq!(ran.stdout, REFUSED, "an editor gets its text back");
    let latin = b"# coding: latin-1\r\nimport asyncio, time\r\nasync def f():\r\n    time.sleep(1)  # \xe9\r\n";
    let output = sandbox.pipe_bytes(latin, "--write -");
    assert!(output.stdout.ends_with(b"  # \xe9\r\n"));
    assert!(output.stdout.windows(7).any(|bytes| bytes == b"asyncio"));
}

#[test]
fn standard_input_that_is_broken_comes_back() {
    let sandbox = Sandbox::new(&[]);
    let broken = "async def f(:\n";
    let ran = sandbox
        .pipe(broken.as_bytes(), "--write - --stdin-filename a.py")
        .ends_with(1)
        .says("a.py:1:");
    assert_eq!(ran.stdout, broken);
    sandbox
        .pipe(broken.as_bytes(), "-")
        .ends_with(1)
        .prints_nothing();
}

/// The fields of a finding, in their order.
const FIELDS: [&str; 18] = [
    "id",
    "transform",
    "codes",
    "kind",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "function",
    "callee",
    "chain",
    "message",
    "confidence",
    "fix",
    "unfixable",
    "applied",
    "passed_over",
];

#[test]
fn json_has_all_fields_in_their_order() {
    let sandbox = Sandbox::new(&[("a.py", TWO), ("b.py", REFUSED)]);
    let ran = sandbox.run("--output-format json-lines").ends_with(1);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), 3, "{}", ran.stdout);
    for line in &lines {
        let mut rest = *line;
        for (nth, field) in FIELDS.iter().enumerate() {
            let key = format!("{}\"{field}\":", if nth == 0 { '{' } else { ',' });
            let at = rest.find(&key);
            let at = at.unwrap_or_else(|| panic!("no {field} in its place in {line}"));
            rest = &rest[at + key.len()..];
        }
        let finding: Value = serde_json::from_str(line).expect("an object");
        let object = finding.as_object().expect("an object");
        assert_eq!(object.len(), FIELDS.len(), "{line}");
        assert_eq!(
            finding["fix"].is_null(),
            !finding["unfixable"].is_null(),
            "{line}"
        );
    }
    let array: Vec<Value> = serde_json::from_str(&sandbox.run("--output-format json").stdout)
        .expect("an array of objects");
    let objects: Vec<Value> = lines
        .iter()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect();
    assert_eq!(array, objects);
}

#[test]
fn json_says_what_the_finding_is() {
    let sandbox = Sandbox::new(&[
        (
            "lib.py",
            "import time\n\n\ndef pause():\n    time.sleep(1)\n",
        ),
        (
            "a.py",
            "import asyncio\nimport lib\n\n\nclass A:\n    async def f(self):\n        lib.pause()\n",
        ),
        ("b.py", REFUSED),
    ]);
    let findings = |arguments: &str| -> Vec<Value> {
        sandbox
            .run(&format!("--output-format json {arguments}"))
            .stdout
            .parse::<Value>()
            .expect("JSON")
            .as_array()
            .cloned()
            .expect("an array")
    };
    let first = &findings("")[0];
    let expected = serde_json::json!({
        "transform": "blocking-sleep", "codes": ["ASYNC251"], "kind": "sleep", "file": "a.py",
        "line": 7, "column": 9, "end_line": 7, "end_column": 20, "function": "A.f",
        "callee": "lib.pause", "confidence": "high", "unfixable": null, "applied": false,
    });
    for (field, value) in expected.as_object().expect("an object") {
        assert_eq!(&first[field], value, "{field} of {first:#}");
    }
    let leaf = serde_json::json!(
        {"function": "pause", "file": "lib.py", "line": 5, "callee": "time.sleep"}
    );
    let chain = first["chain"].as_array().expect("an array");
    assert_eq!(chain.last(), Some(&leaf), "{first:#}");
    let id = first["id"].as_str().expect("a string");
    assert_eq!(id.len(), 16);
    assert_eq!(first["fix"]["applicability"], "safe", "{first:#}");
    let edits = first["fix"]["edits"].as_array().expect("an array");
    assert!(!edits.is_empty());
    for edit in edits {
        assert!(edit["start"]["line"].is_u64() && edit["end"]["column"].is_u64());
        assert!(edit["content"].is_string());
    }

    let refused = &findings("")[1];
    assert_eq!(refused["file"], "b.py");
    assert_eq!(refused["unfixable"]["reason"], "holds-lock");
    for part in ["message", "unlock"] {
        let text = refused["unfixable"][part].as_str().expect("a string");
        assert!(!text.is_empty(), "{refused:#}");
    }

    // The identity of a finding outlives a change above it.
    let moved = format!("X = 1\n\n\n{}", sandbox.read("a.py"));
    sandbox.write("a.py", moved.as_bytes());
    assert_eq!(findings("")[0]["id"], id);
    assert_eq!(findings("--write")[0]["applied"], true);
}

#[test]
fn names_and_codes_select() {
    let sandbox = Sandbox::new(&[("a.py", TWO)]);
    let transforms = |arguments: &str| -> Vec<String> {
        sandbox
            .run(&format!("--output-format json-lines {arguments}"))
            .stdout
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).expect("an object"))
            .map(|finding| finding["transform"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let (sleep, http) = ("blocking-sleep".to_owned(), "blocking-http".to_owned());
    assert_eq!(transforms(""), [sleep.clone(), http.clone()]);
    for (arguments, left) in [
        ("--select blocking-sleep", &sleep),
        ("--select ASYNC251", &sleep),
        ("--select async251", &sleep),
        ("--select blocking-http", &http),
        ("--select ASYNC210", &http),
        ("--select ASYNC21", &http),
        ("--ignore blocking-http", &sleep),
        ("--ignore ASYNC251", &http),
        ("--select ASYNC2 --ignore ASYNC25", &http),
    ] {
        assert_eq!(transforms(arguments), [left.as_str()], "{arguments}");
    }
    sandbox
        .run("--write --select ASYNC251")
        .ends_with(0)
        .says("1 changed");
    let text = sandbox.read("a.py");
    assert!(text.contains("await asyncio.sleep(1)") && text.contains("return requests.get(url)"));
}

#[test]
fn comments_suppress() {
    for comment in [
        "# noqa",
        "# noqa: ASYNC251",
        "# noqa:E501,ASYNC251",
        "# ruff: ignore[ASYNC251]",
        "# asyncfix: ignore",
        "# asyncfix: ignore[blocking-sleep] the machine has no other tasks",
    ] {
        let text = SLEEP.replace("time.sleep(1)", &format!("time.sleep(1)  {comment}"));
        let sandbox = Sandbox::new(&[("a.py", &text)]);
        sandbox
            .run("--write --unsafe-fixes")
            .ends_with(0)
            .says("1 suppressed");
        assert_eq!(sandbox.read("a.py"), text, "{comment}");
    }
    for comment in ["# noqa: E501", "# asyncfix: ignore[blocking-http] other"] {
        let text = SLEEP.replace("time.sleep(1)", &format!("time.sleep(1)  {comment}"));
        let sandbox = Sandbox::new(&[("a.py", &text)]);
        sandbox.run("").ends_with(1).prints("a.py:6:5");
    }
}

#[test]
fn strict_rewrites_what_is_usually_fast() {
    let sandbox = Sandbox::new(&[("a.py", STAT)]);
    sandbox
        .run("--write")
        .ends_with(1)
        .prints("usually-fast")
        .says("0 changed");
    assert_eq!(sandbox.read("a.py"), STAT);
    sandbox.run("--write --strict").ends_with(0);
    let text = sandbox.read("a.py");
    assert!(
        text.contains("await asyncio.to_thread(os.stat, path)"),
        "{text}"
    );
}

#[test]
fn unsafe_fixes_wait_to_be_asked_for() {
    let text = "import asyncio\nimport requests\n\nsession = requests.Session()\n\n\n\
                async def f(url):\n    return session.get(url)\n";
    let sandbox = Sandbox::new(&[("a.py", text)]);
    sandbox
        .run("--write")
        .ends_with(1)
        .says("1 more with --unsafe-fixes");
    assert_eq!(sandbox.read("a.py"), text);
    sandbox.run("--write --unsafe-fixes").ends_with(0);
    assert!(
        sandbox
            .read("a.py")
            .contains("await asyncio.to_thread(session.get, url)")
    );
}

#[test]
fn dependencies_are_added_when_asked_for() {
    let text = "import requests\n\n\nasync def f(url):\n    return requests.get(url).text\n";
    let manifest = "[project]\ndependencies = [\n    \"requests>=2\",  # old\n]\n";
    let sandbox = Sandbox::new(&[("pkg/a.py", text), ("pyproject.toml", manifest)]);
    sandbox
        .run("--diff --unsafe-fixes --prefer httpx")
        .ends_with(1)
        .says("The fixes import what the project does not declare: httpx.");
    sandbox
        .run("--diff --unsafe-fixes --prefer httpx --add-dependency")
        .ends_with(1)
        .prints("+++ b/pyproject.toml\n@@ -1,4 +1,5 @@\n")
        .prints("+    \"httpx\",\n     \"requests>=2\",  # old\n")
        .says("Added to pyproject.toml: httpx.");
    assert_eq!(sandbox.read("pyproject.toml"), manifest);
    sandbox
        .run("--write --unsafe-fixes --prefer httpx --add-dependency")
        .ends_with(0)
        .says("Added to pyproject.toml: httpx.");
    assert_eq!(
        sandbox.read("pyproject.toml"),
        "[project]\ndependencies = [\n    \"httpx\",\n    \"requests>=2\",  # old\n]\n"
    );

    let bare = Sandbox::new(&[("a.py", text)]);
    bare.run("--write --unsafe-fixes --prefer httpx --add-dependency")
        .ends_with(1)
        .says("httpx is not added: no pyproject.toml stands above");
}

#[test]
fn ignored_files_are_left_out() {
    let sandbox = Sandbox::new(&[
        ("a.py", CLEAN),
        ("generated/a.py", SLEEP),
        ("venv/pyvenv.cfg", ""),
        ("venv/a.py", SLEEP),
        (".hidden/a.py", SLEEP),
        ("node_modules/a.py", SLEEP),
        ("old/a.py", SLEEP),
        (".gitignore", "generated/\n"),
    ]);
    sandbox
        .run("--exclude old")
        .ends_with(0)
        .says("Scanned 1 file:");
    sandbox
        .run("generated/a.py")
        .ends_with(1)
        .prints("generated/a.py:6:5");
}

#[test]
fn paths_of_a_diff_start_at_the_repository() {
    let sandbox = Sandbox::new(&[("src/pkg/a.py", SLEEP), ("src/b.py", SLEEP)]);
    let from_root = sandbox.run("--diff").stdout;
    assert!(from_root.contains("--- a/src/pkg/a.py\n"), "{from_root}");
    assert_eq!(sandbox.run_in("src", "--diff").stdout, from_root);
    assert_eq!(sandbox.run_in("src/pkg", "--diff ..").stdout, from_root);
    let absolute = sandbox.path("src/pkg/a.py").display().to_string();
    sandbox
        .run_in("src/pkg", &format!("--diff {absolute}"))
        .prints("--- a/src/pkg/a.py\n+++ b/src/pkg/a.py\n");
    sandbox
        .run_in("src/pkg", "--output-format concise")
        .prints("a.py:6:5: blocking-sleep");
}

#[test]
fn git_applies_the_diff() {
    let files = [
        ("src/pkg/a.py", SLEEP),
        ("src/no newline.py", SLEEP.trim_end()),
        ("src/b.py", TWO),
    ];
    let (diffed, written) = (Sandbox::new(&files), Sandbox::new(&files));
    for sandbox in [&diffed, &written] {
        sandbox.write("src/crlf.py", SLEEP.replace('\n', "\r\n").as_bytes());
        sandbox.write("src/ünï.py", SLEEP.as_bytes());
        sandbox.write(
            "src/latin.py",
            b"# coding: latin-1\nimport asyncio, time\nasync def f():\n    time.sleep(1)  # \xe9\n",
        );
    }
    let git = |arguments: &[&str], input: &[u8]| {
        let mut child = Command::new("git")
            .args(arguments)
            .current_dir(diffed.path(""))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .ok()?;
        std::io::Write::write_all(&mut child.stdin.take()?, input).ok()?;
        Some(child.wait().ok()?.success())
    };
    fs::remove_dir(diffed.path(".git")).expect("the empty folder goes");
    if git(&["init", "--quiet"], b"") != Some(true) {
        eprintln!("skipped: git apply, there is no git");
        return;
    }
    let patch = diffed.pipe_bytes(b"", "--diff src").stdout;
    let applied = git(&["apply", "--whitespace=nowarn", "-"], &patch);
    assert_eq!(applied, Some(true), "{}", String::from_utf8_lossy(&patch));
    written.run("--write src").ends_with(0);
    for name in [
        "pkg/a.py",
        "no newline.py",
        "b.py",
        "crlf.py",
        "ünï.py",
        "latin.py",
    ] {
        let name = format!("src/{name}");
        assert_eq!(diffed.bytes(&name), written.bytes(&name), "{name}");
        assert!(
            diffed.bytes(&name).windows(5).any(|w| w == b"await"),
            "{name}"
        );
    }
}

#[test]
fn newlines_and_marks_stay() {
    let sandbox = Sandbox::new(&[]);
    let variants: [(&str, Vec<u8>, Vec<u8>); 5] = [
        (
            "crlf.py",
            SLEEP.replace('\n', "\r\n").into_bytes(),
            SLEEP_FIXED.replace('\n', "\r\n").into_bytes(),
        ),
        (
            "bom.py",
            [b"\xef\xbb\xbf", SLEEP.as_bytes()].concat(),
            [b"\xef\xbb\xbf", SLEEP_FIXED.as_bytes()].concat(),
        ),
        (
            "latin.py",
            [b"# coding: latin-1 \xe9\n", SLEEP.as_bytes()].concat(),
            [b"# coding: latin-1 \xe9\n", SLEEP_FIXED.as_bytes()].concat(),
        ),
        (
            "tabs.py",
            SLEEP.replace("    ", "\t").into_bytes(),
            SLEEP_FIXED.replace("    ", "\t").into_bytes(),
        ),
        (
            "end.py",
            SLEEP.trim_end().as_bytes().to_vec(),
            SLEEP_FIXED.trim_end().as_bytes().to_vec(),
        ),
    ];
    for (name, before, _) in &variants {
        sandbox.write(name, before);
    }
    sandbox.run("--write").ends_with(0).says("5 changed");
    for (name, _, after) in &variants {
        assert_eq!(
            String::from_utf8_lossy(&sandbox.bytes(name)),
            String::from_utf8_lossy(after),
            "{name}"
        );
        assert_eq!(&sandbox.bytes(name), after, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn mode_bits_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let sandbox = Sandbox::new(&[("script.py", SLEEP), ("real/a.py", SLEEP)]);
    let mode = |name: &str| {
        let metadata = fs::metadata(sandbox.path(name)).expect("the file is there");
        metadata.permissions().mode() & 0o7777
    };
    let permissions = fs::Permissions::from_mode(0o751);
    fs::set_permissions(sandbox.path("script.py"), permissions).expect("the mode can be set");
    symlink("real/a.py", sandbox.path("link.py")).expect("a link can be made");

    sandbox
        .run("--write script.py link.py")
        .ends_with(0)
        .says("2 changed");
    assert_eq!(mode("script.py"), 0o751);
    let link = fs::symlink_metadata(sandbox.path("link.py")).expect("the link is there");
    assert!(link.is_symlink(), "the link is still a link");
    assert_eq!(sandbox.read("real/a.py"), SLEEP_FIXED);
    let left: Vec<_> = fs::read_dir(sandbox.path("real"))
        .expect("the folder is there")
        .collect();
    assert_eq!(left.len(), 1, "no temporary file is left: {left:?}");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_named() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new(&[("a.py", SLEEP), ("b.py", SLEEP)]);
    let permissions = fs::Permissions::from_mode(0o444);
    fs::set_permissions(sandbox.path("a.py"), permissions).expect("the mode can be set");
    sandbox
        .run("--write")
        .ends_with(1)
        .says("a.py: ")
        .says("read-only")
        .says("1 failed");
    assert_eq!(sandbox.read("a.py"), SLEEP);
    assert_eq!(sandbox.read("b.py"), SLEEP_FIXED);
}

#[test]
fn the_same_whatever_the_threads_and_the_order() {
    let names: Vec<String> = (0..40).map(|nth| format!("m{nth:02}.py")).collect();
    let texts = [SLEEP, REFUSED, TWO, STAT];
    let files: Vec<(&str, &str)> = names
        .iter()
        .zip(texts.iter().cycle())
        .map(|(name, text)| (name.as_str(), *text))
        .collect();
    let sandbox = Sandbox::new(&files);
    let report = |arguments: &str| {
        sandbox
            .run(&format!("--output-format json {arguments}"))
            .stdout
    };
    let all = report("-j 1");
    assert_eq!(report("-j 2"), all);
    let backwards: Vec<&str> = names.iter().rev().map(String::as_str).collect();
    assert_eq!(report(&backwards.join(" ")), all);
    let twice: Vec<&str> = [backwards.as_slice(), backwards.as_slice()].concat();
    assert_eq!(
        report(&twice.join(" ")),
        all,
        "a path given twice is one file"
    );
}

#[test]
fn a_closed_pipe_is_no_crash() {
    let sandbox = Sandbox::new(&[("a.py", SLEEP)]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_asyncfix"))
        .arg("--no-cache")
        .current_dir(sandbox.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!stderr.contains("panicked"), "{stderr}");
}

/// A class whose constructor blocks, and another file that reads what it waits for.
const TOGETHER: &[(&str, &str)] = &[
    (
        "client.py",
        "\
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return self._token
",
    ),
    (
        "debug.py",
        "\
from client import Client


async def show(client: Client):
    return client._token
",
    ),
];

#[test]
fn files_of_one_fix_change_together() {
    let sandbox = Sandbox::new(TOGETHER);
    sandbox
        .run("--diff --unsafe-fixes")
        .ends_with(1)
        .prints("+++ b/client.py")
        .prints("+++ b/debug.py")
        .says("would fix 1");
    sandbox
        .run("--write --unsafe-fixes")
        .ends_with(0)
        .says("2 changed")
        .says("1 fixed");
    assert!(
        sandbox
            .read("debug.py")
            .ends_with("return await client._get_token()\n")
    );
    sandbox
        .run("--write --unsafe-fixes")
        .ends_with(0)
        .says("0 changed");
}

#[test]
fn an_edit_names_its_file() {
    let sandbox = Sandbox::new(TOGETHER);
    let ran = sandbox.run("--output-format json-lines").ends_with(1);
    let finding: serde_json::Value = serde_json::from_str(&ran.stdout).expect("one object");
    let edits = finding["fix"]["edits"].as_array().expect("a list");
    let last = edits.last().expect("an edit");
    assert_eq!(edits[0]["file"], "client.py");
    assert_eq!(last["file"], "debug.py");
    assert_eq!(last["start"]["line"], 5);
    assert_eq!(last["content"], "await client._get_token()");
    sandbox.run("").prints("with changes in debug.py");
}

#[test]
fn a_script_given_alone_sees_what_lies_beside_it() {
    let helper = "from tools import files\n\n\ndef load(path):\n    return files.read(path)\n";
    let script =
        "import asyncio\n\nimport helper\n\n\nasync def f(path):\n    return helper.load(path)\n";
    let sandbox = Sandbox::new(&[
        ("bin/app.py", script),
        ("bin/helper.py", helper),
        ("bin/tools/__init__.py", ""),
        (
            "bin/tools/files.py",
            "def read(path):\n    with open(path) as f:\n        return f.read()\n",
        ),
    ]);
    let chain = "`f` -> `load` (bin/helper.py:5) -> `read` (bin/tools/files.py:2)";
    sandbox.run("bin/app.py").ends_with(1).prints(chain);
    sandbox
        .run("--diff bin/app.py")
        .prints("+    return await asyncio.to_thread(helper.load, path)");
    // What is installed beside it is known by the catalogue.
    let sandbox = Sandbox::new(&[
        ("site-packages/app.py", script),
        ("site-packages/helper.py", helper),
    ]);
    sandbox.run("site-packages/app.py").ends_with(0);
}

#[test]
fn a_file_outside_of_the_paths_stays_and_so_do_all() {
    // The other file is read because this one calls what it defines.
    let debug = TOGETHER[1].1.replace("from client", "from .client");
    let debug = format!("{debug}\n\ndef name():\n    return 1\n");
    let main = "from . import debug\n\n\nasync def main():\n    return debug.name()\n";
    let sandbox = Sandbox::new(&[
        ("app/__init__.py", ""),
        ("app/client.py", TOGETHER[0].1),
        ("app/debug.py", &debug),
        ("app/main.py", main),
    ]);
    sandbox
        .run("--write --unsafe-fixes app/main.py app/client.py")
        .ends_with(1)
        .says("0 changed")
        .prints("other-file")
        .prints("debug.py` has to change with it, and is not among the files given");
    assert_eq!(sandbox.read("app/client.py"), TOGETHER[0].1);
}

#[cfg(unix)]
#[test]
fn files_of_one_fix_are_written_all_or_none() {
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new(TOGETHER);
    sandbox.write("other.py", SLEEP.as_bytes());
    let permissions = fs::Permissions::from_mode(0o444);
    fs::set_permissions(sandbox.path("debug.py"), permissions).expect("the mode can be set");
    sandbox
        .run("--write --unsafe-fixes")
        .ends_with(1)
        .says("client.py: not written: it changes together with debug.py")
        .says("debug.py: not written: is read-only")
        .says("1 changed, 2 failed")
        .says("1 fixed");
    assert_eq!(sandbox.read("client.py"), TOGETHER[0].1);
    assert_eq!(sandbox.read("debug.py"), TOGETHER[1].1);
    assert_eq!(sandbox.read("other.py"), SLEEP_FIXED);
}

#[test]
fn fixes_of_several_files_do_not_depend_on_threads_or_order() {
    let mut files: Vec<(String, String)> = Vec::new();
    for nth in 0..8 {
        let client = TOGETHER[0].1.replace("Client", &format!("Client{nth}"));
        files.push((format!("client{nth}.py"), client));
    }
    // One file that eight fixes change.
    let all: String = (0..8)
        .map(|nth| {
            let user = TOGETHER[1].1.replace("Client", &format!("Client{nth}"));
            user.replace("from client ", &format!("from client{nth} "))
                .replace("show", &format!("show{nth}"))
        })
        .collect();
    files.push(("debug.py".to_owned(), all));
    let borrowed: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let sandbox = Sandbox::new(&borrowed);
    let diff = |arguments: &str| {
        sandbox
            .run(&format!("--diff --unsafe-fixes {arguments}"))
            .stdout
    };
    let all = diff("-j 1");
    assert_eq!(all.matches("+++ b/").count(), 9, "{all}");
    assert_eq!(diff("-j 2"), all);
    let backwards: Vec<&str> = borrowed.iter().rev().map(|(name, _)| *name).collect();
    assert_eq!(diff(&backwards.join(" ")), all);
}
