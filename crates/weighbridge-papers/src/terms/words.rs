//! The words by which a phrase is a term, or is none. Set by hand from the usage of
//! papers of industrial policy; no paper's own list is among them. It counts nothing.

/// Numbers of things that a paper lists.
pub(super) const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Last words of phrases by which papers of industrial policy divide the world:
/// what such a phrase covers decides who is meant.
pub(super) const HEADS: &str = "sector sectors industry industries manufacturing manufacturer manufacturers \
    technology technologies economy place places region regions area areas community \
    communities town towns business businesses firm firms company companies cluster clusters \
    capability capabilities capacity skill skills job jobs work worker workers infrastructure \
    innovation resilience security supply chain chains value market markets \
    energy services zone zones hub hubs strength strengths potential transition opportunity \
    asset assets partnership partnerships authority authorities intervention barrier barriers \
    material materials mineral minerals goods corridor corridors site sites institution institutions \
    ecosystem ecosystems neighbourhood neighbourhoods trade trades employer employers \
    producer producers supplier suppliers organisation organisations body bodies \
    pathway pathways district districts household households pipeline pipelines \
    democracy wealth landscape compact renewal sovereignty \
    city cities champion champions base niche niches powerhouse powerhouses autonomy \
    input inputs partner partners node nodes processing readiness launch facility facilities \
    platform platforms product products component components estate estates frontier \
    workplace workplaces farm farms port ports campus campuses route routes reserve reserves \
    stockpile stockpiles gateway gateways proposition learner learners \
    anchor anchors arc arcs crescent crescents spine spines hotspot hotspots coldspot coldspots precinct precincts quarters hinterland hinterlands heartland heartlands villages exemplar exemplars pathfinder pathfinders demonstrator demonstrators stewards pioneers";

/// Last words that divide the world by themselves, whatever stands before them.
pub(super) const STRONG: &str = "cluster corridor zone hub ecosystem economy transition autonomy capability \
    sovereignty resilience community place town region district champion base pathway compact renewal \
    democracy niche powerhouse pipeline landscape wealth potential chain node readiness frontier \
    proposition input \
    arc crescent spine hotspot coldspot precinct hinterland heartland exemplar";

/// Words before the last that draw a line which the paper must explain, as those that
/// rank do.
pub(super) const VAGUE: &str = "growth growing productive productivity trusted prosperous vibrant thriving quality \
    high-skilled knowledge digital circular everyday core hidden mission opportunity renewal \
    regeneration catalyst enabling creative blue just vulnerable deprived struggling overlooked forgotten \
    ordinary working responsible ethical social patient cutting-edge promising nascent novel modern mature \
    traditional tradable transformational distinctive mid-sized scale-up secure affordable liveable connected \
    levelling talent anchor partner pioneer pathfinder trailblazer \
    skilled sunrise vital general-purpose underserved marginalised peripheral coastal \
    heritage legacy lighthouse beacon keystone heartland signature bridge magnet gateway seed quiet springboard stepping purpose wellbeing civic";

/// Words before the last that everybody knows: with nothing else they make no term.
pub(super) const PLAIN: &str = "rural urban local public private older younger young disabled small medium large foreign \
    overseas domestic international global european british research maths science university academic \
    business government council combined mayoral voluntary charitable retail wholesale many \
    new existing individual commercial different stem attractive evidence";

/// Last words of the names of schemes and bodies, which the paper sets up and describes.
pub(super) const SCHEMES: &str = "premium plan fund programme railway strategy review deal scheme initiative \
    challenge charter campaign act bill levy loan grant prize award council board panel partnership authority \
    service commissioner taskforce agency project centre institute college university";

/// First words that say nothing of what is meant.
pub(super) const EMPTY: &str = "a an the this that these those its their our your his her and or of in on at \
    to for by with from as new other many more most all such different current existing own some \
    several first next additional further individual various whole entire total annual any each every \
    both no not only one two three four five six seven eight nine ten million billion per cent few same \
    certain particular is are was were be been being has have had will would can could may should must \
    do does what which who how where when it they we us than then there over under between into through \
    across about within without up out also if but so because while during including include includes \
    greater higher lower smaller larger bigger improved rapid wider strong stronger significant increased better faster future \
    long-term successful key core special sized based led underpins took made gave held came saw became \
    provide supporting support create creating help helping drive driving increase increasing improve \
    improving attract boost grow growing deliver delivering build building make making large small \
    huge vast enormous immense massive tremendous considerable substantial";

