//! What a constructor of an asynchronous class waits for, resolved when a coroutine first wants it.

mod checks;
mod inputs;
mod methods;

use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange, TextSize};

use methods::Plan;

use super::moved::{Traffic, returning};
use super::readers::{Attribute, is_public};
use super::{class_at, constructed, lock, text, uses};
use crate::catalog::Weight;
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{ClassRef, Type};
use crate::strategy::{self, Draft};
use crate::transform::Pass;

/// What blocks in the constructors of the file's asynchronous classes, with what can be done about it.
pub(crate) fn resolutions<'a>(pass: &Pass<'a>) -> Vec<(&'a Finding, Result<Fix, Unfixable>)> {
    let mut found = Vec::new();
    let mut reported: Vec<TextRange> = Vec::new();
    for finding in pass.constructions {
        let Some(constructor) = Constructor::of(pass, finding) else {
            continue;
        };
        // What a base class waits for is said there.
        let elsewhere = finding.helper.is_some_and(|helper| {
            let callee = pass.project.function(helper);
            if super::is_constructor(callee.name.as_str()) {
                pass.source.slice(finding.range()).contains("super()")
            } else {
                // As is what a method waits for that only the constructor calls.
                pass.constructions
                    .iter()
                    .any(|other| other.function == helper)
            }
        });
        let light = finding.weight == Weight::Light && !pass.settings.strict;
        if elsewhere || light || reported.contains(&constructor.top().range()) {
            continue;
        }
        if constructed::is_only_made_before_the_loop(pass, constructor.class) {
            continue;
        }
        let outcome = match constructor.kept() {
            Ok((name, run)) => {
                let is_wanted = constructor.attribute(&name, "", &[]).is_read_in_coroutine();
                if !is_wanted {
                    continue;
                }
                constructor.fix(&name, run)
            }
            // Reading a file once is not worth a word where nothing can be done.
            Err(_) if finding.weight < Weight::Heavy => continue,
            Err(unfixable) => Err(unfixable),
        };
        reported.push(constructor.top().range());
        found.push((finding, outcome));
    }
    found
}

/// A constructor with something in it that blocks.
struct Constructor<'p, 'a> {
    pass: &'p Pass<'a>,
    finding: &'a Finding,
    class: ClassRef,
    statement: &'a ast::StmtClassDef,
    function: &'a ast::StmtFunctionDef,
    receiver: &'a str,
    /// The statement of its body that holds what blocks.
    index: usize,
}

impl<'p, 'a> Constructor<'p, 'a> {
    fn of(pass: &'p Pass<'a>, finding: &'a Finding) -> Option<Constructor<'p, 'a>> {
        let definition = pass.project.function(finding.function);
        let statement = class_at(pass.source.body(), definition.range)?;
        let function = statement.body.iter().find_map(|stmt| match stmt {
            Stmt::FunctionDef(function) if function.range() == definition.range => Some(function),
            _ => None,
        })?;
        Some(Constructor {
            pass,
            finding,
            class: ClassRef {
                file: pass.file,
                class: definition.class?,
            },
            statement,
            function,
            receiver: function
                .parameters
                .iter_non_variadic_params()
                .next()?
                .name()
                .as_str(),
            index: function
                .body
                .iter()
                .position(|stmt| stmt.range().contains_range(finding.range()))?,
        })
    }

