//! Tables: money whose unit stands in the head of its column ("Cost (£m)" over 480), and
//! what an amount alone in its cell is about, which is the row and no neighbour. It reads
//! rows in their order and finds no sum in prose.

use std::ops::Range;

use super::Spot;
use super::amounts::{Amount, Amounts, Currency, Measure};
use crate::paper::{Kind, Passage};

/// Words that may stand beside an amount in its cell without saying what it is about.
const AROUND: &[&str] = &[
    "a", "about", "annum", "around", "at", "by", "c", "ca", "circa", "each", "early", "end",
    "from", "in", "late", "least", "mid", "month", "of", "over", "per", "quarter", "since", "some",
    "the", "to", "total", "until", "up", "year",
];

/// The unit of a column of money.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Unit {
    currency: Currency,
    times: f64,
}

/// Heads of columns of money, by one of their words.
const SUMS: &[&str] = &[
    "allocation",
    "allocated",
    "amount",
    "award",
    "budget",
    "contribution",
    "cost",
    "costs",
    "expenditure",
    "funding",
    "grant",
    "investment",
    "money",
    "price",
    "spend",
    "spending",
    "sum",
    "total",
    "value",
];

/// Heads, with nothing beside them, of the column that says what a row is about.
const SCHEMES: &[&str] = &["fund", "grant", "measure", "programme", "project", "scheme"];

/// Heads of a first column that only orders the rows.
const ORDERS: &[&str] = &[
    "",
    "#",
    "id",
    "no",
    "no.",
    "number",
    "ref",
    "ref.",
    "reference",
    "region",
];

/// Most words of the head of a column.
const HEAD: usize = 4;

/// The table that the rows read last are of.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Units by column.
    units: Vec<Option<Unit>>,
    /// Which columns hold money by their heads.
    sums: Vec<bool>,
    /// The column that says what a row is about, by its head.
    scheme: Option<usize>,
    /// Whether a row of it was read.
    begun: bool,
    /// The section in which it stands.
    section: Option<usize>,
}

/// The cells of a row, in bytes of its text.
fn cells(text: &str) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut found = Vec::new();
    for cell in text.split('|') {
        let end = from + cell.len();
        let start = from + (cell.len() - cell.trim_start().len());
        found.push(start.min(end)..(start + cell.trim().len()).min(end));
        from = end + 1;
    }
    found
}

/// The unit that the head of a column gives: "Cost (£m)", "£ million, 2026-27", "€bn".
fn unit(head: &str) -> Option<Unit> {
    let (at, sign) = head
        .char_indices()
        .find(|(_, sign)| matches!(sign, '£' | '€' | '$'))?;
    let currency = match sign {
        '£' => Currency::Gbp,
        '€' => Currency::Eur,
        _ => Currency::Usd,
    };
    let after = head.get(at + sign.len_utf8()..)?.trim_start();
    let word: String = after
        .trim_start_matches(['\'', '’', '‘'])
        .chars()
        .take_while(|letter| letter.is_alphanumeric())
        .collect::<String>()
        .to_lowercase();
    let times = match word.as_str() {
        "" => 1.0,
        "k" | "000" | "000s" | "thousand" | "thousands" => 1e3,
        "m" | "mn" | "mm" | "million" | "millions" => 1e6,
        "b" | "bn" | "billion" | "billions" => 1e9,
        // "£480 of it", "£ per head": no unit that every cell has.
        _ => return None,
    };
    // "(£ per head)" and "£m per GWh" count by something else.
    let by = [" per ", "/"].iter().any(|sign| after.contains(sign));
    (!by && !counts_else(head, at, after)).then_some(Unit { currency, times })
}

/// Whether the cells under a head count something else than its money: "Jobs per £m",
/// "Share of £m total (%)".
fn counts_else(head: &str, at: usize, after: &str) -> bool {
    let before = head.get(..at).unwrap_or_default().trim_end();
    let words = before.to_lowercase();
    let words: Vec<&str> = words
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let of_another = head.contains('%')
        || words
            .iter()
            .any(|word| ["per", "share", "ratio", "proportion", "percentage"].contains(word));
    // "Cost (£m)", "Grants, £bn", "Cost in £m"; without a mark the unit ends the head.
    let apart = before.is_empty() || before.ends_with(['(', '[', ',', ':', ';', '–', '-']);
    let joined = words.last().is_some_and(|last| {
        [
            "of", "over", "under", "above", "below", "by", "to", "each", "every", "than", "jobs",
            "firms", "homes", "places", "posts",
        ]
        .contains(last)
    });
    let ends = after
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .count()
        < 2;
    of_another || !apart && (joined || !ends)
}

