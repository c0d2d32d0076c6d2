//! Files that the coroutine removes when it is cancelled at the new await, before the thread has made them.
//!
//! ```python
//! target = Path("bundle.zip")
//! try:
//!     pack(folder, target)
//!     await send(target)
//! finally:
//!     target.unlink(missing_ok=True)
//! ```
//!
//! The thread goes on, makes the file, and nobody removes it any more. With trio and anyio the coroutine waits for its thread.

use super::folders::{LOOKING, READS, derived};
use super::window::clean_up;
use super::*;

/// Methods and functions that take a file away.
const REMOVES: &[&str] = &["remove", "removedirs", "rmdir", "unlink"];

/// Modules of such functions.
const MODULES: &[&str] = &["aiofiles.os", "aios", "os"];

/// What removes the file that the thread makes, as a sentence.
pub(super) fn removed_too_soon(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if !["unlink", "remove", "rmdir"]
        .iter()
        .any(|name| pass.source.mentions(name))
        || crate::strategy::runtime(pass).is_ok_and(|runtime| runtime != Runtime::Asyncio)
        || only_looks(pass, finding, place)
    {
        return None;
    }
    place.enclosing().find_map(|(node, below)| {
        let AnyNodeRef::StmtTry(statement) = node else {
            return None;
        };
        if below.start() >= statement.body.last()?.end() {
            return None;
        }
        clean_up(pass, statement).find_map(|block| {
            let mut removed = removed_in(block).into_iter();
            let file = removed.find(|file| is_made_here(function, file, place.range))?;
            Some(format!(
                "a cancelled task removes `{file}` (line {}) while the thread may still make it",
                pass.source.line(block.first()?.start())
            ))
        })
    })
}

/// Whether what moves makes no files.
fn only_looks(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> bool {
    let mut moved = pass.findings_in(place.range).chain([finding]);
    moved.all(|moved| {
        let helper = moved.helper.is_some();
        let name = if helper {
            &moved.callee
        } else {
            &moved.leaf.name
        };
        let last = name.rsplit('.').next().unwrap_or(name);
        let word = last.trim_start_matches('_').split('_').next();
        if helper {
            READS.contains(&last) || word.is_some_and(|word| LOOKING.contains(&word))
        } else {
            match moved.leaf.blocking.kind {
                Kind::File => READS.contains(&last) && last != "open",
                Kind::Subprocess | Kind::Network | Kind::Sdk => false,
                _ => true,
            }
        }
    })
}

/// The files that a block removes, as they are written there: `os.remove(wav)`, `target.unlink()`,
/// `for path in (first, second): os.remove(path)`.
fn removed_in(block: &[Stmt]) -> Vec<String> {
    let mut removed = Vec::new();
    scan::each_expr(block, true, |expr| {
        let Expr::Call(call) = expr else {
            return;
        };
        let mut arguments = call.arguments.args.iter();
        // `await asyncio.to_thread(os.remove, wav)`
        let called = std::iter::once(&*call.func).chain(arguments.clone().take(1));
        let Some((position, (object, method))) = called.enumerate().find_map(|(position, it)| {
            let (object, method) = match it {
                Expr::Attribute(method) => (Some(&*method.value), &method.attr.id),
                Expr::Name(name) => (None, &name.id),
                _ => return None,
            };
            REMOVES
                .contains(&method.as_str())
                .then_some((position, (object, method)))
        }) else {
            return;
        };
        let module = object.and_then(scan::dotted);
        let is_module = module.is_some_and(|module| MODULES.contains(&module.as_str()));
        let file = match object {
            Some(object) if !is_module => (method.as_str() != "remove").then_some(object),
            _ => arguments.nth(position),
        };
        removed.extend(file.map(unwrapped).and_then(scan::dotted));
    });
    let mut listed = Vec::new();
    scan::each_nested_stmt(block, |stmt| {
        if let Stmt::For(statement) = stmt
            && let (Expr::Name(target), Expr::Tuple(ast::ExprTuple { elts, .. }))
            | (Expr::Name(target), Expr::List(ast::ExprList { elts, .. })) =
                (&*statement.target, &*statement.iter)
            && removed.iter().any(|file| *file == target.id.as_str())
        {
            listed.extend(elts.iter().map(unwrapped).filter_map(scan::dotted));
        }
    });
    removed.extend(listed);
    removed
}

/// What `Path(...)` or `str(...)` is of.
fn unwrapped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Call(call) if call.arguments.len() == 1 => match call.arguments.args.first() {
            Some(inner) if scan::dotted(inner).is_some() => inner,
            _ => expr,
        },
        _ => expr,
    }
}

/// Whether a local is a path that has only been put together so far, so that what moves makes the file there.
fn is_made_here(function: &ast::StmtFunctionDef, file: &str, range: TextRange) -> bool {
    let mut is_put_together = false;
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Assign(assign) = stmt
            && let [Expr::Name(target)] = &*assign.targets
            && target.id.as_str() == file
            && assign.end() <= range.start()
        {
            is_put_together = is_path(&assign.value);
        }
    });
    if !is_put_together {
        return false;
    }
    let names = derived(function, &[file.to_owned()], range.start());
    let mut given = false;
    let mut paths: Vec<TextRange> = Vec::new();
    scan::each_stmt(&function.body, |stmt| match stmt {
        Stmt::Assign(assign) if is_path(&assign.value) => paths.push(assign.range()),
        _ => {}
    });
    let mut is_used_before = false;
    scan::each_expr(&function.body, true, |expr| {
        if scan::dotted(expr).is_some_and(|path| names.contains(&path)) {
            let is_of_path = paths
                .iter()
                .any(|assign| assign.contains_range(expr.range()));
            given |= range.contains_range(expr.range());
            is_used_before |= expr.end() <= range.start() && !is_of_path;
        }
    });
    given && !is_used_before
}

/// `Path(folder) / "out.wav"`, `os.path.join(folder, name)`, `f"{name}.wav"`, `name + ".wav"`, `path.with_suffix(".wav")`
fn is_path(value: &Expr) -> bool {
    match value {
        Expr::FString(_) | Expr::BinOp(_) => true,
        Expr::Call(call) => scan::dotted(&call.func).is_some_and(|path| {
            let last = path.rsplit('.').next().unwrap_or(&path);
            match last {
                "join" | "joinpath" | "with_name" | "with_suffix" => true,
                // What has a name already may be there already.
                "Path" | "str" => call.arguments.args.first().is_some_and(is_path),
                _ => false,
            }
        }),
        Expr::StringLiteral(_) => true,
        _ => false,
    }
}
