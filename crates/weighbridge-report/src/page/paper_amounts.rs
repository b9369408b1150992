//! The sums and dates that a paper names, with what each is about, for the first
//! question: the largest and the latest first, then dates without a year. It works out
//! neither.

use weighbridge_assess::paper_view::PaperView;
use weighbridge_papers::mentions::{Amount, Measure, largest_first};

use super::paper::{at, in_two};
use crate::html::{Kind, Table, count, escape, put};

/// The year of a date, none where the words give none.
fn year(date: &Amount) -> Option<i32> {
    match date.measure {
        Measure::Year(year) => Some(year),
        _ => None,
    }
}

/// The dates of a paper.
pub(super) fn dates(out: &mut String, paper: &PaperView) {
    let all = &paper.mentions.dates;
    if all.is_empty() {
        return;
    }
    // A date twice in a sentence is told once.
    let mut rows: Vec<&Amount> = Vec::new();
    for date in all.iter().filter(|date| !date.spot.note) {
        let known = |row: &&Amount| row.text == date.text && row.sentence == date.sentence;
        if !rows.iter().any(known) {
            rows.push(date);
        }
    }
    let without = rows.iter().filter(|date| year(date).is_none()).count();
    rows.sort_by_key(|date| (year(date).is_none(), std::cmp::Reverse(year(date))));
    put!(
        out,
        "<details class=\"more\"><summary>{} that it names, {without} of them without a year</summary>\n",
        count(rows.len(), "date", "dates")
    );
    in_two(out, &rows, "dates", |out, rows, more| {
        let caption = if more {
            "Dates, continued"
        } else {
            "Dates that it names, the latest first, then those without a year"
        };
        amounts(out, paper, ("Date", caption), rows);
    });
    out.push_str("</details>\n");
}

/// The sums of a paper.
pub(super) fn sums(out: &mut String, paper: &PaperView) {
    let mut money = largest_first(&paper.mentions.money);
    money.retain(|sum| !sum.spot.note);
    if money.is_empty() {
        return;
    }
    out.push_str("<h3>The money</h3>\n");
    in_two(out, &money, "sums", |out, rows, more| {
        let caption = if more {
            "Sums, continued"
        } else {
            "Sums that it names, largest first"
        };
        amounts(out, paper, ("Sum", caption), rows);
    });
}

/// Sums or dates with what they are about and the sentence; `name` is what one is called
/// and the caption over all.
fn amounts(out: &mut String, paper: &PaperView, (name, caption): (&str, &str), rows: &[&Amount]) {
    let mut table = Table::new(
        out,
        "quotes",
        caption,
        &[
            (name, Kind::Text),
            ("What it is about", Kind::Text),
            ("Sentence", Kind::Text),
        ],
    );
    for one in rows {
        table
            .cell(&escape(&one.told()))
            .cell(&escape(&one.about))
            .cell(&format!(
                "<q>{}</q> {}",
                escape(&one.sentence),
                at(paper.pages.is_some().then_some(one.spot.page), None, &[])
            ));
    }
    table.end();
}
