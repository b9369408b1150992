//! The words by which replies accept, refuse, hold back or turn aside, in families. What they
//! decide is said where they are read.

/// Ways of turning down, by family: acts that are denied, grounds that are denied,
/// what is called wrong, plans that there are none of, and what stays as it is.
pub(super) const REFUSES: [&str; 71] = [
    "do|does|did|can|could|will|would not also? currently? accept|agree|believe|deem|support|intend|plan|propose|proceed|introduce|establish|create|adopt|implement|pursue|fund|change|alter|amend|extend|restore|reverse|ban|appoint|mandate|commission",
    "do|does|did not think|consider|see|favour|regard",
    "cannot accept|agree|support|commit",
    "reject|rejects|rejected|disagree|disagrees",
    "decided|chosen|opted against|not",
    "no current|immediate|further|present? plans|plan|intention",
    "not currently? planning|intending|proposing|minded|persuaded|convinced|prepared",
    "unpersuaded|unconvinced",
    "rule|rules|ruled|ruling out",
    "decision is not",
    "not be introducing|establishing|proceeding|taking|making|changing|adopting|pursuing|bringing|extending|reversing|setting|legislating|funding|reopening|imposing|creating|requiring",
    "not be adopted|introduced|taken|pursued|reversed|imposed|extended|changed|required|reopened|reconsidered",
    "will|can be no",
    // Grounds.
    "not be? a|an|the? necessary|needed|required|warranted|justified|appropriate|proportionate|practical|practicable|feasible|desirable|helpful|sensible|right|case|answer",
    "be|is|are unfair|unnecessary|inappropriate|disproportionate|premature|undesirable|impractical|unworkable|unhelpful|wrong|counterproductive",
    "see|sees|is|are no case|need|reason|justification|merit|grounds",
    "not see|sees a|the|any need|case|reason|justification|merit|value",
    "no case|need|justification for|to",
    "would not help|assist|add|be|serve|improve|achieve|work",
    "not the right time|way|approach|place|vehicle|tool|answer",
    // What stays as it is.
    "stand|stands by",
    "no ban|change|changes|requirement|obligation",
    "remain|remains|stay|stays opposed|voluntary|unchanged",
    "should|will|must stay|remain voluntary|unchanged|as",
    "not among",
    "not be limited|bound|obliged to",
    // Harm that it would do.
    "would|could|may risk|undermine|duplicate|distort|deter|disrupt|weaken|impose|burden|damage|harm|constrain|discourage|hamper|prejudge|tie",
    "would add to|cost|costs|burden|burdens|complexity",
    "would reduce|limit|restrict competition|flexibility|choice|supply|investment|freedom",
    "would be too? costly|expensive|burdensome",
    "blunt tool|instrument",
    // What cannot be, or need not.
    "not be lawful|possible|practicable|prudent|wise|sensible|helpful|fair",
    "is therefore? not|impossible possible|to",
    "no government|minister could|can|would",
    "case has not been made",
    "not *? *? believe|consider|accept that the case",
    "sees|see no need|case|reason",
    "strikes|strike a|the right|appropriate|fair|reasonable? balance",
    "right place to draw",
    "is|are not seeking|looking",
    "unable|unwilling to accept|agree|support|commit|publish|provide",
    "practice|policy|convention|position *? *? *? *? not to",
    "practice|policy|convention *? *? *? *? *? not published|disclosed|released|shared",
    "believe|believes|consider|considers|think|thinks *? *? *? *? *? *? is|are best|better",
    // What has been begun is to be given time, and nothing added to it.
    "time to bed|settle|work|take",
    "before further|new|any obligations|changes|measures|duties|requirements",
    // Another way is taken.
    "rather than to? create|creating|introduce|introducing|impose|imposing|legislate|legislating|mandate|mandating|prescribe|prescribing|prescription|regulation|legislation|adding|setting",
    "would not|never of|by|in itself|themselves",
    // Left where it is.
    "keep|keeps|keeping|kept|leave|leaves|leaving|left *? *? *? where|as it|they|things is|are|stand|stands",
    "keep|kept|leave|leaves|leaving|left *? *? unchanged|alone|untouched",
    "stay|stays|remain|remains where|as it|they is|are|was|were|stands",
    "there it|they will|shall remain|stay",
    "remain|remains our|the *? *? policy|position|target|view|intention",
    "ends|end|closes|close as planned|foreseen|intended",
    // What it would do.
    "would put|place|lay|add|shift|load *? *? *? cost|costs|burden|burdens",
    "would confuse|undo|fragment|divert|split|unsettle|complicate|conflict",
    "would be a|an *? *? burden|cost|distraction|mistake|duplication",
    "poor|little value for",
    "too great|costly|expensive|blunt|complex|burdensome|slow",
    // Grounds against it.
    "fall|falls|lie|lies outside",
    "outside|beyond the scope|remit",
    "neither necessary|practical|practicable|needed|desirable|appropriate|possible|right|fair",
    "cannot be borne|justified|afforded|met|supported|defended",
    "which|government|ministers|department cannot direct|instruct|compel|require",
    "not allow|permit|empower|enable ministers|government|the|it *? *? *? to",
    "commercial risk|matter|decision|decisions|judgement",
    "not a|an suitable|appropriate|proper|sensible|good|useful|fair",
    "leave|leaves|left *? *? to the market|markets|industry|employers",
    "reasons still|continue hold|remain|apply|stand|to",
    "is|are already subject to",
    "have|has all the powers",
];

/// Words by which something is to be brought to an end, in stems.
pub(super) const ENDED: &str =
    "abolish|end|scrap|revers|remov|replac|repeal|withdraw|stop|close|ban|lift|drop|cancel";

