//! A user's own regions as areas made of districts. It reads no file.

use weighbridge_facts::{Area, Facts, Member};
use weighbridge_model::place::{Geography, Place};
use weighbridge_model::regions::OwnRegion;

/// Areas of the regions, in their order; a region's code is `own-1`, `own-2` …
///
/// # Errors
/// Regions in which a district would count more than once, by name.
pub fn areas(facts: &Facts, regions: &[OwnRegion]) -> Result<Vec<Area>, String> {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    for (at, region) in regions.iter().enumerate() {
        let mut members: Vec<Member> = Vec::new();
        for (place, share) in &region.members {
            let area = facts
                .areas(place.geography)
                .into_iter()
                .find(|area| area.place.code == place.code);
            for member in area.into_iter().flat_map(|area| area.members) {
                let part = member.share * share;
                match members
                    .iter_mut()
                    .find(|known| known.district == member.district)
                {
                    Some(known) => known.share += part,
                    None => members.push(Member {
                        district: member.district,
                        share: part,
                    }),
                }
            }
        }
        // A little over 1 is rounding of published shares.
        for member in members.iter().filter(|member| member.share > 1.0 + 1e-6) {
            problems.push(format!(
                "region \"{}\" counts {} more than once: take out the place that holds it twice",
                region.name,
                facts.districts()[member.district].name
            ));
        }
        members.sort_by_key(|member| member.district);
        found.push(Area {
            place: Place {
                code: format!("own-{}", at + 1),
                name: region.name.clone(),
                geography: Geography::Own,
            },
            members,
        });
    }
    if problems.is_empty() {
        Ok(found)
    } else {
        Err(problems.join("\n"))
    }
}
