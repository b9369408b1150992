//! What cannot be done is said with what to do, ends with 1 (2 where the
//! command itself was not understood), and leaves everything as it was.

use std::path::Path;

use crate::sandbox::{DEFAULT, Sandbox, files, says};

/// Runs that must fail: arguments, exit code, and what the message must say.
fn fails(arguments: &[&str], code: i32, said: &[&str]) {
    let sandbox = Sandbox::new();
    let told = sandbox.run(arguments).bad(code);
    says(&told, said);
    assert!(sandbox.names().is_empty(), "{:?}", sandbox.names());
    assert!(!sandbox.data().exists());
}

/// What is wrong with the words of a command is told before a paper is read, which may take
/// long: here none is there to be read.
#[test]
fn slips_in_options_are_told_before_a_paper_is_read() {
    let sandbox = Sandbox::new();
    sandbox.write("out.txt", "");
    sandbox.write("green-paper.md", "# A plan\n\nWe will open kilns.\n");
    for (words, said) in [
        (
            "commitments none.pdf --strategy uk-2052",
            "did you mean uk-2025?",
        ),
        (
            "compare none.pdf none.pdf --earlier-strategy uk-2107",
            "did you mean uk-2017?",
        ),
        (
            "compare none.pdf none.pdf --out out.txt",
            "out.txt is a file",
        ),
        ("omissions none.pdf --out out.txt", "out.txt is a file"),
        ("read none.pdf --out out.txt", "out.txt is a file"),
        (
            "asks --paper green-paper.md --full nergy",
            "did you mean energy?",
        ),
        (
            "read gren-paper.md",
            "there is no file gren-paper.md: did you mean green-paper.md?",
        ),
        (
            "read papers/green-paper.md",
            "there is no file papers/green-paper.md, nor a folder papers",
        ),
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        says(&sandbox.run(&words).bad(1), &[said]);
    }
    for (words, said) in [
        (
            "commitments none.pdf --top many",
            "write a whole number, 0 or more",
        ),
        ("assess --size large", "write a number, such as"),
        ("place Barnsley --year last", "write a year, such as 2021"),
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        says(&sandbox.run(&words).bad(2), &[said]);
    }
}

#[test]
fn a_name_that_is_not_known_gives_the_nearest() {
    fails(
        &["assess", "uk2025"],
        1,
        &["\"uk2025\"", "did you mean uk-2025?"],
    );
    fails(
        &["assess", "uk-2025", "--compare", "uk-2071"],
        1,
        &["did you mean uk-2017?"],
    );
    fails(&["strategies", "uk_2025"], 1, &["did you mean uk-2025"]);
    fails(
        &["place", "Barnsly"],
        1,
        &["there is no place \"Barnsly\"", "Barnsley"],
    );
    fails(&["place", "E08000099"], 1, &["there is no place"]);
    fails(
        &["methods", "locaton-quotient"],
        1,
        &["did you mean location-quotient"],
    );
    fails(
        &["measure", "location-quotent"],
        1,
        &["did you mean location-quotient"],
    );
    fails(
        &["data", "remove", "nothing"],
        1,
        &["`nothing`", "data list"],
    );
}

#[test]
fn a_command_that_is_not_understood_ends_with_2() {
    fails(&[], 2, &["Usage"]);
    fails(&["asess"], 2, &["assess", "Usage"]);
    fails(&["assess", "--geografy", "itl2"], 2, &["--geography"]);
    fails(&["assess", "--geography", "distric"], 2, &["'district'"]);
    fails(&["assess", "--stars", "4"], 2, &["write 1, 2 or 3"]);
    fails(&["assess", "--json", "--quiet"], 2, &["--quiet"]);
    fails(&["completions", "bsh"], 2, &["bash"]);
}

