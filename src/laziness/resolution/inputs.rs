//! What the statements that move take from the constructor, and how they get it in a method.

use super::*;

/// A value of the constructor that the method needs.
pub(super) struct Input {
    name: String,
    /// `self._x`, or the name itself where it is a local of the method as well.
    spelled: String,
    /// The statement that keeps it, when none does yet.
    pub stored: Option<String>,
    /// The statement that makes it a local again: an assignment, or the import by which the constructor had it.
    pub prelude: Option<String>,
    /// The import that the constructor no longer needs.
    pub dropped: Option<TextRange>,
    pub edits: Vec<Edit>,
}

impl<'a> Constructor<'_, 'a> {
    /// Parameters and locals of the constructor that what moves needs. Some of the moved statements may not run where
    /// `conditional`.
    pub(super) fn inputs(
        &self,
        moved: &[&'a Stmt],
        inline: Option<&'a Expr>,
        conditional: bool,
        kept: &Kept<'a>,
    ) -> Result<Vec<Input>, Unfixable> {
        let pass = self.pass;
        let traffic = Traffic::of(moved.iter().copied(), self.receiver);
        let scope = pass.project.function(self.finding.function).scope;
        let body = &self.function.body;
        let before = Traffic::of(
            kept.staying(body)
                .take_while(|stmt| stmt.start() < body[kept.last()].start()),
            self.receiver,
        );
        let mut inputs: Vec<Input> = Vec::new();
        let mut taken: Vec<String> = Vec::new();
        for (name, range) in &traffic.read {
            if *name == self.receiver
                || inline.is_some_and(|value| !value.range().contains_range(*range))
            {
                continue;
            }
            let Some(bindings) = pass.facts.scope(scope).bindings.get(*name) else {
                continue;
            };
            let parameter = self
                .function
                .parameters
                .iter()
                .any(|parameter| parameter.name().as_str() == *name);
            let rebound = traffic.bound.contains(name);
            // Bound by what moves alone.
            if rebound && !parameter && !before.bound.contains(name) {
                continue;
            }
            if let Some(input) = inputs.iter_mut().find(|input| input.name == *name) {
                if input.spelled != *name {
                    let text = input.spelled.clone();
                    input.edits.push(Edit::range_replacement(text, *range));
                }
                continue;
            }
            if !parameter {
                if let Some(input) = self.imported(name, kept) {
                    inputs.push(input);
                    continue;
                }
                self.check_local(name, moved, conditional, kept)?;
            }
            let known = (bindings.len() == 1)
                .then(|| self.stored_as(name, kept))
                .flatten();
            let stored = known.is_none();
            let attribute = known.unwrap_or_else(|| self.free_attribute(name, &taken));
            taken.push(attribute.clone());
            let kept = format!("{}.{attribute}", self.receiver);
            inputs.push(Input {
                name: (*name).to_owned(),
                stored: stored.then(|| format!("{kept} = {name}")),
                prelude: rebound.then(|| format!("{name} = {kept}")),
                dropped: None,
                edits: if rebound {
                    Vec::new()
                } else {
                    vec![Edit::range_replacement(kept.clone(), *range)]
                },
                spelled: if rebound { (*name).to_owned() } else { kept },
            });
        }
        Ok(inputs)
    }

    /// Whether a local of the constructor may be kept for the method.
    fn check_local(
        &self,
        name: &str,
        moved: &[&'a Stmt],
        conditional: bool,
        kept: &Kept<'a>,
    ) -> Result<(), Unfixable> {
        let body = &self.function.body;
        let before = &body[..kept.last()];
        let source = self.pass.source;
        let refused = |why: String| Err(Unfixable::new(Reason::EagerConstructor, why));
        if let Some(function) = definition(before, name) {
            return refused(format!(
                "`{}` stands with `{name}`, a function that the constructor defines on line {}",
                self.finding.callee,
                source.line(function.start())
            ));
        }
        let certain = before.iter().any(|stmt| match stmt {
            Stmt::Assign(assign) => assign
                .targets
                .iter()
                .any(|target| matches!(target, Expr::Name(target) if target.id.as_str() == name)),
            Stmt::AnnAssign(assign) => {
                assign.value.is_some()
                    && matches!(&*assign.target, Expr::Name(target) if target.id.as_str() == name)
            }
            _ => false,
        });
        if conditional && !certain {
            return refused(format!(
                "`{}` needs `{name}`, which the constructor binds on some ways only",
                self.finding.callee
            ));
        }
        // What blocks works on it in a thread: nobody else may have it.
        let works_on = self.pass.constructions.iter().any(|finding| {
            moved
                .iter()
                .any(|stmt| stmt.range().contains_range(finding.range()))
                && source
                    .slice(finding.range())
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('.'))
        });
        let elsewhere = Traffic::of(kept.staying(body), self.receiver)
            .read
            .into_iter()
            .find(|(read, _)| *read == name);
        match elsewhere {
            Some((_, range)) if works_on => refused(format!(
                "`{}` works on `{name}`, which the constructor uses again on line {}",
                self.finding.callee,
                source.line(range.start())
            )),
            _ => Ok(()),
        }
    }

    /// A name that an import of the constructor binds is imported by the method as well.
    fn imported(&self, name: &str, kept: &Kept<'a>) -> Option<Input> {
        let body = &self.function.body;
        let (stmt, text) = import(&body[..kept.first()], name)?;
        let outside = Traffic::of(kept.staying(body), self.receiver).read;
        let is_used = outside.iter().any(|(read, _)| *read == name);
        let own = Traffic::of(std::slice::from_ref(stmt), self.receiver).bound;
        let source = self.pass.source;
        let dropped = body.iter().any(|other| other.range() == stmt.range())
            && text::stands_alone(source, stmt.range())
            && own.len() == 1
            && !is_used;
        // What stands behind it goes with it.
        let whole = TextRange::new(stmt.start(), source.line_end(stmt.end()));
        let one_line = !source.slice(whole).contains('\n');
        Some(Input {
            name: name.to_owned(),
            spelled: name.to_owned(),
            stored: None,
            prelude: Some(if dropped && one_line {
                source.slice(whole).trim_end().to_owned()
            } else {
                text
            }),
            dropped: (dropped && (one_line || !source.has_comment(whole))).then_some(stmt.range()),
            edits: Vec::new(),
        })
    }

    /// The attribute in which the constructor keeps a parameter, when nothing else assigns it.
    fn stored_as(&self, name: &str, kept: &Kept<'a>) -> Option<String> {
        kept.staying(&self.function.body).find_map(|stmt| {
            let (target, value) = match stmt {
                Stmt::Assign(assign) => match &*assign.targets {
                    [target] => (target, &*assign.value),
                    _ => return None,
                },
                Stmt::AnnAssign(assign) => (&*assign.target, assign.value.as_deref()?),
                _ => return None,
            };
            let (Expr::Attribute(attribute), Expr::Name(stored)) = (target, value) else {
                return None;
            };
            let attribute = attribute.attr.as_str();
            let once = uses(self.pass.source, attribute, false)
                .iter()
                .filter(|place| place.store)
                .count()
                == 1;
            (stored.id.as_str() == name
                && matches!(stored.ctx, ExprContext::Load)
                && self.is_target(target, attribute)
                && once)
                .then(|| attribute.to_owned())
        })
    }

    /// The attribute in which a value of the constructor is kept from now on.
    fn free_attribute(&self, name: &str, taken: &[String]) -> String {
        let bare = name.trim_matches('_');
        [format!("_{bare}"), format!("_given_{bare}")]
            .into_iter()
            .find(|attribute| {
                !taken.contains(attribute)
                    && lock::is_free(self.pass, attribute, self.class, self.statement)
            })
            .unwrap_or_else(|| {
                let name = format!("_given_{bare}");
                lock::free(self.pass, &name, self.class, self.statement)
            })
    }
}

