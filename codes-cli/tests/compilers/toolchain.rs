//! The commands of each compiler.

use std::fs;
use std::path::Path;
use std::process::Command;

use libtest_mimic::Failed;
use tempfile::TempDir;

use super::documents::{Code, Document};

/// A language with its compiler.
pub(crate) struct Toolchain {
    pub(crate) name: &'static str,
    format: &'static str,
    /// The programs that it needs.
    programs: &'static [&'static str],
    /// The arguments of the export.
    arguments: &'static [&'static str],
    /// The path of the export.
    file: &'static str,
    /// The path of the program.
    main: &'static str,
    /// Other files that it needs.
    others: &'static [(&'static str, &'static str)],
    /// The commands that check or compile only the export.
    check: &'static [&'static str],
    /// The commands that build and run the program.
    run: &'static [&'static str],
    /// A program that uses the whole export.
    pub(crate) program: &'static str,
    /// A program that prints the message of each code of a type `Printed`.
    pub(crate) printer: fn(&[Code]) -> String,
}

const TSCONFIG: &str = r#"{ "compilerOptions": { "strict": true, "target": "ES2020", "module": "commonjs", "skipLibCheck": true,
"types": [], "lib": ["ES2020"], "outDir": "out", "noUnusedLocals": true, "noImplicitReturns": true,
"exactOptionalPropertyTypes": true, "noUncheckedIndexedAccess": true }, "include": ["*.ts"] }"#;

const MODULE: &str = "module example.org/parcel\n\ngo 1.18\n";

