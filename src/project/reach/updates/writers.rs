//! Who else writes what a coroutine reads and writes anew: a lock keeps only those out who take it as well.

use std::collections::BTreeMap;

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;

use super::super::effects::FunctionEffects;
use super::{Path, Scan, Touched};
use crate::project::{ClassRef, FunctionRef};
use crate::semantic::ValueId;

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