/// The function that statements define under a name.
fn definition<'s>(statements: &'s [Stmt], name: &str) -> Option<&'s Stmt> {
    statements.iter().find_map(|stmt| match stmt {
        Stmt::FunctionDef(function) if function.name.as_str() == name => Some(stmt),
        Stmt::ClassDef(class) if class.name.as_str() == name => Some(stmt),
        Stmt::FunctionDef(_) | Stmt::ClassDef(_) => None,
        other => crate::region::blocks(other)
            .into_iter()
            .find_map(|block| definition(block, name)),
    })
}

/// The statement that imports a name, and the import of that name alone.
fn import<'s>(statements: &'s [Stmt], name: &str) -> Option<(&'s Stmt, String)> {
    let renamed = |alias: &ast::Alias| match &alias.asname {
        Some(asname) => format!("{} as {asname}", alias.name),
        None => alias.name.to_string(),
    };
    statements.iter().find_map(|stmt| match stmt {
        Stmt::Import(statement) => {
            let alias = statement.names.iter().find(|alias| match &alias.asname {
                Some(asname) => asname.as_str() == name,
                None => alias.name.split('.').next() == Some(name),
            })?;
            Some((stmt, format!("import {}", renamed(alias))))
        }
        Stmt::ImportFrom(statement) => {
            let alias = statement
                .names
                .iter()
                .find(|alias| alias.asname.as_ref().unwrap_or(&alias.name).as_str() == name)?;
            let dots = ".".repeat(statement.level as usize);
            let module = statement
                .module
                .as_ref()
                .map_or("", |module| module.as_str());
            Some((
                stmt,
                format!("from {dots}{module} import {}", renamed(alias)),
            ))
        }
        Stmt::FunctionDef(_) | Stmt::ClassDef(_) => None,
        other => crate::region::blocks(other)
            .into_iter()
            .find_map(|block| import(block, name)),
    })
}
