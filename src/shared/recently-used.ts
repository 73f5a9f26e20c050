/** A map of bounded size: who was asked for last is forgotten last. */
export class RecentlyUsed<Value> extends Map<string, Value> {
  constructor(private readonly most: number) {
    super();
  }

  override get(key: string): Value | undefined {
    const found = super.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  override set(key: string, value: Value): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > this.most && oldest !== undefined) this.delete(oldest);
    return this;
  }
}
