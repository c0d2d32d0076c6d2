//! Coroutines that never give way to other tasks: nothing in them is awaited but others like them.
//!
//! ```python
//! async def save(self):
//!     self.path.write_text(json.dumps(self.rows))
//!
//! async def add(self, row):
//!     rows = await self.load()
//!     rows.append(row)
//!     await self.save()
//! ```
//!
//! Whoever awaits one goes on at once: no other task runs from before that await to after it, until what blocks in the
//! coroutine is awaited itself.

use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::effects::{Effect, FunctionEffects, SiteEffects};
use crate::project::{FunctionRef, Project};
use crate::semantic::SiteKind;

/// An await that hands nothing to the event loop.
#[derive(Clone, Debug)]
pub struct QuietAwait {
    /// The coroutine that it is in.
    pub function: FunctionRef,
    pub range: TextRange,
    /// What it awaits.
    pub coroutines: Vec<FunctionRef>,
}

#[derive(Default)]
pub(super) struct Suspensions {
    quiet: FxHashSet<FunctionRef>,
}

impl Suspensions {
    pub(super) fn find(
        project: &Project,
        graph: &FxHashMap<FunctionRef, FunctionEffects>,
    ) -> Suspensions {
        let mut quiet: FxHashSet<FunctionRef> = graph
            .keys()
            .copied()
            .filter(|function| {
                let definition = project.function(*function);
                let mut sites = definition.sites.iter();
                // What is left to others to write may wait for anything.
                definition.is_async
                    && !definition.is_generator
                    && !definition.is_stub
                    && !sites.any(|site| {
                        matches!(site.kind, SiteKind::AsyncWith | SiteKind::AsyncIterate)
                    })
            })
            .collect();
        // Whatever awaits something else is none, and then neither is what awaits that.
        loop {
            let suspensions = Suspensions { quiet };
            let loud: Vec<FunctionRef> = suspensions
                .quiet
                .iter()
                .copied()
                .filter(|function| {
                    let awaits = project.function(*function).sites.iter();
                    let mut awaits = awaits.filter(|site| site.kind == SiteKind::Await);
                    let effects = &graph[function];
                    awaits.any(|site| {
                        !suspensions
                            .awaited(effects)
                            .any(|call| call.site.value == site.value)
                    })
                })
                .collect();
            quiet = suspensions.quiet;
            if loud.is_empty() {
                return Suspensions { quiet };
            }
            for function in loud {
                quiet.remove(&function);
            }
        }
    }

    /// Calls of such coroutines in a function that awaits them.
    pub(super) fn awaited<'e>(
        &'e self,
        effects: &'e FunctionEffects,
    ) -> impl Iterator<Item = &'e SiteEffects> {
        effects.coroutines.iter().filter(|call| {
            call.site.context.awaited
                && !call.uncertain
                && !call.doubtful
                && coroutines(call).all(|function| self.quiet.contains(&function))
        })
    }

    /// The awaits of such coroutines in one function, in source order.
    pub(super) fn awaits(
        &self,
        project: &Project,
        function: FunctionRef,
        effects: &FunctionEffects,
    ) -> Vec<QuietAwait> {
        let sites = &project.function(function).sites;
        let awaits = sites.iter().filter(|site| site.kind == SiteKind::Await);
        awaits
            .filter_map(|site| {
                let mut calls = self.awaited(effects);
                let call = calls.find(|call| call.site.value == site.value)?;
                Some(QuietAwait {
                    function,
                    range: site.range,
                    coroutines: coroutines(call).collect(),
                })
            })
            .collect()
    }
}

/// The coroutines that a call gives.
pub(super) fn coroutines(call: &SiteEffects) -> impl Iterator<Item = FunctionRef> {
    call.effects.iter().filter_map(|effect| match effect {
        Effect::Runs(function) => Some(*function),
        Effect::Blocks(_) => None,
    })
}
