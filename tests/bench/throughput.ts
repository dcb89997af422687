/** Words per second of processor time, all threads of the process together. */
export async function wordsPerCpuSecond(run: () => number | Promise<number>, minSeconds: number): Promise<number> {
  // The first runs compile code and grow memory.
  await run();
  await run();
  const start = process.cpuUsage();
  let words = 0;
  for (;;) {
    words += await run();
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds >= minSeconds) return words / seconds;
  }
}
