/// Replacements in a text, and where its words lie afterwards.
struct TextRevision: Sendable {
  /// What takes the place of some bytes.
  struct Replacement: Sendable {
    /// UTF-8 offsets in the text as it was.
    var range: Range<Int>
    var text: String
  }

  /// In the order of the text, none touching another's bytes.
  var replacements: [Replacement] = []

  var isEmpty: Bool { replacements.isEmpty }

  mutating func replace(_ range: Range<Int>, with text: String) {
    replacements.append(Replacement(range: range, text: text))
  }

  /// The text with the replacements made.
  func text(from old: String) -> String {
    let bytes = Array(old.utf8)
    var new: [UInt8] = []
    var place = 0
    for replacement in replacements {
      guard place <= replacement.range.lowerBound, replacement.range.upperBound <= bytes.count
      else { continue }
      new += bytes[place..<replacement.range.lowerBound]
      new += replacement.text.utf8
      place = replacement.range.upperBound
    }
    new += bytes[place...]
    return String(decoding: new, as: UTF8.self)
  }

  /// Where a range of the text lies afterwards; of one that a replacement cuts, all of what it
  /// became.
  func range(of old: Range<Int>) -> Range<Int> {
    var shift = 0
    var low = old.lowerBound
    var high = old.upperBound
    for replacement in replacements {
      let growth = replacement.text.utf8.count - replacement.range.count
      let inside = old.lowerBound < replacement.range.upperBound
      if replacement.range.upperBound <= old.lowerBound {
        low += growth
      } else if inside, replacement.range.lowerBound < old.lowerBound {
        low = replacement.range.lowerBound + shift
      }
      if replacement.range.upperBound <= old.upperBound {
        high += growth
      } else if replacement.range.lowerBound < old.upperBound {
        high = replacement.range.lowerBound + shift + replacement.text.utf8.count
      }
      shift += growth
    }
    return low..<max(low, high)
  }
}
