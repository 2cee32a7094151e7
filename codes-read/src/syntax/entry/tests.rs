use super::first::{ENDS, may_begin_end};
use super::*;

fn of(text: &str, lead: usize, kind: Kind) -> String {
    parse(text, lead, kind).map_or_else(String::new, |entry| format!("{}|{}|{}", entry.code, entry.name, entry.text))
}

#[test]
fn a_code_may_be_decorated_or_not() {
    for (text, lead, expected) in [
        ("10001 Line not found.", 5, "10001||Line not found."),
        ("| 10001 | Line not found. |", 0, ""),
        ("10 - Winch stuck", 2, "10||Winch stuck"),
        ("10: Winch stuck: badly", 3, "10||Winch stuck: badly"),
        ("41-44 - Reserved for the maker.", 5, "41-44||Reserved for the maker."),
        ("41 - 44 - reserved", 0, "41 - 44||reserved"),
        ("2: no power", 0, "2||no power"),
        ("3 - No power\n-4\nnone", 1, "3||No power\n-4\nnone"),
        ("3 - No power - none", 0, "3||No power - none"),
        ("3 - NO_POWER - none", 0, "3|NO_POWER|none"),
        ("2003 spool empty", 0, "2003||spool empty"),
        ("-12: run app", 0, "-12||run app"),
        ("Error Number: 8001", 0, "8001||"),
        ("Error number: 1002; Symbol: ER_NO", 0, "1002||Symbol: ER_NO"),
        ("StringTooShort (1199): The string ends.", 0, "1199|StringTooShort|The string ends."),
        ("KITE_BAD = 3: knots", 0, "3|KITE_BAD|knots"),
        ("Exit code 0: kite landed", 0, "0||kite landed"),
        ("[1001] Invalid key", 0, "1001||Invalid key"),
        ("404 Not Found: no such thing", 0, "404||Not Found: no such thing"),
        ("-1000 UNKNOWN", 0, "-1000|UNKNOWN|"),
        ("5xx: ours", 0, "5xx||ours"),
        ("Other: the rest", 0, "Other||the rest"),
        ("1. Install", 0, ""),
        ("Retired code (4)", 0, ""),
        ("-102,\"Syntax error\"", 0, "-102||Syntax error"),
        ("-103, \"Invalid separator\"", 0, "-103||Invalid separator"),
        ("KITE_BAD（-1）", 0, "-1|KITE_BAD|"),
        ("400 or 401: wrong key", 3, "400 or 401||wrong key"),
        ("404, 405 - gone", 3, "404, 405||gone"),
        ("HTTP 404, HTTP 405, late - wait", 8, ""),
        ("500/502: ours", 3, "500/502||ours"),
        ("100 - 199: good", 3, "100 - 199||good"),
        ("404 and retry: gone", 3, "404||and retry: gone"),
        ("404 or later: gone", 3, "404 or later||gone"),
        ("HTTP 429, HTTP 503 \u{2013} wait", 0, "429, HTTP 503||wait"),
        ("words 7", 0, ""),
        ("❌ 1001 late", 0, "1001||late"),
        ("⚠\u{fe0f} 1002: wet", 0, "1002||wet"),
        ("1. 1001 late", 0, "1001||late"),
        ("3.2 LATE_ERR (1)", 0, "1|LATE_ERR|"),
        ("2) Error 7: late", 0, "7||late"),
        ("1. 2 kites", 0, ""),
        ("\u{2013}2 wet", 0, "\u{2013}2||wet"),
        ("1005 \u{2015} hot", 0, "1005||hot"),
        ("1005 • hot", 0, "1005||hot"),
        ("1010 - 1015 late", 0, "1010 - 1015||late"),
        ("1010 - 15 Late", 0, "1010||15 Late"),
        ("1004 invalid a=b", 0, "1004||invalid a=b"),
        ("1005 Bad request: x - y", 0, "1005||Bad request: x - y"),
        ("Error 101. Late", 0, "101|Late|"),
        ("Erro 102 \u{2013} molhado", 0, "102||molhado"),
        ("W#16#8085: late", 0, "W#16#8085||late"),
    ] {
        assert_eq!(of(text, lead, Kind::Integer), expected, "{text}");
    }
}

