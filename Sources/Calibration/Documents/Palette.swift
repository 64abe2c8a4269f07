/// The colours of one scheme, as `0xRRGGBB`.
///
/// Blue speaks for and orange against, which people with any common kind of colour blindness tell
/// apart; shape and sign say the same. Text has a contrast of 4.5 to 1 or more wherever it stands.
package struct Palette: Hashable, Sendable {
  private let colors: [Ink: UInt32]

  private init(_ colors: [Ink: UInt32]) {
    self.colors = colors
  }

  /// The colour of a use.
  package subscript(ink: Ink) -> UInt32 { colors[ink] ?? 0 }

  /// Dark text on a light page.
  package static let light = Palette([
    .ink: 0x1B1D22, .muted: 0x565A63, .paper: 0xFFFFFF, .raised: 0xF4F5F7, .line: 0xC9CDD4,
    .for: 0x0A5598, .against: 0xA33B00, .warning: 0x6A5200,
    .forSoft: 0xE4F0FB, .againstSoft: 0xFDEBE0, .warningSoft: 0xFAF1D4,
    .shade1: 0xEEF4FA, .shade2: 0xD8E8F6, .shade3: 0xBBD6EE, .shade4: 0x9CC3E6,
  ])

  /// Light text on a dark page.
  package static let dark = Palette([
    .ink: 0xE9EAED, .muted: 0xA9AEB8, .paper: 0x14161A, .raised: 0x1F2228, .line: 0x454A54,
    .for: 0x7DBBF5, .against: 0xFF9D66, .warning: 0xE2BF55,
    .forSoft: 0x16293B, .againstSoft: 0x3A2215, .warningSoft: 0x332B11,
    .shade1: 0x18222D, .shade2: 0x1B2F42, .shade3: 0x204059, .shade4: 0x265172,
  ])

  /// A colour as CSS writes it.
  static func hexadecimal(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}
