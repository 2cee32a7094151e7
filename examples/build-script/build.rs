//! Generates the codes of `docs/gateway.md`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use codes_gen::{Caller, Document, generate};

const DOCUMENT: &str = "docs/gateway.md";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DOCUMENT}");
    match write_codes() {
        Ok(()) => ExitCode::SUCCESS,
        // Problems of the document are shown in rustc's form, with their lines.
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write_codes() -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(DOCUMENT).map_err(|error| format!("cannot read {DOCUMENT}: {error}"))?;
    let document = Document::new(DOCUMENT, text);
    // The arguments of `#[codes(..)]`, and the enum below it.
    let arguments = format!("doc = {DOCUMENT:?}, success = 0, fields(retry: bool = \"Retry\")").parse()?;
    let item = "
        /// What the gateway returns.
        #[repr(u16)]
        pub enum GatewayCode {
            RateLimited = 1429,
        }"
    .parse()?;
    let rust = generate(&arguments, &item, &document, &Caller::from_env())?;
    let path = Path::new(&env::var("OUT_DIR")?).join("gateway.rs");
    fs::write(&path, rust.to_string()).map_err(|error| format!("cannot write {}: {error}", path.display()).into())
}
