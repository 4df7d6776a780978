/** Gives back the least of what was put in first: a binary heap over `orderOf`. */
export class EarliestFirst<Item> {
  private readonly items: Item[] = [];

  constructor(private readonly orderOf: (item: Item) => number) {}

  peek(): Item | undefined {
    return this.items[0];
  }

  put(item: Item): void {
    let place = this.items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.isBefore(place, parent)) return;
      this.swap(place, parent);
      place = parent;
    }
  }

  take(): Item | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0 && last !== undefined) {
      this.items[0] = last;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < this.items.length && this.isBefore(left, least)) least = left;
      if (right < this.items.length && this.isBefore(right, least)) least = right;
      if (least === place) return;
      this.swap(place, least);
      place = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [first, second] = [this.items[one], this.items[other]];
    return first !== undefined && second !== undefined && this.orderOf(first) < this.orderOf(second);
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.items[one], this.items[other]];
    if (first === undefined || second === undefined) return;
    this.items[one] = second;
    this.items[other] = first;
  }
}
