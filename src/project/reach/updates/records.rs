//! Folders of records: one file for each, found by going through all of them.
//!
//! ```python
//! def find(self, subject):
//!     for path in self.folder.glob("*.json"):
//!         user = json.loads(path.read_text())
//!         if user["subject"] == subject:
//!             return user
//! ```
//!
//! Which file that is, nobody can tell: it may be any that is written there.

use super::super::effects::SiteEffects;
use super::access::{Access, access};
use super::outside::Asked;
use super::{Pair, Part, Path, Scan, Touched};
use crate::project::Type;
use crate::semantic::{Call, Value, ValueId};

const FILLED: &str = "what is in a folder is asked before a file is put there: two tasks that do so at the same time get the same answer unless they hold a lock";

/// Steps from what is gone through to what lists the folder.
const DEPTH_LIMIT: usize = 6;

/// Functions that give what they are given, in some order.
const SAME: &[&str] = &[
    "builtins.iter",
    "builtins.list",
    "builtins.reversed",
    "builtins.set",
    "builtins.sorted",
    "builtins.tuple",
];

impl Scan<'_, '_> {
    /// The path of something that a loop over a folder comes by.
    pub(super) fn entry_of(&self, listing: ValueId) -> Option<Path> {
        Some(self.folder_of(listing, 0)?.then(Part::Entry))
    }

    /// The folder whose files a value holds.
    fn folder_of(&self, value: ValueId, depth: usize) -> Option<Path> {
        if depth > DEPTH_LIMIT {
            return None;
        }
        match self.facts.value(value) {
            Value::Item(inner, _)
            | Value::Declared { value: inner, .. }
            | Value::Narrow { value: inner, .. } => self.folder_of(*inner, depth + 1),
            Value::Call(id) => {
                let call = self.facts.call(*id);
                let callee = self.inference.value(self.function.file, call.callee);
                callee.present().find_map(|member| match member {
                    Type::External(name) if SAME.contains(&name.as_str()) => {
                        self.folder_of(*call.positional.first()?, depth + 1)
                    }
                    Type::External(name) | Type::ExternalMethod(name, _) => {
                        self.listed_by(name, call)
                    }
                    _ => None,
                })
            }
            _ => None,
        }
    }

    fn listed_by(&self, name: &str, call: &Call) -> Option<Path> {
        let (access, _) = access(name)?;
        match access {
            Access::List if name.starts_with("pathlib.") => self.path(self.receiver(call)?, 0),
            Access::Match => self.path(*call.positional.first()?, 0)?.above(),
            _ => None,
        }
    }

    /// From where the files of a folder are looked up to where one is put there because of what was found.
    pub(super) fn put_by_answer(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let mut spans = Vec::new();
        for (asking, asked) in found {
            let folders: Vec<Path> = asked.read.iter().filter_map(Path::listed).collect();
            if folders.is_empty() {
                continue;
            }
            let first = asking.site.range;
            for (acting, done) in found {
                let second = acting.site.range;
                let fills = |folder: &Path| {
                    let mut written = done.changed();
                    written.any(|written| written.is_below(folder))
                };
                let (branch, inner) = (asking.site.context.branch, acting.site.context.branch);
                if let Some(folder) = folders.iter().find(|folder| fills(folder))
                    && self.facts.is_inside(inner, branch)
                    && self.comes_after(first, second)
                    && self.decides((first, asking.site.value), second, Asked::Store)
                {
                    spans.push(Pair::new(first, second, FILLED).of(folder));
                }
            }
        }
        spans
    }
}
