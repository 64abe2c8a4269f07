import Calibration

/// The options of `hcsim calibrate raters`, beside those that other commands have.
enum RaterOptions {
  /// Which ratings share their thresholds.
  enum Model: String, CaseIterable {
    case ratingScale = "rating-scale"
    case partialCredit = "partial-credit"
    case partialCreditByRater = "partial-credit-by-rater"

    var model: RaschModel {
      switch self {
      case .ratingScale: .ratingScale
      case .partialCredit: .partialCreditByCriterion
      case .partialCreditByRater: .partialCreditByRater
      }
    }
  }

  static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  static let format = CommonOptions.format(formats)

  static let layout = Option<RatingColumns.Layout?>.choice(
    "layout",
    placeholder: "LAYOUT",
    of: RatingColumns.Layout.allCases,
    help: "a row a rating, or a column a rater or a criterion",
    defaultText: "told from the header"
  )

  static let rater = column(.rater, "the interviewer")
  static let candidate = column(.candidate, "the candidate")
  static let criterion = column(.criterion, "the criterion; a file may have none")
  static let rating = column(.rating, "the rating")
  static let occasion = column(.occasion, "when it was given; a file may have none")
  static let stage = column(.stage, "before or after the discussion; a file may have none")
  static let vote = column(.vote, "the interviewer's vote; a file may have none")

  static let ignore = Option<[String]>.texts(
    "ignore",
    placeholder: "NAME",
    help: "a column that is neither a rater nor a criterion, such as one of comments"
  )

  static let scale = Option<RatingLabels?>(
    description: OptionDescription(
      name: "scale",
      argument: OptionDescription.Argument(
        placeholder: "LOW-HIGH|WORDS",
        completion: .nothing,
        expected: RatingLabels.form,
        accepts: { RatingLabels($0) != nil }
      ),
      help: "the ratings there are: 1-4, or words from the lowest to the highest, with commas",
      defaultText: "1-4 where the ratings fit, else as found"
    )
  ) { $0.last.flatMap(RatingLabels.init) }

  static let missing = Option<[String]>.texts(
    "missing",
    placeholder: "WORD",
    help: "a word for a cell without a rating, such as \"No Decision\", in any case"
  )

  static let line = Option<Double?>.number(
    "line",
    in: -1_000_000_000...1_000_000_000,
    help: "the mean rating from which a candidate passes",
    defaultText: "the middle of the scale"
  )

  static let model = Option<Model?>.choice(
    "model",
    placeholder: "MODEL",
    of: Model.allCases,
    help: "whether the steps of the scale are the same everywhere, by criterion or by rater"
  ).defaulting(to: Model.ratingScale)

  static let estimation = Option<RaterSettings.Estimation?>.choice(
    "estimation",
    placeholder: "WAY",
    of: RaterSettings.Estimation.allCases,
    help: "joint with correction, or marginal for files with few ratings a candidate"
  ).defaulting(to: RaterSettings.Estimation.joint)

  static let weights = Option<String?>.text(
    "weights",
    placeholder: "WEIGHTS|FILE",
    help: "credit for unequal ratings: identity, linear, quadratic, ordinal, or a CSV file of rows",
    completion: .file
  ).defaulting(to: "quadratic")

  static let dependability = Option<Double?>.number(
    "dependability",
    in: 0.01...0.99,
    help: "what enough interviewers should reach"
  ).defaulting(to: 0.8)

  static let confidence = Option<Double?>.number(
    "confidence",
    in: 0.5...0.999,
    help: "the confidence of intervals"
  ).defaulting(to: 0.95)

  static let seed = Option<Int?>.integer(
    "seed",
    in: 0...Int.max,
    help: "what draws for intervals are made from"
  ).defaulting(to: 1)

  static let interviewers = Option<String?>.text(
    "write-interviewers",
    placeholder: "DIR",
    help: "write a file for each rater into a folder, as debriefs take them",
    completion: .folder
  )

  static let force = Option<Bool>.flag(
    "force",
    help: "with --write-interviewers: write files anew that are there and differ"
  )

  static let all: [OptionDescription] = [
    format.description, CommonOptions.output.description, layout.description,
    rater.description, candidate.description, criterion.description, rating.description,
    occasion.description, stage.description, vote.description, ignore.description,
    scale.description, missing.description, line.description, model.description,
    estimation.description,
    weights.description, dependability.description, confidence.description,
    seed.description, interviewers.description, force.description,
    CommonOptions.rubric.description, CommonOptions.scenarios.description,
  ]

  /// How the file's columns are called and arranged.
  static func columns(_ arguments: ParsedArguments) -> RatingColumns {
    var names: [RatingColumns.Role: String] = [:]
    for (role, option) in [
      (RatingColumns.Role.rater, rater), (.candidate, candidate), (.criterion, criterion),
      (.rating, rating), (.occasion, occasion), (.stage, stage), (.vote, vote),
    ] {
      names[role] = arguments[option]
    }
    return RatingColumns(
      layout: arguments[layout],
      names: names,
      ignored: arguments[ignore],
      labels: arguments[scale],
      missing: arguments[missing]
    )
  }

  private static func column(
    _ role: RatingColumns.Role,
    _ meaning: String
  ) -> Option<String?> {
    .text(
      role.rawValue,
      placeholder: "NAME",
      help: "the column of \(meaning)",
      defaultText: role.rawValue
    )
  }
}
