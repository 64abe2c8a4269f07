import Testing

@testable import Calibration

@Suite struct `A short map` {
  private enum Key { case first, second, third }

  @Test func `finds what was put in, in the order it came`() {
    var map: ShortMap<Key, Int> = [.second: 2, .first: 1]
    map[.third] = 3
    map[.second] = 4
    #expect(map[.first] == 1 && map[.second] == 4 && map[.third] == 3)
    #expect(map.entries.map(\.value) == [4, 1, 3])
  }

  @Test func `forgets what is set to nothing`() {
    var map: ShortMap<Key, Int> = [.first: 1, .second: 2]
    map[.first] = nil
    map[.third] = nil
    #expect(map[.first] == nil && map.entries.map(\.key) == [.second])
  }

  @Test func `starts from the default where there is none yet`() {
    var map = ShortMap<Key, [Int]>()
    map[.first, default: []].append(1)
    map[.first, default: []].append(2)
    map[.second, default: [7]].append(8)
    #expect(map[.first] == [1, 2] && map[.second] == [7, 8])
    #expect(map[.third, default: [9]] == [9] && map[.third] == nil)
  }

  @Test func `keeps one value a key of a literal, the last`() {
    let map: ShortMap<Key, Int> = [.first: 1, .first: 2]
    #expect(map.entries.map(\.value) == [2])
  }
}
