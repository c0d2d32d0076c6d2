use super::*;

const REGISTRY: Registry<'static> = &[
    ("blocking-sleep", &["ASYNC251"]),
    ("blocking-http", &["ASYNC210"]),
];

fn asyncfix_toml(text: &str) -> Result<FileConfig, ConfigError> {
    read(
        text,
        Path::new("asyncfix.toml"),
        Path::new("/project"),
        REGISTRY,
    )
    .map(Option::unwrap)
}

fn refusal(text: &str) -> String {
    asyncfix_toml(text).expect_err(text).to_string()
}

#[test]
fn every_key() {
    let config = asyncfix_toml(
        r#"
        target-version = "py39"
        runtime = "trio"
        offload = "pkg.threads.run"
        cpu = "process"
        select = ["ASYNC2", "blocking-http"]
        ignore = ["ASYNC251"]
        exclude = ["vendored/", "*_pb2.py"]
        strict = true
        unsafe-fixes = false
        line-length = 1_00
        respect-gitignore = false
        cache-dir = "kept"
        pure = ["pkg.parse_*"]

        [blocking]
        requests.get = "http"
        "pkg.db.*" = { kind = "database", weight = "medium" }
        "pkg.nap" = { kind = "sleep", strategy = "native", native = "pkg.anap" }
        "pkg.parse" = { kind = "cpu", strategy = "process" }
        "#,
    )
    .unwrap();
    assert_eq!(config.target_version, Some((3, 9)));
    assert_eq!(config.runtime, Some(Runtime::Trio));
    assert_eq!(config.offload.as_deref(), Some("pkg.threads.run"));
    assert_eq!(config.cpu, Some(Cpu::Process));
    assert_eq!(config.select.len(), 2);
    assert_eq!(config.ignore, [Selector::Code("ASYNC251".into())]);
    assert!(config.exclude.is_some());
    assert_eq!(
        (config.strict, config.unsafe_fixes),
        (Some(true), Some(false))
    );
    assert_eq!(
        (config.line_length, config.respect_gitignore),
        (Some(100), Some(false))
    );
    assert!(
        config
            .cache_dir
            .is_some_and(|folder| folder.ends_with("kept"))
    );
    let rules: Vec<_> = config
        .rules
        .blocking
        .iter()
        .map(|rule| (rule.pattern.as_str(), rule.kind, rule.weight))
        .collect();
    assert_eq!(
        rules,
        [
            ("pkg.db.*", Kind::Database, Some(Weight::Medium)),
            ("pkg.nap", Kind::Sleep, None),
            ("pkg.parse", Kind::Cpu, None),
            ("requests.get", Kind::Http, None)
        ]
    );
    assert_eq!(
        config.rules.blocking[1].strategy,
        RuleStrategy::Native("pkg.anap".into())
    );
    assert_eq!(config.rules.blocking[2].strategy, RuleStrategy::Process);
    assert_eq!(config.rules.pure.len(), 1);
}

#[test]
fn rules_may_have_dotted_keys_and_headers() {
    let config = asyncfix_toml(
        "blocking.a.b.c = 'http'\nblocking.a.d.kind = 'file'\n[blocking.x.y]\nkind = 'cpu'\n",
    )
    .unwrap();
    let names: Vec<_> = config
        .rules
        .blocking
        .iter()
        .map(|rule| rule.pattern.as_str())
        .collect();
    assert_eq!(names, ["a.b.c", "a.d", "x.y"]);
}

#[test]
fn only_the_own_table_of_a_pyproject_is_read() {
    let pyproject = |text| {
        read(
            text,
            Path::new("pyproject.toml"),
            Path::new("/project"),
            REGISTRY,
        )
    };
    assert!(
        pyproject("[tool.ruff]\nfrobnicate = 1\n")
            .unwrap()
            .is_none()
    );
    assert_eq!(
        pyproject("[tool.asyncfix]\nstrict = true\n")
            .unwrap()
            .unwrap()
            .strict,
        Some(true)
    );
    assert_eq!(
        pyproject("[project]\nname = 'x'\n\n[tool.asyncfix]\nstrikt = true\n")
            .unwrap_err()
            .to_string(),
        "pyproject.toml:5:1: unknown key `strikt`; did you mean `strict`?\nvalid are target-version, runtime, offload, cpu, prefer, \
         select, ignore, exclude, strict, unsafe-fixes, line-length, respect-gitignore, cache-dir, blocking, pure"
    );
    assert_eq!(
        pyproject("[tool]\nasyncfix = 3\n").unwrap_err().to_string(),
        "pyproject.toml:2:12: `tool.asyncfix` must be a table, not a number"
    );
}

