use super::*;

/// Each code or range as `code`, `first..=last`, with `: name` behind it.
fn integers(text: &str) -> Option<Vec<String>> {
    listed(parse_integers(text))
}

fn texts(text: &str) -> Option<Vec<String>> {
    listed(parse_texts(text))
}

fn listed(cell: CodeCell) -> Option<Vec<String>> {
    let CodeCell::Codes(codes) = cell else { return None };
    let end = |end: Option<i128>| end.map(|end| end.to_string()).unwrap_or_default();
    let shown = codes.into_iter().map(|listed| {
        let what = match listed.what {
            What::Code(code) => code.to_string(),
            What::Range(first, last) => format!("{}..={}", end(first), end(last)),
        };
        listed.beside.map_or(what.clone(), |name| format!("{what}: {name}"))
    });
    Some(shown.collect())
}

fn assert_all(read: impl Fn(&str) -> Option<Vec<String>>, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(read(text).as_deref().unwrap_or_default(), *expected, "{text}");
    }
}

#[test]
fn numbers_are_decimal_or_hexadecimal_with_or_without_a_sign() {
    assert_all(
        integers,
        &[
            ("0", &["0"]),
            ("-5", &["-5"]),
            ("+7", &["7"]),
            ("0x1F", &["31"]),
            ("-0Xa", &["-10"]),
            ("0x80042400L", &["2147755008"]),
            ("0x1FUL", &["31"]),
            ("8001h", &["32769"]),
            ("0AH", &["10"]),
            ("16#8001", &["32769"]),
            ("` 10010012", &["10010012"]),
            ("10001:", &["10001"]),
            ("-170141183460469231731687303715884105728", &["-170141183460469231731687303715884105728"]),
        ],
    );
}

#[test]
fn a_name_may_stand_beside_a_number() {
    assert_all(
        integers,
        &[
            ("200 (OK)", &["200: OK"]),
            ("200（成功）", &["200: 成功"]),
            ("400 Bad Request", &["400: Bad Request"]),
            ("-5: timeout", &["-5: timeout"]),
            ("0 - OK", &["0: OK"]),
            ("0/OK", &["0: OK"]),
            ("200 (OK, fine)", &["200: OK, fine"]),
            ("ERR_FOO (1001)", &["1001: ERR_FOO"]),
            ("ERR_FOO(-1001)", &["-1001: ERR_FOO"]),
            ("ERR_FOO = 3", &["3: ERR_FOO"]),
            ("Too many requests (429)", &["429: Too many requests"]),
            ("HTTP 409 Conflict", &["409: Conflict"]),
            ("HTTP 404", &["404"]),
            ("5xx (server error)", &["500..=599: server error"]),
            ("1024 (0x400)", &["1024"]),
            ("0x80070005 (2147942405)", &["2147942405"]),
            ("-2147024891 (0x80070005)", &["-2147024891"]),
            ("S_OK\n0 (0x0)", &["0: S_OK"]),
            ("E_FAIL 0x80004005", &["2147500037: E_FAIL"]),
            ("Access denied\n32769", &["32769: Access denied"]),
            ("Method reserved\n4100..32767", &["4100..=32767: Method reserved"]),
            ("Done, no error\n0 (0x0)", &["0: Done, no error"]),
            ("0x80042400L (E_BUSY)", &["2147755008: E_BUSY"]),
            ("8001h: no signal", &["32769: no signal"]),
        ],
    );
}

#[test]
fn a_range_without_some_codes_is_the_ranges_around_them() {
    let around = |text: &str| match parse_integers(text) {
        CodeCell::Except(around) => listed(CodeCell::Codes(around)),
        _ => None,
    };
    assert_all(
        around,
        &[
            ("5xx except 503", &["500..=502", "504..=599"]),
            ("4xx (excluding 400 and 429)", &["401..=428", "430..=499"]),
            ("4xx（except for 404, 405, 499）", &["400..=403", "406..=498"]),
            ("-32099 to -32000, other than -32001", &["-32099..=-32002", "-32000..=-32000"]),
            (">= 5000 But Not 5005", &["5000..=5004", "5006..="]),
            ("< 0 except -1", &["..=-2"]),
            ("1-50 except 7", &["1..=6", "8..=50"]),
        ],
    );
    for text in [
        "5xx except 404",
        "5xx except 503 and 502",
        "5xx except 5",
        "5xx except",
        "5xx except some",
        "5xx except 50x",
        "7-7 except 7",
        "500 except 503",
        "except 503",
        "> -170141183460469231731687303715884105728 except 170141183460469231731687303715884105727",
    ] {
        assert!(!matches!(parse_integers(text), CodeCell::Except(_)), "{text}");
    }
}

