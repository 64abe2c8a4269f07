import Testing

@testable import Calibration

@Suite struct `An archive` {
  /// Writes values and reads them back.
  private func copy<Value: Archived>(_ value: Value) -> Value? {
    var writer = ArchiveWriter()
    var written = value
    writer.pass(&written)
    var read = Value.blank
    let isWhole = writer.digits.withUnsafeBufferPointer { digits in
      writer.texts.withUnsafeBufferPointer { texts in
        var reader = ArchiveReader(digits: digits, texts: texts)
        reader.pass(&read)
        return reader.isWhole
      }
    }
    return isWhole ? read : nil
  }

  @Test func `gives back what it was given`() {
    let numbers = [0, 1, -1, 15, 16, -17, 1 << 40, .max, .min]
    #expect(copy(numbers) == numbers)
    let decimals = [0, 0.1, -2.5, 1.0 / 3, 123_456.789, 1e300, .infinity, -.leastNonzeroMagnitude]
    #expect(copy(decimals) == decimals)
    #expect(copy(-0.0)?.sign == .minus)
    let texts = ["a": ["", "caf\u{E9}\n"], "b": []]
    #expect(copy(texts) == texts)
    #expect(copy(Optional<Int32>.none) == .some(nil))
    #expect(copy(Optional<Int32>.some(-3)) == .some(-3))
    #expect(copy([Direction.against, .for]) == [.against, .for])
  }

  @Test func `that was cut short is found out`() throws {
    var writer = ArchiveWriter()
    var rubric = Rubric(id: "small", title: "Small", cues: [Cue(id: "a", source: .measure(.notes))])
    writer.pass(&rubric)
    for length in stride(from: 0, to: writer.digits.count, by: 3) {
      let isWhole = writer.digits[..<length].withUnsafeBufferPointer { digits in
        writer.texts.withUnsafeBufferPointer { texts in
          var reader = ArchiveReader(digits: digits, texts: texts)
          var read = Rubric.blank
          reader.pass(&read)
          return reader.isWhole
        }
      }
      #expect(!isWhole, "\(length)")
    }
  }
}
