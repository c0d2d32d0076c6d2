//! What becomes of the arguments of a request.

use ruff_python_ast::{self as ast, ArgOrKeyword, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::{Migrant, Occurrences, Origin, Step, root};
use crate::migration::Keyword;
use crate::project::{Type, Types};

/// What is known of the query in an address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Query {
    /// It is a literal without one.
    None,
    /// It is put together from pieces, none of which shows one.
    Unseen,
    Possible,
}

/// The keyword of an argument, its value, and all of it.
pub(super) type Given<'a> = (&'a str, &'a Expr, TextRange);

impl<'a> Migrant<'a, '_> {
    /// Rewrites one request.
    pub(super) fn request(&mut self, index: usize) -> Step {
        let request = &self.requests[index];
        let (call, method, group) = (request.call, request.method, request.group);
        let line = self.line(call);
        let arguments = self.arguments_of(index)?;
        let given = |name: &str| arguments.iter().any(|(other, ..)| *other == name);
        let has_body = given("json") || given("data");
        if !method.body && has_body {
            self.head(call, index, self.row.general);
            let first = arguments
                .first()
                .map_or(call.arguments.end(), |(.., range)| range.start());
            self.draft
                .before(&format!("\"{}\", ", method.name.to_uppercase()), first);
        } else {
            self.head(call, index, method.name);
        }
        let mut follows = None;
        let mut timeout = false;
        let mut previous: Option<(&str, &Expr, TextRange)> = None;
        for (position, &(name, value, range)) in arguments.iter().enumerate() {
            let by_keyword = value.range() != range;
            let rule = self.row.keywords.iter().find(|(known, _)| *known == name);
            let Some((_, rule)) = rule else {
                return Err(format!("`{name}=` on line {line} has no counterpart"));
            };
            let mut drop = false;
            match rule {
                Keyword::Same => {
                    if name == "url" {
                        self.requests[index].literal = self.check_address(value)?;
                    } else if name == "headers" {
                        self.check_pairs(name, value, Pairs::Headers)?;
                    }
                }
                Keyword::Typed(types) => self.check_type(name, value, types)?,
                Keyword::Redirects => {
                    let literal = value.as_boolean_literal_expr().map(|literal| literal.value);
                    follows = Some(literal.unwrap_or(false));
                    self.keyword(self.row.redirects.1, value, range);
                }
                Keyword::Timeout => {
                    timeout = true;
                    self.check_type(
                        name,
                        value,
                        &["builtins.int", "builtins.float", "tuple", "?"],
                    )?;
                }
                Keyword::Query => {
                    self.check_pairs(name, value, Pairs::Query)?;
                    let address = arguments.iter().find(|(name, ..)| *name == "url");
                    let Some((_, address, _)) = address else {
                        return Err(format!("the address on line {line} cannot be seen"));
                    };
                    match (query(address), self.row.merge) {
                        (Query::Possible, Some(merge)) => {
                            let next = previous.is_some_and(|(name, ..)| name == "url");
                            drop = !next;
                            self.merge(merge, address, value, next)?;
                        }
                        (known, _) => {
                            if known == Query::Unseen {
                                self.caution(format!(
                                    "the address on line {line} is taken to have no query of its own"
                                ));
                            }
                            if !by_keyword {
                                self.draft.after(&format!("{name}="), value.start());
                            }
                        }
                    }
                }
                Keyword::Body(text) => {
                    if self.is_text(value) {
                        self.keyword(text, value, range);
                    } else {
                        self.check_pairs(name, value, Pairs::Body)?;
                        if !by_keyword {
                            self.draft.after(&format!("{name}="), value.start());
                        }
                    }
                }
                Keyword::Client(types) => {
                    self.check_type(name, value, types)?;
                    self.move_to_client(group, name, value, line)?;
                    drop = true;
                }
                Keyword::Proxies(new) => {
                    if !value.is_none_literal_expr() {
                        let value = proxy(self.pass.source.text(), value).ok_or_else(|| {
                            format!("`{name}=` on line {line} is not one address for every scheme")
                        })?;
                        self.move_to_client(group, new, value, line)?;
                    }
                    drop = true;
                }
                Keyword::Only(literal) => {
                    if self.text(value) != *literal {
                        return Err(format!("`{name}=` on line {line} has no counterpart"));
                    }
                    drop = true;
                }
                Keyword::Off(_) => {
                    return Err(format!("`{name}=` on line {line} has no counterpart"));
                }
            }
            if !by_keyword && matches!(rule, Keyword::Same) && name != "url" && name != "method" {
                self.draft.after(&format!("{name}="), value.start());
            }
            if drop {
                let range = match (previous, arguments.get(position + 1)) {
                    (Some((.., before)), _) => TextRange::new(before.end(), range.end()),
                    (None, Some((.., next))) => TextRange::new(range.start(), next.start()),
                    (None, None) => range,
                };
                if self.pass.source.has_comment(range) {
                    return Err(format!("a comment stands in the arguments on line {line}"));
                }
                self.draft.replace("", range);
            }
            previous = Some((name, value, range));
        }
        let end = arguments
            .last()
            .map_or(call.arguments.start(), |(.., range)| range.end());
        let (client, own) = self.row.redirects;
        match follows {
            Some(follows) => self.requests[index].follows = follows,
            None if method.follows => self.argument(group, client, "True"),
            None if matches!(self.groups[group].origin, Origin::Held)
                || self.groups[group]
                    .arguments
                    .iter()
                    .any(|(name, _)| *name == client)
                || self
                    .requests
                    .iter()
                    .any(|other| other.group == group && other.method.follows) =>
            {
                self.draft.after(&format!(", {own}=False"), end);
            }
            None => {}
        }
        if !timeout {
            let (name, value) = self.row.no_timeout;
            self.argument(group, name, value);
        }
        self.check_client_arguments(index)
    }

    /// The arguments of a request, each with its keyword.
    pub(super) fn arguments_of(&self, index: usize) -> Result<Vec<Given<'a>>, String> {
        let (call, method) = (self.requests[index].call, self.requests[index].method);
        let line = self.line(call);
        let mut arguments: Vec<Given<'a>> = Vec::new();
        for (position, argument) in call.arguments.iter_source_order().enumerate() {
            match argument {
                ArgOrKeyword::Arg(value) => {
                    let name = method
                        .positional
                        .get(position)
                        .filter(|_| !value.is_starred_expr())
                        .ok_or_else(|| format!("the arguments on line {line} cannot be seen"))?;
                    arguments.push((name, value, value.range()));
                }
                ArgOrKeyword::Keyword(keyword) => {
                    let name = keyword
                        .arg
                        .as_ref()
                        .ok_or_else(|| format!("the arguments on line {line} cannot be seen"))?;
                    arguments.push((name.as_str(), &keyword.value, keyword.range()));
                }
            }
        }
        let given = |name: &str| arguments.iter().any(|(other, ..)| *other == name);
        if given("json") && given("data") {
            return Err(format!("line {line} gives both `data=` and `json=`"));
        }
        Ok(arguments)
    }

    /// `requests.get` becomes `await client.get`.
    fn head(&mut self, call: &'a ast::ExprCall, index: usize, method: &str) {
        let group = self.requests[index].group;
        let (open, close) = self.requests[index].place.brackets(self.pass);
        let name = match self.groups[group].name.as_str() {
            "" => self.free_name(),
            name => name.to_owned(),
        };
        self.groups[group].name.clone_from(&name);
        self.draft
            .replace(&format!("{open}await {name}.{method}"), call.func.range());
        if !close.is_empty() {
            self.draft.after(close, call.end());
        }
        if matches!(self.groups[group].origin, Origin::Functions) {
            self.gone.push(call.func.range());
        }
    }

    /// Gives an argument its new keyword.
    fn keyword(&mut self, new: &str, value: &Expr, range: TextRange) {
        if value.range() == range {
            self.draft.after(&format!("{new}="), value.start());
        } else {
            let name = self
                .text(range)
                .split(['=', ' '])
                .next()
                .unwrap_or_default();
            let end = range.start() + ruff_text_size::TextSize::of(name);
            self.draft.replace(new, TextRange::new(range.start(), end));
        }
    }

    /// `url, params=params` becomes `httpx.URL(url).copy_merge_params(params)`; `next` when they are neighbours.
    fn merge(
        &mut self,
        (class, method): (&str, &str),
        address: &Expr,
        value: &Expr,
        next: bool,
    ) -> Step {
        let class = self.import(class)?;
        self.draft.after(&format!("{class}("), address.start());
        if next {
            let between = TextRange::new(address.end(), value.start());
            self.draft.replace(&format!(").{method}("), between);
            self.draft.after(")", value.end());
            return Ok(());
        }
        // What stands further behind moves to the address.
        let text = self.text(value);
        if text.contains('\n') {
            return Err(format!(
                "the parameters on line {} would have to move to the address",
                self.line(value)
            ));
        }
        self.draft
            .after(&format!(").{method}({text})"), address.end());
        Ok(())
    }

    pub(super) fn argument(&mut self, group: usize, name: &'static str, value: &str) {
        let arguments = &mut self.groups[group].arguments;
        if !arguments.iter().any(|(other, _)| *other == name) {
            arguments.push((name, value.to_owned()));
        }
    }

    /// An argument that belongs to the client must be the same for all its requests, and known before them.
    fn move_to_client(&mut self, group: usize, name: &str, value: &Expr, line: usize) -> Step {
        let name = self
            .row
            .keywords
            .iter()
            .find_map(|(known, rule)| match rule {
                Keyword::Client(_) if *known == name => Some(*known),
                Keyword::Proxies(new) if *new == name => Some(*new),
                _ => None,
            })
            .ok_or_else(|| format!("`{name}=` on line {line} has no counterpart"))?;
        let settled = value.is_literal_expr()
            || root(value)
                .is_some_and(|name| Occurrences::of(&self.function.body, &name.id).stores == 0);
        let text = self.text(value).to_owned();
        let conflicting = self.groups[group]
            .arguments
            .iter()
            .any(|(other, known)| *other == name && *known != text);
        let is_held = matches!(self.groups[group].origin, Origin::Held);
        if !settled || conflicting || is_held {
            return Err(format!(
                "`{name}=` on line {line} belongs to the client, and is not the same for all its requests"
            ));
        }
        self.argument(group, name, &text);
        Ok(())
    }

    /// Every request of a client must have asked for what the client is given.
    fn check_client_arguments(&self, last: usize) -> Step {
        if last + 1 < self.requests.len() {
            return Ok(());
        }
        for request in &self.requests {
            for (name, rule) in self.row.keywords {
                let moved = match rule {
                    Keyword::Client(_) => *name,
                    Keyword::Proxies(new) => *new,
                    _ => continue,
                };
                let on_client = self.groups[request.group]
                    .arguments
                    .iter()
                    .any(|(other, _)| *other == moved);
                if on_client && request.call.arguments.find_keyword(name).is_none() {
                    return Err(format!(
                        "`{name}=` belongs to the client, and line {} does not have it",
                        self.line(request.call)
                    ));
                }
            }
        }
        Ok(())
    }

    /// Whether the address is a literal with its scheme; refuses what is no string.
    pub(super) fn check_address(&mut self, value: &Expr) -> Result<bool, String> {
        if let Expr::StringLiteral(literal) = value {
            return Ok(literal.value.to_str().starts_with("http"));
        }
        let types = self.pass.types_of(value);
        let is_text =
            |member: &Type| matches!(member, Type::Instance(name, _) if name == "builtins.str");
        if value.is_f_string_expr() || !types.is_blank() && types.present().all(is_text) {
            return Ok(false);
        }
        let line = self.line(value);
        if !types.is_blank() {
            return Err(format!("the address on line {line} is not a string"));
        }
        self.caution(format!("the address on line {line} is taken for a string"));
        Ok(false)
    }

    /// Refuses a value that is known to be of another type, or, unless `?` is among them, is not known.
    pub(super) fn check_type(&mut self, name: &str, value: &Expr, types: &[&str]) -> Step {
        if let Some(twin) = self.twin_of(value) {
            let Expr::Call(call) = value else {
                return Ok(());
            };
            let twin = self.import(twin)?;
            self.gone.push(call.func.range());
            self.draft.replace(&twin, call.func.range());
            return Ok(());
        }
        let known = self.pass.types_of(value);
        let fits = |member: &Type| match member {
            Type::Instance(class, _) => types.contains(&class.as_str()),
            Type::Tuple(_) => types.contains(&"tuple"),
            Type::None => true,
            _ => false,
        };
        let seen = !known.unknown && !known.members.is_empty() || types.contains(&"?");
        if seen && known.members.iter().all(fits) {
            return Ok(());
        }
        Err(format!(
            "what `{name}=` is on line {} cannot be seen, and the client does not take everything",
            self.line(value)
        ))
    }

    /// The twin of the call that makes a value.
    fn twin_of(&self, value: &Expr) -> Option<&'static str> {
        let callee = self.pass.callee(value.as_call_expr()?)?;
        self.row
            .values
            .iter()
            .find_map(|(old, new)| (*old == callee).then_some(*new))
    }

    pub(super) fn is_text(&self, value: &Expr) -> bool {
        let types = self.pass.types_of(value);
        let is_text = |member: &Type| {
            matches!(member, Type::Instance(name, _)
                if name == "builtins.str" || name == "builtins.bytes")
        };
        let is_encoded = matches!(value, Expr::Call(call)
            if matches!(&*call.func, Expr::Attribute(method) if method.attr.as_str() == "encode"));
        is_encoded
            || matches!(
                value,
                Expr::StringLiteral(_) | Expr::FString(_) | Expr::BytesLiteral(_)
            )
            || !types.unknown && !types.is_blank() && types.members.iter().all(is_text)
    }

    /// Pairs whose values mean the same to both: `None` was left out, and `True` has another spelling.
    pub(super) fn check_pairs(&mut self, name: &str, value: &Expr, pairs: Pairs) -> Step {
        let line = self.line(value);
        if value.is_none_literal_expr() {
            return Ok(());
        }
        let mut unseen = false;
        if let Expr::Dict(dict) = value {
            for item in &dict.items {
                let types = self.pass.types_of(&item.value);
                unseen |= item.key.is_none() || types.unknown || types.members.is_empty();
                self.check_value(name, &types, pairs, self.line(&item.value))?;
            }
        } else {
            let types = self.pass.types_of(value);
            let fits = |member: &Type| {
                matches!(member, Type::Instance(class, _) if class == "builtins.dict"
                    || class == "builtins.list" && pairs == Pairs::Query)
            };
            let seen = !types.unknown && !types.is_blank();
            if !types.present().all(fits) || !seen && pairs == Pairs::Body {
                return Err(format!("what `{name}=` is on line {line} cannot be seen"));
            }
            unseen = !seen;
            for member in types.present() {
                if let Type::Instance(_, arguments) = member {
                    let values = arguments.get(1).cloned().unwrap_or_else(Types::unknown);
                    unseen |= values.unknown || values.members.is_empty();
                    self.check_value(name, &values, pairs, line)?;
                }
            }
        }
        if unseen && pairs != Pairs::Headers {
            self.caution(format!(
                "in `{name}=` on line {line}, a value that is None was left out and would be sent empty, and True would be sent as `true`"
            ));
        }
        Ok(())
    }

    fn check_value(&self, name: &str, types: &Types, pairs: Pairs, line: usize) -> Step {
        for member in &types.members {
            let what = match member {
                Type::None => "None, which was left out",
                Type::Instance(class, _) if class == "builtins.bool" && pairs != Pairs::Headers => {
                    "a bool, which was spelled `True`"
                }
                _ => continue,
            };
            return Err(format!("a value of `{name}=` on line {line} may be {what}"));
        }
        Ok(())
    }
}