#[test]
fn values_that_make_no_sense_are_told() {
    fails(&["assess", "--year", "1812"], 1, &["1812", "2015", "2021"]);
    fails(
        &["assess", "--year", "lately"],
        1,
        &["--year", "\"lately\""],
    );
    fails(&["assess", "--focus", "2"], 1, &["--focus", "2% is 0.02"]);
    fails(&["assess", "--size=-1"], 1, &["--size"]);
    fails(&["assess", "--size", "NaN"], 1, &["--size"]);
}

/// All that is wrong comes at once, each with its line, in their order.
#[test]
fn a_strategy_file_is_told_all_its_mistakes() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "mine.toml",
        "name = \"mine\"\n\
         titel = \"Misspelt\"\n\
         [[sector]]\n\
         name = \"steel\"\n\
         title = \"Steel\"\n\
         [sector.narow]\n\
         codes = [\"2410\"]\n\
         [sector.central]\n\
         codes = [\"241\",\n\
         \"9999\",\n\
         \"2710\"]\n\
         sources = \"me\"\n",
    );
    let told = sandbox.run(&["assess", "mine.toml"]).bad(1);
    let wanted: [(usize, &str, &str); 5] = [
        (2, "`titel`", "did you mean `title`?"),
        (6, "`narow`", "did you mean `narrow`?"),
        (10, "\"9999\" is not a code of UK SIC 2007", "near to it"),
        (11, "\"2710\" is a code of SIC 2003", "2410"),
        (12, "`sources`", "did you mean `source`?"),
    ];
    let mut rest = told.as_str();
    for (line, what, hint) in wanted {
        let place = format!("mine.toml, line {line}: ");
        let Some(at) = rest.find(&place) else {
            panic!("no \"{place}\" in the rest of: {told}");
        };
        rest = &rest[at + place.len()..];
        let own = rest.split("mine.toml, line").next().unwrap();
        assert!(own.contains(what) && own.contains(hint), "{own}");
    }
    assert!(!rest.contains("mine.toml, line"), "{told}");
    assert_eq!(sandbox.names(), ["mine.toml"]);
}

#[test]
fn a_strategy_file_that_is_none() {
    let sandbox = Sandbox::new();
    sandbox.write("broken.toml", "name = \"mine\"\n[[sector\n");
    assert!(
        sandbox
            .run(&["assess", "broken.toml"])
            .bad(1)
            .contains("broken.toml, line 2")
    );
    sandbox.write("empty.toml", "");
    assert!(
        sandbox
            .run(&["assess", "empty.toml"])
            .bad(1)
            .contains("empty.toml, line 1")
    );
    std::fs::write(sandbox.path("latin.toml"), b"name = \"caf\xe9\"\n").unwrap();
    assert!(
        sandbox
            .run(&["assess", "latin.toml"])
            .bad(1)
            .contains("UTF-8")
    );
    sparse(&sandbox.path("huge.toml"));
    assert!(
        sandbox
            .run(&["assess", "huge.toml"])
            .bad(1)
            .contains("too large for a strategy")
    );
    assert_eq!(
        sandbox.names(),
        ["broken.toml", "empty.toml", "huge.toml", "latin.toml"]
    );
}

/// A file of 1 GB that takes no room.
fn sparse(path: &Path) {
    std::fs::File::create(path)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
}

#[test]
fn tables_that_are_empty_or_far_too_large() {
    let sandbox = Sandbox::new();
    sandbox.write("empty.csv", "");
    sparse(&sandbox.path("huge.csv"));
    for (arguments, words) in [
        (["data", "add", "empty.csv"], "it is empty"),
        (["data", "add", "huge.csv"], "it has 1024 MB"),
        (["data", "add", "absent.csv"], "absent.csv"),
        (["data", "add", "."], "nothing was changed"),
        (["measure", "location-quotient", "empty.csv"], "empty"),
        (["measure", "location-quotient", "huge.csv"], "too large"),
        (["assess", "--places", "empty.csv"], "names no place"),
        (["assess", "--places", "huge.csv"], "too large"),
    ] {
        let told = sandbox.run(&arguments).bad(1);
        assert!(told.contains(words), "no \"{words}\" in: {told}");
    }
    assert_eq!(sandbox.names(), ["empty.csv", "huge.csv"]);
    assert!(!sandbox.data().exists());
}

