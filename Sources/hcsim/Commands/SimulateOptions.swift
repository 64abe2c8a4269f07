import Calibration

/// The options of `hcsim simulate`, beside those that other commands have.
enum SimulateOptions {
  static let formats: [OutputFormat] = [.text, .markdown, .html, .json]
  static let format = CommonOptions.format(formats)

  static let runs = Option<Int?>.integer(
    "runs",
    "n",
    in: 1...SimulationSettings.runLimit,
    help: "debriefs to hold; with --until-precision the most",
    defaultText: "20000; with --until-precision 10000000"
  )

  static let seed = Option<Int?>.integer(
    "seed",
    "s",
    in: 0...Int.max,
    help: "which random numbers to draw; the same seed gives the same result"
  ).defaulting(to: 1)

  static let precision = Option<Double?>.number(
    "until-precision",
    placeholder: "P",
    in: 0.00001...0.5,
    help: "stop when the 95% interval of the approvals is within P of its middle, such as 0.005"
  )

  static let threads = Option<Int?>.integer(
    "threads",
    "j",
    in: 1...256,
    help: "threads to use; the output is the same for any number",
    defaultText: "the processors"
  )

  static let pool = Option<[String]>.texts(
    "pool",
    placeholder: "ID|FILE|DIR",
    help: "who else may sit: interviewers by name or file, a folder of them, or all; with commas",
    completion: .file
  )

  static let order = Option<SpeakingOrder?>.choice(
    "order",
    placeholder: "ORDER",
    of: SpeakingOrder.allCases,
    help: "who speaks first",
    defaultText: "the panel's"
  )

  static let sequential = Option<Bool>.flag(
    "sequential",
    help: "say first ballots aloud, one after the other, instead of writing them independently"
  )

  static let evidence = Option<Panel.Evidence?>.choice(
    "evidence",
    placeholder: "EVIDENCE",
    of: Panel.Evidence.allCases,
    help: "what the members have read or heard before they vote",
    defaultText: "the panel's"
  )

  static let recall = Option<Double?>.number(
    "recall",
    placeholder: "P",
    in: 0...1,
    help: "the chance that somebody who knows a finding thinks of it in the discussion"
  ).defaulting(to: 0.5)

  static let trueLevel = Option<Level?>.choice(
    "true-level",
    placeholder: "LEVEL",
    of: Level.allCases,
    help: "the level the candidate is known to have, to count wrong decisions"
  )

  static let stability = Option<Double?>.number(
    "stability",
    placeholder: "P",
    in: 0.5...1,
    help: "the stability for which to look for a number of interviewers"
  ).defaulting(to: 0.9)

  static let fast = Option<Bool>.flag(
    "fast",
    help: "hold the debriefs alone, without comparing orders, evidence and panels"
  )

  static let all: [OptionDescription] = [
    format.description, CommonOptions.output.description, runs.description, seed.description,
    precision.description, threads.description, pool.description, order.description,
    sequential.description, evidence.description, recall.description, trueLevel.description,
    stability.description, fast.description, CommonOptions.rubric.description,
    CommonOptions.scenarios.description, CommonOptions.progress.description,
  ]
}
