//! What a constructor of an asynchronous class waits for, resolved when a coroutine first wants it.

mod checks;
mod inputs;
mod joint;
mod kept;
mod methods;
mod rewriting;

use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange, TextSize};

use kept::Kept;

use super::moved::{Traffic, returning};
use super::readers::{Attribute, is_public};
use super::{class_at, constructed, lock, text, uses};
use crate::catalog::{Kind, Weight};
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
            Ok(kept) => {
                let is_wanted = kept.names.iter().any(|name| {
                    let attribute = constructor.attribute(name, "", &[]);
                    attribute.is_read_in_coroutine()
                });
                if !is_wanted {
                    continue;
                }
                constructor.fix(&kept)
            }
            // Reading a file once is not worth a word where nothing can be done.
            Err(_)
                if finding.leaf.blocking.kind == Kind::File && finding.weight < Weight::Heavy =>
            {
                continue;
            }
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

    /// The fix that resolves attributes when a coroutine first wants one of them.
    fn fix(&self, kept: &Kept<'a>) -> Result<Fix, Unfixable> {
        let pass = self.pass;
        let source = pass.source;
        let body = &self.function.body;
        self.check(kept)?;
        let runs = kept.runs(body);
        for run in &runs {
            if !text::stands_alone(source, span(run)) {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "the statements share a line with others",
                ));
            }
        }
        let mut draft = Draft::default();
        self.check_fresh(kept)?;
        let made = self.made(kept)?;
        self.check_moved(&made.moved, &made.values)?;
        let inputs = self.inputs(&made.moved, made.inline, made.test.is_some(), kept)?;
        let mut plan = self.plan(kept, &made);
        self.read_later(kept, &mut plan, &mut draft)?;
        (plan.lock_class, plan.lock_is_made) = if plan.synchronous {
            draft.shifts = true;
            let lock = strategy::import(pass, self.finding, &mut draft, "threading", Some("Lock"))?;
            (lock, true)
        } else {
            lock::constructor(pass, self.finding, &mut draft)?
        };

        let mut edits = made.edits.clone();
        for input in &inputs {
            edits.extend(input.edits.iter().cloned());
            if let Some(import) = input.dropped {
                let line = source.line_start(import.start());
                draft
                    .edits
                    .push(Edit::deletion(line, self.after_removed(import)));
            }
        }
        let mut lines: Vec<String> = inputs
            .iter()
            .filter_map(|input| input.stored.clone())
            .collect();
        lines.extend(plan.state(made.test.map(|test| negated(source, test))));
        self.replace(&runs, &lines, &mut draft);
        let preludes: Vec<&String> = inputs
            .iter()
            .filter_map(|input| input.prelude.as_ref())
            .collect();
        let methods = self.methods(&plan, &preludes, &mut draft)?;
        let newline = source.stylist().line_ending().as_str();
        let resolver = self.resolver_body(&runs, &made, &plan, &edits)?;
        draft.edits.push(Edit::insertion(
            format!("{newline}{newline}{methods}{resolver}"),
            source.line_end(self.above()),
        ));
        self.caution(plan.first().name, kept, plan.synchronous, &mut draft);
        draft.covers = Some(TextRange::new(
            span(runs[0]).start(),
            span(runs[runs.len() - 1]).end(),
        ));
        Ok(draft.finish(pass))
    }

    /// The end of what goes, with the empty line below when there is one above as well.
    fn after_removed(&self, removed: TextRange) -> TextSize {
        let source = self.pass.source;
        let end = source.full_line_end(removed.end());
        let start = source.line_start(removed.start());
        let is_first = self.function.body[0].start() == removed.start();
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
            && super::check::is_repeatable(&statement.test)
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
            && super::check::is_repeatable(&choice.test))
        .then_some((&*choice.test, &*choice.body))
    }
}

/// From the start of the first statement to the end of the last.
fn span(statements: &[Stmt]) -> TextRange {
    TextRange::new(
        statements[0].start(),
        statements[statements.len() - 1].end(),
    )
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
