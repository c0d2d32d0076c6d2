//! Temporary folders that the coroutine removes when it is cancelled at the new await, while the thread still works in them.
//!
//! ```python
//! with TemporaryDirectory() as name:
//!     await report("unpacking")
//!     unpack(archive, name)
//!     await report("done")
//! ```
//!
//! The thread goes on. What it makes while the folder is removed ends the removal with an `OSError`, which takes the place of
//! the `CancelledError`, and the rest of the folder stays. With trio and anyio the coroutine waits for its thread.

use super::walks::catches;
use super::*;
use crate::semantic::bound_names;

/// Methods and functions that only look.
pub(super) const READS: &[&str] = &[
    "__enter__",
    "__exit__",
    "__iter__",
    "__next__",
    "close",
    "exists",
    "getsize",
    "glob",
    "is_dir",
    "is_file",
    "isdir",
    "isfile",
    "iterdir",
    "listdir",
    "load",
    "open",
    "read",
    "read_bytes",
    "read_text",
    "readline",
    "readlines",
    "rglob",
    "scandir",
    "seek",
    "stat",
    "tell",
    "walk",
];

/// First words of helpers that only look.
pub(super) const LOOKING: &[&str] = &[
    "check", "collect", "count", "detect", "encode", "find", "get", "guess", "has", "hash",
    "inspect", "is", "list", "load", "parse", "read", "scan", "search", "validate", "verify",
];

/// Functions that remove a folder with what is in it.
const REMOVES: &[&str] = &["rmtree", "shutil.rmtree"];

/// A folder, by the names that lead to it, and the line of what removes it.
struct Folder {
    names: Vec<String>,
    line: usize,
}

/// What removes the folder in which the thread works, as a sentence.
pub(super) fn removed_meanwhile(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let removes = ["TemporaryDirectory", "rmtree"]
        .iter()
        .any(|name| pass.source.mentions(name));
    let waits = crate::strategy::runtime(pass).is_ok_and(|runtime| runtime != Runtime::Asyncio);
    if !removes || waits || only_reads(pass, finding, place) {
        return None;
    }
    let own = around(pass, function, place.range);
    let mut folders = own.into_iter().chain(handed(pass, function));
    let folder = folders.find(|folder| {
        let names = derived(function, &folder.names, place.start());
        mentions(function, &names, place.range)
    })?;
    Some(format!(
        "a cancelled task removes `{}` (line {}) while the thread still works in it",
        folder.names[0], folder.line
    ))
}

