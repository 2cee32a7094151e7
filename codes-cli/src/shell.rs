//! `codes completions SHELL` and `codes man`: the files that a package of the tool installs beside it.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::{Cli, Failure, write};

/// Print completions for a shell
#[derive(clap::Args)]
#[command(after_help = "Examples:
  codes completions bash > ~/.local/share/bash-completion/completions/codes
  codes completions fish > ~/.config/fish/completions/codes.fish")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Print the manual page, or write one for each command
#[derive(clap::Args)]
#[command(after_help = "Examples:
  codes man > codes.1
  codes man --folder ~/.local/share/man/man1")]
pub(crate) struct Man {
    /// A folder to write the pages into: codes.1, codes-check.1 and so on
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

pub(crate) fn completions(arguments: &Completions, out: &mut impl Write) -> Result<(), Failure> {
    // clap_complete panics if it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "codes", &mut script);
    out.write_all(&script)?;
    Ok(())
}

pub(crate) fn man(arguments: &Man, out: &mut impl Write) -> Result<(), Failure> {
    match &arguments.folder {
        None => clap_mangen::Man::new(Cli::command()).render(out)?,
        Some(folder) => {
            let mut command = Cli::command().disable_help_subcommand(true);
            command.build();
            pages(&command, folder)?;
        }
    }
    Ok(())
}

/// Writes the page of a command and those of its subcommands.
fn pages(command: &clap::Command, folder: &Path) -> Result<(), Failure> {
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        pages(below, folder)?;
    }
    let man = clap_mangen::Man::new(command.clone());
    let mut page = Vec::new();
    man.render(&mut page)?;
    write::file(&folder.join(man.get_filename()), &page)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Cli::command().debug_assert();
        assert!(Shell::value_variants().len() > 3);
    }
}
