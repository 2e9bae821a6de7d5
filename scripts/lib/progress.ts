/** Tells how far long work is. */
export interface Progress {
  readonly step: (done: number) => void;
  readonly end: () => void;
}

interface ProgressOptions {
  readonly total: number;
  /** 已导入: 已导入 300 / 761 */
  readonly what: string;
  readonly stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  readonly now?: () => number;
}

/** On a terminal one line that is written over, elsewhere a plain line every ten seconds. */
export function startProgress({ total, what, stream, now = Date.now }: ProgressOptions): Progress {
  const every = stream.isTTY ? 100 : 10_000;
  let last = now();
  let shown = false;
  return {
    step(done) {
      if (now() - last < every) return;
      last = now();
      shown = true;
      const line = `${what} ${done} / ${total}`;
      stream.write(stream.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
    },
    end() {
      if (shown && stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