#[test]
fn a_symbol_has_markup_or_is_surely_a_symbol() {
    for (text, lead, expected) in [
        ("E123 - text", 4, "E123||text"),
        ("E123 - text", 0, "E123||text"),
        ("E123 some text", 0, "E123||some text"),
        ("sails.E001: is not of the form", 10, "sails.E001||is not of the form"),
        ("invalid: some text", 7, "invalid||some text"),
        ("invalid: some text", 0, ""),
        ("bad_request - some text", 0, "bad_request||some text"),
        ("KITE_OK (0)", 0, "KITE_OK||"),
        ("no_kite · 404", 0, "no_kite||"),
        ("no_kite - 4040", 0, "no_kite||4040"),
        ("no_kite - 404 kites", 0, "no_kite||404 kites"),
        ("E_WET or E_TORN: mend it", 5, "E_WET or E_TORN||mend it"),
        ("KiteMaker error descriptions", 0, ""),
        ("E12xx: a group", 5, ""),
        ("Some words", 10, ""),
        ("HTTP response codes", 0, ""),
        ("Error handling", 0, ""),
        ("Error code: E0", 0, "E0||"),
        ("E10001 to E30000", 0, ""),
        ("E10001 to be mended", 0, "E10001||to be mended"),
        ("https://a.org/E1001", 19, ""),
        ("2. ERR_LATE: late", 0, "ERR_LATE||late"),
        ("1. Install", 0, ""),
        ("001 late", 0, "001||late"),
        ("01 late", 0, "01||late"),
        ("src/mail_box.rs", 15, ""),
    ] {
        assert_eq!(of(text, lead, Kind::Text), expected, "{text}");
    }
}

#[test]
fn every_end_of_a_code_begins_with_a_byte_that_may_begin_one() {
    for end in ENDS {
        assert!(may_begin_end(end.as_bytes()[0]), "{end}");
    }
}

#[test]
fn no_text_that_begins_with_a_code_is_ruled_out() {
    const PIECES: [&str; 30] = [
        "Late", "late", "Error", "Errors", "Status code", "Code", "number", "NAME", "ERR_LATE", "tooLate", "E1001",
        "1001", "-5", "0012", "2.3", "1.", "5xx", "x5", "(3)", "(the 3)", "= 3", "=3", "# 7", "`7`", "[E1]", "other",
        "non-200", "Unknown", "❌", "5 of 7",
    ];
    let mut found = 0;
    for first in PIECES {
        for second in PIECES {
            for between in ["", " ", ": ", " - ", "\n", "("] {
                let text = format!("{first}{between}{second}");
                for lead in [0, first.len()] {
                    for kind in [Kind::Integer, Kind::Text] {
                        let is_code = parse_likely(&text, lead, text.len(), kind).is_some() && !text.starts_with('|');
                        found += usize::from(is_code);
                        let entry = parse(&text, lead, kind);
                        assert!(
                            entry.is_some() || !is_code || !may_hold_code(&text, lead, kind),
                            "{text:?} {lead} {kind:?}"
                        );
                    }
                }
            }
        }
    }
    assert!(found > 5_000, "{found}");
}

#[test]
fn slashes_between_a_code_and_its_text_are_none_of_the_text() {
    for (written, text) in
        [("ERR_TORN // The wire is torn", "The wire is torn"), ("ERR_TORN: /late is gone", "/late is gone")]
    {
        let entry = parse(written, 0, Kind::Text).unwrap();
        assert_eq!((&*entry.code, &*entry.text), ("ERR_TORN", text));
    }
}
