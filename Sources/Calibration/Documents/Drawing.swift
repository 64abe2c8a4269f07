/// A picture of lines, areas and words, without a colour of its own.
///
/// Units are pixels at the size the picture is made for, to the right and down.
package struct Drawing: Hashable, Sendable {
  package let width: Double
  package var height: Double
  package private(set) var shapes: [Shape] = []

  /// Begins an empty picture.
  package init(width: Double, height: Double = 0) {
    self.width = width
    self.height = height
  }

  /// Where something stands.
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How something is filled and outlined.
  package struct Look: Hashable, Sendable {
    package var fill: Ink?
    package var stroke: Ink?
    package var strokeWidth: Double
    package var isDashed: Bool

    /// Filled with slanted lines in place of a plain colour, so that the tone shows without it.
    package var isHatched: Bool

    package init(
      fill: Ink? = nil,
      stroke: Ink? = nil,
      strokeWidth: Double = 1.5,
      isDashed: Bool = false,
      isHatched: Bool = false
    ) {
      self.fill = fill
      self.stroke = stroke
      self.strokeWidth = strokeWidth
      self.isDashed = isDashed
      self.isHatched = isHatched
    }

    /// An area of a tone: plain for, hatched against, outlined for a warning, grey without one.
    package static func area(_ tone: Tone?) -> Look {
      switch tone {
      case .for: Look(fill: .for, stroke: .for)
      case .against: Look(fill: .against, stroke: .against, isHatched: true)
      case .warning: Look(fill: .warningSoft, stroke: .warning)
      case nil: Look(fill: .muted, stroke: .muted)
      }
    }

    package static func line(_ ink: Ink, width: Double = 1.5, isDashed: Bool = false) -> Look {
      Look(stroke: ink, strokeWidth: width, isDashed: isDashed)
    }
  }

  /// On which side of its point a text stands.
  package enum Anchor: String, Hashable, Sendable {
    case start
    case middle
    case end
  }

  package enum Shape: Hashable, Sendable {
    case line(Point, Point, Look)
    case rectangle(Point, width: Double, height: Double, Look)
    case circle(Point, radius: Double, Look)
    case polygon([Point], Look)
    case path([Point], Look)
    case text(String, Point, Lettering)
  }

  /// How words are written.
  package struct Lettering: Hashable, Sendable {
    package var size: Double
    package var ink: Ink
    package var anchor: Anchor
    package var isBold: Bool

    package init(
      size: Double = 13,
      ink: Ink = .ink,
      anchor: Anchor = .start,
      isBold: Bool = false
    ) {
      self.size = size
      self.ink = ink
      self.anchor = anchor
      self.isBold = isBold
    }
  }

  /// Adds a shape on top of the others.
  package mutating func add(_ shape: Shape) {
    shapes.append(shape)
  }
}