/// The commands for the files, in a shell: each is a line that a user could type.
pub(crate) const TOOLCHAINS: [Toolchain; 7] = [
    Toolchain {
        name: "TypeScript",
        format: "typescript",
        programs: &["tsc", "node"],
        arguments: &[],
        file: "codes.ts",
        main: "main.ts",
        others: &[
            ("tsconfig.json", TSCONFIG),
            ("console.d.ts", "declare const console: { log(text: unknown): void };\n"),
        ],
        check: &["tsc -p ."],
        run: &["tsc -p .", "node out/main.js"],
        program: include_str!("../programs/main.ts"),
        printer: |codes| {
            let prints = codes.iter().map(|Code { code, .. }| {
                let is_wide =
                    code.trim_start_matches('-').parse::<u128>().is_ok_and(|code| code > 9_007_199_254_740_991);
                let suffix = if is_wide { "n" } else { "" };
                format!("console.log(PrintedTable.get({code}{suffix})?.meanings[0]?.message + \"\\n--\");\n")
            });
            format!("import {{ PrintedTable }} from \"./codes\";\n{}", prints.collect::<String>())
        },
    },
    Toolchain {
        name: "Python",
        format: "python",
        programs: &["python3"],
        arguments: &[],
        file: "codes.py",
        main: "main.py",
        others: &[],
        check: &["python3 -W error codes.py"],
        run: &["python3 -W error main.py"],
        program: include_str!("../programs/main.py"),
        printer: python,
    },
    Toolchain {
        name: "mypy",
        format: "python",
        programs: &["mypy", "python3"],
        arguments: &[],
        file: "codes.py",
        main: "main.py",
        others: &[],
        check: &["mypy --strict codes.py"],
        run: &["mypy --strict main.py codes.py", "python3 main.py"],
        program: include_str!("../programs/main.py"),
        printer: python,
    },
    Toolchain {
        name: "Go",
        format: "go",
        programs: &["go", "gofmt"],
        arguments: &["--package", "codes"],
        file: "codes/codes.go",
        main: "main.go",
        others: &[("go.mod", MODULE)],
        check: &["gofmt -d codes > diff; cat diff; test ! -s diff", "go vet ./codes", "go build ./codes"],
        run: &["gofmt -d codes > diff; cat diff; test ! -s diff", "go vet ./...", "go run ."],
        program: include_str!("../programs/main.go"),
        printer: |codes| {
            let prints = codes
                .iter()
                .map(|Code { code, .. }| format!("\tfmt.Print(codes.Printed({code}).Message() + \"\\n--\\n\")\n"));
            let head = "package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.org/parcel/codes\"\n)\n\nfunc main() {\n";
            format!("{head}{}}}\n", prints.collect::<String>())
        },
    },
    Toolchain {
        name: "Java",
        format: "java",
        programs: &["javac", "java"],
        arguments: &["--package", "org.example.parcel"],
        file: "codes/Codes.java",
        main: "Main.java",
        others: &[],
        check: &["javac -encoding UTF-8 -Xlint:all -Werror -d out codes/*.java"],
        run: &[
            "javac -encoding UTF-8 -Xlint:all -Werror -d out codes/*.java Main.java",
            "java -Dfile.encoding=UTF-8 -cp out Main",
        ],
        program: include_str!("../programs/Main.java"),
        printer: |codes| {
            let prints = codes.iter().map(|Code { code, .. }| {
                // A number that does not fit in a `long` is its bit pattern.
                let literal = match code.parse::<u64>() {
                    Ok(code) if code > i64::MAX.unsigned_abs() => format!("{}L", code.cast_signed()),
                    _ if code.parse::<i32>().is_ok() => code.clone(),
                    _ => format!("{code}L"),
                };
                format!("        out.print(Printed.describe({literal}).get() + \"\\n--\\n\");\n")
            });
            format!(
                "import java.io.PrintStream;\nimport org.example.parcel.Printed;\n\nfinal class Main {{\n    \
                 public static void main(String[] arguments) throws Exception {{\n        \
                 PrintStream out = new PrintStream(System.out, true, \"UTF-8\");\n{}    }}\n}}\n",
                prints.collect::<String>()
            )
        },
    },
    Toolchain {
        name: "Kotlin",
        format: "kotlin",
        programs: &["kotlinc", "java"],
        arguments: &["--package", "org.example.parcel"],
        file: "codes.kt",
        main: "main.kt",
        others: &[],
        check: &["kotlinc -nowarn codes.kt -d codes.jar"],
        run: &[
            "kotlinc -nowarn codes.kt main.kt -include-runtime -d main.jar",
            "java -Dfile.encoding=UTF-8 -jar main.jar",
        ],
        program: include_str!("../programs/main.kt"),
        printer: |codes| {
            let is_unsigned =
                codes.iter().any(|code| code.code.parse::<u64>().is_ok_and(|code| i64::try_from(code).is_err()));
            let prints = codes.iter().map(|Code { code, .. }| {
                let literal = match code.parse::<i128>() {
                    Ok(code) if code == i128::from(i32::MIN) => "Int.MIN_VALUE".to_owned(),
                    Ok(code) if code == i128::from(i64::MIN) => "Long.MIN_VALUE".to_owned(),
                    _ if is_unsigned => format!("{code}uL"),
                    _ => code.clone(),
                };
                format!("    out.print(Printed.describe({literal})!!.message + \"\\n--\\n\")\n")
            });
            let head = "import org.example.parcel.Printed\n\nfun main() {\n    val out = java.io.PrintStream(System.out, true, \"UTF-8\")\n";
            format!("{head}{}}}\n", prints.collect::<String>())
        },
    },
    Toolchain {
        name: "C and C++",
        format: "c",
        programs: &["gcc", "g++"],
        arguments: &[],
        file: "codes.h",
        main: "main.c",
        others: &[("check.c", "#include \"codes.h\"\n")],
        check: &[
            "gcc -std=c99 -Wall -Wextra -Werror -c check.c -o check.o",
            "gcc -std=gnu17 -Wall -Wextra -Werror -c check.c -o check.o",
            "g++ -std=c++11 -Wall -Wextra -Werror -x c++ -c check.c -o check.o",
        ],
        run: &[
            "gcc -std=c99 -Wall -Wextra -Werror main.c -o main",
            "g++ -std=c++20 -Wall -Wextra -Werror -x c++ main.c -o cpp",
            "./cpp > cpp.txt",
            "./main > c.txt",
            "cmp c.txt cpp.txt",
            "cat c.txt",
        ],
        program: include_str!("../programs/main.c"),
        printer: |codes| {
            let prints = codes.iter().map(|Code { code, .. }| {
                let literal = match code.parse::<i128>() {
                    Ok(code) if code == i128::from(i64::MIN) => "INT64_MIN".to_owned(),
                    Ok(code) if code > i128::from(i64::MAX) => format!("UINT64_C({code})"),
                    Ok(code) if i32::try_from(code).is_err() => format!("INT64_C({code})"),
                    _ => code.clone(),
                };
                format!("    printf(\"%s\\n--\\n\", printed_message({literal}));\n")
            });
            let head = "#include <stdio.h>\n#include \"codes.h\"\n\nint main(void) {\n";
            format!("{head}{}    return 0;\n}}\n", prints.collect::<String>())
        },
    },
];

