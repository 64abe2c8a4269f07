import Testing

@testable import Calibration

@Suite struct `Escapes of JSON` {
  @Test func `are written wherever in a word a byte stands, and read back`() throws {
    for special: UInt8 in [0, 0x09, 0x1F, 0x20, 0x22, 0x5C, 0x7E, 0x7F] {
      for place in 0..<20 {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: 20)
        bytes[place] = special
        let text = String(decoding: bytes, as: UTF8.self) + "\u{80}é€😀"
        var writer = JSONWriter()
        writer.write(text)
        let isEscaped = special != 0x20 && special != 0x7E
        #expect(writer.bytes.contains(UInt8(ascii: "\\")) == isEscaped)
        let source = SourceText(name: "text", bytes: writer.bytes)
        #expect(try JSONReader.read(source) == .string(text))
      }
    }
  }

  @Test func `are not needed for numbers`() {
    var writer = JSONWriter()
    for number in [0, 7, -7, 10, 1_234_567_890, Int.max, Int.min] {
      writer.write(number)
      writer.write(verbatim: " ")
    }
    let text = "0 7 -7 10 1234567890 9223372036854775807 -9223372036854775808 "
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }
}