/// Terms that are vague by themselves, whatever stands beside them.
pub(super) const ALONE: &[&str] = &[
    "levelling up",
    "left behind",
    "inclusive growth",
    "global britain",
    "good jobs",
    "good work",
    "better jobs",
    "net zero",
    "sovereign capability",
    "strategic autonomy",
    "economic security",
    "high growth",
    "high-growth",
    "growth-driving sectors",
    "frontier industries",
    "foundational industries",
    "just transition",
    "shared prosperity",
    "social value",
    "patient capital",
    "industries of the future",
    "jobs of the future",
    "technologies of the future",
    "skills of the future",
    "pride in place",
    "deep tech",
    "quality jobs",
    "scale-ups",
];

/// Aims and groupings of one word that every paper fills in another way. A paper names
/// them in passing too: they must stand oftener than a phrase.
pub(super) const SINGLE: &[&str] = &[
    "additionality",
    "cluster",
    "clusters",
    "corridor",
    "corridors",
    "ecosystem",
    "ecosystems",
    "resilience",
    "sovereignty",
    "stewardship",
];

/// Words that praise or rank what follows and leave open who is meant: whatever
/// noun stands after them, the phrase draws a line that the paper must explain.
pub(super) const RANKING: &str = "advanced clean green foundational foundation critical strategic frontier inclusive \
    sustainable smart fair good decent anchor flagship left-behind disadvantaged high-value high-growth \
    high-potential high-quality future-facing world-leading world-class priority sovereign resilient \
    zero-emission zero-carbon energy-intensive deep emerging transformative key-enabling low-carbon place-based";

/// Phrases of settled use outside the paper, which nobody need define.
pub(super) const SETTLED: &str = "private sector, public sector, labour market, economic growth, local authority, \
    take place, small business, global market, private investment, public investment, economic activity, \
    global economy, world economy, full potential, best place, business investment, capital investment, \
    wide range, service sector, financial services, public services, government investment, \
    global growth, local business, british business, key areas, local area, stock market, \
    local economy, infrastructure investment, labour productivity, natural resources, job market, \
    national economy, national security, free trade, international trade, rail services, \
    emergency services, voluntary sector, good practice, international organisations, \
    economic sectors, policy areas, business sectors, independent body, labour markets, \
    private sector investment, private sector partners, business rates, social care, social security, \
    social media, working age, local suppliers, public transport, industrial strategy, national government, \
    business community, business communities, international community, scientific community, research community, \
    local communities, local community, working families, working people, housing market, energy market, smart meters, living quarters, green belt";

/// Nouns among the verbs that may open a term.
pub(super) const NOUNS: &[&str] = &[
    "research", "design", "fund", "support", "work", "place", "transfer", "test", "trial", "start",
    "training", "building", "engaging", "value", "target", "balance", "pilot", "project", "link",
    "supply", "land",
];

/// Words for what a community holds or is to have, which draw a line before a third word:
/// "community wealth boards".
pub(super) const INNER: &str = "wealth renewal resilience sovereignty autonomy democracy powerhouse frontier \
    readiness potential";

/// Adjectives of countries and nations.
pub(super) const COUNTRIES: &[&str] = &[
    "welsh",
    "scottish",
    "english",
    "irish",
    "british",
    "uk",
    "cornish",
    "european",
    "american",
    "german",
    "french",
    "dutch",
    "chinese",
    "japanese",
    "korean",
    "indian",
    "canadian",
    "australian",
    "norwegian",
    "swedish",
    "danish",
    "finnish",
    "spanish",
    "italian",
    "polish",
    "ukrainian",
    "brazilian",
    "singaporean",
    "queensland",
    "tasmanian",
    "victorian",
    "manx",
];

/// Nouns that are no term behind one of these.
pub(super) const OF_COUNTRIES: &[&str] = &[
    "economy",
    "economies",
    "sector",
    "sectors",
    "government",
    "governments",
    "market",
    "markets",
    "authorities",
    "communities",
    "regions",
    "towns",
    "cities",
    "places",
    "areas",
];

/// First parts of adjectives by which a paper says on what it goes and not what that asks
/// of anyone: "place-based", "mission-led".
pub(super) const LEADING: &[&str] = &[
    "place",
    "mission",
    "purpose",
    "values",
    "value",
    "outcome",
    "outcomes",
    "challenge",
    "challenges",
    "needs",
    "community",
    "opportunity",
    "impact",
    "people",
    "growth",
    "innovation",
    "asset",
    "assets",
    "strengths",
    "citizen",
    "future",
    "wellbeing",
];

/// Last parts of the same.
pub(super) const LED: &[&str] = &[
    "based",
    "led",
    "driven",
    "oriented",
    "orientated",
    "centred",
    "focused",
    "focussed",
];