/// What becomes of pairs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pairs {
    Headers,
    Query,
    Body,
}

/// What can be seen of the query of an address.
fn query(address: &Expr) -> Query {
    match address {
        Expr::StringLiteral(literal) if literal.value.to_str().contains('?') => Query::Possible,
        Expr::StringLiteral(_) => Query::None,
        Expr::FString(text) => {
            let literals = || {
                text.value
                    .elements()
                    .filter_map(|element| element.as_literal())
            };
            let path = literals().any(|literal| literal.value.contains('/'));
            if path && !literals().any(|literal| literal.value.contains('?')) {
                Query::Unseen
            } else {
                Query::Possible
            }
        }
        // What a path is put behind has no query.
        Expr::BinOp(operation) if operation.op == ast::Operator::Add => {
            let begins = !operation.left.is_string_literal_expr()
                && !operation.left.is_f_string_expr()
                || query(&operation.left) != Query::Possible;
            if begins && query(&operation.right) == Query::None {
                Query::Unseen
            } else {
                Query::Possible
            }
        }
        _ => Query::Possible,
    }
}

/// The one address of `{"http": address, "https": address}`.
pub(super) fn proxy<'e>(text: &str, value: &'e Expr) -> Option<&'e Expr> {
    let Expr::Dict(dict) = value else {
        return None;
    };
    let [first, second] = &*dict.items else {
        return None;
    };
    let scheme = |item: &ast::DictItem| {
        let key = item.key.as_ref()?.as_string_literal_expr()?;
        Some(key.value.to_str().trim_end_matches("://").to_owned())
    };
    let mut schemes = [scheme(first)?, scheme(second)?];
    schemes.sort();
    (schemes == ["http", "https"] && text[first.value.range()] == text[second.value.range()])
        .then_some(&first.value)
}
