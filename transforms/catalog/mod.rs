//! The blocking callables as data: one file a library or subject, one row a callable.
//!
//! To add a callable, add a row to the file of its library; to add a library, add a file and name it here. What the
//! words of a row mean is in [`crate::catalog`].

use crate::catalog::Row;

mod ai_sdks;
mod aliyun;
mod anthropic;
mod archives;
mod azure;
mod boto3;
mod brokers;
mod browsers;
mod building;
mod calendars;
mod console;
mod cpu;
mod databases;
mod devices;
mod django;
mod docker;
mod elasticsearch;
mod fcntl;
mod games;
mod glob;
mod google;
mod grpc;
mod homes;
mod host;
mod hosted_models;
mod httpx;
mod huggingface;
mod importing;
mod io;
mod kubernetes;
mod learning;
mod llama_index;
mod local_models;
mod logging;
mod mail;
mod media;
mod minio;
mod mongoengine;
mod mysql;
pub mod natures;
mod network;
mod numpy;
mod openai;
mod openapi;
mod opensearch;
mod os;
mod packets;
mod pandas;
mod paramiko;
mod passwords;
mod pathlib;
mod phones;
mod pillow;
mod polars;
mod postgres;
mod pymongo;
mod redis;
mod requests;
mod sandboxes;
mod science;
mod search_engines;
mod serialization;
mod servers;
mod services;
mod shutil;
mod signal;
mod slack;
mod small_stores;
mod social;
mod socket;
mod sound;
mod sqlalchemy;
mod sqlite3;
mod stripe;
mod subprocess;
mod supabase;
mod tempfile;
mod threading;
mod time;
mod tools;
mod trading;
mod urllib;
mod urllib3;
mod vision;
mod web_apis;
mod yaml;

/// Every table, in the order of names.
pub static ALL: &[&[Row]] = &[
    ai_sdks::ROWS,
    aliyun::ROWS,
    anthropic::ROWS,
    archives::ROWS,
    azure::ROWS,
    boto3::ROWS,
    brokers::ROWS,
    browsers::ROWS,
    building::ROWS,
    calendars::ROWS,
    console::ROWS,
    cpu::ROWS,
    databases::ROWS,
    devices::ROWS,
    django::ROWS,
    docker::ROWS,
    elasticsearch::ROWS,
    fcntl::ROWS,
    games::ROWS,
    glob::ROWS,
    google::ROWS,
    grpc::ROWS,
    homes::ROWS,
    host::ROWS,
    hosted_models::ROWS,
    httpx::ROWS,
    huggingface::ROWS,
    importing::ROWS,
    io::ROWS,
    kubernetes::ROWS,
    learning::ROWS,
    llama_index::ROWS,
    local_models::ROWS,
    logging::ROWS,
    mail::ROWS,
    media::ROWS,
    minio::ROWS,
    mongoengine::ROWS,
    mysql::ROWS,
    network::ROWS,
    numpy::ROWS,
    openai::ROWS,
    openapi::ROWS,
    opensearch::ROWS,
    os::ROWS,
    packets::ROWS,
    pandas::ROWS,
    paramiko::ROWS,
    passwords::ROWS,
    pathlib::ROWS,
    phones::ROWS,
    pillow::ROWS,
    polars::ROWS,
    postgres::ROWS,
    pymongo::ROWS,
    redis::ROWS,
    requests::ROWS,
    sandboxes::ROWS,
    science::ROWS,
    search_engines::ROWS,
    serialization::ROWS,
    servers::ROWS,
    services::ROWS,
    shutil::ROWS,
    signal::ROWS,
    slack::ROWS,
    social::ROWS,
    small_stores::ROWS,
    socket::ROWS,
    sound::ROWS,
    sqlalchemy::ROWS,
    sqlite3::ROWS,
    stripe::ROWS,
    subprocess::ROWS,
    supabase::ROWS,
    tempfile::ROWS,
    threading::ROWS,
    time::ROWS,
    tools::ROWS,
    trading::ROWS,
    urllib::ROWS,
    urllib3::ROWS,
    vision::ROWS,
    web_apis::ROWS,
    yaml::ROWS,
];

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::ALL;

    #[test]
    fn every_name_has_one_row() {
        let mut names = FxHashSet::default();
        let again: Vec<&str> = ALL
            .iter()
            .copied()
            .flatten()
            .map(|row| row.name)
            .filter(|name| !names.insert(*name))
            .collect();
        assert!(again.is_empty(), "named twice: {again:?}");
    }
}
