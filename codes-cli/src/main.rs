//! The tool `codes`: explains vendors' return codes at the command line, and reviews and converts their documents.

#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]
#![cfg_attr(
    test,
    allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)
)]

mod add;
mod check;
mod decode;
mod diff;
mod escape;
mod expand;
mod explain;
mod export;
mod fetch;
mod flags;
mod github;
mod input;
mod json;
mod layout;
mod list;
mod listing;
mod manifest;
mod paint;
mod paths;
mod pin;
mod request;
mod rust_source;
mod shell;
mod soundness;
mod source;
mod status;
mod update;
mod users;
mod write;

use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use paint::Colour;

/// Explains vendors' return codes, and checks, compares, updates and converts their documents
#[derive(Parser)]
#[command(
    name = "codes",
    version,
    after_help = "\
Examples:
  codes explain 10008
  codes list docs/vendor.md
  codes check
  codes diff HEAD:docs/vendor.md docs/vendor.md --pins src/codes.rs
  codes pin docs/vendor.md --write src/codes.rs

Exit status: 0 for success, 1 for an unknown code, a problem or a difference, 2 for wrong usage."
)]
struct Cli {
    /// Without one, in a crate: its documents, and the findings in them.
    #[command(subcommand)]
    command: Option<Command>,

    /// Whether to use colour; `auto` does so on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", alias = "colour")]
    color: Colour,
}

#[derive(Subcommand)]
enum Command {
    Explain(explain::Arguments),
    List(list::Arguments),
    Check(check::Arguments),
    Diff(diff::Arguments),
    Add(add::Arguments),
    Status(status::Arguments),
    Update(update::Arguments),
    Pin(pin::Arguments),
    Expand(expand::Arguments),
    Export(export::Arguments),
    Completions(shell::Completions),
    Man(shell::Man),
}

/// The reason why a command failed.
#[derive(Debug)]
enum Failure {
    /// A message for the user.
    Message(String),
    /// An error in the command itself.
    Usage(String),
    /// The error was already reported.
    Reported,
    /// The output could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

fn main() -> ExitCode {
    let cli = parse().unwrap_or_else(|error| error.exit());
    cli.color.apply();
    let mut out = BufWriter::new(io::stdout().lock());
    let result = match cli.command {
        Some(Command::Explain(arguments)) => explain::run(&arguments, &mut out),
        Some(Command::List(arguments)) => list::run(&arguments, &mut out),
        Some(Command::Check(arguments)) => check::run(&arguments, &mut out),
        Some(Command::Diff(arguments)) => diff::run(&arguments, &mut out),
        Some(Command::Add(arguments)) => add::run(&arguments, &mut out),
        Some(Command::Status(arguments)) => status::run(&arguments, &mut out),
        Some(Command::Update(arguments)) => update::run(&arguments, &mut out),
        Some(Command::Pin(arguments)) => pin::run(&arguments, &mut out),
        Some(Command::Expand(arguments)) => expand::run(&arguments, &mut out),
        Some(Command::Export(arguments)) => export::run(&arguments, &mut out),
        Some(Command::Completions(arguments)) => shell::completions(&arguments, &mut out),
        Some(Command::Man(arguments)) => shell::man(&arguments, &mut out),
        None if check::overview::is_crate() => check::overview::run(&mut out),
        None => {
            // As clap does if a command is missing.
            let _ = write!(io::stderr(), "{}", Cli::command().color(Colour::choose(&[])).render_help());
            return ExitCode::from(2);
        }
    };
    // Output before a failure is written too.
    let flushed = out.flush().map_err(Failure::from);
    match result.and(flushed) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of the output has closed it.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => fail(&format!("cannot write the output: {error}")),
        Err(Failure::Message(message)) => fail(&message),
        Err(Failure::Usage(message)) => {
            fail(&message);
            ExitCode::from(2)
        }
        Err(Failure::Reported) => ExitCode::FAILURE,
    }
}

/// Parses the arguments. clap's messages about them have the colours that they ask for, and contain nothing that a
/// terminal obeys.
fn parse() -> Result<Cli, clap::Error> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let parse = |arguments: &[OsString]| {
        let command = Cli::command().color(Colour::choose(arguments));
        command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches))
    };
    parse(&arguments).map_err(|error| {
        let shown: Vec<OsString> = arguments.iter().map(|text| escape::path(text.as_ref()).into()).collect();
        if shown == arguments { error } else { parse(&shown).err().unwrap_or(error) }
    })
}

/// Prints an error message on standard error.
fn tell(message: &str) {
    // `eprintln!` would panic if standard error is closed.
    let message = paint::Paint::for_stderr().error(&escape::lines(message.trim_end()));
    let _ = writeln!(io::stderr(), "{message}");
}

/// Prints rendered diagnostics on standard error.
fn report(problems: impl IntoIterator<Item = String>) {
    let (paint, mut err) = (paint::Paint::for_stderr(), io::stderr().lock());
    for problem in problems {
        let _ = writeln!(err, "{}\n", paint.diagnostic(&problem));
    }
}

fn fail(message: &str) -> ExitCode {
    tell(message);
    ExitCode::FAILURE
}
