import Calibration

/// The options of `hcsim batch`, beside those that other commands have.
enum BatchOptions {
  static let formats: [OutputFormat] = [.text, .json, .jsonl, .csv, .junit, .markdown, .html]
  static let format = CommonOptions.format(formats)

  static let from = Option<RecordFormat?>.choice(
    "from",
    placeholder: "FORMAT",
    of: RecordFormat.allCases,
    help: "the form of inputs whose name does not tell it",
    defaultText: "jsonl"
  )

  static let id = column(
    "id",
    "the record's name; else its line, its place in a scenario file, or the name of a file of one"
  )
  static let candidate = column("candidate", "whose answer it is")
  static let interview = column("interview", "the round of interviews")
  static let question = column("question", "the question")
  static let answer = column("answer", "the answer")
  static let pushback = column("pushback", "the interviewer's challenge")
  static let response = column("response", "what the candidate then said")

  static let only = Option<[String]>.texts(
    "only",
    placeholder: "ID",
    help: "evaluate the record of that id and no other"
  )

  static let filter = Option<[String]>.texts(
    "filter",
    placeholder: "NAME=VALUE",
    help: """
      write only what meets it: vote=1,2 level=staff finding=ID headline=ID candidate=ID; of several all \
      must be met, and one may list values with commas
      """
  )

  static let limit = Option<Int?>.integer(
    "limit",
    in: 1...1_000_000_000,
    help: "stop after so many records are written"
  )

  static let sample = Option<Int?>.integer(
    "sample",
    in: 1...100_000,
    help: "evaluate so many records drawn at random, in the order of the input"
  )

  static let seed = Option<Int?>.integer(
    "seed",
    in: 0...Int.max,
    help: "which records --sample draws; the same seed draws the same",
    defaultText: "1"
  )

  static let failUnder = Option<String?>(
    description: OptionDescription(
      name: "fail-under",
      argument: OptionDescription.Argument(
        placeholder: "VOTE|SHARE%",
        completion: .nothing,
        expected: "a mean vote from 1 to 4, or a share of yes votes such as 60%",
        accepts: { BatchBar($0) != nil }
      ),
      help: """
        end with status 1 where the mean vote, or the share of yes votes, of the records written is lower
        """
    )
  ) { $0.last }

  static let jobs = Option<Int?>.integer(
    "jobs",
    "j",
    in: 1...256,
    help: "threads that read answers; the output is the same for any number",
    defaultText: "the processors"
  )

  static let columns: [OptionDescription] = [
    id.description, candidate.description, interview.description, question.description,
    answer.description, pushback.description, response.description,
  ]

  /// What the fields of records are called.
  static func columns(_ arguments: ParsedArguments) -> RecordColumns {
    RecordColumns(
      id: arguments[id],
      candidate: arguments[candidate],
      interview: arguments[interview],
      question: arguments[question],
      answer: arguments[answer],
      pushback: arguments[pushback],
      response: arguments[response]
    )
  }

  private static func column(_ name: String, _ meaning: String) -> Option<String> {
    Option<String?>.text(
      name,
      placeholder: "NAME",
      help: "the column or key of \(meaning)"
    ).defaulting(to: name)
  }
}