#[test]
fn places_of_another_vintage_have_their_successors_told() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "mine.csv",
        "region,place\nWest,E07000026\nWest,Barnsley\nSouth,Barnsly\nSouth,E08000017\nSouth,Doncaster\n",
    );
    for option in ["--places", "--former-industrial"] {
        let told = sandbox.run(&["assess", option, "mine.csv"]).bad(1);
        let at = |words: &str| {
            told.find(words)
                .unwrap_or_else(|| panic!("no \"{words}\" in: {told}"))
        };
        assert!(at("mine.csv, line 2") < at("Cumberland (E06000063)"));
        assert!(at("Cumberland (E06000063)") < at("mine.csv, line 4"));
        assert!(at("mine.csv, line 4") < at("did you mean Barnsley"));
        assert!(at("did you mean Barnsley") < at("mine.csv, line 6"));
    }
    assert_eq!(sandbox.names(), ["mine.csv"]);
}

#[test]
fn a_folder_of_somebody_elses_is_left_alone() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("thesis")).unwrap();
    sandbox.write("thesis/chapter.txt", "mine");
    sandbox.write("file", "mine too");
    let told = sandbox
        .run(&["assess", "--geography", "nation", "--out", "thesis"])
        .bad(1);
    assert!(told.contains("thesis") && told.contains("--out"), "{told}");
    // A path under a file can be made by nobody, not even by root.
    for out in ["file", "file/report"] {
        let told = sandbox
            .run(&["assess", "--geography", "nation", "--out", out])
            .bad(1);
        assert!(told.contains(out) && told.contains("--out"), "{told}");
    }
    assert_eq!(sandbox.names(), ["file", "thesis"]);
    let left = files(&sandbox.path("thesis"));
    assert_eq!(left.len(), 1);
    assert_eq!(left[Path::new("chapter.txt")], b"mine");
    assert_eq!(std::fs::read(sandbox.path("file")).unwrap(), b"mine too");
}

/// A limit on the size of files stands for the disk that fills: the write
/// fails half-way through a file, as it would there.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_leaves_the_former_report_whole() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["assess", "--geography", "nation", "--out", "report"])
        .good();
    let before = files(&sandbox.path("report"));
    assert!(before.values().any(|bytes| bytes.len() > 16 << 10));
    // In blocks of 512 bytes; the signal must be ignored for the error to come.
    let full = "trap '' XFSZ; ulimit -f 32; exec \"$0\"";
    for out in ["report", "new"] {
        let told = sandbox
            .shell(&format!(
                "{full} assess --geography nation,region --out {out}"
            ))
            .bad(1);
        assert!(told.contains("could not be written"), "{told}");
        assert!(told.contains("--out"), "{told}");
    }
    assert_eq!(sandbox.names(), ["report"]);
    assert_eq!(files(&sandbox.path("report")), before);
}

/// The result itself cannot be printed: that is an error too, of every command.
#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_printed_is_an_error() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let sandbox = Sandbox::new();
    for command in [
        "data list",
        "methods",
        "strategies uk-2025",
        "completions bash",
    ] {
        let told = sandbox
            .shell(&format!("\"$0\" {command} > /dev/full"))
            .bad(1);
        assert!(told.contains("could not be printed"), "{command}: {told}");
    }
    // One that has gone away, as `head` does, is none.
    let run = sandbox.shell("\"$0\" data list | head -1");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out.lines().count(), 1);
}

/// The default report is whole: nothing half-made stands beside it.
#[test]
fn nothing_is_left_beside_a_report() {
    let home = DEFAULT.folder.parent().unwrap();
    assert_eq!(std::fs::read_dir(home).unwrap().count(), 1);
}