#[test]
fn ranges_are_read_in_all_their_forms() {
    assert_all(
        integers,
        &[
            ("4000-4999", &["4000..=4999"]),
            ("4000 – 4999", &["4000..=4999"]),
            ("4000~4999", &["4000..=4999"]),
            ("4000～4999", &["4000..=4999"]),
            ("4000至4999", &["4000..=4999"]),
            ("4000..4999", &["4000..=4999"]),
            ("-32000 to -32099", &["-32099..=-32000"]),
            ("-20--10", &["-20..=-10"]),
            ("0x10-0x1F", &["16..=31"]),
            ("5xx", &["500..=599"]),
            ("10##", &["1000..=1099"]),
            ("200 < x < 300", &["201..=299"]),
            ("200 <= code < 300", &["200..=299"]),
            ("200 ≤ x ≤ 299", &["200..=299"]),
            ("40X", &["400..=409"]),
            ("-30xxx", &["-30999..=-30000"]),
            ("5**", &["500..=599"]),
            (">= 5000", &["5000..="]),
            ("> 5000", &["5001..="]),
            ("<0", &["..=-1"]),
            ("5000以上", &["5000..="]),
            ("100+", &["100..="]),
        ],
    );
    for text in ["1001-1", "4xx5", "x", "xx", "0x", "1-2-3", "5*"] {
        assert_eq!(integers(text), None, "{text}");
    }
}

#[test]
fn several_codes_may_stand_in_one_cell() {
    assert_all(
        integers,
        &[
            ("400, 401", &["400", "401"]),
            ("400,401", &["400", "401"]),
            ("1001/1002", &["1001", "1002"]),
            ("1001\n1002\n", &["1001", "1002"]),
            ("- 1001\n- 1002", &["1001", "1002"]),
            ("1、2、5-7", &["1", "2", "5..=7"]),
            ("400 or 401", &["400", "401"]),
            ("400 (Bad), 401 (Worse)", &["400: Bad", "401: Worse"]),
        ],
    );
    assert_eq!(parse_integers("10,500"), CodeCell::Grouped);
}

#[test]
fn what_only_looks_like_a_number_is_told_apart() {
    assert_eq!(parse_integers("\u{2212}5"), CodeCell::Lookalike("-5".into()));
    assert_eq!(parse_integers("１２"), CodeCell::Lookalike("12".into()));
    assert_eq!(parse_integers("４xx"), CodeCell::Lookalike("4xx".into()));
    assert_eq!(parse_integers("12\u{200b}"), CodeCell::Lookalike("12".into()));
    assert_eq!(parse_integers("007"), CodeCell::LeadingZeros);
    assert_eq!(parse_integers(&"9".repeat(40)), CodeCell::Huge);
    for text in [
        "ten",
        "1024 (0x401)",
        "E_FAIL 1 2",
        "E_FAIL 1 (ONE)",
        "1 2",
        "0x",
        "--1",
        "1.5",
        "DB:140",
        "1 000",
        "400 Bad Request 401 Unauthorized",
        "(5)",
        "24h",
        "ABCh",
        "0x1FLULU",
        "16#",
        "16#G",
        "Access denied\nfor 10 minutes",
        "See 1001\n1002 or so",
    ] {
        assert_eq!(parse_integers(text), CodeCell::Other, "{text}");
    }
}

