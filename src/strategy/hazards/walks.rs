//! Files that are looked at one after the other in the thread, while another coroutine of the file removes them; and files
//! that a call of something unknown has just written.

use super::owned::around;
use super::pairs::method_call;
use super::pauses::waits_between;
use super::*;

/// Methods and functions that go through a folder.
const WALKS: &[&str] = &[
    "glob", "iglob", "iterdir", "listdir", "rglob", "scandir", "walk",
];

/// What fails where a file that was found is gone.
const LOOKS: &[&str] = &[
    "getctime",
    "getmtime",
    "getsize",
    "lstat",
    "open",
    "read_bytes",
    "read_text",
    "stat",
];

/// What takes files away.
const REMOVES: &[&str] = &["remove", "rename", "replace", "rmdir", "rmtree", "unlink"];

/// Words of functions that make a file.
const MAKES: &[&str] = &[
    "build",
    "convert",
    "create",
    "download",
    "dump",
    "export",
    "extract",
    "generate",
    "make",
    "record",
    "render",
    "save",
    "store",
    "synthesize",
    "write",
];

/// Words of arguments that name a file to be made.
const OUTPUTS: &[&str] = &[
    "dest",
    "destination",
    "file",
    "out",
    "outfile",
    "output",
    "target",
];

/// What another coroutine removes while the thread goes through a folder, as a sentence.
pub(super) fn removed_on_the_way(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if !matches!(finding.leaf.blocking.kind, Kind::File | Kind::Metadata) {
        return None;
    }
    let own = pass.project.function(finding.function);
    let is_known = |helper: &FunctionRef| {
        helper.file == pass.file || pass.is_inherited(*helper, finding.function)
    };
    let helper = finding.helper.filter(is_known);
    let opened = helper.filter(|helper| helper.file != pass.file);
    let opened = opened.and_then(|helper| pass.above(helper.file));
    let helper = helper.and_then(|helper| pass.definition(helper));
    let (body, range) = match helper {
        Some(helper) => (&helper.body, helper.range()),
        None => (&function.body, place.range),
    };
    let mut folder = None;
    let mut looks = false;
    scan::each_expr(body, true, |expr| {
        if !range.contains_range(expr.range()) {
            return;
        }
        if let Expr::Call(call) = expr {
            let (last, object) = match &*call.func {
                Expr::Name(name) => (name.id.as_str(), call.arguments.args.first()),
                Expr::Attribute(method) => {
                    let module = scan::dotted(&method.value).filter(|path| path.starts_with("os"));
                    let object =
                        module.map_or(Some(&*method.value), |_| call.arguments.args.first());
                    (method.attr.as_str(), object)
                }
                _ => return,
            };
            if WALKS.contains(&last) {
                let path = object
                    .and_then(scan::dotted)
                    .filter(|path| path.contains('.'));
                folder = folder.take().or(path);
            }
            looks |= LOOKS.contains(&last);
        }
    });
    let folder = folder.filter(|_| looks && own.class.is_some())?;
    let catches = match opened {
        Some(opened) => catches(&opened.pass(pass), body, range),
        None => catches(pass, body, range),
    };
    if catches || locks::is_under_async_lock(pass, place) {
        return None;
    }
    let remover = pass
        .functions_reaching(place.start(), &[&folder])
        .find(|other| {
            let mut removes = false;
            scan::each_expr(&other.body, false, |expr| {
                if let Expr::Call(call) = expr {
                    removes |= match &*call.func {
                        Expr::Name(name) => REMOVES.contains(&name.id.as_str()),
                        Expr::Attribute(method) => REMOVES.contains(&method.attr.as_str()),
                        _ => false,
                    };
                }
            });
            other.is_async && removes && scan::reads(&other.body, &folder) > 0
        })?;
    Some(format!(
        "`{}` takes files away beneath `{folder}`: one that is found there may be gone when the thread looks at it",
        remover.name
    ))
}

/// Whether a file that is gone is caught there.
pub(super) fn catches(pass: &Pass<'_>, body: &[Stmt], range: TextRange) -> bool {
    let mut caught = false;
    scan::each_stmt(body, |stmt| {
        let inside = range.contains_range(stmt.range()) || stmt.range().contains_range(range);
        match stmt {
            Stmt::Try(statement) if inside => {
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    caught |= handler.type_.as_ref().is_none_or(|class| {
                        let text = pass.source.slice(class.range());
                        ["OSError", "FileNotFoundError", "Exception", "IOError"]
                            .iter()
                            .any(|name| text.contains(name))
                    });
                }
            }
            Stmt::With(with) if inside => {
                caught |= with.items.iter().any(|item| {
                    pass.source
                        .slice(item.context_expr.range())
                        .contains("suppress(")
                });
            }
            _ => {}
        }
    });
    caught
}

