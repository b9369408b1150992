//! Everyday names of industries that no title has, and the short words that several
//! share. It holds names only, and chooses nothing.

/// Everyday names, a title for what they mean, and its codes of SIC 2007.
pub const EVERYDAY: [(&[&str], &str, &[&str]); 63] = [
    (
        &["aerospace", "aircraft"],
        "Aircraft and spacecraft",
        &["303"],
    ),
    (&["aluminium"], "Aluminium", &["2442"]),
    (&["batteries"], "Batteries", &["272"]),
    (&["beer", "brewing", "breweries"], "Beer", &["1105"]),
    (
        &["bins", "bin collection", "dustbins"],
        "Waste collection",
        &["381"],
    ),
    (
        &["bricks", "bricks and tiles"],
        "Bricks and tiles",
        &["233"],
    ),
    (
        &[
            "cars",
            "motor cars",
            "car making",
            "car",
            "automotive",
            "motor vehicles",
        ],
        "Motor vehicles",
        &["29"],
    ),
    (&["cement"], "Cement", &["2351"]),
    (
        &["ceramics", "ceramic", "ceramic products"],
        "Ceramics",
        &["232", "233", "234"],
    ),
    (&["chemicals", "chemical"], "Chemicals", &["20"]),
    (&["clothing", "clothes", "garments"], "Clothing", &["14"]),
    (&["coal", "coal mining"], "Coal and lignite", &["05"]),
    (&["electricity"], "Electricity", &["351"]),
    (
        &["farming", "farms", "farm", "agriculture"],
        "Farming",
        &["01"],
    ),
    (&["fertilisers", "fertiliser"], "Fertilisers", &["2015"]),
    (&["fishing"], "Fishing and aquaculture", &["03"]),
    (&["food", "food processing"], "Food products", &["10"]),
    (&["foundries", "castings"], "Casting of metals", &["245"]),
    (&["furniture"], "Furniture", &["31"]),
    (&["glass"], "Glass", &["231"]),
    (
        &["hydrogen", "oxygen", "nitrogen", "industrial gases"],
        "Industrial gases",
        &["2011"],
    ),
    (
        &["medicines", "pharmaceuticals", "drugs", "pharma"],
        "Pharmaceuticals",
        &["21"],
    ),
    (
        &["oil and gas", "north sea oil and gas"],
        "Crude petroleum and natural gas",
        &["06"],
    ),
    (
        &["oil refining", "refineries", "refining"],
        "Refined petroleum",
        &["192"],
    ),
    (&["paper"], "Paper", &["17"]),
    (&["plastics"], "Plastic products", &["222"]),
    (
        &["pottery", "porcelain"],
        "Porcelain and other ceramics",
        &["234"],
    ),
    (
        &[
            "primary steel",
            "crude steel",
            "steelmaking",
            "steel making",
            "steelworks",
        ],
        "Basic iron and steel and ferro-alloys",
        &["241"],
    ),
    (&["printing"], "Printing", &["181"]),
    (&["rubber"], "Rubber products", &["221"]),
    (
        &["rubbish", "refuse", "garbage"],
        "Waste collection, treatment and disposal; materials recovery",
        &["38"],
    ),
    (
        &["semiconductors", "microchips", "computer chips"],
        "Electronic components and boards",
        &["261"],
    ),
    (
        &["shipbuilding", "ships", "shipyards"],
        "Ships and boats",
        &["301"],
    ),
    (&["shoes", "footwear"], "Footwear", &["152"]),
    (&["textiles"], "Textiles", &["13"]),
    (
        &["trains", "rolling stock"],
        "Railway locomotives and rolling stock",
        &["302"],
    ),
    (
        &["timber", "wood", "sawmilling", "sawmills"],
        "Wood and products of wood",
        &["16"],
    ),
    (
        &["mining"],
        "Mining and quarrying",
        &["05", "06", "07", "08", "09"],
    ),
    (&["tyres"], "Rubber tyres and tubes", &["2211"]),
    (
        &["weapons", "arms", "munitions"],
        "Weapons and ammunition",
        &["254"],
    ),
    (&["whisky", "spirits", "distilling"], "Spirits", &["1101"]),
    (
        &["ammonia"],
        "Fertilisers and nitrogen compounds, ammonia among them",
        &["2015"],
    ),
    (
        &[
            "blast furnace",
            "blast furnaces",
            "electric arc furnace",
            "electric arc furnaces",
            "arc furnaces",
        ],
        "Basic iron and steel and ferro-alloys",
        &["241"],
    ),
    (
        &["car parts", "vehicle parts", "automotive parts"],
        "Parts and accessories of motor vehicles",
        &["293"],
    ),
    (
        &["concrete"],
        "Articles of concrete, cement and plaster",
        &["236"],
    ),
    (
        &["data centres", "data centre"],
        "Data processing and hosting",
        &["6311"],
    ),
    (&["fibreglass"], "Glass fibres", &["2314"]),
    (
        &[
            "film",
            "films",
            "motion pictures",
            "film and television",
            "film and tv",
        ],
        "Motion pictures, video and television programmes",
        &["591"],
    ),
    (
        &["cinema", "cinemas"],
        "Showing of motion pictures",
        &["5914"],
    ),
    (&["gin", "vodka"], "Spirits", &["1101"]),
    (
        &[
            "glass bottles",
            "bottle glass",
            "container glass",
            "glass containers",
        ],
        "Hollow glass",
        &["2313"],
    ),
    (
        &["float glass", "window glass", "plate glass"],
        "Flat glass",
        &["2311"],
    ),
    (
        &["haulage", "road haulage", "hauliers", "trucking"],
        "Freight transport by road",
        &["4941"],
    ),
    (
        &["housebuilding", "house building", "housebuilders"],
        "Construction of buildings",
        &["412"],
    ),
    (
        &["medical devices", "medical technology", "medtech"],
        "Medical and dental instruments and supplies",
        &["325"],
    ),
    (&["potteries"], "Porcelain and other ceramics", &["234"]),
    (
        &["ports", "harbours", "docks"],
        "Services for water transport, ports among them",
        &["5222"],
    ),
    (&["pubs"], "Public houses and bars", &["563"]),
    (&["recycling"], "Materials recovery", &["383"]),
    (
        &["submarines", "warships"],
        "Ships and floating structures",
        &["3011"],
    ),
    (
        &["supermarkets", "grocers"],
        "Retail in non-specialised stores, mostly food",
        &["4711"],
    ),
    (
        &["universities", "university", "higher education"],
        "Tertiary education",
        &["8542"],
    ),
    (&["vaccines"], "Pharmaceuticals", &["21"]),
];

