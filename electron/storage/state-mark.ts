/** Stands for the state of the records: another object with every change, none while one is being made. */
export class StateMark {
  #state: object = {};
  #changing = 0;

  /** A change begins; gives what to call when it is over, done or not. */
  change(): () => void {
    this.#changing++;
    return () => {
      this.#changing--;
      this.renew();
    };
  }

  /** Something was changed elsewhere, or may have been. */
  renew(): void {
    this.#state = {};
  }

  now(): object | null {
    return this.#changing > 0 ? null : this.#state;
  }
}
