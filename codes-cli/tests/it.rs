//! The tests are modules of one program: cargo links it once, and all of them share the processors.

mod action;
mod check;
mod check_sources;
mod corpus;
mod diff;
mod diff_markdown;
mod diff_pins;
mod expand;
mod explain;
mod export;
mod files;
mod forms;
mod guide;
mod help;
mod hostile_names;
mod input;
mod joined;
mod list;
mod pin;
mod schemas;
#[path = "support/server.rs"]
mod server;
mod shell;
mod support;
mod translations;
mod update;