/// An everyday name of several industries, none of which is meant more than the
/// others: codes of SIC 2007 with what each is.
pub type Shared = (
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// Everyday names that several industries share: they are offered, not chosen.
pub const SHARED: [Shared; 19] = [
    (
        &["oil", "oils"],
        &[
            ("06", "Crude petroleum and natural gas"),
            ("192", "Refined petroleum"),
            ("104", "Vegetable and animal oils and fats"),
        ],
    ),
    (
        &["energy", "power", "fuel", "fuels"],
        &[
            ("35", "Electricity, gas, steam and air conditioning supply"),
            ("351", "Electricity"),
            ("352", "Gas through mains"),
            ("06", "Crude petroleum and natural gas"),
            ("19", "Coke and refined petroleum"),
            ("05", "Coal and lignite"),
        ],
    ),
    (
        &["gas"],
        &[
            ("352", "Gas through mains"),
            ("06", "Crude petroleum and natural gas"),
            ("2011", "Industrial gases"),
        ],
    ),
    (
        &["water"],
        &[
            ("36", "Water collection, treatment and supply"),
            ("50", "Water transport"),
            ("1107", "Soft drinks and mineral waters"),
        ],
    ),
    (
        &["metal", "metals", "metalworking"],
        &[
            ("24", "Basic metals"),
            ("25", "Fabricated metal products"),
            ("07", "Metal ores"),
        ],
    ),
    (
        &["bank", "banks", "banking"],
        &[
            ("6419", "Banks and building societies"),
            ("6411", "Central banking"),
            ("64", "Financial services without insurance and pensions"),
        ],
    ),
    (
        &["chips"],
        &[
            ("261", "Electronic components and boards: microchips"),
            ("1031", "Processing and preserving of potatoes"),
            ("5610", "Restaurants and takeaways"),
        ],
    ),
    (
        &[
            "nuclear",
            "nuclear power",
            "nuclear energy",
            "atomic energy",
        ],
        &[
            ("2446", "Processing of nuclear fuel"),
            ("3511", "Production of electricity, nuclear among it"),
            ("2530", "Steam generators, nuclear reactors among them"),
            ("3822", "Treatment of hazardous waste, nuclear among it"),
        ],
    ),
    (
        &["defence"],
        &[
            ("254", "Weapons and ammunition"),
            ("3040", "Military fighting vehicles"),
            ("8422", "Defence activities of the state"),
        ],
    ),
    (
        &[
            "wind",
            "wind power",
            "wind energy",
            "wind farms",
            "offshore wind",
            "wind turbines",
        ],
        &[
            ("3511", "Production of electricity, wind among it"),
            ("2811", "Engines and turbines, wind turbines among them"),
        ],
    ),
    (
        &[
            "solar",
            "solar power",
            "solar energy",
            "renewables",
            "renewable energy",
        ],
        &[
            (
                "3511",
                "Production of electricity, from sun and wind among it",
            ),
            ("261", "Electronic components, solar cells among them"),
            (
                "432",
                "Electrical and other installation, solar panels among it",
            ),
        ],
    ),
    (
        &["lorries", "lorry", "trucks", "truck", "hgvs"],
        &[
            ("291", "Motor vehicles, lorries among them"),
            ("292", "Bodies of motor vehicles and trailers"),
            ("4941", "Freight transport by road"),
            ("7712", "Renting and leasing of trucks"),
        ],
    ),
    (
        &["buses", "bus", "coaches"],
        &[
            ("291", "Motor vehicles, buses among them"),
            ("493", "Other passenger land transport, buses among it"),
        ],
    ),
    (
        &["logistics", "distribution"],
        &[
            ("4941", "Freight transport by road"),
            ("521", "Warehousing and storage"),
            ("522", "Support activities for transport"),
            ("53", "Post and couriers"),
        ],
    ),
    (
        &["shipping"],
        &[
            ("50", "Water transport"),
            ("522", "Support activities for transport"),
        ],
    ),
    (
        &["schools", "school"],
        &[("852", "Primary education"), ("853", "Secondary education")],
    ),
    (
        &["tourism"],
        &[
            ("55", "Accommodation"),
            ("79", "Travel agencies and tour operators"),
            ("56", "Food and beverage services"),
        ],
    ),
    (
        &["life sciences", "life science"],
        &[
            ("21", "Pharmaceuticals"),
            ("325", "Medical and dental instruments and supplies"),
            ("7211", "Research on biotechnology"),
        ],
    ),
    (
        &["bottles"],
        &[
            ("2313", "Hollow glass, bottles among it"),
            ("2222", "Plastic packing goods, bottles among them"),
        ],
    ),
];
