/// Where a command's input comes from: files by path, and standard input by `-`.
struct InputReader: Sendable {
  /// What is read as a whole may have so many bytes; more would be no text of a person's.
  static let mostBytes = 512 << 20

  private let standardInput: [UInt8]?

  /// Reads this process's standard input.
  init() {
    standardInput = nil
  }

  /// Reads a text in place of standard input, for tests.
  init(standardInput: String) {
    self.standardInput = Array(standardInput.utf8)
  }

  /// The name of an operand in messages.
  static func name(of operand: String) -> String {
    operand == "-" ? "standard input" : operand
  }

  /// All bytes of an operand.
  func bytes(of operand: String) throws(CommandFailure) -> [UInt8] {
    if operand == "-", let standardInput { return standardInput }
    let descriptor = try open(operand)
    defer { if operand != "-" { descriptor.close() } }
    var bytes: [UInt8] = []
    do throws(SystemError) {
      while true {
        let more = try descriptor.read(upTo: 1 << 18)
        guard !more.isEmpty else { return bytes }
        guard bytes.count + more.count <= Self.mostBytes else { throw .isTooLarge }
        bytes += more
      }
    } catch .isFolder {
      throw .noInput(path: operand, .isFolder)
    } catch {
      throw .cannotRead(path: operand, error)
    }
  }

  /// Lends an operand piece by piece, as long as the pieces are wanted.
  ///
  /// - Parameters:
  ///   - operand: The operand.
  ///   - take: What is done with a piece; says whether the next is wanted.
  /// - Throws: Why the operand cannot be read, or what `take` throws.
  /// - Throws: Where the operand cannot be read, or what `take` throws.
  func forEachPiece(
    of operand: String,
    _ take: ([UInt8]) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) {
    if operand == "-", let standardInput {
      _ = try take(standardInput)
      return
    }
    let descriptor = try open(operand)
    defer { if operand != "-" { descriptor.close() } }
    while true {
      let piece: [UInt8]
      do throws(SystemError) {
        piece = try descriptor.read(upTo: 1 << 18)
      } catch .isFolder {
        throw .noInput(path: operand, .isFolder)
      } catch {
        throw .cannotRead(path: operand, error)
      }
      guard !piece.isEmpty, try take(piece) else { return }
    }
  }

  /// Whether somebody types standard input.
  var isTerminal: Bool { standardInput == nil && FileDescriptor.standardInput.isTerminal }

  /// A further piece of standard input, as soon as there is one; none at its end.
  ///
  /// - Parameter count: How many bytes were read before.
  /// - Returns: The bytes.
  /// - Throws: Why standard input cannot be read.
  func standardInput(after count: Int) throws(CommandFailure) -> [UInt8] {
    if let standardInput { return Array(standardInput.dropFirst(count)) }
    do throws(SystemError) {
      return try FileDescriptor.standardInput.read(upTo: 1 << 12)
    } catch {
      throw .cannotRead(path: "-", error)
    }
  }

  /// The open file of an operand, for input that is read as it comes.
  func open(_ operand: String) throws(CommandFailure) -> FileDescriptor {
    if operand == "-" { return .standardInput }
    do throws(SystemError) {
      return try FileDescriptor.reading(operand)
    } catch {
      throw .noInput(path: operand, error)
    }
  }
}
