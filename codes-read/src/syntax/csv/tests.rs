use super::*;

/// The titles and the rows, with the text at the place of each cell, and the problems.
fn of(name: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let mut problems = Diagnostics::default();
    let document = Document::new(name, text);
    let markdown = read(&document, &mut problems);
    let mut lines = Vec::new();
    for table in &markdown.tables {
        for cells in std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells)) {
            let cells = cells.iter().map(|cell| {
                let at = document.get(cell.range.clone());
                if at == cell.text { at.to_owned() } else { format!("{} at {at}", cell.text) }
            });
            lines.push(cells.collect::<Vec<_>>().join("|").replace('\n', "/"));
        }
    }
    (lines, problems.into_vec().into_iter().map(|problem| problem.message).collect())
}

#[test]
fn a_file_without_a_delimiter_is_read_with_any_line_ends() {
    for ending in ["\n", "\r", "\r\n", "\r\r\n", "\n\r"] {
        let text = ["# Kites", "Code", "7", "#", "8", ""].join(ending);
        assert!(of("codes.csv", &text).0.contains(&"7".to_owned()), "{ending:?}");
    }
}

#[test]
fn quotes_line_breaks_and_every_delimiter_are_read() {
    let text = "\u{feff}\"Code\",\"Title\",Text\r\n\"3\",\"Bad, knot\",\"Not known,\nor \"\"not\"\" tied.\"\r\n\r\n4 , Wet,\r\n";
    assert_eq!(
        of("codes.csv", text).0,
        ["Code|Title|Text", "3|Bad, knot|Not known,/or \"not\" tied. at Not known,/or \"\"not\"\" tied.", "4|Wet"]
    );
    assert_eq!(of("codes.csv", "Code;Text\n3;a, b\n").0, ["Code|Text", "3|a, b"]);
    assert_eq!(of("codes.csv", "Code\tText\n3\ta; b\n").0, ["Code|Text", "3|a; b"]);
    assert_eq!(of("codes.TSV", "Code\tA,B,C,D\n3\ta\n").0, ["Code|A,B,C,D", "3|a"]);
    assert_eq!(of("codes.csv", "").0, Vec::<String>::new());
    assert_eq!(of("codes.csv", "Code").0, ["Code"]);
}

#[test]
fn text_above_the_titles_is_not_a_row() {
    let rows = ["Code|Text", "1|a, b", "2|c"];
    for text in [
        "sep=;\nCode;Text\n1;a, b\n2;c\n",
        "SEP=|\r\nCode|Text\r\n1|a, b\r\n2|c\r\n",
        "sep=\t\nCode\tText\n1\ta, b\n2\tc\n",
        "# Codes, version 3\n#\n\nCode;Text\n1;a, b\n2;c\n",
        "Codes of the kite;\n;\nCode;Text\n1;a, b\n2;c\n",
        "Codes of the kite\n\nCode;Text\n1;a, b\n2;c\n",
        "Code|Text\n1|a, b\n2|c\n",
    ] {
        assert_eq!(of("codes.csv", text), (rows.map(str::to_owned).to_vec(), vec![]), "{text}");
    }
    assert_eq!(of("codes.csv", "#,Text\n1,a\n").0, ["#|Text", "1|a"]);
    assert_eq!(of("codes.csv", "Code\n1\n2\n").0, ["Code", "1", "2"]);
    assert_eq!(of("codes.csv", "Code\n1\n2,b\n").0, ["Code", "1", "2"]);
    assert_eq!(of("codes.csv", "# a").0, ["a"]);
}

#[test]
fn comments_are_left_out_and_are_not_titles() {
    for text in [
        "# codes, version 3\nCode,Text\n1,a\n# net\n#9,z\n2,b\n",
        "# codes\n#\n\n# more\n\nCode,Text\n1,a\n\n# net, and so on\n2,b\n",
    ] {
        assert_eq!(of("codes.csv", text).0, ["Code|Text", "1|a", "2|b"], "{text}");
    }
    // Without comments above the titles, `#` is text.
    assert_eq!(of("codes.csv", "Code,Text\n#1,a\n").0, ["Code|Text", "#1|a"]);
    assert_eq!(of("codes.csv", "# about, more\n#\n#code,text\n1,a\n# net\n").0, ["code|text", "1|a"]);
}

