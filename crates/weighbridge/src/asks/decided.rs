//! The files of decisions that are taken with a paper: the one beside it, those named, and
//! what is said of those that are not taken. It reads them and judges nothing.

use std::path::{Path, PathBuf};

use weighbridge_model::asks::Asks;
use weighbridge_papers::decisions::{self, Decisions};

use super::form;
use crate::strategies::text;
use crate::terminal::count;

/// The ending of a file of decisions.
const ENDING: &str = ".decisions.toml";

/// The file beside a paper in which its decisions stand.
fn beside(paper: &Path) -> PathBuf {
    paper.with_extension("decisions.toml")
}

/// The same file under another path is the same file.
fn same(one: &Path, other: &Path) -> bool {
    one == other
        || std::fs::canonicalize(one)
            .is_ok_and(|one| std::fs::canonicalize(other).is_ok_and(|other| one == other))
}

/// Files of other people beside the paper that nobody named: "paper.ann.decisions.toml".
fn others(paper: &Path, taken: &[PathBuf]) -> Vec<String> {
    let (Some(stem), Some(dir)) = (paper.file_stem(), paper.parent()) else {
        return Vec::new();
    };
    let dir = if dir.as_os_str().is_empty() {
        Path::new(".")
    } else {
        dir
    };
    let begins = format!("{}.", stem.to_string_lossy());
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let there: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    // "plan.annex.decisions.toml" belongs to "plan.annex.pdf" where that stands there.
    let of_another = |name: &str| {
        name.strip_suffix(ENDING).is_some_and(|of| {
            there
                .iter()
                .any(|path| path.file_stem().is_some_and(|stem| stem == of))
        })
    };
    let mut names: Vec<String> = there
        .iter()
        .filter(|path| !taken.iter().any(|known| same(known, path)))
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .filter(|name| {
            name.strip_prefix(&begins)
                .is_some_and(|rest| rest.ends_with(ENDING) || rest == &ENDING[1..])
                && (*name == format!("{begins}{}", &ENDING[1..]) || !of_another(name))
        })
        .collect();
    names.sort();
    names
}

/// Files of decisions by name with what they hold, and what is to be said of them.
pub(super) type Taken = (Vec<(String, Decisions)>, Vec<String>);

