//! A value that is assigned before all that belongs to it is there: `if self._session is None: self._session = connect()`,
//! then `self._key = self._session.ask()`.
//!
//! Behind a suspension point between the two, the check would say yes to a half. So the value gets a local name while the
//! rest is made, and is assigned last: whoever finds it finds all of it, and nothing is kept of what a cancellation ends.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_python_parser::parse_expression;
use ruff_text_size::{Ranged, TextRange};

use super::guard::{Guard, Target};
use super::{text, uses};
use crate::edit::Edit;
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::Pass;

/// Adds to `edits` what assigns the target behind the last of them; `None` where that would change what is seen.
pub(super) fn assigned_last(
    pass: &Pass<'_>,
    finding: &Finding,
    guard: &Guard<'_>,
    target: &Target,
    edits: &mut Vec<Edit>,
) -> Option<()> {
    let source = pass.source;
    let statements = guard.statements();
    let (first, (stored, value)) = statements
        .iter()
        .enumerate()
        .find_map(|(index, stmt)| Some((index, assignment(target, stmt)?)))?;
    let store = &statements[first];
    let last = statements.iter().rposition(|stmt| {
        let mut inside = edits.iter().map(Edit::range);
        inside.any(|edit| stmt.range().contains_range(edit) && stmt.end() > store.end())
    })?;
    let later = &statements[first + 1..=last];
    let mut later_uses = Later {
        pass,
        target,
        finding,
        reads: Vec::new(),
        problem: false,
    };
    later_uses.visit_body(later);
    if later_uses.problem || !text::stands_alone(source, store.range()) {
        return None;
    }
    let spelled = match target {
        Target::Attribute { receiver, name } => format!("{receiver}.{name}"),
        Target::Global(name) => name.clone(),
    };
    let newline = source.stylist().line_ending().as_str();
    let indent = source.indentation(store.start());
    let assigned = if value.is_literal_expr() && later_uses.reads.is_empty() {
        let line = TextRange::new(
            source.line_start(store.start()),
            source.full_line_end(store.end()),
        );
        if source.has_comment(line) {
            return None;
        }
        edits.push(Edit::range_deletion(line));
        source.slice(store.range()).to_owned()
    } else {
        let local = local(pass, finding, guard, target)?;
        for edit in edits.iter_mut().filter(|edit| edit.start() >= store.end()) {
            let Some(content) = edit.content() else {
                continue;
            };
            *edit = Edit::range_replacement(renamed(content, &spelled, &local), edit.range());
        }
        for read in later_uses.reads {
            if !edits.iter().any(|edit| edit.range().contains_range(read)) {
                edits.push(Edit::range_replacement(local.clone(), read));
            }
        }
        edits.push(Edit::range_replacement(local.clone(), stored.range()));
        format!("{spelled} = {local}")
    };
    edits.push(Edit::insertion(
        format!("{newline}{indent}{assigned}"),
        source.line_end(statements[last].end()),
    ));
    Some(())
}

/// The target as it is assigned by a statement that does nothing else, and the value.
fn assignment<'a>(target: &Target, stmt: &'a Stmt) -> Option<(&'a Expr, &'a Expr)> {
    let (assigned, value) = match stmt {
        Stmt::Assign(assign) => match &*assign.targets {
            [only] => (only, &*assign.value),
            _ => return None,
        },
        Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()?),
        _ => return None,
    };
    target.is(assigned).then_some((assigned, value))
}

/// A name for the value while the rest is made: that of the target, as a local one.
fn local(pass: &Pass<'_>, finding: &Finding, guard: &Guard<'_>, target: &Target) -> Option<String> {
    let scope = pass.project.function(finding.function).scope;
    let base = target.name().trim_matches('_').to_lowercase();
    [base.clone(), format!("new_{base}")]
        .into_iter()
        .find(|name| {
            let bound = pass.facts.scope(scope).bindings.contains_key(name.as_str());
            let read = uses(pass.source, name, true)
                .iter()
                .any(|place| guard.function.range().contains_range(place.expr.range()));
            let is_name = parse_expression(name).is_ok_and(|parsed| parsed.expr().is_name_expr());
            !bound && !read && is_name
        })
}

/// The text of an edit with one expression replaced in it.
fn renamed(text: &str, from: &str, to: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, after) = rest.split_at(at);
        let after = &after[from.len()..];
        let continues = |character: char| character.is_alphanumeric() || character == '_';
        let whole = !before.ends_with(|it: char| continues(it) || it == '.')
            && !after.starts_with(continues);
        result.push_str(before);
        result.push_str(if whole { to } else { from });
        rest = after;
    }
    result + rest
}

/// What is done with the target between its making and its assignment.
struct Later<'p, 'a> {
    pass: &'p Pass<'a>,
    target: &'p Target,
    finding: &'p Finding,
    reads: Vec<TextRange>,
    /// Something that may look at the target where it is not assigned yet, or leaves before it is.
    problem: bool,
}

impl Later<'_, '_> {
    /// Whether the attribute of the object is a value that was assigned to it, and no code of its own.
    fn is_plain(&self, name: &str) -> bool {
        let function = self.pass.project.function(self.finding.function);
        function.class.is_some_and(|class| {
            let scope = self.pass.facts.class(class).scope;
            !self.pass.facts.scope(scope).bindings.contains_key(name)
        })
    }
}

impl<'v> Visitor<'v> for Later<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        self.problem |= matches!(
            stmt,
            Stmt::Return(_) | Stmt::Continue(_) | Stmt::Break(_) | Stmt::Delete(_)
        );
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        if self.target.is(expr) {
            let stored = match expr {
                Expr::Attribute(ast::ExprAttribute { ctx, .. })
                | Expr::Name(ast::ExprName { ctx, .. }) => !matches!(ctx, ExprContext::Load),
                _ => true,
            };
            self.problem |= stored;
            self.reads.push(expr.range());
            return;
        }
        match (expr, self.target) {
            (Expr::Attribute(attribute), Target::Attribute { receiver, .. }) if matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == receiver) =>
            {
                self.problem |= !self.is_plain(attribute.attr.as_str());
                return;
            }
            (Expr::Name(name), Target::Attribute { receiver, .. }) => {
                self.problem |= name.id.as_str() == receiver;
            }
            (Expr::Call(call), Target::Global(_)) => {
                let callee = self.pass.types_of(&call.func);
                self.problem |= callee.present().any(|member| {
                    matches!(
                        member,
                        Type::Function(_) | Type::Method(..) | Type::Class(_)
                    )
                });
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