#[test]
fn the_name_of_the_file_is_a_topic_of_its_table() {
    let title = |name: &str| {
        let mut problems = Diagnostics::default();
        let markdown = read(&Document::new(name, "name,value\nLATE,1\n"), &mut problems);
        assert!(problems.into_vec().is_empty());
        markdown.title.map(|title| title.to_string())
    };
    assert_eq!(title("docs/error_codes.csv").as_deref(), Some("error codes"));
    assert_eq!(title("docs/kites.csv"), None);
}

#[test]
fn a_quote_behind_space_begins_a_field() {
    let text = "Code, Text, More\n1, \"Late, very\",  \"a\nb\" \n2 , 5\" pipe, x\n";
    assert_eq!(
        of("codes.csv", text),
        (vec!["Code|Text|More".to_owned(), "1|Late, very|a/b".to_owned(), "2|5\" pipe|x".to_owned()], vec![])
    );
}

#[test]
fn a_doubled_quote_belongs_to_the_text_of_its_field() {
    let text =
        "Code,Text\n1,\"The sail is \"\"red\"\", \"\"blue\"\", or gone.\"\n2,\"\"\"Late\"\", it says\"\n3,\"\"\n";
    let (rows, problems) = of("codes.csv", text);
    let texts: Vec<&str> = rows.iter().map(|row| row.split(" at ").next().unwrap_or_default()).collect();
    assert_eq!(texts, ["Code|Text", "1|The sail is \"red\", \"blue\", or gone.", "2|\"Late\", it says", "3"]);
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn a_quote_that_is_not_closed_is_reported() {
    let (rows, problems) = of("codes.csv", "Code,Text\n3,\"a\n4,b\n5,c\n");
    assert_eq!((rows.len(), problems.len()), (2, 1), "{problems:?}");
    assert!(of("codes.csv", "Code,Text\n3,\"a\"\n4,b\"c\n").1.is_empty());
}

#[test]
fn a_file_that_announces_codes_may_have_no_titles() {
    for (text, expected) in [
        ("1001;late\n1002;wet\n", ["Code at |Message at ", "1001|late", "1002|wet"]),
        ("KITE_LATE,late\nKITE_WET,wet\n", ["Code at |Message at ", "KITE_LATE|late", "KITE_WET|wet"]),
        // Further codes are no message.
        (
            "KITE_LATE,CE-1-4,late\nKITE_WET,CE-2-5,wet\n",
            ["Code at ||Message at ", "KITE_LATE|CE-1-4|late", "KITE_WET|CE-2-5|wet"],
        ),
        ("1001,WET\n1002,WET\n", ["Code at |Message at ", "1001|WET", "1002|WET"]),
        ("1001,400,late\n1002,400,wet\n", ["Code at ||Message at ", "1001|400|late", "1002|400|wet"]),
        ("KITE_LATE\t1001\nKITE_WET\t1002\n", ["Name at |Code at ", "KITE_LATE|1001", "KITE_WET|1002"]),
        // The first row has titles if it has no code, and a code that repeats is none.
        ("Kite,Text\n1001,late\n1002,wet\n", ["Kite|Text", "1001|late", "1002|wet"]),
        ("KITE_CODE,TEXT\nKITE_LATE,late\nKITE_WET,wet\n", ["KITE_CODE|TEXT", "KITE_LATE|late", "KITE_WET|wet"]),
        ("1,late\n7,wet\n7,dry\n", ["1|late", "7|wet", "7|dry"]),
    ] {
        assert_eq!(of("error_codes.csv", text).0, expected, "{text}");
    }
    let with_headings = "**SKY**,\n1001,late\n**SEA**,\n1002,wet\n";
    assert_eq!(of("error_codes.csv", with_headings).0, ["Code at |Message at ", "1001|late", "**SEA**", "1002|wet"]);
    assert_eq!(of("error_codes.csv", "SKY,1\n1001,late\nSEA,1\n1002,wet\n").0[0], "SKY|1");
    assert_eq!(of("kites.csv", "1001,late\n1002,wet\n").0, ["1001|late", "1002|wet"]);
}
