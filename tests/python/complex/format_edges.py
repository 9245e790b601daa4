print(f'{1+2j:>10}', f'{1+2j:.2f}', f'{1.5-2j:+.1e}', format(3j, ''), format(1+2j, 'g'), f'{complex("inf"):.2f}', f'{1+2j:20.3f}|', f'{1+2j:<20}|', f'{1+2j:^20.2f}|', f'{1+2j:n}', f'{-0.0-0j}', f'{1e20+1j:,}')
for s in ('d', '=10', '010', '%', 's', 'x'):
    try: format(1j, s)
    except ValueError as e: print(e)
