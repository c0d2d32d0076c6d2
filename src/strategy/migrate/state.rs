//! What a session keeps between requests, and its end.

use ruff_python_ast::{self as ast, AnyNodeRef, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::{Draft, Place, Step, swap};
use crate::migration::{Migration, State};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::strategy::rewriting::lines;
use crate::transform::Pass;

/// An assignment to a session that becomes an argument of the client.
pub(super) struct Told<'a> {
    name: &'static str,
    pub assign: &'a ast::StmtAssign,
}

impl Told<'_> {
    /// Takes the assignment away, and adds the argument.
    pub fn tell(
        &self,
        pass: &Pass<'_>,
        arguments: &mut Vec<(&'static str, String)>,
        draft: &mut Draft,
    ) -> Step {
        if arguments.iter().any(|(known, _)| *known == self.name) {
            return Err(refused(pass, self.assign.range(), self.name));
        }
        let text = pass.source.slice(&*self.assign.value).to_owned();
        arguments.push((self.name, text));
        draft.replace("", lines(pass.source, self.assign.range()));
        Ok(())
    }
}

/// Why an attribute of a session is an obstacle.
pub(super) fn refused(pass: &Pass<'_>, range: TextRange, path: &str) -> String {
    let line = pass.source.line(range.start());
    format!("`{path}` of the session on line {line} has no counterpart")
}

/// Checks a use of a session that is no request: an attribute that means the same in a client, or one that the client is
/// told when it is made.
pub(super) fn kept<'a>(
    pass: &Pass<'a>,
    row: &Migration,
    range: TextRange,
    path: &str,
    call: Option<&ast::ExprCall>,
) -> Result<Option<Told<'a>>, String> {
    let line = pass.source.line(range.start());
    let refused = || Err(refused(pass, range, path));
    if path.is_empty() {
        return Err(format!("the session is used as a whole on line {line}"));
    }
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let Some((name, rule)) = row.state.iter().find(|(known, _)| *known == first) else {
        return refused();
    };
    let place =
        Place::at(pass, range).ok_or_else(|| format!("a use on line {line} cannot be located"))?;
    let assigned = match (place.statement(), place.node()) {
        (Some(AnyNodeRef::StmtAssign(assign)), AnyNodeRef::ExprAttribute(attribute)) => assign
            .targets
            .iter()
            .any(|target| target.range() == attribute.range())
            .then_some(assign),
        _ => None,
    };
    match rule {
        State::Mapping(methods) => {
            let by_key = rest.is_empty()
                && matches!(place.parent(), Some(AnyNodeRef::ExprSubscript(subscript))
                    if subscript.value.range() == range);
            let method = call.is_some() && methods.contains(&rest);
            // `None` was a header that is left out.
            let none = match (place.statement(), call) {
                (Some(AnyNodeRef::StmtAssign(assign)), None) => assign.value.is_none_literal_expr(),
                (_, Some(call)) => call.arguments.iter_source_order().any(|argument| {
                    matches!(argument.value(), Expr::Dict(dict)
                        if dict.items.iter().any(|item| item.value.is_none_literal_expr()))
                }),
                _ => false,
            };
            if (by_key || method) && !none {
                Ok(None)
            } else {
                refused()
            }
        }
        State::Assigned(types) => {
            let Some(assign) = assigned else {
                return refused();
            };
            let known = pass.types_of(&assign.value);
            let fits = |member: &Type| match member {
                Type::Instance(class, _) => types.contains(&class.as_str()),
                Type::Tuple(_) => types.contains(&"tuple"),
                _ => false,
            };
            if known.unknown || known.is_blank() || !known.members.iter().all(fits) {
                return Err(format!("what `{path}` is on line {line} cannot be seen"));
            }
            Ok(None)
        }
        State::Argument => match assigned {
            Some(assign)
                if assign.targets.len() == 1
                    && assign.value.is_literal_expr()
                    && pass.source.stands_alone(assign.range())
                    && !pass.source.has_comment(lines(pass.source, assign.range())) =>
            {
                Ok(Some(Told { name, assign }))
            }
            _ => refused(),
        },
    }
}

/// `session.close()` becomes `await client.aclose()`.
pub(super) fn close(
    pass: &Pass<'_>,
    finding: &Finding,
    row: &Migration,
    call: &ast::ExprCall,
    draft: &mut Draft,
) -> Step {
    let line = pass.source.line(call.start());
    let place = Place::at(pass, call.range())
        .ok_or_else(|| format!("a use on line {line} cannot be located"))?;
    place
        .check_await(pass)
        .map_err(|unfixable| unfixable.message)?;
    swap::check_hazards(pass, finding, call.range(), draft)?;
    if let Expr::Attribute(method) = &*call.func {
        draft.before("await ", call.start());
        draft.replace(row.close.1, method.attr.range());
    }
    Ok(())
}
