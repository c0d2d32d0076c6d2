//! Fixes that change several files.

use std::collections::{BTreeMap, BTreeSet};

use super::work::Work;
use super::{FileOutcome, FileResult, Input, Run};
use crate::edit::EditSet;

/// Rounds after which fixes that still make others possible are given up. Several of one class take a round each.
const ROUND_LIMIT: usize = 64;

impl Run<'_> {
    /// Applies fixes that change several files, until there are none.
    pub(super) fn change_together(&mut self) {
        for _ in 0..ROUND_LIMIT {
            let changes = self.choose();
            if changes.is_empty() {
                return;
            }
            for (position, edits) in changes {
                if let Some(work) = &mut self.works[position] {
                    work.apply(edits);
                }
            }
            self.revise();
        }
        for work in self.works.iter_mut().flatten() {
            let goes_on = work.joint(self.options).next().is_some();
            if goes_on {
                work.revert("its fixes do not come to an end".to_owned());
            }
        }
    }

    /// The edits of all such fixes that can be applied at once, by the positions of the files. Of two that are in each
    /// other's way, the one whose file and finding come first is taken; the other one has to wait for the next round.
    fn choose(&mut self) -> BTreeMap<usize, EditSet> {
        let positions: BTreeMap<_, usize> = self.ids.iter().copied().zip(0..).collect();
        let mut changes: BTreeMap<usize, EditSet> = BTreeMap::new();
        let mut marked: Vec<(usize, usize)> = Vec::new();
        let mut leaving: Vec<(usize, Option<String>)> = Vec::new();
        let mut opened: Vec<(usize, Work<'_>)> = Vec::new();
        // By their numbers, which follow the paths.
        for &position in positions.values() {
            let Some(work) = &self.works[position] else {
                continue;
            };
            for (nth, fix) in work.joint(self.options) {
                let parts: Option<Vec<_>> = fix
                    .elsewhere
                    .iter()
                    .map(|part| {
                        let other = *positions.get(&part.file)?;
                        let is_current = match &self.works[other] {
                            Some(work) => !work.is_reverted() && work.text() == part.text,
                            None => !self.problems.contains_key(&part.file),
                        };
                        is_current.then_some((other, part))
                    })
                    .collect();
                let Some(parts) = parts else {
                    continue;
                };
                let all = || {
                    let others = parts.iter().map(|(other, part)| (*other, &part.edits));
                    std::iter::once((position, &fix.edits)).chain(others)
                };
                let fits = all().all(|(file, edits)| {
                    changes.get(&file).is_none_or(|known| known.accepts(edits))
                });
                if !fits {
                    continue;
                }
                for (file, edits) in all() {
                    changes.entry(file).or_default().add(edits);
                    self.ties.tie(position, file);
                }
                for (other, part) in parts {
                    leaving.push((other, fix.leaves.clone()));
                    if self.works[other].is_none()
                        && opened.iter().all(|(known, _)| *known != other)
                    {
                        let input = &self.inputs[other];
                        let text = part.text.clone();
                        opened.push((other, Work::new(input, part.file, text, self.options)));
                    }
                }
                marked.push((position, nth));
            }
        }
        for (position, work) in opened {
            self.works[position] = Some(work);
        }
        for (position, module) in leaving {
            if let Some(work) = &mut self.works[position] {
                work.leave(module);
            }
        }
        for (position, nth) in marked {
            if let Some(work) = &mut self.works[position] {
                work.mark(nth);
            }
        }
        changes
    }
}

/// Which files change together.
pub(super) struct Ties {
    /// For each file another one of its group, or itself.
    next: Vec<usize>,
}

impl Ties {
    pub fn new(files: usize) -> Ties {
        Ties {
            next: (0..files).collect(),
        }
    }

    fn tie(&mut self, left: usize, right: usize) {
        let (left, right) = (self.root(left), self.root(right));
        self.next[left.max(right)] = left.min(right);
    }

    fn root(&self, mut file: usize) -> usize {
        while self.next[file] != file {
            file = self.next[file];
        }
        file
    }

    /// Tells the results which of them belong together. Where one of a group could not be changed, none is.
    pub fn settle(&self, results: &mut [FileResult], inputs: &[Input]) {
        let mut groups: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for file in 0..results.len() {
            let root = self.root(file);
            if root != file {
                groups.entry(root).or_default().extend([root, file]);
            }
        }
        for group in groups.into_values() {
            let broken = group.iter().find_map(|file| match &results[*file].outcome {
                FileOutcome::Reverted { transform, problem } => {
                    Some((*file, *transform, problem.clone()))
                }
                _ => None,
            });
            for &file in &group {
                let result = &mut results[file];
                match &broken {
                    Some((culprit, transform, problem)) if *culprit != file => {
                        let problem = format!(
                            "it changes together with {}: {problem}",
                            inputs[*culprit].display
                        );
                        result.revert(*transform, problem);
                    }
                    Some(_) => {}
                    None => result.together = group.iter().copied().collect(),
                }
            }
        }
    }
}
