//! An object that an attribute of a class keeps between coroutines, one of which makes it: all of them change together.
//!
//! Until now each coroutine did its part without a pause. Afterwards the others work on the same object while one waits, so
//! each may do one thing with it only.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::{Exchange, Step};
use crate::family::Family;
use crate::laziness;
use crate::project::Type;
use crate::strategy::place::Place;
use crate::strategy::swap::held::{Holder, Part};
use crate::transform::Pass;

/// An attribute that keeps an object of a family.
pub(super) struct Kept<'a> {
    /// Its name.
    pub name: String,
    /// The class of what it keeps.
    pub class: &'static str,
    /// Where it is used, its assignments included.
    places: Vec<TextRange>,
    /// The functions that use it.
    pub functions: Vec<&'a ast::StmtFunctionDef>,
    pub annotations: Vec<&'a Expr>,
}

impl<'a> Kept<'a> {
    /// The attribute that keeps the object which a function uses; `None` when the function makes its objects itself.
    pub(super) fn find(
        pass: &Pass<'a>,
        row: &'static Family,
        function: &'a ast::StmtFunctionDef,
    ) -> Result<Option<Kept<'a>>, String> {
        if !row.kept {
            return Ok(None);
        }
        let mut attributes = Attributes {
            pass,
            row,
            found: None,
        };
        attributes.visit_body(&function.body);
        let Some(expr) = attributes.found else {
            return Ok(None);
        };
        let Some(holder @ Holder::Attribute(..)) = Holder::of(pass, expr) else {
            return Ok(None);
        };
        let text = pass.source.slice(expr);
        let class = row.classes.first().map_or("", |class| class.name);
        let mut kept = Kept {
            name: holder.name().to_string(),
            class,
            places: Vec::new(),
            functions: Vec::new(),
            annotations: Vec::new(),
        };
        if holder.is_used_elsewhere(pass)? {
            return Err(format!("other files use `{text}` as well"));
        }
        let mut makers = 0;
        let mut closes = false;
        for found in laziness::uses(pass.source, &kept.name, false) {
            let line = pass.source.line(found.expr.start());
            match holder.owns(pass, found.expr, false) {
                Some(true) => {}
                Some(false) => continue,
                None => {
                    return Err(format!(
                        "it cannot be seen whose `{}` line {line} uses",
                        kept.name
                    ));
                }
            }
            let place = Place::at(pass, found.expr.range())
                .ok_or_else(|| format!("line {line} cannot be located"))?;
            kept.places.push(found.expr.range());
            let in_coroutine = !found.deferred
                && found.functions.len() == 1
                && found.function().is_some_and(|function| function.is_async);
            if found.store {
                let (value, annotation) = match place.statement() {
                    Some(AnyNodeRef::StmtAssign(assign)) if assign.targets.len() == 1 => {
                        (Some(&*assign.value), None)
                    }
                    Some(AnyNodeRef::StmtAnnAssign(assign)) => {
                        (assign.value.as_deref(), Some(&*assign.annotation))
                    }
                    _ => return Err(format!("line {line} assigns it together with others")),
                };
                kept.annotations.extend(annotation);
                match value {
                    None | Some(Expr::NoneLiteral(_)) => {
                        if !in_coroutine {
                            continue;
                        }
                    }
                    Some(Expr::Call(call)) if makes(pass, row, call) => {
                        makers += 1;
                        if !in_coroutine {
                            return Err(format!(
                                "line {line} makes `{text}` where nothing can await"
                            ));
                        }
                    }
                    Some(_) => {
                        return Err(format!("line {line} assigns something else to `{text}`"));
                    }
                }
            } else if !in_coroutine {
                return Err(format!("line {line} uses `{text}` where nothing can await"));
            }
            let Some(function) = found.function() else {
                return Err(format!("line {line} uses `{text}` where nothing can await"));
            };
            closes |= matches!(place.parent(), Some(AnyNodeRef::ExprAttribute(method))
                if method.attr.as_str() == "close");
            if !kept
                .functions
                .iter()
                .any(|known| known.range() == function.range())
            {
                kept.functions.push(function);
            }
        }
        if makers != 1 {
            return Err(format!("`{text}` is not made in one place"));
        }
        if !closes {
            return Err(format!("nothing closes `{text}`"));
        }
        kept.annotations.extend(holder.declared(pass)?);
        Ok(Some(kept))
    }

    /// Whether an expression is the object.
    pub(super) fn is_at(&self, range: TextRange) -> bool {
        self.places.contains(&range)
    }
}

