//! What another library does otherwise: names of arguments, exceptions, who puts parameters into statements.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Exchange, Step};
use crate::family::Maker;
use crate::project::Type;
use crate::strategy::exceptions::{calls, caught, caught_around, tries};
use crate::strategy::swap;
use crate::strategy::swap::uses::{Occurrences, is_unbound};

/// Statements into which a server puts parameters.
const BOUND: &[&str] = &[
    "SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES", "MERGE",
];

/// Words after which a bracket is not the call of a function that is chosen by the types of its arguments.
const BEFORE_BRACKETS: &[&str] = &[
    "ALL",
    "AND",
    "ANY",
    "AS",
    "BETWEEN",
    "ELSE",
    "EXISTS",
    "FROM",
    "HAVING",
    "IN",
    "LIMIT",
    "LOWER",
    "NOT",
    "OFFSET",
    "ON",
    "OR",
    "RETURNING",
    "SELECT",
    "SET",
    "THEN",
    "UPPER",
    "VALUES",
    "WHEN",
    "WHERE",
];

/// Words that with a literal after them make a constant of a type, and with a parameter nothing.
const TYPES: &[&str] = &["DATE", "INTERVAL", "TIME", "TIMESTAMP", "TIMESTAMPTZ"];

impl<'a> Exchange<'a, '_> {
    /// Arguments of what makes further objects.
    pub(super) fn translate_arguments(&mut self, call: &'a ast::ExprCall) -> Step {
        let Some(dialect) = self.row.dialect else {
            return Ok(());
        };
        let is_object = self
            .held
            .iter()
            .any(|held| held.expr.range() == call.range());
        if !is_object {
            return Ok(());
        }
        let known = |keyword: &ast::Keyword| {
            keyword.arg.as_ref().is_some_and(|name| {
                dialect
                    .keywords
                    .iter()
                    .any(|known| name.as_str() == known.old)
            })
        };
        if !call.arguments.args.is_empty() || !call.arguments.keywords.iter().all(known) {
            return Err(format!(
                "the twin does not take all arguments alike (line {})",
                self.line(&call.arguments)
            ));
        }
        self.translate_keywords(call)
    }

    /// The driver in the address that a maker takes first.
    pub(super) fn change_driver(&mut self, call: &'a ast::ExprCall) -> Step {
        if self.row.drivers.is_empty() {
            return Ok(());
        }
        let line = self.line(call);
        let Some(address) = call.arguments.args.first() else {
            return Err(format!("the address on line {line} is not given first"));
        };
        let literal = address.is_string_literal_expr() || address.is_f_string_expr();
        let text = self.text(address);
        let quote = text.find(['"', '\'']).filter(|_| literal);
        let Some(start) = quote.map(|quote| quote + 1) else {
            return Err(format!(
                "the driver in the address on line {line} cannot be seen"
            ));
        };
        let Some((old, new, library)) = self
            .row
            .drivers
            .iter()
            .find(|(old, ..)| text[start..].starts_with(old))
        else {
            return Err(format!(
                "the driver in the address on line {line} has no asynchronous twin that is known"
            ));
        };
        if !library.is_empty() && !self.pass.prefers(library) {
            return Err(format!(
                "the address on line {line} needs `{library}`, which is not preferred"
            ));
        }
        if old != new {
            self.draft
                .cautions
                .push(format!("the address needs `{library}` as driver"));
            let at = address.start() + TextSize::of(&text[..start]);
            self.draft
                .replace(new, TextRange::at(at, TextSize::of(*old)));
        }
        Ok(())
    }

    /// Arguments of a method whose result is not used.
    pub(super) fn translate_method(&mut self, name: &str, call: &'a ast::ExprCall) -> Step {
        let Some(dialect) = self.row.dialect else {
            return Ok(());
        };
        if self.row.statements.contains(&name) {
            self.check_statement(call)?;
        }
        let arguments = &call.arguments;
        let limits = dialect.methods.iter().find(|(method, ..)| *method == name);
        if let Some((_, positional, keywords)) = limits {
            let known = |keyword: &ast::Keyword| {
                let name = keyword.arg.as_ref();
                name.is_some_and(|name| keywords.contains(&name.as_str()))
            };
            if arguments.args.len() > *positional
                || arguments.args.iter().any(Expr::is_starred_expr)
                || !arguments.keywords.iter().all(known)
            {
                return Err(format!(
                    "the twin does not take all arguments alike (line {})",
                    self.line(arguments)
                ));
            }
        }
        self.translate_keywords(call)?;
        self.add_arguments(name, call);
        Ok(())
    }

    /// Names what the twin does not take by position.
    pub(super) fn name_arguments(&mut self, maker: &Maker, call: &'a ast::ExprCall) -> Step {
        let Some(first) = maker.names.first() else {
            return Ok(());
        };
        for (argument, name) in call.arguments.args.iter().zip(maker.names) {
            self.draft.before(&format!("{name}="), argument.start());
        }
        let given = |new: &str| {
            call.arguments.keywords.iter().any(|keyword| {
                let old = keyword.arg.as_ref().map_or("", |name| name.as_str());
                let keywords = self.row.dialect.map_or(&[][..], |dialect| dialect.keywords);
                keywords
                    .iter()
                    .any(|known| known.old == old && known.new == new)
                    || old == new
            })
        };
        let count = call.arguments.args.len();
        let missing = maker.names.iter().skip(count).find(|name| !given(name));
        match missing {
            Some(name) if name == first => Err(format!(
                "what line {} makes is not connected yet",
                self.line(call)
            )),
            Some(_)
                if !call
                    .arguments
                    .iter_source_order()
                    .next()
                    .is_some_and(|one| {
                        matches!(one.value(), Expr::StringLiteral(literal)
                    if !literal.value.to_str().contains(':'))
                    }) =>
            {
                Err(format!(
                    "the address on line {} may hold a port",
                    self.line(call)
                ))
            }
            _ => Ok(()),
        }
    }

    /// Says to the twin what the old library did by itself.
    pub(super) fn add_arguments(&mut self, name: &str, call: &'a ast::ExprCall) {
        let Some(dialect) = self.row.dialect else {
            return;
        };
        let said = |keyword: &str| {
            call.arguments
                .keywords
                .iter()
                .any(|one| one.arg.as_deref() == Some(keyword))
        };
        let added: Vec<String> = dialect
            .added
            .iter()
            .filter(|added| added.to == name && !said(added.unless))
            .map(|added| format!("{}={}", added.keyword, added.value))
            .collect();
        if added.is_empty() {
            return;
        }
        let text = added.join(", ");
        match call.arguments.iter_source_order().last() {
            Some(last) => self.draft.after(&format!(", {text}"), last.end()),
            None => self
                .draft
                .after(&text, call.arguments.end() - TextSize::of(")")),
        }
    }

    /// Keywords that are called otherwise, and their values.
    pub(super) fn translate_keywords(&mut self, call: &'a ast::ExprCall) -> Step {
        let Some(dialect) = self.row.dialect else {
            return Ok(());
        };
        for keyword in &call.arguments.keywords {
            let Some(name) = &keyword.arg else {
                continue;
            };
            let Some(known) = dialect
                .keywords
                .iter()
                .find(|known| name.as_str() == known.old)
            else {
                continue;
            };
            self.draft.replace(known.new, name.range());
            if known.values.is_empty() {
                continue;
            }
            let value = self.old_name(&keyword.value);
            let Some((old, new)) = known
                .values
                .iter()
                .find(|(old, _)| value.as_deref() == Some(*old))
            else {
                return Err(format!(
                    "`{}` on line {} has no counterpart",
                    self.text(&keyword.value),
                    self.line(keyword)
                ));
            };
            let text = self.twin(old, new)?;
            self.gone.push(keyword.value.range());
            self.draft.replace(&text, keyword.value.range());
        }
        Ok(())
    }

    /// The qualified name that an expression has in the old library.
    fn old_name(&self, expr: &Expr) -> Option<String> {
        let types = self.pass.types_of(expr);
        let [Type::External(name)] = types.members.as_slice() else {
            return None;
        };
        let rest = name.strip_prefix(self.row.module)?;
        rest.starts_with('.').then(|| name.to_string())
    }

    /// Whether the server can do with a statement and its parameters what the old library did.
    pub(super) fn check_statement(&self, call: &'a ast::ExprCall) -> Step {
        if !self.row.dialect.is_some_and(|dialect| dialect.server_binds) {
            return Ok(());
        }
        let line = self.line(call);
        let Some(statement) = call.arguments.args.first() else {
            return Err(format!("the statement on line {line} cannot be seen"));
        };
        let text = self
            .written(statement)
            .ok_or_else(|| format!("the statement on line {line} is not written out"))?;
        if !call.arguments.keywords.is_empty() {
            return Err(format!(
                "the parameters on line {line} are given by keyword"
            ));
        }
        if text
            .split_once(';')
            .is_some_and(|(_, rest)| !rest.trim().is_empty())
        {
            return Err(format!("line {line} executes several statements at once"));
        }
        if call.arguments.args.len() == 1 {
            return Ok(());
        }
        if let [_, Expr::Tuple(tuple)] = &*call.arguments.args {
            if tuple.elts.is_empty() {
                return Err(format!(
                    "line {line} gives no parameters, but a place for them"
                ));
            }
            let nested = |expr: &Expr| {
                let types = self.pass.types_of(expr);
                types
                    .members
                    .iter()
                    .any(|member| matches!(member, Type::Tuple(_)))
            };
            if tuple.elts.iter().any(nested) {
                return Err(format!(
                    "a tuple is a parameter on line {line}, which is a row to the server and not a list"
                ));
            }
        }
        check_parameters(&text).map_err(|why| format!("on line {line}, {why}"))
    }

    /// The text of a literal, or of a name of the module that is bound to one.
    fn written(&self, expr: &Expr) -> Option<String> {
        match expr {
            Expr::StringLiteral(literal) => Some(literal.value.to_str().to_owned()),
            Expr::Name(name) if Occurrences::of(&self.function.body, &name.id).stores == 0 => {
                let all = Occurrences::of(self.pass.source.body(), &name.id);
                let is_parameter = self
                    .function
                    .parameters
                    .iter()
                    .any(|parameter| parameter.name().as_str() == name.id.as_str());
                let bound = self.pass.source.body().iter().find_map(|stmt| match stmt {
                    Stmt::Assign(assign) => match (&*assign.targets, &*assign.value) {
                        ([Expr::Name(target)], Expr::StringLiteral(literal))
                            if target.id == name.id =>
                        {
                            Some(literal.value.to_str().to_owned())
                        }
                        _ => None,
                    },
                    _ => None,
                });
                bound.filter(|_| all.stores == 1 && !all.declared && !is_parameter)
            }
            _ => None,
        }
    }

    /// Exceptions of the old library in `except` clauses, and whatever else the function does with it.
    pub(super) fn rewrite_exceptions(&mut self) -> Step {
        let Some(dialect) = self.row.dialect else {
            return Ok(());
        };
        for statement in tries(&self.function.body) {
            let raises = self.held.iter().any(|held| {
                statement
                    .body
                    .iter()
                    .any(|stmt| stmt.range().contains_range(held.expr.range()))
            });
            for handler in statement.handlers.iter().filter(|_| raises) {
                let ExceptHandler::ExceptHandler(handler) = handler;
                let mut is_old = false;
                for element in caught(handler) {
                    if let Expr::Name(name) = element
                        && dialect.not_bases.contains(&name.id.as_str())
                    {
                        return Err(format!(
                            "`{}` on line {} would not catch the same",
                            name.id,
                            self.line(element)
                        ));
                    }
                    let Some(old) = self.old_name(element) else {
                        continue;
                    };
                    is_old = true;
                    let line = self.line(element);
                    if let Some(call) = self.other_code(&statement.body) {
                        return Err(format!(
                            "line {line} also catches what `{}` raises",
                            self.text(&*call.func)
                        ));
                    }
                    let new = dialect
                        .exceptions
                        .iter()
                        .find_map(|(from, to)| Some(format!("{to}{}", old.strip_prefix(from)?)))
                        .ok_or_else(|| format!("`{old}` on line {line} has no counterpart"))?;
                    let text = self.twin(&old, &new)?;
                    self.gone.push(element.range());
                    self.draft.replace(&text, element.range());
                }
                if let Some(name) = handler.name.as_ref().filter(|_| is_old) {
                    let uses = Occurrences::of(&handler.body, name).uses;
                    if let Some(used) = uses.iter().find(|used| {
                        let first = used.path.split('.').next().unwrap_or_default();
                        !first.is_empty() && !dialect.attributes.contains(&first)
                    }) {
                        return Err(format!(
                            "`{name}.{}` on line {} is not the same",
                            used.path,
                            self.line(used.range)
                        ));
                    }
                }
            }
        }
        self.check_rest()?;
        self.check_callers()
    }

    /// A call of code that may use the old library itself.
    fn other_code(&self, body: &'a [Stmt]) -> Option<&'a ast::ExprCall> {
        calls(body).into_iter().find(|call| {
            let types = self.pass.types_of(&call.func);
            let is_own = |member: &Type| {
                matches!(
                    member,
                    Type::Function(_) | Type::Method(..) | Type::Partial(_) | Type::Returns(_)
                )
            };
            let is_unseen = types.is_blank()
                && match &*call.func {
                    Expr::Name(name) => !is_unbound(self.pass, self.function, &name.id),
                    Expr::Attribute(attribute) => {
                        super::values::root(&attribute.value) == Some("self")
                    }
                    _ => false,
                };
            types.present().any(is_own) || is_unseen
        })
    }

    /// Refuses what else the function does with the old library.
    fn check_rest(&self) -> Step {
        let mut names = Names::default();
        names.visit_body(&self.function.body);
        let left = names.found.into_iter().find(|expr| {
            self.old_name(expr).is_some()
                && !self
                    .gone
                    .iter()
                    .any(|gone| gone.contains_range(expr.range()))
        });
        match left {
            Some(expr) => Err(format!(
                "`{}` is used on line {}",
                self.text(expr),
                self.line(expr)
            )),
            None => Ok(()),
        }
    }

    /// Exceptions that leave the function are another library's afterwards.
    fn check_callers(&mut self) -> Step {
        let name = self.function.name.as_str();
        let is_old = |one: &Expr| self.old_name(one).is_some();
        if let Some(element) = caught_around(self.pass, self.function, is_old) {
            return Err(format!(
                "`{}` is caught on line {}, around a call of `{name}`",
                self.text(element),
                self.line(element)
            ));
        }
        self.draft.cautions.push(format!(
            "exceptions that leave `{name}` are those of `{}`: who catches those of `{}` in other files has to follow",
            self.row.library, self.row.module
        ));
        Ok(())
    }
}

