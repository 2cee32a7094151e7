//! The tool `codes`: explains vendors' return codes at the command line.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

mod explain;
mod input;
mod layout;
mod list;
mod listing;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Vendors' return codes, generated from the vendors' own documents
#[derive(Parser)]
#[command(name = "codes", version, after_help = "Exit status: 0 success, 1 no answer or a problem, 2 bad usage.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Explain(explain::Arguments),
    List(list::Arguments),
}

/// Why a command has no answer.
enum Failure {
    /// What to tell the user.
    Message(String),
    /// What is wrong with the command itself.
    Usage(String),
    /// The user has been told.
    Reported,
    /// The answer could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = io::stdout().lock();
    let result = match cli.command {
        Command::Explain(arguments) => explain::run(&arguments, &mut out),
        Command::List(arguments) => list::run(&arguments, &mut out),
    };
    match result.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the answer has seen enough.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => fail(&format!("cannot write the answer: {error}")),
        Err(Failure::Message(message)) => fail(&message),
        Err(Failure::Usage(message)) => {
            fail(&message);
            ExitCode::from(2)
        }
        Err(Failure::Reported) => ExitCode::FAILURE,
    }
}

fn fail(message: &str) -> ExitCode {
    // `eprintln!` would panic if nobody listens.
    let _ = writeln!(io::stderr(), "error: {}", message.trim_end());
    ExitCode::FAILURE
}
