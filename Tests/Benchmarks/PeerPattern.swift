import Calibration

/// A pattern of single words, groups and gaps, as other programs can search for it.
struct PeerPattern {
  /// As a regular expression, each word with the blank before it.
  let expression: String
  /// As a list of words and gaps: each has `words` or `gap`, and `optional`.
  let json: JSONValue

  /// Takes a pattern; null for one that needs more than words, groups and gaps.
  init?(_ pattern: TokenPattern) {
    guard let sequence = pattern.sequences.first, pattern.joins.isEmpty else { return nil }
    var expression = ""
    var elements: [JSONValue] = []
    for element in sequence.elements {
      guard !element.isNegated else { return nil }
      if case .gap(let count)? = element.choices.first {
        expression += "( [a-z']+){0,\(count)}"
        elements.append(["gap": .integer(count)])
        continue
      }
      let words = element.choices.compactMap { choice -> String? in
        guard case .words(let words) = choice, words.utf8.allSatisfy({ (97...122).contains($0) })
        else { return nil }
        return words
      }
      guard words.count == element.choices.count else { return nil }
      let group = "( (\(words.joined(separator: "|"))))"
      expression += element.isOptional ? group + "?" : group
      elements.append([
        "words": .array(words.map(JSONValue.string)), "optional": .bool(element.isOptional),
      ])
    }
    self.expression = expression
    json = .array(elements)
  }
}
