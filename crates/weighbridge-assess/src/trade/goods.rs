//! Goods of the carbon border by sector: how many, which classes make them, and
//! how good the links are; the two schemes apart. It counts no job.

use std::collections::BTreeMap;

use serde::Serialize;
use weighbridge_facts::Facts;

/// A scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Scheme {
    /// From 2027: five sectors, without electricity.
    UnitedKingdom,
    /// Since 2023 (certificates from 2026): six sectors.
    EuropeanUnion,
}

impl Scheme {
    /// Whether a sector is in it.
    #[must_use]
    pub fn holds(self, sector: &str) -> bool {
        self == Self::EuropeanUnion || sector != "electricity"
    }
}

/// A class that makes goods of a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkedClass {
    /// Class of SIC 2007.
    pub code: String,
    /// Its official name.
    pub name: String,
    /// Whether it makes little else.
    pub mainly: bool,
    /// Goods linked to it by quality of the link: exact, narrowed, several,
    /// outside.
    pub goods: [usize; 4],
}

/// Words for the quality of a link, best first.
pub const QUALITIES: [&str; 4] = ["exact", "narrowed", "several", "outside"];

/// A sector of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoodsSector {
    /// Its name.
    pub sector: String,
    /// Goods (codes of eight digits).
    pub goods: usize,
    /// Goods by the worst of their links: exact, narrowed, several, outside.
    pub quality: [usize; 4],
    /// Whether it is in the scheme of the United Kingdom, as the design of that
    /// scheme names sectors.
    pub in_united_kingdom: bool,
    /// Classes that make the goods.
    pub classes: Vec<LinkedClass>,
}

/// A good, a class that makes it, and how good the link is: one row each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoodLink {
    /// Code of the Combined Nomenclature, 8 digits.
    pub cn: String,
    /// Name; often only "Other", below a heading.
    pub good: String,
    /// Sector of the good.
    pub sector: String,
    /// Whether the sector is in the scheme of the United Kingdom.
    pub in_united_kingdom: bool,
    /// Class of SIC 2007.
    pub class: String,
    /// Its official name.
    pub class_name: String,
    /// One of [`QUALITIES`].
    pub quality: String,
    /// Whether the class makes little else than such goods.
    pub mainly: bool,
}

/// Every good with every class that makes it, by code.
///
/// # Errors
/// When the snapshot is damaged.
pub fn links(facts: &Facts) -> Result<Vec<GoodLink>, String> {
    let links = facts.border_links()?;
    let mut found: Vec<GoodLink> = facts
        .border_goods()?
        .into_iter()
        .flat_map(|good| {
            links
                .iter()
                .filter(|link| link.cn == good.cn)
                .map(|link| GoodLink {
                    cn: good.cn.clone(),
                    good: good.name.clone(),
                    sector: good.sector.clone(),
                    in_united_kingdom: Scheme::UnitedKingdom.holds(&good.sector),
                    class: link.industry.clone(),
                    class_name: facts
                        .industries()
                        .name(&link.industry)
                        .unwrap_or("")
                        .to_owned(),
                    quality: link.quality.clone(),
                    mainly: link.mainly,
                })
                .collect::<Vec<_>>()
        })
        .collect();
    found.sort_by(|a, b| a.cn.cmp(&b.cn).then(a.class.cmp(&b.class)));
    Ok(found)
}

fn quality(word: &str) -> usize {
    QUALITIES
        .iter()
        .position(|known| *known == word)
        .unwrap_or(3)
}

/// All sectors, most goods first.
///
/// # Errors
/// When the snapshot is damaged.
pub fn all(facts: &Facts) -> Result<Vec<GoodsSector>, String> {
    let links = facts.border_links()?;
    let mut sectors: BTreeMap<String, GoodsSector> = BTreeMap::new();
    for good in facts.border_goods()? {
        let sector = sectors
            .entry(good.sector.clone())
            .or_insert_with(|| GoodsSector {
                in_united_kingdom: Scheme::UnitedKingdom.holds(&good.sector),
                sector: good.sector.clone(),
                goods: 0,
                quality: [0; 4],
                classes: Vec::new(),
            });
        sector.goods += 1;
        let mut worst = 0;
        for link in links.iter().filter(|link| link.cn == good.cn) {
            let at = quality(&link.quality);
            worst = worst.max(at);
            let known = sector
                .classes
                .iter()
                .position(|class| class.code == link.industry);
            let class = known.unwrap_or_else(|| {
                sector.classes.push(LinkedClass {
                    code: link.industry.clone(),
                    name: facts
                        .industries()
                        .name(&link.industry)
                        .unwrap_or("")
                        .to_owned(),
                    mainly: link.mainly,
                    goods: [0; 4],
                });
                sector.classes.len() - 1
            });
            sector.classes[class].goods[at] += 1;
        }
        sector.quality[worst] += 1;
    }
    let mut found: Vec<GoodsSector> = sectors.into_values().collect();
    for sector in &mut found {
        sector.classes.sort_by(|a, b| a.code.cmp(&b.code));
    }
    found.sort_by(|a, b| b.goods.cmp(&a.goods).then(a.sector.cmp(&b.sector)));
    Ok(found)
}

/// Classes that make goods of a scheme, and weights by industry of the
/// employment statistics; `mainly` keeps those that make little else.
///
/// # Errors
/// When the snapshot is damaged.
pub fn codes(
    facts: &Facts,
    scheme: Scheme,
    mainly: bool,
) -> Result<(Vec<String>, Vec<f64>), String> {
    let inside: BTreeMap<String, bool> = facts
        .border_goods()?
        .into_iter()
        .map(|good| {
            let holds = scheme.holds(&good.sector);
            (good.cn, holds)
        })
        .collect();
    let mut codes: Vec<String> = facts
        .border_links()?
        .into_iter()
        .filter(|link| inside.get(&link.cn) == Some(&true) && (link.mainly || !mainly))
        .map(|link| link.industry)
        .collect();
    codes.sort();
    codes.dedup();
    let weights = facts
        .leaves()
        .iter()
        .map(|leaf| {
            let class = leaf.get(..4).unwrap_or(leaf).to_owned();
            f64::from(u8::from(codes.binary_search(&class).is_ok()))
        })
        .collect();
    Ok((codes, weights))
}
