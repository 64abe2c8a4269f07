import Calibration
import Foundation
import TestSupport
import Testing

/// What is written about the answers that ship, measured.
///
/// Every fifth labelled answer and all fresh ones: some 610 packets of feedback.
@Suite struct `Feedback on shipped answers` {
  private static let answers: [EvaluatedAnswer] = {
    var library = ScenarioLibrary()
    guard let standard = library.rubric("staff-pm").value else { return [] }
    let folder = ProjectPage.root.appendingPathComponent("Scenarios/answers")
    var items: [BatchItem] = []
    for (name, step) in [("labelled", 5), ("fresh", 1)] {
      let file = folder.appendingPathComponent(name + ".jsonl")
      guard let bytes = try? Data(contentsOf: file) else { continue }
      var all: [BatchItem] = []
      var reader = BatchReader(name: name, path: name, format: .jsonl)
      reader.append(Array(bytes), to: &all)
      reader.finish(to: &all)
      items += stride(from: 0, to: all.count, by: step).map { all[$0] }
    }
    return BatchEvaluator(standard, jobs: 2).evaluate(items) { $0.evaluated }.compactMap { $0 }
  }()

  /// Our sentences without labels; a verdict may come back, so verdicts are apart.
  private func sentences(_ feedback: WrittenFeedback) -> [String] {
    feedback.remarks.filter { ![.verdict, .moment, .counter].contains($0.kind) }.flatMap {
      [$0.text, $0.ask].compactMap(\.self)
    }
  }

  /// The largest share of packets that one phrase of ours may stand in.
  private static let limit = 0.045

  @Test func `says no phrase in more than a few percent of the packets`() {
    var shares = PhraseShares()
    for answer in Self.answers { shares.add(sentences(answer.feedback)) }
    #expect(Self.answers.count > 600)
    let common = shares.above(Self.limit)
    #expect(common.isEmpty, "\(common.prefix(12))")
  }

  /// Sentences of one build tire a reader as much as the same words do.
  @Test func `builds no sentence alike in more than a few of the packets`() {
    var contrasts = 0
    var openings: [String: Int] = [:]
    for answer in Self.answers {
      let sentences = sentences(answer.feedback)
      if sentences.contains(where: { $0.hasPrefix("Not ") && $0.contains(", but ") }) {
        contrasts += 1
      }
      let all = sentences.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
      for opening in Set(all) { openings[opening, default: 0] += 1 }
    }
    let count = Double(Self.answers.count)
    #expect(Double(contrasts) / count < 0.15)
    let common = openings.filter { Double($0.value) / count > 0.06 }
    #expect(common.isEmpty, "\(common)")
  }

  @Test func `would be found out if it said the same to many`() {
    var shares = PhraseShares()
    for (place, answer) in Self.answers.enumerated() {
      let more = place % 12 == 0 ? ["Take the next case from start to finish."] : []
      shares.add(sentences(answer.feedback) + more)
    }
    #expect(shares.above(Self.limit).contains { $0.phrase == "take the next case from" })
  }

  @Test func `passes the check of written feedback`() throws {
    let check = FeedbackCheck(try #require(ScenarioLibrary().guide()?.value))
    for place in stride(from: 0, to: Self.answers.count, by: 12) {
      let answer = Self.answers[place]
      guard answer.unreadable == nil else { continue }
      let reading = answer.reading
      let flaws = check.flaws(in: answer.feedback.text, vote: reading.vote, hasLevel: true)
      let own = flaws.filter { $0.kind != .noEvidence || isQuoted(answer.feedback) }
      #expect(own.isEmpty, "\(answer.record.id): \(own.map(\.id)): \(answer.feedback.text)")
    }
  }

  /// Whether an answer was found to say anything in three words or more.
  private func isQuoted(_ feedback: WrittenFeedback) -> Bool {
    feedback.remarks.contains { ($0.quote?.text.split(separator: " ").count ?? 0) > 2 }
  }

  @Test func `quotes the answer word for word`() {
    for answer in Self.answers {
      for quote in answer.feedback.remarks.compactMap(\.quote) {
        let text =
          quote.part == .answer ? answer.record.text.answer : answer.record.text.response ?? ""
        #expect(text.contains(quote.text), "\(answer.record.id): \(quote.text)")
      }
    }
  }

  @Test func `reads as sentences whatever is quoted in them`() {
    for answer in Self.answers {
      let text = answer.feedback.text
      for slip in ["..", ",,", " ,", " .", "?.", "!.", "{", "}", " a a ", "  ", ": .", ",."] {
        let words = ours(answer.feedback)
        #expect(!words.contains(slip), "\(answer.record.id) has '\(slip)': \(text)")
      }
      for quote in answer.feedback.remarks.compactMap(\.quote?.text) {
        let edge = quote.last.map { ",;:-(".contains($0) } ?? true
        #expect(!edge && quote.first != " ", "\(answer.record.id): \(quote)")
      }
      for remark in answer.feedback.remarks {
        #expect(remark.text.first?.isUppercase == true, "\(remark.text)")
        #expect([".", "?"].contains(remark.text.suffix(1)), "\(remark.text)")
      }
    }
  }

  /// The text without the candidate's words.
  private func ours(_ feedback: WrittenFeedback) -> String {
    feedback.remarks.map { [$0.text, $0.ask ?? ""].joined(separator: "\n") }.joined(separator: "\n")
  }

  @Test func `is true to the reading: what would change the vote does`() throws {
    var library = ScenarioLibrary()
    let standard = try #require(library.rubric("staff-pm").value)
    var reader = AnswerReader(standard)
    var raised = 0
    for answer in Self.answers.prefix(150) where answer.record.corrections.isEmpty {
      guard let missing = answer.missing, missing.vote > answer.reading.vote else { continue }
      let signal = standard.rubric.signals[missing.signal]
      let found = answer.reading.findings.map { standard.rubric.signals[$0.signal].id }
      let changed = reader.read(
        answer.record.text,
        corrections: Corrections(
          strikes: signal.excludes.filter(found.contains),
          adds: [Corrections.Addition(signal: signal.id)]
        )
      )
      #expect(changed.vote == missing.vote, "\(answer.record.id): \(signal.id)")
      raised += 1
    }
    #expect(raised > 20)
  }
}