#[test]
fn catch_alls_are_known_in_several_languages() {
    for text in [
        "Other",
        "OTHERS",
        "其他",
        "その他",
        "기타",
        "*",
        "-",
        "非0",
        "Non-zero",
        "Non-200",
        "!= 0",
        "≠0",
        "非 2xx",
        "0以外",
        "Any other non-200 status",
        "其余状态码",
    ] {
        assert_eq!(parse_integers(text), CodeCell::CatchAll, "{text}");
        assert_eq!(parse_texts(text), CodeCell::CatchAll, "{text}");
    }
    assert_eq!(parse_integers("\u{a0} "), CodeCell::Other);
    assert_eq!(parse_integers(" "), CodeCell::Empty);
}

#[test]
fn codes_that_are_text_are_single_words() {
    for text in ["AuthFailure.TokenFailure", "DB:0140", "0012", "-5", "TX:N", "auth/invalid-email", "#12", "4000-4999"]
    {
        assert_eq!(texts(text), Some(vec![text.to_owned()]));
    }
    for text in ["not a code", "参数错误", "??", "(x)", "N/A", "n.a.", "TBD"] {
        assert_eq!(texts(text), None, "{text}");
    }
    assert_eq!(parse_texts("Auth\u{200b}Failure"), CodeCell::Lookalike("AuthFailure".into()));
    assert_eq!(parse_texts("ＡＢ"), CodeCell::Lookalike("AB".into()));
}

#[test]
fn codes_that_are_text_may_have_names_or_stand_several_in_a_cell() {
    assert_all(
        texts,
        &[
            ("E1001 (Timeout)", &["E1001: Timeout"]),
            ("ERR_BUSY 11000", &["ERR_BUSY: 11000"]),
            ("Fatal error C1001", &["C1001"]),
            ("N（新）", &["N: 新"]),
            ("404 Not Found", &["404: Not Found"]),
            ("\"OK\"", &["OK"]),
            ("A1, B2", &["A1", "B2"]),
            ("A1\nB2", &["A1", "B2"]),
            ("A1 / B2", &["A1", "B2"]),
            ("EC011–EC013", &["EC011", "EC012", "EC013"]),
            ("EC011-EC012, EC020", &["EC011", "EC012", "EC020"]),
        ],
    );
}

#[test]
fn arguments_are_a_part_of_a_code() {
    assert_all(
        texts,
        &[
            ("HRESULT_FROM_WIN32(ERROR_BUSY)", &["HRESULT_FROM_WIN32(ERROR_BUSY)"]),
            // Of several with a space between them, nobody knows how a program spells it.
            ("HostError(Budget, LimitExceeded)", &[]),
            ("Error(Contract, #1)", &[]),
            ("NOT_FOUND(404)", &["NOT_FOUND: 404"]),
            ("NOT_FOUND(gone)", &["NOT_FOUND: gone"]),
            ("NOT_FOUND (HTTP_404)", &["NOT_FOUND: HTTP_404"]),
            ("LATE（太晚）", &["LATE: 太晚"]),
        ],
    );
}

#[test]
fn texts_with_names_may_stand_below_each_other() {
    assert_all(
        texts,
        &[
            ("04 - Late mail\n07 - Lost mail\n 12 - Gone", &["04: Late mail", "07: Lost mail", "12: Gone"]),
            ("04 Late\nmail", &["04: Late\nmail"]),
            ("04 - Late, or lost\n07 - Gone", &["04: Late, or lost", "07: Gone"]),
            ("400\n401, 402", &["400", "401", "402"]),
            ("04 - Late mail", &["04: Late mail"]),
            ("404 Not Found", &["404: Not Found"]),
        ],
    );
}

#[test]
fn numbers_below_a_header_that_says_hex_are_read_so() {
    let read = |text: &str| parse_integers(&with_hexadecimal_prefixes(text));
    assert_eq!(read("400"), parse_integers("0x400"));
    assert_eq!(read("4A, 0B"), parse_integers("0x4A, 0x0B"));
    assert_eq!(read("0x400"), parse_integers("0x400"));
    assert_eq!(read("FF-1FF"), parse_integers("0xFF-0x1FF"));
    assert_eq!(read("-1"), parse_integers("-0x1"));
    for text in ["Bad", "Other", "400 Bad request", "1000h", ""] {
        assert_eq!(with_hexadecimal_prefixes(text), text);
    }
}
