//! `transforms/native/README.md` says what the rows say.
//!
//! `ASYNCFIX_UPDATE=1 cargo test --test native` writes it anew.

use std::fmt::Write;
use std::path::Path;

use asyncfix::family::Family;
use asyncfix::transforms::native;

#[test]
fn the_table_says_what_the_rows_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("transforms/native/README.md");
    let wanted = table();
    if std::env::var_os("ASYNCFIX_UPDATE").is_some_and(|value| value != "0") {
        std::fs::write(&path, &wanted).expect("the table can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == wanted,
        "transforms/native/README.md is stale: run `ASYNCFIX_UPDATE=1 cargo test --test native`"
    );
}

#[test]
fn every_method_is_named_once() {
    for row in native::ALL.iter().copied().flatten() {
        let mut names: Vec<&str> = [row.awaited, row.plain, row.iterators].concat();
        names.push(row.close.0);
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{} names a method twice", row.class);
    }
}

fn codes(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| code(name)).collect();
    names.join(", ")
}

#[test]
fn every_member_of_a_family_is_named_once() {
    for class in families().flat_map(|row| row.classes) {
        let mut names: Vec<&str> = class.members.iter().map(|(name, _)| *name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{} names a member twice", class.name);
    }
}

fn families() -> impl Iterator<Item = &'static Family> {
    native::FAMILIES.iter().copied().flatten()
}

/// The table, as Markdown.
fn table() -> String {
    let mut text = String::from(
        "# Native rewrites\n\n\
         What becomes asynchronous itself, instead of moving to a thread. This page is written from the rows in this \
         folder.\n\n\
         ## In the same library\n\n\
         An object that lives in one coroutine, or that a class or a module holds for coroutines alone, becomes one of the \
         twin: its construction, every use, its end, in all files. Where a \
         thread is as good, `--prefer NAME` asks for the twin; what the last column names stays with a thread, and the \
         report says why.\n\n\
         | `--prefer` | from | to | stays the same | goes to a thread |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    for row in native::ALL.iter().copied().flatten() {
        writeln!(
            text,
            "| `{}` | `{}` | `{}` | {} | {} |",
            row.library, row.class, row.twin, row.preserved, row.refused
        )
        .expect("a string takes everything");
    }
    for row in families().filter(|row| !row.other) {
        writeln!(
            text,
            "| `{}` | `{}` | `{}` | {} | {} |",
            row.library, row.makers[0].name, row.makers[0].twin, row.preserved, row.refused
        )
        .expect("a string takes everything");
    }
    text.push_str(
        "\n## Processes\n\n\
         With `--prefer asyncio`, `trio` or `anyio`, the runtime of the coroutine runs its processes itself; as unsafe \
         fixes.\n\n\
         | `--prefer` | from | to | stays the same | goes to a thread |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    for row in native::PROCESSES {
        writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            row.runtime,
            codes(row.from),
            codes(row.to),
            row.preserved,
            row.refused
        )
        .expect("a string takes everything");
    }
    text.push_str(
        "\n## To another library\n\n\
         Only with `--prefer NAME`, and only as unsafe fixes: a function leaves the library with all that it does \
         with it or with nothing. The summary names the library when the project does not declare it.\n\n\
         | `--prefer` | from | to | stays the same | always different | goes to a thread |\n\
         | --- | --- | --- | --- | --- | --- |\n",
    );
    for row in families().filter(|row| row.other) {
        writeln!(
            text,
            "| `{}` | `{}` | `{}` | {} | {} | {} |",
            row.library, row.module, row.makers[0].twin, row.preserved, row.caution, row.refused
        )
        .expect("a string takes everything");
    }
    for row in native::MIGRATIONS.iter().copied().flatten() {
        writeln!(
            text,
            "| `{}` | `{}` | `{}` | {} | {} | {} |",
            row.library, row.module, row.client, row.preserved, row.caution, row.refused
        )
        .expect("a string takes everything");
        text.push_str(
            "\nIn `except` clauses:\n\n| caught before | caught after |\n| --- | --- |\n",
        );
        for caught in row.exceptions {
            let names: Vec<String> = caught.names.iter().map(|name| code(name)).collect();
            let mut becomes: Vec<String> = Vec::new();
            if caught.stays {
                becomes.extend(names.iter().cloned());
            }
            becomes.extend(caught.becomes.iter().map(|name| code(name)));
            if caught.decoding {
                becomes.push(format!(
                    "{} around `{}()`",
                    code(row.decodes.1),
                    row.decodes.0
                ));
            }
            writeln!(text, "| {} | {} |", names.join(", "), becomes.join(", "))
                .expect("a string takes everything");
        }
    }
    text
}

fn code(name: &str) -> String {
    format!("`{}`", name.strip_prefix("builtins.").unwrap_or(name))
}
