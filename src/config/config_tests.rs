use clap::Parser;

use super::*;

const REGISTRY: Registry<'static> = &[
    ("blocking-sleep", &["ASYNC251"]),
    ("blocking-http", &["ASYNC210"]),
];

/// A folder with these files, canonical so that messages are predictable.
fn tree(files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    // Keeps the search from leaving the folder.
    fs::create_dir(root.join(".git")).unwrap();
    for (name, text) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    (folder, root)
}

fn resolve(line: &str, cwd: &Path) -> Result<Config, ConfigError> {
    let args = Args::try_parse_from(std::iter::once("asyncfix").chain(line.split_whitespace()))
        .expect(line);
    Config::resolve(args, cwd, REGISTRY)
}

fn refusal(line: &str, cwd: &Path) -> String {
    resolve(line, cwd).expect_err(line).to_string()
}

#[test]
fn defaults() {
    let (_keep, root) = tree(&[]);
    let config = resolve("", &root).unwrap();
    assert_eq!(config.paths, [PathBuf::from(".")]);
    assert!(!config.unsafe_fixes && !config.strict && config.respect_gitignore);
    assert_eq!(
        (config.source, config.target_version, config.line_length),
        (None, None, None)
    );
    assert!(
        config.selection.selects("blocking-sleep", &[])
            && config.rules.is_empty()
            && config.exclude.is_empty()
    );
}

#[test]
fn a_flag_counts_more_than_the_file() {
    let text = "strict = true\nunsafe-fixes = true\nruntime = 'trio'\ncpu = 'process'\ntarget-version = '3.8'\nexclude = ['a']\n";
    let (_keep, root) = tree(&[("asyncfix.toml", text)]);
    let config = resolve("", &root).unwrap();
    assert!(config.strict && config.unsafe_fixes);
    assert_eq!(config.runtime, Some(Runtime::Trio));
    assert_eq!(config.cpu, Cpu::Process);
    assert_eq!(
        config.target_version.unwrap().to_string(),
        "Python 3.8, from target-version in asyncfix.toml"
    );
    assert_eq!(config.source, Some("asyncfix.toml".into()));

    let line = "--no-strict --no-unsafe-fixes --runtime anyio --cpu thread --target-version 3.11 --exclude b";
    let config = resolve(line, &root).unwrap();
    assert!(!config.strict && !config.unsafe_fixes);
    assert_eq!(config.runtime, Some(Runtime::Anyio));
    assert_eq!(config.cpu, Cpu::Thread);
    assert_eq!(
        config.target_version.unwrap().to_string(),
        "Python 3.11, from --target-version"
    );
    assert_eq!(config.exclude.len(), 2);

    let config = resolve("--isolated", &root).unwrap();
    assert!(!config.strict && config.source.is_none());
}

#[test]
fn select_starts_afresh_and_ignore_adds() {
    let (_keep, root) = tree(&[(
        "asyncfix.toml",
        "select = ['ASYNC']\nignore = ['ASYNC251']\n",
    )]);
    let wanted = |line| {
        let selection = resolve(line, &root).unwrap().selection;
        REGISTRY
            .iter()
            .filter(|(name, codes)| selection.selects(name, codes))
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
    };
    assert_eq!(wanted(""), ["blocking-http"]);
    assert_eq!(wanted("--ignore ASYNC210"), [""; 0]);
    assert_eq!(wanted("--select blocking-sleep"), ["blocking-sleep"]);
    assert_eq!(wanted("--select ALL"), ["blocking-sleep", "blocking-http"]);
}

#[test]
fn the_nearest_file_of_the_first_path() {
    let (_keep, root) = tree(&[
        ("pyproject.toml", "[tool.asyncfix]\nline-length = 99\n"),
        ("a/pyproject.toml", "[tool.other]\n"),
        ("a/deep/x.py", ""),
        ("b/asyncfix.toml", "line-length = 77\n"),
        ("b/pyproject.toml", "[tool.asyncfix]\nline-length = 66\n"),
        ("b/repo/.git", "gitdir: elsewhere\n"),
        ("b/repo/x.py", ""),
        ("c/broken/pyproject.toml", "not toml"),
    ]);
    let length = |line| resolve(line, &root).unwrap().line_length;
    assert_eq!(length("a/deep/x.py b"), Some(99));
    assert_eq!(length("a/deep"), Some(99));
    assert_eq!(length("b a"), Some(77));
    assert_eq!(
        length("b/repo/x.py"),
        None,
        "the search ends at the repository"
    );
    assert_eq!(length("b/new/missing.py"), Some(77));
    assert_eq!(
        length("c/broken"),
        Some(99),
        "a broken file of others is theirs"
    );
    assert_eq!(length("- --stdin-filename b/unsaved.py"), Some(77));
    assert_eq!(length("-"), Some(99));
    assert_eq!(
        resolve("a/deep/../../b", &root).unwrap().source,
        Some("b/asyncfix.toml".into())
    );
}

#[test]
fn the_named_file() {
    let (_keep, root) = tree(&[
        ("pyproject.toml", "[tool.asyncfix]\nline-length = 99\n"),
        ("ci/strict.toml", "line-length = 50\n"),
        ("ci/pyproject.toml", "[tool.other]\n"),
    ]);
    assert_eq!(
        resolve("--config ci/strict.toml", &root)
            .unwrap()
            .line_length,
        Some(50)
    );
    assert_eq!(
        refusal("--config ci/pyproject.toml", &root),
        "ci/pyproject.toml: has no table [tool.asyncfix]"
    );
    assert!(refusal("--config none.toml", &root).starts_with("none.toml: "));
}

#[test]
fn wrong_flags_and_files_are_refused() {
    let (_keep, root) = tree(&[
        ("sub/pyproject.toml", "[tool.asyncfix]\n\nstrict = 1\n"),
        ("bad/asyncfix.toml", "="),
    ]);
    assert!(
        refusal("--select blocking-slep", &root)
            .starts_with("--select: unknown transform or code `blocking-slep`; did")
    );
    assert!(refusal("--ignore X", &root).starts_with("--ignore: unknown"));
    assert_eq!(refusal("--select ,", &root), "--select: names nothing");
    assert!(
        refusal("--offload to_thread", &root)
            .starts_with("--offload: `to_thread` is not a dotted name")
    );
    assert!(refusal("--exclude [z-a]", &root).starts_with("--exclude: "));
    assert!(refusal("- x.py", &root).contains("standard input cannot be read with other paths"));
    assert!(refusal("x.py --stdin-filename x.py", &root).contains("give `-`"));
    assert_eq!(
        refusal("sub", &root),
        "sub/pyproject.toml:3:10: `strict` must be true or false, not a number"
    );
    assert!(refusal("bad", &root).starts_with("bad/asyncfix.toml:1:1: not valid TOML"));
}

#[test]
fn stdin_replaces_the_paths() {
    let (_keep, root) = tree(&[]);
    let config = resolve("-", &root).unwrap();
    assert!(config.paths.is_empty());
    assert_eq!(config.stdin, Some("<stdin>".into()));
}

#[test]
fn dotted_names() {
    assert!(is_dotted_name("hass.async_add_executor_job"));
    for wrong in ["", "a", ".a", "a.", "a..b", "a.1", "a b.c", "a.b()"] {
        assert!(!is_dotted_name(wrong), "{wrong}");
    }
}
