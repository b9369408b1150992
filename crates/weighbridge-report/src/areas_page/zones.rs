//! The zones of a map, by name.

use weighbridge_assess::assisted_areas::AreasMap;
use weighbridge_model::figure::Grade;

use super::names;
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, count, escape, grade, put};
use crate::scale::Axis;

/// The part of the page.
pub fn part(out: &mut String, map: &AreasMap) {
    put!(
        out,
        "<section aria-labelledby=\"zones-title\"><h2 id=\"zones-title\">The zones</h2>\n<p>{} of \
         connected districts. Within a zone districts with little need of their own may stand because \
         they join or complete it.</p>\n",
        count(map.zones.len(), "zone", "zones")
    );
    let axis = Axis::around(map.zones.iter().map(|zone| zone.people), 5);
    let head = chart::row_axis("People", &axis, format::short);
    let caption = format!(
        "Zones, most people first; people of mid-{} {}, need {}",
        map.year,
        grade(Some(Grade::Derived)),
        grade(Some(map.need.grade))
    );
    let of = format!("Of {}", map.whose_need());
    let mut table = Table::new(
        out,
        "chart-table",
        &caption,
        &[
            ("Zone", Kind::Text),
            ("People", Kind::Figure),
            (&head, Kind::Drawing),
            (&of, Kind::Figure),
            ("Need a head", Kind::Figure),
            ("Districts", Kind::Text),
        ],
    );
    for zone in &map.zones {
        table
            .cell(&format!("{}. {}", zone.number, escape(&zone.name)))
            .cell(&format::jobs(zone.people))
            .cell(&chart::row(&axis, &[Mark::Bar(zone.people, "b")]))
            .cell(&format::percent(zone.need_share))
            .cell(&format::quotient(zone.need_per_head))
            .cell(&format!(
                "<span class=\"long\">{}</span>",
                names(map, &zone.members)
            ));
    }
    table.end();
    out.push_str("</section>\n");
}
