# Statuses and methods of HTTP.
from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    print(status.value, status.name, status.phrase)
print([name for name in HTTPStatus.__members__ if HTTPStatus[name].name != name])
print(HTTPStatus(404), repr(HTTPStatus(404)), f'{HTTPStatus.OK}', HTTPStatus.OK == 200, HTTPStatus.NOT_FOUND.is_client_error)
for method in HTTPMethod:
    print(method, repr(method), method == method.value)