/// The files of decisions.
pub(super) fn all(paper: &Path, given: &[PathBuf], asks: &Asks) -> Result<Taken, String> {
    let mut files: Vec<PathBuf> = Vec::new();
    let own = beside(paper);
    if own.is_file() {
        files.push(own.clone());
    }
    let mut wrong: Vec<String> = Vec::new();
    for (number, file) in given.iter().enumerate() {
        if given.iter().take(number).any(|before| same(before, file)) {
            wrong.push(format!(
                "{}: given twice with --decisions: name each file once",
                file.display()
            ));
        } else if !files.iter().any(|known| same(known, file)) {
            // The one beside the paper is taken by itself and may be named too.
            files.push(file.clone());
        }
    }
    let named = |path: &Path| given.iter().any(|file| same(file, path));
    let mut told = Vec::new();
    let mut all: Vec<(String, Decisions)> = Vec::new();
    for file in &files {
        let content = text(file, "a file of decisions")?;
        let name = file.display().to_string();
        let mut read = match decisions::read(&content, &name, asks) {
            Ok(read) => read,
            Err(problems) => {
                wrong.extend(problems.iter().map(ToString::to_string));
                continue;
            }
        };
        let behind = form::behind_signs(&content);
        if behind > 0 {
            told.push(format!(
                "{name}: {} behind the signs #- and {} not counted: take the signs away before \
                 the lines of each part that is decided",
                count(behind, "verdict stands", "verdicts stand"),
                if behind == 1 { "is" } else { "are" },
            ));
        }
        if !read.aside.is_empty() {
            told.push(format!(
                "{name}: kept aside, as they are on asks that are not in {}: its decisions on {}",
                asks.name,
                read.aside.join(", ")
            ));
        }
        for one in &mut read.all {
            let known = all
                .iter()
                .flat_map(|(_, file)| &file.all)
                .find(|known| decisions::same_person(&known.coder, &one.coder))
                .filter(|known| known.coder != one.coder);
            if let Some(known) = known {
                let taken = format!("{name}: {} is taken for {}", one.coder, known.coder);
                if !told.contains(&taken) {
                    told.push(taken);
                }
                one.coder.clone_from(&known.coder);
            }
        }
        let mut replaced = 0;
        for one in &read.all {
            let again = |known: &&mut Decisions| {
                known.all.iter().any(|known| {
                    (&known.coder, &known.ask, &known.part) == (&one.coder, &one.ask, &one.part)
                })
            };
            let before = all
                .iter_mut()
                .map(|(_, file)| file)
                .enumerate()
                .find(|(_, known)| again(known));
            match before {
                // What is taken by itself gives way to what is named.
                Some((0, first)) if files.first() == Some(&own) && !named(&own) => {
                    first.all.retain(|known| {
                        (&known.coder, &known.ask, &known.part) != (&one.coder, &one.ask, &one.part)
                    });
                    replaced += 1;
                }
                Some(_) => wrong.push(format!(
                    "{name}: {} decided on {}, {} in another file already: keep the decision that \
                     holds",
                    one.coder, one.ask, one.part
                )),
                None => {}
            }
        }
        if replaced > 0 {
            told.push(format!(
                "{name}: it was named, so {replaced} of its decisions stand in the place of those of \
                 the same person in {}",
                own.display()
            ));
        }
        all.push((name, read));
    }
    let left = others(paper, &files);
    if !left.is_empty() {
        told.push(format!(
            "beside the paper and not taken: {}; name a file with --decisions to take it",
            left.join(", ")
        ));
    }
    if wrong.is_empty() {
        Ok((all, told))
    } else {
        Err(format!(
            "the decisions cannot be used:\n{}",
            wrong.join("\n")
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks() -> Asks {
        let text = "name='x'\n[[ask]]\nname='kilns'\nasks='a'\n[[ask]]\nname='quays'\nasks='a'\n";
        Asks::parse(text, "x").unwrap()
    }

    fn file(coder: &str, ask: &str) -> String {
        format!("coder='{coder}'\ndate=2026-01-01\n[[decision]]\nask='{ask}'\nverdict='silent'\n")
    }

    #[test]
    fn one_person_is_not_counted_twice_and_others_are_named() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let paper = at("coast.pdf");
        for (name, text) in [
            ("coast.decisions.toml", file("Ann", "kilns")),
            ("coast.ann.decisions.toml", file("Ann", "kilns")),
            ("coast.bob.decisions.toml", file("Bob", "kilns")),
            ("other.decisions.toml", file("Cy", "kilns")),
        ] {
            std::fs::write(at(name), text).unwrap();
        }
        let taken = |given: &[&str]| {
            let given: Vec<PathBuf> = given.iter().map(|name| at(name)).collect();
            let (files, told) = all(&paper, &given, &asks())?;
            let number = files.iter().map(|(_, file)| file.all.len()).sum::<usize>();
            Ok::<_, String>((number, told.join("\n")))
        };
        let (number, told) = taken(&[]).unwrap();
        assert_eq!(number, 1);
        assert!(
            told.contains("coast.ann.decisions.toml, coast.bob.decisions.toml"),
            "{told}"
        );
        assert!(!told.contains("other"), "{told}");
        let (number, told) =
            taken(&["coast.ann.decisions.toml", "coast.bob.decisions.toml"]).unwrap();
        assert_eq!(number, 2);
        assert!(
            told.contains("in the place of") && !told.contains("not taken"),
            "{told}"
        );
        // A name in other letters is the same person's.
        std::fs::write(at("coast.ann.decisions.toml"), file("ann", "kilns")).unwrap();
        let (number, told) = taken(&["coast.ann.decisions.toml"]).unwrap();
        assert_eq!(number, 1);
        assert!(told.contains("ann is taken for Ann"), "{told}");
        // What belongs to another paper that stands there is not this one's.
        std::fs::write(at("coast.bob.pdf"), "").unwrap();
        let (_, told) = taken(&[]).unwrap();
        assert!(
            told.contains("ann.decisions") && !told.contains("bob"),
            "{told}"
        );
        // Two files that are both named leave the choice to their reader.
        let both = taken(&["coast.decisions.toml", "coast.ann.decisions.toml"]).unwrap_err();
        assert!(both.contains("in another file already"), "{both}");
    }

    #[test]
    fn decisions_on_other_asks_stop_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let paper = dir.path().join("coast.pdf");
        std::fs::write(
            dir.path().join("coast.decisions.toml"),
            file("Ann", "lighthouses"),
        )
        .unwrap();
        let (files, told) = all(&paper, &[], &asks()).unwrap();
        assert!(files[0].1.all.is_empty());
        assert!(
            told[0].contains("kept aside") && told[0].contains("lighthouses"),
            "{told:?}"
        );
    }

    #[test]
    fn verdicts_left_behind_the_signs_of_the_form_are_told() {
        let dir = tempfile::tempdir().unwrap();
        let paper = dir.path().join("coast.pdf");
        let form = |verdict: &str| {
            let form = form::form(&asks(), "Coast", &"0".repeat(64));
            form.replace("#-verdict = \"\"", &format!("#-verdict = \"{verdict}\""))
        };
        for (verdict, told) in [("", false), ("agrees", true)] {
            std::fs::write(dir.path().join("coast.decisions.toml"), form(verdict)).unwrap();
            let (_, notes) = all(&paper, &[], &asks()).unwrap();
            let signs = notes
                .iter()
                .any(|note| note.contains("behind the signs #-"));
            assert_eq!(signs, told, "{notes:?}");
        }
    }

    #[test]
    fn decisions_stand_beside_the_paper() {
        let path = beside(std::path::Path::new("a/green.paper.pdf"));
        assert_eq!(path, std::path::Path::new("a/green.paper.decisions.toml"));
    }
}
