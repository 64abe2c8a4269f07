/// Text like a file of candidates: block text, lists, mappings in brackets, quotes, comments.
enum FormatsBenchmarkText {
  private static let words = [
    "the", "team", "proposal", "metric", "refund", "cost", "checkout", "we", "I", "moved", "owner",
    "latency", "measured", "because", "before", "experiment", "quarter", "decided", "second-order",
    "partners", "adopted", "mechanism", "review", "trade-off", "customers", "data", "no", "signal",
    "wrote", "kept", "dropped", "changed", "assumption", "premise", "failed", "shared", "platform",
  ]

  static func candidates(_ count: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count * 3_100)
    var state: UInt64 = 7
    for index in 0..<count {
      append(candidate: index, to: &text, &state)
    }
    return text
  }

  private static func append(candidate index: Int, to text: inout [UInt8], _ state: inout UInt64) {
    add("- id: candidate-\(index)\n", to: &text)
    add("  name: \"Candidate \(index)\"\n  current-level: senior  # as applied for\n", to: &text)
    add("  years: \(3 + index % 17)\n  weights: {depth: 2, span: 1.5, conviction: 1}\n", to: &text)
    add("  observes: [conviction, depth, second-order]\n  influence:\n", to: &text)
    add("    - {who: payments team, from: own checkout, to: shared checkout}\n", to: &text)
    add("  answers:\n", to: &text)
    for answer in 0..<3 {
      add("    - id: a\(answer)\n      interview: strategy-pushback\n", to: &text)
      add(
        "      asked-by: skeptical-eng-lead\n      question: 'What did you change, and why?'\n",
        to: &text
      )
      add("      answer: |\n", to: &text)
      for _ in 0..<6 { addLine(indent: "        ", words: 11, to: &text, &state) }
      add(
        "      pushback: \"Your numbers hold for one team only.\"\n      response: |\n",
        to: &text
      )
      for _ in 0..<2 { addLine(indent: "        ", words: 10, to: &text, &state) }
    }
  }

  private static func add(_ string: String, to text: inout [UInt8]) {
    text.append(contentsOf: string.utf8)
  }

  private static func addLine(
    indent: String,
    words count: Int,
    to text: inout [UInt8],
    _ state: inout UInt64
  ) {
    add(indent, to: &text)
    for index in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      add(words[Int(state >> 33) % words.count], to: &text)
      add(index == count - 1 ? ".\n" : " ", to: &text)
    }
  }
}
