class AppError(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code
class SubError(AppError): pass
try:
    raise SubError(7)
except AppError as e:
    print(e, e.code, type(e).__name__)
raise SubError(8)
