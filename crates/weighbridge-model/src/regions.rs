//! A user's own regions: a list of places, or a table of regions and places,
//! read with every problem of the file at once. It adds nothing up.
//!
//! Two forms are understood. A plain list, one code or name a line, is one
//! region named after the file. A CSV with the headings `region` and `place`
//! (or `code`, `name`, `district`), and if wanted `share` (0 to 1: the part of
//! the place that counts), gives any number of regions.

use crate::lined::FileProblem;
use crate::place::{Place, PlaceRegister};

/// A region that the user made.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnRegion {
    /// Its name.
    pub name: String,
    /// What it is made of, with the part that counts (0 to 1).
    pub members: Vec<(Place, f64)>,
}

const PLACE_HEADINGS: [&str; 7] = [
    "place",
    "code",
    "district",
    "name",
    "place_code",
    "lad23cd",
    "area",
];

/// Reads the file. `stem` names the region of a plain list; `hint` may say
/// more about a code that no register holds, such as its successor.
///
/// # Errors
/// Every problem with its line: unknown places with the nearest names, places
/// given twice in a region, shares that are none, an empty file.
pub fn parse(
    text: &str,
    file: &str,
    stem: &str,
    register: &PlaceRegister,
    hint: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<OwnRegion>, Vec<FileProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reading {
        file,
        register,
        hint,
        regions: Vec::new(),
        problems: Vec::new(),
    };
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut columns: Option<Columns> = None;
    let mut first = true;
    for record in rows.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error
                    .position()
                    .map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                reader.say(line, format!("this line cannot be read: {error}"), "");
                continue;
            }
        };
        let line = record
            .position()
            .map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        if record.iter().all(str::is_empty) {
            continue;
        }
        if std::mem::take(&mut first) {
            columns = Columns::find(&record);
            if let Some(found) = &columns {
                if found.place.is_none() {
                    reader.say(
                        line,
                        "the heading has no column for the places".into(),
                        "name one of the columns `place`: it holds codes or names of districts",
                    );
                    return Err(reader.problems);
                }
                continue;
            }
        }
        reader.row(line, &record, columns.as_ref(), stem);
    }
    if reader.regions.is_empty() && reader.problems.is_empty() {
        reader.say(
            1,
            "the file names no place".into(),
            "write one code or name of a district a line, or a CSV with the headings region,place",
        );
    }
    if reader.problems.is_empty() {
        Ok(reader.regions)
    } else {
        Err(reader.problems)
    }
}

struct Columns {
    region: Option<usize>,
    place: Option<usize>,
    share: Option<usize>,
}

impl Columns {
    /// The columns of a heading, or none where the first line is no heading.
    fn find(record: &csv::StringRecord) -> Option<Self> {
        let words: Vec<String> = record.iter().map(str::to_lowercase).collect();
        let at = |wanted: &str| words.iter().position(|word| word == wanted);
        let place = PLACE_HEADINGS.into_iter().find_map(at);
        let region = at("region");
        (place.is_some() || region.is_some()).then(|| Self {
            region,
            place,
            share: at("share"),
        })
    }
}

struct Reading<'a> {
    file: &'a str,
    register: &'a PlaceRegister,
    hint: &'a dyn Fn(&str) -> Option<String>,
    regions: Vec<OwnRegion>,
    problems: Vec<FileProblem>,
}

impl Reading<'_> {
    fn say(&mut self, line: usize, what: String, hint: &str) {
        self.problems.push(FileProblem {
            file: self.file.to_owned(),
            line,
            what,
            hint: hint.to_owned(),
        });
    }

    fn row(
        &mut self,
        line: usize,
        record: &csv::StringRecord,
        columns: Option<&Columns>,
        stem: &str,
    ) {
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or("");
        let (name, place, share) = match columns {
            Some(columns) => (
                columns.region.map_or(stem, |at| cell(Some(at))),
                cell(columns.place).to_owned(),
                cell(columns.share),
            ),
            // Names such as "Bristol, City of" hold commas of their own.
            None => (stem, record.iter().collect::<Vec<_>>().join(", "), ""),
        };
        if name.is_empty() {
            self.say(line, "this line has no region".into(), "");
            return;
        }
        let share = match share.parse::<f64>() {
            _ if share.is_empty() => 1.0,
            Ok(share) if share > 0.0 && share <= 1.0 => share,
            _ => {
                self.say(
                    line,
                    format!("\"{share}\" is no share of a place"),
                    "a share is more than 0 and at most 1; leave it blank for the whole place",
                );
                return;
            }
        };
        let found = match self.register.find(&place) {
            Ok(found) => found.clone(),
            Err(near) => {
                let told = (self.hint)(&place).unwrap_or_else(|| {
                    if near.is_empty() {
                        "codes are those of April 2023, such as E08000016 for Barnsley".into()
                    } else {
                        format!("did you mean {}?", near.join(", or "))
                    }
                });
                self.say(line, format!("\"{place}\" is no place known here"), &told);
                return;
            }
        };
        let at = match self.regions.iter().position(|region| region.name == name) {
            Some(at) => at,
            None => {
                self.regions.push(OwnRegion {
                    name: name.to_owned(),
                    members: Vec::new(),
                });
                self.regions.len() - 1
            }
        };
        if self.regions[at]
            .members
            .iter()
            .any(|(member, _)| member.code == found.code)
        {
            self.say(
                line,
                format!("{} is in region \"{name}\" already", found.name),
                "keep it once, so that its jobs count once",
            );
            return;
        }
        self.regions[at].members.push((found, share));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Geography;

    fn register() -> PlaceRegister {
        let place = |code: &str, name: &str| Place {
            code: code.into(),
            name: name.into(),
            geography: Geography::District,
        };
        PlaceRegister::new(vec![
            place("E06000023", "Bristol, City of"),
            place("E08000016", "Barnsley"),
            place("E08000017", "Doncaster"),
        ])
    }

    fn read(text: &str) -> Result<Vec<OwnRegion>, Vec<FileProblem>> {
        parse(text, "mine.csv", "mine", &register(), &|_| None)
    }

    #[test]
    fn a_plain_list_is_one_region() {
        let told = read("# coalfield\nE08000016\nBristol, City of\n\ndoncaster\n").unwrap();
        assert_eq!((told.len(), told[0].members.len()), (1, 3));
        assert_eq!(told[0].name, "mine");
    }

    #[test]
    fn a_table_gives_several() {
        let told =
            read("Region,Code,Share\nSouth,E08000016,\nSouth,E08000017,0.5\nWest,E06000023,1\n")
                .unwrap();
        assert_eq!(told.len(), 2);
        assert_eq!(told[0].members[1].1, 0.5);
    }

    #[test]
    fn all_problems_come_at_once() {
        let told =
            read("region,code,share\nA,E08000016,1.5\nA,Barnsly,\nA,E08000017,\nA,Doncaster,\n")
                .unwrap_err();
        let lines: Vec<usize> = told.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3, 5], "{told:?}");
        assert!(told[1].hint.contains("Barnsley"));
        assert_eq!(read("").unwrap_err().len(), 1);
        assert_eq!(read("region,share\nA,1\n").unwrap_err()[0].line, 1);
    }
}
