//! What goes with every assessment: notes on its figures and the list of its
//! sources.

use weighbridge_facts::{Area, Facts, register};
use weighbridge_model::place::Geography;

use crate::assessment::SourceLine;
use crate::classes;

pub(super) fn notes(places: &[(Geography, Vec<Area>)]) -> Vec<String> {
    let mut notes = vec![
        "Jobs are employment in the Business Register and Employment Survey: employees and \
         working owners, rounded by the source. Most farm jobs are left out by it."
            .to_owned(),
        "Sectors overlap, so their jobs add up to more than the total, which counts each job once."
            .to_owned(),
        "Jobs of an authority by fine industry are not published here: they are modelled, with a \
         tested 90% interval, until its own table is added with `weighbridge data add`."
            .to_owned(),
        "The survey is a sample. Its sampling error is not published for these cells and is in no \
         interval here: that of a region is what rounding leaves, that of a district the model's \
         tested error."
            .to_owned(),
        "A grade is that of the jobs: official is a published cell, or cells of one place added up; \
         shares, quotients and parts of a change are arithmetic on them."
            .to_owned(),
        "Places are city or large town, smaller town or rural by the official rural-urban \
         classification of 2021 (urban, intermediate urban, and its two rural classes; England and \
         Wales only)."
            .to_owned(),
        format!(
            "A district is former industrial where mining, manufacturing and energy had at least {} \
             times the share of its employees in 1991 that they had in Great Britain, and at least \
             {} of these jobs were gone by 2008 (growth chained over the break of 1998); a list of \
             your own (--former-industrial) takes the rule's place.",
            classes::SHARE_AT_LEAST,
            crate::wording::percent(classes::LOSS_AT_LEAST)
        ),
        "Clusters of districts are tested on modelled shares. These are fitted within ITL2 regions, \
         which makes neighbours alike: read them beside those of ITL2."
            .to_owned(),
        "Value added of a sector is its part of each accounts industry by jobs, place by place, so \
         that the sum over small places differs a little from the figure of a large one."
            .to_owned(),
        "Years are compared without farms (01000), for which Scotland has no figure before 2018."
            .to_owned(),
        "Northern Ireland has no jobs by fine industry in this survey; its value added is shown."
            .to_owned(),
    ];
    for repair in weighbridge_facts::repairs::all() {
        notes.push(format!(
            "{}: {}, because {}.",
            repair.name, repair.what, repair.why
        ));
    }
    if places
        .iter()
        .any(|(geography, _)| *geography == Geography::TravelToWorkArea)
    {
        notes.push(
            "Travel-to-work areas cut districts: a district's jobs are shared out as its people \
             are, so every figure of such an area is modelled. Their outlines on the map are those \
             of the districts that lie in them for the most part."
                .into(),
        );
    }
    notes
}

pub(super) fn sources(facts: &Facts) -> Vec<SourceLine> {
    let added = facts.added().iter().map(|table| SourceLine {
        table: table.name.clone(),
        attribution: format!("Added by the user: {}", table.source),
        years: table.year.to_string(),
        geography: format!("{} areas", table.places.len()),
    });
    let workbook = |table: &str, source: &str, year: i32| SourceLine {
        table: table.to_owned(),
        attribution: format!("Added by the user: {source}"),
        years: year.to_string(),
        geography: "United Kingdom".to_owned(),
    };
    let flows = facts.added_input_output().iter();
    let flows = flows.map(|one| workbook("input_output", &one.source, one.year));
    let products = facts.added_product_tables().iter();
    let products = products.map(|one| workbook("imports_use, product_uses", &one.source, one.year));
    let own = register::TABLES.iter().map(|table| SourceLine {
        table: table.name.to_owned(),
        attribution: table.attribution(),
        years: table.years.to_owned(),
        geography: table.geography.to_owned(),
    });
    added.chain(flows).chain(products).chain(own).collect()
}
