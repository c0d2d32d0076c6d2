//! Exceptions of the old library: in `except` clauses around the requests, and elsewhere in the file.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::{Migrant, Occurrences, Step, root};
use crate::migration::Caught;
use crate::project::Type;
use crate::strategy::exceptions::{self, calls, caught, caught_around, tries};
use crate::strategy::swap::uses::is_unbound;

/// What a `try` body holds that can raise.
struct Inside {
    /// Requests of the function.
    requests: bool,
    /// Requests to addresses that may be none at all.
    addresses: bool,
    raises: bool,
    decodes: bool,
    /// Other calls that may reach the old library.
    others: bool,
}

/// A class in an `except` clause.
enum Class {
    /// As the clause spells it.
    Own(String),
    /// Of the other library, by its qualified name.
    New(&'static str),
}

impl Class {
    fn name(&self) -> &str {
        match self {
            Class::Own(text) => text,
            Class::New(name) => name,
        }
    }
}

impl<'a> Migrant<'a, '_> {
    /// Rewrites the `except` clauses of the function.
    pub(super) fn rewrite_handlers(&mut self) -> Step {
        for statement in tries(&self.function.body) {
            let inside = self.inside(&statement.body);
            if !inside.requests && !inside.raises && !inside.decodes {
                continue;
            }
            for handler in &statement.handlers {
                let ExceptHandler::ExceptHandler(handler) = handler;
                self.handler(handler, &inside)?;
            }
        }
        self.check_callers()
    }

    fn handler(&mut self, handler: &'a ast::ExceptHandlerExceptHandler, inside: &Inside) -> Step {
        let Some(caught) = handler.type_.as_deref() else {
            return Ok(());
        };
        let line = self.line(caught);
        let elements = exceptions::caught(handler);
        let originals: Vec<String> = elements
            .iter()
            .map(|element| self.text(element).to_owned())
            .collect();
        let mut classes: Vec<Class> = Vec::new();
        let mut answer = true;
        for element in elements {
            let own = self.text(element).to_owned();
            let Some(rule) = self.caught(element)? else {
                classes.push(Class::Own(own));
                answer = false;
                continue;
            };
            answer &= rule.answer;
            let mut becomes: Vec<Class> = Vec::new();
            for name in rule.becomes {
                let about_address = self.row.about_address.contains(name);
                let raised = inside.requests || inside.raises;
                if raised && (inside.addresses || !about_address) {
                    becomes.push(Class::New(name));
                }
            }
            if rule.decoding && inside.decodes {
                becomes.push(Class::New(self.row.decodes.1));
            }
            if becomes.is_empty() || rule.stays || inside.others {
                classes.push(Class::Own(own));
            } else {
                self.gone.push(element.range());
            }
            classes.extend(becomes);
        }
        let included = |class: &Class| {
            self.row.included.iter().any(|(inner, outer)| {
                class.name() == *inner && classes.iter().any(|other| other.name() == *outer)
            })
        };
        let mut seen: Vec<String> = Vec::new();
        for class in classes.iter().filter(|class| !included(class)) {
            let text = match class {
                Class::Own(text) => text.clone(),
                Class::New(name) => self.import(name)?,
            };
            if !seen.contains(&text) {
                seen.push(text);
            }
        }
        if seen == originals {
            return Ok(());
        }
        let text = match seen.as_slice() {
            [one] => one.clone(),
            several => format!("({})", several.join(", ")),
        };
        if self.pass.source.has_comment(caught.range()) {
            return Err(format!("a comment stands in the clause on line {line}"));
        }
        self.draft.replace(&text, caught.range());
        match &handler.name {
            Some(name) => self.check_exception(handler, name.as_str(), answer && !inside.others),
            None => Ok(()),
        }
    }

    /// What is done with a caught exception.
    fn check_exception(
        &mut self,
        handler: &'a ast::ExceptHandlerExceptHandler,
        name: &str,
        answer: bool,
    ) -> Step {
        for used in Occurrences::of(&handler.body, name).uses {
            let line = self.line(used.range);
            let refused = || {
                Err(format!(
                    "`{name}.{}` on line {line} is not the same on every exception",
                    used.path
                ))
            };
            if used.path.is_empty() || used.path == "args" {
                continue;
            }
            if !used.path.starts_with("response.") || !answer {
                return refused();
            }
            if let Some(block) = self.row.block {
                let (_, own) = block
                    .error
                    .iter()
                    .find(|(path, _)| *path == used.path)
                    .ok_or_else(|| {
                        format!(
                            "`{name}.{}` on line {line} is not there any more",
                            used.path
                        )
                    })?;
                self.draft.replace(&format!("{name}.{own}"), used.range);
                continue;
            }
            let Some(attribute) = self.second_attribute(used.range) else {
                return refused();
            };
            self.attribute(attribute)?;
        }
        Ok(())
    }

