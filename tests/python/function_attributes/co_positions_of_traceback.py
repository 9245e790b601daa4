def first(items):
    return len(items) + items[
        0] / 0
try:
    first([1])
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry is not None:
        code = entry.tb_frame.f_code
        print(code.co_name, list(code.co_positions())[entry.tb_lasti // 2])
        print({line for start, end, line in code.co_lines() if start <= entry.tb_lasti < end} == {entry.tb_lineno})
        entry = entry.tb_next
print(sorted({line for _, _, line in first.__code__.co_lines()}))