#[test]
fn wrong_values_are_named_with_their_place() {
    for (text, expected) in [
        (
            "strict = 'yes'",
            "asyncfix.toml:1:10: `strict` must be true or false, not a string",
        ),
        (
            "\nselect = 'a'",
            "asyncfix.toml:2:10: `select` must be a list of strings, not a string",
        ),
        (
            "select = ['ASYNC251', 3]",
            "asyncfix.toml:1:23: `select` must be a string, not a number",
        ),
        (
            "ignore = ['blocking-htp']",
            "asyncfix.toml:1:11: `ignore`: unknown transform or code `blocking-htp`; did you mean",
        ),
        (
            "target-version = 3.9",
            "asyncfix.toml:1:18: `target-version` must be a string, not a number",
        ),
        (
            "target-version = '3'",
            "asyncfix.toml:1:18: `target-version`: `3` is not a Python version",
        ),
        (
            "runtime = 'curio'",
            "asyncfix.toml:1:11: `runtime`: there is no `curio`\nvalid are asyncio, trio, anyio",
        ),
        (
            "runtime = 'asincio'",
            "asyncfix.toml:1:11: `runtime`: there is no `asincio`; did you mean `asyncio`?",
        ),
        (
            "offload = 'to_thread'",
            "asyncfix.toml:1:11: `offload`: `to_thread` is not a dotted name",
        ),
        (
            "line-length = 0",
            "asyncfix.toml:1:15: `line-length`: a line has 1 to 320 columns",
        ),
        (
            "line-length = -4",
            "asyncfix.toml:1:15: `line-length`: a line has 1 to 320 columns",
        ),
        (
            "line-length = 1.5",
            "asyncfix.toml:1:15: `line-length` must be a number",
        ),
        (
            "exclude = ['a', '[z-a]']",
            "asyncfix.toml:1:17: `exclude`: ",
        ),
        (
            "blocking = 3",
            "asyncfix.toml:1:12: `blocking` must be a table, not a number",
        ),
        (
            "pure = ['a b']",
            "asyncfix.toml:1:9: `pure`: `a b` is not a dotted name",
        ),
        (
            "[blocking]\nx = 'htp'",
            "asyncfix.toml:2:5: `blocking.x`: there is no `htp`; did you mean `http`?",
        ),
        (
            "[blocking]\nx = ['http']",
            "asyncfix.toml:2:5: `blocking.x` must be a kind or a table, not a list",
        ),
        (
            "[blocking]\n'a b' = 'http'",
            "asyncfix.toml:2:1: `blocking`: `a b` is not a dotted name",
        ),
        (
            "[blocking]\nx = { kimd = 'http' }",
            "asyncfix.toml:2:7: unknown key `kimd` in `blocking.x`; did you mean `kind`?",
        ),
        (
            "[blocking]\nx = { weight = 'light' }",
            "asyncfix.toml:2:5: `blocking.x` needs a `kind`, one of sleep, http",
        ),
        (
            "[blocking.x]\n",
            "asyncfix.toml:1:1: `blocking.x` needs a `kind`",
        ),
        (
            "[blocking]\nx = { kind = 'http', strategy = 'native' }",
            "asyncfix.toml:2:33: `blocking.x`: strategy \"native\" needs `native",
        ),
        (
            "[blocking]\nx = { kind = 'http', strategy = 'thread', native = 'a.b' }",
            "asyncfix.toml:2:33: `blocking.x`: strategy \"thread\" contradicts `native`",
        ),
        (
            "[blocking]\nx = { kind = 'cpu', strategy = 'process', native = 'a.b' }",
            "asyncfix.toml:2:32: `blocking.x`: strategy \"process\" contradicts `native`",
        ),
        ("cpu = 'gpu'", "asyncfix.toml:1:7: `cpu`: "),
        ("strict = ", "asyncfix.toml:1:"),
        (
            "strict = true\nstrict = true",
            "asyncfix.toml:2:1: not valid TOML: duplicate key",
        ),
        ("# é\nd = 'é' x", "asyncfix.toml:2:"),
    ] {
        let message = refusal(text);
        assert!(
            message.starts_with(expected),
            "{text}\n gave {message}\n not {expected}"
        );
    }
}

#[test]
fn columns_count_characters() {
    assert!(refusal("pure = ['é', 3]").starts_with("asyncfix.toml:1:14: "));
}
