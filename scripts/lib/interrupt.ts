const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has `cleanUp` called, then ends the program with exit code 1, when it is told to stop. */
export function onInterrupt(cleanUp: () => void): () => void {
  const stop = () => {
    cleanUp();
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
