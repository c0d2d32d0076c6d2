//! Who else writes what a coroutine reads and writes anew: a lock keeps only those out who take it as well.

use std::collections::BTreeMap;

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;

use super::super::effects::{Effect, FunctionEffects, SiteEffects};
use super::{Path, Scan, Touched, is_locked};
use crate::project::{ClassRef, FunctionRef};
use crate::semantic::{FunctionId, SiteKind, ValueId};

/// A file, a table or a store, by what all functions call it, and by the class whose objects have it.
pub(super) type Subject = (Option<ClassRef>, Path, Name);

/// Where else is written what a coroutine writes.
#[derive(Clone, Debug, Default)]
pub struct Rivals {
    /// In its file.
    pub places: Vec<(FunctionRef, TextRange)>,
    /// It is the same file, table or store for all objects of a class.
    pub common: bool,
}

/// Where coroutines write.
#[derive(Default)]
pub(super) struct Writers {
    by_subject: FxHashMap<Subject, Vec<(FunctionRef, TextRange)>>,
    by_site: FxHashMap<(FunctionRef, ValueId), Vec<Subject>>,
}

impl Writers {
    /// Takes in what a coroutine writes.
    pub(super) fn add(
        &mut self,
        scan: &Scan<'_, '_>,
        effects: &FunctionEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) {
        for site in &effects.sites {
            let subjects = scan.written_by(&scan.of_site(site, known));
            if subjects.is_empty() {
                continue;
            }
            for subject in &subjects {
                let places = self.by_subject.entry(subject.clone()).or_default();
                places.push((scan.function, site.site.range));
            }
            self.by_site
                .insert((scan.function, site.site.value), subjects);
        }
    }

    /// Who else writes what some sites of a coroutine write.
    pub(super) fn rivals(
        &self,
        function: FunctionRef,
        sites: impl Iterator<Item = ValueId>,
    ) -> Rivals {
        let subjects = sites.filter_map(|site| self.by_site.get(&(function, site)));
        let subjects: Vec<&Subject> = subjects.flatten().collect();
        let common = subjects.iter().any(|(class, ..)| class.is_none());
        let places = subjects
            .iter()
            .flat_map(|subject| &self.by_subject[*subject]);
        let mut rivals: Vec<(FunctionRef, TextRange)> = places
            .filter(|(other, _)| other.file == function.file)
            .copied()
            .collect();
        rivals.sort_unstable_by_key(|(function, range)| (*function, range.start(), range.end()));
        rivals.dedup();
        Rivals {
            places: rivals,
            common,
        }
    }
}

impl Scan<'_, '_> {
    /// Whether a site runs functions of the project that write a file whose path depends on nothing that the call gives,
    /// or only on names of the function around one that starts this one several times.
    pub(super) fn writes_same_file(
        &self,
        site: &SiteEffects,
        known: &BTreeMap<FunctionRef, Touched>,
        is_repeated: bool,
    ) -> bool {
        let is_locked = site.site.kind == SiteKind::Read || site.effects.iter().all(
            |effect| matches!(effect, Effect::Runs(callee) if is_locked(self.inference, *callee)),
        );
        let is_same = |path: &Path| path.is_constant() || is_repeated && path.is_fixed();
        !is_locked && self.of_site(site, known).changed().any(is_same)
    }

    /// The function that this one is defined in.
    pub(super) fn around(&self) -> Option<FunctionRef> {
        let scope = self.facts.function(self.function.function).scope;
        let around = self.facts.scope(scope).parent?;
        let mut functions = self.facts.functions.iter();
        let position = functions.position(|function| function.scope == around)?;
        Some(FunctionRef {
            file: self.function.file,
            function: FunctionId(u32::try_from(position).ok()?),
        })
    }

    /// Whether the function starts one that is defined in it several times, so that they run beside each other.
    pub(super) fn starts_several(&self, effects: &FunctionEffects, function: FunctionRef) -> bool {
        let own = self.facts.function(self.function.function);
        let is_awaited = |call: &SiteEffects| {
            let mut sites = own.sites.iter();
            sites.any(|it| it.kind == SiteKind::Await && it.value == call.site.value)
        };
        let runs = |site: &&SiteEffects| site.effects.contains(&Effect::Runs(function));
        let sites = effects.sites.iter().chain(&effects.coroutines);
        let started: Vec<&SiteEffects> = sites
            .filter(runs)
            .filter(|site| !is_awaited(site))
            .collect();
        started.len() > 1
            || started.iter().any(|site| {
                own.order.is_repeated(site.site.range, &|_, _| false)
                    || self.hands_on(site, function)
            })
    }

    fn written_by(&self, touched: &Touched) -> Vec<Subject> {
        let files = touched.changed().chain(&touched.appended);
        let files = files.chain(&touched.updated).chain(&touched.filled);
        let files = files.filter_map(|path| {
            let (class, path) = self.family(path)?;
            Some((class, path, Name::new_static("file")))
        });
        let tables = touched.stored.iter().filter(|table| table.is_constant());
        let tables = tables.map(|table| (None, table.table(), Name::new_static("table")));
        let stores = touched.outside.changed().filter_map(|(store, sort)| {
            let (class, store) = self.family(store)?;
            Some((class, store, sort.clone()))
        });
        files.chain(tables).chain(stores).collect()
    }
}
