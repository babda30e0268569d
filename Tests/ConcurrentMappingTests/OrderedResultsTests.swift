import ConcurrentMapping
import Foundation
import Testing

@Suite struct OrderedResultsTests {
  private struct Refusal: Error {}

  /// Counts what was begun; the lock makes it safe to share.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func add() { lock.withLock { value += 1 } }
    var count: Int { lock.withLock { value } }
  }

  @Test(arguments: [0, 1, 2, 300]) func resultsComeInTheOrderOfTheItems(count: Int) {
    var found: [Int] = []
    ConcurrentMap.forEach(Array(0..<count)) { item in
      if item % 7 == 0 { usleep(500) }
      return item * 2
    } _: {
      found.append($0)
    }
    #expect(found == (0..<count).map { $0 * 2 })
  }

  @Test func noMoreIsBegunThanMayWait() {
    let begun = Counter()
    var taken = 0
    ConcurrentMap.forEach(Array(0..<60), ahead: 3) { _ in
      begun.add()
    } _: { _ in
      usleep(1000)
      taken += 1
      #expect(begun.count <= taken + 3)
    }
    #expect(begun.count == 60)
  }

  @Test func anErrorEndsTheWork() {
    let begun = Counter()
    var taken: [Int] = []
    #expect(throws: Refusal.self) {
      try ConcurrentMap.forEach(Array(0..<1000), ahead: 4) { item in
        begun.add()
        return item
      } _: { item in
        if item == 5 { throw Refusal() }
        taken.append(item)
      }
    }
    let count = begun.count
    #expect(taken == [0, 1, 2, 3, 4])
    #expect(count <= 10)
    usleep(20_000)
    #expect(begun.count == count, "nothing is at work behind the call")
  }

  @Test func itMayBeCalledFromEveryThreadAtOnce() {
    let sums = ConcurrentMap.map(Array(0..<64)) { (_: Int) -> Int in
      var sum = 0
      ConcurrentMap.forEach(Array(1...20)) {
        $0
      } _: {
        sum += $0
      }
      return sum
    }
    #expect(sums.map { (try? $0.get()) ?? 0 } == Array(repeating: 210, count: 64))
  }
}
