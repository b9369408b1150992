//! Action plans: what the columns beside an action add to it, and what they do not.

use crate::commitment::set_up::read;
use crate::commitment::{Class, Firmness, Role, Standing};

#[test]
fn the_columns_beside_an_action_are_said_of_it() {
    let found = read(
        "# The Government's plan\n\n## Actions\n\n\
         | Ref | Action | Owner | By when | Status |\n|---|---|---|---|---|\n\
         | 1 | Publish a map of rope walks | Defra | March 2027 | On track |\n\
         | 2 | Lay regulations on tar | Home Office | 2028 | Not started |\n\
         | 3 | Work with yards on the image of the trade | DfE | Ongoing | – |\n\
         | 4 | Appoint an envoy for nets | Cabinet Office | Completed May 2026 | Complete |\n\
         | 5 | Open a slipway at Wick | Homes England | Q3 2027 | Cancelled |\n",
    );
    let told: Vec<_> = found
        .iter()
        .map(|one| {
            let said = |role| one.judgement.said(role).unwrap_or_default().to_owned();
            (
                one.judgement.class,
                one.judgement.hard_edged,
                said(Role::Date),
                said(Role::Actor),
                one.judgement.standing,
            )
        })
        .collect();
    let row = |class, hard, date: &str, owner: &str, standing| {
        (class, hard, date.to_owned(), owner.to_owned(), standing)
    };
    use Class::{Commitment, Refusal};
    use Standing::{New, UnderWay};
    assert_eq!(
        told,
        [
            row(Commitment, true, "March 2027", "Defra", UnderWay),
            row(Commitment, true, "2028", "Home Office", New),
            row(Commitment, false, "", "DfE", UnderWay),
            row(
                Commitment,
                false,
                "Completed May 2026",
                "Cabinet Office",
                UnderWay
            ),
            row(Refusal, false, "Q3 2027", "Homes England", New),
        ],
        "{found:#?}"
    );
}

#[test]
fn a_table_of_figures_has_nothing_beside() {
    let found = read(
        "# Plan\n\n| Year | Berths | Crews |\n|---|---|---|\n| 2027 | 14 | 30 |\n\n\
         We will fund ten rope walks.\n",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].judgement.said(Role::Date), None);
}

/// Class, edge, date and standing of each row of a table.
fn rows(table: &str) -> Vec<(Class, bool, String, Standing)> {
    read(&format!("# The Government's plan\n\n## Actions\n\n{table}"))
        .into_iter()
        .map(|one| {
            let date = one
                .judgement
                .said(Role::Date)
                .unwrap_or_default()
                .to_owned();
            (
                one.judgement.class,
                one.judgement.hard_edged,
                date,
                one.judgement.standing,
            )
        })
        .collect()
}

#[test]
fn heads_are_read_once_and_by_when_goes_before_a_target() {
    let told = rows(
        "| Ref | Action | Owner | Target | By when | Status |\n|---|---|---|---|---|---|\n\
         | 1 | Publish a map of rope walks | Defra | 5,000 walks by 2030 | March 2027 | Green |\n\
         | 2 | Tar | Department for Transport | 400 | 2028 | Not started |\n\
         | 3 | Publish a map of quays | Home Office | 12 | June 2028 | Delayed |\n",
    );
    let dates: Vec<_> = told.iter().map(|one| one.2.as_str()).collect();
    assert_eq!(dates, ["March 2027", "June 2028"], "{told:#?}");
    assert!(told.iter().all(|one| one.1), "{told:#?}");
}

