//! What is written into a folder, and what of a person's stays, tried out. No code of the
//! program.

use super::super::{put_files, write_folder};
use super::*;

fn file(path: &str, text: &str) -> FileOut {
    FileOut {
        path: path.into(),
        bytes: text.as_bytes().to_vec(),
    }
}

const ASKED: &str = "number,question,answer\n1,\"Do kilns, too?\",\n2,And barrels?,\n";

#[test]
fn what_a_person_changed_is_not_replaced() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("out");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    for text in ["one", "two", "two"] {
        assert_eq!(
            put_files(&folder, vec![file("terms.csv", text)]).unwrap(),
            0
        );
        assert_eq!(read("terms.csv"), text);
    }
    // Another command's tables stand beside it and stay known.
    put_files(&folder, vec![file("asks.csv", "a")]).unwrap();
    put_files(&folder, vec![file("terms.csv", "three")]).unwrap();
    fs::write(folder.join("terms.csv"), "three, and a note").unwrap();
    let told = put_files(
        &folder,
        vec![file("asks.csv", "b"), file("terms.csv", "four")],
    )
    .unwrap_err();
    assert!(
        told.contains("terms.csv was changed") && told.contains("--out"),
        "{told}"
    );
    assert_eq!(
        (read("terms.csv"), read("asks.csv")),
        ("three, and a note".into(), "a".into())
    );
    // A file of somebody else's under the same name is no more ours.
    fs::write(folder.join("changes.csv"), "mine").unwrap();
    assert!(put_files(&folder, vec![file("changes.csv", "x")]).is_err());
    put_files(&folder, vec![file("changes.csv", "mine")]).unwrap();
}

#[test]
fn a_report_is_held_to_the_same() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("report");
    let report = [file("index.html", "x"), file("tables/terms.csv", "a")];
    write_folder(&folder, &report).unwrap();
    write_folder(&folder, &report).unwrap();
    fs::write(folder.join("tables/terms.csv"), "a, and a note").unwrap();
    // Also where the new report has no such table.
    for files in [&report[..], &report[..1]] {
        let told = write_folder(&folder, files).unwrap_err();
        assert!(told.contains("terms.csv"), "{told}");
    }
    assert_eq!(
        fs::read_to_string(folder.join("tables/terms.csv")).unwrap(),
        "a, and a note"
    );
}

#[test]
fn answers_stay_where_the_question_is_the_same() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("out");
    let at = folder.join("questions.csv");
    put_files(&folder, vec![file("questions.csv", ASKED)]).unwrap();
    // As a spreadsheet saves it.
    let filled = "\u{feff}number,question,answer\r\n1,\"Do kilns, too?\",\"Yes, all\"\r\n2,And barrels?,\r\n";
    fs::write(&at, filled).unwrap();
    let later = "number,question,answer\n1,And barrels?,\n2,\"Do kilns, too?\",\n";
    for _ in 0..2 {
        assert_eq!(
            put_files(&folder, vec![file("questions.csv", later)]).unwrap(),
            1
        );
        let now = fs::read_to_string(&at).unwrap();
        assert!(
            now.ends_with("2,\"Do kilns, too?\",\"Yes, all\"\n"),
            "{now}"
        );
    }
    // The question is gone, or the table has columns or a form of the person's own.
    let other = "number,question,answer\n1,And barrels?,\n";
    assert!(put_files(&folder, vec![file("questions.csv", other)]).is_err());
    for own in [
        "number;question;answer\n1;And barrels?;No\n",
        "number,question,answer,who\n1,And barrels?,,Ann\n",
    ] {
        fs::write(&at, own).unwrap();
        assert!(put_files(&folder, vec![file("questions.csv", other)]).is_err());
        assert_eq!(fs::read_to_string(&at).unwrap(), own);
    }
}

#[test]
fn more_than_an_answer_in_the_questions_stops() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("out");
    let at = folder.join("questions.csv");
    let later = ASKED.replace("1,", "3,");
    let put = |text: &str| put_files(&folder, vec![file("questions.csv", text)]);
    fs::create_dir(&folder).unwrap();
    // Another's, without an answer.
    let anothers = "question,answer\nHow do you rate the plan?,\n";
    fs::write(&at, anothers).unwrap();
    assert!(put(ASKED).is_err());
    assert_eq!(fs::read_to_string(&at).unwrap(), anothers);
    fs::remove_file(&at).unwrap();
    put(ASKED).unwrap();
    // A note in another column, and a question of the person's own.
    for own in [
        ASKED.replace("And barrels?", "And barrels? Ask Ann"),
        format!("{ASKED}3,And mine?,\n"),
    ] {
        fs::write(&at, &own).unwrap();
        for text in [ASKED, &later] {
            let told = put(text).unwrap_err();
            assert!(told.contains("questions.csv was changed"), "{told}");
        }
        assert_eq!(fs::read_to_string(&at).unwrap(), own);
    }
    fs::write(&at, ASKED.replace("barrels?,", "barrels?,Yes")).unwrap();
    assert_eq!(put(&later).unwrap(), 1);
    assert_eq!(put(ASKED).unwrap(), 1);
}

#[test]
fn what_stands_within_a_report_is_kept() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("report");
    let report = [file("index.html", "x"), file("tables/terms.csv", "a")];
    write_folder(&folder, &report).unwrap();
    let own = folder.join("tables/my-notes.txt");
    fs::write(&own, "mine").unwrap();
    let told = write_folder(&folder, &report).unwrap_err();
    assert!(
        told.contains("my-notes.txt was not written by this program"),
        "{told}"
    );
    assert!(own.is_file());
    fs::remove_file(&own).unwrap();
    // Without the list nothing is known of what differs.
    fs::remove_file(folder.join(LIST)).unwrap();
    write_folder(&folder, &report).unwrap();
    fs::remove_file(folder.join(LIST)).unwrap();
    let told = write_folder(&folder, &[file("index.html", "y")]).unwrap_err();
    assert!(
        told.contains("terms.csv stand there and are not known"),
        "{told}"
    );
    assert!(folder.join("tables/terms.csv").is_file());
}

#[test]
fn a_writing_that_was_broken_off_can_be_done_again() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("out");
    let files = |text: &str| vec![file("asks.csv", text), file("terms.csv", text)];
    put_files(&folder, files("one")).unwrap();
    let half = ready(&folder, files("two"), How::Into).unwrap();
    fs::write(folder.join(LIST), half.first.bytes).unwrap();
    fs::write(folder.join("asks.csv"), "two").unwrap();
    put_files(&folder, files("three")).unwrap();
    let list = fs::read_to_string(folder.join(LIST)).unwrap();
    assert_eq!(list.lines().count(), 2, "{list}");
}
