/**
 * `time_program(source, expected, times)` in Python: seconds to run a program so many times inside CPython, with standard output
 * into memory. The collector stays on, as it is for users; what was printed is compared every time.
 */
export const PROGRAM_TIMER = `
import io, sys, time

def time_program(source, expected, times):
    stdout = sys.stdout
    try:
        start = time.perf_counter()
        for _ in range(times):
            sys.stdout = output = io.StringIO()
            exec(source, {'__name__': '__main__'})
            if output.getvalue() != expected:
                raise AssertionError('prints something else')
        return time.perf_counter() - start
    finally:
        sys.stdout = stdout
`;
