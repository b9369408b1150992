use super::*;

#[test]
fn all_problems_at_once_with_lines_and_near_names() {
    let text = "name = \"x\"\n[[ask]]\nname = \"a\"\nlens = \"enrgy\"\nasks = \"a\"\n\
                [[ask.part]]\nname = \"p\"\nask = \"b\"\nabout = \"tax\"\n\
                [[ask.part]]\nname = \"p\"\nasks = 3\noppose = [\"-\"]\n";
    let told = Asks::parse(text, "x.toml").unwrap_err();
    let all: Vec<String> = told.iter().map(ToString::to_string).collect();
    let all = all.join("\n");
    for part in [
        "x.toml, line 4: there is no lens \"enrgy\"\n    did you mean \"energy\"?",
        "line 8: there is no key `ask` here\n    did you mean `asks`?",
        "line 9: `about` is a list of words or phrases",
        "line 12: `asks` must be text in quotes",
        "line 13: \"-\" in `oppose` holds no word",
        "two parts of an ask have the name \"p\"",
        "the part does not say what is asked",
    ] {
        assert!(all.contains(part), "{part}\n{all}");
    }
    assert_eq!(told.len(), 7, "{all}");
}

#[test]
fn words_parted_by_a_bar_stand_for_each_other() {
    assert_eq!(spelled("steel"), ["steel"]);
    assert_eq!(
        spelled("energy|power price|cost"),
        ["energy price", "energy cost", "power price", "power cost"]
    );
    assert_eq!(spelled(" | "), [""]);
    let many = "a|b|c|d ".repeat(5);
    let text = format!("name='x'\n[[ask]]\nname='s'\nasks='K.'\nabout=['{many}']\n");
    let told = Asks::parse(&text, "x").unwrap_err();
    assert_eq!((told.len(), told[0].line), (1, 5));
}

#[test]
fn families_and_joined_phrases_are_read() {
    assert_eq!(joined("a|b c + d").collect::<Vec<_>>(), ["a|b c", "d"]);
    assert_eq!(spelled("red_tape"), ["red tape"]);
    assert!(is_spelled("@energy price", "power price"));
    assert!(!is_spelled("@energy price", "power prices up"));
    let text = "name='x'\n[[ask]]\nname='s'\nasks='K.'\nless_of=['@energi price']\n";
    let told = Asks::parse(text, "x").unwrap_err();
    assert_eq!((told.len(), told[0].line), (1, 5));
    assert!(told[0].hint.contains("@energy"), "{}", told[0].hint);
}

#[test]
fn what_agreement_needs_is_told_by_kind_or_words() {
    let text = "name='x'\n[[ask]]\nname='s'\nasks='K.'\nneeds=['@amount','grant|@money + @date']\n";
    let asks = Asks::parse(text, "x").unwrap();
    assert_eq!(
        asks.asks[0].parts[0].needs,
        ["@amount", "grant|@money + @date"]
    );
    // A kind is none in the other lists, and a misspelt one none at all.
    for list in ["agree=['@amount']", "needs=['@amonut']"] {
        let text = format!("name='x'\n[[ask]]\nname='s'\nasks='K.'\n{list}\n");
        let told = Asks::parse(&text, "x").unwrap_err();
        assert_eq!((told.len(), told[0].line), (1, 5), "{told:?}");
    }
}

#[test]
fn an_ask_of_one_part_needs_no_part() {
    let text = "name='x'\n[[ask]]\nname='steel'\nasks='Keep it.'\nabout=['steel']\n";
    let asks = Asks::parse(text, "x").unwrap();
    let (_, part) = asks.find("steel", "steel").unwrap();
    assert_eq!(part.about, ["steel"]);
    assert_eq!(part.asks, "Keep it.");
}

#[test]
fn what_is_broken_or_empty_is_told() {
    assert_eq!(
        Asks::parse("name = \"x\"\n[[ask\n", "x").unwrap_err()[0].line,
        2
    );
    assert_eq!(Asks::parse("", "x").unwrap_err().len(), 2);
    assert_eq!(
        Asks::parse("name='x'\nask='y'\n", "x").unwrap_err().len(),
        1
    );
    let long = format!("name='{}'", "a".repeat(LONGEST + 1));
    assert!(
        Asks::parse(&long, "x").unwrap_err()[0]
            .what
            .contains("longer")
    );
}

#[test]
fn what_comes_with_the_program_reads_well_and_is_complete() {
    for name in built_in_names() {
        let asks = Asks::parse(built_in(name).unwrap(), name).unwrap();
        assert_eq!(asks.name, name);
        assert_eq!(asks.asks.len(), 10);
        for ask in &asks.asks {
            assert!(!ask.lens.is_empty() && ask.parts.len() >= 2, "{}", ask.name);
            for part in &ask.parts {
                for text in [
                    &part.title,
                    &part.agreement,
                    &part.part_way,
                    &part.opposition,
                ] {
                    assert!(!text.is_empty(), "{} {}", ask.name, part.name);
                }
                assert!(
                    !part.about.is_empty() && !part.agree.is_empty(),
                    "{}",
                    part.name
                );
            }
        }
    }
}