#[test]
fn a_cell_dates_an_action_only_where_it_gives_a_day() {
    let mut wrong = Vec::new();
    for (action, when, hard) in [
        (
            "Work with yards on the image of the trade",
            "May 2027",
            true,
        ),
        (
            "Work with yards on the image of the trade",
            "By end of 2027",
            true,
        ),
        (
            "Work with yards on the image of the trade",
            "Q3 2027/28",
            true,
        ),
        (
            "Work with yards on the image of the trade",
            "Not before May 2027",
            false,
        ),
        (
            "Work with yards on the image of the trade",
            "No date before 2029 set",
            false,
        ),
        (
            "Work with yards on the image of the trade",
            "To be agreed in 2027",
            false,
        ),
        (
            "Work with yards on the image of the trade",
            "Was due May 2021",
            false,
        ),
        (
            "Work with yards on the image of the trade",
            "400 yards by 2027",
            false,
        ),
        (
            "Publish a code of yards if Parliament agrees",
            "May 2027",
            false,
        ),
    ] {
        let told = rows(&format!(
            "| Action | Owner | By when |\n|---|---|---|\n| {action} | Defra | {when} |\n"
        ));
        if told.first().is_some_and(|one| one.1) != hard {
            wrong.push((action, when, told));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_status_is_read_where_it_opens_the_cell() {
    use Class::{Commitment, Refusal};
    use Standing::{New, UnderWay};
    let mut wrong = Vec::new();
    for (status, expected) in [
        ("Complete", (Commitment, UnderWay)),
        ("50% complete", (Commitment, UnderWay)),
        ("Work has begun", (Commitment, UnderWay)),
        ("In progress", (Commitment, UnderWay)),
        ("Project cancelled", (Refusal, New)),
        ("Stopped for want of money", (Refusal, New)),
        ("Funding withdrawn from pilot", (Commitment, New)),
        ("Progress made but delayed", (Commitment, New)),
        ("Consultation closed", (Commitment, New)),
        ("Complete by 2027", (Commitment, New)),
        ("Halted until May", (Commitment, New)),
        ("Not started", (Commitment, New)),
    ] {
        let told = rows(&format!(
            "| Action | Owner | Status |\n|---|---|---|\n\
             | Publish a code of yards | Defra | {status} |\n"
        ));
        if told.first().map(|one| (one.0, one.3)) != Some(expected) {
            wrong.push((status, told));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_phrase_in_the_column_of_actions_is_undertaken_on_its_date() {
    let told = read(
        "# Plan\n\n| Action | Lead | Amount | By when |\n|---|---|---|---|\n| Vouchers for small \
         yards | Treasury | £4.5m | 2028 |\n| A school for rope makers | Treasury | | to be agreed \
         |\n| The yards were mended | Treasury | £2m | 2028 |\n\n## Past\n\n| Programme | 2026-27 \
         |\n|---|---|\n| Ports of the north | £12.5m |\n",
    );
    let [one] = told.as_slice() else {
        panic!("{told:#?}");
    };
    assert_eq!(one.text, "Vouchers for small yards");
    assert!(one.judgement.hard_edged);
    assert_eq!(one.judgement.said(Role::Amount), Some("£4.5m"));
    assert_eq!(one.judgement.said(Role::Date), Some("2028"));
    assert_eq!(one.judgement.firmness, Firmness::Decided);
}

#[test]
fn rows_of_figures_risks_and_decisions_undertake_nothing() {
    let mut wrong = Vec::new();
    for table in [
        "| Measure | Year |\n|---|---|\n| Jobs in ports | 2024 |\n| Gross value added | 2023 |",
        "| Measure | Date |\n|---|---|\n| Jobs in ports | 2027 |",
        "| Action | Year |\n|---|---|\n| Grants to ports | 2027 |",
        "| Action | Owner | Year | Cost |\n|---|---|---|---|\n| Grants to ports | Defra | 2027 | £2m |",
        "| Port | Action | By when |\n|---|---|---|\n| Wick | Berths in use | 2027 |",
        "| Action | By when |\n|---|---|\n| To be confirmed | 2027 |",
        "| Action | By when |\n|---|---|\n| Target not met | 2027 |",
        "| Action | By when |\n|---|---|\n| No change to the levy | 2027 |",
        "| Action | By when |\n|---|---|\n| Risk of strikes at ports | 2027 |",
        "| Action | By when |\n|---|---|\n| Possible rise in the levy | 2027 |",
        "| Action | Decision | Date |\n|---|---|---|\n| Higher fuel duty | Rejected | 2026 |",
        "| Action | Status | Date |\n|---|---|---|\n| A school for rope makers | Not met | 2027 |",
        "| Proposal | Decision | Date |\n|---|---|---|\n| Higher fuel duty | Rejected | 2026 |",
    ] {
        let told = read(&format!("# The Government's plan\n\n{table}\n"));
        if !told.is_empty() {
            wrong.push((table, told));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_action_stands_behind_a_number_and_the_sum_is_the_authors() {
    let found = read(
        "# UK Rope Plan\n\n| No. | Action | Lead | Total cost | Our contribution | Timeline |\n\
         |---|---|---|---|---|---|\n\
         | 1 | New regulator for ropes (£2m spent to date) | Defra | £90m | £30m | 2027 |\n\
         | 2 | Rope passport for riggers | DfE | £9m | £3m | 2028 |\n\
         | 3 | Restore rope walks to May 2019 levels | DfT | £8m | £1m | 2029 |\n",
    );
    let told: Vec<_> = found
        .iter()
        .map(|one| {
            let said = |role| one.judgement.said(role).unwrap_or_default();
            (said(Role::Amount), said(Role::Date))
        })
        .collect();
    assert_eq!(
        told,
        [("£30m", "2027"), ("£3m", "2028"), ("£1m", "2029")],
        "{found:#?}"
    );
}

#[test]
fn a_theme_over_the_whole_width_parts_no_table() {
    use crate::paper::Paper;
    let page = "<html><head><title>UK Rope Plan</title></head><body><h1>UK Rope Plan</h1><table>\
        <tr><th>Action</th><th>Lead</th><th>By when</th></tr>\
        <tr><td colspan=3>Theme 1: Skills</td></tr>\
        <tr><td>Appoint a champion</td><td>DfE</td><td>May 2027</td></tr>\
        <tr><td colspan=3>Theme 2: Ports</td></tr>\
        <tr><td>Twin six rope walks</td><td>North Sea Ropes Ltd</td><td>May 2028</td></tr>\
        </table></body></html>";
    let paper = Paper::read(page.as_bytes(), "paper.html").unwrap();
    let found = crate::commitment::commitments(&paper, &crate::commitment::Author::default());
    let by: Vec<_> = found.iter().map(|one| one.judgement.by).collect();
    use crate::commitment::By::{Author, Other};
    assert_eq!(by, [Author, Other], "{found:#?}");
}

#[test]
fn a_numbered_row_in_which_another_has_to_act_is_not_told() {
    let found = read(
        "# The Government's plan\n\n## Annex\n\n\
         | No. | Commitment | Department | Target date |\n|---|---|---|---|\n\
         | 1 | Launch the Rope Centre | DBT | 2026 |\n\
         | 2 | Welsh Government to set up a skills body | Welsh Government | 2027 |\n\
         | 3 | Tata Steel to build a furnace | DBT | 2028 |\n\
         | 4 | Councils to adopt local plans | Councils | 2027 |\n",
    );
    let told: Vec<_> = found.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(told, ["Launch the Rope Centre"], "{found:#?}");
}
