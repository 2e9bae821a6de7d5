/** What one gate found. */
export interface GateResult {
  readonly passed: number;
  readonly failed: number;
  /** What to read when it failed. */
  readonly output: string;
}

export interface Gate {
  readonly name: string;
  readonly run: () => Promise<GateResult>;
}

/** Runs all gates in order, whatever they find, and says how each ended. The last line counts. */
export async function runGates(
  gates: readonly Gate[],
  say: (line: string) => void,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const results: { readonly gate: Gate; readonly result: GateResult }[] = [];
  for (const [index, gate] of gates.entries()) {
    const place = `[${index + 1}/${gates.length}]`;
    say(`${place} ${gate.name} …`);
    const started = Date.now();
    const result = await gate.run().catch(asFailure);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`${place} ${gate.name}: ${inWords(result)} in ${seconds} s`);
    if (result.failed > 0) say(indent(result.output));
    results.push({ gate, result });
  }
  say('');
  for (const { gate, result } of results) {
    say(`${result.failed > 0 ? 'FAILED' : 'passed'}  ${gate.name}: ${inWords(result)}`);
  }
  const sum = (key: 'passed' | 'failed') =>
    results.reduce((total, { result }) => total + result[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  say(`${passed} passed, ${failed} failed`);
  return { passed, failed };
}

/** A gate that passes or fails as a whole. */
export function asOne(ok: boolean, output: string): GateResult {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

function asFailure(error: unknown): GateResult {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, output };
}

function inWords({ passed, failed }: GateResult): string {
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
