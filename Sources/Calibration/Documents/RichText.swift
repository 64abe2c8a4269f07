/// Running text: pieces in a row, written as a string with the pieces interpolated.
///
///     let line: RichText = "\(.strong("Priya")) votes 1 on \(.code("conviction"))"
///
/// Renderers treat every run of white space, line breaks included, as one space.
package struct RichText: Hashable, Sendable {
  package var parts: [Inline]

  package init(_ parts: [Inline]) {
    self.parts = parts
  }

  package init(_ text: String) {
    parts = text.isEmpty ? [] : [.text(text)]
  }

  package var isEmpty: Bool { parts.isEmpty }

  /// The words alone, with quotation marks but without marks of tone.
  package var plainText: String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words), .code(let words): text += words
      case .quote(let words): text += "\u{201C}\(words)\u{201D}"
      case .strong(let inner), .emphasis(let inner), .faint(let inner), .toned(_, let inner),
        .marked(_, _, let inner), .link(_, let inner):
        text += inner.plainText
      }
    }
    return text
  }

  package static func + (first: RichText, second: RichText) -> RichText {
    RichText(first.parts + second.parts)
  }

  package static func += (first: inout RichText, second: RichText) {
    first.parts += second.parts
  }
}

extension RichText: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Inline] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      guard !literal.isEmpty else { return }
      parts.append(.text(literal))
    }

    package mutating func appendInterpolation(_ part: Inline) {
      parts.append(part)
    }

    package mutating func appendInterpolation(_ text: RichText) {
      parts += text.parts
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }
}
