import Calibration
import Foundation
import TestSupport
import Testing

/// What the shipped debriefs expect comes from people's side of the table, never from a run.
@Suite struct `Expectations of shipped debriefs` {
  private struct Judged {
    var decision: String
    var level: String?
    var headline: String
    /// How many of the raters named a finding as one that could head the case.
    var named: [String: Int] = [:]
    var levels: [String: Int] = [:]
    var decisions: [String] = []
  }

  private func judged() throws -> [String: Judged] {
    let file = ProjectPage.root.appendingPathComponent("Scenarios/debriefs/ratings.jsonl")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var judged: [String: Judged] = [:]
    for (number, line) in text.split(separator: "\n").enumerated() {
      let value = try JSONReader.read(SourceText(name: "\(number + 1)", text: String(line)))
      let author = try #require(value["author"])
      var entry = Judged(
        decision: try #require(author["decision"]?.string),
        level: author["level"]?.string,
        headline: try #require(author["headline"]?.string)
      )
      for rater in try #require(value["raters"]?.array) {
        let others = (rater["alternatives"]?.array ?? []).compactMap(\.string)
        for name in Set(others + [try #require(rater["headline"]?.string)]) {
          entry.named[name, default: 0] += 1
        }
        entry.levels[try #require(rater["level"]?.string), default: 0] += 1
        entry.decisions.append(try #require(rater["decision"]?.string))
      }
      judged[try #require(value["id"]?.string)] = entry
    }
    return judged
  }

  @Test func `are their author's, or what two of three blind raters say`() throws {
    let judged = try judged()
    var library = ScenarioLibrary()
    var compared = 0
    for entry in library.entries(of: .debrief) {
      guard let other = judged[entry.id] else {
        Issue.record("\(entry.id) has no ratings")
        continue
      }
      let loaded = library.debrief(entry.id)
      let expected = try #require(loaded).get().expectations
      #expect(expected.decision?.rawValue == other.decision, "\(entry.id)")
      #expect(other.decisions.count == 3)
      #expect(expected.headlines.first == other.headline, "\(entry.id)")
      for headline in expected.headlines.dropFirst() {
        #expect((other.named[headline] ?? 0) >= 2, "\(entry.id): \(headline)")
      }
      if expected.headlines.count > 1 {
        #expect(expected.finds.contains(other.headline), "\(entry.id)")
      }
      let level = expected.level?.rawValue
      #expect(level == other.level || (other.levels[level ?? ""] ?? 0) >= 2, "\(entry.id)")
      compared += 1
    }
    #expect(compared == judged.count)
  }
}
