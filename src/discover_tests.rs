use std::os::unix::fs::symlink;

use super::*;

fn tree(files: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in files {
        put(folder.path(), name, "");
    }
    folder
}

fn put(root: &Path, name: &str, text: &str) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn options() -> Options {
    Options {
        exclude: Vec::new(),
        respect_gitignore: true,
        threads: None,
    }
}

/// The files found, relative to `root`, joined by blanks.
fn found(root: &Path, paths: &[&str], options: &Options) -> String {
    let paths: Vec<PathBuf> = paths.iter().map(|path| root.join(path)).collect();
    let discovered = discover(&paths, options);
    assert_eq!(discovered.errors, []);
    let names = discovered
        .files
        .iter()
        .map(|file| file.path.strip_prefix(root).unwrap().to_str().unwrap());
    names.collect::<Vec<_>>().join(" ")
}

#[test]
fn folders_give_python_files_in_order() {
    let tree = tree(&[
        "b.py",
        "a/z.py",
        "a/c.pyi",
        "a/readme.md",
        "a-b/x.py",
        "script",
        "Makefile.pyc",
    ]);
    assert_eq!(
        found(tree.path(), [""].as_slice(), &options()),
        "a/c.pyi a/z.py a-b/x.py b.py"
    );
    let stub = discover(&[tree.path().join("a")], &options())
        .files
        .remove(0);
    assert_eq!(stub.kind, FileKind::Stub);
}

#[test]
fn what_is_not_source_is_left_out() {
    let tree = tree(&[
        "a.py",
        ".hidden.py",
        ".tox/a.py",
        ".venv/a.py",
        ".git/hooks/a.py",
        "node_modules/m/a.py",
        "pkg/__pycache__/a.py",
        "lib/site-packages/x/a.py",
        "build/lib/a.py",
        "dist/a.py",
        "venv/a.py",
        "my.egg-info/a.py",
        "custom_env/pyvenv.cfg",
        "custom_env/lib/a.py",
        "pkg/build/__init__.py",
        "pkg/venv/__init__.py",
        "pkg/build_tools/a.py",
    ]);
    assert_eq!(
        found(tree.path(), &[""], &options()),
        "a.py pkg/build/__init__.py pkg/build_tools/a.py pkg/venv/__init__.py"
    );
    assert_eq!(
        found(tree.path(), &["build"], &options()),
        "build/lib/a.py",
        "what was given is looked at"
    );
    assert_eq!(
        found(tree.path(), &["custom_env"], &options()),
        "custom_env/lib/a.py"
    );
    assert_eq!(found(tree.path(), &[".venv"], &options()), ".venv/a.py");
}

#[test]
fn ignore_rules_count_also_outside_of_a_repository() {
    let tree = tree(&["a.py", "gen/b.py", "sub/c.py", "sub/d_pb2.py"]);
    put(tree.path(), ".gitignore", "/gen/\n");
    put(tree.path(), "sub/.gitignore", "*_pb2.py\n");
    assert_eq!(found(tree.path(), &[""], &options()), "a.py sub/c.py");
    assert_eq!(found(tree.path(), &["sub"], &options()), "sub/c.py");
    assert_eq!(
        found(tree.path(), &["sub/d_pb2.py"], &options()),
        "sub/d_pb2.py",
        "a given file is always taken"
    );
    let all = Options {
        respect_gitignore: false,
        ..options()
    };
    assert_eq!(
        found(tree.path(), &[""], &all),
        "a.py gen/b.py sub/c.py sub/d_pb2.py"
    );
}

#[test]
fn globs_are_those_of_gitignore() {
    let tree = tree(&[
        "a.py",
        "tests/b.py",
        "pkg/tests/c.py",
        "pkg/d_pb2.py",
        "pkg/e.py",
    ]);
    let without = |folder: &str, globs: &[&str]| {
        let globs: Vec<String> = globs.iter().map(ToString::to_string).collect();
        let exclude = vec![Exclude::new(&tree.path().join(folder), &globs).unwrap()];
        found(
            tree.path(),
            &[""],
            &Options {
                exclude,
                ..options()
            },
        )
    };
    assert_eq!(without("", &["tests"]), "a.py pkg/d_pb2.py pkg/e.py");
    assert_eq!(
        without("", &["/tests", "*_pb2.py"]),
        "a.py pkg/e.py pkg/tests/c.py"
    );
    assert_eq!(without("", &["pkg/"]), "a.py tests/b.py");
    assert_eq!(
        without("pkg", &["/e.py"]),
        "a.py pkg/d_pb2.py pkg/tests/c.py tests/b.py"
    );
    assert_eq!(without("", &["*.py", "!a.py"]), "a.py");
    assert!(Exclude::check("[z-a]").is_err());
    assert!(Exclude::check("a/**/b").is_ok());
}

