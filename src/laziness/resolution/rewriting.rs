//! The constructor without what blocks, and the methods that have it instead.

use super::kept::Kept;
use super::methods::{Lazy, Plan};
use super::*;

/// What the method that makes the values runs.
pub(super) struct Made<'a> {
    /// Its statements, without the condition around them that stays in the constructor.
    pub moved: Vec<&'a Stmt>,
    /// What the only attribute is assigned.
    pub values: Vec<&'a Expr>,
    /// What turns the statements into the body of a method.
    pub edits: Vec<Edit>,
    /// When there is anything to make.
    pub test: Option<&'a Expr>,
    /// The value of `<value> if <test> else None`.
    pub inline: Option<&'a Expr>,
    /// The attributes with the locals that the method gives back at its end.
    pub locals: Option<Vec<(&'a str, String)>>,
}

impl<'a> Constructor<'_, 'a> {
    /// The statements that move, as those of a method: `return` where the one attribute is assigned last, else locals.
    pub(super) fn made(&self, kept: &Kept<'a>) -> Result<Made<'a>, Unfixable> {
        let body = &self.function.body;
        let runs = kept.runs(body);
        if let ([name], [run]) = (&*kept.names, &*runs) {
            if let Some((test, value)) = self.conditional_value(run) {
                return Ok(Made {
                    moved: run.iter().collect(),
                    values: vec![value],
                    edits: Vec::new(),
                    test: Some(test),
                    inline: Some(value),
                    locals: None,
                });
            }
            let condition = self.condition(run, name);
            let moved = condition.map_or(*run, |(_, body)| body);
            let (mut values, mut edits) = (Vec::new(), Vec::new());
            let returned = returning(
                self.pass,
                moved,
                self.receiver,
                name,
                &mut edits,
                &mut values,
            );
            match returned {
                Err(unfixable) if condition.is_some() => return Err(unfixable),
                Err(_) => {}
                Ok(()) => {
                    return Ok(Made {
                        moved: moved.iter().collect(),
                        values,
                        edits,
                        test: condition.map(|(test, _)| test),
                        inline: None,
                        locals: None,
                    });
                }
            }
        }
        let locals = self.locals(kept)?;
        Ok(Made {
            moved: kept.statements(body).collect(),
            values: kept
                .names
                .iter()
                .filter_map(|name| self.assigned_values(kept, name))
                .flatten()
                .collect(),
            edits: locals.edits,
            test: None,
            inline: None,
            locals: Some(locals.names),
        })
    }

    /// Whether an attribute is certainly not None once it has been made.
    fn gives_objects(&self, kept: &Kept<'a>, made: &Made<'a>, name: &str) -> bool {
        let values = match made.locals {
            Some(_) => self.assigned_values(kept, name),
            None => Some(made.values.clone()),
        };
        values.is_some_and(|values| values.iter().all(|value| self.is_object(value)))
    }

    /// The names of everything new; who asks for the values is not known yet.
    pub(super) fn plan(&self, kept: &Kept<'a>, made: &Made<'a>) -> Plan<'a> {
        let source = self.pass.source;
        let body = &self.function.body;
        let free = |name: &str| lock::free(self.pass, name, self.class, self.statement);
        let tells = |name: &&&'a str| self.gives_objects(kept, made, name);
        let is_read = |name: &&&'a str| self.attribute(name, "", &[]).is_read_in_coroutine();
        let first: &'a str = kept
            .names
            .iter()
            .find(|name| tells(name) && is_read(name))
            .or_else(|| kept.names.iter().find(tells))
            .unwrap_or(&kept.names[0]);
        let has_flag = made.test.is_some() || !self.gives_objects(kept, made, first);
        let mut names: Vec<&'a str> = kept.names.clone();
        if !has_flag {
            names.retain(|name| *name != first);
            names.push(first);
        }
        let attributes = names.into_iter().map(|name| {
            let base = name.trim_matches('_');
            // Who may read the attribute may call what gives it.
            let public = format!("get_{base}");
            let offered =
                is_public(name) && lock::is_free(self.pass, &public, self.class, self.statement);
            let getter = if offered {
                public
            } else {
                free(&format!("_get_{base}"))
            };
            let before = self.earlier(name, body[kept.first()].start());
            let annotation = before
                .iter()
                .copied()
                .chain(kept.statements(body))
                .filter_map(|stmt| match stmt {
                    Stmt::AnnAssign(assign) if self.is_target(&assign.target, name) => {
                        Some(source.slice(assign.annotation.range()))
                    }
                    _ => None,
                })
                .find(|text| !text.contains('\n') && !text.contains("Final"));
            Lazy {
                name,
                accessor: free(&format!("{getter}_sync")),
                getter,
                annotation,
                declares: before.is_empty(),
                offered: is_public(name) || name == first,
            }
        });
        let own = first.trim_start_matches('_');
        Plan {
            own: self.receiver,
            attributes: attributes.collect(),
            resolver: free(&format!("_resolve_{}", first.trim_matches('_'))),
            lock: free(&format!("_{own}_lock")),
            flag: has_flag.then(|| free(&format!("_{own}_resolved"))),
            lock_class: String::new(),
            lock_is_made: true,
            awaited: false,
            synchronous: false,
            evaluated: !crate::imports::postpones_annotations(source),
        }
    }

    /// Every reader gets the value from a method, and the plan learns which methods that takes.
    pub(super) fn read_later(
        &self,
        kept: &Kept<'a>,
        plan: &mut Plan<'a>,
        draft: &mut Draft,
    ) -> Result<(), Unfixable> {
        let body = &self.function.body;
        let mut resolved: Vec<TextRange> = kept.statements(body).map(Ranged::range).collect();
        for name in &kept.names {
            let before = self.earlier(name, body[kept.first()].start());
            resolved.extend(before.iter().map(Ranged::range));
        }
        let mut plain = Vec::new();
        for (position, lazy) in plan.attributes.iter_mut().enumerate() {
            let attribute = self.attribute(lazy.name, &lazy.getter, &resolved);
            let readers = attribute.readers(&mut draft.cautions)?;
            plan.awaited |= readers.awaited;
            lazy.offered |= readers.awaited || !readers.synchronous.is_empty();
            draft.edits.extend(readers.edits);
            for changes in readers.elsewhere {
                let known = draft
                    .elsewhere
                    .iter()
                    .any(|other| other.file == changes.file);
                if known {
                    return Err(Unfixable::new(
                        Reason::OtherFile,
                        "several of the attributes are read in the same other file",
                    ));
                }
                draft.elsewhere.push(changes);
            }
            plain.push((position, readers.synchronous));
        }
        plan.synchronous = plain.iter().any(|(_, places)| !places.is_empty());
        plan.awaited |= !plan.synchronous;
        for (position, places) in plain {
            let lazy = &mut plan.attributes[position];
            if !plan.awaited {
                lazy.accessor.clone_from(&lazy.getter);
            }
            for place in places {
                let own = match place.expr {
                    Expr::Attribute(attribute) => self.pass.source.slice(attribute.value.range()),
                    _ => self.receiver,
                };
                draft.edits.push(Edit::range_replacement(
                    format!("{own}.{}()", lazy.accessor),
                    place.expr.range(),
                ));
            }
        }
        Ok(())
    }

    /// The state in which nothing has been made yet takes the place of the last statements that move.
    pub(super) fn replace(&self, runs: &[&'a [Stmt]], state: &[String], draft: &mut Draft) {
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        let Some((last, others)) = runs.split_last() else {
            return;
        };
        for run in others {
            let range = self.lines(run, true);
            draft.edits.push(Edit::deletion(
                range.start(),
                self.after_removed(TextRange::new(range.start(), span(run).end())),
            ));
        }
        let lines = self.lines(last, !others.is_empty());
        let indent = source.indentation(span(last).start());
        let new: Vec<String> = state.iter().map(|line| format!("{indent}{line}")).collect();
        draft
            .edits
            .push(Edit::range_replacement(new.join(newline), lines));
    }

    /// The lines of statements, with the comments above them where those move as well.
    fn lines(&self, run: &[Stmt], with_comments: bool) -> TextRange {
        let source = self.pass.source;
        let range = span(run);
        let start = if with_comments {
            text::with_comments(source, range.start())
        } else {
            source.line_start(range.start())
        };
        TextRange::new(start, source.line_end(range.end()))
    }

    /// The new methods down to the head of the one that makes the values.
    pub(super) fn methods(
        &self,
        plan: &Plan<'_>,
        preludes: &[&String],
        draft: &mut Draft,
    ) -> Result<String, Unfixable> {
        let pass = self.pass;
        let call = if plan.awaited {
            let runtime = strategy::runtime(pass)?;
            let offload = strategy::spelling(pass, self.finding, runtime, false, draft)?;
            let (called, targets) = plan.in_thread();
            let depth = if plan.synchronous { 2 } else { 4 };
            strategy::call_of(
                pass,
                &offload,
                &format!("{}.{called}", plan.own),
                &format!("{}{targets}", self.deep(depth)),
            )
        } else {
            draft.strategy.clone_from(&plan.lock_class);
            String::new()
        };
        let mut methods = plan.methods(&call);
        methods.push((0, String::new()));
        methods.push(plan.resolver());
        methods.extend(preludes.iter().map(|line| (1, (*line).clone())));
        if preludes.last().is_some_and(|line| line.contains("import ")) {
            methods.push((0, String::new()));
        }
        let newline = pass.source.stylist().line_ending().as_str();
        Ok(methods
            .into_iter()
            .map(|(depth, line)| match line.as_str() {
                "" => newline.to_owned(),
                line => format!("{}{line}{newline}", self.deep(depth)),
            })
            .collect())
    }

    /// The indentation below the methods of the class.
    fn deep(&self, depth: usize) -> String {
        let source = self.pass.source;
        let outer = source.indentation(self.function.start());
        let unit = source.unit_below(outer);
        format!("{outer}{}", unit.repeat(depth))
    }

    /// The statements of the method that makes the values.
    pub(super) fn resolver_body(
        &self,
        runs: &[&'a [Stmt]],
        made: &Made<'a>,
        plan: &Plan<'_>,
        edits: &[Edit],
    ) -> Result<String, Unfixable> {
        let source = self.pass.source;
        let newline = source.stylist().line_ending().as_str();
        if let Some(value) = made.inline {
            let text = text::replaced(source, value.range(), edits)?;
            let tail = TextRange::new(span(runs[0]).end(), source.line_end(span(runs[0]).end()));
            if text.contains('\n') || source.has_comment(tail) {
                return Err(Unfixable::new(
                    Reason::CommentInTheWay,
                    "the value spans several lines inside a larger expression, or has a comment behind it",
                ));
            }
            return Ok(format!("{}return {text}", self.deep(1)));
        }
        let mut parts = Vec::new();
        for run in runs {
            let (lines, start) = match (made.test, &*made.moved) {
                (Some(test), [first, ..]) => {
                    let last = made.moved.last().unwrap_or(first);
                    let top = text::with_comments(source, first.start());
                    // One at another depth, or behind the condition, would be lost with that.
                    let head = TextRange::new(test.end().min(top), top);
                    if text::is_below_comment(source, top) || source.has_comment(head) {
                        return Err(Unfixable::new(
                            Reason::CommentInTheWay,
                            "a comment stands above the first statement, at another depth",
                        ));
                    }
                    (
                        TextRange::new(top, source.line_end(last.end())),
                        first.start(),
                    )
                }
                _ => (self.lines(run, runs.len() > 1), span(run).start()),
            };
            let inside: Vec<Edit> = edits
                .iter()
                .filter(|edit| lines.contains_range(edit.range()))
                .cloned()
                .collect();
            let from = source.indentation(start);
            parts.push(text::moved(source, lines, &inside, from, &self.deep(1))?);
        }
        if let Some(locals) = &made.locals {
            let given: Vec<&str> = plan
                .attributes
                .iter()
                .filter_map(|lazy| locals.iter().find(|(name, _)| *name == lazy.name))
                .map(|(_, local)| local.as_str())
                .collect();
            parts.push(format!("{}return {}", self.deep(1), given.join(", ")));
        }
        Ok(parts.join(newline))
    }
}