    /// `error.response.text` of an access that begins so.
    fn second_attribute(&self, range: TextRange) -> Option<&'a ast::ExprAttribute> {
        let place = self.place(range).ok()?;
        let ruff_python_ast::AnyNodeRef::ExprAttribute(mut attribute) = place.node() else {
            return None;
        };
        loop {
            let below = attribute.value.as_attribute_expr()?;
            if below.value.is_name_expr() {
                return Some(attribute);
            }
            attribute = below;
        }
    }

    /// The row of a class in an `except` clause; `None` for one that the requests do not raise.
    fn caught(&self, element: &Expr) -> Result<Option<&'static Caught>, String> {
        let types = self.pass.types_of(element);
        let old = self.old_name(element);
        let builtin = match element {
            Expr::Name(name) if types.is_blank() || is_builtin(&types.members) => {
                is_unbound(self.pass, self.function, &name.id)
                    .then(|| format!("builtins.{}", name.id))
            }
            _ => None,
        };
        let line = self.line(element);
        if let Some(name) = old
            .as_ref()
            .map(|name| format!("{}.{name}", self.row.module))
        {
            let row = self.row.exceptions.iter().find(|row| {
                row.names
                    .iter()
                    .any(|known| *known == name || known.replace(".exceptions.", ".") == name)
            });
            return match row {
                Some(row) => Ok(Some(row)),
                None => Err(format!("`{name}` on line {line} has no counterpart")),
            };
        }
        if let Some(name) = builtin {
            return Ok(self
                .row
                .exceptions
                .iter()
                .find(|row| row.names.contains(&name.as_str())));
        }
        let is_class = |member: &Type| matches!(member, Type::External(_) | Type::Class(_));
        if types.unknown || types.is_blank() || !types.present().all(is_class) {
            return Err(format!(
                "what `{}` on line {line} catches cannot be seen",
                self.text(element)
            ));
        }
        Ok(None)
    }

    fn inside(&self, body: &'a [Stmt]) -> Inside {
        let mut inside = Inside {
            requests: false,
            addresses: false,
            raises: false,
            decodes: false,
            others: false,
        };
        for call in calls(body) {
            if let Some(request) = self
                .requests
                .iter()
                .find(|request| request.call.range() == call.range())
            {
                inside.requests = true;
                inside.addresses |= !request.literal;
                continue;
            }
            if let Expr::Attribute(method) = &*call.func {
                let of_answer = match &*method.value {
                    Expr::Name(name) => self.answers.contains(&name.id.as_str()),
                    other => self
                        .requests
                        .iter()
                        .any(|request| request.call.range() == other.range()),
                };
                if of_answer {
                    inside.raises |= method.attr.as_str() == self.row.raises;
                    inside.decodes |= method.attr.as_str() == self.row.decodes.0;
                    continue;
                }
            }
            inside.others |= self.may_reach_old(call);
        }
        inside
    }

    /// Whether a call may run other code of the project, which may raise what the old library raises.
    fn may_reach_old(&self, call: &ast::ExprCall) -> bool {
        let is_own = |member: &Type| {
            matches!(
                member,
                Type::Function(_) | Type::Method(..) | Type::Partial(_) | Type::Returns(_)
            )
        };
        let types = self.pass.types_of(&call.func);
        let handed_on = call
            .arguments
            .iter_source_order()
            .any(|argument| self.pass.types_of(argument.value()).present().any(is_own));
        let own_root = root(&call.func)
            .is_some_and(|name| name.id.as_str() == "self" || call.func.is_name_expr());
        handed_on
            || types.present().any(is_own)
            || types.is_blank() && own_root && !self.is_builtin_call(call)
            || self.old_name(&call.func).is_some()
    }

    fn is_builtin_call(&self, call: &ast::ExprCall) -> bool {
        let Expr::Name(name) = &*call.func else {
            return false;
        };
        is_unbound(self.pass, self.function, &name.id)
    }

    /// Exceptions that leave the function are another library's afterwards.
    fn check_callers(&mut self) -> Step {
        let leaving = self.requests.iter().any(|request| {
            !request.place.enclosing().any(|(node, below)| {
                let ast::AnyNodeRef::StmtTry(statement) = node else {
                    return false;
                };
                statement
                    .body
                    .iter()
                    .any(|stmt| stmt.range().contains_range(below.range()))
                    && statement.handlers.iter().any(|handler| {
                        let ExceptHandler::ExceptHandler(handler) = handler;
                        self.catches_all(handler)
                    })
            })
        });
        if !leaving {
            return Ok(());
        }
        let name = self.function.name.as_str();
        let is_old = |one: &Expr| self.old_name(one).is_some();
        if let Some(element) = caught_around(self.pass, self.function, is_old) {
            return Err(format!(
                "`{}` is caught on line {}, around a call of `{name}`",
                self.text(element),
                self.line(element)
            ));
        }
        self.caution(format!(
            "exceptions that leave `{name}` are those of `{}`: who catches those of `{}` in other files, and tests that replace it, have to follow",
            self.row.library, self.row.module
        ));
        Ok(())
    }

    fn catches_all(&self, handler: &ast::ExceptHandlerExceptHandler) -> bool {
        let mut raises = Raises { found: false };
        raises.visit_body(&handler.body);
        if raises.found {
            return false;
        }
        if handler.type_.is_none() {
            return true;
        }
        caught(handler).into_iter().any(|element| {
            let all = self.row.exceptions[0].names[0];
            self.old_name(element)
                .is_some_and(|name| all == format!("{}.{name}", self.row.module))
                || matches!(element, Expr::Name(name)
                    if matches!(name.id.as_str(), "Exception" | "BaseException"))
        })
    }

    /// Refuses what else the function does with the old library's classes.
    pub(super) fn check_rest(&mut self) -> Step {
        let mut names = Names { found: Vec::new() };
        names.visit_stmt_function(self.function);
        for expr in names.found {
            let handled = self
                .gone
                .iter()
                .any(|range| range.contains_range(expr.range()))
                || self
                    .draft
                    .edits
                    .iter()
                    .any(|edit| edit.range().contains_range(expr.range()));
            if handled {
                continue;
            }
            if matches!(self.pass.types_of(expr).members.as_slice(),
                [Type::External(name)] if name.as_str() == self.row.module)
            {
                return Err(format!(
                    "`{}` is used as a whole on line {}",
                    self.row.module,
                    self.line(expr)
                ));
            }
            let Some(name) = self.old_name(expr) else {
                continue;
            };
            let plain =
                name.starts_with("codes")
                    || self.row.methods.iter().any(|method| method.name == name)
                    || self.row.session_makers.iter().any(|maker| {
                        maker.strip_prefix(self.row.module) == Some(&format!(".{name}"))
                    })
                    || name.chars().next().is_some_and(char::is_lowercase) && !name.contains('.');
            if !plain {
                return Err(format!(
                    "`{}` is used on line {}",
                    self.text(expr),
                    self.line(expr)
                ));
            }
        }
        Ok(())
    }
}

fn is_builtin(members: &[Type]) -> bool {
    matches!(members, [Type::External(name)] if name.starts_with("builtins."))
}

/// A `raise` without an exception of its own.
struct Raises {
    found: bool,
}

impl<'a> Visitor<'a> for Raises {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Raise(raise) = stmt {
            self.found |= raise.exc.as_deref().is_none_or(Expr::is_name_expr);
        }
        visitor::walk_stmt(self, stmt);
    }
}

/// Names with the attributes that follow them.
struct Names<'a> {
    found: Vec<&'a Expr>,
}

impl<'a> Names<'a> {
    fn visit_stmt_function(&mut self, function: &'a ast::StmtFunctionDef) {
        for decorator in &function.decorator_list {
            self.visit_decorator(decorator);
        }
        self.visit_parameters(&function.parameters);
        if let Some(returns) = &function.returns {
            self.visit_expr(returns);
        }
        self.visit_body(&function.body);
    }
}

impl<'a> Visitor<'a> for Names<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Attribute(_) | Expr::Name(_) if root(expr).is_some() => self.found.push(expr),
            _ => visitor::walk_expr(self, expr),
        }
    }
}
