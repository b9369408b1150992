//! Families of words that stand for each other in the phrases of an ask:
//! `@firms` is any word for a firm. They hold no topic of their own, and no
//! paper is read here.

/// A family: its name and its words, parted by `|`.
pub const FAMILIES: [(&str, &str); 16] = [
    (
        "firms",
        "firm|company|business|manufacturer|maker|producer|employer|industry|enterprise|factory|plant|operator|trader|sme|startup",
    ),
    (
        "small",
        "small|smaller|local|medium|sme|micro|family|regional",
    ),
    ("energy", "energy|electricity|power|gas|fuel"),
    (
        "price",
        "price|cost|bill|charge|tariff|levy|rate|fee|surcharge",
    ),
    (
        "money",
        "money|fund|grant|finance|loan|budget|subsidy|aid|support|investment|equity|pot|capital|million|billion|reimbursement|contribution|spending",
    ),
    (
        "workers",
        "worker|staff|employee|workforce|operative|adult|miner|jobseeker|redundant|people",
    ),
    (
        "places",
        "place|area|region|town|community|district|county|valley|city|coalfield|borough|territory",
    ),
    (
        "sites",
        "site|land|premises|plot|estate|unit|park|workshop|workspace|building|hectare|acre|floorspace",
    ),
    (
        "imports",
        "import|imported|importer|importation|foreign|overseas|abroad",
    ),
    (
        "training",
        "training|train|trainee|course|learning|learner|learn|skill|apprenticeship|education|teach|taught|qualification|tuition|class|requalify|retrain|reskill|upskill",
    ),
    (
        "contracts",
        "contract|tender|bid|bidder|order|procurement|purchase|purchasing|framework|award|supplier|lot|buy|bought|spend",
    ),
    (
        "state",
        "public|government|state|department|council|ministry|authority|central|nhs",
    ),
    (
        "lower",
        "lower|cut|reduce|reduction|fall|drop|halve|cheaper|trim|slash|shrink|decrease|remove|scrap|repeal|exempt|relief|waive|abolish",
    ),
    (
        "raise",
        "raise|increase|rise|higher|double|treble|add|extra|additional|hike",
    ),
    (
        "close",
        "close|closure|shut|end|cease|lapse|expire|abolish|scrap|dissolve|withdraw|withdrawn|stop|axe|cancel|drop|abandon|discontinue|terminate|dismantle",
    ),
    (
        "open",
        "open|build|built|create|establish|launch|start|introduce|begin|found|construct|expand|extend",
    ),
];

/// Names of the families, in their order.
pub fn family_names() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().map(|(name, _)| *name)
}

/// The words that one word of a phrase may be: those parted by `|`, a family
/// (`@firms`) being all of its words. A name that no family has is itself.
#[must_use]
pub fn choices(word: &str) -> Vec<&str> {
    word.split('|')
        .filter(|one| !one.is_empty())
        .flat_map(|one| {
            let family = one
                .strip_prefix('@')
                .and_then(|name| FAMILIES.iter().find(|(known, _)| *known == name));
            family.map_or_else(
                || vec![one.trim_start_matches('@')],
                |(_, words)| words.split('|').collect(),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_stands_for_its_words() {
        assert_eq!(
            choices("coal|@energy")[..3],
            ["coal", "energy", "electricity"]
        );
        assert_eq!(choices("steel"), ["steel"]);
        assert_eq!(choices("@nothing|"), ["nothing"]);
    }
}
