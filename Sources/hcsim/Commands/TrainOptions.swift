import Calibration

/// The options of `hcsim train` and the commands below it.
enum TrainOptions {
  static let record = Option<String?>.text(
    "record",
    placeholder: "FILE",
    help: "the record to read and add to",
    completion: .file,
    defaultText: "hcsim/training.jsonl in XDG_DATA_HOME, else in ~/.local/share",
    environmentName: "HCSIM_TRAINING_RECORD"
  )

  static let trainee = Option<String?>.text(
    "trainee",
    placeholder: "NAME",
    help: "the name to begin a record with"
  )

  static let answers = Option<String?>.text(
    "answers-from",
    placeholder: "FILE",
    help: "take the answers from a file, a line a prompt, instead of asking; - is standard input",
    completion: .file
  )

  static let count = Option<Int?>.integer(
    "count",
    "n",
    in: 1...100,
    help: "exercises in a new round of practising or remediating",
    defaultText: "5"
  )

  static let seed = Option<Int?>.integer(
    "seed",
    "s",
    in: 0...Int.max,
    help: "what random choices hang on",
    defaultText: "the number of the round"
  )

  static let now = Option<String?>.text(
    "at",
    placeholder: "TIME",
    help: "take this for the time, such as 2026-11-28T09:00:00Z, each answer ten seconds later"
  )

  static let page = Option<String?>.text(
    "html",
    placeholder: "FILE",
    help: "write training as one page for a browser instead of asking; - is standard output",
    completion: .file
  )

  static let yes = Option<Bool>.flag("yes", "y", help: "do not ask")

  static let reportFormats: [OutputFormat] = [.text, .markdown, .html, .json]
  static let reportFormat = CommonOptions.format(reportFormats)

  static let cohortFormats: [OutputFormat] = reportFormats + [.csv]
  static let cohortFormat = CommonOptions.format(cohortFormats)

  static let exportFormats: [OutputFormat] = [.jsonl, .csv]
  static let exportFormat = CommonOptions.format(exportFormats)
}
