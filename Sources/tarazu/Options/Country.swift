import ArgumentParser

/// The countries whose law can be reviewed, by code of ISO 3166; `XD` is the fictional demonstration country.
enum Country: String, CaseIterable, ExpressibleByArgument {
  case kazakhstan = "KZ"
  case kyrgyzstan = "KG"
  case tajikistan = "TJ"
  case turkmenistan = "TM"
  case uzbekistan = "UZ"
  case afghanistan = "AF"
  case demonstration = "XD"

  init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