/// The first of these programs that is not installed.
pub(crate) fn missing(programs: &[&'static str]) -> Option<&'static str> {
    let paths: Vec<_> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    let is_there = |program: &str| paths.iter().any(|folder| folder.join(program).is_file());
    programs.iter().find(|program| !is_there(program)).copied()
}

fn python(codes: &[Code]) -> String {
    let prints = codes.iter().map(|Code { code, .. }| format!("write(Printed({code}).message + \"\\n--\\n\")\n"));
    let head = "import sys\nfrom codes import Printed\n\n\ndef write(text: str) -> None:\n    sys.stdout.buffer.write(text.encode())\n\n\n";
    format!("{head}{}", prints.collect::<String>())
}

impl Toolchain {
    /// The name of the language in a fenced code block.
    pub(crate) fn fence(&self) -> &'static str {
        self.format
    }

    /// A program that is not installed.
    pub(crate) fn missing(&self) -> Option<&'static str> {
        missing(self.programs)
    }

    /// Compiles the export alone.
    pub(crate) fn compile(&self, document: &Document, arguments: &[&str]) -> Result<String, Failed> {
        let folder = self.folder(document, arguments)?;
        self.shell(folder.path(), self.check)
    }

    /// Compiles the export with a program, and runs it. Returns what it printed.
    pub(crate) fn run(&self, document: &Document, arguments: &[&str], program: &str) -> Result<String, Failed> {
        let folder = self.folder(document, arguments)?;
        fs::write(folder.path().join(self.main), program)?;
        self.shell(folder.path(), self.run)
    }

    fn folder(&self, document: &Document, arguments: &[&str]) -> Result<TempDir, Failed> {
        let folder = TempDir::with_prefix("codes-")?;
        // A public class in Java has the name of its file, and an option names the class around several.
        let is_named = arguments.contains(&"--name");
        let java: &[&str] = if self.format == "java" && !is_named { &["--name", "Codes"] } else { &[] };
        let type_name = arguments.iter().skip_while(|argument| **argument != "--name").nth(1);
        let named = type_name.filter(|_| self.format == "java").map(|name| format!("codes/{name}.java"));
        let file = named.as_deref().unwrap_or(self.file);
        let mut all = vec!["--format", self.format];
        all.extend(self.arguments.iter().chain(arguments).chain(java));
        let export = document.export(&all)?;
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        fs::write(path, export)?;
        for (name, text) in self.others {
            fs::write(folder.path().join(name), text)?;
        }
        Ok(folder)
    }

    /// Runs the commands, and returns the output of the last one.
    fn shell(&self, folder: &Path, commands: &[&str]) -> Result<String, Failed> {
        let mut printed = String::new();
        for command in commands {
            let mut shell = Command::new("sh");
            // Each test has its own output folder.
            shell.args(["-c", command]).current_dir(folder).env("GOFLAGS", "-mod=mod").env("GOPROXY", "off");
            let output = shell.output()?;
            printed = String::from_utf8(output.stdout)?;
            if !output.status.success() {
                let errors = String::from_utf8_lossy(&output.stderr);
                let export = fs::read_to_string(folder.join(self.file)).unwrap_or_default();
                let numbered = export.lines().enumerate().map(|(index, line)| format!("{:5} {line}\n", index + 1));
                let numbered: String =
                    if std::env::var_os("CODES_SHOW").is_some() { numbered.collect() } else { String::new() };
                return Err(format!("{command}:\n{printed}\n{errors}\n{numbered}").into());
            }
        }
        Ok(printed)
    }
}
