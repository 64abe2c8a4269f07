import Calibration
import Foundation
import Testing

@testable import hcsim

@Suite struct `A command's context` {
  private static let formats: [OutputFormat] = [.text, .markdown, .json]
  private static let format = CommonOptions.format(formats)

  private static let root = CommandDescription(
    name: "demo",
    abstract: "a demonstration",
    options: CommonOptions.everywhere,
    subcommands: [
      CommandDescription(
        name: "show",
        abstract: "show it",
        operands: [OperandDescription("FILE", .any, help: "what")],
        options: [
          format.description, CommonOptions.output.description, CommonOptions.progress.description,
        ],
        run: show
      )
    ]
  )

  private static func show(
    _ context: inout CommandContext
  ) throws(CommandFailure) -> hcsim.ExitStatus {
    for operand in context.operands {
      let text = String(decoding: try context.input.bytes(of: operand), as: UTF8.self)
      let format = context.format(format, among: formats)
      context.write(Page(title: "", blocks: [.bullets([RichText(text)])]), as: format)
      context.remark("took the form \(format)")
    }
    if context.operands.isEmpty { throw .usage(.exclusive("--a", "--b")) }
    return .unmet
  }

  private func run(_ words: String...) -> ProgramRun {
    runInProcess(words, of: Self.root, input: "some words")
  }

  @Test func `writes a page in the form asked for`() {
    #expect(run("show", "-").lines == ["\u{2022} some words"])
    #expect(run("show", "-", "--plain").lines == ["- some words"])
    #expect(run("show", "-", "--format=markdown").lines == ["- some words"])
    #expect(run("show", "-", "-").lines.count == 2)
  }

  @Test func `says what is good to know unless told to be quiet`() {
    #expect(run("show", "-").messages == "demo show: took the form text\n")
    #expect(run("show", "-", "-q").messages.isEmpty)
    #expect(run("show", "-").status == 1)
  }

  @Test func `explains failures with their status`() {
    let missing = run("show", "-", "/missing/file")
    #expect(missing.status == 66)
    #expect(missing.lines == ["\u{2022} some words"])
    #expect(missing.messages.hasSuffix("cannot open '/missing/file': no such file or folder\n"))
    let wrong = run("show")
    #expect(wrong.status == 2)
    #expect(
      wrong.messages == """
        demo show: '--a' and '--b' exclude each other
        'demo show --help' shows how to use it

        """
    )
  }

  @Test func `takes the form from the output file, and discards it on failure`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("page.md").path
    #expect(run("show", "-", "-o", path).messages == "demo show: took the form markdown\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "- some words\n")
    #expect(run("show", "-", "-o", path, "-f", "text").status == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "\u{2022} some words\n")
    #expect(run("show", "-", "/missing/file", "-o", path).status == 66)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "\u{2022} some words\n")
    #expect(run("show", "-", "-o", "-").lines == ["\u{2022} some words"])
  }

  @Test(arguments: ["page.pdf", "page.csv"])
  func `says which form a file has whose ending names none of the command's`(name: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    let ending = name.suffix(4)
    #expect(
      run("show", "-", "-o", path).messages == """
        demo show: '\(ending)' is the ending of no format that there is here, so this is text; \
        --format chooses among text, markdown, json
        demo show: took the form text

        """
    )
    #expect(run("show", "-", "-q", "-o", path).messages == "")
    #expect(
      run("show", "-", "-o", path, "-f", "text").messages == "demo show: took the form text\n"
    )
    let bare = folder.appendingPathComponent("page").path
    #expect(run("show", "-", "-o", bare).messages == "demo show: took the form text\n")
  }
}
