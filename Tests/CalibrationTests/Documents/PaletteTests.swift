import Calibration
import Foundation
import Testing

@Suite struct `Palettes` {
  /// WCAG 2.2, relative luminance and contrast ratio.
  private static func contrast(_ first: UInt32, _ second: UInt32) -> Double {
    func luminance(_ color: UInt32) -> Double {
      let parts = [color >> 16 & 255, color >> 8 & 255, color & 255].map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func `measures contrast as WCAG does`() {
    #expect(Self.contrast(0x000000, 0xFFFFFF) == 21)
    #expect((Self.contrast(0x777777, 0xFFFFFF) - 4.48).magnitude < 0.01)
  }

  @Test(arguments: [Palette.light, .dark], Ink.texts)
  func `text can be read wherever it stands`(palette: Palette, ink: Ink) {
    for ground in [Ink.paper, .raised, .forSoft, .againstSoft, .warningSoft] {
      let contrast = Self.contrast(palette[ink], palette[ground])
      #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
    }
  }

  @Test(arguments: [Palette.light, .dark], Ink.grounds)
  func `numbers can be read on every shade`(palette: Palette, ground: Ink) {
    #expect(Self.contrast(palette[.ink], palette[ground]) >= 4.5)
  }

  @Test(arguments: [Palette.light, .dark])
  func `areas and lines that mean something stand out`(palette: Palette) {
    for ink in [Ink.for, .against, .warning, .muted, .ink] {
      #expect(Self.contrast(palette[ink], palette[.paper]) >= 3)
    }
  }
}