#[test]
fn a_file_is_found_once() {
    let tree = tree(&["a.py", "sub/b.py", "run"]);
    symlink(tree.path().join("a.py"), tree.path().join("link.py")).unwrap();
    let same = ["", "a.py", "sub", "sub/../a.py", "link.py", "run", "run"];
    assert_eq!(found(tree.path(), &same, &options()), "a.py run sub/b.py");
    assert_eq!(
        found(tree.path(), &["link.py", "a.py"], &options()),
        "link.py",
        "the first name given stays"
    );
}

#[test]
fn links_are_followed_only_when_given() {
    let tree = tree(&["real/a.py", "real/sub/b.py"]);
    symlink(tree.path().join("real"), tree.path().join("link")).unwrap();
    symlink(tree.path().join("real"), tree.path().join("real/sub/loop")).unwrap();
    symlink("nowhere", tree.path().join("real/dangling.py")).unwrap();
    assert_eq!(
        found(tree.path(), &[""], &options()),
        "real/a.py real/sub/b.py"
    );
    assert_eq!(
        found(tree.path(), &["link"], &options()),
        "link/a.py link/sub/b.py"
    );
    assert_eq!(
        found(tree.path(), &["real", "link"], &options()),
        "real/a.py real/sub/b.py"
    );
}

#[test]
fn missing_paths_are_named_and_the_run_goes_on() {
    let tree = tree(&["a.py"]);
    let missing = tree.path().join("missing");
    symlink(&missing, tree.path().join("dangling.py")).unwrap();
    let paths = [
        tree.path().join("dangling.py"),
        tree.path().join("a.py"),
        missing.clone(),
        missing.clone(),
    ];
    let discovered = discover(&paths, &options());
    assert_eq!(discovered.files.len(), 1);
    let reason = "no such file or folder".to_owned();
    assert_eq!(
        discovered.errors,
        [
            (tree.path().join("dangling.py"), reason.clone()),
            (missing, reason)
        ]
    );
}

#[test]
fn unreadable_folders_are_named() {
    use std::os::unix::fs::PermissionsExt;
    let tree = tree(&["a.py", "locked/b.py"]);
    let locked = tree.path().join("locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser reads everything.
    let superuser = fs::read_dir(&locked).is_ok();
    let discovered = discover(&[tree.path().to_path_buf()], &options());
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    if !superuser {
        assert_eq!(
            discovered.errors,
            [(locked, "permission denied".to_owned())]
        );
        assert_eq!(discovered.files.len(), 1);
    }
}

#[test]
fn a_dot_does_not_show() {
    assert_eq!(without_dot(Path::new("./a/b.py")), Path::new("a/b.py"));
    assert_eq!(without_dot(Path::new("../a.py")), Path::new("../a.py"));
    assert_eq!(without_dot(Path::new("/a.py")), Path::new("/a.py"));
    assert_eq!(without_dot(Path::new(".")), Path::new("."));
}

#[test]
fn names_are_relative_to_the_repository() {
    let tree = tree(&[
        "repo/.git/HEAD",
        "repo/src/a.py",
        "repo/inner/.git",
        "repo/inner/b.py",
        "plain/c.py",
    ]);
    let root = tree.path().canonicalize().unwrap();
    let shown = |name: &str| {
        let path = tree.path().join(name);
        let name = display_path(&path, &display_root(&path));
        if let Ok(path) = path.canonicalize() {
            assert_eq!(Names::default().of(&path), name);
        }
        name
    };
    assert_eq!(shown("repo/src/a.py"), "src/a.py");
    assert_eq!(shown("repo/src/../src/a.py"), "src/a.py");
    assert_eq!(shown("repo/src/new/unsaved.py"), "src/new/unsaved.py");
    assert_eq!(
        shown("repo/inner/b.py"),
        "b.py",
        "a submodule is a repository"
    );
    assert_eq!(
        display_root(&tree.path().join("repo/src/a.py")),
        root.join("repo")
    );
    symlink(tree.path().join("repo/src"), tree.path().join("link")).unwrap();
    assert_eq!(shown("link/a.py"), "src/a.py");
}

#[test]
fn names_outside_of_the_root_stay_as_given() {
    let tree = tree(&["c.py"]);
    let path = tree.path().join("c.py");
    assert_eq!(
        display_path(&path, Path::new("/somewhere/else")),
        path.to_str().unwrap()
    );
    assert_eq!(
        display_path(Path::new("../x/y.py"), Path::new("/somewhere/else")),
        "../x/y.py"
    );
    assert_eq!(
        display_path(Path::new("./y.py"), Path::new("/somewhere/else")),
        "y.py"
    );
}

#[test]
fn hundreds_of_files_come_in_the_same_order_on_any_number_of_threads() {
    let names: Vec<String> = (0..300).map(|i| format!("d{}/m{i}.py", i % 17)).collect();
    let tree = tree(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let on = |threads| {
        found(
            tree.path(),
            &[""],
            &Options {
                threads: NonZeroUsize::new(threads),
                ..options()
            },
        )
    };
    assert_eq!(on(1), on(4));
    assert_eq!(on(1).split(' ').count(), 300);
}
