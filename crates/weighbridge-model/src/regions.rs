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
    let mut read: Vec<(usize, csv::StringRecord)> = Vec::new();
    for record in rows.records() {
        let line =
            |at: Option<&csv::Position>| at.map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        match record {
            Ok(record) if record.iter().all(str::is_empty) => {}
            Ok(record) => read.push((line(record.position()), record)),
            Err(error) => reader.say(
                line(error.position()),
                format!("this line cannot be read: {error}"),
                "",
            ),
        }
    }
    let columns = read.first().and_then(|(_, first)| Columns::find(first));
    let rows = &read[usize::from(columns.is_some())..];
    if let Some((line, what, hint)) = reader.misread(&read, columns.as_ref(), rows) {
        reader.say(line, what, &hint);
        return Err(reader.problems);
    }
    for (line, record) in rows {
        reader.row(*line, record, columns.as_ref(), stem);
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

    /// What is wrong with the columns as a whole: line, what, and what to do.
    /// A column that groups the places and is not called `region` must not be
    /// passed over, or several regions would become one without a word.
    fn misread(
        &self,
        read: &[(usize, csv::StringRecord)],
        columns: Option<&Columns>,
        rows: &[(usize, csv::StringRecord)],
    ) -> Option<(usize, String, String)> {
        let line = read.first()?.0;
        let known = |text: &str| self.register.find(text).is_ok();
        let Some(found) = columns else {
            let places = |last: bool| {
                rows.iter().all(|(_, record)| {
                    let (first, second) = (&record[0], record.get(1).unwrap_or(""));
                    let (place, region) = if last {
                        (second, first)
                    } else {
                        (first, second)
                    };
                    record.len() == 2 && known(place) && !region.is_empty()
                }) && rows
                    .iter()
                    .any(|(_, record)| !known(&format!("{}, {}", &record[0], &record[1])))
            };
            let order = match (places(true), places(false)) {
                (true, _) => "region,place",
                (false, true) => "place,region",
                (false, false) => return None,
            };
            return Some((
                line,
                "the two columns have no heading".into(),
                format!("write {order} as the first line"),
            ));
        };
        let Some(place) = found.place else {
            return Some((
                line,
                "the heading has no column for the places".into(),
                "name one of the columns `place`: it holds codes or names of districts".into(),
            ));
        };
        if found.region.is_some() {
            return None;
        }
        let heading = &read.first()?.1;
        (0..heading.len())
            .filter(|at| *at != place && Some(*at) != found.share)
            .find_map(|at| {
                let cells: Vec<&str> = rows
                    .iter()
                    .filter_map(|(_, record)| record.get(at))
                    .filter(|cell| !cell.is_empty())
                    .collect();
                let mut different = cells.clone();
                different.sort_unstable();
                different.dedup();
                let groups = different.len() > 1
                    && different.len() < cells.len()
                    && !cells.iter().all(|cell| known(cell))
                    && !cells.iter().all(|cell| cell.parse::<f64>().is_ok());
                groups.then(|| {
                    (
                        line,
                        format!(
                            "the column \"{}\" puts the places into {} groups (\"{}\", \"{}\"{}), and no \
                             column is called `region`",
                            &heading[at],
                            different.len(),
                            different[0],
                            different[1],
                            if different.len() > 2 { " …" } else { "" }
                        ),
                        "call that column `region` if these are your regions, or leave it out for one region \
                         of all places"
                            .into(),
                    )
                })
            })
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

    /// Several regions never become one because their column has another name
    /// or none.
    #[test]
    fn regions_under_another_heading_are_told() {
        let told =
            read("name,code\nNorth,E08000016\nNorth,E08000017\nWest,E06000023\n").unwrap_err();
        assert_eq!(told.len(), 1);
        assert!(
            told[0]
                .what
                .contains("\"name\" puts the places into 2 groups"),
            "{told:?}"
        );
        let told =
            read("North,Barnsley\nNorth,Doncaster\nWest,\"Bristol, City of\"\n").unwrap_err();
        assert_eq!(told.len(), 1);
        assert!(told[0].hint.contains("region,place"), "{told:?}");
        let told = read("Barnsley,North\nDoncaster,North\n").unwrap_err();
        assert!(told[0].hint.contains("place,region"), "{told:?}");
        // Also where a region is called as a place is.
        assert!(
            read("name,code\nBarnsley,E08000016\nBarnsley,E08000017\nWest,E06000023\n").is_err()
        );
        // The place's own name, a note, one word for all: none of them groups.
        assert_eq!(
            read("code,name\nE08000016,Barnsley\nE08000017,Doncaster\n")
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            read("code,note\nE08000016,pits\nE08000017,rail\n")
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            read("code,country\nE08000016,England\nE08000017,England\n")
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            read("Bristol, City of\nBarnsley\n").unwrap()[0]
                .members
                .len(),
            2
        );
    }
}