/// A file that is the same each time, that a call before has probably written, and that is read from there now, as a sentence.
pub(super) fn made_before(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut moved = pass.findings_in(place.range).chain([finding]);
    if !moved.any(|moved| moved.leaf.blocking.kind == Kind::File) {
        return None;
    }
    let fixed = |expr: &Expr| {
        scan::dotted(expr).filter(|path| path.starts_with("self.") || is_constant(path))
    };
    let mut read = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && place.range.contains_range(expr.range())
        {
            let arguments = call.arguments.iter_source_order();
            read.extend(arguments.filter_map(|argument| fixed(argument.value())));
            let method = call.func.as_attribute_expr();
            read.extend(method.and_then(|method| fixed(&method.value)));
        }
    });
    let mut made = None;
    // What another branch does has not been done here.
    let blocks = around(&function.body, place.range).into_iter();
    let steps = blocks.flat_map(|block| {
        let before = block.iter().take_while(|stmt| stmt.end() <= place.start());
        before.filter(|stmt| crate::region::blocks(stmt).is_empty())
    });
    let steps: Vec<&Stmt> = steps
        .filter(|stmt| !block_awaits(pass, std::slice::from_ref(*stmt)))
        .collect();
    let mut look = |expr: &Expr| {
        let Expr::Call(call) = expr else {
            return;
        };
        if expr.end() > place.start() || pass.findings_in(expr.range()).next().is_some() {
            return;
        }
        let makes = match &*call.func {
            Expr::Name(name) => has_word(&name.id, MAKES),
            Expr::Attribute(method) => has_word(&method.attr, MAKES),
            _ => false,
        };
        let positional = call.arguments.args.iter().filter(|_| makes);
        let by_name = call.arguments.keywords.iter().filter(|keyword| {
            makes
                || keyword
                    .arg
                    .as_ref()
                    .is_some_and(|name| has_word(name, OUTPUTS))
        });
        let mut paths = positional.chain(by_name.map(|keyword| &keyword.value));
        if let Some(path) = paths.find_map(|path| fixed(path).filter(|path| read.contains(path)))
            && !waits_between(pass, function, expr.end(), place.start())
        {
            made.get_or_insert((path, expr.start()));
        }
    };
    for stmt in steps {
        scan::each_expr(std::slice::from_ref(stmt), false, &mut look);
    }
    let (path, at) = made.filter(|_| !locks::is_under_async_lock(pass, place))?;
    Some(format!(
        "`{path}` is the same file each time, and line {} may write it: two tasks that do so at the same time get each other's unless they hold a lock",
        pass.source.line(at)
    ))
}

/// Files that are read into a dictionary under their paths, changed there, and written from it, as a sentence:
/// `texts[path] = path.read_text().upper()`, `for path, text in texts.items(): path.write_text(text)`.
pub(super) fn written_by_path(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let is_called = |body: &[Stmt], name: &str, start: &str, within: Option<TextRange>| {
        let mut found = None;
        scan::each_expr(body, false, |expr| {
            if let Some((path, method, _)) = method_call(expr)
                && path == name
                && method.starts_with(start)
                && within.is_none_or(|range| range.contains_range(expr.range()))
            {
                found.get_or_insert(expr.start());
            }
        });
        found
    };
    let mut kept: Vec<(String, &str)> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Assign(assign) = stmt
            && let [Expr::Subscript(item)] = &*assign.targets
            && let (Some(texts), Expr::Name(path)) = (scan::dotted(&item.value), &*item.slice)
        {
            kept.push((texts, path.id.as_str()));
        }
    });
    let mut found = None;
    scan::each_stmt(&function.body, |stmt| {
        let Stmt::For(statement) = stmt else {
            return;
        };
        let Some((texts, "items", _)) = method_call(&statement.iter) else {
            return;
        };
        let (Some((_, source)), Expr::Tuple(target)) = (
            kept.iter().find(|(kept, _)| *kept == texts),
            &*statement.target,
        ) else {
            return;
        };
        let [Expr::Name(path), _] = &*target.elts else {
            return;
        };
        let read = is_called(&function.body, source, "read_", None);
        let written = is_called(&statement.body, &path.id, "write_", None);
        let concerns = is_called(&function.body, source, "read_", Some(place.range)).is_some()
            || is_called(&statement.body, &path.id, "write_", Some(place.range)).is_some()
            || place.range.contains_range(stmt.range());
        if let (Some(read), Some(written), true) = (read, written, concerns)
            && !(place.range.contains(read) && place.range.contains(written))
            && !waits_between(pass, function, read, written)
        {
            found.get_or_insert((read, written));
        }
    });
    let (read, written) = found.filter(|_| !locks::is_under_async_lock(pass, place))?;
    Some(format!(
        "what is read from a file on line {} is changed and written there again on line {}: two tasks that do so at the same time lose one of the changes unless they hold a lock",
        pass.source.line(read),
        pass.source.line(written)
    ))
}

