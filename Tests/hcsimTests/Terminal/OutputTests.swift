import Foundation
import Testing

@testable import hcsim

@Suite struct `Output` {
  @Test func `keeps what is there until all is written`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("report.txt")
    try "before".write(to: file, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)

    let abandoned = try OutputFile(file.path)
    var writer = OutputWriter(abandoned.descriptor)
    writer.write("half")
    writer.flush()
    #expect(try String(contentsOf: file, encoding: .utf8) == "before")
    abandoned.discard()

    let finished = try OutputFile(file.path)
    writer = OutputWriter(finished.descriptor)
    writer.write("after")
    writer.flush()
    try finished.commit()
    #expect(try String(contentsOf: file, encoding: .utf8) == "after")
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.txt"])
  }

  @Test func `follows a symbolic link`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("target")
    let link = folder.appendingPathComponent("link")
    try "before".write(to: target, atomically: false, encoding: .utf8)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    let file = try OutputFile(link.path)
    var writer = OutputWriter(file.descriptor)
    writer.write("after")
    writer.flush()
    try file.commit()
    #expect(try String(contentsOf: target, encoding: .utf8) == "after")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
  }

  @Test func `remembers a failure and drops the rest`() throws {
    let null = try FileDescriptor.reading("/dev/null")
    defer { null.close() }
    var writer = OutputWriter(null)
    writer.write("x")
    writer.flush()
    guard case .failed = writer.state else {
      Issue.record("a file that is open for reading was written")
      return
    }
    writer.write("y")
    #expect(writer.pendingText.isEmpty)
  }

  @Test(arguments: [
    ("a.md", OutputFormat.markdown), ("a.b/c.JSON", .json), ("x.jsonl", .jsonl), ("x.xml", .junit),
    ("x.htm", .html),
  ])
  func `takes its format from the extension`(path: String, format: OutputFormat) {
    #expect(OutputFormat(path: path) == format)
  }

  @Test(arguments: ["x", "x.", "a.md/x", "x.pdf", ""])
  func `has no format by other names`(path: String) {
    #expect(OutputFormat(path: path) == nil)
  }
}
