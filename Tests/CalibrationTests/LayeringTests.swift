import Foundation
import Testing

@Suite struct `The floors` {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// The Swift files of a folder and those below it, with the first folder that they lie in.
  private func files(of target: String) throws -> [SourceFile] {
    let root = Self.sources.appendingPathComponent(target)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let folder = path.split(separator: "/").dropLast().first.map(String.init) ?? ""
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(folder: folder, name: name, text: text)
    }
  }

  @Test func `see only what lies below them`() throws {
    let files = try files(of: "Calibration")
    #expect(files.count > 10)
    #expect(Layering.violations(in: files).map(\.description) == [])
  }

  @Test(arguments: ["Calibration", "hcsim", "EmbedScenarios", "EmbedScenariosPlugin"])
  func `hold one type a file, in files of at most 400 lines`(target: String) throws {
    let files = try files(of: target)
    #expect(!files.isEmpty)
    #expect(files.flatMap { Layering.violations(in: $0) }.map(\.description) == [])
  }

  @Test(arguments: ["Calibration", "hcsim"])
  func `do without Foundation, which every start of the program would have to load`(
    target: String
  ) throws {
    let files = try files(of: target).filter { $0.usedNames.contains("Foundation") }
    #expect(files.map(\.name) == [])
  }

  @Test func `include every folder of the library`() throws {
    let root = Self.sources.appendingPathComponent("Calibration")
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { !$0.contains(".") }
    #expect(Set(folders).isSubset(of: Set(Layering.floors.joined())))
  }
}

@Suite struct `The rules of the floors` {
  private let block = SourceFile(
    folder: "Documents",
    name: "Block.swift",
    text: "package enum Block {}\n"
  )
  private let rubric = SourceFile(
    folder: "Rubric",
    name: "Rubric.swift",
    text: "public struct Rubric { enum Kind {} }\n"
  )

  private func violations(_ text: String, in folder: String) -> [String] {
    let file = SourceFile(folder: folder, name: "Planted.swift", text: text)
    return Layering.violations(in: [block, rubric, file]).map(\.description)
  }

  @Test(arguments: [
    "let rubric: Rubric", "extension Rubric {}", "let text = \"\\(Rubric.self)\"",
    "let text = \"\"\"\n  \\(f(\"(\", Rubric()))\n  \"\"\"", "func f(_ r: [Calibration.Rubric]) {}",
    "let raw = #\"\\(no) \\#(Rubric.self)\"#",
  ])
  func `catch a name from above`(text: String) {
    #expect(
      violations(text, in: "Language") == [
        "Language/Planted.swift names Rubric, which belongs to Rubric"
      ]
    )
  }

  @Test func `catch a name from the floor's other side`() {
    #expect(
      violations("let block: Block", in: "Numerics") == [
        "Numerics/Planted.swift names Block, which belongs to Documents"
      ]
    )
  }

  @Test func `catch a folder without a floor`() {
    #expect(violations("", in: "Utilities") == ["Utilities has no floor"])
  }

  @Test(arguments: [
    "// Rubric", "/// ``Rubric``", "let text = \"Rubric\"", "let x = Finding.Rubric.self",
    "struct Planted { enum Rubric {}; let x: Rubric }", "let raw = #\"\\(Rubric.self)\"#",
    "let text = \"\\(\"Rubric\")\"", "let text = \"\"\"\n  a \"quoted\" Rubric\n  \"\"\"",
    "let block: Block",
  ])
  func `let be what names nothing from above`(text: String) {
    #expect(violations(text, in: "Language").isEmpty)
  }

  @Test func `catch files that are too long, hold too much or go by another name`() {
    let long = SourceFile(
      folder: "",
      name: "Long.swift",
      text: String(repeating: "\n", count: 401)
    )
    #expect(Layering.violations(in: long) == [.tooLong(file: "Long.swift", lines: 401)])
    let full = SourceFile(
      folder: "",
      name: "First.swift",
      text: "struct First { struct Inner {} }\nenum Second {}\n"
    )
    #expect(
      Layering.violations(in: full) == [
        .severalTypes(file: "First.swift", types: ["First", "Second"]),
        .misnamed(file: "First.swift", type: "Second"),
      ]
    )
    let facet = SourceFile(
      folder: "",
      name: "First+Facet.swift",
      text: "extension First {\n  class Inner {}\n  var x: Int { First.self; return 1 }\n}\n"
    )
    #expect(Layering.violations(in: facet).isEmpty)
  }
}
