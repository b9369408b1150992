//! What aid the map would allow: highest grants by kind of area and size of
//! firm, and what a job cost, each with its date, source and mark.

use weighbridge_assess::assisted_areas::AreasMap;
use weighbridge_assess::assisted_areas::grant::{BEFORE, JobCost, STANDARD, Span};
use weighbridge_assess::wording::given;
use weighbridge_model::figure::Grade;

use crate::format;
use crate::html::{Kind, Table, escape, grade, put};

fn mark(verified: bool) -> &'static str {
    if verified {
        "checked"
    } else {
        "<b>unverified</b>"
    }
}

fn pounds(value: f64) -> String {
    format!("£{}", format::number((value / 100.0).round() * 100.0, 0))
}

/// The part of the page.
pub fn part(out: &mut String, map: &AreasMap) {
    put!(
        out,
        "<section id=\"aid\" aria-labelledby=\"aid-title\"><h2 id=\"aid-title\">What aid it would \
         allow, and what that might bring</h2>\n<p>{} Parameters brought together {}; one that was not \
         checked against the rule or report itself is marked.</p>\n",
        escape(&map.aid.file.note),
        escape(&map.aid.file.compiled)
    );
    grants(out, map);
    bring(out, map);
    costs(out, map);
    out.push_str(
        "<h3>What a grant does to the cost of capital</h3>\n<p>Its place is here; it is not reckoned \
         yet.</p>\n</section>\n",
    );
}

fn grants(out: &mut String, map: &AreasMap) {
    let aid = &map.aid;
    let heads: Vec<String> = STANDARD
        .iter()
        .map(|cost| format!("Project of £{}m", format::number(cost / 1e6, 0)))
        .collect();
    let caption = format!(
        "Highest grant by kind of area and size of firm, in pounds and of the cost {}",
        grade(Some(Grade::Modelled))
    );
    let mut columns = vec![
        ("Kind of area", Kind::Text),
        ("Checked", Kind::Text),
        ("Firm", Kind::Text),
        ("Highest rate", Kind::Figure),
    ];
    columns.extend(heads.iter().map(|head| (head.as_str(), Kind::Figure)));
    let mut table = Table::new(out, "", &caption, &columns);
    for line in &aid.grants {
        let area = &aid.file.area[line.area];
        let first = line.grants.first();
        table
            .cell(&format!(
                "{} <small>({})</small>",
                escape(&area.title),
                escape(&area.name)
            ))
            .cell(mark(area.verified))
            .cell(line.size)
            .cell(&first.map_or_else(String::new, |one| given(one.intensity)));
        for one in &line.grants {
            table.cell(&format!(
                "{} ({}){}{}",
                pounds(one.highest),
                format::percent(one.of_cost),
                if one.uplift_lost || one.reduced {
                    "*"
                } else {
                    ""
                },
                if one.without_notification.is_some() {
                    "†"
                } else {
                    ""
                }
            ));
        }
    }
    table.end();
    out.push_str(
        "<p>* A large project: its rate is reduced, and the uplift for a smaller firm falls away. † Only \
         if it is notified and approved by itself: see below. Your own \
         project: <code>weighbridge areas grant --cost POUNDS --size SIZE --area KIND</code></p>\n<ul>",
    );
    for area in &aid.file.area {
        put!(
            out,
            "<li>{}: held {} ({}). {} <small>{}</small></li>",
            escape(&area.title),
            escape(&area.period),
            mark(area.verified),
            escape(&area.note),
            escape(&area.source)
        );
    }
    let rule = &aid.file.large_project;
    put!(
        out,
        "<li>Large projects: held {} ({}). Of the rate, {} counts up to {} {}, {} up to {} and {} above, at {} \
         pounds a euro. {} <small>{}</small></li>",
        escape(&rule.period),
        mark(rule.verified),
        given(rule.factors[0]),
        rule.up_to[0],
        escape(&rule.unit),
        given(rule.factors[1]),
        rule.up_to[1],
        given(rule.factors[2]),
        aid.pounds_per_euro,
        escape(&rule.note),
        escape(&rule.source)
    );
    let rule = &aid.file.notification;
    put!(
        out,
        "<li>Notification: held {} ({}). Aid beyond what a cost of {} {} may have must be notified and \
         approved by itself. {} <small>{}</small></li></ul>\n",
        escape(&rule.period),
        mark(rule.verified),
        rule.above,
        escape(&rule.unit),
        escape(&rule.note),
        escape(&rule.source)
    );
}

