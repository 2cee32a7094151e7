//! `codes completions SHELL` and `codes man`: what a package of the tool installs beside it.

use std::io::Write;
use std::path::PathBuf;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::{Cli, Failure};

/// Print completions for a shell
#[derive(clap::Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Print the manual page, or write one for each command
#[derive(clap::Args)]
pub(crate) struct Man {
    /// A folder to write the pages into: codes.1, codes-check.1 and so on
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

pub(crate) fn completions(arguments: &Completions, out: &mut impl Write) -> Result<(), Failure> {
    // clap_complete panics where it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "codes", &mut script);
    out.write_all(&script)?;
    Ok(())
}

pub(crate) fn man(arguments: &Man, out: &mut impl Write) -> Result<(), Failure> {
    match &arguments.folder {
        None => clap_mangen::Man::new(Cli::command()).render(out)?,
        Some(folder) => clap_mangen::generate_to(Cli::command(), folder)
            .map_err(|error| Failure::Usage(format!("cannot write to {}: {error}", folder.display())))?,
    }
    Ok(())
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