impl<'a> Exchange<'a, '_> {
    /// Whether an expression is what the attribute keeps.
    pub(super) fn is_kept(&self, expr: &Expr) -> bool {
        self.kept
            .as_ref()
            .is_some_and(|kept| kept.is_at(expr.range()))
    }

    /// Refuses coroutines that do more with what others use than one thing at a time.
    pub(super) fn check_apart(&self) -> Step {
        if self.kept.is_none() {
            return Ok(());
        }
        let mut first: Option<usize> = None;
        let rows = |line: usize| {
            format!("between the rows of line {line}, other tasks would use the same connection")
        };
        for held in &self.held {
            let place = self.place(held.expr.range())?;
            let line = self.line(held.expr);
            match place.parent() {
                Some(AnyNodeRef::WithItem(_)) if self.is_kept(held.expr) => {
                    return Err(format!(
                        "the end of the block on line {line} may take back what other tasks have written"
                    ));
                }
                Some(AnyNodeRef::StmtAssign(_)) if self.is_kept(held.expr) => {
                    return Err(format!("it is stored on line {line}"));
                }
                Some(AnyNodeRef::StmtFor(statement))
                    if statement.iter.range() == held.expr.range() =>
                {
                    return Err(rows(line));
                }
                Some(AnyNodeRef::Comprehension(_)) => return Err(rows(line)),
                Some(AnyNodeRef::ExprAttribute(method)) => {
                    let name = method.attr.as_str();
                    if name == "rollback" {
                        return Err(format!(
                            "line {line} may take back what other tasks have written"
                        ));
                    }
                    let is_statement = self.row.statements.contains(&name);
                    let repeats = place.enclosing().any(|(node, _)| {
                        matches!(node, AnyNodeRef::StmtFor(_) | AnyNodeRef::StmtWhile(_))
                    });
                    if repeats && (is_statement || name.starts_with("fetch")) {
                        return Err(format!(
                            "between the rounds of the loop around line {line}, other tasks would use the same connection"
                        ));
                    }
                    if !is_statement {
                        continue;
                    }
                    if let Some(first) = first {
                        return Err(format!(
                            "between the statements of lines {first} and {line}, other tasks would use the same connection"
                        ));
                    }
                    first = Some(line);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Annotations of the attribute name the twin.
    pub(super) fn annotate(&mut self) -> Step {
        let Some(kept) = &self.kept else {
            return Ok(());
        };
        let class = kept.class;
        let part = Part {
            annotations: kept.annotations.clone(),
            ..Part::default()
        };
        let named = part.annotated(self.pass, class)?;
        let twin = self.row.makers.first().map_or("", |maker| maker.twin);
        let module = twin.split('.').next().unwrap_or_default();
        let member = class.rsplit('.').next().unwrap_or_default();
        for annotation in named {
            let new = format!("{module}.{member}");
            let text = self
                .draft
                .twin(self.pass, annotation.start(), (class, &new), 0)?;
            self.gone.push(annotation.range());
            self.draft.replace(&text, annotation.range());
        }
        Ok(())
    }
}

/// Whether a call makes an object of a family.
fn makes(pass: &Pass<'_>, row: &Family, call: &ast::ExprCall) -> bool {
    matches!(pass.types_of(&call.func).members.as_slice(),
        [Type::External(name)] if row.makers.iter().any(|maker| maker.name == name.as_str()))
}

/// Finds an attribute that holds an object of the first class of a family, or is assigned one.
struct Attributes<'p, 'a> {
    pass: &'p Pass<'a>,
    row: &'static Family,
    found: Option<&'a Expr>,
}

impl<'a> Visitor<'a> for Attributes<'_, 'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assign(assign) = stmt
            && let ([target @ Expr::Attribute(_)], Expr::Call(call)) =
                (&*assign.targets, &*assign.value)
            && makes(self.pass, self.row, call)
        {
            self.found = self.found.or(Some(target));
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        let class = self.row.classes.first().map_or("", |class| class.name);
        if let Expr::Attribute(attribute) = expr
            && attribute.ctx.is_load()
            && self
                .pass
                .types_of(expr)
                .present()
                .any(|member| matches!(member, Type::Instance(name, _) if name.as_str() == class))
        {
            self.found = self.found.or(Some(expr));
        }
        visitor::walk_expr(self, expr);
    }
}
