use super::*;

const CODES: &[&str] = &["ASYNC251", "ASYNC101"];

/// Comments found by looking for `#`: the cases hold none inside strings.
fn read(text: &str) -> Suppressions {
    let comments = text.lines().enumerate().filter_map(|(index, line)| {
        let at = line.find('#')?;
        Some((index + 1, &line[at..], line[..at].trim().is_empty()))
    });
    Suppressions::from_comments(comments, text)
}

fn silenced(text: &str, first: usize, last: usize) -> bool {
    read(text)
        .suppresses("blocking-sleep", CODES, first, last)
        .is_some()
}

/// Whether a comment at the end of its line silences that line.
fn at_end(comment: &str) -> bool {
    silenced(&format!("time.sleep(1)  {comment}\nx = 1\n"), 1, 1)
}

#[test]
fn noqa_as_ruff_reads_it() {
    for comment in [
        "# noqa",
        "#noqa",
        "# NOQA",
        "# noqa because of reasons",
        "# noqa: ASYNC251",
        "# noqa:ASYNC251",
        "# noqa : ASYNC251",
        "# noqa: E501,ASYNC251",
        "# noqa: E501, ASYNC251",
        "# noqa: E501 ASYNC251 this is fine",
        "# noqa: async251",
        "# noqa: ASYNC101",
        "# noqa: blocking-sleep",
        "# noqa:ASYNC251# x",
        "# type: ignore # noqa: ASYNC251",
        "# type: ignore[attr-defined]  # noqa",
        "# noqa: E501 # noqa: ASYNC251",
        "# a test waits here # noqa: ASYNC251",
        "# noqa: ASYNC251 - see #12",
    ] {
        assert!(at_end(comment), "{comment}");
    }
    for comment in [
        "# noqa: E501",
        "# noqa: ASYNC2",
        "# noqa: ASYNC2511",
        "# noqa:",
        "# noqa: some text",
        "# noqa: ASYNC251reason",
        "# noqa-ASYNC251",
        "# noqa; ASYNC251",
        "# noqa(ASYNC251)",
        "# noqaASYNC251",
        "# nonoqa",
        "# see noqa: ASYNC251",
        "# use `# noqa` here",
        "# write '# noqa: ASYNC251' here",
        "# noqa: blocking-http",
        "# noqa: é",
        "#",
        "# noq",
        "",
    ] {
        assert!(!at_end(comment), "{comment}");
    }
}

#[test]
fn line_directives_of_ruff() {
    for comment in [
        "# ruff: ignore[ASYNC251]",
        "# ruff:ignore[E501,ASYNC251]",
        "# ruff: ignore[ASYNC251 ] reason",
        "# x # ruff: ignore[ASYNC251]",
        "# ruff: ignore[blocking-sleep]",
    ] {
        assert!(at_end(comment), "{comment}");
    }
    for comment in [
        "# ruff: ignore",
        "# ruff: ignore[]",
        "# ruff: ignore[ASYNC251",
        "# ruff: ignore[E501]",
        "# ruff: ignored[ASYNC251]",
        "# ruff: noqa",
        "# ruff: noqa: ASYNC251",
        "# flake8: noqa",
        "# flake8: ignore[ASYNC251]",
        "# ruff: file-ignore[ASYNC251]",
        "# ruff: disable[ASYNC251]",
    ] {
        assert!(!at_end(comment), "{comment}");
    }
}

#[test]
fn own_directives() {
    for comment in [
        "# asyncfix: ignore",
        "# asyncfix:ignore",
        "# asyncfix: ignore it is a test",
        "# asyncfix: ignore[blocking-sleep]",
        "# asyncfix: ignore[blocking-http, ASYNC251] the process exits anyway",
        "# type: ignore # asyncfix: ignore",
        "# asyncfix: ignore-file",
    ] {
        assert!(at_end(comment), "{comment}");
        assert_eq!(read(&format!("x {comment}")).mistakes(), [], "{comment}");
    }
    assert!(!at_end("# asyncfix: ignore[blocking-http]"));
    assert!(!at_end("# tell asyncfix: ignore this"));
    for (comment, mistake) in [
        (
            "# asyncfix: ignore[",
            "`# asyncfix: ignore[` needs names, and a `]` behind them",
        ),
        (
            "# asyncfix: ignore[ , ]",
            "`# asyncfix: ignore[` needs names, and a `]` behind them",
        ),
        (
            "# asyncfix: off",
            "`# asyncfix: off` is no directive; there are `ignore` and `ignore-file`",
        ),
        (
            "# asyncfix: ignored[x]",
            "`# asyncfix: ignored` is no directive; there are `ignore` and `ignore-file`",
        ),
    ] {
        assert!(!at_end(comment), "{comment}");
        assert_eq!(
            read(&format!("\nx {comment}")).mistakes(),
            [(2, mistake.to_owned())]
        );
    }
}

