const ECHO = "ewaluator_echo_";
const ECHO_WAIT_MS = 5000;

/** An own notification, sent over another connection than the one that listens: whether it comes back is whether others' do. */
export class Echo {
  /** What has to be listened to. */
  readonly channel: string;
  readonly #notify: (channel: string) => Promise<unknown>;
  #hear = () => {};

  /** `mark` tells this program from others; `notify` sends an empty notification. */
  constructor(mark: string, notify: (channel: string) => Promise<unknown>) {
    this.channel = `${ECHO}${mark}`;
    this.#notify = notify;
  }

  /** It was heard, or nobody waits for it any more. */
  end(): void {
    this.#hear();
  }

  /** Whether what another connection says is heard while the listening one is idle, as it is when others save. */
  async comesBack(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const heard = new Promise<boolean>((resolve) => {
      this.#hear = () => resolve(true);
      timer = setTimeout(() => resolve(false), ECHO_WAIT_MS);
      timer.unref();
    });
    try {
      // A line that is dead without saying so would never be asked whether the notification was sent.
      const sent = this.#notify(this.channel).then(() => heard);
      sent.catch(() => {});
      return await Promise.race([sent, heard]);
    } finally {
      clearTimeout(timer);
    }
  }
}
