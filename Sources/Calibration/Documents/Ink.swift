/// What a colour is used for; which colour that is depends on the scheme.
package enum Ink: String, CaseIterable, Hashable, Sendable {
  /// Text.
  case ink
  /// Text that matters less.
  case muted
  /// The page.
  case paper
  /// What stands out from the page: cards, the heads of tables.
  case raised
  /// Rules and grids, which carry no meaning of their own.
  case line
  /// What speaks for Staff.
  case `for`
  /// What speaks against it.
  case against
  case warning
  /// Areas behind text, by tone.
  case forSoft = "for-soft"
  case againstSoft = "against-soft"
  case warningSoft = "warning-soft"
  /// Cells of a table by how much is in them, from little to much; text is written on them.
  case shade1 = "shade-1"
  case shade2 = "shade-2"
  case shade3 = "shade-3"
  case shade4 = "shade-4"

  /// The colour of a tone.
  package init(_ tone: Tone?) {
    switch tone {
    case .for: self = .for
    case .against: self = .against
    case .warning: self = .warning
    case nil: self = .muted
    }
  }

  /// What lies behind text.
  package static let grounds: [Ink] = [
    .paper, .raised, .forSoft, .againstSoft, .warningSoft, .shade1, .shade2, .shade3, .shade4,
  ]

  /// What text is written in anywhere.
  package static let texts: [Ink] = [.ink, .muted, .for, .against, .warning]
}
