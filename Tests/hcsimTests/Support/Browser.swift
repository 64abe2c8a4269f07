import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A real browser without a window, told what to do over two pipes by its developer protocol.
final class Browser {
  struct Failure: Error { let what: String }

  /// The browser of this machine, or null.
  static let installed: URL? = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    .lazy.compactMap(installedTool).first

  private let process = Process()
  private let folder: URL
  private let commands: Int32
  private let answers: Int32
  private var pending: [UInt8] = []
  private var count = 0
  private var session: String?

  /// Where files go that a page gives.
  let downloads: URL

  /// Starts the browser.
  init() throws {
    guard let browser = Self.installed else { throw Failure(what: "no browser is installed") }
    let folder = try temporaryFolder()
    self.folder = folder
    downloads = folder.appendingPathComponent("downloads")
    try FileManager.default.createDirectory(at: downloads, withIntermediateDirectories: true)
    let pipes = ["commands", "answers"].map { folder.appendingPathComponent($0).path }
    for pipe in pipes { guard mkfifo(pipe, 0o600) == 0 else { throw Failure(what: pipe) } }
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "exec \"$0\" \"${@:3}\" 3<\"$1\" 4>\"$2\"", browser.path, pipes[0], pipes[1],
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-dev-shm-usage", "--remote-debugging-pipe",
      "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Opened for both directions, so that neither end waits for the other.
    commands = beginPipe(pipes[0])
    answers = beginPipe(pipes[1])
    guard commands >= 0, answers >= 0 else { throw Failure(what: "no pipes") }
    try attach()
  }

  /// Ends the browser.
  func close() {
    process.terminate()
    process.waitUntilExit()
    for pipe in [commands, answers] { endPipe(pipe) }
    try? FileManager.default.removeItem(at: folder)
  }

  private func attach() throws {
    let target = try ask("Target.createTarget", ["url": "about:blank"])
    let id = try #require(target["targetId"] as? String)
    let attached = try ask("Target.attachToTarget", ["targetId": id, "flatten": true])
    let way: [String: any Sendable] = [
      "behavior": "allow", "downloadPath": downloads.path, "eventsEnabled": true,
    ]
    _ = try ask("Browser.setDownloadBehavior", way)
    session = try #require(attached["sessionId"] as? String)
    _ = try ask("Page.enable")
  }

  /// Opens a file, and waits until it is there.
  func open(_ file: URL) throws {
    _ = try ask("Page.navigate", ["url": file.absoluteString])
    try wait { try value("document.readyState") == "complete" }
  }

  /// What an expression of the page comes to, as text.
  func value(_ expression: String) throws -> String {
    let answer = try ask(
      "Runtime.evaluate",
      ["expression": "String(\(expression))", "returnByValue": true]
    )
    if let failure = answer["exceptionDetails"] { throw Failure(what: "\(failure)") }
    return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
  }

  /// Clicks into the middle of what a selector finds, as a mouse does.
  func click(_ selector: String) throws {
    let found = "document.querySelector(\(Self.literal(selector)))"
    let place = try value(
      """
      (() => {
        const node = \(found);
        if (!node) return "";
        node.scrollIntoView({ block: "center", behavior: "instant" });
        const box = node.getBoundingClientRect();
        return `${box.x + box.width / 2} ${box.y + box.height / 2}`;
      })()
      """
    )
    let numbers = place.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 2 else { throw Failure(what: "nothing at \(selector)") }
    for kind in ["mousePressed", "mouseReleased"] {
      _ = try ask(
        "Input.dispatchMouseEvent",
        ["type": kind, "x": numbers[0], "y": numbers[1], "button": "left", "clickCount": 1]
      )
    }
  }

  /// Presses a key by its name, as `Tab` or `Enter`.
  func press(_ key: String) throws {
    let codes = ["Tab": 9, "Enter": 13, " ": 32, "ArrowRight": 39]
    var fields: [String: any Sendable] = [
      "key": key, "code": key == " " ? "Space" : key, "windowsVirtualKeyCode": codes[key] ?? 0,
    ]
    if key == "Enter" { fields["text"] = "\r" }
    if key == " " { fields["text"] = " " }
    _ = try ask("Input.dispatchKeyEvent", fields.merging(["type": "keyDown"]) { $1 })
    _ = try ask("Input.dispatchKeyEvent", fields.merging(["type": "keyUp"]) { $1 })
  }

  /// Types a text where the focus is.
  func type(_ text: String) throws {
    _ = try ask("Input.insertText", ["text": text])
  }

  /// Loads the page anew, with all that the browser kept of it.
  func reload() throws {
    _ = try value("window.isOld = true")
    _ = try ask("Page.reload")
    let isNew = "window.isOld !== true && document.readyState === 'complete'"
    // While the old page goes, there is nothing to ask.
    try wait { (try? value(isNew)) == "true" }
  }

  /// Waits for at most ten seconds.
  func wait(_ isReady: () throws -> Bool) throws {
    for _ in 0..<200 {
      if try isReady() { return }
      usleep(50_000)
    }
    throw Failure(what: "it took too long")
  }

  private static func literal(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: [text])
    return String(String(decoding: data ?? Data(), as: UTF8.self).dropFirst().dropLast())
  }

  // MARK: The protocol: JSON with a zero byte behind each message

  private func ask(
    _ method: String,
    _ parameters: [String: any Sendable] = [:]
  ) throws -> [String: Any] {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure(what: "the browser is gone") }
      bytes.removeFirst(written)
    }
    while true {
      let answer = try next()
      guard answer["id"] as? Int == count else { continue }
      if let error = answer["error"] { throw Failure(what: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = pending.firstIndex(of: 0) {
        let data = Data(pending[..<end])
        pending.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      }
      var ready = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 30_000) > 0 else { throw Failure(what: "the browser says nothing") }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let got = read(answers, &buffer, buffer.count)
      guard got > 0 else { throw Failure(what: "the browser is gone") }
      pending += buffer[..<got]
    }
  }
}

/// Closes a pipe; inside the class the name means the browser.
private func endPipe(_ pipe: Int32) { close(pipe) }

/// Opens a named pipe; inside the class the name means a page.
private func beginPipe(_ path: String) -> Int32 { open(path, O_RDWR) }