/// A figure alone in its cell.
fn number(cell: &str) -> Option<f64> {
    let bare: String = cell.chars().filter(|sign| *sign != ',').collect();
    let whole = !bare.is_empty()
        && bare.starts_with(|sign: char| sign.is_ascii_digit())
        && bare
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign == '.');
    bare.parse().ok().filter(|_| whole)
}

/// Whether a cell can say what its row is about: it has a word, and is no number of the
/// row ("A1", "3.2b").
fn is_label(cell: &str) -> bool {
    cell.split(|sign: char| !sign.is_alphanumeric())
        .any(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic))
}

impl Table {
    /// Keeps what the heads of the columns say of them.
    fn heads(&mut self, heads: &[&str]) {
        let has = |head: &str, list: &[&str]| {
            let low = head.to_lowercase();
            let words: Vec<&str> = low
                .split(|sign: char| !sign.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            words.len() <= HEAD && words.iter().any(|word| list.contains(word))
        };
        self.sums = heads.iter().map(|head| has(head, SUMS)).collect();
        let low: Vec<String> = heads
            .iter()
            .map(|head| head.trim().to_lowercase())
            .collect();
        let orders = low
            .first()
            .is_some_and(|head| ORDERS.contains(&head.as_str()));
        let named = low.iter().position(|head| SCHEMES.contains(&head.as_str()));
        self.scheme = named.or(Some(usize::from(orders)));
    }

    /// Takes in a passage in its order, and mends what was found in it.
    pub fn take(&mut self, at: usize, passage: &Passage, all: &mut Amounts) {
        // Rows that may hold an undertaking are read as items.
        if passage.kind != Kind::Row && !passage.is_of_table() {
            *self = Self::default();
            return;
        }
        // What is headed anew is another table.
        if self.section != passage.section {
            *self = Self {
                section: passage.section,
                ..Self::default()
            };
        }
        let text = passage.text.as_str();
        let cells = cells(text);
        let said = |cell: &Range<usize>| text.get(cell.clone()).unwrap_or_default();
        let units: Vec<Option<Unit>> = cells.iter().map(|cell| unit(said(cell))).collect();
        // The cell of which an amount is all but for small words: "from 2026-27".
        let lone = |one: &Amount| {
            cells.iter().position(|cell| {
                let within = cell.start <= one.spot.start && one.spot.end <= cell.end;
                let sides = [cell.start..one.spot.start, one.spot.end..cell.end];
                within
                    && sides.iter().all(|side| {
                        let words = said(side).split(|sign: char| !sign.is_alphanumeric());
                        words
                            .filter(|word| !word.is_empty())
                            .all(|word| AROUND.contains(&word.to_lowercase().as_str()))
                    })
            })
        };
        let figures = cells.iter().any(|cell| number(said(cell)).is_some());
        let spans = all.dates.iter().filter(|one| lone(one).is_some());
        let head = !self.begun
            && !figures
            && (units.iter().any(Option::is_some) || spans.count() > 1)
            && all.money.is_empty();
        if !self.begun && !figures && all.money.is_empty() {
            self.heads(&cells.iter().map(said).collect::<Vec<_>>());
        }
        self.begun = true;
        // A head within the table begins another part of it.
        if head || (!figures && units.iter().any(Option::is_some) && all.money.is_empty()) {
            self.units = units;
            for one in &mut all.dates {
                if lone(one).is_some() {
                    one.about.clear();
                }
            }
            return;
        }
        let worded = |at: &usize| cells.get(*at).is_some_and(|cell| is_label(said(cell)));
        let first = (0..cells.len()).find(|at| worded(at));
        let labelled = self.scheme.filter(worded).or(first);
        let label = labelled.map_or("", |at| said(&cells[at]));
        if cells.len() > 1 {
            let sum = |one: &Amount| {
                let inside =
                    |cell: &Range<usize>| cell.start <= one.spot.start && one.spot.end <= cell.end;
                let at = cells.iter().position(inside);
                at.filter(|at| self.sums.get(*at) == Some(&true))
            };
            let money = all.money.iter_mut().map(|one| (one, true));
            let others = all
                .percentages
                .iter_mut()
                .chain(&mut all.dates)
                .map(|one| (one, false));
            for (one, money) in money.chain(others) {
                let cell = lone(one).or_else(|| sum(one).filter(|_| money));
                if cell.is_some_and(|cell| cell > 0 && Some(cell) != labelled) {
                    label.clone_into(&mut one.about);
                }
                // What the sentence lacks of its row is what it is about.
                if one.sentence.starts_with('|') {
                    text.clone_into(&mut one.sentence);
                }
            }
        }
        if self.units.len() != cells.len() {
            return;
        }
        for (cell, unit) in cells.iter().zip(&self.units).skip(1) {
            if let (Some(unit), Some(value)) = (unit, number(said(cell))) {
                all.money.push(Amount {
                    text: said(cell).to_owned(),
                    measure: Measure::money(unit.currency, value * unit.times),
                    upto: None,
                    about: label.to_owned(),
                    sentence: text.to_owned(),
                    spot: Spot {
                        passage: at,
                        start: cell.start,
                        end: cell.end,
                        page: passage.page_at(cell.start),
                        heading: None,
                        note: false,
                    },
                });
            }
        }
        all.money.sort_by_key(|one| one.spot.start);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Gazetteer, mentions};
    use super::*;
    use crate::paper::Paper;

    fn found(table: &str) -> (Vec<String>, Vec<String>) {
        let rows: Vec<&str> = table.lines().map(str::trim).collect();
        let html: String = rows
            .iter()
            .map(|row| {
                let cells: String = row
                    .split('|')
                    .map(|cell| format!("<td>{}</td>", cell.trim()))
                    .collect();
                format!("<tr>{cells}</tr>")
            })
            .collect();
        let page = format!(
            "<html><body><h1>A</h1><p>We will act at once here.</p><table>{html}</table></body></html>"
        );
        let paper = Paper::read(page.as_bytes(), "a.html").unwrap();
        let all = mentions(&paper, &Gazetteer::default());
        let told = |list: &[Amount]| -> Vec<String> {
            list.iter()
                .map(|one| format!("{}: {}", one.measure.value().unwrap_or(-1.0), one.about))
                .collect()
        };
        (told(&all.money), told(&all.dates))
    }

    #[test]
    fn a_column_gives_its_unit_to_its_cells() {
        let (money, dates) = found(
            "What | Who | When | Cost (£m)\n\
             Open the quays fund | The Harbour Office | April 2027 | 480\n\
             Publish the skills plan | Skills England | June 2027 | 2.5\n\
             Mend the lights | Ministers | 2028 | –",
        );
        assert_eq!(
            money,
            [
                "480000000: Open the quays fund",
                "2500000: Publish the skills plan"
            ]
        );
        assert_eq!(
            dates,
            [
                "2027: Open the quays fund",
                "2027: Publish the skills plan",
                "2028: Mend the lights"
            ]
        );
        let (money, _) =
            found("Sector | Grants, £ billion | Jobs\nKilns | 1.2 | 4,000\nQuays | 3 | 900");
        assert_eq!(money, ["1200000000: Kilns", "3000000000: Quays"]);
        for head in [
            "£m, 2027",
            "Cost in £m",
            "Cost £m",
            "Firms’ turnover (£m)",
            "Grants to jobs, £m",
        ] {
            let (money, _) = found(&format!("Sector | {head}\nKilns | 12\nQuays | 3"));
            assert_eq!(money, ["12000000: Kilns", "3000000: Quays"], "{head}");
        }
        let (money, _) = found("Port | £’000\nHull | 1,250\nGoole | 80");
        assert_eq!(money, ["1250000: Hull", "80000: Goole"]);
    }

    #[test]
    fn money_is_about_the_scheme_of_its_row() {
        for table in [
            "Measure | Lead | Funding | By when\nQuays Fund | The Harbour Bank | £120m | 2029\nIce lights | Ministers | £2m a year | 2027",
            "No. | Action | Owner | Budget\nA1 | Quays Fund | The Harbour Bank | £120m\nA2 | Ice lights | Ministers | £2m from the Treasury",
            "Name | Action status | Budget\nQuays Fund | Open now | £120m\nIce lights | To begin | £2m",
            "Grant | Project owner | Award\nQuays Fund | Jane Smith | £120m\nIce lights | John Brown | £2m",
            "Place | Fund manager | Value\nQuays Fund | Jane Smith | £120m\nIce lights | John Brown | £2m",
            "Department | Programme end | Budget\nQuays Fund | Spring | £120m\nIce lights | Autumn | £2m",
            "Lead | Scheme | Amount\nThe Harbour Bank | Quays Fund | £120m\nMinisters | Ice lights | £2m",
            "Quays Fund | The Harbour Bank | £120m\nIce lights | Ministers | £2m",
        ] {
            let (money, _) = found(table);
            assert_eq!(
                money,
                ["120000000: Quays Fund", "2000000: Ice lights"],
                "{table}"
            );
        }
        // What a cell of words says of its own money stays.
        let (money, _) = found(
            "Port | What we will do | When\nHull | We will give £4m to the new quay | 2027\nGoole | We will wait | 2028",
        );
        assert!(money[0].contains("quay"), "{money:?}");
    }

    #[test]
    fn rows_of_a_markdown_table_are_rows() {
        let text = "# A\n\nWe will act at once here.\n\n| Measure | Lead | Funding | By when |\n|---|---|---|---|\n| Quays Fund | The Harbour Bank | £120m | 2029 |\n| Ice lights | Ministers | £2m a year | March 2027 |\n";
        let paper = Paper::read(text.as_bytes(), "a.md").unwrap();
        let all = mentions(&paper, &Gazetteer::default());
        let told: Vec<&str> = all.money.iter().map(|one| one.about.as_str()).collect();
        assert_eq!(told, ["Quays Fund", "Ice lights"]);
        assert!(
            all.money[0]
                .sentence
                .starts_with("Quays Fund | The Harbour Bank")
        );
    }

    #[test]
    fn years_in_heads_are_about_no_neighbour() {
        let (_, dates) = found(
            "Sector | 2028-29 | 2029-30 | Lead body\nKilns | 12 | 14 | The Kiln Office\nQuays | 3 | 4 | The Harbour Office",
        );
        assert_eq!(dates, ["2028: ", "2029: "]);
    }

    #[test]
    fn what_a_cell_says_of_its_amount_stays() {
        let (_, dates) = found(
            "Scheme | When | State\nKilns | from 2026-27 | Extended\nQuays | by the end of 2028 | New\nMills | closes in May 2029 | New",
        );
        assert_eq!(dates[..2], ["2026: Kilns", "2028: Quays"]);
        assert!(!dates[2].contains("Mills"), "{dates:?}");
    }

    #[test]
    fn other_columns_give_none() {
        for table in [
            "Sector | Jobs | Firms\nKilns | 480 | 12\nQuays | 90 | 4",
            "Sector | £ per head\nKilns | 480\nQuays | 90",
            "Sector | £m per GWh\nKilns | 480\nQuays | 90",
            "Sector | Jobs per £m\nKilns | 12\nQuays | 90",
            "Sector | Share of £m total (%)\nKilns | 40\nQuays | 60",
            "Sector | Return ratio (£)\nKilns | 4\nQuays | 6",
            "Sector | Firms over £m\nKilns | 40\nQuays | 60",
            "Sector | Share of cost (£m, %)\nKilns | 40\nQuays | 60",
            "Sector | Cost (£m)\nKilns | not yet known\nQuays | see page 4",
        ] {
            assert!(found(table).0.is_empty(), "{table}");
        }
        // A sum of its own is read as it stands.
        let (money, _) = found("Sector | Cost\nKilns | £480m\nQuays | £90m");
        assert_eq!(money, ["480000000: Kilns", "90000000: Quays"]);
    }
}
