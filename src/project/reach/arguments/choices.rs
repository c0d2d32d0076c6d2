//! Ways through a function that are taken for some arguments only, or where something is configured.

use ruff_python_ast::name::Name;
use ruff_text_size::TextSize;

use super::{Arguments, Constant, Context, conditions};
use crate::project::FunctionRef;
use crate::project::reach::effects::SiteEffects;
use crate::semantic::{Change, Literal, Prefix, Subject};

/// What decides whether a way is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// What is configured.
    Setting,
    /// What the argument is or holds.
    Content,
}

/// The open choices that a site depends on: where each is tested, and how it must turn out.
pub(in crate::project::reach) type Choices = Vec<(TextSize, bool, Choice)>;

impl Arguments<'_> {
    /// What a call that gives `context` leaves open of what a site depends on.
    pub fn choices(&self, function: FunctionRef, site: &SiteEffects, context: Context) -> Choices {
        let known = &self.rows[context.0 as usize];
        // That it can be reached has been asked before: what is answered, is answered as the site needs it.
        let is_answered = |place: TextSize| {
            conditions(self.project, function, site).any(|condition| {
                condition.place == place
                    && known.iter().any(|(subject, constant)| {
                        *subject == condition.subject
                            && self
                                .answer(function.file, &condition.test, constant)
                                .is_some()
                    })
            })
        };
        conditions(self.project, function, site)
            .filter_map(|condition| {
                let choice = match &condition.subject {
                    Subject::Content => Choice::Content,
                    Subject::Setting(Some(name))
                        if self.project.ready(function.file).holds_what_is_made(name) =>
                    {
                        return None;
                    }
                    Subject::Setting(_) => Choice::Setting,
                    _ => return None,
                };
                let is_open = !is_answered(condition.place);
                is_open.then_some((condition.place, condition.holds, choice))
            })
            .collect()
    }
}

/// Whether a text starts with another, if that is so with all that it may have been through, or with none of it.
pub(super) fn starts_with(text: &Name, prefix: &Prefix) -> Option<bool> {
    let starts = |text: &str| text.starts_with(prefix.text.as_str());
    let answer = starts(text);
    let mut changed = prefix.changes.iter().map(|change| match change {
        Change::Replaced(old, new) => starts(&text.replace(old.as_str(), new)),
        Change::Cut(cut) => starts(text.strip_prefix(cut.as_str()).unwrap_or(text)),
        Change::Stripped => starts(text.trim()),
    });
    changed.all(|other| other == answer).then_some(answer)
}

/// The constant that stands for all those of which the tests say the same, so that they are not kept apart: any text that
/// has nothing in common with what it is compared with.
pub(super) fn settled(constant: Constant, asked: &[Name]) -> Constant {
    match constant {
        Constant::Literal(Literal::Str(text))
            if !text.is_empty()
                && text.trim() == text.as_str()
                && !asked
                    .iter()
                    .any(|asked| !asked.is_empty() && text.contains(asked.as_str())) =>
        {
            Constant::Literal(Literal::Str(Name::new_static("\0")))
        }
        constant => constant,
    }
}