#[test]
fn a_directive_on_any_line_of_the_statement_counts() {
    let text = "f(\n    a,  # noqa\n    time.sleep(1),\n)  # asyncfix: ignore\nx = 1\n";
    assert!(silenced(text, 1, 2));
    assert!(!silenced(text, 3, 3));
    assert!(silenced(text, 3, 4));
    assert!(!silenced(text, 5, 9));
}

#[test]
fn on_a_line_of_its_own_the_next_line_of_code_is_meant() {
    for directive in [
        "# asyncfix: ignore[blocking-sleep] why",
        "# ruff: ignore[ASYNC251]",
        "# x: y # noqa",
    ] {
        let next = !directive.contains("noqa");
        let text = format!("a\n{directive}\n\n# more\n\ntime.sleep(1)\ntime.sleep(2)\n");
        assert_eq!(silenced(&text, 6, 6), next, "{directive}");
        assert!(
            !silenced(&text, 7, 7) && !silenced(&text, 1, 1),
            "{directive}"
        );
        let windows = text.replace('\n', "\r\n");
        assert_eq!(silenced(&windows, 6, 6), next, "{directive}");
    }
    assert!(silenced(
        "f(\n    # asyncfix: ignore\n    time.sleep(1),\n)\n",
        3,
        3
    ));
    assert!(
        !silenced("# prose # ruff: ignore[ASYNC251]\ntime.sleep(1)\n", 2, 2),
        "as ruff has it"
    );
    assert!(silenced(
        "# pylint: disable=x # asyncfix: ignore\ntime.sleep(1)\n",
        2,
        2
    ));
    assert!(silenced("# noqa # asyncfix: ignore\ntime.sleep(1)\n", 2, 2));
    assert!(
        !silenced("x = 1\n# asyncfix: ignore", 1, 1),
        "nothing below"
    );
    assert!(!silenced("# noqa\ntime.sleep(1)\n", 2, 2));
}

#[test]
fn directives_for_the_file() {
    for comment in [
        "# ruff: noqa",
        "# ruff: NOQA",
        "# ruff: noqa: ASYNC251 reason",
        "# x # ruff: noqa",
        "# flake8: noqa",
        "# flake8: noqa: ASYNC251",
        "# ruff: file-ignore[ASYNC251]",
        "# asyncfix: ignore-file",
        "# asyncfix: ignore-file[blocking-sleep] generated",
    ] {
        assert!(
            silenced(&format!("time.sleep(1)\n    {comment}\n"), 1, 1),
            "{comment}"
        );
    }
    for comment in [
        "# ruff: noqa: E501",
        "# flake8: noqa: E501",
        "# asyncfix: ignore-file[blocking-http]",
        "# ruff: noq",
    ] {
        assert!(
            !silenced(&format!("{comment}\ntime.sleep(1)\n"), 2, 2),
            "{comment}"
        );
    }
}

#[test]
fn ranges_end_where_they_are_closed_or_with_the_block() {
    let text = "\
# ruff: disable[ASYNC251]
a
# ruff: enable[ASYNC101]
b
# ruff: enable[ASYNC251]
c
def f():
    # ruff: disable[ASYNC251]
    d
      # ruff: enable[E501]
e
# ruff: disable[ASYNC101]
g
";
    for (line, expected) in [
        (2, true),
        (4, true),
        (6, false),
        (9, true),
        (11, false),
        (13, true),
        (99, true),
    ] {
        assert_eq!(silenced(text, line, line), expected, "line {line}");
    }
}

#[test]
fn the_report_can_say_which_directive_it_was() {
    let suppressions = read("a\nf()  # asyncfix: ignore[blocking-sleep, x] - a test, see #12\n");
    let found = suppressions
        .suppresses("blocking-sleep", &[], 2, 2)
        .unwrap();
    assert_eq!((found.line, found.directive), (2, "# asyncfix: ignore"));
    assert_eq!(
        found.names.as_deref(),
        Some(["blocking-sleep".to_owned(), "x".to_owned()].as_slice())
    );
    assert_eq!(found.reason.as_deref(), Some("a test, see #12"));
    let both = read("f()  # asyncfix: ignore[a] # noqa\n");
    assert_eq!(both.suppresses("a", &[], 1, 1).unwrap().reason, None);
    assert_eq!(both.suppresses("b", &[], 1, 1).unwrap().directive, "# noqa");
    assert_eq!(both.iter().count(), 2);
}