    fn top(&self) -> &'a Stmt {
        &self.function.body[self.index]
    }

    fn attribute<'s>(
        &'s self,
        name: &'s str,
        getter: &'s str,
        resolved: &'s [TextRange],
    ) -> Attribute<'s, 'a> {
        Attribute {
            pass: self.pass,
            finding: self.finding,
            class: self.class,
            name,
            getter,
            resolved,
        }
    }

    /// The attribute that is assigned what blocks, and the statements that lead from the one to the other.
    fn kept(&self) -> Result<(String, (usize, usize)), Unfixable> {
        let body = &self.function.body;
        let refused = |why: &str| {
            Err(Unfixable::new(
                Reason::EagerConstructor,
                format!("`{}` {why}", self.finding.callee),
            ))
        };
        let mut last = self.index;
        loop {
            let run = &body[self.index..=last];
            let traffic = Traffic::of(run, self.receiver);
            if let Some(odd) = traffic.odd {
                return refused(&format!("stands with {odd}, which cannot move to a method"));
            }
            let stored: Vec<&str> = traffic.stored.iter().copied().collect();
            match stored.as_slice() {
                [name] => {
                    // Locals of the run end with it.
                    let after = Traffic::of(&body[last + 1..], self.receiver);
                    let leaks = after
                        .read
                        .iter()
                        .find(|(read, _)| traffic.bound.contains(read));
                    if let Some((leaked, range)) = leaks {
                        let line = self.pass.source.line(range.start());
                        return refused(&format!(
                            "gives `{leaked}`, which the constructor uses again on line {line}"
                        ));
                    }
                    return Ok(((*name).to_owned(), (self.index, last)));
                }
                [] => {}
                _ => return refused("gives several attributes at once"),
            }
            if traffic.bound.is_empty() {
                return refused("gives no attribute that could be resolved later");
            }
            last += 1;
            if last == body.len() {
                return refused("gives no attribute that could be resolved later");
            }
        }
    }

    /// The fix that resolves `name` when a coroutine first wants it.
    fn fix(&self, name: &str, (first, last): (usize, usize)) -> Result<Fix, Unfixable> {
        let pass = self.pass;
        let source = pass.source;
        self.check(name)?;
        let run = &self.function.body[first..=last];
        let range = TextRange::new(run[0].start(), run[last - first].end());
        if !text::stands_alone(source, range) {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "the statements share a line with others",
            ));
        }
        let mut draft = Draft::default();
        let condition = self.condition(run, name);
        let moved: &[Stmt] = match condition {
            Some((_, body)) => body,
            None => run,
        };
        let mut values = Vec::new();
        let mut edits = Vec::new();
        let inline = self.conditional_value(run);
        if inline.is_none() {
            returning(pass, moved, self.receiver, name, &mut edits, &mut values)?;
        }
        let values: Vec<&Expr> = match inline {
            Some((_, value)) => vec![value],
            None => values,
        };
        self.check_moved(moved, &values)?;
        let test = inline
            .map(|(test, _)| test)
            .or(condition.map(|(test, _)| test));
        let inputs = self.inputs(
            moved,
            inline.map(|(_, value)| value),
            test.is_some(),
            (first, last),
        )?;
        let (lock_class, lock_is_made) = lock::constructor(pass, self.finding, &mut draft)?;
        let base = name.trim_matches('_');
        let free = |name: &str| lock::free(pass, name, self.class, self.statement);
        // Who may read the attribute may call what gives it.
        let public = format!("get_{base}");
        let offered = is_public(name) && lock::is_free(pass, &public, self.class, self.statement);
        let getter = if offered {
            public
        } else {
            free(&format!("_get_{base}"))
        };
        let before = self.earlier(name, range.start());
        let annotations: Vec<&str> = before
            .iter()
            .copied()
            .chain(run)
            .filter_map(|stmt| match stmt {
                Stmt::AnnAssign(assign) if self.is_target(&assign.target, name) => {
                    Some(source.slice(assign.annotation.range()))
                }
                _ => None,
            })
            .filter(|text| !text.contains('\n') && !text.contains("Final"))
            .collect();
        let plan = Plan {
            own: self.receiver,
            name,
            accessor: free(&format!("{getter}_sync")),
            getter,
            resolver: free(&format!("_resolve_{base}")),
            lock: free(&format!("_{}_lock", name.trim_start_matches('_'))),
            flag: (test.is_some() || !values.iter().all(|value| self.is_object(value)))
                .then(|| free(&format!("_{}_resolved", name.trim_start_matches('_')))),
            lock_class,
            lock_is_made,
            annotation: annotations.first().copied(),
            evaluated: !has_future_annotations(source),
        };
        let mut resolved = vec![range];
        resolved.extend(before.iter().map(Ranged::range));
        let readers = self
            .attribute(name, &plan.getter, &resolved)
            .readers(&plan.accessor, &mut draft.cautions)?;
        draft.edits.extend(readers.edits);
        draft.elsewhere = readers.elsewhere;

        let stylist = source.stylist();
        let newline = stylist.line_ending().as_str();
        let indent = source.indentation(range.start());
        let mut lines: Vec<String> = inputs
            .iter()
            .filter_map(|input| input.stored.clone())
            .collect();
        lines.extend(plan.state(before.is_empty(), test.map(|test| negated(source, test))));
        let start = text::with_comments(source, range.start());
        let comments =
            source.text()[TextRange::new(start, source.line_start(range.start()))].to_owned();
        let new: Vec<String> = lines.iter().map(|line| format!("{indent}{line}")).collect();
        let tail = &source.text()[TextRange::new(range.end(), source.line_end(range.end()))];
        if tail.contains('#') {
            return Err(Unfixable::new(
                Reason::CommentInTheWay,
                "a comment stands behind the statement",
            ));
        }
        draft.edits.push(Edit::range_replacement(
            format!("{comments}{}", new.join(newline)),
            TextRange::new(start, source.line_end(range.end())),
        ));

        let unit = stylist.indentation().as_str();
        let outer = source.indentation(self.function.start());
        let deep = |depth: usize| format!("{outer}{}", unit.repeat(depth));
        let runtime = strategy::runtime(pass)?;
        let offload = strategy::spelling(pass, self.finding, runtime, false, &mut draft)?;
        let call = strategy::call_of(
            pass,
            &offload,
            &format!("{}.{}", plan.own, plan.resolver),
            &format!("{}{}.{name} = ", deep(4), plan.own),
        );
        let mut methods = plan.getter(&call);
        if readers.synchronous {
            methods.push((0, String::new()));
            methods.extend(plan.accessor());
            draft.shifts = true;
        }
        methods.push((0, String::new()));
        methods.push((0, plan.head("def", &plan.resolver, true)));
        let preludes: Vec<&String> = inputs
            .iter()
            .filter_map(|input| input.prelude.as_ref())
            .collect();
        methods.extend(preludes.iter().map(|line| (1, (*line).clone())));
        if preludes.last().is_some_and(|line| line.contains("import ")) {
            methods.push((0, String::new()));
        }
        for input in &inputs {
            edits.extend(input.edits.iter().cloned());
            if let Some(import) = input.dropped {
                let line = source.line_start(import.start());
                draft
                    .edits
                    .push(Edit::deletion(line, self.after_import(import)));
            }
        }
        let body = match inline {
            Some((_, value)) => {
                let text = text::replaced(source, value.range(), &edits)?;
                if text.contains('\n') {
                    return Err(Unfixable::new(
                        Reason::CommentInTheWay,
                        "the value spans several lines inside a larger expression",
                    ));
                }
                format!("{}return {text}", deep(1))
            }
            None => {
                let span = TextRange::new(moved[0].start(), moved[moved.len() - 1].end());
                let from = source.indentation(span.start());
                let lines =
                    TextRange::new(source.line_start(span.start()), source.line_end(span.end()));
                text::moved(source, lines, &edits, from, &deep(1))?
            }
        };
        let methods: String = methods
            .into_iter()
            .map(|(depth, line)| match line.as_str() {
                "" => newline.to_owned(),
                line => format!("{}{line}{newline}", deep(depth)),
            })
            .collect();
        draft.edits.push(Edit::insertion(
            format!("{newline}{newline}{methods}{body}"),
            source.line_end(self.above()),
        ));
        self.caution(name, moved, &mut draft);
        draft.covers = Some(range);
        Ok(draft.finish(pass))
    }

    /// The end of an import that goes, with the empty line below when there is one above as well.
    fn after_import(&self, import: TextRange) -> TextSize {
        let source = self.pass.source;
        let end = source.full_line_end(import.end());
        let start = source.line_start(import.start());
        let is_first = self.function.body[0].range() == import;
        let empty = |line: TextSize| {
            source.text()[TextRange::new(line, source.line_end(line))]
                .trim()
                .is_empty()
        };
        let above =
            start > TextSize::default() && empty(source.line_start(start - TextSize::new(1)));
        if (is_first || above) && empty(end) {
            source.full_line_end(end)
        } else {
            end
        }
    }

    /// The end of what the new methods stand below: the constructor, and what resolves other attributes of it.
    fn above(&self) -> TextSize {
        let mut end = self.function.end();
        let after = self
            .statement
            .body
            .iter()
            .skip_while(|stmt| stmt.start() <= self.function.start());
        let mut resolves = false;
        for stmt in after {
            let Stmt::FunctionDef(method) = stmt else {
                break;
            };
            let name = method.name.as_str();
            let gives = name.trim_start_matches('_').starts_with("get_")
                && (method.is_async || name.ends_with("_sync"));
            if !(gives || resolves && name.starts_with("_resolve_")) {
                break;
            }
            resolves = gives;
            end = method.end();
        }
        end
    }

    /// Statements of constructors, before what resolves it, that set the attribute to None, as the unresolved state does.
    fn earlier(&self, name: &str, position: TextSize) -> Vec<&'a Stmt> {
        let mut blocks: Vec<&'a [Stmt]> = Vec::new();
        let own = self
            .function
            .body
            .iter()
            .take_while(|stmt| stmt.start() < position)
            .count();
        blocks.push(&self.function.body[..own]);
        if !super::is_constructor(self.function.name.as_str()) {
            for stmt in &self.statement.body {
                if let Stmt::FunctionDef(constructor) = stmt
                    && super::is_constructor(constructor.name.as_str())
                {
                    let calls = constructor.body.iter().position(|stmt| {
                        !matches!(stmt, Stmt::FunctionDef(_))
                            && self
                                .pass
                                .source
                                .slice(stmt.range())
                                .contains(&format!(".{}(", self.function.name))
                    });
                    blocks.push(&constructor.body[..calls.unwrap_or(0)]);
                }
            }
        }
        blocks
            .into_iter()
            .flatten()
            .filter(|stmt| {
                let (target, value) = match stmt {
                    Stmt::Assign(assign) => match &*assign.targets {
                        [target] => (target, Some(&*assign.value)),
                        _ => return false,
                    },
                    Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()),
                    _ => return false,
                };
                self.is_target(target, name) && value.is_some_and(Expr::is_none_literal_expr)
            })
            .collect()
    }

    fn is_target(&self, target: &Expr, name: &str) -> bool {
        matches!(target, Expr::Attribute(attribute)
            if attribute.attr.as_str() == name
                && matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == self.receiver))
    }

    /// `if <test>: <assigns>`, with None otherwise: the test stays in the constructor.
    fn condition(&self, run: &'a [Stmt], name: &str) -> Option<(&'a Expr, &'a [Stmt])> {
        let [Stmt::If(statement)] = run else {
            return None;
        };
        let otherwise = match &*statement.elif_else_clauses {
            [] => !self.earlier(name, statement.start()).is_empty(),
            [clause] if clause.test.is_none() => match &*clause.body {
                [Stmt::Assign(assign)] => {
                    assign.targets.len() == 1
                        && self.is_target(&assign.targets[0], name)
                        && assign.value.is_none_literal_expr()
                }
                _ => false,
            },
            _ => false,
        };
        (otherwise
            && super::guard::is_repeatable(&statement.test)
            && !statement.test.range().contains_range(self.finding.range()))
        .then_some((&*statement.test, &*statement.body))
    }

    /// `self._x = <value> if <test> else None`
    fn conditional_value(&self, run: &'a [Stmt]) -> Option<(&'a Expr, &'a Expr)> {
        let value = match run {
            [Stmt::Assign(assign)] => &*assign.value,
            [Stmt::AnnAssign(assign)] => assign.value.as_deref()?,
            _ => return None,
        };
        let Expr::If(choice) = value else {
            return None;
        };
        let blocking_body = choice.body.range().contains_range(self.finding.range());
        (choice.orelse.is_none_literal_expr()
            && blocking_body
            && super::guard::is_repeatable(&choice.test))
        .then_some((&*choice.test, &*choice.body))
    }
}

/// Whether annotations of functions are not evaluated.
fn has_future_annotations(source: &crate::source_file::SourceFile) -> bool {
    source.body().iter().any(|stmt| match stmt {
        Stmt::ImportFrom(import) => {
            import.module.as_ref().map(ast::Identifier::as_str) == Some("__future__")
                && import
                    .names
                    .iter()
                    .any(|alias| alias.name.as_str() == "annotations")
        }
        _ => false,
    })
}

/// What is true where the condition is not.
fn negated(source: &crate::source_file::SourceFile, test: &Expr) -> String {
    let text = source.slice(test.range());
    match test {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Call(_) | Expr::Subscript(_) => {
            format!("not {text}")
        }
        Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
            format!("bool({})", source.slice(operation.operand.range()))
        }
        _ => format!("not ({text})"),
    }
}