fn bring(out: &mut String, map: &AreasMap) {
    let aid = &map.aid;
    let rule = &aid.file.additionality;
    let share = |[low, high]: [f64; 2]| format!("{} to {}", given(low), given(high));
    put!(
        out,
        "<ul><li>{} of grants might bring {} by the average costs a job of the schemes below, expected \
         when grants were awarded and not counted afterwards{} (prices of {}) {}.</li><li>Of {} gross jobs \
         {} would be left net of leakage of \
         {} and displacement of {} {} ({}). {} {} <small>{}</small></li></ul>\n",
        pounds(aid.money.money),
        aid.money.jobs.map_or_else(
            || "an unknown number of jobs".to_owned(),
            |span| span.jobs("net additional job", "net additional jobs")
        ),
        aid.money
            .jobs_of_projects
            .and_then(Span::open_jobs)
            .map_or_else(String::new, |range| format!(
                "; {range} if a job cost as much as in the dearest or as little as in the cheapest single \
                 projects"
            )),
        aid.money.prices,
        grade(Some(Grade::Modelled)),
        format::number(aid.gross, 0),
        aid.net.jobs("job", "jobs"),
        share(rule.leakage),
        share(rule.displacement),
        grade(Some(Grade::Modelled)),
        mark(rule.verified),
        escape(BEFORE),
        escape(&rule.note),
        escape(&rule.source)
    );
}

fn costs(out: &mut String, map: &AreasMap) {
    let aid = &map.aid;
    let caption = format!(
        "What a job cost, by evaluation {}",
        grade(Some(Grade::Modelled))
    );
    let now = format!("In prices of {}", aid.money.prices);
    let mut table = Table::new(
        out,
        "",
        &caption,
        &[
            ("Scheme", Kind::Text),
            ("A job cost", Kind::Figure),
            (&now, Kind::Figure),
            ("Single projects, in the same", Kind::Figure),
            ("Checked", Kind::Text),
        ],
    );
    let told = |found: Option<Span>, open: bool, none: &str| {
        found.map_or_else(|| none.to_owned(), |span| span.pounds(open))
    };
    let row = |table: &mut Table<'_>, cost: &JobCost| {
        table
            .cell(&escape(&cost.scheme))
            .cell(&format!(
                "{} <small>of {}</small>",
                cost.own.pounds(false),
                cost.prices
            ))
            .cell(&told(cost.now, false, "not used: no index reaches back"))
            .cell(&told(cost.projects, cost.projects_open, "–"))
            .cell(mark(cost.verified));
    };
    aid.money
        .costs
        .iter()
        .for_each(|cost| row(&mut table, cost));
    table.end();
    out.push_str("<ul>");
    for cost in &aid.money.costs {
        put!(
            out,
            "<li>{}: {}. {} <small>{}</small></li>",
            escape(&cost.scheme),
            escape(&cost.counts),
            escape(&cost.note),
            escape(&cost.source)
        );
    }
    out.push_str("</ul>\n");
    let deflator = &aid.file.deflator;
    put!(
        out,
        "<p>Prices by the implied deflator {} to {} ({}; {}).</p>\n<h3>Further findings, not used</h3><ul>",
        deflator.first,
        deflator.last(),
        escape(&deflator.source),
        mark(deflator.verified)
    );
    for one in &aid.file.finding {
        put!(
            out,
            "<li>{} {} <small>{}</small></li>",
            escape(&one.text),
            mark(one.verified),
            escape(&one.source)
        );
    }
    out.push_str("</ul>\n");
}
