extension String {
  /// The words cut to a length and to whole pairs of brackets and quotation marks, to be quoted.
  ///
  /// An `and` or `but` at the beginning goes too. Of `the chairman (letter shown on a phone` the longer
  /// side of the bracket is kept, as long as it has four words; a lone mark with less than that on both
  /// sides stays where it is.
  ///
  /// - Parameter length: The most bytes.
  /// - Returns: Part of the text.
  func paired(upTo length: Int) -> Substring {
    var words = beginning(upTo: length).withoutJoint
    while words.mayEndLoosely, let last = words.last, ",;: ".contains(last) {
      guard !words.dropLast().isEmpty else { break }
      words.removeLast()
    }
    for _ in 0..<4 {
      guard let lone = words.loneMark else { return words }
      let sides = [words[..<lone], words[words.index(after: lone)...]].map(\.withoutLooseEnds)
      let usable = sides.filter { $0.split(separator: " ").count >= 4 }
      guard let longer = usable.max(by: { $0.utf8.count < $1.utf8.count }) else { return words }
      words = longer
    }
    return words
  }

  /// The longest beginning that fits and ends well: a clause if it is not too short, else a word.
  private func beginning(upTo length: Int) -> Substring {
    guard utf8.count > length else { return self[...] }
    let bytes = Array(utf8)
    var clause = 0
    var word = 0
    for index in 1..<length where bytes[index] == 0x20 || bytes[index] == 0x0A {
      word = index
      switch bytes[index - 1] {
      case 0x2C, 0x3A, 0x3B: clause = index - 1
      case 0x21, 0x2E, 0x3F: clause = index
      default: break
      }
    }
    var end = clause >= length / 3 ? clause : word
    if end == 0 {
      end = length
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return self[..<utf8.index(startIndex, offsetBy: end)]
  }
}

extension Substring {
  /// Whether the last character can be one of `,;: `; those of most words are not.
  fileprivate var mayEndLoosely: Bool {
    switch utf8.last {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: " "): true
    default: false
    }
  }

  /// The first bracket or quotation mark whose partner is missing; null where all have one.
  fileprivate var loneMark: Index? {
    var open: [(mark: Character, place: Index)] = []
    // Going from character to character takes ten times as long as from byte to byte.
    let bytes = utf8
    var next = startIndex
    while next < endIndex {
      let place = next
      bytes.formIndex(after: &next)
      guard Self.couldPair(bytes[place]) else { continue }
      let mark = self[place]
      switch mark {
      case "(", "[", "\u{201C}": open.append((mark, place))
      case ")", "]", "\u{201D}":
        guard let last = open.last, Self.partners[last.mark] == mark else { return place }
        open.removeLast()
      case "\"":
        if open.last?.mark == mark { open.removeLast() } else { open.append((mark, place)) }
      case "'":
        if begins(at: place) {
          open.append((mark, place))
        } else if open.last?.mark == mark, ends(at: place) {
          open.removeLast()
        }
      default: break
      }
    }
    return open.first?.place
  }

  /// Whether a bracket or quotation mark of ``partners`` begins with a byte, or a straight one.
  private static func couldPair(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2:
      true
    default: false
    }
  }

  private static let partners: [Character: Character] = [
    "(": ")", "[": "]", "\u{201C}": "\u{201D}",
  ]

  /// Whether an apostrophe stands before a word and could open a quotation.
  private func begins(at place: Index) -> Bool {
    let next = index(after: place)
    guard next < endIndex, self[next].isLetter else { return false }
    return place == startIndex || " (/".contains(self[index(before: place)])
  }

  /// Whether an apostrophe stands behind a word.
  private func ends(at place: Index) -> Bool {
    let next = index(after: place)
    return next == endIndex || !self[next].isLetter
  }

  /// Without an `and` or `but` that joins the words to what stands before them.
  fileprivate var withoutJoint: Substring {
    guard ["and ", "but "].contains(where: { utf8.starts(with: $0.utf8) }) else { return self }
    let rest = dropFirst(4)
    return rest.split(separator: " ").count >= 4 ? rest : self
  }

  /// Without spaces and punctuation that are left over at a cut.
  fileprivate var withoutLooseEnds: Substring {
    var words = self
    while let last = words.last, " ,;:-(\n".contains(last) { words.removeLast() }
    while let first = words.first, " ,;:-).\n".contains(first) { words.removeFirst() }
    return words
  }
}
