// The interval of a ratio measured in several rounds.

/** The geometric mean of `samples` and its 95 % interval by resampling the rounds. */
export function bootstrap(samples, random, resamples = 2000) {
  const logs = samples.map(Math.log);
  const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const means = Array.from({ length: resamples }, () => mean(logs.map(() => logs[random(logs.length)]))).sort(
    (a, b) => a - b,
  );
  const at = (share) => Math.exp(means[Math.floor(share * (resamples - 1))]);
  return { middle: Math.exp(mean(logs)), low: at(0.025), high: at(0.975) };
}
