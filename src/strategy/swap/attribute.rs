//! An object that lives in an attribute of a class: made in the constructor, used in coroutines.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{AnyNodeRef, Expr, Stmt};
use ruff_text_size::Ranged;

use super::uses::{Birth, Object, Use};
use crate::laziness::{self, used_elsewhere};
use crate::project::reach::Finding;
use crate::project::{ClassRef, Inference, Type};
use crate::strategy::place::Place;
use crate::transform::Pass;

/// The object in `self.name` of the class that holds a finding, or what stands in the way.
pub(super) fn find<'a>(
    pass: &Pass<'a>,
    finding: &Finding,
    name: &str,
) -> Result<Object<'a>, String> {
    let class = pass
        .project
        .function(finding.function)
        .class
        .map(|class| ClassRef {
            file: pass.file,
            class,
        })
        .ok_or_else(|| format!("`{name}` is not an attribute of the class around"))?;
    if !name.starts_with('_') {
        return Err(format!(
            "`{name}` is public: whoever has the object may use it"
        ));
    }
    let text = pass.source.text();
    if ["\"", "'"]
        .iter()
        .any(|quote| text.contains(&format!("{quote}{name}{quote}")))
    {
        return Err(format!("`{name}` is also named in a string"));
    }
    let mut annotated = Annotated { name, line: None };
    annotated.visit_body(pass.source.body());
    if let Some(start) = annotated.line {
        let line = pass.source.line(start);
        return Err(format!("`{name}` is annotated on line {line}"));
    }
    if let Some(file) = used_elsewhere(pass, class, name) {
        return Err(format!("`{name}` is also used in `{file}`"));
    }
    let mut made = Vec::new();
    let mut uses = Vec::new();
    for found in laziness::uses(pass.source, name, false) {
        let line = pass.source.line(found.expr.start());
        if !belongs(pass, class, found.expr)
            .ok_or_else(|| format!("whose `{name}` line {line} uses cannot be seen"))?
        {
            continue;
        }
        let place = Place::at(pass, found.expr.range())
            .ok_or_else(|| format!("line {line} cannot be located"))?;
        if found.store {
            match place.statement() {
                Some(AnyNodeRef::StmtAssign(assign)) if found.in_constructor() => {
                    match (&*assign.targets, &*assign.value) {
                        ([_], Expr::Call(call)) => made.push(call),
                        _ => return Err(format!("line {line} assigns something else to it")),
                    }
                }
                _ => return Err(format!("line {line} assigns it outside of the constructor")),
            }
            continue;
        }
        let awaits = found.function().is_some_and(|function| function.is_async);
        if found.deferred || !awaits {
            return Err(format!("line {line} uses it where nothing can await"));
        }
        uses.push(used(&place));
    }
    let [call] = made.as_slice() else {
        return Err(format!("`{name}` is not made once, in the constructor"));
    };
    Ok(Object {
        birth: Birth::Attribute,
        call,
        uses,
    })
}

/// Whether an attribute is one of the class's objects; `None` when that cannot be told.
fn belongs(pass: &Pass<'_>, class: ClassRef, expr: &Expr) -> Option<bool> {
    let types = pass.types_of(&expr.as_attribute_expr()?.value);
    if types.unknown || types.is_blank() {
        return None;
    }
    let inference = Inference::new(pass.project);
    let related = |other: ClassRef| {
        inference.linearised(other).contains(&Type::Class(class))
            || inference.linearised(class).contains(&Type::Class(other))
    };
    Some(types.present().any(|member| match member {
        Type::Object(other) | Type::Class(other) | Type::Super(other) => related(*other),
        _ => false,
    }))
}

/// What is done with the object at a place.
fn used<'a>(place: &Place<'a>) -> Use<'a> {
    let mut path: Vec<&str> = Vec::new();
    let mut call = None;
    let mut iterated = None;
    let mut callee = place.around(place.position());
    loop {
        match callee.parent() {
            Some(AnyNodeRef::ExprAttribute(attribute))
                if attribute.value.range() == callee.range =>
            {
                path.push(attribute.attr.as_str());
                callee = callee.around(callee.position() - 1);
            }
            Some(AnyNodeRef::ExprCall(outer)) if outer.func.range() == callee.range => {
                call = Some(outer);
                let result = callee.around(callee.position() - 1);
                iterated = match result.parent() {
                    Some(AnyNodeRef::StmtFor(statement))
                        if !statement.is_async && statement.iter.range() == outer.range() =>
                    {
                        Some(statement.start())
                    }
                    Some(AnyNodeRef::Comprehension(comprehension))
                        if !comprehension.is_async
                            && comprehension.iter.range() == outer.range() =>
                    {
                        Some(comprehension.start())
                    }
                    _ => None,
                };
                break;
            }
            _ => break,
        }
    }
    Use {
        range: callee.range,
        path: path.join("."),
        call,
        elsewhere: false,
        iterated,
        updates: matches!(place.statement(), Some(AnyNodeRef::StmtAugAssign(assign))
            if !assign.target.is_name_expr()),
    }
}

/// Finds a declaration of the type of a name.
struct Annotated<'n> {
    name: &'n str,
    line: Option<ruff_text_size::TextSize>,
}

impl<'s> Visitor<'s> for Annotated<'_> {
    fn visit_stmt(&mut self, stmt: &'s Stmt) {
        if let Stmt::AnnAssign(assign) = stmt {
            let target = match &*assign.target {
                Expr::Name(name) => name.id.as_str(),
                Expr::Attribute(attribute) => attribute.attr.as_str(),
                _ => "",
            };
            if target == self.name {
                self.line.get_or_insert(stmt.start());
            }
        }
        visitor::walk_stmt(self, stmt);
    }
}
