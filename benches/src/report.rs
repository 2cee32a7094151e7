//! Runs the benchmarks, and prints their figures as Markdown, each beside the array load of its set.

use std::collections::BTreeMap;
use std::process::{Command, ExitCode, Stdio};

use codes_benches::LOOKUPS;

/// The fastest time of each benchmark, in nanoseconds per lookup, by `set`, `function` and `kind`.
type Figures = BTreeMap<(String, String, String), f64>;

const SETS: [(&str, &str); 4] =
    [("server_28", "28, shipped"), ("client_44", "44, shipped"), ("made_1000", "1,000"), ("made_10000", "10,000")];
const TEXTS: [(&str, &str); 3] =
    [("text_30", "30 texts"), ("text_1000", "1,000 texts"), ("text_10000", "10,000 texts")];

/// Functions, and their names in the table.
const PEERS: [(&str, &str); 8] = [
    ("codes", "**codes**"),
    ("plain_match", "plain `match`"),
    ("binary_search", "binary search"),
    ("num_enum", "`num_enum::TryFromPrimitive`"),
    ("strum", "`strum::FromRepr`"),
    ("fx_hash_map", "`HashMap`, FxHash"),
    ("std_hash_map", "`HashMap`, std"),
    ("phf", "`phf`"),
];

fn main() -> ExitCode {
    let mut figures = Figures::new();
    for bench in ["integers", "texts", "properties", "mappings"] {
        match run(bench) {
            Ok(output) => read(&output, &mut figures),
            Err(problem) => {
                eprintln!("{problem}");
                return ExitCode::FAILURE;
            }
        }
    }
    if figures.is_empty() {
        eprintln!("no figures in the output of `cargo bench`");
        return ExitCode::FAILURE;
    }
    println!("## `from_code`\n");
    from_code(&figures, &SETS);
    println!("\n## `from_code` of texts\n");
    from_code(&figures, &TEXTS);
    println!("\n## `message` and `meanings`\n");
    properties(&figures);
    println!("\n## Mappings by `CodeWrapper`\n");
    mappings(&figures);
    ExitCode::SUCCESS
}

fn run(bench: &str) -> Result<String, String> {
    eprintln!("cargo bench --bench {bench}");
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let arguments = ["bench", "--quiet", "--manifest-path", manifest, "--bench", bench];
    let output = Command::new("cargo").args(arguments).stderr(Stdio::inherit()).output();
    let output = output.map_err(|problem| format!("cargo: {problem}"))?;
    if !output.status.success() {
        return Err(format!("cargo bench --bench {bench}: {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|problem| format!("cargo bench --bench {bench}: {problem}"))
}

/// Parses divan's tree. The indentation of a name is its depth, and a leaf has the fastest time first.
fn read(output: &str, figures: &mut Figures) {
    let mut path: Vec<String> = Vec::new();
    for line in output.lines() {
        let Some(branch) = line.find(['├', '╰']) else { continue };
        let depth = line[..branch].chars().count() / 3;
        let entry = line[branch..].trim_start_matches(['├', '╰', '─', ' ']);
        let mut columns = entry.split('│').next().unwrap_or_default().split_whitespace();
        path.truncate(depth);
        path.extend(columns.next().map(str::to_owned));
        let (Some(number), Some(unit)) = (columns.next(), columns.next()) else { continue };
        let factor = match unit {
            "ns" => 1.0,
            "µs" => 1e3,
            "ms" => 1e6,
            _ => 1e9,
        };
        let Ok(number) = number.parse::<f64>() else { continue };
        let mut names = path.iter().cloned();
        let (Some(set), Some(function)) = (names.next(), names.next()) else { continue };
        let kind = names.next().unwrap_or_default();
        figures.insert((set, function, kind), number * factor / LOOKUPS as f64);
    }
}

fn get(figures: &Figures, set: &str, function: &str, kind: &str) -> Option<f64> {
    figures.get(&(set.to_owned(), function.to_owned(), kind.to_owned())).copied()
}

/// A time, and its ratio to that of the floor.
fn cell(time: Option<f64>, floor: Option<f64>) -> String {
    match (time, floor) {
        (Some(time), Some(floor)) => format!("{time:.2} ({:.2})", time / floor),
        _ => "".to_owned(),
    }
}

fn from_code(figures: &Figures, sets: &[(&str, &str)]) {
    print!("| ns a lookup (times an array load) |");
    for (_, title) in sets {
        for kind in codes_benches::KINDS {
            print!(" {title}: {kind} |");
        }
    }
    println!("\n|---|{}", "---:|".repeat(sets.len() * 3));
    for (function, title) in [("array_load", "array load")].iter().chain(&PEERS) {
        let cells: Vec<String> = sets
            .iter()
            .flat_map(|(set, _)| codes_benches::KINDS.map(|kind| (set, kind)))
            .map(|(set, kind)| cell(get(figures, set, function, kind), get(figures, set, "array_load", kind)))
            .collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            println!("| {title} | {} |", cells.join(" | "));
        }
    }
    let lost: Vec<String> = sets.iter().flat_map(|(set, title)| lost(figures, set, title)).collect();
    if lost.is_empty() {
        println!("\ncodes is the fastest in every column.");
    } else {
        println!("\ncodes is not the fastest here: {}.", lost.join("; "));
    }
}

/// The cases in which a peer is faster.
fn lost(figures: &Figures, set: &str, title: &str) -> Vec<String> {
    let of_kind = |kind: &'static str| {
        let ours = get(figures, set, "codes", kind)?;
        let theirs =
            PEERS.iter().skip(1).filter_map(|(function, name)| Some((get(figures, set, function, kind)?, name)));
        let (time, name) = theirs.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
        (time < ours).then(|| format!("{title}, {kind}: {name} takes {time:.2} ns, codes {ours:.2} ns"))
    };
    codes_benches::KINDS.into_iter().filter_map(of_kind).collect()
}

fn properties(figures: &Figures) {
    println!("| ns (times an array load) | array load of a text | `message` | array load of a slice | `meanings` |");
    println!("|---|---:|---:|---:|---:|");
    for (set, title) in SETS.iter().chain(&TEXTS) {
        let cells = ["message_array_load", "message_codes", "meanings_array_load", "meanings_codes"].map(|function| {
            let floor = if function.starts_with("message") { "message_array_load" } else { "meanings_array_load" };
            cell(get(figures, set, function, ""), get(figures, set, floor, ""))
        });
        println!("| {title} | {} |", cells.join(" | "));
    }
}

/// Mappings beside the lookup that they begin with, and beside their handwritten equivalents.
fn mappings(figures: &Figures) {
    println!("| ns (times an array load) | array load | `Code::from_code` | `Failure::from_code` | `match` by hand |");
    println!("|---|---:|---:|---:|---:|");
    for (set, title) in SETS {
        for kind in codes_benches::KINDS {
            let floor = get(figures, set, "array_load", kind);
            let cells = ["array_load", "codes", "mapping", "match_by_hand"]
                .map(|function| cell(get(figures, set, function, kind), floor));
            println!("| {title}: {kind} | {} |", cells.join(" | "));
        }
    }
}