/// Whether what moves changes nothing in a folder.
fn only_reads(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> bool {
    let moved = pass.findings_in(place.range).chain([finding]);
    let mut looks = moved.map(|moved| {
        let name = if moved.helper.is_some() {
            &moved.callee
        } else {
            &moved.leaf.name
        };
        let last = name.rsplit('.').next().unwrap_or(name);
        let word = last.trim_start_matches('_').split('_').next();
        let reads = READS.contains(&last)
            || moved.helper.is_some()
                && (word.is_some_and(|word| LOOKING.contains(&word))
                    || last.ends_with("_matches")
                    // A constructor.
                    || last.starts_with(|first: char| first.is_uppercase()));
        match moved.leaf.blocking.kind {
            // What takes no time meets the removal as seldom as nothing.
            Kind::Metadata => reads || moved.helper.is_none(),
            Kind::File => reads,
            // What is sent is only read.
            Kind::Http => moved.helper.is_none(),
            Kind::Subprocess | Kind::Network | Kind::Sdk => false,
            _ => true,
        }
    });
    looks.all(|looks| looks)
}

/// The folders that a function removes when it is left at a range.
fn around(pass: &Pass<'_>, function: &ast::StmtFunctionDef, range: TextRange) -> Vec<Folder> {
    let is_in = |block: &[Stmt]| block.iter().any(|stmt| stmt.range().contains_range(range));
    let mut found = Vec::new();
    scan::each_stmt(&function.body, |stmt| match stmt {
        Stmt::With(with) if is_in(&with.body) => {
            for item in &with.items {
                if let Expr::Call(call) = &item.context_expr
                    && let Some(target) = &item.optional_vars
                    && pass.callee(call).as_deref() == Some("tempfile.TemporaryDirectory")
                    && !is_true(call, "ignore_cleanup_errors")
                {
                    let mut names = Vec::new();
                    scan::each_name(target, |name| names.push(name.to_owned()));
                    if !names.is_empty() {
                        let line = pass.source.line(with.start());
                        found.push(Folder { names, line });
                    }
                }
            }
        }
        Stmt::Try(statement) if is_in(&statement.body) => {
            scan::each_expr(&statement.finalbody, false, |expr| {
                if !catches(pass, &statement.finalbody, expr.range()) {
                    found.extend(removal(pass, expr));
                }
            });
        }
        _ => {}
    });
    found
}

/// `shutil.rmtree(folder)`, `await asyncio.to_thread(shutil.rmtree, folder)`
fn removal(pass: &Pass<'_>, expr: &Expr) -> Option<Folder> {
    let call = expr.as_call_expr()?;
    let is_removal =
        |expr: &Expr| scan::dotted(expr).is_some_and(|path| REMOVES.contains(&path.as_str()));
    let mut arguments = call.arguments.args.iter();
    if !is_removal(&call.func) && !arguments.by_ref().any(is_removal) {
        return None;
    }
    let quiet = is_true(call, "ignore_errors")
        || call
            .arguments
            .args
            .get(1)
            .is_some_and(|second| second.as_boolean_literal_expr().is_some_and(|it| it.value))
        || ["onerror", "onexc"]
            .iter()
            .any(|name| call.arguments.find_keyword(name).is_some());
    let name = scan::dotted(arguments.next()?).filter(|_| !quiet)?;
    Some(Folder {
        names: vec![name],
        line: pass.source.line(expr.start()),
    })
}

fn is_true(call: &ast::ExprCall, keyword: &str) -> bool {
    let given = call.arguments.find_keyword(keyword);
    given.is_some_and(|given| {
        let literal = given.value.as_boolean_literal_expr();
        literal.is_some_and(|literal| literal.value)
    })
}

/// The folders that other coroutines of the file hand over, under the names of the parameters.
fn handed(pass: &Pass<'_>, function: &ast::StmtFunctionDef) -> Vec<Folder> {
    let mut found = Vec::new();
    for caller in pass.functions_with(&[&function.name]) {
        if !caller.is_async || caller.range() == function.range() {
            continue;
        }
        scan::each_expr(&caller.body, false, |expr| {
            let Expr::Call(call) = expr else {
                return;
            };
            let skipped = match &*call.func {
                Expr::Name(name) if name.id == function.name.id => 0,
                Expr::Attribute(method) if method.attr.id == function.name.id => 1,
                _ => return,
            };
            for folder in around(pass, caller, call.range()) {
                let names = derived(caller, &folder.names, call.start());
                let positional = call.arguments.args.iter().enumerate();
                let mut given = positional.filter_map(|(position, argument)| {
                    let parameter = function.parameters.iter().nth(position + skipped)?;
                    Some((parameter.name().to_string(), argument))
                });
                let by_name = call.arguments.keywords.iter().filter_map(|keyword| {
                    Some((keyword.arg.as_ref()?.to_string(), &keyword.value))
                });
                let reaches =
                    |argument: &Expr| names.iter().any(|name| scan::expr_reads(argument, name));
                let parameter = given
                    .find(|(_, argument)| reaches(argument))
                    .or_else(|| by_name.clone().find(|(_, argument)| reaches(argument)));
                if let Some((parameter, _)) = parameter {
                    found.push(Folder {
                        names: vec![parameter],
                        line: folder.line,
                    });
                }
            }
        });
    }
    found
}

/// The names, with those that are made of them before a position: `target = Path(folder) / "out"`.
pub(super) fn derived(
    function: &ast::StmtFunctionDef,
    names: &[String],
    before: TextSize,
) -> Vec<String> {
    let mut known = names.to_vec();
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Assign(assign) = stmt
            && assign.end() <= before
            && known
                .iter()
                .any(|name| scan::expr_reads(&assign.value, name))
        {
            known.extend(bound_names(std::slice::from_ref(stmt)));
        }
    });
    known
}

/// Whether what moves reads one of the names.
fn mentions(function: &ast::StmtFunctionDef, names: &[String], range: TextRange) -> bool {
    let mut found = false;
    scan::each_expr(&function.body, true, |expr| {
        found |= range.contains_range(expr.range())
            && scan::dotted(expr).is_some_and(|path| names.contains(&path));
    });
    found
}