/// What makes a name that no other call has.
const UNIQUE: &[&str] = &[
    "counter",
    "message_id",
    "mkdtemp",
    "mkstemp",
    "namedtemporary",
    "next(",
    "ns()",
    "rand",
    "temporarydir",
    "token",
    "uuid",
];

/// A file that is named after an argument, written, and removed again, as a sentence: two calls with the same argument have
/// the same file.
pub(super) fn named_by_argument(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut files: Vec<(&str, TextSize)> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Assign(assign) = stmt
            && let [Expr::Name(name)] = &*assign.targets
            && stmt.end() <= place.start()
        {
            let text = pass.source.slice(assign.value.range()).to_ascii_lowercase();
            // Two of the same second have the same name.
            let mut named = text.contains("strftime(") && !text.contains("%f");
            scan::each_part(&assign.value, |part| {
                if part.is_f_string_expr() {
                    named |= function.parameters.iter().any(|given| {
                        let given = given.name().as_str();
                        !matches!(given, "self" | "cls") && scan::expr_reads(part, given)
                    });
                }
            });
            let is_path = ["/", "join(", "path("]
                .iter()
                .any(|word| text.contains(word));
            if named && is_path && !UNIQUE.iter().any(|word| text.contains(word)) {
                files.push((name.id.as_str(), stmt.end()));
            }
        }
    });
    let (name, written, removed, how) = files.into_iter().find_map(|(name, since)| {
        let mut written: Option<TextSize> = None;
        let mut removed: Option<TextSize> = None;
        let mut made: Option<TextSize> = None;
        let mut read: Option<TextSize> = None;
        let mut awaited: Vec<TextRange> = Vec::new();
        scan::each_expr(&function.body, false, |expr| {
            if let Expr::Await(waiting) = expr {
                awaited.push(waiting.value.range());
            }
            let Expr::Call(call) = expr else {
                return;
            };
            // What is awaited gives way to the others itself.
            if expr.start() < since || awaited.contains(&expr.range()) {
                return;
            }
            let has = |expr: &Expr| scan::expr_reads(expr, name);
            let (method, on_file) = match &*call.func {
                Expr::Name(function) => (function.id.as_str(), false),
                Expr::Attribute(method) => (method.attr.as_str(), has(&method.value)),
                _ => return,
            };
            let is_given = call
                .arguments
                .iter_source_order()
                .any(|argument| has(argument.value()));
            let runs = scan::dotted(&call.func)
                .is_some_and(|path| path.starts_with("subprocess.") || path == "os.system");
            let removes = matches!(method, "remove" | "unlink") && (on_file || is_given);
            let opens = method == "open"
                && ["\"w", "'w", "\"x", "'x"]
                    .iter()
                    .any(|mode| pass.source.slice(expr.range()).contains(mode));
            let writes = on_file && method.starts_with("write_")
                || opens && (on_file || is_given)
                || is_given && has_word(method, MAKES);
            let reads = (on_file && method.starts_with("read_"))
                || method == "open" && !opens && (on_file || is_given);
            if runs && is_given && written.is_none() {
                made.get_or_insert(expr.start());
            } else if reads && made.is_some() {
                read.get_or_insert(expr.end());
            }
            if removes {
                removed.get_or_insert(expr.end());
            } else if writes {
                written.get_or_insert(expr.start());
            }
        });
        let by_program = made
            .zip(read)
            .map(|(made, read)| (name, made, read, "read"));
        let by_itself = written.zip(removed);
        let by_itself = by_itself.map(|(written, removed)| (name, written, removed, "removed"));
        by_itself.or(by_program)
    })?;
    let covers = |at: TextSize| place.range.start() <= at && at <= place.range.end();
    let is_between = place.range.end() > written && place.start() < removed;
    if !is_between
        || how == "removed" && covers(written) && covers(removed)
        || waits_between(pass, function, written, removed)
        || locks::is_under_async_lock(pass, place)
    {
        return None;
    }
    Some(format!(
        "`{name}` is named after an argument or the time, written on line {} and {how} on line {}: two tasks with the same one get each other's file unless they hold a lock",
        pass.source.line(written),
        pass.source.line(removed)
    ))
}

/// `SAMPLE`
fn is_constant(path: &str) -> bool {
    path.len() > 1
        && path
            .chars()
            .all(|letter| letter.is_ascii_uppercase() || letter == '_' || letter.is_ascii_digit())
}

fn has_word(name: &str, words: &[&str]) -> bool {
    name.split('_').any(|word| words.contains(&word))
}
