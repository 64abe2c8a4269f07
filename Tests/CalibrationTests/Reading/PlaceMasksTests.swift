import Testing

@testable import Calibration

@Suite struct `Masks of places` {
  private let program: PatternProgram
  /// A common row and a rare one, each with a class that it stands in.
  private let rows: [(row: Int32, set: Int32)]

  init() throws {
    let patterns = try PatternReference.others(CommonRows.most) + [TokenPattern("team rota")]
    let cue = Cue(id: "all", source: .patterns(any: patterns, unless: []))
    let rubric = Rubric(id: "small", title: "Small", cues: [cue])
    let program = CompiledCues(rubric: rubric, language: Language(id: "none")).program
    let places = program.rows.all
    let common = try #require(places.indices.first { places[$0].common > 0 })
    let commonSet = try #require(
      program.commonRows.all.firstIndex { $0.contains(places[common].common) }
    )
    let rare = try #require(
      places.indices.dropLast().last { places[$0].classes < places[$0 + 1].classes }
    )
    self.program = program
    rows = [
      (Int32(common), Int32(commonSet)),
      (Int32(rare), program.classes[Int(places[rare].classes)]),
    ]
  }

  private func withMasks(_ body: (inout PlaceMasks, borrowing PatternTables) -> Void) throws {
    let count = PlaceMasks.count(classCount: program.commonRows.count)
    var numbers = Array(repeating: UInt64(0), count: count)
    try numbers.withUnsafeMutableBufferPointer { numbers in
      var masks = try #require(PlaceMasks(numbers))
      [Token]().withUnsafeBufferPointer { body(&masks, PatternTables(program, $0)) }
    }
    extendLifetime(program)
  }

  /// Whether the masks never say no where a class has a word at a place, and yes nowhere else as far as
  /// the places asked for are noted.
  private func isRight(
    _ masks: PlaceMasks,
    _ set: Int32,
    at place: Int?,
    _ tables: borrowing PatternTables
  ) -> Bool {
    for key in stride(from: masks.places.lowerBound, to: masks.places.upperBound, by: 9) {
      for from in stride(from: -63, through: 63, by: 5) {
        for count in [1, 2, 3, 4, 7, 8, 15, 16, 31, 33, 64] where from + count <= 64 {
          let asked = key + from..<key + from + count
          let need = PatternProbe.Need(set: set, from: Int32(from), count: Int32(count))
          let may = masks.mayMeet(need, at: key, tables.commonRows)
          let stands = place.map { asked.contains($0) } ?? false
          if stands && !may { return false }
          if may && !stands && asked.clamped(to: masks.places) == asked { return false }
        }
      }
    }
    let common = tables.commonRows
    return masks.places.allSatisfy { masks.mayHave(set, at: $0, common) == ($0 == place) }
  }

  @Test(arguments: [1, 2, 30, 63, 64])
  func `say where a word stands in a whole sentence`(count: Int) throws {
    try withMasks { masks, tables in
      for (row, set) in rows {
        for place in stride(from: 0, to: count, by: max(1, count / 7)) {
          masks.begin(0..<count, isWhole: true)
          masks.note(row, at: place, tables)
          masks.finish()
          #expect(isRight(masks, set, at: place, tables))
          masks.clear()
        }
      }
    }
  }

  @Test func `say where a word stands in a part of a sentence, and maybe outside`() throws {
    try withMasks { masks, tables in
      for (row, set) in rows {
        masks.begin(100..<164, isWhole: false)
        masks.note(row, at: 130, tables)
        masks.finish()
        #expect(isRight(masks, set, at: 130, tables))
        for at in [0, 99, 164, 300] { #expect(masks.mayHave(set, at: at, tables.commonRows)) }
        for (from, count) in [(-31, 1), (34, 1), (-40, 64), (-31, 31), (20, 15)] {
          let need = PatternProbe.Need(set: set, from: Int32(from), count: Int32(count))
          #expect(masks.mayMeet(need, at: 130, tables.commonRows))
        }
        masks.clear()
      }
    }
  }

  @Test(arguments: [1, 1_536, 1_537, 4_000]) func `are empty afterwards`(times: Int) throws {
    try withMasks { masks, tables in
      masks.begin(0..<64, isWhole: true)
      for time in 0..<times { for (row, _) in rows { masks.note(row, at: time % 64, tables) } }
      masks.finish()
      masks.clear()
      masks.begin(0..<20, isWhole: true)
      masks.finish()
      for (_, set) in rows { #expect(isRight(masks, set, at: nil, tables)) }
    }
  }

  @Test func `need room`() {
    var numbers = Array(repeating: UInt64(0), count: PlaceMasks.count(classCount: 0) - 1)
    let isNull = numbers.withUnsafeMutableBufferPointer { PlaceMasks($0) == nil }
    #expect(isNull)
  }
}
