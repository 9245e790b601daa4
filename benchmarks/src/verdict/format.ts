/** Figures as people read them. */
import type { Interval } from '../statistics.js';

/** Three significant digits, without an exponent. */
export function digits(value: number): string {
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  if (magnitude >= 100) return value.toFixed(0);
  if (magnitude >= 10) return value.toFixed(1);
  return value.toFixed(magnitude >= 1 ? 2 : 3);
}

/** Nanoseconds in the unit that suits them. */
export function time(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${digits(nanoseconds)} ns`;
  if (nanoseconds < 1e6) return `${digits(nanoseconds / 1e3)} us`;
  if (nanoseconds < 1e9) return `${digits(nanoseconds / 1e6)} ms`;
  return `${digits(nanoseconds / 1e9)} s`;
}

/** Bytes in the unit that suits them. */
export function size(bytes: number): string {
  const magnitude = Math.abs(bytes);
  if (magnitude < 1e3) return `${bytes.toFixed(0)} B`;
  if (magnitude < 1e6) return `${digits(bytes / 1e3)} kB`;
  if (magnitude < 1e9) return `${digits(bytes / 1e6)} MB`;
  return `${digits(bytes / 1e9)} GB`;
}

/** A share as per cent. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** `57.2x (55.1x to 59.0x)` */
export function ratioInterval({ estimate, low, high }: Interval): string {
  return `${digits(estimate)}x (${digits(low)}x to ${digits(high)}x)`;
}

/** `43.1 ns (42.0 ns to 44.4 ns)` */
export function timeInterval({ estimate, low, high }: Interval): string {
  return `${time(estimate)} (${time(low)} to ${time(high)})`;
}
