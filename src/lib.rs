//! asyncfix
pub mod catalog;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod discover;
pub mod edit;
pub mod encoding;
pub mod imports;
pub mod output;
pub mod pipeline;
pub mod project;
pub mod project_files;
mod region;
pub mod semantic;
pub mod source_file;
pub mod strategy;
pub mod suppress;
pub mod target_version;
pub mod transform;
pub mod write;

#[path = "../transforms/mod.rs"]
pub mod transforms;