/// What stays as it is, in answer to what was to be ended.
pub(super) const STAYS: [&str; 2] = [
    "will|should|must also? continue? to? stay|remain|remains|keep|kept",
    "is|are|to here? stay|remain",
];

/// Words that point back to what is asked.
pub(super) const POINTS_BACK: &str = "it|this|that|these|such|so|kind|proposal|proposals|recommendation|recommended|suggested|proposed|duty|requirement|step";

/// Words of every recommendation, in their stems: sharing one says nothing.
pub(super) const OF_ANY: &str = "government|should|recommend|minister|department|committe|year|new|state|secretari|publish|set|make|ensur|report|nation|countri|public|must|plan|fund|support|includ|within|england|uk";

pub(super) const PART: [&str; 5] = [
    "accept|accepts|accepted|agree|agrees *? *? *? in part|principle",
    "partially|partly accept|accepts|accepted|agree|agrees",
    "accept|accepts some|parts|elements",
    "accept|accepts|agree|agrees|support|supports with? the|one|only first|second|third|last|latter|former part|half|limb|element|point|recommendation",
    "modified|amended|revised|different form",
];

/// What has been done or is laid down, where the sentence is of what is asked: with nothing
/// else taken on it is what was asked for.
pub(super) const DONE: [&str; 12] = [
    "is|are to be|have|get|receive|join|become",
    "is|are now? being? restored|extended|raised|widened|doubled|reopened|required|published|funded|protected",
    "rises|rise|goes|go|increases to",
    "was|were laid|issued|published|launched|signed|announced|opened|made|extended|appointed|set",
    "began|opened|met|launched|started|signed|took",
    "in post",
    "gives|give|gave that|the|it|them",
    "have|has been eligible|open|available|in",
    "in line with what",
    "as the committee|it proposes|proposed|recommends|recommended|suggested|suggests|asks|asked",
    "content|glad|happy|pleased|ready to",
    "agreed",
];

pub(super) const ACCEPTS: [&str; 12] = [
    "accept|accepts|agree|agrees|endorse|endorses|reaffirm",
    // "The support given to steel" supports nothing that is asked.
    "we|government|ministers|department|officials also? fully? strongly? support|supports",
    "pleased|happy|glad|content to confirm|accept|agree|say|report|announce|do",
    "welcome|welcomes the|this|these *? recommendation|recommendations|proposal|proposals",
    "will",
    "committed|commits|commitment to",
    "has|have already? now? established|launched|published|introduced|announced|invested|asked",
    "programme|programmes|scheme|fund|service|unit already? delivers|provides|supports|offers|funds|gives",
    "has|have|was|were also? been? already? also? updated|strengthened|revised",
    "recommendation has been|is already? met|implemented|fulfilled|delivered",
    "has|have already? been already? protected|extended|increased|introduced|published|established|opened|delivered|completed",
    "already|now brings|provides|offers|publishes|runs|delivers|covers|includes|requires|allows",
];

/// Kinds of holding back: something is denied, set against, left to another,
/// only looked at, or put off.
pub(super) const HOLDS_BACK: [(&str, &[&str]); 6] = [
    ("denies", &["not|cannot|no"]),
    (
        "sets against",
        &["however|but|although|nevertheless|nonetheless"],
    ),
    (
        "leaves to another",
        &[
            "matter|matters for",
            "operationally independent",
            "independence|independently",
            "remains|remain responsible",
            "remains|remain a matter",
            "responsibility of",
            "it|that|this is for *? *? *? to",
            "for * to determine|decide",
            "is|are for its|the|their|each *? *? *? *? *? *? to settle|decide|determine|set|judge",
            "to settle|set|decide its|their own",
            "voluntary",
        ],
    ),
    (
        "agrees with the aim",
        &[
            "support|supports|agree|agrees|accept|accepts|endorse|endorses|welcome|welcomes with? the|this|its principle|aim|aims|spirit|intent|intention|objective|objectives|thrust|sentiment|ambition|purpose|goal",
            "share|shares the *? *? ambition|aim|aims|objective|goal|desire",
            "agree|agrees|accept|accepts that there|the|it|more|better|decisions",
        ],
    ),
    (
        "only looks at it",
        &[
            "will|would|to also|further|continue? to? consider|explore|review|assess|examine",
            "is|are|been also|currently|actively? exploring|considering|scoping|reviewing|assessing|examining",
            "under review|consideration|discussion",
            "will|would reflect|think|listen|note|bear|feed",
            "take into account|note",
            "note|notes the|this *? recommendation|recommendations",
            "study|review|assessment is|are in hand|progress|preparation",
            "will be considered|reviewed|explored|looked",
            "is|are discussing",
            "has|have asked *? *? *? *? to advise|consider|review|look|report|draw|explore",
        ],
    ),
    (
        "puts off",
        &[
            "subject to",
            "due course",
            "in the round",
            "further|more time|work|detail|consideration",
            "appropriate time",
            "when parliamentary time",
            "at|for|until|to|next|future|forthcoming the? next|future|forthcoming? spending|fiscal review|event|events",
            "if|where|as *? *? *? *? allow|allows|permit|permits",
            "where it|they can|possible",
            "no decision|decisions|commitment",
            "in stages|phases|steps|time",
        ],
    ),
];

/// Words after a "not" or "no" that take nothing back.
pub(super) const HARMLESS: &str = "only|least|doubt|longer|just|simply|limited|later";

/// What harms a thing: that it will not be done takes nothing back.
pub(super) const HARMED: &str =
    "left|forgotten|ignored|neglected|overlooked|lost|restrict|prevent|hinder|block|cut|delay";