/// What in a statement with parameters the server does not take as the old library did.
fn check_parameters(text: &str) -> Result<(), String> {
    let first: String = text
        .trim_start()
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    let first = first.to_ascii_uppercase();
    if !BOUND.contains(&first.as_str()) {
        return Err(format!("the server puts no parameters into `{first}`"));
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    // Words before the brackets that are open.
    let mut open: Vec<String> = Vec::new();
    let mut quoted = false;
    let mut after_parameter = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_alphanumeric() || character == '_' {
            word.push(character.to_ascii_uppercase());
            continue;
        }
        if !word.is_empty() {
            if after_parameter && word == "IS" {
                return Err("the server cannot tell the type of a parameter before `IS`".to_owned());
            }
            after_parameter = false;
            words.push(std::mem::take(&mut word));
        }
        let last = words.last().map_or("", String::as_str);
        match character {
            '\'' => quoted = !quoted,
            '%' if characters.peek() == Some(&'%') => {
                characters.next();
                words.push("%".to_owned());
            }
            '%' => {
                let mut name = String::new();
                if characters.peek() == Some(&'(') {
                    name = characters.by_ref().take_while(|one| *one != ')').collect();
                }
                if characters.next() != Some('s') {
                    return Err(format!("`%{name}` is not a parameter"));
                }
                if quoted {
                    return Err("a parameter stands in quotes".to_owned());
                }
                if last == "IN" {
                    return Err("`IN %s` takes a tuple, which is a row to the server".to_owned());
                }
                if TYPES.contains(&last) {
                    return Err(format!("`{last} %s` is no constant to the server"));
                }
                if let Some(function) = open.last()
                    && !function.is_empty()
                    && !BEFORE_BRACKETS.contains(&function.as_str())
                {
                    return Err(format!(
                        "the server chooses `{}` by the type of a parameter",
                        function.to_ascii_lowercase()
                    ));
                }
                if after_parameter {
                    return Err("the server cannot tell the types of two parameters".to_owned());
                }
                after_parameter = true;
                words.push(String::new());
            }
            '(' => {
                after_parameter = false;
                open.push(last.to_owned());
                words.push(String::new());
            }
            ')' => {
                after_parameter = false;
                open.pop();
                words.push(String::new());
            }
            ',' | '=' | '<' | '>' | ':' => {
                after_parameter = false;
                words.push(String::new());
            }
            one if one.is_whitespace() => {}
            _ => words.push(String::new()),
        }
    }
    Ok(())
}

/// Names with the attributes that follow them.
#[derive(Default)]
struct Names<'a> {
    found: Vec<&'a Expr>,
}

impl<'a> Visitor<'a> for Names<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Attribute(_) | Expr::Name(_) if swap::root(expr).is_some() => {
                self.found.push(expr)
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
